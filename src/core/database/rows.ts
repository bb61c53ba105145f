import { Injectable } from '@nestjs/common';
import { DomainError } from '../errors.js';
import { Db } from './db.js';
import type { Table } from './table.js';

/** What every record has that several people may change. */
export interface Versioned {
  id: string;
  version: number;
}

/** The statements every repository needs, said once. */
@Injectable()
export class Rows {
  constructor(readonly db: Db) {}

  /** Inserts one row and answers it as stored. */
  async insert<Row extends object>(table: Table<Row>, row: Partial<Row>): Promise<Row> {
    const { text, values } = table.insert(row);
    const [stored] = await this.db.query<Row>(text, values);
    return stored as Row;
  }

  /** Inserts rows of one shape in one statement. */
  async insertMany<Row extends object>(table: Table<Row>, rows: readonly Partial<Row>[]) {
    if (rows.length === 0) return;
    const { text, values } = table.insertMany(rows);
    await this.db.query(text, values);
  }

  /** Rows matching `where` (SQL over the bare column names), in the order asked for. */
  list<Row extends object>(
    table: Table<Row>,
    where: string,
    values: readonly unknown[] = [],
    order = 'id',
  ): Promise<Row[]> {
    return this.db.query<Row>(
      `select ${table.select()} from ${table.name} where ${where} order by ${order}`,
      values,
    );
  }

  /** The row, or NOT_FOUND: row-level security makes absent and invisible the same. */
  async one<Row extends object>(
    table: Table<Row>,
    where: string,
    values: readonly unknown[],
  ): Promise<Row> {
    const [row] = await this.list(table, where, values, '1');
    if (!row) throw DomainError.notFound();
    return row;
  }

  byId<Row extends Versioned>(table: Table<Row>, id: string): Promise<Row> {
    return this.one(table, `${table.name}.id = $1`, [id]);
  }

  /**
   * The only way to change a versioned record: one conditional update on id, version and, when
   * given, state. Throws NOT_FOUND or STALE and changes nothing otherwise.
   */
  async changeIfVersion<Row extends Versioned>(
    table: Table<Row>,
    match: { id: string; expectedVersion: number; state?: string },
    patch: Partial<Row>,
  ): Promise<Row> {
    const set = table.assignments(patch, 4);
    const [changed] = await this.db.query<Row>(
      `update ${table.name} set version = version + 1${set.text ? ', ' + set.text : ''} ` +
        `where id = $1 and version = $2 and ($3::text is null or ` +
        `${match.state === undefined ? 'true' : 'state = $3'}) returning ${table.select()}`,
      [match.id, match.expectedVersion, match.state ?? null, ...set.values],
    );
    if (changed) return changed;
    const present = await this.byId(table, match.id);
    throw DomainError.stale(present.version);
  }
}
