import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { JournalFeed } from '../src/core/journal/journal-feed.js';
import { type TestParley, startParley } from './support/parley.js';
import { Socket } from './support/socket.js';

const CHANGES = `subscription ($id: ID!, $after: Int) { eventChanged(eventId: $id, afterSeq: $after) { eventId seq kind } }`;
const CHANGE = `mutation ($input: ChangeEventInput!) { changeEvent(input: $input) { version } }`;
const repeat = (times: number, text: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => text(index)).join(' ');

describe('the WebSocket', () => {
  let parley: TestParley;
  let cookie: string;
  const open: Socket[] = [];
  beforeAll(async () => {
    parley = await startParley();
    cookie = (await parley.as('planner')).cookie;
  });
  afterEach(() => open.splice(0).forEach((socket) => socket.close()));
  afterAll(() => parley.close());

  async function ready(options: { path?: string; cookie?: string; origin?: string } = { cookie }) {
    const socket = await Socket.ready(parley.url, options);
    open.push(socket);
    return socket;
  }
  async function eventCalled(reference: string) {
    const sql = 'select id, version from public_event where reference = $1';
    return (await parley.sql<{ id: string; version: number }>(sql, [reference]))[0]!;
  }
  async function change(reference: string, stewardCount: number) {
    const { id, version } = await eventCalled(reference);
    const input = {
      eventId: id,
      expectedVersion: version,
      facts: { stewardCount },
      reason: 'agreed',
    };
    await (await parley.as('planner')).run(CHANGE, { input });
  }
  /** What the server says to one subscription of one socket. */
  async function answerTo(query: string, variables: Record<string, unknown> = {}) {
    const socket = await ready();
    socket.subscribe(query, variables);
    const { type, payload } = await socket.next();
    const errors = (type === 'next' ? (payload as { errors: unknown[] }).errors : payload) as {
      message: string;
      extensions: object;
    }[];
    return errors.map((error) => error.extensions)[0];
  }

  it.each([
    ['a query', '{ me { name } }'],
    ['a mutation', 'mutation { transitionEvent(input: {}) { id } }'],
    ['an introspection', '{ __schema { types { name } } }'],
    ['a query named beside a subscription', 'query A { me { name } }'],
  ])('refuses %s', async (_what, query) => {
    expect(await answerTo(query)).toEqual({ code: 'FORBIDDEN' });
  });

  const subscription = (selection: string) =>
    `subscription { eventChanged(eventId: "${randomUUID()}") { ${selection} } }`;
  it.each([
    ['aliases', subscription(repeat(16, (n) => `a${n}: seq`)), 15],
    ['fields', subscription(repeat(400, () => 'seq')), 400],
    ['directives', subscription(repeat(6, () => 'seq @skip(if: false)')), 5],
    ['tokens', subscription(repeat(2_000, () => 'seq')), 2_000],
    [
      'operations',
      `${subscription('seq').replace('subscription', 'subscription A')} query B { me { name } }`,
      1,
    ],
  ])('refuses more %s than are allowed', async (limit, query, allowed) => {
    const socket = await ready();
    socket.send({
      id: '1',
      type: 'subscribe',
      payload: { query, operationName: limit === 'operations' ? 'A' : undefined },
    });
    expect(((await socket.next()).payload as { extensions: object }[])[0]?.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit,
      allowed,
    });
  });

  it('refuses more subscriptions on one socket than a page can need', async () => {
    const { id } = await eventCalled('DEMO-E02');
    const socket = await ready();
    for (let n = 1; n <= 21; n += 1) socket.subscribe(CHANGES, { id }, String(n));
    const refused = await socket.next();
    expect(refused).toMatchObject({
      id: '21',
      type: 'error',
      payload: [{ extensions: { code: 'LIMIT_EXCEEDED' } }],
    });
  });

  it.each([
    ['a syntax error', 'subscription {', {}, 'INVALID_INPUT'],
    ['an unknown field', 'subscription { secrets { id } }', {}, 'INVALID_INPUT'],
    [
      'two subscriptions in one',
      `subscription { ${repeat(2, (n) => `a${n}: eventChanged(eventId: "x") { seq }`)} }`,
      {},
      'INVALID_INPUT',
    ],
    ['a variable of the wrong type', CHANGES, { id: {}, after: 'x' }, 'INVALID_INPUT'],
    ['an unknown dossier', CHANGES, { id: randomUUID() }, 'NOT_FOUND'],
    ['no id at all', CHANGES, { id: "'; drop table zone; --" }, 'NOT_FOUND'],
  ])('answers %s with its code and no detail', async (_what, query, variables, code) => {
    expect(await answerTo(query, variables)).toMatchObject({ code });
  });

  it('is for signed-in people of that door, on our own pages', async () => {
    const { cookie: organiser } = await parley.as('organiser');
    for (const stranger of ['', 'sid=nonsense', organiser, cookie.replace('sid=', 'psid=')]) {
      const socket = await Socket.open(parley.url, { cookie: stranger });
      socket.send({ type: 'connection_init' });
      expect((await socket.ending()).code).toBe(4403);
    }
    const foreign = [
      'https://evil.example',
      'null',
      parley.url.replace('http', 'https') + '.evil.example',
      `http://localhost:1`,
    ];
    for (const origin of foreign) {
      await expect(Socket.open(parley.url, { cookie, origin })).rejects.toThrow('403');
    }
    await expect(Socket.open(parley.url, { cookie, path: '/elsewhere' })).rejects.toThrow('403');
    expect((await ready({ cookie, origin: parley.url })).closed).toBeNull();
  });

  it('closes on what is too big, too early or no protocol, and serves on', async () => {
    const tooBig = await ready();
    tooBig.subscribe(`subscription { ${'x'.repeat(65 * 1024)} }`);
    expect((await tooBig.ending()).code).toBe(1009);
    const early = await Socket.open(parley.url, { cookie });
    early.subscribe(CHANGES, { id: randomUUID() });
    expect((await early.ending()).code).toBe(4401);
    for (const text of ['no json', '[]', '{"type":"subscribe","id":1}']) {
      const odd = await ready();
      odd.ws.send(text);
      expect((await odd.ending()).code).toBe(4400);
    }
    const wrongWay = await ready();
    wrongWay.send({ id: '1', type: 'next', payload: {} });
    expect(await wrongWay.ending()).toEqual({ code: 4500, reason: 'Internal server error' });
    expect((await ready()).closed).toBeNull();
  });

  it('survives clients that hang up in the middle of being refused', async () => {
    const { port } = new URL(parley.url);
    for (let n = 0; n < 20; n += 1) {
      const raw = connect(Number(port), '127.0.0.1');
      await once(raw, 'connect');
      raw.write(
        'GET /graphql HTTP/1.1\r\nHost: x\r\nOrigin: http://evil.example\r\nConnection: Upgrade\r\n' +
          'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
      );
      raw.resetAndDestroy();
    }
    expect((await ready()).closed).toBeNull();
  });

  it('tells what happens to a dossier, to those who asked for that one', async () => {
    const [own, other] = [await eventCalled('DEMO-E02'), await eventCalled('DEMO-E03')];
    const socket = await ready();
    socket.subscribe(CHANGES, { id: own.id });
    const elsewhere = await ready();
    elsewhere.subscribe(CHANGES, { id: other.id });
    await listening(2);
    await change('DEMO-E02', 31);
    await change('DEMO-E03', 32);
    const told = (await socket.next()).payload as { data: { eventChanged: { seq: number } } };
    expect(told.data.eventChanged).toEqual({
      eventId: own.id,
      kind: 'event.factsChanged',
      seq: expect.any(Number) as unknown,
    });
    const first = (await elsewhere.next()).payload as {
      data: { eventChanged: { eventId: string } };
    };
    expect(first.data.eventChanged.eventId).toBe(other.id);
  });

  it('catches up from a number, more than one stretch of it, without gap or repetition', async () => {
    const { id } = await eventCalled('DEMO-E05');
    const from = Number(
      (await parley.sql<{ seq: string }>('select seq from journal_head'))[0]?.seq,
    );
    await parley.sql(
      `select journal_append(now(), null, 'Parley', null, $1, 'event', $1, 'event.step' || n, '{}', 'r')
       from generate_series(1, 130) n`,
      [id],
    );
    const socket = await ready();
    socket.subscribe(CHANGES, { id, after: from });
    await listening(1);
    await change('DEMO-E05', 33);
    const seqs: number[] = [];
    while (seqs.length < 131) {
      const { payload } = await socket.next();
      seqs.push((payload as { data: { eventChanged: { seq: number } } }).data.eventChanged.seq);
    }
    expect(seqs).toEqual(Array.from({ length: 131 }, (_, index) => from + 1 + index));
  });

  /** Waits until so many subscriptions listen to the journal of a zone. */
  async function listening(count: number): Promise<void> {
    const feed = parley.running.app.get(JournalFeed);
    for (let tries = 0; feed.listeners() !== count; tries += 1) {
      if (tries > 500) throw new Error(`${feed.listeners()} listen`);
      await new Promise((wake) => setTimeout(wake, 10));
    }
  }

  it('lets go of a subscription when its client completes it or leaves', async () => {
    const { id } = await eventCalled('DEMO-E06');
    const [one, two] = [await ready(), await ready()];
    await listening(0);
    one.subscribe(CHANGES, { id });
    two.subscribe(CHANGES, { id });
    await listening(2);
    one.send({ id: '1', type: 'complete' });
    await listening(1);
    two.close();
    await listening(0);
  });

  it('misses nothing while the connection that brings the news is away', async () => {
    const { id } = await eventCalled('DEMO-E07');
    const socket = await ready();
    socket.subscribe(CHANGES, { id });
    await listening(1);
    const killed = await parley.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query = 'listen parley_journal'`,
    );
    expect(killed).toHaveLength(1);
    await change('DEMO-E07', 34);
    expect((await socket.next(5_000)).type).toBe('next');
  });

  it('ends subscriptions of a session, a person or a role that ended, with no further news', async () => {
    const { id } = await eventCalled('DEMO-E09');
    const ends = {
      silver: async () => {
        const { cookie: own } = await parley.as('silver');
        await fetch(`${parley.url}/auth/sign-out`, { method: 'POST', headers: { cookie: own } });
      },
      gold: () => parley.sql(`update person set active = false where persona = 'gold'`),
      legal: () =>
        parley.sql(`update role_grant set valid_to = valid_from where role = 'legalReviewer'`),
    };
    const sockets: Socket[] = [];
    for (const persona of Object.keys(ends)) {
      const socket = await ready({ cookie: (await parley.as(persona)).cookie });
      socket.subscribe(CHANGES, { id });
      sockets.push(socket);
    }
    await listening(3);
    for (const end of Object.values(ends)) await end();
    const until = Date.now() + 5_000;
    await change('DEMO-E09', 35);
    for (const socket of sockets) {
      const last = await socket.next(until - Date.now());
      expect(last).toMatchObject({
        type: 'error',
        payload: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
    await listening(0);
  });

  it('ends a silent subscription too within five seconds of the sign-out', async () => {
    const { cookie: own } = await parley.as('bronze');
    const socket = await ready({ cookie: own });
    socket.subscribe(CHANGES, { id: (await eventCalled('DEMO-E10')).id });
    await listening(1);
    await fetch(`${parley.url}/auth/sign-out`, { method: 'POST', headers: { cookie: own } });
    expect((await socket.next(5_000)).type).toBe('error');
    socket.subscribe(CHANGES, { id: (await eventCalled('DEMO-E10')).id }, '2');
    expect(JSON.stringify(await socket.next())).toContain('UNAUTHENTICATED');
  });
});
