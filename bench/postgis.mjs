import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';

const BIN = '/usr/lib/postgresql/15/bin';
const CONTROL = '/usr/share/postgresql/15/extension/postgis.control';

/** PostgreSQL refuses root: the account of the Debian package is used then. */
function account() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres']).toString());
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A throw-away PostGIS beside Parley's database; says what to install when there is none. */
export async function startPostgis(folder) {
  if (!existsSync(CONTROL)) throw new Error('Install the Debian package postgresql-15-postgis-3.');
  const as = account();
  const data = join(folder, 'postgis');
  mkdirSync(data, { recursive: true });
  if (as.uid !== undefined) for (const path of [folder, data]) chownSync(path, as.uid, as.gid);
  execFileSync(join(BIN, 'initdb'), ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8'], {
    ...as,
    stdio: 'ignore',
  });
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${data}`,
  ];
  const server = spawn(
    join(BIN, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...as, stdio: 'ignore' },
  );
  const url = `postgres://bench@127.0.0.1:${port}/postgres`;
  await ready(url);
  const stop = () =>
    new Promise((resolve) => {
      server.once('exit', resolve);
      server.kill('SIGINT');
    });
  return { url, stop };
}

async function ready(url) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.query('create extension if not exists postgis');
      await client.query('create extension if not exists btree_gist');
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostGIS did not start');
}

const TABLE = `
create table if not exists occupied (id text primary key, during tstzrange not null, shape geography not null);
create index if not exists occupied_place on occupied using gist (during, shape)`;
const INSERT = `
insert into occupied select d ->> 'id', (d ->> 'during')::tstzrange, ST_GeomFromGeoJSON(d ->> 'shape')::geography
from jsonb_array_elements($1::jsonb) as d`;
const ASK = `
select id, ST_AsGeoJSON(ST_ClosestPoint(shape::geometry, ST_GeomFromGeoJSON($2))) as place,
  extract(epoch from upper(during * $1::tstzrange) - lower(during * $1::tstzrange)) / 60 as minutes
from occupied where during && $1::tstzrange and ST_DWithin(shape, ST_GeomFromGeoJSON($2)::geography, $3)`;
const BATCH = 5000;

/** Copies every stored part with its time, as Parley keeps it, into PostGIS with its own index. */
export async function copyTo(postgisUrl, databaseUrl) {
  const from = new pg.Client({ connectionString: databaseUrl });
  const to = new pg.Client({ connectionString: postgisUrl });
  await from.connect();
  await to.connect();
  try {
    await from.query("select set_config('app.zone', id::text, false) from zone limit 1");
    await to.query(TABLE);
    await from.query('begin');
    await from.query(`declare parts no scroll cursor for
      select e.id::text as id, o.during::text as during, e.footprint #>> '{features,0,geometry}' as shape
      from public_event e join event_occupation o on o.zone_id = e.zone_id and o.event_id = e.id
      where e.reference like 'B-%'`);
    for (;;) {
      const { rows } = await from.query(`fetch ${BATCH} from parts`);
      if (rows.length === 0) break;
      await to.query(INSERT, [JSON.stringify(rows)]);
    }
    await from.query('commit');
    await to.query('vacuum analyze occupied');
  } finally {
    await from.end();
    await to.end();
  }
}

/** The same question of PostGIS: who comes within `metres` during that time, where, how long. */
export async function asker(postgisUrl) {
  const client = new pg.Client({ connectionString: postgisUrl });
  await client.connect();
  const ask = async ({ from, to, geometry }, metres) => {
    const values = [`[${from},${to})`, JSON.stringify(geometry), metres];
    const { rows } = await client.query({ name: 'ask', text: ASK, values });
    return rows.map(({ id }) => id);
  };
  return { ask, close: () => client.end() };
}
