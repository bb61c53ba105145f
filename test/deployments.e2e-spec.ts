import type { Client } from './support/client.js';
import { type TestParley, startParley } from './support/parley.js';
import { Planning, agreedCondition, openMarch, pool, registerOf } from './support/planning.js';

const DAY = '2027-03-11';
const at = (clock: string, day = DAY) => `${day}T${clock}`;

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

  /** A fresh event with a plan, one sector and one post. */
  async function planWithPost(more: Record<string, unknown> = {}, day = DAY): Promise<Planning> {
    const planning = await Planning.start(planner, (await openMarch(planner, day)).id);
    await planning.sectors('Ring');
    await planning.post('M1', more);
    return planning;
  }

  /** The rule that refuses this assignment; nothing of it may stay. */
  async function ruleThatRefuses(planning: Planning, shiftId: string, code: string) {
    const before = await parley.digest();
    const refused = await planning.refusal('assignUnit', { shiftId, unitId: unit(code) });
    expect(refused.code).toBe('RULE_VIOLATED');
    expect(await parley.digest()).toBe(before);
    return refused.extensions as { rule: string; params: Record<string, unknown> };
  }

  it('refuses a unit that lacks the kind or the qualification', async () => {
    const planning = await planWithPost({
      requiredType: 'DIA',
      requiredQualification: 'dialogue',
      requiredCount: 3,
    });
    const shift = await planning.shift('M1', at('09:00'), at('16:00'));
    const { rule, params } = await ruleThatRefuses(planning, shift, 'SEC-01');
    expect(rule).toBe('qualificationMissing');
    expect(params).toMatchObject({ unit: 'SEC-01', requiredType: 'DIA', type: 'SEC' });
    await planning.assign(shift, unit('DIA-1'));
    expect(planning.shiftsOf('M1')[0]?.assignments).toEqual([{ unitId: unit('DIA-1') }]);
  });

  it('refuses a unit that stands elsewhere, also through its platoon, in any event', async () => {
    const one = await planWithPost();
    const first = await one.shift('M1', at('09:00'), at('16:00'));
    await one.assign(first, unit('PEL-1'));
    const other = await planWithPost();
    const second = await other.shift('M1', at('15:30'), at('18:00'));
    for (const code of ['PEL-1', 'SEC-02']) {
      const { rule, params } = await ruleThatRefuses(other, second, code);
      expect(rule).toBe('doubleBooked');
      expect(params).toMatchObject({ unit: code, bookedUnit: 'PEL-1', post: 'M1' });
    }
    await other.assign(second, unit('SEC-05'));
    const { rule } = await ruleThatRefuses(other, second, 'PEL-2');
    expect(rule).toBe('doubleBooked');
    await other.assign(second, unit('SEC-06'));
  });

  it('refuses more than 10 h in 24 h, less than 11 h rest, more than 50 h a week', async () => {
    const planning = await planWithPost({}, '2027-03-18');
    const long = await planning.shift('M1', at('07:00', '2027-03-18'), at('18:00', '2027-03-18'));
    expect(await ruleThatRefuses(planning, long, 'SEC-09')).toMatchObject({
      rule: 'over10hIn24h',
      params: { hours: 11, limit: 10, unit: 'SEC-09' },
    });
    const late = await planning.shift('M1', at('15:30', '2027-03-17'), at('23:30', '2027-03-17'));
    const early = await planning.shift('M1', at('10:15', '2027-03-18'), at('12:15', '2027-03-18'));
    const exact = await planning.shift('M1', at('10:30', '2027-03-18'), at('12:30', '2027-03-18'));
    await planning.assign(late, unit('SEC-09'));
    expect(await ruleThatRefuses(planning, early, 'SEC-09')).toMatchObject({
      rule: 'restUnder11h',
      params: { restHours: 10.75, limit: 11 },
    });
    await planning.assign(exact, unit('SEC-09'));
  });

  it('counts the week over all events', async () => {
    const days = ['2027-03-22', '2027-03-24', '2027-03-26'];
    for (const day of days) {
      const planning = await planWithPost({}, day);
      const next = `2027-03-${Number(day.slice(8)) + 1}`;
      const one = await planning.shift('M1', at('07:00', day), at('17:00', day));
      await planning.assign(one, unit('SEC-13'));
      const two = await planning.shift('M1', at('07:00', next), at('17:00', next));
      if (day !== '2027-03-26') await planning.assign(two, unit('SEC-13'));
      else {
        const { rule, params } = await ruleThatRefuses(planning, two, 'SEC-13');
        expect(rule).toBe('over50hInWeek');
        expect(params).toMatchObject({ week: '2027-W12', hours: 60, limit: 50 });
      }
    }
  });

  it('lets exactly one of two assignments at the same moment through, twenty times', async () => {
    const plans = [await planWithPost({}, '2027-05-06'), await planWithPost({}, '2027-05-06')];
    const times = [at('09:00', '2027-05-06'), at('16:00', '2027-05-06')] as const;
    const shifts: string[] = [];
    for (const planning of plans) shifts.push(await planning.shift('M1', ...times));
    for (let round = 0; round < 20; round += 1) {
      const answers = await Promise.all(
        plans.map((planning, index) =>
          planner.ask<{ assignUnit: { version: number } }>(Planning.mutation('assignUnit'), {
            input: {
              shiftId: shifts[index],
              // A section against its own platoon: the conflict lies in the people they share.
              unitId: unit(index === 0 ? 'SEC-17' : 'PEL-5'),
              expectedVersion: planning.plan.version,
            },
          }),
        ),
      );
      const accepted = answers.filter((answer) => !answer.errors);
      const refused = answers.filter((answer) => answer.errors);
      expect(accepted).toHaveLength(1);
      expect(refused[0]?.errors?.[0]?.extensions).toMatchObject({
        code: 'RULE_VIOLATED',
        rule: 'doubleBooked',
      });
      const winner = answers.findIndex((answer) => !answer.errors);
      const planning = plans[winner] as Planning;
      planning.plan = { ...planning.plan, version: planning.plan.version + 1 };
      const unitId = unit(winner === 0 ? 'SEC-17' : 'PEL-5');
      await planning.run('unassignUnit', { shiftId: shifts[winner], unitId });
    }
  });

  it('warns of a short strength, and refuses to be ready on nothing', async () => {
    const planning = await planWithPost({ requiredStrength: 12 });
    const shift = await planning.shift('M1', at('09:00'), at('12:00'));
    expect((await planning.refusal('markPlanReady')).extensions).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'nothingAssigned',
    });
    await planning.assign(shift, unit('SEC-21'));
    const coverage = await planner.run<{ event: { deploymentPlan: { posts: unknown[] } } }>(
      `query ($id: ID!) { event(id: $id) { deploymentPlan { posts { coverage {
         requiredStrength assignedStrength strengthShort shortShiftIds } } } } }`,
      { id: await eventOf(planning) },
    );
    expect(coverage.event.deploymentPlan.posts).toEqual([
      {
        coverage: {
          requiredStrength: 12,
          assignedStrength: 7,
          strengthShort: true,
          shortShiftIds: [shift],
        },
      },
    ]);
    await planning.run('markPlanReady');
    expect(planning.plan).toMatchObject({ state: 'ready', number: 1 });
    expect((await planning.refusal('shiftPlan', { minutes: 30 })).extensions).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'wrongState',
    });
    await planning.run('reopenPlan');
    expect(planning.plan).toMatchObject({ state: 'draft', number: 2 });
  });

  async function eventOf(planning: Planning): Promise<string> {
    const [row] = await parley.sql<{ id: string }>(
      'select event_id as id from deployment_plan where id = $1',
      [planning.plan.id],
    );
    return row?.id ?? '';
  }

  it('goes stale when the start moves, is moved along all or nothing, and is re-validated', async () => {
    const event = await openMarch(planner, '2027-04-15');
    const day = '2027-04-15';
    const conditionId = await agreedCondition(parley, event.id);
    const risk = await registerOf(planner, event.id, conditionId);
    const planning = await Planning.start(planner, event.id);
    await planning.run('rebasePlan');
    await planning.sectors('Ring', 'Verkeer');
    await planning.post('M1', { measureId: risk.policeMeasureId, conditionId });
    await planning.post('T1');
    const madou = await planning.shift('M1', at('09:00', day), at('16:30', day));
    const traffic = await planning.shift('T1', at('08:30', day), at('16:00', day));
    await planning.assign(madou, unit('SEC-22'));
    await planning.assign(traffic, unit('TRF-1'));
    await planning.run('markPlanReady');

    await planner.run(
      'mutation ($input: ChangeEventInput!) { changeEvent(input: $input) { version } }',
      {
        input: {
          eventId: event.id,
          expectedVersion: event.version,
          reason: 'De organisator vertrekt een half uur later.',
          facts: { startAt: at('11:30', day) },
        },
      },
    );
    const seen = async () => {
      const answer = await planner.run<{ event: { deploymentPlan: Record<string, unknown> } }>(
        `query ($id: ID!) { event(id: $id) { deploymentPlan {
           staleness { sourceType change differences } breaches { rule }
           availableTransitions { name enabled reason }
           posts { code measure { code } condition { id } shifts { startsAt } } } } }`,
        { id: event.id },
      );
      return answer.event.deploymentPlan;
    };
    expect(await seen()).toMatchObject({
      staleness: [
        {
          sourceType: 'event',
          change: 'changed',
          differences: [{ path: 'startAt', before: '2027-04-15T09:00:00Z' }],
        },
      ],
      breaches: [],
      availableTransitions: [{ name: 'reopen', enabled: true }],
    });

    await planning.run('reopenPlan');
    expect((await planning.refusal('markPlanReady')).extensions).toMatchObject({
      reason: 'staleBasis',
    });
    const blocker = await planWithPost({}, day);
    const blocking = await blocker.shift('M1', at('16:30', day), at('17:30', day));
    await blocker.assign(blocking, unit('SEC-22'));
    const before = await parley.digest();
    const refused = await planning.refusal('shiftPlan', { minutes: 30 });
    expect(refused.extensions).toMatchObject({
      code: 'RULE_VIOLATED',
      rule: 'doubleBooked',
      params: { unit: 'SEC-22', all: [{ rule: 'doubleBooked' }] },
    });
    expect(await parley.digest()).toBe(before);
    await blocker.run('unassignUnit', { shiftId: blocking, unitId: unit('SEC-22') });

    await planning.run('shiftPlan', { minutes: 30, postIds: [planning.postId('M1')] });
    expect(planning.shiftsOf('M1')[0]?.startsAt).toBe('2027-04-15T07:30:00Z');
    expect(planning.shiftsOf('T1')[0]?.startsAt).toBe('2027-04-15T06:30:00Z');
    await planning.run('rebasePlan');
    await planning.run('markPlanReady');
    expect(await seen()).toMatchObject({
      staleness: [],
      posts: [{ code: 'M1', measure: { code: 'R1-M1' }, condition: { id: conditionId } }, {}],
    });
  });
});
