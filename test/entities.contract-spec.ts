import { type ColumnOptions, getMetadataArgsStorage } from 'typeorm';
import '../src/app.module.js';
import { snakeCase } from '../src/core/database/snake-naming.js';
import { type TestParley, startParley } from './support/parley.js';

/** What PostgreSQL calls the types that entities name. */
const TYPE_NAMES: Record<string, string> = {
  timestamptz: 'timestamp with time zone',
  int: 'integer',
  float8: 'double precision',
};

function line(entity: Function): Function[] {
  const parent = Object.getPrototypeOf(entity) as Function;
  // Where the line ends stands a function that makes nothing.
  return 'prototype' in parent ? [entity, ...line(parent)] : [entity];
}

function columnText(name: string, options: ColumnOptions): string {
  const type = String(options.type);
  const array = options.array ? '[]' : '';
  return `${name} ${TYPE_NAMES[type] ?? type}${array}${options.nullable ? '' : ' not null'}`;
}

/** Every entity of the application with its columns as the decorators give them. */
function entities() {
  const storage = getMetadataArgsStorage();
  return storage.tables.map((table) => {
    const columns = storage
      .filterColumns(line(table.target as Function))
      .map(({ propertyName, options }) =>
        columnText(options.name ?? snakeCase(propertyName), options),
      );
    return { name: String(table.name), columns: columns.sort() };
  });
}

describe('the entities', () => {
  let parley: TestParley;
  let tables: Map<string, string[]>;
  beforeAll(async () => {
    parley = await startParley();
    const rows = await parley.sql<{ name: string; columns: string[] }>(
      `select c.relname as name, array_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod) ||
         case when a.attnotnull then ' not null' else '' end order by a.attname) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by 1`,
    );
    tables = new Map(rows.map(({ name, columns }) => [name, columns.sort()]));
  });
  afterAll(() => parley.close());

  it.each(entities())('name columns of $name as the migrations make them', ({ name, columns }) => {
    expect(columns.filter((column) => !tables.get(name)?.includes(column))).toEqual([]);
  });

  /** A door that sees only part of a table has an entity of its own, beside the whole one. */
  it('know every column of their tables', () => {
    const known = new Set(
      entities().flatMap(({ name, columns }) => columns.map((c) => `${name}.${c}`)),
    );
    const unknown = [...new Set(entities().map(({ name }) => name))].flatMap((name) =>
      (tables.get(name) ?? [`${name} itself`])
        .map((column) => `${name}.${column}`)
        .filter((column) => !known.has(column)),
    );
    expect(unknown).toEqual([]);
  });

  it('are all there', () => {
    expect(entities().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['public_event', 'person', 'session', 'journal_entry', 'commune']),
    );
  });
});
