import { readFile, readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { get, pair, post } from './support/http.js';
import { type TestParley, startParley } from './support/parley.js';

const MINUTE = 60_000;
const PUBLIC_URL = 'http://parley.example.org';

describe('the sign-in link of an organiser', () => {
  let parley: TestParley;
  let known: string;
  beforeAll(async () => {
    parley = await startParley({ publicUrl: PUBLIC_URL });
    const sql = `select email from person where persona = 'organiser'`;
    known = (await parley.sql<{ email: string }>(sql))[0]?.email as string;
  });
  beforeEach(() => parley.clock.forward(16 * MINUTE));
  afterAll(() => parley.close());

  const outbox = () => readdir(join(parley.home, 'outbox')).catch(() => [] as string[]);
  const askFor = (email: string) => post(`${parley.url}/portal/auth/link`, { email });
  const consume = (token: string) => post(`${parley.url}/portal/auth/consume`, { token });

  /** Asks for a link and waits for the mail that brings it. */
  async function mailed(ask: () => Promise<unknown> = () => askFor(known)): Promise<string> {
    const before = await outbox();
    await ask();
    for (let tries = 0; tries < 500; tries += 1) {
      const name = (await outbox()).find((each) => !before.includes(each));
      if (name) return readFile(join(parley.home, 'outbox', name), 'utf8');
      await new Promise((wake) => setTimeout(wake, 10));
    }
    throw new Error('No mail came');
  }
  const tokenIn = (mail: string) =>
    /\/portal\/link#([\w-]{43})/.exec(mail.replaceAll('=\n', ''))?.[1] as string;

  it('comes by mail, signs in once and is kept nowhere as it is', async () => {
    const mail = await mailed();
    const token = tokenIn(mail);
    expect(mail).toContain(`To: ${known}`);
    expect(mail.replaceAll('=\n', '')).toContain(`${PUBLIC_URL}/portal/link#${token}`);
    const told = await consume(token);
    expect(told.status).toBe(200);
    const session = await get(`${parley.url}/portal/auth/session`, { cookie: pair(told.cookie) });
    expect(session.body).toMatchObject({ roles: ['organiser'] });
    const again = await consume(token);
    expect([again.status, again.cookie]).toEqual([401, null]);
    const [kept] = await parley.sql<{ n: string }>(
      `select count(*) as n from sign_in_link l where l::text like '%' || $1 || '%'`,
      [token],
    );
    expect(kept?.n).toBe('0');
  });

  it('signs in one of many who use it at once', async () => {
    const token = tokenIn(await mailed());
    const told = await Promise.all(Array.from({ length: 5 }, () => consume(token)));
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(told.filter(({ status }) => status === 401)).toHaveLength(4);
  });

  it('is good for ten minutes', async () => {
    const [late, inTime] = [tokenIn(await mailed()), tokenIn(await mailed())];
    parley.clock.forward(10 * MINUTE - 1);
    expect((await consume(inTime)).status).toBe(200);
    parley.clock.forward(1);
    expect((await consume(late)).status).toBe(401);
  });

  it('is not used up by a scanner that only looks at it', async () => {
    const token = tokenIn(await mailed());
    for (const path of [
      `/portal/auth/consume?token=${token}`,
      `/portal/auth/consume`,
      `/portal/auth/link`,
    ]) {
      expect((await get(parley.url + path)).status).toBe(404);
    }
    expect((await consume(token)).status).toBe(200);
  });

  it('says nothing of dossiers, people or internals in the mail', async () => {
    const mail = await mailed();
    const words = await parley.sql<{ word: string }>(
      `select reference as word from public_event union select title ->> 'nl' from public_event
       union select title ->> 'fr' from public_event union select name from organisation
       union select name from person union select id::text from public_event`,
    );
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter(({ word }) => word && mail.includes(word))).toEqual([]);
  });

  it('goes to a known address only, with the same answer to everybody', async () => {
    const before = (await outbox()).length;
    const police = (
      await parley.sql<{ email: string }>(`select email from person where persona = 'planner'`)
    )[0]?.email as string;
    const answers = [];
    for (const email of ['nobody@example.org', police, known]) {
      const { status, text, cookie } = await askFor(email);
      answers.push(`${status} ${text} ${cookie}`);
    }
    expect(new Set(answers)).toEqual(new Set(['202 {"accepted":true} null']));
    for (let tries = 0; (await outbox()).length === before && tries < 500; tries += 1) {
      await new Promise((wake) => setTimeout(wake, 10));
    }
    expect(await outbox()).toHaveLength(before + 1);
  });

  it('cannot be asked for without end, nor be guessed', async () => {
    const asked = await Promise.all(Array.from({ length: 12 }, () => askFor('nobody@example.org')));
    expect(asked.filter(({ status }) => status === 202)).toHaveLength(5);
    const guessed = await Promise.all(
      Array.from({ length: 40 }, (_, n) => consume(`${n}`.padStart(43, 'x'))),
    );
    expect(guessed.filter(({ status }) => status === 401)).toHaveLength(30);
    expect(guessed.filter(({ status }) => status === 429)).toHaveLength(10);
  });

  it('leads to our own address, whatever host the request names', async () => {
    const body = JSON.stringify({ email: known });
    const mail = await mailed(
      () =>
        new Promise<void>((resolve, reject) => {
          const headers = {
            host: 'evil.example',
            'x-forwarded-host': 'evil.example',
            'content-type': 'application/json',
            'content-length': body.length,
          };
          request(`${parley.url}/portal/auth/link`, { method: 'POST', headers }, (response) => {
            response.resume().on('end', resolve);
          })
            .on('error', reject)
            .end(body);
        }),
    );
    expect(mail).not.toContain('evil');
    expect(tokenIn(mail)).toHaveLength(43);
  });
});
