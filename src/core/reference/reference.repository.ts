import { Injectable } from '@nestjs/common';
import { Rows } from '../database/rows.js';
import type { Table } from '../database/table.js';
import type { ReferenceChange } from './reference-change.type.js';
import type { ReferenceRow } from './reference-row.js';
import { REFERENCE_JOURNAL } from './reference.journal.js';

/** SQL of reference data, whatever its kind. */
@Injectable()
export class ReferenceRepository {
  constructor(private readonly rows: Rows) {}

  /** Every edition of every code, the earliest first. */
  all<Row extends ReferenceRow>(table: Table<Row>): Promise<Row[]> {
    return this.rows.list(table, 'true', [], 'code, edition');
  }

  find<Row extends ReferenceRow>(table: Table<Row>, id: string): Promise<Row> {
    return this.rows.byId(table, id);
  }

  editionsOf<Row extends ReferenceRow>(table: Table<Row>, code: string): Promise<Row[]> {
    return this.rows.list(table, 'code = $1', [code], 'edition');
  }

  insert<Row extends ReferenceRow>(table: Table<Row>, row: Partial<Row>): Promise<Row> {
    return this.rows.insert(table, row);
  }

  change<Row extends ReferenceRow>(
    table: Table<Row>,
    match: { id: string; expectedVersion: number },
    patch: Partial<Row>,
  ): Promise<Row> {
    return this.rows.changeIfVersion(table, match, patch);
  }

  /** Who added, changed or ended these rows, the latest first. */
  changes(ids: readonly string[]): Promise<ReferenceChange[]> {
    return this.rows.db.query<ReferenceChange>(
      `select seq::text as id, subject_id as "rowId", at, actor_name as "by", kind,
         data::jsonb ->> 'reason' as reason, data::jsonb ->> 'validTo' as "validTo"
       from journal_entry where event_id is null and subject_id = any($1) and kind = any($2)
       order by seq desc`,
      [ids, Object.values(REFERENCE_JOURNAL)],
    );
  }
}
