import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import type { Page } from '../../core/graphql/page.js';
import { Advice, AdviceExtract } from './advice.entity.js';
import { OPEN_FOR_ADVICE } from './advice.policy.js';

const advices = new Table(Advice);
const extracts = new Table(AdviceExtract);

/** What the board over all dossiers shows; absent means: whatever it is. */
export interface BoardQuestion {
  /** The instant that parts what is overdue from what still has time. */
  readonly now: string;
  readonly standings: readonly string[];
  readonly organisationId: string | null;
  readonly theme: string | null;
  /** Part of the reference or the title. */
  readonly text: string | null;
  /** Only with a task nobody has settled. */
  readonly openTask: boolean;
  /** Only with messages of the service nobody has read. */
  readonly unread: boolean;
}

const STANDING =
  "case when state <> 'asked' then state when due_at < $1 then 'overdue' else 'waiting' end";
const BOARD =
  `(cardinality($2::text[]) = 0 or ${STANDING} = any($2)) ` +
  'and ($3::uuid is null or organisation_id = $3) and ($4::text is null or $4 = any(themes)) ' +
  'and ($5::text is null or event_id in (select e.id from public_event e ' +
  'where e.reference ilike $5 or e.title::text ilike $5)) ' +
  "and (not $6 or id in (select t.advice_id from advice_task t where t.state = 'open')) " +
  "and (not $8 or id in (select m.advice_id from advice_message m where m.side = 'service' " +
  'and m.read_at is null)) ' +
  "and (state <> 'asked' or event_id in (select e.id from public_event e where e.state = any($7)))";
const MOST_URGENT =
  `array_position(array['overdue', 'waiting', 'answered', 'withdrawn'], ${STANDING}), ` +
  "case when state = 'asked' then due_at end, answered_at desc nulls last, id";

/** SQL of the advice round; a partner sees only the rows of his own organisation. */
@Injectable()
export class AdviceRepository {
  constructor(private readonly rows: Rows) {}

  insertMany(list: readonly Advice[]): Promise<void> {
    return this.rows.insertMany(advices, list);
  }

  find(id: string): Promise<Advice> {
    return this.rows.byId(advices, id);
  }

  byIds(ids: readonly string[]): Promise<Advice[]> {
    return this.rows.list(advices, 'id = any($1)', [ids]);
  }

  /** What the ambient role may see of the round of some events, in the order of asking. */
  ofEvents(eventIds: readonly string[]): Promise<Advice[]> {
    return this.rows.list(
      advices,
      'event_id = any($1)',
      [eventIds],
      'asked_at, organisation_id, round',
    );
  }

  /** Everything the ambient role may see, the most urgent first. */
  all(limit: number, offset: number): Promise<Advice[]> {
    const slice = `limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}`;
    const order = `array_position(array['asked', 'answered', 'withdrawn'], state), due_at, id ${slice}`;
    return this.rows.list(advices, 'true', [], order);
  }

  /** Requests over all dossiers, overdue ones first; nothing waits in a dossier that is over. */
  board(question: BoardQuestion, page: { limit: number; offset: number }): Promise<Page<Advice>> {
    const { now, standings, organisationId, theme, text, openTask, unread } = question;
    const part = text && `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    const narrowed = [now, standings, organisationId, theme, part, openTask];
    const values = [...narrowed, OPEN_FOR_ADVICE, unread];
    return this.rows.page(advices, { where: BOARD, values }, MOST_URGENT, page);
  }

  /** Unanswered requests whose reminder is due and has not gone for this due time. */
  toRemind(now: string): Promise<Advice[]> {
    return this.rows.list(
      advices,
      "state = 'asked' and remind_at <= $1 and due_at > $1 and not exists (select from " +
        'advice_reminder r where r.advice_id = advice.id and r.due_at = advice.due_at) ' +
        'and event_id in (select e.id from public_event e where e.state = any($2))',
      [now, OPEN_FOR_ADVICE],
      'due_at, id',
    );
  }

  /** Changes an open request; NOT_FOUND or STALE otherwise. */
  change(match: { id: string; expectedVersion: number }, patch: Partial<Advice>): Promise<Advice> {
    return this.rows.changeIfVersion(advices, { ...match, state: 'asked' }, patch);
  }

  insertExtract(extract: AdviceExtract): Promise<AdviceExtract> {
    return this.rows.insert(extracts, extract);
  }

  extractsOf(eventIds: readonly string[]): Promise<AdviceExtract[]> {
    return this.rows.list(extracts, 'event_id = any($1)', [eventIds], 'given_at, id');
  }
}
