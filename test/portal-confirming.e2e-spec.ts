import { randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeAt } from '../src/modules/people/index.js';
import type { RequiredAct } from '../src/story/portal-confirmer.js';
import { SoftwarePasskey } from '../src/story/software-passkey.js';
import { PROPOSE, type Seen, jobsDone } from './support/bargaining.js';
import { Client } from './support/client.js';
import { CONFIRMING_CALLS, Confirming } from './support/confirming.js';
import type { Told } from './support/http.js';
import { March } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';

const MINUTE = 60_000;
const ANSWER = `mutation ($input: PortalAnswerInput!) {
  answerCondition(input: $input) { id version state agreedVersion }
}`;
const WITHDRAW = `mutation ($input: PortalReasonInput!) { withdrawApplication(input: $input) { id state } }`;

describe('binding acts at the portal', () => {
  let parley: TestParley;
  let march: March;
  let confirming: Confirming;
  /** The organiser in a session of his own, with nothing to confirm with. */
  let organiser: Client;

  beforeAll(async () => {
    parley = await startParley();
    confirming = new Confirming(parley);
    march = await March.underReview(parley);
    await march.transition('negotiate');
    organiser = await Client.signIn(parley.url, 'organiser', 'portal');
  });
  afterAll(() => parley.close());

  const call = (path: string, body: object = {}, cookie = organiser.cookie): Promise<Told> =>
    confirming.call(cookie, path, body);
  const codeOf = ({ status, body }: Told) => {
    const error = (body['error'] ?? {}) as { code?: string; rule?: string; limit?: string };
    return [status, error.code, error.rule ?? error.limit];
  };
  const FAILED = [422, 'RULE_VIOLATED', 'confirmationFailed'];

  /** A condition that waits for the organiser. */
  async function proposed(): Promise<Seen> {
    const planner = await parley.as('planner');
    const conditions = [{ kind: 'SND', text: { nl: 'Stil na 22 uur.' }, parameters: {} }];
    const input = { eventId: march.id, conditions };
    const answer = await planner.run<{ proposeConditions: Seen[] }>(PROPOSE, { input });
    return answer.proposeConditions[0] as Seen;
  }
  const accepting = ({ id, version }: Seen) => ({
    input: { conditionId: id, expectedVersion: version, answer: 'accept' },
  });
  async function required(condition: Seen, client = organiser): Promise<RequiredAct> {
    const error = await client.refusal(ANSWER, accepting(condition));
    expect(error.code).toBe('STEP_UP_REQUIRED');
    return error.extensions as unknown as RequiredAct;
  }

  it('accepting and withdrawing are refused without a confirmation, and change nothing', async () => {
    const condition = await proposed();
    const before = await parley.digest();
    const act = await required(condition);
    expect(act).toMatchObject({ act: 'acceptCondition' });
    expect(act.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const version = await march.version();
    const input = { dossierId: march.id, expectedVersion: version, reason: 'Wij doen het niet.' };
    const error = await organiser.refusal(WITHDRAW, { input });
    expect(error.extensions).toMatchObject({
      code: 'STEP_UP_REQUIRED',
      act: 'withdrawApplication',
    });
    expect(await parley.digest()).toBe(before);
  });

  it('countering, refusing and proposing go with the link alone', async () => {
    const { id, version } = await proposed();
    const input = {
      conditionId: id,
      expectedVersion: version,
      answer: 'refuse',
      reason: 'Te vroeg.',
    };
    await organiser.run(ANSWER, { input });
  });

  it('whoever would be refused anyway is not asked to confirm', async () => {
    const { id, version } = await proposed();
    const stale = { conditionId: id, expectedVersion: version + 1, answer: 'accept' };
    expect((await organiser.refusal(ANSWER, { input: stale })).code).toBe('STALE');
    const foreign = { ...stale, conditionId: randomUUID() };
    expect((await organiser.refusal(ANSWER, { input: foreign })).code).toBe('NOT_FOUND');
  });

  it('a code of the app confirms for five minutes, in its session only, and works once', async () => {
    const { secret, codes } = await confirming.enrolApp(organiser.cookie);
    expect(codes).toHaveLength(8);
    const [first, second] = [await proposed(), await proposed()];
    const key = randomUUID();
    const done = await organiser.run<{ answerCondition: { state: string } }>(
      ANSWER,
      accepting(first),
      key,
    );
    expect(done.answerCondition.state).toBe('agreed');
    expect(await organiser.run(ANSWER, accepting(first), key)).toEqual(done);
    const other = await Client.signIn(parley.url, 'organiser', 'portal');
    await required(second, other);
    parley.clock.forward(5 * MINUTE + 1);
    await required(second);
    const code = codeAt(secret, parley.clock.now());
    expect((await call('confirm/code', { code })).status).toBe(200);
    expect(codeOf(await call('confirm/code', { code }))).toEqual(FAILED);
    expect(codeOf(await call('confirm/code', { code }, other.cookie))).toEqual(FAILED);
    await organiser.run(ANSWER, accepting(second));
    const early = codeAt(secret, new Date(Date.parse(parley.clock.now()) + MINUTE).toISOString());
    expect(codeOf(await call('confirm/code', { code: early }))).toEqual(FAILED);
  });

  it('one of many codes sent at once is taken', async () => {
    await confirming.later();
    const [row] = await parley.sql<{ secret: string }>(
      "select secret from second_factor where kind = 'authenticator' and removed_at is null",
    );
    const code = codeAt(row?.secret ?? '', parley.clock.now());
    const told = await Promise.all(Array.from({ length: 5 }, () => call('confirm/code', { code })));
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('a code cannot be guessed: the sixth try waits, also the right one', async () => {
    await confirming.later();
    const told = await Promise.all(
      Array.from({ length: 12 }, (_, n) => call('confirm/code', { code: `${n}`.padStart(6, '0') })),
    );
    expect(told.filter(({ status }) => status === 422)).toHaveLength(5);
    expect(told.filter(({ status }) => status === 429)).toHaveLength(7);
    const [row] = await parley.sql<{ secret: string }>(
      "select secret from second_factor where kind = 'authenticator' and removed_at is null",
    );
    const right = codeAt(row?.secret ?? '', parley.clock.now());
    expect((await call('confirm/code', { code: right })).status).toBe(429);
    await confirming.noFactors();
  });

  it('a signature is taken once, also of a passkey that does not count', async () => {
    const passkey = await confirming.enrolPasskey(organiser.cookie, false);
    const condition = await proposed();
    const act = await required(condition);
    const { challengeId, options } = await confirming.asked(organiser.cookie, act);
    const answer = { challengeId, response: passkey.sign(options) };
    const told = await Promise.all([1, 2, 3].map(() => call('confirm/passkey', answer)));
    expect(told.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    expect(await confirming.usable({ ...act, act: 'signAgreement' })).toBe(false);
    await organiser.run(ANSWER, accepting(condition));
    expect(await confirming.usable(act)).toBe(false);
    expect(codeOf(await call('confirm/passkey', answer))).toEqual(FAILED);
    await confirming.noFactors();
  });

  it('a passkey signs one act with its content, and no other', async () => {
    const passkey = await confirming.enrolPasskey(organiser.cookie);
    const [first, second] = [await proposed(), await proposed()];
    const act = await required(first);
    const { challengeId, options } = await confirming.asked(organiser.cookie, act);
    const response = passkey.sign(options);
    expect((await call('confirm/passkey', { challengeId, response })).status).toBe(200);
    await required(second);
    await organiser.run(ANSWER, accepting(first));
    expect(codeOf(await call('confirm/passkey', { challengeId, response }))).toEqual(FAILED);
    const [kept] = await parley.sql<{ n: string }>(
      `select count(*) as n from confirmation where content_hash = $1 and used_at is not null
         and evidence -> 'response' ? 'signature'`,
      [act.contentHash],
    );
    expect(kept?.n).toBe('1');
  });

  it('a signature for another challenge, page, key or session does not count', async () => {
    const [{ credential = '' } = {}] = await parley.sql<{ credential: string }>(
      'select credential_id as credential from second_factor where removed_at is null',
    );
    const act = await required(await proposed());
    const stranger = new SoftwarePasskey(parley.url);
    const elsewhere = new SoftwarePasskey('https://parley.example.net');
    for (const passkey of [stranger, elsewhere]) {
      const { challengeId, options } = await confirming.asked(organiser.cookie, act);
      const response = { ...passkey.sign(options), id: credential, rawId: credential };
      expect(codeOf(await call('confirm/passkey', { challengeId, response }))).toEqual(FAILED);
    }
    await confirming.later();
    for (const response of [{}, { id: credential }, { id: 7, response: null }]) {
      const { challengeId } = await confirming.asked(organiser.cookie, act);
      expect(codeOf(await call('confirm/passkey', { challengeId, response }))).toEqual(FAILED);
    }
    await confirming.later();
    await confirming.noFactors();
    const own = await confirming.enrolPasskey(organiser.cookie);
    const late = await confirming.asked(organiser.cookie, act);
    parley.clock.forward(5 * MINUTE + 1);
    const lateAnswer = { challengeId: late.challengeId, response: own.sign(late.options) };
    expect(codeOf(await call('confirm/passkey', lateAnswer))).toEqual(FAILED);
    const other = await Client.signIn(parley.url, 'organiser', 'portal');
    const theirs = await confirming.asked(other.cookie, act);
    const answer = { challengeId: theirs.challengeId, response: own.sign(theirs.options) };
    expect(codeOf(await call('confirm/passkey', answer))).toEqual(FAILED);
    expect((await call('confirm/passkey', answer, other.cookie)).status).toBe(200);
    await required(await proposed(), other);
    await confirming.noFactors();
  });

  it('a link alone changes no factor once there is one; a recovery code does, and binds nothing', async () => {
    const { codes } = await confirming.enrolApp(organiser.cookie);
    const { factors: [factor] = [] } = await confirming.factors(organiser.cookie);
    const thief = await Client.signIn(parley.url, 'organiser', 'portal');
    const tries = [
      'factors/passkey-options',
      'factors/authenticator-options',
      'factors/recovery-codes',
    ];
    for (const path of tries) {
      expect(codeOf(await call(path, {}, thief.cookie)).slice(0, 2)).toEqual([
        403,
        'STEP_UP_REQUIRED',
      ]);
    }
    const removal = { id: factor?.id };
    expect((await call('factors/remove', removal, thief.cookie)).status).toBe(403);
    const wrong = await call(
      'confirm/recovery-code',
      { code: 'AAAA-BBBB-CCCC-DDDD' },
      thief.cookie,
    );
    expect(codeOf(wrong)).toEqual(FAILED);
    const code = codes[0]?.toLowerCase();
    expect((await call('confirm/recovery-code', { code }, thief.cookie)).status).toBe(200);
    expect(codeOf(await call('confirm/recovery-code', { code }, thief.cookie))).toEqual(FAILED);
    await required(await proposed(), thief);
    expect((await call('factors/remove', removal, thief.cookie)).status).toBe(200);
    expect(await confirming.factors(organiser.cookie)).toMatchObject({
      factors: [],
      recoveryCodesLeft: 0,
    });
    const foreign = await Client.signIn(parley.url, 'secondOrganiser', 'portal');
    expect((await call('factors/remove', removal, foreign.cookie)).status).toBe(404);
  });

  it('what a removed factor had confirmed counts no longer', async () => {
    await confirming.noFactors();
    await confirming.enrolApp(organiser.cookie);
    const { factors: [factor] = [] } = await confirming.factors(organiser.cookie);
    expect((await call('factors/remove', { id: factor?.id })).status).toBe(200);
    await required(await proposed());
  });

  it('tells the person by mail of every change, and keeps no code, secret or key in the journal', async () => {
    await jobsDone(parley);
    const [{ data = '' } = {}] = await parley.sql<{ data: string }>(
      `select string_agg(data, ' ') as data from journal_entry where kind like 'person.%'`,
    );
    const secrets = await parley.sql<{ s: string }>(
      `select secret as s from factor_challenge union select code_hash from recovery_code
       union select public_key from second_factor where public_key is not null`,
    );
    expect(secrets.length).toBeGreaterThan(5);
    expect(secrets.filter(({ s }) => data.includes(s))).toEqual([]);
    const outbox = join(parley.home, 'outbox');
    const names = await readdir(outbox);
    const mails = await Promise.all(names.map((name) => readFile(join(outbox, name), 'utf8')));
    const told = mails.filter((mail) => mail.replaceAll('=\n', '').includes('/portal/security'));
    expect(told.length).toBeGreaterThan(5);
    expect(secrets.filter(({ s }) => told.some((mail) => mail.includes(s)))).toEqual([]);
  });

  it('needs a session, and names what is wrong', async () => {
    const before = await parley.digest();
    for (const [path, valid, fields] of CONFIRMING_CALLS) {
      expect([path, (await call(path, valid, 'psid=nobody')).status]).toEqual([path, 401]);
      const desk = await parley.as('planner');
      expect([path, (await call(path, valid, desk.cookie)).status]).toEqual([path, 401]);
      for (const field of fields) {
        for (const value of [null, 7, '', 'x'.repeat(200), ['a']]) {
          const told = await call(path, { ...valid, [field]: value });
          const { error } = told.body as { error?: { fields?: { path: string }[] } };
          if (field === 'response' && Array.isArray(value)) continue;
          expect([
            path,
            field,
            value,
            told.status,
            error?.fields?.map((each) => each.path),
          ]).toEqual([path, field, value, 400, [field]]);
        }
      }
      if (fields.length > 0)
        expect((await call(path, { ...valid, personId: randomUUID() })).status).toBe(400);
    }
    expect(await parley.digest()).toBe(before);
  });
});
