import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { AuthorityDecision, DecisionReview, TakenDecision } from './decision.entity.js';
import { LegalGround } from './legal-ground.entity.js';

const decisions = new Table(AuthorityDecision);
const taken = new Table(TakenDecision);
const reviews = new Table(DecisionReview);
const grounds = new Table(LegalGround);

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
    return this.rows.list(decisions, 'event_id = any($1)', [eventIds], 'prepared_at, id');
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
    return this.rows.list(
      grounds,
      '(valid_from is null or valid_from <= $1) and (valid_to is null or valid_to >= $1)',
      [day],
      'position',
    );
  }

  /** Holds the dossier until the transaction ends, so that two authorities decide in turn. */
  async holdEvent(eventId: string): Promise<void> {
    await this.rows.db.query('select id from public_event where id = $1 for update', [eventId]);
  }
}
