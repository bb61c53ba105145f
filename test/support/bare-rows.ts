import type pg from 'pg';

interface ColumnShape {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** Whether the portal has no right to it. */
  readonly internal: boolean;
  /** What a rule of a list allows first, such as the first state. */
  readonly first: string | null;
}

interface Link {
  readonly from: string;
  readonly columns: readonly string[];
  readonly to: string;
  readonly keys: readonly string[];
}

const COLUMNS_SQL = `
select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
  a.attnotnull and not a.atthasdef as required,
  not has_column_privilege('parley_portal', c.oid, a.attnum, 'select') as internal,
  (select substring(pg_get_constraintdef(k.oid) from 'ARRAY\\[''([^'']*)''') from pg_constraint k
   where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
     and pg_get_constraintdef(k.oid) like '%= ANY%' limit 1) as first
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  and a.attgenerated = '' and a.attidentity = '' order by 1, 2`;

const LINKS_SQL = `
select k.conrelid::regclass::text as from, k.confrelid::regclass::text as to,
  array(select a.attname::text from unnest(k.conkey) with ordinality u (n, i)
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by u.i) as columns,
  array(select a.attname::text from unnest(k.confkey) with ordinality u (n, i)
    join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n order by u.i) as keys
from pg_constraint k where k.contype = 'f' order by 1, k.conname`;

/** Something of each type, for columns that must have a value and no rule of their own. */
const ANYTHING: readonly (readonly [RegExp, string])[] = [
  [/^uuid$/, 'gen_random_uuid()'],
  [/^(text|character varying)$/, `'x'`],
  [/^timestamp/, 'now()'],
  [/^date$/, 'current_date'],
  [/^jsonb?$/, `'{}'`],
  [/^tstzrange$/, `tstzrange(now(), now() + interval '1 hour')`],
  [/^path$/, `'[(4.36,50.86),(4.37,50.85)]'`],
  [/^box$/, `'((4.36,50.86),(4.37,50.85))'`],
  [/^bytea$/, `'\\x00'`],
  [/^boolean$/, 'false'],
  [/\[\]$/, `'{}'`],
  [/./, '1'],
];
const CHECK_VIOLATION = '23514';

/**
 * One row in each table that has columns the portal may not read and no row, on the given dossier
 * wherever it may point at one. The rows mean nothing: they are there for words in their columns. A
 * rule that no such row can keep is taken off this copy of the database.
 */
export class BareRows {
  private columns: readonly ColumnShape[] = [];
  private links: readonly Link[] = [];
  private readonly begun = new Set<string>();

  private constructor(
    private readonly owner: pg.Client,
    private readonly eventId: string,
  ) {}

  /** `owner` works in the zone of the dossier; tables of `left` stay as they are. */
  static async fill(owner: pg.Client, eventId: string, left: readonly string[]): Promise<void> {
    const rows = new BareRows(owner, eventId);
    rows.columns = (await owner.query<ColumnShape>(COLUMNS_SQL)).rows;
    rows.links = (await owner.query<Link>(LINKS_SQL)).rows;
    const internal = rows.columns.filter((column) => column.internal);
    const tables = [...new Set(internal.map(({ table }) => table))];
    for (const table of tables) if (!left.includes(table)) await rows.one(table);
  }

  private async one(table: string): Promise<void> {
    if (this.begun.has(table)) return;
    this.begun.add(table);
    const { rows } = await this.owner.query<{ some: boolean }>(
      `select exists (select from ${table}) as some`,
    );
    if (rows[0]?.some) return;
    const values = new Map<string, string>();
    for (const { name, type, required, first } of this.of(table)) {
      const any = ANYTHING.find(([types]) => types.test(type))?.[1] ?? 'null';
      if (required) values.set(name, first === null ? any : `'${first}'`);
    }
    for (const link of this.links.filter(({ from }) => from === table)) {
      for (const [name, value] of await this.target(link)) values.set(name, value);
    }
    await this.insert(table, values);
  }

  /** The values that point at a row: of the dossier if there is one, which comes to be if need be. */
  private async target({ to, columns, keys }: Link): Promise<Map<string, string>> {
    await this.one(to);
    const own = to === 'public_event' ? 'id' : this.has(to, 'event_id') ? 'event_id' : null;
    const order = own ? `order by ${own} = '${this.eventId}' desc` : '';
    const { rows } = await this.owner.query<Record<string, string | null>>(
      `select ${keys.map((key) => `${key}::text`).join()} from ${to} t ${order} limit 1`,
    );
    const known = columns.map((name, nth) => [name, rows[0]?.[keys[nth] ?? '']] as const);
    return new Map(known.flatMap(([name, at]) => (at ? [[name, `'${at}'`] as const] : [])));
  }

  private async insert(table: string, values: ReadonlyMap<string, string>): Promise<void> {
    const put = `insert into ${table} (${[...values.keys()].join()}) values (${[...values.values()].join()})`;
    await this.owner.query(
      `alter table ${table} disable trigger user, no force row level security`,
    );
    for (let broken = ''; ;) {
      try {
        await this.owner.query(put);
        break;
      } catch (fault) {
        const { code, constraint } = fault as { code?: string; constraint?: string };
        if (code !== CHECK_VIOLATION || !constraint || constraint === broken) throw fault;
        broken = constraint;
        await this.owner.query(`alter table ${table} drop constraint ${constraint}`);
      }
    }
    await this.owner.query(`alter table ${table} enable trigger user, force row level security`);
  }

  private of(table: string): readonly ColumnShape[] {
    return this.columns.filter((column) => column.table === table);
  }

  private has(table: string, column: string): boolean {
    return this.of(table).some(({ name }) => name === column);
  }
}
