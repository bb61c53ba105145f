import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { AuthorityDecision, DecisionReview, TakenDecision } from './decision.entity.js';
import {
  AppealRule,
  AuthoritySignatory,
  CourtLesson,
  DecisionTextBlock,
} from './decision-reference.entity.js';
import { LegalGround } from './legal-ground.entity.js';
import type { LedgerDecision, SuspendedParts } from './restriction-ledger.rules.js';

const decisions = new Table(AuthorityDecision);
const taken = new Table(TakenDecision);
const reviews = new Table(DecisionReview);
const grounds = new Table(LegalGround);
export const lessons = new Table(CourtLesson);
export const blocks = new Table(DecisionTextBlock);
const appealRules = new Table(AppealRule);
export const signatories = new Table(AuthoritySignatory);

const HOLDS = '(valid_from is null or valid_from <= $1) and (valid_to is null or valid_to >= $1)';

/** SQL of decisions, their reviews and the legal grounds they cite. */
@Injectable()
export class DecisionRepository {
  constructor(private readonly rows: Rows) {}

  insert(decision: AuthorityDecision): Promise<AuthorityDecision> {
    return this.rows.insert(decisions, decision);
  }

  find(id: string): Promise<AuthorityDecision> {
    return this.rows.byId(decisions, id);
  }

  ofEvents(eventIds: readonly string[]): Promise<AuthorityDecision[]> {
    return this.rows.list(decisions, 'event_id = any($1)', [eventIds], 'number, prepared_at, id');
  }

  byIds(ids: readonly string[]): Promise<AuthorityDecision[]> {
    return this.rows.list(decisions, 'id = any($1)', [ids]);
  }

  /** Taken decisions in the columns the portal role may read. */
  takenOf(eventIds: readonly string[]): Promise<TakenDecision[]> {
    return this.rows.list(
      taken,
      "event_id = any($1) and state = 'taken'",
      [eventIds],
      'taken_at, id',
    );
  }

  change(
    match: { id: string; expectedVersion: number; state: string },
    patch: Partial<AuthorityDecision>,
  ): Promise<AuthorityDecision> {
    return this.rows.changeIfVersion(decisions, match, patch);
  }

  insertReview(review: DecisionReview): Promise<DecisionReview> {
    return this.rows.insert(reviews, review);
  }

  reviewsOf(decisionIds: readonly string[]): Promise<DecisionReview[]> {
    return this.rows.list(reviews, 'decision_id = any($1)', [decisionIds], 'reviewed_at, id');
  }

  /** The grounds that hold on a day, in the order of citation. */
  legalGrounds(day: string): Promise<LegalGround[]> {
    return this.rows.list(grounds, HOLDS, [day], 'position');
  }

  /** Judgments worth knowing on a day, latest first. */
  courtLessons(day: string): Promise<CourtLesson[]> {
    return this.rows.list(lessons, HOLDS, [day], 'decided_on desc, code');
  }

  /** The sentences that hold on a day, in their order. */
  textBlocks(day: string): Promise<DecisionTextBlock[]> {
    return this.rows.list(blocks, HOLDS, [day], 'position');
  }

  /** The rule of appeal that holds on a day. */
  async appealRule(day: string): Promise<AppealRule | null> {
    return (await this.rows.list(appealRules, HOLDS, [day], 'code'))[0] ?? null;
  }

  /** The positions in which an authority's acts in a language are signed on a day. */
  signatories(day: string, authorityId: string, language: string): Promise<AuthoritySignatory[]> {
    return this.rows.list(
      signatories,
      `${HOLDS} and authority_id = $2 and $3 = any(languages)`,
      [day, authorityId, language],
      'deputy, id',
    );
  }

  /** Every position in which acts are signed on a day, of all authorities, deputies last. */
  allSignatories(day: string): Promise<AuthoritySignatory[]> {
    return this.rows.list(signatories, HOLDS, [day], 'authority_id, deputy, id');
  }

  /** Signed decisions of a period as the ledger reads them; `authorityIds` null for all. */
  ledger(
    { from, to }: { from: string; to: string },
    authorityIds: readonly string[] | null,
  ): Promise<LedgerDecision[]> {
    return this.rows.db.query<LedgerDecision>(
      `select id, taken_at as "takenAt", authority_id as "authorityId", type, standing,
         content -> 'articles' as articles, content -> 'prohibitionGrounds' as "prohibitionGrounds"
       from authority_decision where state = 'taken' and taken_at >= $1 and taken_at < $2
         and ($3::uuid[] is null or authority_id = any($3)) order by taken_at desc, id`,
      [from, to, authorityIds],
    );
  }

  /** What a court suspended of these decisions, whatever it said later. */
  async suspendedAmong(ids: readonly string[]): Promise<SuspendedParts> {
    const rows = await this.rows.db.query<{ id: string; named: string[] | null }>(
      `select decision_id as id, condition_ids as named from decision_court_step
       where step = 'suspended' and decision_id = any($1)`,
      [ids],
    );
    const parts = new Map<string, 'whole' | Set<string>>();
    for (const { id, named } of rows) {
      const before = parts.get(id);
      const whole = named === null || before === 'whole';
      parts.set(id, whole ? 'whole' : new Set([...(before ?? []), ...named]));
    }
    return parts;
  }

  /** Every norm, also those that hold no more: acts of then cite them. */
  everyGround(): Promise<LegalGround[]> {
    return this.rows.list(grounds, 'true', [], 'position');
  }

  /** Whether a record has left a trace in the history of a dossier. */
  async belongsTo(eventId: string, recordIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.rows.db.query<{ id: string }>(
      `select distinct subject_id as id from journal_entry where event_id = $1 and subject_id = any($2)
       union select id from advice where event_id = $1 and id = any($2)`,
      [eventId, recordIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Holds a decision until the transaction ends, so that two people check it in turn. */
  async hold(id: string): Promise<AuthorityDecision> {
    await this.rows.db.query('select id from authority_decision where id = $1 for update', [id]);
    return this.find(id);
  }

  /** Holds the dossier until the transaction ends, so that two authorities decide in turn. */
  async holdEvent(eventId: string): Promise<void> {
    await this.rows.db.query('select id from public_event where id = $1 for update', [eventId]);
  }
}
