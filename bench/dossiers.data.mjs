import pg from 'pg';

export const SIZE = { dossiers: 20_000, conditions: 5, versions: 4 };

const EVENTS = `
insert into public_event (id, zone_id, reference, state, title, kind, channel, language, start_at, end_at,
  expected_number, created_at, updated_at)
select gen_random_uuid(), app_zone(), 'B-' || n, 'underReview',
  jsonb_build_object('nl', 'Dossier ' || n, 'fr', 'Dossier ' || n), 'march', 'police', 'nl',
  timestamptz '2027-01-01 10:00Z' + n * interval '17 minutes', timestamptz '2027-01-01 14:00Z' + n * interval '17 minutes',
  1 + n % 5000, now(), now()
from generate_series(1, $1) n`;

const CONDITIONS = `
insert into condition (id, zone_id, event_id, number, kind_id, kind, origin, owner, state, preparation,
  current_version, open_side, opened_by, created_at, updated_at)
select gen_random_uuid(), app_zone(), e.id, n, k.id, k.code, 'police', 'organiser', 'countered', 'toDo',
  $2, 'organiser', 'police', now(), now()
from public_event e, generate_series(1, $1) n,
  lateral (select id, code from condition_kind order by code limit 1) k
where e.reference like 'B-%'`;

const VERSIONS = `
insert into condition_version (id, zone_id, event_id, condition_id, number, side, author_name, at, action, text,
  parameters, reason)
select gen_random_uuid(), app_zone(), c.event_id, c.id, n, case n % 2 when 1 then 'police' else 'organiser' end,
  'Bench', timestamptz '2026-12-01 10:00Z' + n * interval '1 hour', case n when 1 then 'propose' else 'counter' end,
  jsonb_build_object('nl', 'De organisator zet ' || n * 40 || ' stewards in met geel hesje.',
    'fr', 'L''organisateur déploie ' || n * 40 || ' stewards en gilet jaune.'),
  jsonb_build_object('number', n * 40), case when n > 1 then 'Ander aantal' end
from condition c join public_event e on e.id = c.event_id, generate_series(1, $1) n
where e.reference like 'B-%'`;

/** The same rows without row-level security, so that the peers pay nothing for it. */
const PEERS = `
create schema peer;
create table peer.public_event as select * from public_event;
create table peer.condition as select * from condition;
create table peer.condition_version as select * from condition_version;
alter table peer.public_event add primary key (id);
alter table peer.condition add primary key (id), add foreign key (event_id) references peer.public_event (id);
alter table peer.condition_version add primary key (id), add foreign key (condition_id) references peer.condition (id);
create index on peer.public_event (start_at, id);
create index on peer.condition (event_id, number);
create index on peer.condition_version (condition_id, number);
`;

/** Fills the demonstration zone with generated dossiers and copies them for the peers. */
export async function generate(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await fill(client);
  } finally {
    await client.end();
  }
}

async function fill(client) {
  await client.query("select set_config('app.zone', id::text, false) from zone limit 1");
  await insert(client, 'public_event', EVENTS, [SIZE.dossiers]);
  await insert(client, 'condition', CONDITIONS, [SIZE.conditions, SIZE.versions]);
  await insert(client, 'condition_version', VERSIONS, [SIZE.versions]);
  await client.query(PEERS);
  await client.query('vacuum analyze');
}

/** Writes as police do, under row-level security; the planner learns of each table before the next. */
async function insert(client, table, text, values) {
  const began = performance.now();
  await client.query('set role parley_police');
  const { rowCount } = await client.query(text, values);
  await client.query('reset role');
  await client.query(`analyze ${table}`);
  console.log(`  ${table}: ${rowCount} rows in ${Math.round(performance.now() - began)} ms`);
}
