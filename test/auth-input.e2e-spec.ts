import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { get, post, type Told } from './support/http.js';
import { type TestParley, startParley } from './support/parley.js';
import { addSecondZone } from './support/second-zone.js';

const MINUTE = 60_000;
const TOKEN = 'x'.repeat(43);
const EMAIL = 'iemand@zone.example.org';
const PASSWORD = 'een lange zin zonder regels';
const ACCOUNT = { token: TOKEN, name: 'Ada Fictief', email: EMAIL, password: PASSWORD };

const BEGINNING = {
  zone: '5339',
  name: 'Ada Fictief',
  email: EMAIL,
  language: 'nl',
  answers: randomUUID(),
};

/** The doors, each with a body that has the right form. */
const ENDPOINTS: Readonly<Record<string, Record<string, unknown>>> = {
  '/auth/demo': { persona: 'planner' },
  '/portal/auth/demo': { persona: 'organiser' },
  '/auth/sign-in': { email: EMAIL, password: PASSWORD },
  '/portal/auth/link': { email: EMAIL },
  '/portal/auth/consume': { token: TOKEN },
  '/portal/auth/begin': BEGINNING,
  '/portal/auth/begun': { token: `${'x'.repeat(16)}.${'x'.repeat(40)}` },
  '/auth/setup': ACCOUNT,
};
/** Values no field takes, whatever it is called. */
const WRONG: readonly unknown[] = [
  undefined,
  null,
  7,
  true,
  {},
  { $ne: '' },
  [],
  ['planner'],
  '',
  'x'.repeat(300),
  'a\u0000b',
  'a\ud800b',
];
/** Fields with rules of their own, and what they refuse. */
const ODD: readonly (readonly [string, string, unknown])[] = [
  ['/auth/sign-in', 'email', 'nobody'],
  ['/auth/sign-in', 'email', 'a b@zone.example.org'],
  ['/auth/sign-in', 'email', `${'a'.repeat(250)}@x.be`],
  ['/auth/sign-in', 'password', 'x'.repeat(201)],
  ['/portal/auth/link', 'email', 'to@a.example,cc@b.example'],
  ['/portal/auth/link', 'email', 'a@b.example\r\nBcc: c@d.example'],
  ['/portal/auth/consume', 'token', 'x'.repeat(19)],
  ['/portal/auth/consume', 'token', 'x'.repeat(101)],
  ['/portal/auth/begin', 'zone', '9999'],
  ['/portal/auth/begin', 'zone', "' or true --"],
  ['/portal/auth/begin', 'name', 'Ada\r\nBcc: c@d.example'],
  ['/portal/auth/begin', 'name', 'Ada\u202eadA'],
  ['/portal/auth/begin', 'name', '.....'],
  ['/portal/auth/begin', 'name', 'x'.repeat(121)],
  ['/portal/auth/begin', 'email', 'a@b.example\r\nBcc: c@d.example'],
  ['/portal/auth/begin', 'email', 'to@a.example,cc@b.example'],
  ['/portal/auth/begin', 'language', 'es'],
  ['/portal/auth/begin', 'answers', 'mine'],
  ['/portal/auth/begin', 'organisation', ''],
  ['/portal/auth/begin', 'organisation', 'Een\nTwee'],
  ['/portal/auth/begin', 'organisation', 'x'.repeat(161)],
  ['/portal/auth/begin', 'organisation', { id: '1' }],
  ['/portal/auth/begun', 'token', `${'x'.repeat(16)}.${'x'.repeat(4_001)}`],
  ['/portal/auth/begun', 'token', `${'x'.repeat(15)}.${'x'.repeat(40)}`],
  ['/auth/setup', 'token', 'x'.repeat(19)],
  ['/auth/setup', 'name', '   '],
  ['/auth/setup', 'name', 'x'.repeat(201)],
  ['/auth/setup', 'email', 'nobody'],
  ['/auth/setup', 'password', 'x'.repeat(14)],
  ['/auth/setup', 'password', 'x'.repeat(201)],
];

describe('wrong input at the doors', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startParley();
  });
  beforeEach(() => parley.clock.forward(16 * MINUTE));
  afterAll(() => parley.close());

  /** Everything that is kept, sessions included; counters of attempts are not a record. */
  async function kept(): Promise<string> {
    const [row] = await parley.sql<{ sessions: string }>(
      "select coalesce(string_agg(s::text, '|' order by s.id), '') as sessions from session s",
    );
    return `${await parley.digest()}\n${row?.sessions}`;
  }

  /** Asks, and checks that nothing was changed and nobody let in. */
  async function refusedBy(ask: () => Promise<Told>): Promise<Told & { fields: string[] }> {
    const before = await kept();
    const told = await ask();
    expect(told.cookie).toBeNull();
    expect(await kept()).toBe(before);
    return { ...told, fields: fieldsOf(told) };
  }
  const tried = (path: string, body: object) => refusedBy(() => post(parley.url + path, body));
  const fieldsOf = ({ body }: Told) =>
    ((body['error'] as { fields?: { path: string }[] } | undefined)?.fields ?? []).map(
      ({ path }) => path,
    );
  const codeOf = ({ body }: Told) => (body['error'] as { code?: string } | undefined)?.code;

  it.each(Object.keys(ENDPOINTS))('%s names every field that is wrong', async (path) => {
    const valid = ENDPOINTS[path] as Record<string, unknown>;
    for (const name of Object.keys(valid)) {
      const before = await kept();
      for (const value of WRONG) {
        const told = await post(parley.url + path, { ...valid, [name]: value });
        expect([path, name, value, told.status, told.cookie, fieldsOf(told)]).toEqual([
          path,
          name,
          value,
          400,
          null,
          [name],
        ]);
        expect(codeOf(told)).toBe('INVALID_INPUT');
      }
      expect(await kept()).toBe(before);
    }
    const nothing = await tried(path, {});
    expect(nothing.fields.sort()).toEqual(Object.keys(valid).sort());
    for (const more of [{ role: 'admin' }, { zoneId: randomUUID() }, { personId: randomUUID() }]) {
      const told = await tried(path, { ...valid, ...more });
      expect([told.status, told.fields]).toEqual([400, Object.keys(more)]);
    }
  });

  it.each(ODD)('%s refuses this %s: %j', async (path, name, value) => {
    const told = await tried(path, { ...ENDPOINTS[path], [name]: value });
    expect([told.status, codeOf(told), told.fields]).toEqual([400, 'INVALID_INPUT', [name]]);
  });

  it.each(Object.keys(ENDPOINTS))(
    '%s takes one JSON object by POST, nothing else',
    async (path) => {
      const send = (body: string, type = 'application/json') =>
        refusedBy(async () => {
          const headers = { 'content-type': type };
          const response = await fetch(parley.url + path, { method: 'POST', headers, body });
          const text = await response.text();
          return {
            status: response.status,
            text,
            body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {},
            cookie: response.headers.getSetCookie()[0] ?? null,
            headers: response.headers,
          };
        });
      const good = JSON.stringify(ENDPOINTS[path]);
      for (const body of ['', '{', 'null', '7', '"planner"', '[]', `[${good}]`, `${good}${good}`]) {
        const told = await send(body);
        expect([body, told.status, codeOf(told)]).toEqual([body, 400, 'INVALID_INPUT']);
      }
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
      ]) {
        expect((await send(good, type)).status).toBe(400);
      }
      const deep = await send(`{"persona":${'['.repeat(50_000)}${']'.repeat(50_000)}}`);
      expect([deep.status, codeOf(deep)]).toEqual([400, 'INVALID_INPUT']);
      const huge = await send(JSON.stringify({ ...ENDPOINTS[path], more: 'x'.repeat(1_100_000) }));
      expect([huge.status, codeOf(huge)]).toEqual([413, 'LIMIT_EXCEEDED']);
      for (const told of [await refusedBy(() => get(parley.url + path)), deep, huge]) {
        expect(told.text).not.toMatch(/stack|node_modules|at \w+ \(/);
      }
      expect((await get(parley.url + path)).status).toBe(404);
    },
  );

  it('an unknown persona, or one of the other door, is nobody', async () => {
    for (const persona of ['nobody', 'organiser', '__proto__', 'constructor']) {
      const told = await tried('/auth/demo', { persona });
      expect([persona, told.status, codeOf(told)]).toEqual([persona, 404, 'NOT_FOUND']);
    }
    for (const persona of ['planner', 'gold', 'administrator']) {
      expect((await tried('/portal/auth/demo', { persona })).status).toBe(404);
    }
  });

  /** A link as the product stores it; answers its token. */
  async function link(purpose: string, personId: string | null, zoneId: string | null = null) {
    const token = randomBytes(32).toString('base64url');
    await parley.sql(
      `insert into sign_in_link (id, zone_id, person_id, token_hash, purpose, expires_at)
       values ($1, coalesce($2, app_zone()), $3, $4, $5, $6::timestamptz + interval '10 minutes')`,
      [
        randomUUID(),
        zoneId,
        personId,
        createHash('sha256').update(token).digest('hex'),
        purpose,
        parley.clock.now(),
      ],
    );
    return token;
  }
  const personOf = async (persona: string) => {
    const sql = 'select id from person where persona = $1';
    return (await parley.sql<{ id: string }>(sql, [persona]))[0]?.id as string;
  };

  it('a link of one purpose is none for another, nor one whose person is gone', async () => {
    const organiser = await personOf('organiser');
    const portal = await link('portalSignIn', organiser);
    expect((await tried('/auth/setup', { ...ACCOUNT, token: portal })).status).toBe(401);
    const first = await link('firstAdministrator', null);
    expect((await tried('/portal/auth/consume', { token: first })).status).toBe(401);
    await parley.sql('update person set active = false where id = $1', [organiser]);
    expect((await tried('/portal/auth/consume', { token: portal })).status).toBe(401);
    await parley.sql('update person set active = true where id = $1', [organiser]);
    parley.clock.forward(10 * MINUTE);
    expect((await tried('/portal/auth/consume', { token: portal })).status).toBe(401);
  });

  it('an account for an address that has one is refused, and the link stays good', async () => {
    const [{ email = '' } = {}] = await parley.sql<{ email: string }>(
      "select email from person where persona = 'gold'",
    );
    const token = await link('firstAdministrator', null);
    const told = await tried('/auth/setup', { ...ACCOUNT, token, email: email.toUpperCase() });
    expect([told.status, codeOf(told)]).toEqual([409, 'CONFLICT']);
    expect((await post(`${parley.url}/auth/setup`, { ...ACCOUNT, token })).status).toBe(200);
  });

  it('a link of another zone lets in to that zone alone', async () => {
    const { zoneId, personId } = await addSecondZone(parley.databaseUrl);
    const [own] = await parley.sql<{ id: string }>('select app_zone() as id');
    await parley.sql("select set_config('app.zone', $1, false)", [zoneId]);
    const token = await link('portalSignIn', personId, zoneId);
    await parley.sql("select set_config('app.zone', $1, false)", [own?.id]);
    const { cookie } = await post(`${parley.url}/portal/auth/consume`, { token });
    const session = await get(`${parley.url}/portal/auth/session`, {
      cookie: cookie?.split(';')[0] ?? '',
    });
    expect(session.body['zone']).toMatchObject({ code: '9999' });
  });

  it('signing out without being signed in changes nothing', async () => {
    for (const door of ['', '/portal']) {
      const before = await kept();
      const told = await post(
        `${parley.url}${door}/auth/sign-out`,
        {},
        { cookie: 'sid=x; psid=y' },
      );
      expect([told.status, told.body]).toEqual([200, { signedIn: false }]);
      expect(await kept()).toBe(before);
    }
  });
});
