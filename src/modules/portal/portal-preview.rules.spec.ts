import type { AgreedFacts } from '../negotiations/index.js';
import {
  type PreviewEvent,
  asksAdviceAgain,
  crowdLines,
  deadlineLines,
  documentLines,
} from './portal-preview.rules.js';

const FACTS: AgreedFacts = {
  gatheringAt: '2027-03-11T09:00:00Z',
  startAt: '2027-03-11T10:00:00Z',
  endAt: '2027-03-11T14:00:00Z',
  dispersalAt: '2027-03-11T14:30:00Z',
  maxPersons: null,
  headSpeedKmh: null,
  personsPerSteward: null,
  stewards: 200,
  signallers: null,
  barriers: null,
  used: [],
};
const EVENT = {
  expectedNumber: 8_000,
  stewardCount: 150,
  waypoints: [
    { name: 'Nord', lon: 4.36, lat: 50.86, cumulativeM: 0 },
    { name: 'Rey', lon: 4.38, lat: 50.84, cumulativeM: 3_600 },
  ],
  footprint: null,
} as unknown as PreviewEvent;
const lines = (after: Partial<AgreedFacts>, event: Partial<PreviewEvent> = {}, before = FACTS) =>
  crowdLines(before, { ...FACTS, ...after }, { ...EVENT, ...event });
const keys = (...args: Parameters<typeof lines>) =>
  lines(...args).map(({ key, changed }) => `${key}${changed ? ' *' : ''}`);
const SAME = ['march.same', 'leaving.same', 'stewards.enough'];

describe('what a counter-proposal does to march, leaving and stewards', () => {
  it('is nothing while nothing differs', () => {
    expect(keys({})).toEqual(SAME);
  });

  it('times the march with a street of 8 m: 360 persons a minute, 45 m a minute', () => {
    const [march] = lines({ startAt: '2027-03-11T10:30:00Z' });
    expect(march).toEqual({
      topic: 'march',
      key: 'march.changed',
      changed: true,
      values: {
        start: { hour: '2027-03-11T10:30:00Z' },
        head: { hour: '2027-03-11T11:50:00Z' },
        tail: { hour: '2027-03-11T12:12:00Z' },
        headBefore: { hour: '2027-03-11T11:20:00Z' },
        tailBefore: { hour: '2027-03-11T11:42:00Z' },
      },
    });
    expect(lines({ maxPersons: 3_600 })[0]?.values['tail']).toEqual({
      hour: '2027-03-11T11:30:00Z',
    });
    expect(lines({ headSpeedKmh: 1.8 })[0]?.values['head']).toEqual({
      hour: '2027-03-11T12:00:00Z',
    });
    expect(keys({ headSpeedKmh: 6 })).toEqual(SAME);
  });

  it('warns of a tail after the end, and says nothing of a march nobody can time', () => {
    expect(keys({ endAt: '2027-03-11T11:30:00Z' })).toEqual([
      ...['march.same', 'march.late'],
      ...['leaving.same', 'stewards.enough'],
    ]);
    const rest = ['leaving.same', 'stewards.enough'];
    expect(keys({}, { waypoints: null })).toEqual(rest);
    expect(keys({ startAt: null })).toEqual(rest);
    expect(keys({}, { expectedNumber: 9_000_000 })).toEqual(['leaving.same', 'stewards.short']);
    expect(keys({}, { expectedNumber: null })).toEqual(['leaving.same']);
    const before = { ...FACTS, startAt: null };
    expect(keys({}, {}, before)[0]).toBe('march.now *');
  });

  it('moves the leaving by dispersal, else by the end', () => {
    expect(keys({ dispersalAt: '2027-03-11T15:00:00Z' })[1]).toBe('leaving.changed *');
    expect(keys({ dispersalAt: null })[1]).toBe('leaving.changed *');
    expect(keys({ dispersalAt: null, endAt: null })).toEqual(['march.same', 'stewards.enough']);
    expect(keys({ dispersalAt: '2027-03-11T15:30:00+01:00' })[1]).toBe('leaving.same');
  });

  it.each([
    [{ stewards: 120 }, 'stewards.short *', { needed: 200, promised: 120, short: 80, ratio: 40 }],
    [{ personsPerSteward: 50 }, 'stewards.enough *', { needed: 160, promised: 200, ratio: 50 }],
    [{ maxPersons: 2_000 }, 'stewards.enough *', { persons: 2_000, needed: 50 }],
    [{ stewards: null }, 'stewards.short *', { promised: 150, short: 50 }],
  ])('counts stewards under %j', (after, key, values) => {
    const found = lines(after).find(({ topic }) => topic === 'stewards');
    expect(`${found?.key}${found?.changed ? ' *' : ''}`).toBe(key);
    const said = Object.entries(values).map(([name, number]) => [name, { number }]);
    expect(found?.values).toMatchObject(Object.fromEntries(said) as object);
  });

  it('tells that more are expected than the place may hold', () => {
    expect(keys({ maxPersons: 5_000 })).toContain('place.tooSmall *');
    expect(keys({}, {}, FACTS)).not.toContain('place.tooSmall');
    const square = { properties: { role: 'endSquare', areaM2: 2_000 } };
    const footprint = { features: [square] } as unknown as PreviewEvent['footprint'];
    expect(keys({}, { footprint })).toContain('place.tooSmall');
  });
});

describe('what it does to the procedure', () => {
  const advised = (before: unknown, after: unknown) => [{ before, after, advised: true }];

  it.each([
    ['another hour', advised('11:00', '11:30'), true],
    ['the same hour', advised('11:00', '11:00'), false],
    ['a number just within 25 percent', advised(8_000, 6_000), false],
    ['a number just beyond', advised(8_000, 5_999), true],
    ['a number where there was none', advised(null, 400), true],
    ['what nobody advises on', [{ before: 1, after: 9, advised: false }], false],
    ['nothing', [], false],
  ])('asks the services again for %s: %p %p', (_case, values, again) => {
    expect(asksAdviceAgain(values, 25)).toBe(again);
  });

  it('names deadlines that move or come, and says so when none does', () => {
    const rule = (label: string, latest: string) => ({ label, latest });
    const city = rule('Stad', '2026-12-31');
    expect(deadlineLines([city], [city]).map(({ key }) => key)).toEqual(['deadline.same']);
    expect(deadlineLines([city], []).map(({ key }) => key)).toEqual(['deadline.same']);
    const moved = deadlineLines([city], [rule('Stad', '2026-12-01'), rule('Gewest', '2027-01-05')]);
    expect(moved.map(({ key, values }) => [key, values['day']])).toEqual([
      ['deadline.moved', { day: '2026-12-01' }],
      ['deadline.added', { day: '2027-01-05' }],
    ]);
  });

  it('names what would have to be handed in besides', () => {
    expect(documentLines(['A'], ['A'])[0]?.key).toBe('documents.same');
    expect(documentLines(['A', 'B'], ['A'])[0]?.key).toBe('documents.same');
    expect(documentLines(['A'], ['A', 'B', 'C'])[0]?.values).toEqual({ list: { words: 'B; C' } });
  });
});
