import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type RunningParley, boot } from '../src/boot.js';
import { Db } from '../src/core/database/db.js';
import { JournalVerifier } from '../src/core/journal/journal-verifier.js';
import { INTAKE_EVENTS, tellIntake } from '../src/story/intake/tell-intake.js';
import { StoryClock } from '../src/story/story-clock.js';
import { testConfig } from './support/test-config.js';

/** An empty database on the cluster of this run: the story brings all ten events in itself. */
async function emptyDatabase(): Promise<string> {
  const cluster = process.env['PARLEY_TEST_CLUSTER'] as string;
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: cluster });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
}

describe('the ten demonstration events, from intake to decision', () => {
  const lines: string[] = [];
  let home: string;
  let running: RunningParley;
  let owner: pg.Client;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'parley-file-'));
    const databaseUrl = await emptyDatabase();
    const clock = new StoryClock();
    const demo = { without: INTAKE_EVENTS };
    running = await boot({ config: testConfig(home), databaseUrl, clock, demo });
    owner = new pg.Client({ connectionString: databaseUrl });
    await owner.connect();
    await owner.query("select set_config('app.zone', id::text, false) from zone");
    const stage = {
      url: running.url,
      folder: join(home, 'out'),
      outbox: join(home, 'outbox'),
      moveTo: (instant: string) => clock.moveTo(instant),
      now: () => clock.now(),
    };
    await tellIntake(stage, (line) => lines.push(line));
  });
  afterAll(async () => {
    await owner.end();
    await running.close();
    await rm(home, { recursive: true, force: true });
  });

  const rows = async (text: string) => (await owner.query<Record<string, string>>(text)).rows;

  it('says a line for every step of every event', () => {
    const told = INTAKE_EVENTS.map((id) => lines.filter((line) => line.startsWith(id)).length);
    expect(told).toEqual(INTAKE_EVENTS.map((id) => (id === 'E08' ? 4 : 7)));
  });

  it('leaves nine dossiers notified and one tolerated, and no other', async () => {
    expect(
      await rows('select state, count(*)::text as n from public_event group by 1 order by 1'),
    ).toEqual([
      { state: 'notified', n: '9' },
      { state: 'toleratedUnauthorised', n: '1' },
    ]);
  });

  it('has one decision for each competent authority, with proof, checked by two others', async () => {
    const decisions = await rows(
      `select count(*)::text as n, count(distinct n.decision_id)::text as told
       from authority_decision d left join decision_notification n on n.decision_id = d.id
       where d.state = 'taken'`,
    );
    expect(decisions).toEqual([{ n: '14', told: '14' }]);
    const checked = await rows(
      `select distinct count(distinct r.reviewer_id)::text as reviewers,
         bool_or(r.reviewer_id in (d.prepared_by, d.taken_by))::text as own
       from authority_decision d left join decision_review r on r.decision_id = d.id group by d.id`,
    );
    expect(checked).toEqual([{ reviewers: '2', own: 'false' }]);
  });

  it('imposed three conditions, settled one task, took answers by link, and one late filing', async () => {
    const [counts] = await rows(`select
      (select string_agg(kind, ',' order by kind) from condition where state = 'imposed') as imposed,
      (select string_agg(state, ',') from advice_task) as tasks,
      (select (count(*) > 3)::text from advice where answered_via = 'link') as links,
      (select count(*)::text from application where late) as late`);
    expect(counts).toEqual({ imposed: 'PYR,SEC,SEC', tasks: 'done', links: 'true', late: '1' });
  });

  it('leaves a journal that verifies', async () => {
    const [verdict] = await new JournalVerifier(running.app.get(Db)).verify();
    expect(verdict?.defect ?? null).toBeNull();
  });
});
