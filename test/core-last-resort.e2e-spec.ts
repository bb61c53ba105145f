import pg from 'pg';
import { Client } from './support/client.js';
import { ParleyProcess } from './support/process.js';
import { until } from './support/until.js';

const OPEN = `mutation { openDossier(input: { kind: march, language: "nl", facts: {
  startAt: "2027-03-11T10:00", endAt: "2027-03-11T12:00" } }) { id } }`;
/** Stands for a fault of ours that no caller sees. */
const FAULTS = `
  process.on('SIGUSR2', () => void Promise.reject(new Error('nobody waited')));
  process.on('SIGPWR', () => setTimeout(() => { throw new TypeError('nobody caught'); }));`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('what nobody caught', () => {
  let parley: ParleyProcess;
  let planner: Client;
  let owner: pg.Client;
  beforeAll(async () => {
    parley = await ParleyProcess.start({ preload: FAULTS });
    planner = await Client.signIn(parley.url, 'planner', 'police');
    owner = new pg.Client({ connectionString: await parley.databaseUrl() });
    owner.on('error', () => undefined);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end().catch(() => undefined);
    await parley.remove();
  });

  /** The lines of the log that came since, each read as the JSON it has to be. */
  async function logged(message: string, do_: () => unknown) {
    const before = parley.logged.length;
    await do_();
    const lines = () => parley.logged.slice(before).filter((line) => line.includes(message));
    await until(`"${message}" is logged`, () => lines().length > 0);
    return lines().map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  it('is one line of the log when nobody waited for it, and the work goes on', async () => {
    const lines = await logged('unhandled rejection', () => parley.signal('SIGUSR2'));
    expect(lines).toEqual([
      {
        level: 50,
        time: expect.any(String) as unknown,
        fault: {
          type: 'Error',
          message: 'nobody waited',
          stack: expect.stringContaining('nobody waited') as unknown,
        },
        msg: 'unhandled rejection',
      },
    ]);
    expect(await planner.run('{ me { name } }')).toBeTruthy();
  });

  it('is told too when it is only the database that cannot answer, by request', async () => {
    await owner.query('begin');
    await owner.query('lock table public_event in access exclusive mode');
    const lines = await logged('request not served', async () => {
      expect((await planner.refusal(OPEN)).extensions).toEqual({ code: 'UNAVAILABLE' });
    });
    await owner.query('rollback');
    expect(lines).toMatchObject([
      { level: 40, requestId: expect.stringMatching(UUID) as unknown, fault: { code: '55P03' } },
    ]);
    expect((await planner.ask(OPEN)).errors).toBeUndefined();
  });

  it('ends the process with 1 when nothing is sure any more, after what runs is finished', async () => {
    await owner.query("select set_config('app.zone', id::text, false) from zone");
    await owner.query('begin');
    await owner.query('select * from journal_head for update');
    const running = planner.ask<{ openDossier: { id: string } }>(OPEN);
    await until('the command waits', async () => {
      const sql = "select pid from pg_stat_activity where wait_event_type = 'Lock'";
      return (await owner.query(sql)).rows.length > 0;
    });
    const lines = await logged('uncaught exception', () => parley.signal('SIGPWR'));
    expect(lines).toMatchObject([
      { level: 50, fault: { type: 'TypeError', message: 'nobody caught' } },
    ]);
    await owner.query('commit');
    expect((await running).errors).toBeUndefined();
    expect(await parley.exit()).toBe(1);
    for (const line of parley.logged) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });
});
