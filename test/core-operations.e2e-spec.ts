import { randomUUID } from 'node:crypto';
import { Readiness } from '../src/core/health/readiness.js';
import { get } from './support/http.js';
import { Line } from './support/line.js';
import { type TestParley, startParley } from './support/parley.js';
import { until } from './support/until.js';

const OPEN = `mutation ($title: String!) { openDossier(input: { kind: march, language: "nl", facts: {
  title: { nl: $title }, startAt: "2027-03-11T10:00", endAt: "2027-03-11T12:00" } }) { id } }`;
const READY = { ready: true, database: true, migrations: true, journal: true, draining: false };

describe('a running Parley', () => {
  const line = new Line();
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startParley({}, (url) => line.to(url));
    await parley.as('planner');
  });
  afterAll(async () => {
    await parley.close();
    line.cut();
  });

  const probe = async (path: string) => {
    const { status, body } = await get(parley.url + path);
    return { status, body };
  };
  const isReady = async () => (await probe('/readyz')).status === 200;
  const open = async (title: string, key: string = randomUUID()) =>
    (await parley.as('planner')).ask<{ openDossier: { id: string } }>(OPEN, { title }, key);
  const dossiers = async (title: string) =>
    (await parley.sql('select id from public_event where title ->> $2 = $1', [title, 'nl'])).length;

  it('says that it lives and is ready', async () => {
    expect(await probe('/livez')).toEqual({ status: 200, body: { live: true } });
    expect(await probe('/readyz')).toEqual({ status: 200, body: READY });
  });

  it('is not ready with another schema than its own', async () => {
    const newest = 'select timestamp from schema_migration order by timestamp desc limit 1';
    await parley.sql(
      `update schema_migration set timestamp = -timestamp where timestamp = (${newest})`,
    );
    expect(await probe('/readyz')).toEqual({
      status: 503,
      body: { ...READY, ready: false, migrations: false },
    });
    await parley.sql('update schema_migration set timestamp = -timestamp where timestamp < 0');
    expect(await isReady()).toBe(true);
  });

  it('lives on without its database, says so, and heals by itself', async () => {
    line.cut();
    expect(await probe('/livez')).toEqual({ status: 200, body: { live: true } });
    expect(await probe('/readyz')).toEqual({
      status: 503,
      body: { ready: false, database: false, migrations: false, journal: false, draining: false },
    });
    const key = randomUUID();
    const planner = await parley.as('planner');
    expect((await planner.refusal('{ me { name } }')).extensions).toEqual({ code: 'UNAVAILABLE' });
    expect((await open('Kabel', key)).errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE' });
    const told = await get(`${parley.url}/auth/session`, { cookie: planner.cookie });
    expect(told.status).toBe(503);
    expect(told.text).not.toMatch(/ECONN|127\.0\.0\.1|stack/);
    await line.mend();
    await until('ready again', isReady);
    expect((await open('Kabel', key)).errors).toBeUndefined();
    expect(await dossiers('Kabel')).toBe(1);
  });

  it('gives one effect to a command whose answer was lost with the connection', async () => {
    const key = randomUUID();
    const sent = Array.from({ length: 6 }, () => open('Verloren', key));
    line.cut();
    await line.mend();
    const answers = await Promise.all(sent);
    const codes = answers.flatMap(({ errors }) => errors ?? []).map((error) => error.extensions);
    expect(codes.filter(({ code }) => code !== 'UNAVAILABLE')).toEqual([]);
    await until('ready again', isReady);
    const again = await open('Verloren', key);
    expect(again.errors).toBeUndefined();
    expect(await dossiers('Verloren')).toBe(1);
    expect(
      answers.filter(({ data }) => data && data.openDossier.id !== again.data?.openDossier.id),
    ).toEqual([]);
  });

  it('survives that the database ends every connection it has, under work', async () => {
    for (let round = 0; round < 5; round += 1) {
      const work = Array.from({ length: 10 }, (_, n) => open(`Ronde ${round} ${n}`));
      await parley.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      );
      const codes = (await Promise.all(work)).flatMap(({ errors }) => errors ?? []);
      expect(codes.filter(({ extensions }) => extensions['code'] !== 'UNAVAILABLE')).toEqual([]);
    }
    await until('ready again', isReady);
    expect((await open('Daarna')).errors).toBeUndefined();
  });

  it('leaves nothing behind: no open transaction, no lock, no job undone', async () => {
    const left = async (sql: string) => Number((await parley.sql<{ n: string }>(sql))[0]?.n);
    const activity = `select count(*) as n from pg_stat_activity where datname = current_database()
      and state like 'idle in transaction%'`;
    const locks = `select count(*) as n from pg_locks where locktype = 'advisory'
      and database = (select oid from pg_database where datname = current_database())`;
    await until('no open transaction', async () => (await left(activity)) === 0);
    expect(await left(locks)).toBe(0);
    await until(
      'all jobs done',
      async () =>
        (await left('select count(*) as n from graphile_worker.jobs where attempts = 0')) === 0,
      45_000,
    );
  });

  it('is not ready any more once it drains, and still lives', async () => {
    parley.running.app.get(Readiness).drain();
    expect(await probe('/readyz')).toEqual({
      status: 503,
      body: { ...READY, ready: false, draining: true },
    });
    expect((await probe('/livez')).status).toBe(200);
  });
});
