import { readFileSync } from 'node:fs';
import { MIGRATIONS } from '../src/migrations/index.js';
import { type TestParley, startParley } from './support/parley.js';

const APP_ROLES = ['parley_base', 'parley_police', 'parley_portal', 'parley_system'];
const ALLOWED = JSON.parse(readFileSync(new URL('./privileges.json', import.meta.url), 'utf8')) as {
  portal: string[];
  definerFunctions: string[];
};

/** `table: SELECT, INSERT`, or with columns where the table as a whole is not granted. */
const PRIVILEGES_SQL = `
  with granted as (
    select c.oid, n.nspname, c.relname, p.privilege, has_table_privilege($1, c.oid, p.privilege) as whole,
      array(select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and p.privilege in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
        and has_column_privilege($1, c.oid, a.attnum, p.privilege) order by a.attname)::text[] as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    cross join unnest(array['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','REFERENCES','TRIGGER'])
      with ordinality as p (privilege, n)
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
      and n.nspname not like 'pg_toast%')
  select case nspname when 'public' then '' else nspname || '.' end || relname || ': ' ||
    string_agg(privilege || case when whole then '' else ' (' || array_to_string(columns, ', ') || ')' end, ', ' order by privilege) as line
  from granted where whole or cardinality(columns) > 0 group by nspname, relname order by 1`;

/** Words of SQL that stand before a parenthesis and name nothing. */
const WORDS = ['else', 'and', 'or', 'any', 'array', 'return', 'operator'];

/** What of a function's text the search path decides: calls, tables and operators without a schema. */
function unqualified(text: string): string[] {
  const bare = text.replace(/'[^']*'/g, '').replace(/operator\(pg_catalog\.\S+?\)/g, '');
  const of = (pattern: RegExp) => [...bare.matchAll(pattern)].map((match) => match[1] as string);
  return [
    ...of(/(?<![\w.])(\w+)\s*\(/g).filter((word) => !WORDS.includes(word)),
    ...of(/(?:from|join)\s+(\w+)(?![\w.])/g),
    ...of(/(?<!:)([<>=&|~@#!*+/^-]+)/g),
  ];
}

describe('the database catalogue', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startParley();
  });
  afterAll(() => parley.close());

  const names = async (sql: string, values: unknown[] = []) =>
    (await parley.sql<{ line: string }>(sql, values)).map(({ line }) => line);

  it('forces row-level security on every table with a zone', async () => {
    const tables = `select c.relname as line from pg_class c join pg_attribute a
      on a.attrelid = c.oid and a.attname = 'zone_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`;
    expect((await names(tables)).length).toBeGreaterThan(15);
    expect(await names(`${tables} and not (c.relrowsecurity and c.relforcerowsecurity)`)).toEqual(
      [],
    );
    expect(
      await names(
        `${tables} and not exists (select from pg_attribute z where z.attrelid = c.oid and z.attname = 'zone_id' and z.attnotnull)`,
      ),
    ).toEqual([]);
  });

  it('ties every policy of police and portal to the zone', async () => {
    const policies = `select tablename || '.' || policyname as line from pg_policies
      where schemaname = 'public' and roles && '{parley_police,parley_portal,parley_base,public}'`;
    expect((await names(policies)).length).toBeGreaterThan(15);
    expect(
      await names(`${policies} and coalesce(qual, with_check) not like '%app_zone()%'`),
    ).toEqual([]);
    expect(
      await names(`${policies} and with_check is not null and with_check not like '%app_zone()%'`),
    ).toEqual([]);
  });

  it('links tables of a zone only by keys that include the zone', async () => {
    const loose = await names(`
      select c.conrelid::regclass || '.' || c.conname as line from pg_constraint c
      join pg_attribute z on z.attrelid = c.conrelid and z.attname = 'zone_id'
      join pg_attribute y on y.attrelid = c.confrelid and y.attname = 'zone_id'
      where c.contype = 'f' and not (z.attnum = any(c.conkey)
        and c.confkey[array_position(c.conkey, z.attnum)] = y.attnum)`);
    expect(loose).toEqual([]);
  });

  it('gives the application roles nothing beyond their grants', async () => {
    expect(
      await names(
        `select rolname as line from pg_roles where rolname = any($1) and
         (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb or rolreplication)`,
        [APP_ROLES],
      ),
    ).toEqual([]);
    expect(
      await names(
        `select c.relname as line from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = any($1)`,
        [APP_ROLES],
      ),
    ).toEqual([]);
    expect(
      await names(
        `select r.rolname || ' is a member of ' || g.rolname as line from pg_auth_members m
         join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid where r.rolname = any($1)`,
        [APP_ROLES],
      ),
    ).toEqual([]);
    expect(await names(PRIVILEGES_SQL, ['parley_base'])).toEqual([]);
  });

  it('lists the migrations in the order of their numbers, so that the last one is the newest', () => {
    const names = MIGRATIONS.map(({ name }) => Number(name.slice(-13)));
    expect(names).toEqual([...names].sort((one, other) => one - other));
  });

  it('gives the portal exactly what the list of its privileges says', async () => {
    expect(await names(PRIVILEGES_SQL, ['parley_portal'])).toEqual(ALLOWED.portal);
  });

  it('lets the roles run exactly the listed functions with the rights of the owner', async () => {
    expect(
      await names(
        `select r.rolname || ': ' || string_agg(p.proname, ', ' order by p.proname) as line
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         join pg_roles r on r.rolname = any($1)
         where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
           and has_schema_privilege(r.oid, n.oid, 'usage') and has_function_privilege(r.oid, p.oid, 'execute')
         group by r.rolname order by 1`,
        [APP_ROLES],
      ),
    ).toEqual(ALLOWED.definerFunctions);
  });

  it('never lets the caller choose what an owner function means by a name', async () => {
    const open = await names(
      `select p.proname || ': ' || p.prosrc as line from pg_proc p
       where p.prosecdef and p.pronamespace = 'public'::regnamespace
       and not coalesce(p.proconfig::text, '') like '%search_path=public, pg_temp%'`,
    );
    expect(open.map((line) => line.split(':')[0])).toEqual(['occupied_near']);
    expect(open.flatMap((line) => unqualified(line.slice(line.indexOf('declare'))))).toEqual([]);
    expect(unqualified('select lower(a) from b where a && b')).toEqual(['lower', 'b', '&&']);
  });

  it('insists on the next version in every table that has one', async () => {
    const versioned = `select c.relname as line from pg_class c
      join pg_attribute v on v.attrelid = c.oid and v.attname = 'version' and not v.attisdropped
      join pg_attribute z on z.attrelid = c.oid and z.attname = 'zone_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`;
    expect(await names(versioned)).toEqual(expect.arrayContaining(['public_event']));
    expect(
      await names(`${versioned} and not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where t.tgrelid = c.oid and p.proname = 'require_next_version' and t.tgenabled = 'O')`),
    ).toEqual([]);
  });
});
