import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { boot } from '../src/boot.js';
import { JobRunner } from '../src/core/journal/job-runner.js';
import { RETENTION } from '../src/core/upkeep/retention.js';
import { post } from './support/http.js';
import { type TestParley, startParley } from './support/parley.js';
import { ParleyProcess } from './support/process.js';
import { testConfig } from './support/test-config.js';
import { until } from './support/until.js';

const DAY = 86_400_000;
const OPEN = `mutation { openDossier(input: { kind: march, language: "nl", facts: {
  startAt: "2027-03-11T10:00", endAt: "2027-03-11T12:00" } }) { id } }`;

describe('what has served', () => {
  let parley: TestParley;
  beforeEach(async () => {
    parley = await startParley();
  });
  afterEach(() => parley.close());

  /** An instant `days` days and a second before, or after, the retention is over. */
  const at = (days: number, side: 'over' | 'within') =>
    new Date(
      Date.parse(parley.clock.now()) - days * DAY + (side === 'over' ? -1_000 : 1_000),
    ).toISOString();

  /** One of each kind that may go, and one of each that may not yet; by these names. */
  async function fill(): Promise<void> {
    for (const side of ['over', 'within'] as const) {
      const far = new Date(Date.parse(parley.clock.now()) + DAY).toISOString();
      const ended = at(RETENTION.sessions.days, side);
      const used = at(RETENTION.signInLinks.days, side);
      for (const [name, expires, revoked] of [
        [`${side}-expired`, ended, null],
        [`${side}-revoked`, far, ended],
      ]) {
        await parley.sql(
          `insert into session (id, zone_id, person_id, token_hash, door, created_at, last_seen_at, expires_at, revoked_at)
           select $1, zone_id, id, $2, 'police', $3, $3, $3, $4 from person where persona = 'gold'`,
          [randomUUID(), name, expires, revoked],
        );
      }
      for (const [name, expires, usedAt] of [
        [`${side}-expired`, used, null],
        [`${side}-used`, far, used],
      ]) {
        await parley.sql(
          `insert into sign_in_link (id, zone_id, token_hash, purpose, expires_at, used_at)
           values ($1, app_zone(), $2, 'portalSignIn', $3, $4)`,
          [randomUUID(), name, expires, usedAt],
        );
      }
      await parley.sql('insert into rate_counter values ($1, $2, 5)', [
        side,
        at(RETENTION.rateCounters.days, side),
      ]);
      await parley.sql(
        `insert into idempotency_key (zone_id, person_id, key, request_hash, answer, created_at)
         select zone_id, id, $1, '', '{}', $2 from person where persona = 'gold'`,
        [side, at(RETENTION.idempotencyKeys.days, side)],
      );
    }
  }

  const names = async (sql: string) =>
    (await parley.sql<{ name: string }>(`${sql} order by 1`)).map(({ name }) => name);
  const filled = `('over-expired', 'over-revoked', 'over-used', 'within-expired', 'within-revoked', 'within-used')`;
  const kept = async () => ({
    sessions: await names(`select token_hash as name from session where token_hash in ${filled}`),
    links: await names(`select token_hash as name from sign_in_link where token_hash in ${filled}`),
    counters: await names(
      "select bucket as name from rate_counter where bucket in ('over', 'within')",
    ),
    keys: await names("select key as name from idempotency_key where key in ('over', 'within')"),
  });

  it('is forgotten by a job that recurs, each kind after its time and no sooner', async () => {
    const planner = await parley.as('planner');
    const key = randomUUID();
    const first = await planner.run(OPEN, {}, key);
    await fill();
    expect((await kept()).sessions).toHaveLength(4);
    // As if Parley had stood still for two hours: the runner then does at its start what it missed.
    const [known] = await parley.sql<{ identifier: string }>(
      `update graphile_worker._private_known_crontabs set known_since = now() - interval '3 hours',
         last_execution = now() - interval '2 hours' returning identifier`,
    );
    expect(known?.identifier).toBe('clean-up');
    const second = await boot({
      config: testConfig(parley.home),
      databaseUrl: parley.databaseUrl,
      clock: parley.clock,
    });
    try {
      await until('what is over is gone', async () => {
        const all = Object.values(await kept()).flat();
        return all.every((name) => !name.startsWith('over'));
      });
      expect(await kept()).toEqual({
        sessions: ['within-expired', 'within-revoked'],
        links: ['within-expired', 'within-used'],
        counters: ['within'],
        keys: ['within'],
      });
      // What is still of use is untouched: the planner's session, and the answer to his command.
      expect(await planner.run(OPEN, {}, key)).toEqual(first);
      expect((await post(`${parley.url}/auth/demo`, { persona: 'gold' })).status).toBe(200);
    } finally {
      await second.close();
    }
  });

  it('is forgotten by a role that cannot read what the answers said', async () => {
    const client = new pg.Client({ connectionString: parley.databaseUrl });
    await client.connect();
    try {
      await client.query('set role parley_system');
      await expect(client.query('select answer from idempotency_key')).rejects.toThrow(
        'permission denied',
      );
    } finally {
      await client.end();
    }
  });
});

describe('a job whose worker is gone', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startParley();
  });
  afterAll(() => parley.close());

  interface Job {
    readonly id: string;
    readonly locked_by: string | null;
  }
  const job = async (id: string) =>
    (
      await parley.sql<Job>('select id, locked_by from graphile_worker.jobs where id = $1', [id])
    )[0];

  /** A job that a pool of this name took a minute ago. */
  async function heldBy(pool: string): Promise<string> {
    const [zone] = await parley.sql<{ id: string }>('select app_zone() as id');
    const [added] = await parley.sql<{ id: string }>(
      `select id from graphile_worker.add_job('follow-journal', $1::json, run_at := now() + interval '1 hour')`,
      [JSON.stringify({ zoneId: zone?.id, seq: 1 })],
    );
    const id = added?.id as string;
    await parley.sql(
      `update graphile_worker._private_jobs set locked_by = $2, locked_at = now() - interval '1 minute',
         run_at = now() where id = $1`,
      [id, pool],
    );
    return id;
  }

  it('is taken over, and one whose worker lives is left to it', async () => {
    const worker = new pg.Client({
      connectionString: parley.databaseUrl,
      application_name: 'parley-jobs pool-alive',
    });
    await worker.connect();
    const [alive, dead] = [await heldBy('pool-alive'), await heldBy('pool-dead')];
    await until('the job of the dead is done', async () => !(await job(dead)));
    expect((await job(alive))?.locked_by).toBe('pool-alive');
    await worker.end();
    await until('the other one too', async () => !(await job(alive)));
  });

  it('is finished by the next process after kill -9, within seconds', async () => {
    const killed = await ParleyProcess.start({ databaseUrl: parley.databaseUrl });
    // Only the process that will be killed may take the job.
    await parley.running.app.get(JobRunner).onModuleDestroy();
    const blocker = new pg.Client({ connectionString: parley.databaseUrl });
    await blocker.connect();
    await blocker.query('begin');
    await blocker.query('lock table journal_entry in access exclusive mode');
    const [zone] = await parley.sql<{ id: string }>('select app_zone() as id');
    const [added] = await parley.sql<{ id: string }>(
      "select id from graphile_worker.add_job('follow-journal', $1::json)",
      [JSON.stringify({ zoneId: zone?.id, seq: 1 })],
    );
    const id = added?.id as string;
    await until('it is taken', async () => (await job(id))?.locked_by !== null);
    const holder = (await job(id))?.locked_by;
    expect(
      await parley.sql(
        'select application_name as name from pg_stat_activity where application_name = $1',
        [`parley-jobs ${holder}`],
      ),
    ).toHaveLength(1);
    killed.signal('SIGKILL');
    await killed.remove();
    await blocker.query('rollback');
    await blocker.end();
    expect((await job(id))?.locked_by).toBe(holder);
    const next = await boot({
      config: testConfig(parley.home),
      databaseUrl: parley.databaseUrl,
      clock: parley.clock,
    });
    try {
      await until('it is done', async () => !(await job(id)), 20_000);
    } finally {
      await next.close();
    }
  });
});
