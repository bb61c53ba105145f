import { randomUUID } from 'node:crypto';
import { ActorSource } from '../src/core/access/actor-source.js';
import { GraphqlOptions } from '../src/core/graphql/graphql-options.js';
import { Client } from './support/client.js';
import { get, pair, post } from './support/http.js';
import { operationOn, rootFields } from './support/operations.js';
import { type TestParley, startParley } from './support/parley.js';

const MINUTE = 60_000;
const OPEN = `mutation { openDossier(input: { kind: march, language: "nl", facts: {
  startAt: "2027-03-11T10:00", endAt: "2027-03-11T12:00" } }) { id } }`;

describe('a session', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startParley();
  });
  afterAll(() => parley.close());

  async function signIn(persona: string, door: '' | '/portal' = ''): Promise<string> {
    return pair((await post(`${parley.url}${door}/auth/demo`, { persona })).cookie);
  }
  const lives = async (cookie: string, door: '' | '/portal' = '') =>
    (await get(`${parley.url}${door}/auth/session`, { cookie })).status === 200;
  const client = (cookie: string) =>
    Client.withCookie(Client.anonymous(parley.url, 'police'), cookie);

  it('ends after half an hour without anybody there, not a moment sooner', async () => {
    const cookie = await signIn('planner');
    parley.clock.forward(30 * MINUTE - 1);
    expect(await lives(cookie)).toBe(true);
    parley.clock.forward(30 * MINUTE);
    expect(await lives(cookie)).toBe(false);
    expect(await lives(cookie)).toBe(false);
  });

  it('ends twelve hours after the sign-in, however busy its person is', async () => {
    const cookie = await signIn('planner');
    for (let minutes = 0; minutes < 700; minutes += 20) {
      parley.clock.forward(20 * MINUTE);
      expect(await lives(cookie)).toBe(true);
    }
    parley.clock.forward(20 * MINUTE);
    expect(await lives(cookie)).toBe(false);
  });

  it('is not kept alive by an open page that only listens', async () => {
    const cookie = await signIn('planner');
    const actors = parley.running.app.get(ActorSource);
    const actor = (await actors.actorOf(cookie, 'police'))!;
    parley.clock.forward(20 * MINUTE);
    expect(await actors.refresh(actor)).toMatchObject({ personId: actor.personId });
    parley.clock.forward(20 * MINUTE);
    expect(await actors.refresh(actor)).toBeNull();
    expect(await lives(cookie)).toBe(false);
  });

  it('is over at once after signing out, and only that one', async () => {
    const [cookie, elsewhere] = [await signIn('planner'), await signIn('planner')];
    const told = await post(`${parley.url}/auth/sign-out`, {}, { cookie });
    expect(told.cookie).toBe('sid=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
    expect(told.headers.get('clear-site-data')).toContain('"storage"');
    expect((await client(cookie).refusal('{ me { name } }')).code).toBe('UNAUTHENTICATED');
    expect(await lives(elsewhere)).toBe(true);
    expect((await post(`${parley.url}/auth/sign-out`)).status).toBe(200);
  });

  it('follows every change of rights with the next request', async () => {
    const cookie = await signIn('planner');
    const ask = (query: string) => client(cookie).ask(query);
    expect((await ask(OPEN)).errors).toBeUndefined();
    await parley.sql(
      `update role_grant set valid_to = $1 where role = 'planner' and person_id = (select id from person where persona = 'planner')`,
      [parley.clock.now()],
    );
    expect((await ask(OPEN)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    await parley.sql(`update role_grant set valid_to = null where role = 'planner'`);
    expect((await ask(OPEN)).errors).toBeUndefined();
    await parley.sql(
      `update role_grant set valid_from = $1::timestamptz + interval '1 minute' where role = 'planner'`,
      [parley.clock.now()],
    );
    expect((await ask(OPEN)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    parley.clock.forward(MINUTE);
    expect((await ask(OPEN)).errors).toBeUndefined();
    await parley.sql(`update person set active = false where persona = 'planner'`);
    expect((await ask('{ me { name } }')).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('names the positions held now, and no longer than held', async () => {
    const cookie = await signIn('gold');
    const positions = async () =>
      (await get(`${parley.url}/auth/session`, { cookie })).body['positions'];
    expect(await positions()).toEqual(['gold']);
    await parley.sql(`update position_holder set valid_to = $1`, [parley.clock.now()]);
    expect(await positions()).toEqual([]);
  });

  it('of one door is none at the other, under either name', async () => {
    const desk = await signIn('silver');
    const portal = await signIn('organiser', '/portal');
    expect([desk.slice(0, 4), portal.slice(0, 5)]).toEqual(['sid=', 'psid=']);
    expect([await lives(desk), await lives(portal, '/portal')]).toEqual([true, true]);
    const crossed = [
      [desk, '/portal'],
      [desk.replace('sid=', 'psid='), '/portal'],
      [portal, ''],
      [portal.replace('psid=', 'sid='), ''],
    ] as const;
    for (const [cookie, door] of crossed) {
      expect(await lives(cookie, door)).toBe(false);
      const schema = parley.running.app
        .get(GraphqlOptions)
        .schemas.get(door ? 'portal' : 'police')!;
      const query = rootFields(schema).find((root) => root.kind === 'query')!;
      const anonymous = Client.anonymous(parley.url, door ? 'portal' : 'police');
      const { query: text, variables } = operationOn(query, randomUUID());
      const { errors } = await Client.withCookie(anonymous, cookie).ask(text, variables);
      expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    }
    const wrongDoor = await post(`${parley.url}/portal/auth/demo`, { persona: 'planner' });
    expect([wrongDoor.status, wrongDoor.cookie]).toEqual([404, null]);
  });

  it('takes no cookie that is there twice, nor a token that is no session', async () => {
    const cookie = await signIn('silver');
    expect(await lives(`other=1; ${cookie}; third=2`)).toBe(true);
    for (const odd of [
      `${cookie}; ${cookie}`,
      `${cookie}; sid=x`,
      `${cookie}x`,
      `__Host-${cookie}`,
      'sid=',
      `x${cookie}`,
    ]) {
      expect(await lives(odd)).toBe(false);
    }
    const [stored] = await parley.sql<{ n: string }>(
      'select count(*) as n from session where token_hash = $1',
      [cookie.slice(4)],
    );
    expect(stored?.n).toBe('0');
  });

  it('has a cookie that only encrypted connections carry, where the address is encrypted', async () => {
    const secure = await startParley({ publicUrl: 'https://parley.example.org' });
    try {
      for (const [door, name, persona] of [
        ['', 'sid', 'planner'],
        ['/portal', 'psid', 'organiser'],
      ] as const) {
        const { cookie } = await post(`${secure.url}${door}/auth/demo`, { persona });
        expect(cookie).toMatch(
          new RegExp(
            `^__Host-${name}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure$`,
          ),
        );
        const session = `${secure.url}${door}/auth/session`;
        expect((await get(session, { cookie: pair(cookie) })).status).toBe(200);
        expect((await get(session, { cookie: pair(cookie).replace('__Host-', '') })).status).toBe(
          401,
        );
      }
    } finally {
      await secure.close();
    }
  });
});
