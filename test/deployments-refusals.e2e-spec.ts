import { randomUUID } from 'node:crypto';
import type { Client } from './support/client.js';
import { type TestParley, startParley } from './support/parley.js';
import { Planning, openMarch, pool } from './support/planning.js';
import { addSecondZone } from './support/second-zone.js';

const at = (clock: string, day: string) => `${day}T${clock}`;

describe('deployment plans', () => {
  let parley: TestParley;
  let planner: Client;
  let units: Map<string, string>;
  const unit = (code: string) => units.get(code) ?? '';

  beforeAll(async () => {
    parley = await startParley();
    planner = await parley.as('planner');
    units = await pool(planner);
  });
  afterAll(() => parley.close());

  async function planWithPost(day: string): Promise<Planning> {
    const planning = await Planning.start(planner, (await openMarch(planner, day)).id);
    await planning.sectors('Ring');
    await planning.post('M1');
    return planning;
  }

  describe('refuses wrong input and changes nothing', () => {
    let planning: Planning;
    let shift: string;
    beforeAll(async () => {
      planning = await planWithPost('2027-06-10');
      shift = await planning.shift('M1', at('09:00', '2027-06-10'), at('12:00', '2027-06-10'));
    });

    it.each<[string, string, () => Record<string, unknown>, string]>([
      ['no event', 'startDeploymentPlan', () => ({ eventId: randomUUID() }), 'NOT_FOUND'],
      ['an odd id', 'startDeploymentPlan', () => ({ eventId: 'x' }), 'INVALID_INPUT'],
      ['no sectors', 'saveSectors', () => ({ sectors: [] }), 'INVALID_INPUT'],
      [
        'a code twice',
        'saveSectors',
        () => ({ sectors: ['A', 'A'].map((code) => ({ code, name: { nl: 'a', fr: 'a' } })) }),
        'INVALID_INPUT',
      ],
      [
        'a foreign sector',
        'saveSectors',
        () => ({ sectors: [{ id: randomUUID(), code: 'A', name: { nl: 'a', fr: 'a' } }] }),
        'NOT_FOUND',
      ],
      [
        'a used sector left out',
        'saveSectors',
        () => ({ sectors: [{ code: 'B', name: { nl: 'b', fr: 'b' } }] }),
        'RULE_VIOLATED',
      ],
      ['a code too long', 'savePost', () => planning.postInput('x'.repeat(21)), 'INVALID_INPUT'],
      ['an empty code', 'savePost', () => planning.postInput(''), 'INVALID_INPUT'],
      [
        'a text too long',
        'savePost',
        () => planning.postInput('M2', { task: { nl: 'x'.repeat(4001), fr: 'x' } }),
        'INVALID_INPUT',
      ],
      [
        'no French',
        'savePost',
        () => planning.postInput('M2', { name: { nl: 'Post' } }),
        'INVALID_INPUT',
      ],
      [
        'no strength',
        'savePost',
        () => planning.postInput('M2', { requiredStrength: 0 }),
        'INVALID_INPUT',
      ],
      [
        'a word for a number',
        'savePost',
        () => planning.postInput('M2', { requiredStrength: 'eight' }),
        'INVALID_INPUT',
      ],
      ['an unknown key', 'savePost', () => planning.postInput('M2', { rank: 1 }), 'INVALID_INPUT'],
      [
        'an unknown qualification',
        'savePost',
        () => planning.postInput('M2', { requiredQualification: 'ninja' }),
        'INVALID_INPUT',
      ],
      [
        'a foreign measure',
        'savePost',
        () => planning.postInput('M2', { measureId: randomUUID() }),
        'NOT_FOUND',
      ],
      [
        'a foreign condition',
        'savePost',
        () => planning.postInput('M2', { conditionId: randomUUID() }),
        'NOT_FOUND',
      ],
      ['a code in use', 'savePost', () => planning.postInput('M1'), 'CONFLICT'],
      ['a foreign post', 'removePost', () => ({ postId: randomUUID() }), 'NOT_FOUND'],
      [
        'an end before the start',
        'saveShift',
        () => ({
          postId: planning.postId('M1'),
          startsAt: at('12:00', '2027-06-10'),
          endsAt: at('09:00', '2027-06-10'),
        }),
        'INVALID_INPUT',
      ],
      [
        'a time that does not exist',
        'saveShift',
        () => ({
          postId: planning.postId('M1'),
          startsAt: '2027-03-28T02:30',
          endsAt: '2027-03-28T05:00',
        }),
        'INVALID_INPUT',
      ],
      [
        'a shift in another week',
        'saveShift',
        () => ({
          postId: planning.postId('M1'),
          startsAt: at('09:00', '2027-06-20'),
          endsAt: at('10:00', '2027-06-20'),
        }),
        'INVALID_INPUT',
      ],
      ['a foreign shift', 'removeShift', () => ({ shiftId: randomUUID() }), 'NOT_FOUND'],
      [
        'a foreign unit',
        'assignUnit',
        () => ({ shiftId: shift, unitId: randomUUID() }),
        'NOT_FOUND',
      ],
      [
        'a unit that is not there',
        'unassignUnit',
        () => ({ shiftId: shift, unitId: unit('SEC-01') }),
        'NOT_FOUND',
      ],
      ['a move of nothing', 'shiftPlan', () => ({ minutes: 0 }), 'INVALID_INPUT'],
      ['a move of two days', 'shiftPlan', () => ({ minutes: 2880 }), 'INVALID_INPUT'],
      [
        'a move of a foreign post',
        'shiftPlan',
        () => ({ minutes: 30, postIds: [randomUUID()] }),
        'NOT_FOUND',
      ],
      ['a draft reopened', 'reopenPlan', () => ({}), 'TRANSITION_NOT_ALLOWED'],
    ])('%s: %s', async (_what, name, input, code) => {
      const before = await parley.digest();
      const given = name === 'startDeploymentPlan' ? input() : { ...input() };
      const refused =
        name === 'startDeploymentPlan'
          ? await planner.refusal(Planning.mutation(name), { input: given })
          : await planning.refusal(name, given);
      expect(refused.code).toBe(code);
      expect(await parley.digest()).toBe(before);
    });

    it.each([
      'saveSectors',
      'savePost',
      'removePost',
      'saveShift',
      'removeShift',
      'assignUnit',
      'unassignUnit',
      'shiftPlan',
      'rebasePlan',
      'markPlanReady',
      'reopenPlan',
    ])('a version that is not the present one: %s', async (name) => {
      const inputs: Record<string, Record<string, unknown>> = {
        saveSectors: { sectors: [{ code: 'Z', name: { nl: 'z', fr: 'z' } }] },
        savePost: planning.postInput('M9'),
        removePost: { postId: planning.postId('M1') },
        saveShift: {
          postId: planning.postId('M1'),
          startsAt: at('13:00', '2027-06-10'),
          endsAt: at('14:00', '2027-06-10'),
        },
        removeShift: { shiftId: shift },
        assignUnit: { shiftId: shift, unitId: unit('SEC-01') },
        unassignUnit: { shiftId: shift, unitId: unit('SEC-01') },
        shiftPlan: { minutes: 30 },
      };
      const before = await parley.digest();
      const expectedVersion = planning.plan.version + 1;
      const refused = await planning.refusal(name, { ...inputs[name], expectedVersion });
      expect(refused.extensions).toEqual({ code: 'STALE', currentVersion: planning.plan.version });
      expect(await parley.digest()).toBe(before);
    });

    it('an event and a unit of another zone', async () => {
      const { eventId, zoneId } = await addSecondZone(parley.databaseUrl);
      const [unitId, [own]] = [
        randomUUID(),
        await parley.sql<{ zone: string }>("select current_setting('app.zone') as zone"),
      ];
      await parley.sql("select set_config('app.zone', $1, false)", [zoneId]);
      await parley.sql(
        `insert into unit (id, zone_id, code, type, name, establishment, origin)
         values ($1, $2, 'SEC-X', 'SEC', '{"nl": "Kanarievogel"}', 8, 'own')`,
        [unitId, zoneId],
      );
      await parley.sql("select set_config('app.zone', $1, false)", [own?.zone]);
      const before = await parley.digest();
      const start = await planner.refusal(Planning.mutation('startDeploymentPlan'), {
        input: { eventId },
      });
      expect(start.code).toBe('NOT_FOUND');
      expect((await planning.refusal('assignUnit', { shiftId: shift, unitId })).code).toBe(
        'NOT_FOUND',
      );
      expect(await parley.digest()).toBe(before);
      const { units: found } = await planner.run<{ units: { total: number } }>(
        '{ units(filter: { text: "Kanarievogel" }) { total } }',
      );
      expect(found.total).toBe(0);
    });

    it('anyone who may not plan, and a key used twice', async () => {
      const gold = await parley.as('gold');
      const before = await parley.digest();
      expect((await planning.refusal('shiftPlan', { minutes: 30 }, gold)).code).toBe('FORBIDDEN');
      expect(await parley.digest()).toBe(before);
      const key = randomUUID();
      const match = { planId: planning.plan.id, expectedVersion: planning.plan.version };
      const move = (minutes: number) => ({ input: { ...match, minutes } });
      await planner.run(Planning.mutation('shiftPlan'), move(5), key);
      const refused = await planner.refusal(Planning.mutation('shiftPlan'), move(10), key);
      expect(refused.extensions).toMatchObject({
        code: 'CONFLICT',
        reason: 'idempotencyKeyReused',
      });
    });
  });
});
