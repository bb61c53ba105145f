import type { AgreedFacts } from '../negotiations/index.js';
import { sparedPersons, staffingDemand, stewardSums } from './staffing-demand.rules.js';

const FACTS: AgreedFacts = {
  gatheringAt: '2027-03-11T09:00:00Z',
  startAt: '2027-03-11T10:00:00Z',
  endAt: '2027-03-11T14:00:00Z',
  dispersalAt: '2027-03-11T15:00:00Z',
  maxPersons: null,
  headSpeedKmh: null,
  personsPerSteward: null,
  stewards: null,
  signallers: null,
  barriers: null,
  used: [],
};
const EVENT = { expectedNumber: 8_000, stewardCount: 200 };
const facts = (more: Partial<AgreedFacts>): AgreedFacts => ({ ...FACTS, ...more });
const shift = (startsAt: string, endsAt: string) => ({
  startsAt: `2027-03-11T${startsAt}:00Z`,
  endsAt: `2027-03-11T${endsAt}:00Z`,
});
const WHOLE = { requiredStrength: 10, shifts: [shift('09:00', '15:00')] };
const MIDDLE = { requiredStrength: 4, shifts: [shift('11:00', '13:00')] };
const demand = (before: Partial<AgreedFacts>, after: Partial<AgreedFacts>, more = 0) =>
  staffingDemand([WHOLE, MIDDLE], facts(before), facts(after), EVENT, more);

describe('stewards of an event', () => {
  it.each([
    [{}, EVENT, [8_000, 200, 200, 0]],
    [{ stewards: 150 }, EVENT, [8_000, 200, 150, 50]],
    [{ stewards: 150, personsPerSteward: 80 }, EVENT, [8_000, 100, 150, 0]],
    [{ maxPersons: 4_001 }, EVENT, [4_001, 101, 200, 0]],
    [{ maxPersons: 10_000 }, EVENT, [8_000, 200, 200, 0]],
    [{ stewards: 0 }, { ...EVENT, expectedNumber: null }, [null, null, 0, null]],
    [{ maxPersons: 400 }, { expectedNumber: null, stewardCount: null }, [400, 10, null, null]],
  ])('%j of %j', (more, event, [persons, needed, promised, short]) => {
    expect(stewardSums(facts(more), event)).toEqual({ persons, needed, promised, short });
  });

  it.each([
    [{}, 0],
    [{ signallers: 12 }, 12],
    [{ barriers: 8, signallers: 12 }, 20],
    [{ stewards: 150 }, -5],
    [{ stewards: 199 }, -1],
    [{ stewards: 150, barriers: 8 }, 3],
    [{ stewards: 900 }, 0],
  ])('%j saves %d police persons', (more, saved) => {
    expect(sparedPersons(facts(more), EVENT)).toBe(saved);
  });
});

describe('the demand for staff', () => {
  const plan = { posts: 2, persons: 14, personHours: 68 };

  it('is the plan while nothing differs, whatever was agreed when it was made', () => {
    expect(demand({}, {})).toEqual(plan);
    expect(demand({ barriers: 8, stewards: 10 }, { barriers: 8, stewards: 10 })).toEqual(plan);
  });

  it('grows by what falls away and shrinks by what comes, no post for one alone', () => {
    // 3 persons for 6 hours in two posts.
    expect(demand({ signallers: 3 }, {})).toEqual({ posts: 4, persons: 17, personHours: 86 });
    expect(demand({}, { signallers: 3 })).toEqual({ posts: 1, persons: 11, personHours: 50 });
    expect(demand({}, {}, 4)).toEqual({ posts: 4, persons: 18, personHours: 92 });
    expect(demand({}, { barriers: 500 })).toEqual({ posts: 0, persons: 0, personHours: 0 });
  });

  it('moves only shifts that reach the edge of the event', () => {
    const later = demand({}, { dispersalAt: '2027-03-11T16:30:00Z' });
    expect(later).toEqual({ ...plan, personHours: 83 });
    const earlier = demand({}, { gatheringAt: '2027-03-11T08:30:00Z' });
    expect(earlier).toEqual({ ...plan, personHours: 73 });
    expect(demand({}, { startAt: '2027-03-11T10:30:00Z' })).toEqual(plan);
  });

  it('counts from start to end where nobody gathers or breaks up', () => {
    const bare = { gatheringAt: null, dispersalAt: null };
    const held = staffingDemand(
      [{ requiredStrength: 2, shifts: [shift('10:00', '14:00')] }],
      facts(bare),
      facts({ ...bare, endAt: '2027-03-11T14:30:00Z' }),
      EVENT,
    );
    expect(held).toEqual({ posts: 1, persons: 2, personHours: 9 });
    const empty = { requiredStrength: 5, shifts: [] };
    expect(staffingDemand([empty], FACTS, FACTS, EVENT)).toMatchObject({ personHours: 0 });
  });
});
