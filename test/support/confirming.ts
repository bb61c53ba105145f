import { randomUUID } from 'node:crypto';
import { codeAt } from '../../src/modules/people/index.js';
import type { RequiredAct } from '../../src/story/portal-confirmer.js';
import { SoftwarePasskey } from '../../src/story/software-passkey.js';
import { type Told, get, post } from './http.js';
import type { TestParley } from './parley.js';

/** Every call with a valid body and the names of its fields. */
export const CONFIRMING_CALLS: readonly [string, object, string[]][] = [
  ['factors/passkey-options', {}, []],
  ['factors/authenticator-options', {}, []],
  ['factors/recovery-codes', {}, []],
  [
    'factors/passkey',
    { challengeId: randomUUID(), response: {}, label: 'x' },
    ['challengeId', 'response', 'label'],
  ],
  [
    'factors/authenticator',
    { challengeId: randomUUID(), code: '000000', label: 'x' },
    ['challengeId', 'code', 'label'],
  ],
  ['factors/remove', { id: randomUUID() }, ['id']],
  [
    'confirm/passkey-options',
    { act: 'acceptCondition', contentHash: 'a'.repeat(64) },
    ['act', 'contentHash'],
  ],
  ['confirm/passkey', { challengeId: randomUUID(), response: {} }, ['challengeId', 'response']],
  ['confirm/code', { code: '000000' }, ['code']],
  ['confirm/recovery-code', { code: 'A'.repeat(16) }, ['code']],
];

/** Confirming at the portal as a browser does it, one call at a time; each by the cookie given. */
export class Confirming {
  constructor(private readonly parley: TestParley) {}

  call(cookie: string, path: string, body: object = {}): Promise<Told> {
    return post(`${this.parley.url}/portal/auth/${path}`, body, { cookie });
  }

  async factors(cookie: string) {
    const { body } = await get(`${this.parley.url}/portal/auth/factors`, { cookie });
    return body as { factors: { id: string; kind: string }[]; recoveryCodesLeft: number };
  }

  async enrolApp(cookie: string): Promise<{ secret: string; codes: string[] }> {
    const { body } = await this.call(cookie, 'factors/authenticator-options');
    const { challengeId, secret } = body as { challengeId: string; secret: string };
    const code = codeAt(secret, this.parley.clock.now());
    const made = { challengeId, label: 'Telefoon', code };
    const told = await this.call(cookie, 'factors/authenticator', made);
    expect(told.status).toBe(200);
    return { secret, codes: told.body['recoveryCodes'] as string[] };
  }

  async enrolPasskey(cookie: string, counts = true): Promise<SoftwarePasskey> {
    const passkey = new SoftwarePasskey(this.parley.url, counts);
    const { body } = await this.call(cookie, 'factors/passkey-options');
    const { challengeId, options } = body as { challengeId: string; options: never };
    const made = { challengeId, response: passkey.create(options), label: 'Sleutel' };
    expect((await this.call(cookie, 'factors/passkey', made)).status).toBe(200);
    return passkey;
  }

  /** What a passkey is asked to sign for an act. */
  async asked(cookie: string, { act, contentHash }: RequiredAct) {
    const told = await this.call(cookie, 'confirm/passkey-options', { act, contentHash });
    return told.body as { challengeId: string; options: never };
  }

  /** Whether what was confirmed for this act would carry it once more. */
  async usable({ act, contentHash }: RequiredAct): Promise<boolean> {
    const [given] = await this.parley.sql<{ session: string; person: string }>(
      'select session_id as session, person_id as person from confirmation where content_hash = $1',
      [contentHash],
    );
    await this.parley.sql(`select set_config('app.person', $1, false)`, [given?.person]);
    const [found] = await this.parley.sql<{ id: string | null }>(
      'select use_confirmation($1, $2, $3, $4, 300) as id',
      [given?.session, act, contentHash, this.parley.clock.now()],
    );
    return Boolean(found?.id);
  }

  /** Two minutes on, with every try forgotten; sessions end after half an hour. */
  async later(): Promise<void> {
    await this.parley.sql('delete from rate_counter');
    this.parley.clock.forward(120_000);
  }

  async noFactors(): Promise<void> {
    await this.parley.sql(
      'update second_factor set removed_at = now(), secret = null where removed_at is null',
    );
    await this.parley.sql('delete from recovery_code');
    await this.later();
  }
}
