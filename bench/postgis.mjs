import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { FILL, INDEXES, OVERLAP, SETTINGS, TABLES, functions } from './postgis.sql.mjs';

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
    // Room for the index in memory, and no compiling of short questions.
    'shared_buffers=512MB',
    'effective_cache_size=2GB',
    'random_page_cost=1.1',
    'jit=off',
    'maintenance_work_mem=512MB',
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

const BATCH = 5000;
const PARTS = `declare parts no scroll cursor for
  select e.id::text as id, e.start_at::text as "from", e.end_at::text as "to", o.during::text as coarse,
    e.expected_number as number,
    case when e.kind = 'march' then e.expected_number / ($1::float8 * $2::float8) end as passing,
    e.footprint #>> '{features,0,geometry}' as shape
  from public_event e join event_occupation o on o.zone_id = e.zone_id and o.event_id = e.id
  where e.reference like 'B-%'`;

/**
 * Copies every stored part into PostGIS, whole and leg by leg with the time of head and tail.
 * `pace`: width in metres times persons a square metre, and metres a second.
 */
export async function copyTo(postgisUrl, databaseUrl, { abreast, speedMps }) {
  const from = new pg.Client({ connectionString: databaseUrl });
  const to = new pg.Client({ connectionString: postgisUrl });
  await from.connect();
  await to.connect();
  try {
    await from.query("select set_config('app.zone', id::text, false) from zone limit 1");
    await to.query('drop table if exists leg, taken');
    await to.query(TABLES);
    await from.query('begin');
    await from.query(PARTS.replace('$1', abreast).replace('$2', speedMps));
    for (;;) {
      const { rows } = await from.query(`fetch ${BATCH} from parts`);
      if (rows.length === 0) break;
      const values = [JSON.stringify(rows), speedMps];
      await to.query({ name: 'fill', text: FILL, values });
    }
    await from.query('commit');
    await to.query(INDEXES);
    await to.query(functions({ abreast, speedMps }));
    for (const table of ['leg', 'taken']) await to.query(`vacuum analyze ${table}`);
  } finally {
    await from.end();
    await to.end();
  }
}

const range = (from, to) => `[${new Date(from).toISOString()},${new Date(to).toISOString()})`;

/**
 * A dossier with where it is when, as the values of the statement that asks for it: of what Parley
 * keeps too, or (`kept`) of legs with their times.
 */
export function asked({ from, to, movement, geometry }, metres, closureMin, kept = '') {
  const [shape, closure] = [JSON.stringify(geometry), `${closureMin} minutes`];
  const around = closureMin * 60_000 * (movement ? 2 : 1);
  const search = range(from - around, to + around);
  if (!movement) {
    const text = `select * from standing${kept}($1, $2, $3, $4, $5)`;
    const values = [search, shape, metres, range(from, to), closure];
    return { name: `standing${kept}`, text, values };
  }
  const { departure, passingMs, speedMps } = movement;
  const moves = [new Date(departure).toISOString(), closure, `${passingMs / 1000} s`, speedMps];
  const text = `select * from marching${kept}($1, $2, $3, $4, $5, $6, $7)`;
  return { name: `marching${kept}`, text, values: [search, shape, metres, ...moves] };
}

/** The plain question: whose area or whole route is taken within `metres` during that time. */
export function overlapping({ from, to, movement, geometry }, metres, closureMin) {
  const late = movement ? 6 * 3_600_000 : 0;
  const search = range(from - closureMin * 60_000, to + closureMin * 60_000 + late);
  return { name: 'overlap', text: OVERLAP, values: [search, JSON.stringify(geometry), metres] };
}

/** One connection that keeps its statements prepared, as Parley's does. */
export async function asker(postgisUrl) {
  const client = new pg.Client({ connectionString: postgisUrl });
  await client.connect();
  await client.query(SETTINGS);
  const ask = async (question) => (await client.query(question)).rows;
  return { ask, close: () => client.end() };
}
