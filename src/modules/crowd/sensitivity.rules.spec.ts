import fc from 'fast-check';
import { calculateMarch } from '../../core/crowd/march.rules.js';
import { type RangedFigure, sensitivity } from './sensitivity.rules.js';

const range = (name: string, low: number, likely: number, high: number): RangedFigure => ({
  name,
  low,
  likely,
  high,
  basis: 'police',
});
const MARCH = [
  range('participants', 6500, 8000, 9000),
  range('widthM', 7, 9, 9),
  range('densityPerM2', 0.7, 1, 1.2),
  range('speedMps', 0.75, 0.75, 0.75),
  range('routeM', 3475, 3475, 3750),
];

describe('sensitivity', () => {
  it('answers the range of the figure, the input that matters most first', () => {
    const answer = sensitivity('tailInMin', MARCH);
    expect(answer).toMatchObject({ figure: 'tailInMin', unit: 'min', likely: 97 });
    expect(answer.rows[0]).toMatchObject({ name: 'densityPerM2', atLow: 105.4, atHigh: 93.7 });
    expect(answer.rows.map(({ swing }) => swing)).toEqual(
      answer.rows.map(({ swing }) => swing).sort((a, b) => b - a),
    );
    expect(answer.rows.at(-1)).toMatchObject({ name: 'speedMps', swing: 0 });
    const slowest = calculateMarch({
      participants: 9000,
      widthM: 7,
      densityPerM2: 0.7,
      speedMps: 0.75,
      routeM: 3750,
    });
    const fastest = calculateMarch({
      participants: 6500,
      widthM: 9,
      densityPerM2: 1.2,
      speedMps: 0.75,
      routeM: 3475,
    });
    expect([answer.low, answer.high]).toEqual([fastest.tailInMin, slowest.tailInMin]);
  });

  it('holds every value in between', () => {
    const between = (one: RangedFigure, share: number) => one.low + (one.high - one.low) * share;
    const { low, high } = sensitivity('passingMin', MARCH.slice(0, 4));
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (shares) => {
          const [participants = 0, widthM = 0, densityPerM2 = 0, speedMps = 0] = MARCH.slice(
            0,
            4,
          ).map((one, index) => between(one, shares[index] ?? 0));
          const { passingMin } = calculateMarch({
            participants: Math.round(participants),
            widthM,
            densityPerM2,
            speedMps,
          });
          return passingMin >= low && passingMin <= high;
        },
      ),
      { seed: 7 },
    );
  });

  it.each([
    [
      'medicalPoints',
      [
        range('permitted', 10_000, 10_000, 15_000),
        range('expected', 6500, 8000, 9000),
        range('factor', 0.8, 0.8, 0.8),
      ],
      15.2,
      17.6,
      20,
    ],
    [
      'medicalHelpers',
      [
        range('permitted', 10_000, 10_000, 10_000),
        range('expected', 8000, 8000, 8000),
        range('factor', 0.8, 0.8, 0.8),
        range('violence', 0, 0, 1),
      ],
      10,
      10,
      20,
    ],
    [
      'stewards',
      [range('participants', 6500, 8000, 9000), range('ratio', 40, 50, 50)],
      130,
      160,
      225,
    ],
    [
      'areaCapacity',
      [range('areaM2', 5000, 5405, 5405), range('densityPerM2', 2, 2, 3)],
      10_000,
      10_810,
      16_215,
    ],
    [
      'exitMinutes',
      [
        range('persons', 100, 820, 1640),
        range('exitWidthM', 1, 1, 2),
        range('flowPerMPerMin', 82, 82, 82),
      ],
      0.6,
      10,
      20,
    ],
    ['columnM', MARCH.slice(0, 4), 601.9, 888.9, 1836.7],
    [
      'ambulances',
      [
        range('permitted', 500, 500, 500),
        range('expected', 0, 0, 30_000),
        range('factor', 1, 1, 1),
        range('closed', 1, 1, 1),
        range('vip', 0, 0, 20),
      ],
      0,
      0,
      5,
    ],
  ] as const)('%s', (figure, ranges, low, likely, high) => {
    expect(sensitivity(figure, ranges)).toMatchObject({ low, likely, high });
  });

  it.each<[string, RangedFigure[], string]>([
    ['an input that is missing', MARCH.slice(1), 'ranges: missingInput'],
    [
      'one it does not take',
      [...MARCH, range('weather', 1, 1, 1)],
      'ranges.5.name: notAnInputOfThis',
    ],
    ['one that comes twice', [...MARCH, range('widthM', 1, 1, 1)], 'ranges.5.name: repeated'],
    [
      'a low end above the likely',
      [range('participants', 9, 8, 9), ...MARCH.slice(1)],
      'ranges.0.low: aboveLikely',
    ],
    [
      'a high end below it',
      [range('participants', 7, 8, 7), ...MARCH.slice(1)],
      'ranges.0.high: belowLikely',
    ],
    [
      'no number',
      [range('participants', NaN, 8, 9), ...MARCH.slice(1)],
      'ranges.0.low: notANumber',
    ],
    [
      'half a person',
      [range('participants', 1, 8, 9.5), ...MARCH.slice(1)],
      'ranges.0: notAWholeNumber',
    ],
    [
      'a street of nothing',
      [MARCH[0] as RangedFigure, range('widthM', 0, 9, 9), ...MARCH.slice(2)],
      'ranges.1: outOfRange',
    ],
  ])('refuses %s', (_case, ranges, message) => {
    expect(() => sensitivity('tailInMin', ranges)).toThrow(message);
  });
});
