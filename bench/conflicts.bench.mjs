import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { A_YEAR, SIZES, dossier, random, store } from './conflicts.data.mjs';
import { asker, copyTo, startPostgis } from './postgis.mjs';

const ASKED = 400;
const WARM_UP = 60;
const SCANNED = 12;
/** Both sides are asked in turns; the calmer round of each counts. */
const ROUNDS = 3;
/** The asked dossiers lie in the years both sizes hold. */
const YEARS = 2;
const METRES = 10;
const MINUTES = 15;

const at = (times, share) =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * share)];
const figure = (number) => Number(number.toFixed(2));

async function timed(questions, ask) {
  const times = [];
  const answers = [];
  for (const question of questions) {
    const began = performance.now();
    answers.push(await ask(question));
    times.push(performance.now() - began);
  }
  return { times: times.slice(WARM_UP), answers };
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

/**
 * The question as Parley asks it: the index under row-level security, then exact geometry with head
 * and tail on the candidates. One transaction held, as the peer holds its connection.
 */
async function questionAsker(app) {
  const { ConflictRepository } = await import('../dist/modules/conflicts/conflict.repository.js');
  const { placedWith } = await import('../dist/modules/conflicts/conflict.service.js');
  const { searchesOf } = await import('../dist/modules/conflicts/conflict.rules.js');
  const { contactsBetween } = await import('../dist/modules/conflicts/contact.rules.js');
  const { movementFigures } = await import('../dist/modules/conflicts/movement.rules.js');
  const repository = app.get(ConflictRepository);
  const placed = (event) => placedWith(event, movementFigures(event, null, null)).occupations;
  const rule = { bufferM: METRES, bufferMin: MINUTES };
  return async (event) => {
    const own = placed(event);
    const { neighbours } = await repository.near(event.id, searchesOf(own, rule), 500);
    const met = neighbours.filter((other) => contactsBetween(own, placed(other), rule).length > 0);
    return met.map(({ id }) => id);
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
      return [...new Set(items.flatMap(({ eventId }) => eventId ?? []))];
    });
}

async function scopeOf(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query('select id from zone limit 1');
  await client.end();
  return { role: 'parley_police', zoneId: rows[0].id, personId: null, organisationId: null };
}

function postgisQuestion(event) {
  const slack = event.kind === 'march' ? 6 * 60 : 0;
  const moved = (instant, minutes) =>
    new Date(Date.parse(instant) + minutes * 60_000).toISOString();
  return {
    from: moved(event.startAt, -MINUTES),
    to: moved(event.endAt, MINUTES + slack),
    geometry: event.footprint.features[0].geometry,
  };
}

/** The same coarse question with the index switched off. */
async function fullScan(databaseUrl, asked) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("select set_config('app.zone', id::text, false) from zone limit 1");
  await client.query('set enable_indexscan = off');
  await client.query('set enable_bitmapscan = off');
  const result = await timed(asked, async (event) => {
    const { from, to, geometry } = postgisQuestion(event);
    const points = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates;
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const { rows } = await client.query(
      `select event_id from event_occupation where during && tstzrange($1, $2)
       and extent && box(point($3, $4), point($5, $6)) and zone_id = app_zone()`,
      [from, to, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    );
    return rows;
  });
  await client.end();
  return { times: result.times, answers: result.answers };
}

/** Nobody Parley names may be unknown to PostGIS, which leaves head and tail out. */
function assertContained(ours, theirs) {
  ours.forEach((ids, index) => {
    const known = new Set(theirs[index]);
    for (const id of ids) assert(known.has(id), `question ${index}: ${id} is not in PostGIS`);
  });
}

async function measure(app, databaseUrl, postgis, size, asked) {
  await copyTo(postgis.url, databaseUrl);
  const peer = await asker(postgis.url);
  const { Db } = await import('../dist/core/database/db.js');
  const scope = await scopeOf(databaseUrl);
  const ask = await questionAsker(app);
  const whole = await timed(asked, await answerAsker(app, scope));
  try {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const ours = await app.get(Db).read(scope, () => timed(asked, ask));
      const theirs = await timed(asked, (event) => peer.ask(postgisQuestion(event), METRES + 0.2));
      assertContained(ours.answers, theirs.answers);
      rounds.push({ ours, theirs });
    }
    const best = (side) =>
      rounds.map((round) => round[side]).sort((a, b) => at(a.times, 0.95) - at(b.times, 0.95))[0];
    return [
      row('Parley', size, best('ours')),
      row('PostGIS', size, best('theirs')),
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
    const [next, asked] = [random(7), questions()];
    const rows = [];
    let stored = 0;
    for (const size of SIZES) {
      console.log(`Storing ${size} dossiers…`);
      await store(database.url, stored, size, next);
      stored = size;
      await emptied(postgis.url);
      rows.push(...(await measure(parley.app, database.url, postgis, size, asked)));
    }
    const scanned = await fullScan(database.url, asked.slice(0, SCANNED + WARM_UP));
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

async function emptied(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('drop table if exists occupied');
  await client.end();
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
