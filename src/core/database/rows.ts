import { Injectable } from '@nestjs/common';
import { DomainError } from '../errors.js';
import { Db } from './db.js';
import type { Table } from './table.js';

/** What every record has that several people may change. */
export interface Versioned {
  id: string;
  version: number;
}

/** An offset page of a list with a total order; counted only when somebody asks. */
export interface Page<Item> {
  items: Item[];
  hasMore: boolean;
  total: () => Promise<number>;
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

  /** Inserts one row unless a unique key holds it already; whether it did, also beside another process. */
  async insertOnce<Row extends object>(table: Table<Row>, row: Partial<Row>): Promise<boolean> {
    const { text, values } = table.insertOnce(row);
    return (await this.db.query(text, values)).length > 0;
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

  /** One page of the rows matching `where`; one row more is read to know whether there is a next. */
  async page<Row extends object>(
    table: Table<Row>,
    { where, values }: { where: string; values: readonly unknown[] },
    order: string,
    { limit, offset }: { limit: number; offset: number },
  ): Promise<Page<Row>> {
    const slice = `${order} limit $${values.length + 1} offset $${values.length + 2}`;
    const found = await this.list(table, where, [...values, limit + 1, offset], slice);
    const items = found.slice(0, limit);
    const hasMore = found.length > limit;
    const count = `select count(*) as total from ${table.name} where ${where}`;
    const total = async () => {
      const [row] = await this.db.query<{ total: number }>(count, values);
      return row?.total ?? 0;
    };
    return { items, hasMore, total };
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
