import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type RunningParley, boot } from '../../src/boot.js';
import type { IntakeStage } from '../../src/story/intake/tell-intake.js';
import { StoryClock } from '../../src/story/story-clock.js';
import { testConfig } from './test-config.js';

/** A Parley in which a story has been told, and what it said. */
export interface ToldStory {
  readonly lines: readonly string[];
  readonly home: string;
  readonly running: RunningParley;
  rows(text: string): Promise<Record<string, string>[]>;
  close(): Promise<void>;
}

/** An empty database on the cluster of this run: the story brings its events in itself. */
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

/** Boots a Parley without the named events and tells a story in it. */
export async function tellOn(
  without: readonly string[],
  tell: (stage: IntakeStage, say: (line: string) => void) => Promise<void>,
): Promise<ToldStory> {
  const home = await mkdtemp(join(tmpdir(), 'parley-file-'));
  const databaseUrl = await emptyDatabase();
  const clock = new StoryClock();
  const running = await boot({ config: testConfig(home), databaseUrl, clock, demo: { without } });
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query("select set_config('app.zone', id::text, false) from zone");
  const stage = {
    url: running.url,
    folder: join(home, 'out'),
    outbox: join(home, 'outbox'),
    moveTo: (instant: string) => clock.moveTo(instant),
    now: () => clock.now(),
  };
  const lines: string[] = [];
  const close = async () => {
    await owner.end();
    await running.close();
    await rm(home, { recursive: true, force: true });
  };
  const rows = async (text: string) => (await owner.query<Record<string, string>>(text)).rows;
  try {
    await tell(stage, (line) => lines.push(line));
    return { lines, home, running, rows, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}
