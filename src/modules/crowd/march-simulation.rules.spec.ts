import fc from 'fast-check';
import { calculateMarch } from '../../core/crowd/march.rules.js';
import { RuleInputError } from '../../core/rule-input-error.js';
import { alarmBand } from './alarm-band.rules.js';
import { SIMULATION_LIMITS, STREET_MODEL } from './march-simulation.data.js';
import type { SimulatedStage, SimulationInput } from './march-simulation-input.rules.js';
import { simulateMarch } from './march-simulation.rules.js';

/** One street of one width, in four stages of different length. */
function uniform(n: number, w: number, rho: number, v: number, l: number): SimulationInput {
  return {
    participants: n,
    densityPerM2: rho,
    speedMps: v,
    stages: [0.07, 0.24, 0.31, 0.38].map((share) => ({ lengthM: share * l, widthM: w })),
  };
}

const NARROW: SimulationInput = {
  participants: 8000,
  densityPerM2: 1.2,
  speedMps: 0.75,
  stages: [
    { lengthM: 1000, widthM: 12 },
    { lengthM: 60, widthM: 5 },
    { lengthM: 1500, widthM: 12 },
  ],
};
const codes = (input: SimulationInput) => simulateMarch(input).warnings.map(({ code }) => code);

describe('a march on streets of one width', () => {
  type Case = readonly [string, number, number, number, number, number];
  const named: Case[] = [
    ['MR-1', 10_000, 10, 1, 0.75, 3_400],
    ['MR-2', 10_000, 6, 1, 0.75, 3_400],
    ['MR-3', 1_500, 6, 0.8, 0.9, 2_000],
    ['E01', 8_000, 9, 1, 0.75, 3_475],
    ['E06', 20_000, 8, 1, 0.5, 4_400],
    ['E09', 2_000, 6, 0.7, 0.75, 1_100],
  ];
  const grid = [300, 100_000].map((n): [string, Case[]] => [
    `${n} people`,
    [6, 20].flatMap((w) =>
      [0.7, 1.5].flatMap((rho) =>
        [0.5, 0.9].flatMap((v) =>
          [800, 8_000].map((l): Case => [`${n}/${w}/${rho}/${v}/${l}`, n, w, rho, v, l]),
        ),
      ),
    ),
  ]);

  /** Shares by which a run misses what the closed formulas say. */
  function misses([, n, w, rho, v, l]: Case): Record<string, number> {
    const input = { participants: n, widthM: w, densityPerM2: rho, speedMps: v, routeM: l };
    const closed = calculateMarch(input);
    const run = simulateMarch(uniform(n, w, rho, v, l));
    const by = (value: number | null, expected = NaN): number => {
      const off = Math.abs((value ?? NaN) - expected);
      // A tenth of a minute is as exact as both are written.
      return off <= 0.1 ? 0 : off / expected;
    };
    return {
      walk: by(run.headInMin, closed.headWalkMin),
      passing: by(run.tailLeavesMin, closed.passingMin),
      tailIn: by(run.tailInMin, closed.tailInMin),
      density: closed.columnM > 40 ? by(run.maxDensityPerM2, rho) : 0,
      queues: run.bottlenecks.length,
    };
  }
  const wrong = (cases: readonly Case[]) =>
    cases
      .map((one) => [one[0], misses(one)] as const)
      .filter(([, shares]) => !Object.values(shares).every((share) => share <= 0.02));

  it('goes as the closed formulas say in the worked examples', () => {
    expect(wrong(named)).toEqual([]);
    const e01 = simulateMarch(uniform(8000, 9, 1, 0.75, 3475));
    expect(e01).toMatchObject({ headInMin: 77.2, tailLeavesMin: 19.8, tailInMin: 97, value: 97 });
  });

  it.each(grid)('goes as the closed formulas say with %s', (_name, cases) => {
    expect(wrong(cases)).toEqual([]);
  });

  it('passes every stage when head and tail should', () => {
    const { stages } = simulateMarch({
      ...uniform(8000, 9, 1, 0.75, 3475),
      stages: [1881, 412, 1182].map((lengthM) => ({ lengthM, widthM: 9 })),
    });
    expect(stages.map(({ toM, headMin, tailMin }) => [toM, headMin, tailMin])).toEqual([
      [1881, expect.closeTo(41.8, 0), expect.closeTo(61.6, 0)],
      [2293, expect.closeTo(51, 0), expect.closeTo(70.7, 0)],
      [3475, 77.2, 97],
    ]);
  });
});

describe('what the formulas cannot show', () => {
  it('a narrow place in mid-route: who waits, how dense, until when', () => {
    const run = simulateMarch(NARROW);
    const flow = 5 * STREET_MODEL.flowPerMMin.level;
    // Behind it the street carries the flow of the narrow place, on the falling side of its diagram.
    const wave = STREET_MODEL.flowPerMMin.level / 60 / 2.5;
    const behind = 5 - flow / 60 / 12 / wave;
    const [jam, ...others] = run.bottlenecks;
    expect(others).toEqual([]);
    expect(jam).toMatchObject({ stage: 1, fromMin: 23, band: 'orange' });
    expect(jam?.maxDensityPerM2).toBeCloseTo(behind, 1);
    expect(jam?.queue).toBeGreaterThan(2500);
    expect(run.stages[1]?.maxDensityPerM2).toBeCloseTo(82 / 60 / 0.75, 1);
    expect(run.tailInMin).toBeCloseTo(2560 / 45 + 8000 / flow, 0);
    expect(run.frames.find(({ minute }) => minute === 35)?.flows[1]).toBeCloseTo(flow, -1);
    expect(run.warnings).toContainEqual({
      code: 'bottleneck',
      params: expect.objectContaining({ stage: 1, band: 'orange' }) as unknown,
    });
  });

  it('a street without room for the flow at its start keeps people there', () => {
    const run = simulateMarch({ ...NARROW, densityPerM2: 2.4, speedMps: 1.2 });
    expect(run.bottlenecks[0]).toMatchObject({ stage: 0, fromMin: 1 });
    expect(run.warnings[0]?.code).toBe('startQueue');
  });

  it('stairs and works let fewer people through', () => {
    const middle = (more: Partial<SimulatedStage>) =>
      simulateMarch({
        ...NARROW,
        stages: NARROW.stages.map((one, index) => (index === 1 ? { ...one, ...more } : one)),
      }).stages[1]?.capacityPerMin;
    expect(middle({})).toBe(410);
    expect(middle({ kind: 'stairs' })).toBe(330);
    expect(middle({ flowShare: 0.5 })).toBe(205);
  });

  it('a departure spread over an hour thins the column out', () => {
    const run = simulateMarch({ ...NARROW, releaseMin: 60 });
    expect(run.tailLeavesMin).toBe(60);
    expect(run.tailInMin).toBeCloseTo(60 + 2560 / 45, 0);
    expect(run.bottlenecks).toEqual([]);
  });

  it('a passage that is dense though nobody waits', () => {
    const stages = NARROW.stages.map((one, index) => (index === 1 ? { ...one, widthM: 8 } : one));
    const run = simulateMarch({ ...NARROW, speedMps: 0.5, densityPerM2: 1.4, stages });
    expect(run.stages[1]).toMatchObject({ maxDensityPerM2: 2.1, band: 'yellow' });
    expect(run.warnings.map(({ code }) => code)).toEqual(['denseStage']);
  });

  it('a square that fills, and people who leave it by stages', () => {
    const whole = { ...uniform(8000, 9, 1, 0.75, 3475), squareM2: 2000 };
    const closed = simulateMarch(whole);
    expect(closed).toMatchObject({ squareCapacity: 4000, squareMost: 8000, dispersedMin: null });
    expect(closed.squareFullMin).toBeCloseTo(77.2 + 4000 / 405, 0);
    expect(codes(whole)).toEqual(['squareFull']);
    const exits = [
      { fromMin: 100, perMin: 200 },
      { fromMin: 110, widthM: 5, lengthM: 450 },
    ];
    const staged = simulateMarch({ ...whole, exits });
    const [at109, at111] = [109, 111].map((at) => staged.frames.find((one) => one.minute === at));
    expect(at109?.onSquare).toBeCloseTo(8000 - 9 * 200, -2);
    expect(at111?.dispersed).toBeCloseTo(11 * 200, -2);
    // 6000 left at 110 leave at 200 + 410 a minute; the last walk 450 m.
    expect(staged.dispersedMin).toBeCloseTo(110 + 6000 / 610 + 10, 0);
  });

  it('a square nobody more can enter holds the column in the street', () => {
    const run = simulateMarch({ ...uniform(20_000, 12, 1.2, 0.75, 1000), squareM2: 2000 });
    expect(run).toMatchObject({ tailInMin: null, value: null, squareMost: 9400 });
    expect(run.bottlenecks[0]).toMatchObject({ stage: null, band: 'red' });
    expect(run.warnings.map(({ code }) => code)).toEqual([
      'squareStandstill',
      'denseStage',
      'squareFull',
      'columnLongerThanRoute',
      'notFinished',
    ]);
  });
});

describe('what always holds', () => {
  const street = fc.record({
    lengthM: fc.integer({ min: 1, max: 1500 }),
    widthM: fc.double({ min: 1, max: 30, noNaN: true }),
    kind: fc.constantFrom('level' as const, 'stairs' as const),
    flowShare: fc.double({ min: 0.3, max: 1, noNaN: true }),
  });
  const march = fc.record({
    participants: fc.integer({ min: 1, max: 50_000 }),
    densityPerM2: fc.double({ min: 0.2, max: 3, noNaN: true }),
    speedMps: fc.double({ min: 0.3, max: 2, noNaN: true }),
    stages: fc.array(street, { minLength: 1, maxLength: 12 }),
    releaseMin: fc.option(fc.integer({ min: 1, max: 120 })),
    squareM2: fc.option(fc.integer({ min: 500, max: 20_000 })),
    exits: fc.array(
      fc.record({
        fromMin: fc.integer({ min: 0, max: 200 }),
        widthM: fc.integer({ min: 1, max: 10 }),
        lengthM: fc.integer({ min: 0, max: 500 }),
      }),
      { maxLength: 3 },
    ),
  });

  it('nobody is lost and nobody is added, nobody overtakes, nothing is denser than it can be', () => {
    fc.assert(
      fc.property(march, (input) => {
        const { frames, stages } = simulateMarch(input);
        const impossible = frames.filter((one) => {
          const { atStart, walking, arrived, onSquare, dispersed, headM, tailM } = one;
          const all = atStart + walking + arrived;
          const lost = Math.abs(all - input.participants) > 1;
          return lost || onSquare + dispersed > arrived + 1 || tailM > headM;
        });
        expect(impossible).toEqual([]);
        const most = Math.max(...stages.map(({ maxDensityPerM2 }) => maxDensityPerM2));
        expect(most).toBeLessThanOrEqual(STREET_MODEL.jamPerM2);
      }),
      { numRuns: 15, seed: 20270311 },
    );
  });

  it('is computed with few cells and steps, whatever is asked', () => {
    for (const [n, w, l] of [
      [1, 500, 1],
      [100_000, 10, 5_000],
      [5_000_000, 0.1, 40_000],
    ] as const) {
      const run = simulateMarch({
        participants: n,
        densityPerM2: 1,
        speedMps: 0.75,
        stages: [{ lengthM: l, widthM: w }],
      });
      expect(run.cellCount).toBeLessThanOrEqual(SIMULATION_LIMITS.cells);
      expect(run.cellCount * run.stepCount).toBeLessThan(3_000_000);
      expect(run.frames.length).toBeLessThanOrEqual(SIMULATION_LIMITS.frames + 2);
    }
  });
});

describe('what is refused', () => {
  const [first] = NARROW.stages;
  const stage = (more: object) => ({ stages: [{ ...first, ...more }] });
  const exit = (more: object) => ({ exits: [{ fromMin: 0, widthM: 4, ...more }] });
  it.each<[object, string, string]>([
    [{ participants: 0 }, 'participants', 'outOfRange'],
    [{ participants: 1.5 }, 'participants', 'notAWholeNumber'],
    [{ densityPerM2: 0 }, 'densityPerM2', 'outOfRange'],
    [{ speedMps: NaN }, 'speedMps', 'notANumber'],
    [{ stages: [] }, 'stages', 'required'],
    [{ stages: Array.from({ length: 101 }, () => first) }, 'stages', 'tooMany'],
    [stage({ lengthM: 0 }), 'stages.0.lengthM', 'outOfRange'],
    [stage({ widthM: 0 }), 'stages.0.widthM', 'outOfRange'],
    [stage({ flowShare: 1.1 }), 'stages.0.flowShare', 'outOfRange'],
    [stage({ kind: 'ladder' }), 'stages.0.kind', 'unknown'],
    [{ releaseMin: 0 }, 'releaseMin', 'outOfRange'],
    [{ squareM2: -1 }, 'squareM2', 'outOfRange'],
    [{ squareCap: 0.5 }, 'squareCap', 'notAWholeNumber'],
    [exit({ widthM: null }), 'exits.0.widthM', 'required'],
    [exit({ fromMin: -1 }), 'exits.0.fromMin', 'outOfRange'],
    [exit({ perMin: 0 }), 'exits.0.perMin', 'outOfRange'],
    [exit({ lengthM: 5001 }), 'exits.0.lengthM', 'outOfRange'],
    [{ exits: Array.from({ length: 21 }, () => ({ fromMin: 0, perMin: 1 })) }, 'exits', 'tooMany'],
  ])('case %#', (more, field, rule) => {
    const act = () => simulateMarch({ ...NARROW, ...more });
    expect(act).toThrow(RuleInputError);
    expect(act).toThrow(expect.objectContaining({ field, rule }) as Error);
  });
});

describe('alarm bands', () => {
  it.each([
    [1.99, 'green', 'green'],
    [2, 'yellow', 'yellow'],
    [2.99, 'yellow', 'yellow'],
    [3, 'orange', 'orange'],
    [3.99, 'orange', 'orange'],
    [4, 'red', 'orange'],
    [4.99, 'red', 'orange'],
    [5, 'red', 'red'],
  ])('%d per m²: moving %s, static %s', (density, moving, standing) => {
    expect([alarmBand(density, 'moving'), alarmBand(density, 'static')]).toEqual([
      moving,
      standing,
    ]);
  });
});
