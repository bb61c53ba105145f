import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { ConditionWorthLink, ConditionWorthRecord } from './condition-worth.entity.js';

const worths = new Table(ConditionWorthRecord);
const links = new Table(ConditionWorthLink);

/** SQL of what planners say conditions buy. */
@Injectable()
export class ConditionWorthRepository {
  constructor(private readonly rows: Rows) {}

  ofConditions(conditionIds: readonly string[]): Promise<ConditionWorthRecord[]> {
    return this.rows.list(worths, 'condition_id = any($1)', [conditionIds], 'condition_id');
  }

  linksOf(worthIds: readonly string[]): Promise<ConditionWorthLink[]> {
    return this.rows.list(links, 'worth_id = any($1)', [worthIds], 'worth_id, id');
  }

  insert(worth: ConditionWorthRecord): Promise<ConditionWorthRecord> {
    return this.rows.insert(worths, worth);
  }

  change(
    match: { id: string; expectedVersion: number },
    patch: Partial<ConditionWorthRecord>,
  ): Promise<ConditionWorthRecord> {
    return this.rows.changeIfVersion(worths, match, patch);
  }

  async replaceLinks(worthId: string, fresh: readonly ConditionWorthLink[]): Promise<void> {
    await this.rows.db.query('delete from condition_worth_link where worth_id = $1', [worthId]);
    await this.rows.insertMany(links, fresh);
  }
}
