import { OrganiserSide, answer, eventId, organiserActor } from './support/bargaining.js';
import { type TestParley, startParley } from './support/parley.js';

interface Outdated {
  id: string;
  kind: string;
  version: number;
  outdated: { fact: string; before: string; after: string }[];
}

const DESK = `query ($id: ID!) { event(id: $id) { version expectedNumber
  conditions { id kind version outdated { fact before after } } } }`;
const CHANGE = `mutation ($input: ChangeEventInput!) { changeEvent(input: $input) { version } }`;

describe('a change of the facts under agreed words', () => {
  let parley: TestParley;
  let event: string;

  beforeAll(async () => {
    parley = await startParley();
    event = await eventId(parley, 'DEMO-E02');
  });
  afterAll(() => parley.close());

  const seen = async () => {
    const planner = await parley.as('planner');
    const answered = await planner.run<{
      event: { version: number; expectedNumber: number; conditions: Outdated[] };
    }>(DESK, { id: event });
    return answered.event;
  };
  const outdated = async () =>
    (await seen()).conditions.filter((condition) => condition.outdated.length > 0);
  const change = async (facts: Record<string, unknown>) => {
    const planner = await parley.as('planner');
    const { version } = await seen();
    await planner.run(CHANGE, {
      input: { eventId: event, expectedVersion: version, facts, reason: 'Asked by telephone.' },
    });
  };

  it('finds nothing outdated before anything changed', async () => {
    expect(await outdated()).toEqual([]);
  });

  it('asks again exactly about the hours when the start moves, and tells the organiser', async () => {
    await change({ startAt: '2027-03-24T12:30:00+01:00' });
    const asked = await outdated();
    expect(asked.map(({ kind }) => kind)).toEqual(['TIM']);
    expect(asked[0]?.outdated).toEqual([
      { fact: 'startAt', before: '2027-03-24T11:00:00Z', after: '2027-03-24T11:30:00Z' },
    ]);
    const organiser = await parley.as('secondOrganiser');
    const { dossier } = await organiser.run<{ dossier: { conditions: Outdated[] } }>(
      'query ($id: ID!) { dossier(id: $id) { conditions { kind outdated { fact } } } }',
      { id: event },
    );
    expect(dossier.conditions.filter((each) => each.outdated.length > 0)).toEqual([
      { kind: 'TIM', outdated: [{ fact: 'startAt' }] },
    ]);
  });

  it('stands again only once the other side confirmed the words, unchanged ones too', async () => {
    const organiser = new OrganiserSide(parley, await organiserActor(parley, 'secondOrganiser'));
    const [hours] = await outdated();
    const same = { start: '12:00', end: '14:00' };
    const asked = await answer(parley, hours as Outdated, { answer: 'reword', parameters: same });
    expect(asked.state).toBe('proposed');
    expect(await outdated()).toHaveLength(1);
    await organiser.answer(asked, 'accept');
    expect(await outdated()).toEqual([]);
  });

  it('does not take unchanged words for a proposal while nothing changed', async () => {
    const { conditions } = await seen();
    const hours = conditions.find(({ kind }) => kind === 'TIM') as Outdated;
    const same = { start: '12:00', end: '14:00' };
    await expect(answer(parley, hours, { answer: 'reword', parameters: same })).rejects.toThrow(
      /unchanged/,
    );
  });

  it('lets the number move within the tolerance of the kind, and asks again beyond it', async () => {
    const planner = await parley.as('planner');
    const { expectedNumber } = await seen();
    await planner.run(
      `mutation ($input: ProposeConditionsInput!) { proposeConditions(input: $input) { id } }`,
      { input: { eventId: event, conditions: [{ kind: 'STW', parameters: { number: 12 } }] } },
    );
    await change({ expectedNumber: Math.floor(expectedNumber * 1.25) });
    expect(await outdated()).toEqual([]);
    await change({ expectedNumber: Math.floor(expectedNumber * 1.25) + 1 });
    expect((await outdated()).map(({ kind }) => kind)).toEqual(['PLC', 'STW']);
    await parley.sql(
      'update condition_kind set number_tolerance_percent = 30, version = version + 1',
    );
    expect(await outdated()).toEqual([]);
  });
});
