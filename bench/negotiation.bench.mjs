import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const PAIRS = 50;
const ROUNDS = 1000;
const SEED = 20_270_311;
const SERVER = fileURLToPath(new URL('./servers/parley.mjs', import.meta.url));

const at = (times, share) =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * share)];

async function server(databaseUrl, home) {
  const child = fork(SERVER, [databaseUrl, home], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const url = await new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message.url));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
  return { child, url };
}

/** Whether the journal of every zone is one unbroken chain. */
async function journalOf(databaseUrl) {
  const { appDataSource } = await import('../dist/core/database/data-source.js');
  const { Db } = await import('../dist/core/database/db.js');
  const { SystemClock } = await import('../dist/core/clock.js');
  const { JournalVerifier } = await import('../dist/core/journal/journal-verifier.js');
  const source = appDataSource(databaseUrl, []);
  await source.initialize();
  try {
    return await new JournalVerifier(new Db(source, new SystemClock())).verify();
  } finally {
    await source.destroy();
  }
}

/** The whole run against a server of its own: who bargains, what was answered, what is kept. */
async function run(url, databaseUrl) {
  const { createPairs } = await import('../dist/story/bargaining-setup.js');
  const { bargain } = await import('../dist/story/bargaining-rounds.js');
  const { checked } = await import('../dist/story/bargaining-check.js');
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    await owner.query("select set_config('app.zone', id::text, false) from zone limit 1");
    const sql = async (text, values) => (await owner.query(text, values)).rows;
    const pairs = await createPairs(sql, PAIRS, new Date().toISOString());
    const began = performance.now();
    const rounds = await bargain(url, pairs, { rounds: ROUNDS, seed: SEED });
    const seconds = (performance.now() - began) / 1000;
    return { ...rounds, seconds, verdict: await checked(sql, pairs, rounds) };
  } finally {
    await owner.end();
  }
}

/** A thousand rounds by fifty pairs who all answer at once, and what became of every answer. */
export async function bench() {
  const { startEmbeddedPostgres } = await import('../dist/core/database/embedded-server.js');
  const { boot } = await import('../dist/boot.js');
  const home = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const database = await startEmbeddedPostgres({ dataDir: join(home, 'db'), log: console.log });
  let child = null;
  try {
    const config = { ...CONFIG, databaseUrl: database.url, home };
    await (await boot({ config, databaseUrl: database.url, demo: { without: ['E01'] } })).close();
    const parley = await server(database.url, home);
    child = parley.child;
    const { sent, times, seconds, verdict } = await run(parley.url, database.url);
    const broken = (await journalOf(database.url)).filter(({ defect }) => defect);
    const faults = { ...verdict, journal: broken };
    for (const [name, list] of Object.entries(faults)) {
      if (Array.isArray(list) && list.length > 0) console.error(name, list.slice(0, 20));
    }
    const row = {
      rounds: ROUNDS,
      pairs: PAIRS,
      seed: SEED,
      answers: sent.length,
      taken: verdict.taken,
      refused: verdict.refused,
      requests: times.length,
      perSecond: Number((times.length / seconds).toFixed(1)),
      p50Ms: Number(at(times, 0.5).toFixed(1)),
      p95Ms: Number(at(times, 0.95).toFixed(1)),
      lost: verdict.lost.length,
      doubled: verdict.doubled.length,
      forked: verdict.forked.length,
      journal: broken.length === 0 ? 'intact' : 'broken',
    };
    return { rows: [row], line: lineOf(row) };
  } finally {
    child?.removeAllListeners('exit').send('stop');
    await new Promise((done) => setTimeout(done, 1500));
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

function lineOf({ rounds, pairs, p95Ms, lost, doubled, forked, journal }) {
  return `${rounds} rounds, ${pairs} pairs, ${p95Ms} ms p95, ${lost} lost, ${doubled} doubled, ${forked} forked, journal ${journal}`;
}

const CONFIG = {
  host: '127.0.0.1',
  port: 0,
  demo: true,
  smtpUrl: null,
  mailFrom: 'Parley <no-reply@localhost>',
  publicUrl: 'http://localhost',
  logLevel: 'error',
};
