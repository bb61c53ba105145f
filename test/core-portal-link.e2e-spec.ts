import { randomUUID } from 'node:crypto';
import { get, pair, post, postFrom } from './support/http.js';
import { Mailbox } from './support/mailbox.js';
import { type TestParley, startParley } from './support/parley.js';

const MINUTE = 60_000;
const PUBLIC_URL = 'http://parley.example.org';

describe('the sign-in link of an organiser', () => {
  let parley: TestParley;
  let mails: Mailbox;
  let known: string;
  beforeAll(async () => {
    parley = await startParley({ publicUrl: PUBLIC_URL });
    mails = new Mailbox(parley);
    known = await emailOf('organiser');
  });
  beforeEach(() => parley.clock.forward(16 * MINUTE));
  afterAll(() => parley.close());

  const emailOf = async (persona: string) => {
    const sql = 'select email from person where persona = $1';
    return (await parley.sql<{ email: string }>(sql, [persona]))[0]?.email as string;
  };
  const askFor = (email: string) => post(`${parley.url}/portal/auth/link`, { email });
  const consume = (token: string) => post(`${parley.url}/portal/auth/consume`, { token });

  const mailed = (ask: () => Promise<unknown> = () => askFor(known)) => mails.next(ask);
  const tokenIn = (mail: string) => /\/portal\/link#([\w-]{43})/.exec(mail)?.[1] as string;

  it('comes by mail, signs in once and is kept nowhere as it is', async () => {
    const mail = await mailed();
    const token = tokenIn(mail);
    expect(mail).toContain(`To: ${known}`);
    expect(mail).toContain(`${PUBLIC_URL}/portal/link#${token}`);
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
    const before = (await mails.names()).length;
    const police = await emailOf('planner');
    const answers = [];
    for (const email of ['nobody@example.org', police, known]) {
      const { status, text, cookie } = await askFor(email);
      answers.push(`${status} ${text} ${cookie}`);
    }
    expect(new Set(answers)).toEqual(new Set(['202 {"accepted":true} null']));
    await mails.count(before + 1);
    expect(await mails.names()).toHaveLength(before + 1);
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
    const mail = await mailed(() =>
      postFrom(`${parley.url}/portal/auth/link`, { email: known }, { host: 'evil.example' }),
    );
    expect(mail).not.toContain('evil');
    expect(tokenIn(mail)).toHaveLength(43);
  });

  describe('of somebody without an account', () => {
    let url: string;
    let zone: string;
    let count = 0;
    beforeAll(async () => {
      url = `${parley.url}/portal/auth/begin`;
      zone = (await parley.sql<{ code: string }>('select code from zone'))[0]?.code as string;
      await mailed(() => begin());
    });

    /** Somebody nobody has heard of. */
    function somebody(more: object = {}) {
      count += 1;
      const email = `nieuw-${count}@vereniging.example.org`;
      const name = `Noor Nieuwkoomster-${count}`;
      return { zone, name, email, language: 'nl', answers: randomUUID(), ...more };
    }
    const begin = (body: object = somebody()) => post(url, body);
    const begun = (token: string) => post(`${parley.url}/portal/auth/begun`, { token });
    const sealedIn = (mail: string) =>
      /\/portal\/begin\/link#([\w-]{16}\.[\w-]+)/.exec(mail)?.[1] as string;
    const sealed = async (body?: object) => sealedIn(await mailed(() => begin(body)));
    const people = async (email: string) =>
      parley.sql<{ id: string; organisation: string }>(
        `select p.id, o.name as organisation from person p
         join organisation o on o.id = p.organisation_id where p.email = $1`,
        [email],
      );
    const outcome = async (token: string) => {
      const { status, cookie } = await begun(token);
      return [status, cookie === null ? 'nobody' : 'in'];
    };
    const REFUSED = [401, 'nobody'];

    it('is mailed without a word of the event, and leaves nothing until it is used', async () => {
      const kept = await parley.digest();
      const who = { ...somebody(), organisation: 'Vereniging Zonder Spoor' };
      const mail = await mailed(() => begin(who));
      expect(mail).toContain(`To: ${who.email}`);
      expect(mail).not.toMatch(/Nieuwkoomster|Zonder Spoor/);
      const token = sealedIn(mail);
      for (const path of ['/portal/auth/begun', `/portal/auth/begun?token=${token}`]) {
        expect((await get(parley.url + path)).status).toBe(404);
      }
      expect(await parley.digest()).toBe(kept);
      const rest = await parley.sql<{ row: string }>(
        `select c::text as row from rate_counter c union all select k::text from sealing_key k`,
      );
      for (const word of [who.email, who.name, who.organisation, who.answers]) {
        expect(rest.filter(({ row }) => row.includes(word))).toEqual([]);
        expect(Buffer.from(token.split('.')[1] ?? '', 'base64url').includes(word)).toBe(false);
      }
      expect(await people(who.email)).toEqual([]);
    });

    it('makes a person in a new organisation and signs in, on any device, once', async () => {
      const [old] = await parley.sql<{ name: string }>(
        `select o.name from organisation o join public_event e on e.organisation_id = o.id
         where e.state <> 'draft' limit 1`,
      );
      const who = somebody({ organisation: old?.name });
      const token = await sealed(who);
      const told = await Promise.all(Array.from({ length: 4 }, () => begun(token)));
      expect(told.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
      const letIn = told.find(({ status }) => status === 200);
      expect(letIn?.body).toEqual({ signedIn: true, answers: who.answers });
      const cookie = pair(letIn?.cookie ?? null);
      const session = await get(`${parley.url}/portal/auth/session`, { cookie });
      expect(session.body).toMatchObject({ roles: ['organiser'], person: { name: who.name } });
      expect((await get(`${parley.url}/auth/session`, { cookie })).status).toBe(401);
      const [made] = await people(who.email);
      expect(made?.organisation).toBe(old?.name);
      // The name of a known organisation opens none of its dossiers.
      const mine = await post(
        `${parley.url}/portal/graphql`,
        { query: '{ myDossiers { total } }' },
        { cookie },
      );
      expect(mine.body).toEqual({ data: { myDossiers: { total: 0 } } });
      const journal = await parley.sql<{ kind: string; data: string }>(
        `select kind, data from journal_entry where subject_id = $1 order by seq`,
        [made?.id],
      );
      expect(journal.map(({ kind }) => kind)).toEqual(['person.begun', 'person.signedIn']);
      expect(journal[0]?.data).not.toMatch(/Nieuwkoomster|vereniging/);
      // Not even once the address is free again.
      await parley.sql(`update person set email = 'elders@example.org' where id = $1`, [made?.id]);
      expect(await outcome(token)).toEqual(REFUSED);
    });

    it('makes one person of two links for one address, and his own organisation', async () => {
      const who = somebody();
      const tokens = [await sealed(who), await sealed({ ...who, organisation: 'Tweede keer' })];
      const told = await Promise.all(tokens.map(outcome));
      expect(told.map(([status]) => status).sort()).toEqual([200, 401]);
      expect(await people(who.email)).toHaveLength(1);
      const alone = somebody();
      expect(await outcome(await sealed(alone))).toEqual([200, 'in']);
      expect((await people(alone.email))[0]?.organisation).toBe(alone.name);
    });

    it('is good for ten minutes, unchanged, under a key that still lives', async () => {
      const tokens = [];
      for (let n = 0; n < 4; n += 1) tokens.push(await sealed());
      const [late = '', inTime = '', touched = '', keyless = ''] = tokens;
      const other = touched.at(-3) === 'A' ? 'B' : 'A';
      const kept = await parley.digest();
      expect(await outcome(`${touched.slice(0, -3)}${other}${touched.slice(-2)}`)).toEqual(REFUSED);
      expect(await outcome(`${touched.slice(0, 17)}${late.slice(17)}`)).toEqual(REFUSED);
      expect((await consume('x'.repeat(43))).status).toBe(401);
      expect(await parley.digest()).toBe(kept);
      parley.clock.forward(10 * MINUTE - 1);
      expect(await outcome(inTime)).toEqual([200, 'in']);
      parley.clock.forward(1);
      expect(await outcome(late)).toEqual(REFUSED);
      parley.clock.forward(-MINUTE);
      await parley.sql('delete from sealing_key');
      expect(await outcome(keyless)).toEqual(REFUSED);
    });

    it('is another one for whoever is known, and none for the police or who left', async () => {
      const [police, left] = [await emailOf('planner'), somebody().email];
      await parley.sql(
        `insert into person (id, zone_id, name, email, language, active)
         values (gen_random_uuid(), app_zone(), 'Weg', $1, 'nl', false)`,
        [left],
      );
      const before = await mails.names();
      const answers = [];
      for (const email of [police.toUpperCase(), left, known, somebody().email]) {
        const { status, text, cookie, headers } = await begin(somebody({ email }));
        answers.push(JSON.stringify([status, text, cookie, [...headers.keys()].sort()]));
      }
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toContain('[202,"{\\"accepted\\":true}",null');
      await mails.count(before.length + 2);
      const texts = await mails.texts(before);
      expect(texts.map((text) => (tokenIn(text) ? 'known' : 'new')).sort()).toEqual([
        'known',
        'new',
      ]);
      expect(texts.find((text) => tokenIn(text))).toContain(`To: ${known}`);
      // Somebody who got an account of another kind meanwhile: the link opens nothing of it.
      const late = somebody();
      const token = await sealed(late);
      await parley.sql(
        `insert into person (id, zone_id, name, email, language)
         values (gen_random_uuid(), app_zone(), 'Agent', $1, 'nl')`,
        [late.email],
      );
      expect(await outcome(token)).toEqual(REFUSED);
    });

    it('cannot be asked for without end: by sender, by place, by mailbox', async () => {
      const same = somebody();
      const asked = await Promise.all(Array.from({ length: 8 }, () => begin(same)));
      expect(asked.filter(({ status }) => status === 202)).toHaveLength(5);
      const many = await Promise.all(Array.from({ length: 30 }, () => begin()));
      expect(many.filter(({ status }) => status === 202)).toHaveLength(22);
      for (let n = 2; n < 12; n += 1) {
        expect(await postFrom(url, same, { from: `127.0.0.${n}` })).toBe(202);
      }
      const last = somebody();
      await mailed(() => postFrom(url, last, { from: '127.0.0.20' }));
      const to = await mails.texts();
      expect(to.filter((mail) => mail.includes(`To: ${same.email}`)).length).toBeLessThanOrEqual(
        10,
      );
    });

    it('leads to our own address, whatever host the request names', async () => {
      const mail = await mailed(() => postFrom(url, somebody(), { host: 'evil.example' }));
      expect(mail).not.toContain('evil');
      expect(mail).toContain(`${PUBLIC_URL}/portal/begin/link#`);
    });
  });
});
