import { eventId } from './support/bargaining.js';
import { type TestParley, startParley } from './support/parley.js';

const CHANGE = `mutation ($input: ChangeEventInput!) { changeEvent(input: $input) { version } }`;
const OUTCOME = `query ($input: MoveInput!) { moveOutcome(input: $input) {
  startAt endAt day endPlace { code } endPlaceFits conflicts { items { event { reference } minutes } }
  filingDeadlines { latest onTime } restrictions { zone { code } } conditionsToConfirm
  load { events persons unitsElsewhere unitsPlanned unitsInPool } staffing { rule } } }`;
const ALTERNATIVES = `query ($id: ID!) { alternatives(eventId: $id) {
  kind days minutes endPlace { code capacity } startAt conflicts conflictMinutes restrictions } }`;
const AT_THE_MARKET = {
  startAt: '2027-12-04T15:00:00+01:00',
  endAt: '2027-12-04T17:00:00+01:00',
  gatheringAt: null,
  dispersalAt: null,
  waypoints: null,
  expectedNumber: 400,
  footprint: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { role: 'route' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [4.358, 50.8555],
            [4.3523, 50.851],
          ],
        },
      },
    ],
  },
};

interface Outcome {
  startAt: string;
  day: string;
  conflicts: { items: { event: { reference: string } | null; minutes: number }[] };
  load: Record<string, number>;
  [part: string]: unknown;
}

interface Alternative {
  kind: string;
  days: number;
  minutes: number;
  endPlace: { code: string; capacity: number } | null;
  conflicts: number;
  conflictMinutes: number;
}

describe('what a move would bring', () => {
  let parley: TestParley;
  let walk: string;

  beforeAll(async () => {
    parley = await startParley();
    walk = await eventId(parley, 'DEMO-E09');
    const planner = await parley.as('planner');
    const { event } = await planner.run<{ event: { version: number } }>(
      'query ($id: ID!) { event(id: $id) { version } }',
      { id: walk },
    );
    const input = { eventId: walk, expectedVersion: event.version, facts: AT_THE_MARKET };
    await planner.run(CHANGE, { input: { ...input, reason: 'Asked by the family.' } });
  });
  afterAll(() => parley.close());

  const outcome = async (move: object) => {
    const planner = await parley.as('planner');
    const input = { eventId: walk, ...move };
    return (await planner.run<{ moveOutcome: Outcome }>(OUTCOME, { input })).moveOutcome;
  };

  it('is told for the next day: clock, day, conflicts, deadline, load, conditions', async () => {
    const before = await parley.digest();
    const moved = await outcome({ days: 1 });
    expect(moved).toMatchObject({
      startAt: '2027-12-05T14:00:00Z',
      day: 'weekend',
      endPlace: null,
      endPlaceFits: null,
      load: { events: 1, unitsPlanned: 0, unitsElsewhere: 0 },
    });
    expect(moved.load['unitsInPool']).toBeGreaterThan(20);
    expect(moved.conflicts.items.map(({ event }) => event?.reference)).toContain('DEMO-E05');
    expect(await parley.digest()).toBe(before);
  });

  it('names the holiday, and a day before the market is free of conflicts', async () => {
    const moved = await outcome({ days: -33 });
    expect(moved).toMatchObject({ startAt: '2027-11-01T14:00:00Z', day: 'allSaints' });
    expect(moved.conflicts.items.filter(({ event }) => event)).toEqual([]);
  });

  it('ends elsewhere when asked, and says whether everybody fits', async () => {
    const planner = await parley.as('planner');
    const { knownPlaces } = await planner.run<{ knownPlaces: { id: string; code: string }[] }>(
      '{ knownPlaces { id code capacity } }',
    );
    const place = knownPlaces.find(({ code }) => code === 'carrefour-europe');
    const moved = await outcome({ endPlaceId: place?.id });
    expect(moved).toMatchObject({ endPlace: { code: 'carrefour-europe' }, endPlaceFits: true });
  });

  it('proposes alternatives with fewer minutes of conflict, the best first', async () => {
    const planner = await parley.as('planner');
    const { alternatives } = await planner.run<{ alternatives: Alternative[] }>(ALTERNATIVES, {
      id: walk,
    });
    expect(alternatives.length).toBeGreaterThan(2);
    const minutes = alternatives.map(({ conflictMinutes }) => conflictMinutes);
    expect(minutes).toEqual([...minutes].sort((one, other) => one - other));
    expect(alternatives.map(({ kind }) => kind)).toContain('place');
    expect(alternatives.every(({ endPlace }) => !endPlace || endPlace.capacity >= 400)).toBe(true);
    const [best] = alternatives;
    const again = await outcome({ endPlaceId: await placeId(best?.endPlace?.code) });
    const total = again.conflicts.items.reduce((sum, item) => sum + item.minutes, 0);
    expect(total).toBe(best?.conflictMinutes);
  });

  const placeId = async (code?: string) => {
    const [row] = await parley.sql<{ id: string }>('select id from known_place where code = $1', [
      code,
    ]);
    return row?.id;
  };

  it('proposes nothing where there is no conflict', async () => {
    const planner = await parley.as('planner');
    const { alternatives } = await planner.run<{ alternatives: unknown[] }>(ALTERNATIVES, {
      id: await eventId(parley, 'DEMO-E07'),
    });
    expect(alternatives).toEqual([]);
  });

  it.each([
    ['no move', {}, 'INVALID_INPUT'],
    ['a move of nothing', { days: 0, minutes: 0 }, 'INVALID_INPUT'],
    ['too many days', { days: 367 }, 'INVALID_INPUT'],
    ['half a minute', { minutes: 0.5 }, 'INVALID_INPUT'],
    ['an unknown place', { endPlaceId: '00000000-0000-4000-8000-000000000000' }, 'NOT_FOUND'],
    ['another dossier', { eventId: '00000000-0000-4000-8000-000000000000', days: 1 }, 'NOT_FOUND'],
  ])('refuses %s', async (_name, move, code) => {
    const planner = await parley.as('planner');
    const refusal = await planner.refusal(OUTCOME, { input: { eventId: walk, ...move } });
    expect(refusal.extensions['code']).toBe(code);
  });

  it('is nothing for the cabinet, which sees no deployment', async () => {
    const cabinet = await parley.as('cabinet');
    const refusal = await cabinet.refusal(OUTCOME, { input: { eventId: walk, days: 1 } });
    expect(refusal.extensions['code']).toBe('FORBIDDEN');
  });
});
