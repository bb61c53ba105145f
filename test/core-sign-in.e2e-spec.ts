import { hash } from '@node-rs/argon2';
import { SignInService } from '../src/modules/people/sign-in.service.js';
import { welcome } from '../src/welcome.js';
import { type Told, get, pair, post } from './support/http.js';
import { type TestParley, startParley } from './support/parley.js';
import { testConfig } from './support/test-config.js';

const PASSWORD = 'een lange zin zonder regels é';
const MINUTE = 60_000;

describe('an installation without demonstration', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startParley({ demo: false });
  });
  afterAll(() => parley.close());

  const links = async () => {
    const lines = await welcome(parley.running, testConfig(parley.home, { demo: false }));
    return lines.flatMap((line) => /set-up#(\S+)$/.exec(line)?.[1] ?? []);
  };
  const setUp = (token: string, email = 'admin@zone.example.org') =>
    post(`${parley.url}/auth/setup`, { token, name: 'Ada Fictief', email, password: PASSWORD });

  it('has no persona sign-in', async () => {
    for (const door of ['', '/portal']) {
      const told = await post(`${parley.url}${door}/auth/demo`, { persona: 'planner' });
      expect([told.status, told.cookie]).toEqual([404, null]);
      const { body } = await get(`${parley.url}${door}/auth/config`);
      expect(body).toEqual({ demo: false, personas: [] });
    }
  });

  it('prints links of which one makes the first administrator, once', async () => {
    const [first, second] = [...(await links()), ...(await links())] as [string, string];
    expect(first).not.toBe(second);
    expect((await setUp('x'.repeat(43))).status).toBe(401);
    const short = { token: first, name: 'A', email: 'a@b.example', password: 'too short' };
    expect((await post(`${parley.url}/auth/setup`, short)).status).toBe(400);
    const tries = [first, second, first, second, first];
    const told = await Promise.all(
      tries.map((token, n) => setUp(token, `admin${n}@zone.example.org`)),
    );
    expect(told.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401]);
    expect(
      await parley.sql(
        `select role from role_grant where role = 'admin' and valid_from > '2026-06-01'`,
      ),
    ).toHaveLength(1);
    const cookie = pair(told.find(({ status }) => status === 200)?.cookie ?? null);
    const { body } = await get(`${parley.url}/auth/session`, { cookie });
    expect(body).toMatchObject({ person: { name: 'Ada Fictief' }, roles: ['admin'], demo: false });
    for (const token of [first, second])
      expect((await setUp(token, 'late@zone.example.org')).status).toBe(401);
    expect(await links()).toEqual([]);
  });
});

describe('a password', () => {
  let parley: TestParley;
  const email = 'planner@zone.example.org';
  beforeAll(async () => {
    parley = await startParley();
    await parley.sql(`update person set email = $1 where persona = 'planner'`, [email]);
    await parley.sql(
      `insert into credential select id, zone_id, $1, now() from person where persona in ('planner', 'gold')`,
      [await hash(PASSWORD.normalize('NFC'))],
    );
    await parley.sql(`update person set email = 'gold@zone.example.org' where persona = 'gold'`);
  });
  beforeEach(() => parley.clock.forward(16 * MINUTE));
  afterAll(() => parley.close());

  const signIn = (who: string, password: string): Promise<Told> =>
    post(`${parley.url}/auth/sign-in`, { email: who, password });

  it('signs in, whatever way its letters are composed and the address is written', async () => {
    for (const spelling of [PASSWORD.normalize('NFC'), PASSWORD.normalize('NFD')]) {
      const told = await signIn(email.toUpperCase(), spelling);
      expect(told.status).toBe(200);
      expect(told.cookie).toMatch(
        /^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/,
      );
      expect(told.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('that is wrong, an unknown address and an account without one get the same answer', async () => {
    const told = await Promise.all(
      [email, 'nobody@zone.example.org', 'silver@zone.example.org'].map((who) =>
        signIn(who, 'wrong'),
      ),
    );
    expect(new Set(told.map(({ status, text, cookie }) => `${status} ${text} ${cookie}`))).toEqual(
      new Set(['401 {"error":{"code":"UNAUTHENTICATED","message":"Sign in first."}} null']),
    );
  });

  it('of somebody who left is refused as a wrong one', async () => {
    await parley.sql(`update person set active = false where persona = 'gold'`);
    expect((await signIn('gold@zone.example.org', PASSWORD)).status).toBe(401);
    await parley.sql(`update person set active = true where persona = 'gold'`);
    expect((await signIn('gold@zone.example.org', PASSWORD)).status).toBe(200);
  });

  const counted = (told: Told[]) => ({
    refused: told.filter(({ status }) => status === 401).length,
    limited: told.filter(({ status }) => status === 429).length,
  });

  it('can be guessed at five times a quarter of an hour, however many guess at once', async () => {
    const told = await Promise.all(
      Array.from({ length: 30 }, (_, n) => signIn(email, `guess ${n}`)),
    );
    expect(counted(told)).toEqual({ refused: 5, limited: 25 });
    expect((await signIn(email, PASSWORD)).body).toMatchObject({
      error: { code: 'LIMIT_EXCEEDED', limit: 'signInAttempts', allowed: 5 },
    });
    parley.clock.forward(16 * MINUTE);
    expect((await signIn(email, PASSWORD)).status).toBe(200);
  });

  it('does not lock its owner out when others guess from elsewhere', async () => {
    const service = parley.running.app.get(SignInService);
    for (let n = 0; n < 6; n += 1) {
      await expect(service.withPassword(email, 'guess', '192.0.2.1')).rejects.toThrow();
    }
    await expect(service.withPassword(email, PASSWORD, '192.0.2.1')).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
    });
    expect(await service.withPassword(email, PASSWORD, '192.0.2.2')).toContain('sid=');
    await expect(
      service.withPassword('gold@zone.example.org', 'guess', '192.0.2.1'),
    ).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('cannot be sprayed over many accounts from one address', async () => {
    const told = await Promise.all(
      Array.from({ length: 40 }, (_, n) => signIn(`colleague${n}@zone.example.org`, 'Zomer2026!')),
    );
    expect(counted(told)).toEqual({ refused: 30, limited: 10 });
  });

  it('that is right is not counted: a whole shift signs in behind one address', async () => {
    for (let n = 0; n < 40; n += 1) expect((await signIn(email, PASSWORD)).status).toBe(200);
  });

  it.each([
    [{}, ['email', 'password']],
    [{ email: 'no address', password: 'x' }, ['email']],
    [{ email: 'a\u0000@zone.example.org', password: 'x' }, ['email']],
    [{ email: 'a@zone.example.org', password: 'x'.repeat(201) }, ['password']],
    [{ email: 'a@zone.example.org', password: { $ne: '' } }, ['password']],
    [{ email: 'a@zone.example.org', password: 'x', role: 'admin' }, ['role']],
  ])('form %j is refused by field', async (form, paths) => {
    const { status, body } = await post(`${parley.url}/auth/sign-in`, form);
    expect(status).toBe(400);
    const { fields } = body['error'] as { fields: { path: string }[] };
    expect(fields.map(({ path }) => path)).toEqual(paths);
  });
});
