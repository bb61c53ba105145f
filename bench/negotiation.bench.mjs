import { at, served } from './served.mjs';

const PAIRS = 50;
const ROUNDS = 1000;
const SEED = 20_270_311;

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
async function run({ url, databaseUrl, sql }) {
  const { createPairs } = await import('../dist/story/bargaining-setup.js');
  const { bargain } = await import('../dist/story/bargaining-rounds.js');
  const { checked } = await import('../dist/story/bargaining-check.js');
  const pairs = await createPairs(sql, PAIRS, new Date().toISOString());
  const began = performance.now();
  const rounds = await bargain(url, pairs, { rounds: ROUNDS, seed: SEED });
  const seconds = (performance.now() - began) / 1000;
  const verdict = await checked(sql, pairs, rounds);
  const broken = (await journalOf(databaseUrl)).filter(({ defect }) => defect);
  return { ...rounds, seconds, verdict, broken };
}

/** A thousand rounds by fifty pairs who all answer at once, and what became of every answer. */
export async function bench() {
  const { sent, times, seconds, verdict, broken } = await served(run);
  for (const [name, list] of Object.entries({ ...verdict, journal: broken })) {
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
    p50Ms: at(times, 0.5),
    p95Ms: at(times, 0.95),
    lost: verdict.lost.length,
    doubled: verdict.doubled.length,
    forked: verdict.forked.length,
    journal: broken.length === 0 ? 'intact' : 'broken',
  };
  return { rows: [row], line: lineOf(row) };
}

function lineOf({ rounds, pairs, p95Ms, lost, doubled, forked, journal }) {
  return `${rounds} rounds, ${pairs} pairs, ${p95Ms} ms p95, ${lost} lost, ${doubled} doubled, ${forked} forked, journal ${journal}`;
}
