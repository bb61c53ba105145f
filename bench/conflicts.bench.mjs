import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { A_YEAR, SIZES, dossier, random, store } from './conflicts.data.mjs';
import { asked, asker, copyTo, overlapping, startPostgis } from './postgis.mjs';

const ASKED = 400;
const WARM_UP = 60;
const SCANNED = 12;
/** All sides are asked in turns; of the rounds of each question the middle one counts. */
const ROUNDS = 7;
/** The asked dossiers lie in the years both sizes hold. */
const YEARS = 2;
const METRES = 10;
const MINUTES = 15;
/** Nearer than this is the same place, as in Parley's own rules. */
const NOISE_M = 0.1;

const at = (times, share) =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * share)];
const figure = (number) => Number(number.toFixed(2));

async function timed(questions, ask) {
  const times = [];
  const answers = [];
  for (const [index, question] of questions.entries()) {
    const began = performance.now();
    answers.push(await ask(question, index));
    times.push(performance.now() - began);
  }
  return { times: times.slice(WARM_UP), answers };
}

async function timedInTurn(questions, askers) {
  const results = [];
  for (const ask of askers) results.push(await timed(questions, ask));
  return results;
}

/** Each question's middle time of all rounds: what else the machine did then is no part of it. */
function middle(rounds) {
  const times = rounds[0].times.map((_, index) =>
    at(
      rounds.map((one) => one.times[index]),
      0.5,
    ),
  );
  return { times, answers: rounds[0].answers };
}

function row(store, size, { times, answers }) {
  const found = answers.map((answer) => answer.length);
  return {
    store,
    size,
    p50Ms: figure(at(times, 0.5)),
    p95Ms: figure(at(times, 0.95)),
    found: found.reduce((sum, one) => sum + one, 0),
  };
}

/** New dossiers nobody has stored, three of ten marching. */
function questions() {
  const next = random(20_270_311);
  return Array.from({ length: ASKED + WARM_UP }, () => ({
    id: randomUUID(),
    gatheringAt: null,
    dispersalAt: null,
    waypoints: null,
    ...dossier(Math.floor(next() * A_YEAR * YEARS), next),
  }));
}

/** The product's own rules: where a dossier is when, and whom it meets. */
async function rulesOfParley() {
  const { placedWith } = await import('../dist/modules/conflicts/conflict.service.js');
  const { searchesOf } = await import('../dist/modules/conflicts/conflict.rules.js');
  const { contactsBetween } = await import('../dist/modules/conflicts/contact.rules.js');
  const { PACE_BY_KIND, movementFigures } =
    await import('../dist/modules/conflicts/movement.rules.js');
  const placed = (event) => placedWith(event, movementFigures(event, null, null)).occupations;
  return { placed, searchesOf, contactsBetween, pace: PACE_BY_KIND.march };
}

/**
 * The question as Parley asks it: the index under row-level security, then exact geometry with head
 * and tail on the candidates. One transaction held, as the peer holds its connection.
 */
async function questionAsker(app, { placed, searchesOf, contactsBetween }) {
  const { ConflictRepository } = await import('../dist/modules/conflicts/conflict.repository.js');
  const repository = app.get(ConflictRepository);
  const rule = { bufferM: METRES, bufferMin: MINUTES };
  return async (event) => {
    const own = placed(event);
    const { neighbours } = await repository.near(event.id, searchesOf(own, rule), 500);
    return neighbours.flatMap((other) => {
      const [first] = contactsBetween(own, placed(other), rule);
      return first ? [{ id: other.id, minutes: first.overlapMs / 60_000 }] : [];
    });
  };
}

/** The whole answer of the product: zones, known places, figures, a transaction of its own. */
async function answerAsker(app, scope) {
  const { Db } = await import('../dist/core/database/db.js');
  const { ConflictService } = await import('../dist/modules/conflicts/index.js');
  const [db, service] = [app.get(Db), app.get(ConflictService)];
  const actor = { zoneId: scope.zoneId, language: 'nl', permissions: new Set() };
  return (event) =>
    db.read(scope, async () => {
      const { items } = await service.conflictsOf(actor, { ...event, zoneId: scope.zoneId });
      return [...new Set(items.flatMap(({ eventId }) => eventId ?? []))].map((id) => ({ id }));
    });
}

async function scopeOf(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query('select id from zone limit 1');
  await client.end();
  return { role: 'parley_police', zoneId: rows[0].id, personId: null, organisationId: null };
}

/** The same coarse question with the index switched off. */
async function fullScan(databaseUrl, questions, { placed, searchesOf }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("select set_config('app.zone', id::text, false) from zone limit 1");
  await client.query('set enable_indexscan = off');
  await client.query('set enable_bitmapscan = off');
  const result = await timed(questions, async (event) => {
    const [search] = searchesOf(placed(event), { bufferM: METRES, bufferMin: MINUTES });
    const times = [search.from, search.to].map((ms) => new Date(ms).toISOString());
    const { rows } = await client.query(
      `select event_id from event_occupation where during && tstzrange($1, $2)
       and extent && box(point($3, $4), point($5, $6)) and zone_id = app_zone()`,
      [...times, ...search.extent],
    );
    return rows;
  });
  await client.end();
  return result;
}

/** Both name the same dossiers, question by question: only then it was the same question. */
function assertSame(ours, theirs) {
  const named = (answer) => answer.map(({ id }) => id).sort();
  ours.forEach((answer, index) => {
    assert.deepEqual(named(answer), named(theirs[index]), `question ${index}`);
  });
}

async function measure(app, databaseUrl, postgis, size, questions) {
  const { Db } = await import('../dist/core/database/db.js');
  const rules = await rulesOfParley();
  const { widthM, densityPerM2, speedMps } = rules.pace;
  await copyTo(postgis.url, databaseUrl, { abreast: widthM * densityPerM2, speedMps });
  const peer = await asker(postgis.url);
  const scope = await scopeOf(databaseUrl);
  const ask = await questionAsker(app, rules);
  const whole = await timed(questions, await answerAsker(app, scope));
  // Every side begins with the dossier, as the one who asks does.
  const own = (event) => rules.placed(event)[0];
  const peers = [
    (event) => peer.ask(asked(own(event), METRES + NOISE_M, MINUTES)),
    (event) => peer.ask(asked(own(event), METRES + NOISE_M, MINUTES, '_kept')),
    (event) => peer.ask(overlapping(own(event), METRES + NOISE_M, MINUTES)),
  ];
  try {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push(await app.get(Db).read(scope, () => timedInTurn(questions, [ask, ...peers])));
      for (const nth of [1, 2]) assertSame(rounds[round][0].answers, rounds[round][nth].answers);
    }
    const calm = (nth) => middle(rounds.map((round) => round[nth]));
    return [
      row('Parley', size, calm(0)),
      row('PostGIS', size, calm(1)),
      row('PostGIS, times of legs kept', size, calm(2)),
      row('PostGIS, overlap only', size, calm(3)),
      row('Parley, whole answer', size, whole),
    ];
  } finally {
    await peer.close();
  }
}

/** Conflicts of a new dossier against a small and a large store, beside PostGIS and a full scan. */
export async function bench() {
  const { startEmbeddedPostgres } = await import('../dist/core/database/embedded-server.js');
  const { boot } = await import('../dist/boot.js');
  const home = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const other = mkdtempSync(join(tmpdir(), 'postgis-bench-'));
  const database = await startEmbeddedPostgres({ dataDir: join(home, 'db'), log: console.log });
  const postgis = await startPostgis(other);
  let parley = null;
  try {
    parley = await boot({
      config: configOf(database.url, home),
      databaseUrl: database.url,
      demo: { without: [] },
    });
    const [next, fresh] = [random(7), questions()];
    const rows = [];
    let stored = 0;
    for (const size of SIZES) {
      console.log(`Storing ${size} dossiers…`);
      await store(database.url, stored, size, next);
      stored = size;
      rows.push(...(await measure(parley.app, database.url, postgis, size, fresh)));
    }
    const few = fresh.slice(0, SCANNED + WARM_UP);
    const scanned = await fullScan(database.url, few, await rulesOfParley());
    rows.push(row('full scan', stored, scanned));
    return { rows, line: lineOf(rows) };
  } finally {
    await parley?.close();
    await database.stop();
    await postgis.stop();
    for (const folder of [home, other]) rmSync(folder, { recursive: true, force: true });
  }
}

function lineOf(rows) {
  const p95 = (name, size) =>
    rows.find((each) => each.store === name && each.size === size)?.p95Ms ?? NaN;
  const [small, large] = SIZES;
  const ours = p95('Parley', large);
  const growth = figure(ours / p95('Parley', small));
  return `p95 ${ours} ms at 1M, growth ${growth} from 10k, ${figure(ours / p95('PostGIS', large))} of PostGIS`;
}

function configOf(databaseUrl, home) {
  return {
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    home,
    demo: true,
    smtpUrl: null,
    mailFrom: 'Parley <no-reply@localhost>',
    publicUrl: 'http://localhost',
    logLevel: 'error',
  };
}
