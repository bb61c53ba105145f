import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import pg from 'pg';
import { Client } from './support/client.js';
import { ParleyProcess } from './support/process.js';
import { until } from './support/until.js';

const OPEN = `mutation ($title: String!) { openDossier(input: { kind: march, language: "nl", facts: {
  title: { nl: $title }, startAt: "2027-03-11T10:00", endAt: "2027-03-11T12:00" } }) { id } }`;
const VERIFY =
  "import('./dist/journal-verify.js').then(async (m) => process.exit(await m.journalVerify(console.log)))";

describe('Parley as a process', () => {
  let parley: ParleyProcess;
  let planner: Client;
  let owner: pg.Client;
  beforeAll(async () => {
    parley = await ParleyProcess.start();
    planner = await Client.signIn(parley.url, 'planner', 'police');
    owner = new pg.Client({ connectionString: await parley.databaseUrl() });
    owner.on('error', () => undefined);
    await owner.connect();
    await owner.query("select set_config('app.zone', id::text, false) from zone");
  });
  afterAll(async () => {
    await owner.end();
    await parley.remove();
  });

  const verified = () =>
    new Promise<string>((resolve) => {
      const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', PARLEY_HOME: parley.home };
      execFile(process.execPath, ['-e', VERIFY], { env }, (_fault, stdout) => resolve(stdout));
    });

  it('logs a fault once, as one line of JSON, with its number and without personal data', async () => {
    const secret = `Vertrouwelijk-${randomUUID()}`;
    await owner.query('alter table public_event rename to public_event_away');
    const { extensions } = await planner.refusal(OPEN, { title: secret });
    await owner.query('alter table public_event_away rename to public_event');
    expect(extensions).toEqual({ code: 'INTERNAL', requestId: expect.any(String) as unknown });
    const requestId = extensions['requestId'] as string;
    await until('it is logged', () => parley.logged.some((line) => line.includes(requestId)));
    const lines = parley.logged.filter((line) => line.includes(requestId));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] as string)).toMatchObject({
      level: 50,
      requestId,
      msg: 'request failed',
      fault: { message: 'relation "public_event" does not exist', code: '42P01' },
    });
    const log = parley.logged.join('\n');
    const people = await owner.query<{ name: string; email: string }>(
      'select name, email from person',
    );
    const personal = people.rows.flatMap(({ name, email }) => [name, email]);
    expect(personal.length).toBeGreaterThan(20);
    expect(
      [secret, planner.cookie.slice(4), ...personal].filter((word) => log.includes(word)),
    ).toEqual([]);
    for (const line of parley.logged) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  it('logs nothing for what clients do wrong', async () => {
    const before = parley.logged.length;
    await planner.refusal('{ nonsense }');
    await planner.refusal('{ event(id: "x") { id } }');
    await Client.anonymous(parley.url, 'police').refusal('{ me { name } }');
    await fetch(`${parley.url}/auth/sign-in`, { method: 'POST', body: '{' });
    expect(parley.logged.slice(before)).toEqual([]);
  });

  it('lets its journal be verified while it works', async () => {
    expect(await verified()).toMatch(/^journal of zone 5339: \d+ entries, chain intact\n$/);
  });

  it('finishes a running command when asked to stop, refuses new ones and leaves at once', async () => {
    await owner.query('begin');
    await owner.query('select * from journal_head for update');
    const running = planner.ask<{ openDossier: { id: string } }>(OPEN, { title: 'Op de valreep' });
    await until('the command waits', async () => {
      const waiting = await owner.query(
        "select pid from pg_stat_activity where wait_event_type = 'Lock'",
      );
      return waiting.rows.length > 0;
    });
    // A client that never says goodbye must not keep it either.
    const silent = connect(Number(new URL(parley.url).port), '127.0.0.1');
    silent.on('error', () => undefined);
    silent.write(
      `GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n` +
        `Sec-WebSocket-Protocol: graphql-transport-ws\r\nCookie: ${planner.cookie}\r\n\r\n`,
    );
    await once(silent, 'data');
    const asked = Date.now();
    parley.signal();
    await until('new connections are refused', () =>
      fetch(`${parley.url}/readyz`).then(
        ({ status }) => status === 503,
        () => true,
      ),
    );
    await owner.query('commit');
    const { data, errors } = await running;
    expect(errors).toBeUndefined();
    expect(data?.openDossier.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await parley.exit()).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    await expect(fetch(`${parley.url}/livez`)).rejects.toThrow();
    silent.destroy();
  });

  it('lets its journal be verified when it is stopped, the last command included', async () => {
    const stopped = await verified();
    expect(stopped).toMatch(/^journal of zone 5339: \d+ entries, chain intact\n$/);
    expect(await verified()).toBe(stopped);
  });
});
