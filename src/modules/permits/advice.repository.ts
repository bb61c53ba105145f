import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { Advice, AdviceExtract } from './advice.entity.js';

const advices = new Table(Advice);
const extracts = new Table(AdviceExtract);

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

  /** What the ambient role may see of the round of some events, in the order of asking. */
  ofEvents(eventIds: readonly string[]): Promise<Advice[]> {
    return this.rows.list(advices, 'event_id = any($1)', [eventIds], 'asked_at, organisation_id');
  }

  /** Everything the ambient role may see, the most urgent first. */
  all(limit: number, offset: number): Promise<Advice[]> {
    const order = `state, due_at, id limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}`;
    return this.rows.list(advices, 'true', [], order);
  }

  answer(match: { id: string; expectedVersion: number }, patch: Partial<Advice>): Promise<Advice> {
    return this.rows.changeIfVersion(advices, { ...match, state: 'asked' }, patch);
  }

  insertExtract(extract: AdviceExtract): Promise<AdviceExtract> {
    return this.rows.insert(extracts, extract);
  }

  extractsOf(eventIds: readonly string[]): Promise<AdviceExtract[]> {
    return this.rows.list(extracts, 'event_id = any($1)', [eventIds], 'given_at, id');
  }
}
