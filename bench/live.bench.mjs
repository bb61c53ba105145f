import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { WebSocket } from 'ws';
import { at, served } from './served.mjs';

const ANSWERS = 100;
const PATIENCE_MS = 10_000;
const DOORS = {
  police: {
    path: '/graphql',
    input: 'AnswerConditionInput',
    live: 'subscription ($id: ID!) { eventChanged(eventId: $id) { kind } }',
  },
  organiser: {
    path: '/portal/graphql',
    input: 'PortalAnswerInput',
    live: 'subscription ($id: ID!) { dossierChanged(dossierId: $id) { id } }',
  },
};
const PROPOSE = `mutation ($input: ProposeConditionsInput!) { proposeConditions(input: $input) { id } }`;
const READ = `query ($id: ID!) { condition(id: $id) { id version currentVersion
  versions { number reason } } }`;
/** What the page of the portal reads again when something happened. */
const READ_PORTAL = `query ($id: ID!) { dossier(id: $id) { conditions { id version currentVersion
  versions { number reason } } } }`;

/** One side of a dossier: a page that sends answers, listens, and reads again when it hears. */
class Page {
  heard = () => undefined;

  constructor(url, side, cookie, eventId) {
    Object.assign(this, { url, door: DOORS[side], side, cookie, eventId });
  }

  async listen() {
    this.socket = new WebSocket(
      this.url.replace('http', 'ws') + this.door.path,
      'graphql-transport-ws',
      { headers: { cookie: this.cookie } },
    );
    await once(this.socket, 'open');
    this.socket.send(JSON.stringify({ type: 'connection_init' }));
    await once(this.socket, 'message');
    this.socket.on('message', (data) => {
      const { type } = JSON.parse(String(data));
      if (type === 'next') this.heard();
      if (type === 'ping') this.socket.send(JSON.stringify({ type: 'pong' }));
    });
    const payload = { query: this.door.live, variables: { id: this.eventId } };
    this.socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
  }

  async ask(query, variables) {
    const response = await fetch(this.url + this.door.path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: this.cookie,
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async read(id) {
    if (this.side === 'police') return (await this.ask(READ, { id })).condition;
    const { dossier } = await this.ask(READ_PORTAL, { id: this.eventId });
    return dossier.conditions.find((each) => each.id === id);
  }

  counter(condition, reason) {
    const query = `mutation ($input: ${this.door.input}!) { answerCondition(input: $input) { id } }`;
    const input = {
      conditionId: condition.id,
      expectedVersion: condition.version,
      answer: 'counter',
      reason,
      parameters: { toilets: 1 + (condition.currentVersion % 90) },
    };
    return this.ask(query, { input });
  }

  /** Resolves when the words with this reason have been read, having been heard of. */
  shows(id, reason) {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${reason} was not heard of`)), PATIENCE_MS);
      this.heard = () => {
        const heardAt = performance.now();
        void this.read(id).then(({ versions }) => {
          if (!versions.some((version) => version.reason === reason)) return;
          clearTimeout(late);
          resolve({ heardAt, shownAt: performance.now() });
        }, reject);
      };
    });
  }
}

async function answered(from, to, id, reason) {
  const condition = await from.read(id);
  const shown = to.shows(id, reason);
  const sentAt = performance.now();
  await from.counter(condition, reason);
  const acknowledgedAt = performance.now();
  const { heardAt, shownAt } = await shown;
  return {
    side: from.side,
    heard: Math.max(0, heardAt - acknowledgedAt),
    shown: Math.max(0, shownAt - acknowledgedAt),
    whole: shownAt - sentAt,
  };
}

async function run({ url, sql }) {
  const { createPairs } = await import('../dist/story/bargaining-setup.js');
  const [pair] = await createPairs(sql, 1, new Date().toISOString());
  const police = new Page(url, 'police', pair.desk, pair.eventId);
  const organiser = new Page(url, 'organiser', pair.portal, pair.eventId);
  const conditions = [{ kind: 'CLN', parameters: { toilets: 1 } }];
  const { proposeConditions } = await police.ask(PROPOSE, {
    input: { eventId: pair.eventId, conditions },
  });
  for (const page of [police, organiser]) await page.listen();
  // A server acknowledges the socket, not the subscription.
  await new Promise((wake) => setTimeout(wake, 500));
  const times = [];
  for (let n = 0; n < ANSWERS; n += 1) {
    const [from, to] = n % 2 === 0 ? [organiser, police] : [police, organiser];
    times.push(await answered(from, to, proposeConditions[0].id, `Answer ${n + 1}`));
  }
  for (const { socket } of [police, organiser]) socket.terminate();
  return times;
}

/**
 * A hundred answers in turn by two sides with an open page each: from the acknowledgement one side
 * gets to the other side's page having heard of it and read it again.
 */
export async function bench() {
  const load = Number(loadavg()[0].toFixed(1));
  const all = await served(run);
  const rows = [
    ['both', all],
    ['police to organiser', all.filter(({ side }) => side === 'police')],
    ['organiser to police', all.filter(({ side }) => side === 'organiser')],
  ].map(([way, times]) => ({
    way,
    answers: times.length,
    heardP50Ms: at(
      times.map(({ heard }) => heard),
      0.5,
    ),
    heardP95Ms: at(
      times.map(({ heard }) => heard),
      0.95,
    ),
    shownP50Ms: at(
      times.map(({ shown }) => shown),
      0.5,
    ),
    shownP95Ms: at(
      times.map(({ shown }) => shown),
      0.95,
    ),
    sentToShownP95Ms: at(
      times.map(({ whole }) => whole),
      0.95,
    ),
    load,
  }));
  const [{ shownP50Ms, shownP95Ms }] = rows;
  const line = `p95 ${shownP95Ms} ms, p50 ${shownP50Ms} ms, ${ANSWERS} answers, load ${load}`;
  return { rows, line };
}
