import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { RuleInputError } from '../../core/rule-input-error.js';
import { MEDICAL_COVER_TABLES, type MedicalKind } from './medical-cover.data.js';
import {
  medicalCover,
  type MedicalCover,
  type MedicalCoverInput,
  visitorPoints,
} from './medical-cover.rules.js';

interface Vector {
  id: string;
  input: MedicalCoverInput;
  expected: Partial<MedicalCover>;
}
const { maurer } = JSON.parse(readFileSync('test/vectors/public.json', 'utf8')) as {
  maurer: Vector[];
};

/** An input that comes to exactly these points: C = 1, E = 0, the rest by the factor and G. */
const worth = (points: number): MedicalCoverInput => {
  const expected = Math.round((points - 1) * 500);
  return { permitted: 1, expected, factor: 1 };
};
const refused = (input: MedicalCoverInput): [string, string] => {
  try {
    medicalCover(input);
  } catch (refusal) {
    if (refusal instanceof RuleInputError) return [refusal.field, refusal.rule];
  }
  return ['nothing', 'refused'];
};

describe('medicalCover', () => {
  it.each(maurer)('$id', ({ input, expected }) => {
    expect(medicalCover(input)).toMatchObject(expected);
  });

  it.each([
    [1, 1],
    [500, 1],
    [501, 2],
    [1000, 2],
    [1001, 3],
    [1500, 3],
    [1501, 4],
    [3000, 4],
    [3001, 5],
    [6000, 5],
    [6001, 6],
    [10_000, 6],
    [10_001, 7],
    [20_000, 7],
    [20_001, 8],
    [30_000, 8],
    [30_001, 9],
    [100_000, 15],
  ])('gives %d visitors %d points', (permitted, points) => {
    expect(visitorPoints(permitted)).toBe(points);
  });

  const rows: readonly (readonly [keyof MedicalCover, readonly (readonly [number, unknown])[]])[] =
    [
      [
        'helpers',
        [
          [2, 0],
          [4, 3],
          [13.5, 5],
          [22, 10],
          [40, 20],
          [60, 30],
          [80, 40],
          [100, 80],
          [110, 100],
          [120, 120],
          [999, 160],
        ],
      ],
      [
        'patientTransport',
        [
          [4, 0],
          [13, 1],
          [25, 2],
          [40, 3],
          [60, 4],
          [80, 5],
          [100, 6],
          [110, 7],
          [120, 8],
          [999, 10],
        ],
      ],
      [
        'ambulances',
        [
          [6, 0],
          [25.5, 1],
          [45.5, 2],
          [60.5, 3],
          [75.5, 4],
          [100, 5],
          [120, 6],
          [999, 7],
        ],
      ],
      [
        'emergencyDoctors',
        [
          [13, 0],
          [30, 1],
          [60, 2],
          [90, 3],
          [120, 4],
          [999, 5],
        ],
      ],
      [
        'largeCapacityAmbulance',
        [
          [90, 0],
          [999, 1],
        ],
      ],
      [
        'commandStaff',
        [
          [30, 'none'],
          [60, 'reduced'],
          [999, 'full'],
        ],
      ],
      [
        'aidPosts',
        [
          [50, 0],
          [80, 1],
          [110, 2],
          [999, 3],
        ],
      ],
    ];
  const bounds = rows.flatMap(([name, list]) =>
    list.map(([bound, value], index) => [name, bound, value, list[index + 1]?.[1]] as const),
  );
  it.each(bounds)('%s up to %d points: %s, above: %s', (name, bound, value, above) => {
    expect(medicalCover(worth(bound))).toMatchObject({ points: bound, [name]: value });
    if (above !== undefined) expect(medicalCover(worth(bound + 0.002))[name]).toBe(above);
  });

  it.each<[number, Partial<MedicalCover>]>([
    [1.998, { helpers: 2 }],
    [2, { helpers: 3 }],
    [4, { helpers: 5, patientTransport: 1 }],
    [13, { helpers: 10, patientTransport: 2, emergencyDoctors: 1 }],
    [25, { helpers: 20 }],
    [40, { helpers: 30 }],
    [60, { helpers: 40, commandStaff: 'full' }],
    [80, { helpers: 80 }],
    [100, { helpers: 120 }],
    [120, { helpers: 140, ambulances: 8, emergencyDoctors: 4 }],
    [90, { emergencyDoctors: 4, largeCapacityAmbulance: 1 }],
  ])('table B reads %d points with "below"', (points, expected) => {
    expect(medicalCover({ ...worth(points), table: 'B' })).toMatchObject(expected);
  });

  it('keeps each kind at the factor of its table', () => {
    const factor = (kind: MedicalKind, table: 'A' | 'B') =>
      medicalCover({ permitted: 500, expected: 0, kind, table }).points;
    const { A, B } = MEDICAL_COVER_TABLES;
    for (const [kind, value] of Object.entries(A.factors)) {
      expect(factor(kind as MedicalKind, 'A')).toBe(value);
    }
    const other = Object.entries(B.factors).filter(
      ([kind, value]) => A.factors[kind as MedicalKind] !== value,
    );
    expect(Object.fromEntries(other)).toEqual({
      fleaMarket: 0.3,
      stMartinProcession: 0.3,
      riding: 0.1,
      tradeFair: 0.3,
      combinedShow: 0.35,
      tvShow: 0.2,
      volksfest: 0.4,
      rockConcert: 1,
      triathlon: 0.6,
      winterSport: 0.8,
    });
    expect(A.factors).toMatchObject({ demonstration: 0.8, rally: 0.5, rockConcert: 1.2 });
  });

  it.each([
    ['A', 4, 8],
    ['A', 15, 30],
    ['A', 16, 30],
    ['A', 1, 2],
    ['B', 2, 0],
    ['B', 3, 10],
    ['B', 7, 10],
    ['B', 8, 20],
  ] as const)('table %s gives %d protected persons %d points', (table, vip, points) => {
    const without = medicalCover({ permitted: 1, expected: 0, factor: 1, table }).points;
    expect(medicalCover({ permitted: 1, expected: 0, factor: 1, table, vip }).points).toBe(
      without + points,
    );
  });

  it('counts an area as four visitors a square metre, and a building double', () => {
    const byArea = medicalCover({ areaM2: 250, expected: 0, factor: 1 });
    expect(byArea.points).toBe(2);
    expect(medicalCover({ permitted: 1000, expected: 0, factor: 1, closed: true }).points).toBe(4);
    expect(
      medicalCover({ permitted: 1000, expected: 0, factor: 0.42, roundPoints: true }),
    ).toMatchObject({ points: 1, roundPoints: true });
  });

  it('says what it is not', () => {
    const codes = (input: Partial<MedicalCoverInput>) =>
      medicalCover({ permitted: 100, expected: 10, factor: 1, ...input }).warnings.map(
        ({ code }) => code,
      );
    expect(codes({})).toEqual(['indicative']);
    expect(codes({ spreadOut: true, expected: 200, factor: 2 })).toEqual([
      'indicative',
      'spreadOut',
      'expectedAbovePermitted',
      'factorBeyondTable',
    ]);
  });

  it('stays exact where binary fractions would cross a bound', () => {
    const exactly = { permitted: 20_000, expected: 10_000, factor: 0.1 };
    expect(medicalCover({ ...exactly, vip: 0 })).toMatchObject({ points: 2.7 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 1, max: 24 }), (n, f) => {
        const { points } = medicalCover({ permitted: n, expected: n, factor: f / 20 });
        const scaled = (visitorPoints(n) * 500 + n) * f;
        return Math.round(points * 10_000) === scaled;
      }),
    );
  });

  const good: MedicalCoverInput = { permitted: 100, expected: 10, factor: 1 };
  it.each<[string, unknown, string, string]>([
    ['no number', { permitted: null }, 'permitted', 'required'],
    ['both', { areaM2: 4 }, 'areaM2', 'eitherPermittedOrArea'],
    ['nobody permitted', { permitted: 0 }, 'permitted', 'outOfRange'],
    ['half a visitor', { permitted: 0.5 }, 'permitted', 'notAWholeNumber'],
    ['no area', { permitted: null, areaM2: 0 }, 'areaM2', 'outOfRange'],
    ['fewer than nobody', { expected: -1 }, 'expected', 'outOfRange'],
    ['half a person', { expected: 0.5 }, 'expected', 'notAWholeNumber'],
    ['words', { expected: 'ten' }, 'expected', 'notANumber'],
    ['no factor', { factor: null }, 'factor', 'required'],
    ['a factor of nothing', { factor: 0 }, 'factor', 'outOfRange'],
    ['both factor and kind', { kind: 'rally' }, 'kind', 'eitherFactorOrKind'],
    ['a kind table A lacks', { factor: null, kind: 'triathlon' }, 'kind', 'kindNotInTable'],
    ['half a minister', { vip: 0.5 }, 'vip', 'notAWholeNumber'],
  ])('refuses %s', (_case, more, field, rule) => {
    expect(refused({ ...good, ...(more as object) })).toEqual([field, rule]);
  });
});
