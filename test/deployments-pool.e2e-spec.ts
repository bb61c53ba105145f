import type { Client } from './support/client.js';
import { type TestParley, startParley } from './support/parley.js';

describe('the pool and working time', () => {
  let parley: TestParley;
  let planner: Client;

  beforeAll(async () => {
    parley = await startParley();
    planner = await parley.as('planner');
  });
  afterAll(() => parley.close());

  it('knows the pool: strength, qualifications, sections of a platoon', async () => {
    const { units: page } = await planner.run<{
      units: { total: number; items: Record<string, unknown>[] };
    }>(
      `query ($filter: UnitFilterInput) { units(filter: $filter) { total items {
         code presentStrength callSign members { code } qualifications { code count } } } }`,
      { filter: { types: ['DIA'] } },
    );
    expect(page.total).toBe(2);
    expect(page.items[0]).toMatchObject({
      code: 'DIA-1',
      presentStrength: 3,
      qualifications: expect.arrayContaining([{ code: 'dialogue', count: 3 }]) as unknown,
    });
    const found = await planner.run<{ units: { items: Record<string, unknown>[] } }>(
      '{ units(filter: { text: "PEL-1" }) { items { code establishment members { code } } } }',
    );
    expect(found.units.items[0]?.['members']).toHaveLength(34);
  });

  it('calculates working time', async () => {
    const { workingTime } = await planner.run<{ workingTime: unknown }>(
      `query ($input: WorkingTimeInput!) { workingTime(input: $input) {
         shiftHours maxHoursIn24h restHours weekHours violations } }`,
      {
        input: {
          shifts: [
            { start: '2027-03-09T15:30+01:00', end: '2027-03-09T23:30+01:00' },
            { start: '2027-03-10T10:15+01:00', end: '2027-03-10T12:15+01:00' },
          ],
        },
      },
    );
    expect(workingTime).toEqual({
      shiftHours: [8, 2],
      maxHoursIn24h: 10,
      restHours: [10.75],
      weekHours: { '2027-W10': 10 },
      violations: ['restUnder11h'],
    });
    const refused = await planner.refusal(
      'query ($input: WorkingTimeInput!) { workingTime(input: $input) { restHours } }',
      { input: { shifts: [{ start: '2027-03-09T15:30', end: '2027-03-09T23:30+01:00' }] } },
    );
    expect(refused.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'input.shifts.0.start', code: 'notAnInstant' }],
    });
  });

  it('shows the portal nothing and the cabinet no plan', async () => {
    const rights = await parley.sql<{ n: number }>(
      `select count(*)::int as n from information_schema.role_table_grants
       where grantee = 'parley_portal' and table_name = any ($1)`,
      [
        [
          'unit',
          'officer',
          'deployment_plan',
          'plan_release',
          'plan_sector',
          'plan_post',
          'plan_shift',
          'plan_assignment',
        ],
      ],
    );
    expect(rights[0]?.n).toBe(0);
    const cabinet = await parley.as('cabinet');
    const { events } = await cabinet.run<{ events: { items: { deploymentPlan: unknown }[] } }>(
      '{ events(limit: 100) { items { deploymentPlan { id } } } }',
    );
    expect(events.items.every((event) => event.deploymentPlan === null)).toBe(true);
  });
});
