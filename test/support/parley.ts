import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type RunningParley, boot } from '../../src/boot.js';
import type { Config } from '../../src/config.js';
import { PERSONAS } from '../../src/modules/people/index.js';
import { PortalConfirmer } from '../../src/story/portal-confirmer.js';
import { Client } from './client.js';
import { TestClock } from './test-clock.js';
import { testConfig } from './test-config.js';

/** A real Parley on its own copy of the template database. */
export interface TestParley {
  readonly url: string;
  readonly home: string;
  readonly clock: TestClock;
  readonly running: RunningParley;
  readonly databaseUrl: string;
  /** A client signed in as a persona; police personas come through the desk door. */
  as(persona: string): Promise<Client>;
  /** Runs SQL as the owner of the database, with row-level security of the given zone lifted. */
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  /** A digest of every table that holds records; equal means nothing was changed. */
  digest(): Promise<string>;
  close(): Promise<void>;
}

const NOT_RECORDS = [
  'session',
  'rate_counter',
  'sealing_key',
  'idempotency_key',
  'schema_migration',
];

async function cloneTemplate(): Promise<string> {
  const cluster = process.env['PARLEY_TEST_CLUSTER'];
  if (!cluster) throw new Error('The test cluster is not running');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: cluster });
  await admin.connect();
  await admin.query(`create database ${name} template parley_template`);
  await admin.end();
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
}

async function digest(owner: pg.Client): Promise<string> {
  const tables = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const each = tables.rows
    .filter(({ name }) => !NOT_RECORDS.includes(name))
    .map(
      ({ name }) =>
        `select '${name}:' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as d from ${name} t`,
    );
  const result = await owner.query<{ d: string }>(each.join(' union all '));
  return result.rows.map(({ d }) => d).join('\n');
}

/** Signs in through the door of the persona. */
async function signIn(url: string, persona: string): Promise<Client> {
  const door = PERSONAS.find((each) => each.key === persona)?.door;
  if (!door) throw new Error(`No persona ${persona}`);
  return Client.signIn(url, persona, door, door === 'portal' ? new PortalConfirmer(url) : null);
}

/**
 * Starts a Parley for one test file; close it in `afterAll`. `way` answers the address under which
 * it reaches its database, such as that of a line that can be cut.
 */
export async function startParley(
  changes: Partial<Config> = {},
  way: (databaseUrl: string) => Promise<string> = async (url) => url,
): Promise<TestParley> {
  const databaseUrl = await cloneTemplate();
  const home = await mkdtemp(join(tmpdir(), 'parley-file-'));
  const clock = new TestClock();
  const running = await boot({
    config: testConfig(home, changes),
    databaseUrl: await way(databaseUrl),
    clock,
  });
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query(
    "select set_config('app.zone', id::text, false) from zone order by code limit 1",
  );
  const clients = new Map<string, Promise<Client>>();
  return {
    url: running.url,
    home,
    clock,
    running,
    databaseUrl,
    as: (persona) => {
      const known = clients.get(persona) ?? signIn(running.url, persona);
      clients.set(persona, known);
      return known;
    },
    sql: async <Row extends object>(text: string, values: unknown[] = []) =>
      (await owner.query(text, values)).rows as Row[],
    digest: () => digest(owner),
    close: async () => {
      await owner.end();
      await running.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
