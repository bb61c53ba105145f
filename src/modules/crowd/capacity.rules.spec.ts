import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { crowdCount, type CrowdCountInput } from './crowd-count.rules.js';
import { areaCapacity, exitCapacity, type ExitCapacityInput, exitTime } from './exit.rules.js';
import { holdingCapacity, type HoldingCapacityInput } from './holding-capacity.rules.js';
import { stewardNeed } from './steward-need.rules.js';

const { crowd, stewards } = JSON.parse(readFileSync('test/vectors/public.json', 'utf8')) as {
  crowd: {
    id: string;
    input: { kind: string };
    expected: { persons?: number; capacity?: number };
  }[];
  stewards: {
    id: string;
    input: { participants: number; ratio: number };
    expected: { stewards: number };
  }[];
};

describe('capacity of a place', () => {
  it.each(crowd)('$id', ({ input, expected }) => {
    const { kind, ...rest } = input as { kind: string } & CrowdCountInput & ExitCapacityInput;
    const value = kind === 'jacobsCount' ? crowdCount(rest).value : exitCapacity(rest).value;
    expect(value).toBe(expected.persons ?? expected.capacity);
  });

  it('names a packing by its density', () => {
    const persons = (packing: 'loose' | 'dense' | 'packed') =>
      crowdCount({ areaM2: 101, packing }).value;
    expect([persons('loose'), persons('dense'), persons('packed')]).toEqual([101, 252, 404]);
    expect(() => crowdCount({ areaM2: 1 })).toThrow('densityPerM2: required');
    expect(() => crowdCount({ areaM2: 1, densityPerM2: 1, packing: 'loose' })).toThrow(
      'packing: eitherDensityOrPacking',
    );
    expect(() => crowdCount({ areaM2: -1, packing: 'loose' })).toThrow('areaM2: outOfRange');
    expect(crowdCount({ areaM2: 10, densityPerM2: 5 }).warnings).toMatchObject([
      { code: 'denserThanPacked' },
    ]);
  });

  it('plans an open place at two persons a square metre, rounded down', () => {
    expect(areaCapacity({ areaM2: 5405 }).value).toBe(10_810);
    expect(areaCapacity({ areaM2: 0.49 }).value).toBe(0);
    expect(areaCapacity({ areaM2: 100.5, densityPerM2: 4.7 })).toMatchObject({
      value: 472,
      warnings: [{ code: 'unstableDensity' }],
    });
  });

  it('leaves out one largest emergency exit', () => {
    const widths = { exitWidthsM: [2, 3, 3], flowPerMPerMin: 82, minutes: 8 };
    expect(exitCapacity(widths).value).toBe(5248);
    expect(exitCapacity({ ...widths, discountLargest: true }).value).toBe(3280);
    expect(exitCapacity({ ...widths, exitWidthsM: [4], discountLargest: true })).toMatchObject({
      value: 0,
      warnings: [{ code: 'onlyOneExit' }],
    });
    expect(() => exitCapacity({ exitWidthsM: [] })).toThrow('exitWidthsM: empty');
    expect(() => exitCapacity({ exitWidthsM: [1, -1] })).toThrow('exitWidthsM.1: outOfRange');
    expect(() => exitCapacity({ exitWidthsM: Array<number>(201).fill(1) })).toThrow(
      'exitWidthsM: tooMany',
    );
    expect(() => exitCapacity({ exitWidthsM: [1], minutes: 0 })).toThrow('minutes: outOfRange');
  });

  it('times an exit, and says when it takes too long', () => {
    expect(exitTime({ persons: 6560, exitWidthsM: [10] })).toMatchObject({
      value: 8,
      warnings: [],
    });
    expect(exitTime({ persons: 6561, exitWidthsM: [10], allowedMinutes: 7.9 })).toMatchObject({
      value: 8,
      warnings: [{ code: 'exitTakesTooLong', params: { minutes: 8, allowed: 7.9 } }],
    });
    expect(exitTime({ persons: 0, exitWidthsM: [1] }).value).toBe(0);
    expect(exitTime({ persons: 10, exitWidthsM: [1], discountLargest: true })).toMatchObject({
      value: null,
      warnings: [{ code: 'onlyOneExit' }],
    });
  });

  it('allows as many as leave in the time the exit takes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 20 }),
        (tenths, minutes) => {
          const exitWidthsM = tenths.map((width) => width / 10);
          const persons = exitCapacity({ exitWidthsM, minutes }).value;
          return (exitTime({ persons, exitWidthsM }).value ?? Infinity) <= minutes;
        },
      ),
      { seed: 5 },
    );
  });
});

describe('holdingCapacity', () => {
  const ground: HoldingCapacityInput = {
    areaM2: 1000,
    physicalCondition: 0.9,
    safetyManagement: 0.8,
  };

  it('takes the smaller of P and S, and rounds down', () => {
    expect(holdingCapacity(ground)).toMatchObject({
      holding: 3760,
      final: 3760,
      limitedBy: 'holding',
      entry: null,
    });
    expect(holdingCapacity({ ...ground, areaM2: 1001, physicalCondition: 0.7 }).holding).toBe(3293);
    expect(holdingCapacity({ ...ground, physicalCondition: 0 }).final).toBe(0);
    expect(holdingCapacity({ ...ground, physicalCondition: 1, safetyManagement: 1 }).holding).toBe(
      4700,
    );
  });

  it('ends with the smallest, and says which one', () => {
    const all = { ...ground, turnstiles: 5, exitWidthsM: [3, 3], emergencyExitWidthsM: [3, 4, 2] };
    expect(holdingCapacity(all)).toMatchObject({
      holding: 3760,
      entry: 3300,
      exit: 3936,
      exitIfStairs: 3168,
      emergencyExit: 3280,
      final: 3280,
      limitedBy: 'emergencyExit',
      warnings: [],
    });
    expect(holdingCapacity({ ...all, turnstiles: 4 })).toMatchObject({
      final: 2640,
      limitedBy: 'entry',
    });
    expect(holdingCapacity({ ...all, turnstiles: 4, entryHours: 2 }).entry).toBe(5280);
    const alcohol = { exitFlowPerMPerMin: 72, stairsFlowPerMPerMin: 56, exitMinutes: 6 };
    expect(holdingCapacity({ ...all, ...alcohol })).toMatchObject({
      exit: 2592,
      exitIfStairs: 2016,
      emergencyExit: 2160,
    });
  });

  it('names the limits nobody knows', () => {
    expect(holdingCapacity(ground).warnings.map(({ params }) => params['limit'])).toEqual([
      'entry',
      'exit',
      'emergencyExit',
    ]);
  });

  it.each<[string, Partial<HoldingCapacityInput>, string]>([
    ['P above 1', { physicalCondition: 1.1 }, 'physicalCondition: outOfRange'],
    ['S below 0', { safetyManagement: -0.1 }, 'safetyManagement: outOfRange'],
    ['no area', { areaM2: NaN }, 'areaM2: notANumber'],
    ['half a turnstile', { turnstiles: 1.5 }, 'turnstiles: notAWholeNumber'],
    ['no exits at all', { exitWidthsM: [] }, 'exitWidthsM: empty'],
    ['an exit backwards', { emergencyExitWidthsM: [1, -1] }, 'emergencyExitWidthsM.1: outOfRange'],
    ['no time', { exitMinutes: 0 }, 'exitMinutes: outOfRange'],
  ])('refuses %s', (_case, more, message) => {
    expect(() => holdingCapacity({ ...ground, ...more })).toThrow(message);
  });
});

describe('stewardNeed', () => {
  it.each(stewards)('$id', ({ input, expected }) => {
    expect(stewardNeed(input).value).toBe(expected.stewards);
  });

  it.each([
    ['brusselsDemonstration', 40, 1],
    ['brusselsDemonstration', 41, 2],
    ['greenGuideNormal', 1000, 4],
    ['greenGuideRaisedRisk', 1001, 11],
    ['germanAssembly', 149, 3],
    ['dutchEvent', 250, 1],
  ] as const)('%s: %d persons need %d', (practice, participants, expected) => {
    const answer = stewardNeed({ practice, participants });
    expect(answer).toMatchObject({ value: expected, warnings: [{ code: 'practiceNotRule' }] });
  });

  it('refuses what it cannot divide', () => {
    expect(() => stewardNeed({ participants: 10 })).toThrow('ratio: required');
    expect(() => stewardNeed({ participants: 10, ratio: 0 })).toThrow('ratio: outOfRange');
    expect(() => stewardNeed({ participants: 1.5, ratio: 10 })).toThrow(
      'participants: notAWholeNumber',
    );
    expect(() => stewardNeed({ participants: 1, ratio: 1, practice: 'dutchEvent' })).toThrow(
      'practice: eitherRatioOrPractice',
    );
  });
});
