import fc from 'fast-check';
import { calculateMarch } from './march.rules.js';
import { checkMarch, MARCH_BOUNDS, type MarchInput } from './march-input.rules.js';

fc.configureGlobal({ seed: 33 });

const MARCH: MarchInput = { participants: 8000, widthM: 9, densityPerM2: 1, speedMps: 0.75 };

const refusal = (change: Record<string, unknown>) => {
  try {
    checkMarch({ ...MARCH, ...change } as MarchInput);
    return null;
  } catch (thrown) {
    const { field, rule } = thrown as { field: string; rule: string };
    return `${field} ${rule}`;
  }
};

describe('checkMarch', () => {
  const rows = Object.entries(MARCH_BOUNDS).map(
    ([field, { min, max }]) => [field, min, max] as const,
  );

  it.each(rows)('takes %s from %d to %d', (field, min, max) => {
    expect(refusal({ [field]: min })).toBeNull();
    expect(refusal({ [field]: max })).toBeNull();
    expect(refusal({ [field]: min - (field === 'participants' ? 1 : 0.001) })).toMatch(field);
    expect(refusal({ [field]: max + 1 })).toBe(`${field} outOfRange`);
    expect(refusal({ [field]: NaN })).toBe(`${field} notANumber`);
    expect(refusal({ [field]: Infinity })).toBe(`${field} notANumber`);
    expect(refusal({ [field]: '9' })).toBe(`${field} notANumber`);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no participants', { participants: undefined }, 'participants notANumber'],
    ['ten million participants', { participants: 10_000_000 }, 'participants outOfRange'],
    ['half a participant', { participants: 10.5 }, 'participants notAWholeNumber'],
    ['no width', { widthM: 0 }, 'widthM outOfRange'],
    ['a negative speed', { speedMps: -0.75 }, 'speedMps outOfRange'],
    ['an hour too many', { departure: '24:00' }, 'departure notATime'],
    ['a minute too many', { departure: '11:60' }, 'departure notATime'],
    ['a short hour', { departure: '9:00' }, 'departure notATime'],
    ['an empty departure', { departure: '' }, 'departure notATime'],
    ['a day', { departure: '2027-03-11' }, 'departure notATime'],
    ['a time without offset', { departure: '2027-03-11T11:00' }, 'departure notATime'],
    ['a day that does not exist', { departure: '2027-02-29T11:00Z' }, 'departure notAnInstant'],
    ['a point before the start', { points: [{ name: 'x', m: -1 }] }, 'points.0.m outOfRange'],
    ['a point nowhere', { points: [{ name: 'x' }] }, 'points.0.m notANumber'],
    [
      'more points than a route has',
      { points: Array.from({ length: 1001 }, () => ({ name: 'x', m: 0 })) },
      'points tooMany',
    ],
  ])('refuses %s', (_case, change, expected) => {
    expect(refusal(change)).toBe(expected);
  });

  it('lets through only what can be calculated, to the ends of the bounds', () => {
    const within = ({ min, max }: { min: number; max: number }) =>
      fc.double({ min, max, noNaN: true });
    const input = fc.record({
      participants: fc.integer(MARCH_BOUNDS.participants),
      widthM: within(MARCH_BOUNDS.widthM),
      densityPerM2: within(MARCH_BOUNDS.densityPerM2),
      speedMps: within(MARCH_BOUNDS.speedMps),
      routeM: within(MARCH_BOUNDS.routeM),
    });
    fc.assert(
      fc.property(input, (march) => {
        const answer = calculateMarch({ ...march, departure: '11:00' });
        const { participants, widthM, densityPerM2, speedMps, routeM } = march;
        const flow = widthM * densityPerM2 * speedMps * 60;
        const near = (value: number | undefined, plain: number) =>
          Math.abs((value ?? NaN) - plain) <= 0.05 + Math.abs(plain) * 1e-9;
        expect(near(answer.flowPerMin, flow)).toBe(true);
        expect(near(answer.columnM, participants / (widthM * densityPerM2))).toBe(true);
        expect(near(answer.passingMin, participants / flow)).toBe(true);
        expect(near(answer.headWalkMin, routeM / (speedMps * 60))).toBe(true);
        expect(answer.tailArrives).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      }),
    );
  });
});
