import type { AgreedFacts } from '../negotiations/index.js';
import type { MarchPlanResult } from '../risk/index.js';
import { type CountedState, FIGURE_CODES, figureChanges } from './effect-figures.rules.js';

const FACTS: AgreedFacts = {
  gatheringAt: '2027-03-11T09:00:00Z',
  startAt: '2027-03-11T10:00:00Z',
  endAt: '2027-03-11T14:00:00Z',
  dispersalAt: null,
  maxPersons: null,
  headSpeedKmh: null,
  personsPerSteward: null,
  stewards: null,
  signallers: null,
  barriers: null,
  used: [],
};
const passage = (closedFromAt: string | null, closedToAt: string | null) => ({
  ...{ name: 'Madou', m: 10, headAt: '', tailAt: '' },
  closedFromAt,
  closedToAt,
});
const MARCH = {
  participants: 8_000,
  passingMin: 19.8,
  columnM: 888.9,
  headArrivesAt: '2027-03-11T11:17:00Z',
  tailLeavesAt: '2027-03-11T10:20:00Z',
  tailArrivesAt: '2027-03-11T11:37:00Z',
  timeline: [
    passage('2027-03-11T10:10:00Z', '2027-03-11T11:10:00Z'),
    passage(null, null),
    passage('2027-03-11T09:50:00Z', '2027-03-11T11:50:00Z'),
  ],
} as unknown as MarchPlanResult;
const STATE: CountedState = {
  facts: FACTS,
  march: MARCH,
  demand: { posts: 2, persons: 14, personHours: 68 },
};
const EVENT = { expectedNumber: 8_000, stewardCount: 200, endSquareM2: 5_405 };
const told = (after: Partial<CountedState>) =>
  figureChanges(STATE, { ...STATE, ...after }, EVENT).map(
    ({ code, unit, before, after: is }) => `${code} ${unit} ${before} ${is}`,
  );

describe('the figures that change', () => {
  it('are none between equal states, however the hours are written', () => {
    expect(told({})).toEqual([]);
    expect(told({ facts: { ...FACTS, startAt: '2027-03-11T11:00:00+01:00' } })).toEqual([]);
  });

  it('are hours, sums and demand with their units, in reading order', () => {
    const facts = {
      ...FACTS,
      dispersalAt: '2027-03-11T14:30:00Z',
      maxPersons: 6_000,
      stewards: 120,
    };
    expect(told({ facts, demand: { posts: 4, persons: 17, personHours: 86.5 } })).toEqual([
      'dispersalAt instant null 2027-03-11T14:30:00Z',
      'holdingCapacity persons 10810 6000',
      'stewardsNeeded persons 200 150',
      'stewardsPromised persons 200 120',
      'stewardsShort persons 0 30',
      'posts posts 2 4',
      'persons persons 14 17',
      'personHours h 68 86.5',
    ]);
  });

  it('close streets from the first to the last, and vanish with the march', () => {
    const gone = told({ march: null });
    expect(gone).toEqual([
      'participants persons 8000 null',
      'passingMin min 19.8 null',
      'columnM m 888.9 null',
      'headArrivesAt instant 2027-03-11T11:17:00Z null',
      'tailLeavesAt instant 2027-03-11T10:20:00Z null',
      'tailArrivesAt instant 2027-03-11T11:37:00Z null',
      'closedFromAt instant 2027-03-11T09:50:00Z null',
      'closedToAt instant 2027-03-11T11:50:00Z null',
    ]);
  });

  it('name where each comes from', () => {
    const empty: CountedState = {
      facts: { ...FACTS, gatheringAt: null, startAt: null, endAt: null, dispersalAt: 'x' },
      march: null,
      demand: { posts: 0, persons: 0, personHours: 0 },
    };
    const all = figureChanges(STATE, empty, EVENT);
    for (const { source } of all) expect(source.length).toBeGreaterThan(10);
    expect(FIGURE_CODES.length).toBe(19);
  });
});
