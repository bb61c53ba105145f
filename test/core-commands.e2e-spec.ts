import { randomUUID } from 'node:crypto';
import { ActorSource } from '../src/core/access/actor-source.js';
import type { Actor } from '../src/core/access/actor.js';
import { Db } from '../src/core/database/db.js';
import type { Scope } from '../src/core/database/scope.js';
import { Idempotency } from '../src/core/graphql/idempotency.js';
import { type TestParley, startParley } from './support/parley.js';

const OPEN = `mutation ($input: OpenDossierInput!) { openDossier(input: $input) { id reference version } }`;
const CHANGE = `mutation ($input: ChangeEventInput!) { changeEvent(input: $input) { id version stewardCount } }`;
const CHANGED_AT_ONCE = 10;

function dossier(title: string) {
  const facts = { title: { nl: title }, startAt: '2027-03-11T10:00', endAt: '2027-03-11T12:00' };
  return { input: { kind: 'march', language: 'nl', facts } };
}

describe('a command', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startParley();
  });
  afterAll(() => parley.close());

  async function eventCalled(reference: string) {
    const sql =
      'select id, version, steward_count as stewards from public_event where reference = $1';
    return (
      await parley.sql<{ id: string; version: number; stewards: number }>(sql, [reference])
    )[0]!;
  }
  const change = (event: { id: string; version: number }, stewardCount: number) => ({
    input: {
      eventId: event.id,
      expectedVersion: event.version,
      facts: { stewardCount },
      reason: 'agreed by phone',
    },
  });
  const dossiers = async (title: string) =>
    (await parley.sql('select id from public_event where title ->> $2 = $1', [title, 'nl'])).length;
  const entries = async (eventId: string) =>
    (await parley.sql('select seq from journal_entry where event_id = $1', [eventId])).length;
  const keys = async (key: string) =>
    (await parley.sql('select key from idempotency_key where key = $1', [key])).length;

  describe('on a version', () => {
    it(`succeeds once when ${CHANGED_AT_ONCE} change the same version at once`, async () => {
      const planner = await parley.as('planner');
      const event = await eventCalled('DEMO-E02');
      const all = Array.from({ length: CHANGED_AT_ONCE }, (_, index) =>
        planner.ask<{ changeEvent: { stewardCount: number } }>(CHANGE, change(event, 100 + index)),
      );
      const answers = await Promise.all(all);
      const won = answers.filter((answer) => !answer.errors);
      const lost = answers.flatMap((answer) => answer.errors ?? []);
      expect(won).toHaveLength(1);
      expect(lost.map((error) => error.extensions)).toEqual(
        Array.from({ length: CHANGED_AT_ONCE - 1 }, () => ({
          code: 'STALE',
          currentVersion: event.version + 1,
        })),
      );
      const after = await eventCalled('DEMO-E02');
      expect(after.version).toBe(event.version + 1);
      expect(after.stewards).toBe(won[0]?.data?.changeEvent.stewardCount);
      expect(await entries(event.id)).toBe(1);
    });

    const update = (id: string, set: string) =>
      parley.sql(`update public_event set ${set} where id = $1`, [id]);

    it.each([
      'steward_count = 1',
      'version = version + 2',
      'version = version - 1',
      'version = null',
    ])('is the only way to change a record: the database refuses set %s', async (set) => {
      const { id } = await eventCalled('DEMO-E03');
      await expect(update(id, set)).rejects.toMatchObject({ code: '23514' });
    });

    it('would lose an update without the condition and the trigger', async () => {
      const first = await eventCalled('DEMO-E03');
      await parley.sql('alter table public_event disable trigger next_version');
      await update(first.id, `steward_count = 11, version = ${first.version + 1}`);
      await update(
        first.id,
        `expected_number = 12, steward_count = ${first.stewards}, version = ${first.version + 1}`,
      );
      const lost = await eventCalled('DEMO-E03');
      expect(lost).toEqual({ ...first, version: first.version + 1 });
      await parley.sql('alter table public_event enable trigger next_version');
      await expect(update(first.id, `version = ${lost.version}`)).rejects.toMatchObject({
        code: '23514',
      });
    });
  });

  describe('with a key', () => {
    const openAtOnce = async (title: string, times: number) => {
      const planner = await parley.as('planner');
      const key = randomUUID();
      const sent = Array.from({ length: times }, () =>
        planner.ask<{ openDossier: { id: string } }>(OPEN, dossier(title), key),
      );
      return Promise.all(sent);
    };

    it('sent twenty times at once has one effect and one answer', async () => {
      const answers = await openAtOnce('Twintig', 20);
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]?.errors).toBeUndefined();
      expect(await dossiers('Twintig')).toBe(1);
      expect(await entries(answers[0]?.data?.openDossier.id as string)).toBe(1);
    });

    it('and another request is refused, also at the same moment', async () => {
      const planner = await parley.as('planner');
      const key = randomUUID();
      const both = await Promise.all(
        ['Een', 'Twee'].map((title) => planner.ask(OPEN, dossier(title), key)),
      );
      const refused = both.flatMap((answer) => answer.errors ?? []);
      expect(refused.map((error) => error.extensions)).toEqual([
        { code: 'CONFLICT', reason: 'idempotencyKeyReused' },
      ]);
      expect((await dossiers('Een')) + (await dossiers('Twee'))).toBe(1);
    });

    it("is another person's own matter", async () => {
      const key = randomUUID();
      const mine = await (await parley.as('planner')).run<object>(OPEN, dossier('Eigen'), key);
      const other = await (
        await parley.as('seniorPlanner')
      ).run<object>(OPEN, dossier('Ander'), key);
      expect(other).not.toEqual(mine);
      expect([await dossiers('Eigen'), await dossiers('Ander')]).toEqual([1, 1]);
    });

    it.each([
      [null, 'required'],
      ['short', 'format'],
      ['with spaces in it', 'format'],
      ['x'.repeat(101), 'format'],
      ["'; drop table zone; --", 'format'],
    ])('that is missing or odd (%p) is refused and nothing changed', async (key, code) => {
      const planner = await parley.as('planner');
      const before = await parley.digest();
      expect((await planner.refusal(OPEN, dossier('Zonder'), key)).extensions).toEqual({
        code: 'INVALID_INPUT',
        fields: [{ path: 'Idempotency-Key', code }],
      });
      expect(await parley.digest()).toBe(before);
    });

    it('that failed leaves the key free, so that the same request can be tried again', async () => {
      const planner = await parley.as('planner');
      const event = await eventCalled('DEMO-E06');
      const later = change({ ...event, version: event.version + 1 }, 77);
      const key = randomUUID();
      expect((await planner.refusal(CHANGE, later, key)).code).toBe('STALE');
      expect(await keys(key)).toBe(0);
      await planner.run(CHANGE, change(event, 76));
      await planner.run(CHANGE, later, key);
      expect((await eventCalled('DEMO-E06')).stewards).toBe(77);
      expect(await keys(key)).toBe(1);
    });

    it('would have several effects without the unique key', async () => {
      await parley.sql('alter table idempotency_key drop constraint idempotency_key_pkey');
      await openAtOnce('Dubbel', 5);
      expect(await dossiers('Dubbel')).toBeGreaterThan(1);
    });
  });

  describe('in a transaction', () => {
    const scope = async (role: string) => {
      const [zone] = await parley.sql<{ id: string }>('select id from zone');
      return { role, zoneId: zone?.id ?? '', personId: null, organisationId: null } as Scope;
    };

    it('of which a statement failed is not taken for done, though the failure was swallowed', async () => {
      const db = parley.running.app.get(Db);
      const before = await parley.digest();
      const work = db.write(await scope('parley_police'), async () => {
        await db.query(
          "insert into closing_day values (gen_random_uuid(), app_zone(), '2027-03-11', '{}', '')",
        );
        await db.query('select 1 / 0').catch(() => undefined);
      });
      await expect(work).rejects.toThrow('was rolled back');
      expect(await parley.digest()).toBe(before);
    });

    it('that could not be opened leaves its connection fit for the next', async () => {
      const db = parley.running.app.get(Db);
      const [nobody, police] = [await scope('no_such_role'), await scope('parley_police')];
      for (let n = 0; n < 20; n += 1) {
        await expect(db.read(nobody, () => db.query('select 1'))).rejects.toThrow('no_such_role');
      }
      const found = await db.read(police, () => db.query('select current_user as role'));
      expect(found).toEqual([{ role: 'parley_police' }]);
    });

    it('leaves nothing of its scope on the connection', async () => {
      const db = parley.running.app.get(Db);
      const police = await scope('parley_police');
      const context = `select current_user as role, coalesce(current_setting('app.zone', true), '') as zone`;
      await db.write(police, () => db.query(context));
      const left = new Set<string>();
      for (let n = 0; n < 20; n += 1) left.add(JSON.stringify(await db.bare(context, [])));
      expect([...left]).toEqual([JSON.stringify([{ role: 'parley_base', zone: '' }])]);
      await expect(db.bare('select id from zone', [])).rejects.toThrow('permission denied');
    });
  });

  describe('that leaves no journal entry', () => {
    async function actorOf(persona: string): Promise<Actor> {
      const { cookie } = await parley.as(persona);
      return (await parley.running.app.get(ActorSource).actorOf(cookie, 'police')) as Actor;
    }

    it('is refused and undone', async () => {
      const actor = await actorOf('planner');
      const db = parley.running.app.get(Db);
      const key = randomUUID();
      const silent = () =>
        db.query(
          "update public_event set version = version + 1, state = 'closed' where reference = $1",
          ['DEMO-E04'],
        );
      const before = await parley.digest();
      const run = parley.running.app
        .get(Idempotency)
        .once(actor, key, { operation: 'silent', args: {} }, silent);
      await expect(run).rejects.toThrow('silent left no journal entry');
      expect(await parley.digest()).toBe(before);
      expect(await keys(key)).toBe(0);
    });
  });
});
