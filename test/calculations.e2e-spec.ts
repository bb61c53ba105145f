import { type TestParley, startParley } from './support/parley.js';

const RISK = `query ($input: RiskMatrixInput!) { riskMatrix(input: $input) {
  score band inherentMax residualMax residualBand hazards { id residual { score } } } }`;
const MARCH = `query ($input: MarchCalculationInput!) { marchTiming(input: $input) {
  flowPerMin columnM passingMin headWalkMin endSquareCapacity endSquareFits
  timeline { name head tail closedFrom closedTo } } }`;
const GOOD = { participants: 8000, widthM: 9, densityPerM2: 1, speedMps: 0.75 };
type Input = Record<string, unknown>;

describe('calculations without a dossier', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startParley();
  });
  afterAll(() => parley.close());

  const refusal = async (query: string, input: unknown) =>
    (await (await parley.as('planner')).refusal(query, { input })).extensions;
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

  it('answers what the inputs suffice for', async () => {
    const planner = await parley.as('planner');
    expect(await planner.run(MARCH, { input: GOOD })).toEqual({
      marchTiming: {
        flowPerMin: 405,
        columnM: 888.9,
        passingMin: 19.8,
        headWalkMin: null,
        endSquareCapacity: null,
        endSquareFits: null,
        timeline: null,
      },
    });
    expect(
      await planner.run(RISK, { input: { hazards: [{ id: 'R1', before: [1, 5], after: null }] } }),
    ).toMatchObject({
      riskMatrix: { score: null, inherentMax: 5, residualMax: null, residualBand: null },
    });
  });

  it('is for the desk only', async () => {
    for (const persona of ['cabinet', 'bronze']) {
      await (await parley.as(persona)).run(MARCH, { input: GOOD });
    }
    const admin = await parley.as('administrator');
    expect((await admin.refusal(MARCH, { input: GOOD })).code).toBe('FORBIDDEN');
  });

  it.each<[string, unknown, string]>([
    ['nothing', {}, 'likelihood'],
    ['no input', null, 'input'],
    ['half a pair', { likelihood: 3 }, 'impact'],
    ['a likelihood of 0', { likelihood: 0, impact: 1 }, 'likelihood'],
    ['an impact of 6', { likelihood: 1, impact: 6 }, 'impact'],
    ['half a likelihood', { likelihood: 1.5, impact: 1 }, 'likelihood'],
    ['a likelihood in words', { likelihood: '3', impact: 1 }, 'likelihood'],
    ['a number past all bounds', { likelihood: 2 ** 40, impact: 1 }, 'likelihood'],
    ['both forms', { likelihood: 1, impact: 1, hazards: [] }, 'hazards'],
    ['no hazards', { hazards: [] }, 'hazards'],
    ['a pair of one', { hazards: [{ id: 'R1', before: [3] }] }, 'before'],
    ['a pair of three', { hazards: [{ id: 'R1', before: [3, 3, 3] }] }, 'before'],
    ['a pair of nothing', { hazards: [{ id: 'R1', before: [null, 3] }] }, 'before'],
    ['a pair past the matrix', { hazards: [{ id: 'R1', before: [3, 3], after: [3, 9] }] }, 'after'],
    ['a hazard without id', { hazards: [{ before: [3, 3] }] }, 'id'],
    ['an id of 201 signs', { hazards: [{ id: 'x'.repeat(201), before: [3, 3] }] }, 'id'],
    [
      '501 hazards',
      { hazards: Array.from({ length: 501 }, () => ({ id: 'R', before: [1, 1] })) },
      'hazards',
    ],
    ['a key that reaches prototypes', JSON.parse('{"__proto__": {"likelihood": 1}}'), ''],
    ['an unknown key', { likelihood: 1, impact: 1, band: 'low' }, 'band'],
    ['lists in lists', { likelihood: nested(50), impact: 1 }, 'likelihood'],
  ])('riskMatrix refuses %s, naming the field', async (_case, input, field) => {
    const { code, fields } = await refusal(RISK, input);
    expect(code).toBe('INVALID_INPUT');
    expect(JSON.stringify(fields)).toContain(field);
    for (const { path } of fields as { path: string }[]) expect(path).toMatch(/^input(\.|$)/);
  });

  const many = (count: number) => Array.from({ length: count }, () => ({ name: 'x', m: 0 }));
  const points = (point: Input) => ({ ...GOOD, departure: '11:00', points: [point] });
  it.each<[string, unknown, string]>([
    ['nothing', {}, 'input'],
    ['nobody', { ...GOOD, participants: 0 }, 'participants'],
    ['half a person', { ...GOOD, participants: 10.5 }, 'participants'],
    ['ten million people', { ...GOOD, participants: 10_000_000 }, 'participants'],
    ['fewer than nobody', { ...GOOD, participants: -1 }, 'participants'],
    ['no width', { ...GOOD, widthM: 0 }, 'widthM'],
    ['a width in words', { ...GOOD, widthM: '9' }, 'widthM'],
    ['a width of a hair', { ...GOOD, widthM: 1e-300 }, 'widthM'],
    ['no density', { ...GOOD, densityPerM2: 0 }, 'densityPerM2'],
    ['a stand-still', { ...GOOD, speedMps: 0 }, 'speedMps'],
    ['the speed of light', { ...GOOD, speedMps: 299_792_458 }, 'speedMps'],
    ['a route backwards', { ...GOOD, routeM: -1 }, 'routeM'],
    ['a route around the earth', { ...GOOD, routeM: 4e7 }, 'routeM'],
    ['a buffer of a week', { ...GOOD, bufferMin: 10_080 }, 'bufferMin'],
    ['an end square below nothing', { ...GOOD, endSquareM2: -1 }, 'endSquareM2'],
    ['half a person on the square', { ...GOOD, endSquareCap: 0.5 }, 'endSquareCap'],
    ['an hour that is none', { ...GOOD, departure: '25:00' }, 'departure'],
    ['a departure of 41 signs', { ...GOOD, departure: '1'.repeat(41) }, 'departure'],
    ['a time without offset', { ...GOOD, departure: '2027-03-28T02:30' }, 'departure'],
    ['a point before the start', points({ name: 'x', m: -1 }), 'points.0.m'],
    ['a point without metres', points({ name: 'x' }), 'points'],
    ['a point without name', points({ m: 1 }), 'points'],
    ['a closure that is a word', points({ name: 'x', m: 1, closure: 'yes' }), 'closure'],
    ['1001 points', { ...GOOD, points: many(1001) }, 'points'],
    ['points that are none', { ...GOOD, points: 'Madou' }, 'points'],
    ['an unknown key', { ...GOOD, weather: 'rain' }, 'weather'],
  ])('marchTiming refuses %s, naming the field', async (_case, input, field) => {
    const { code, fields } = await refusal(MARCH, input);
    expect(code).toBe('INVALID_INPUT');
    expect(JSON.stringify(fields)).toContain(field);
    for (const { path } of fields as { path: string }[]) expect(path).toMatch(/^input(\.|$)/);
  });

  it('takes a thousand points, and numbers to the ends of the bounds', async () => {
    const planner = await parley.as('planner');
    const extreme = {
      participants: 5_000_000,
      widthM: 0.1,
      densityPerM2: 0.01,
      speedMps: 0.01,
      routeM: 500_000,
      endSquareM2: 10_000_000,
      departure: '23:59',
      points: many(1000),
    };
    const { marchTiming: march } = await planner.run<{
      marchTiming: { timeline: unknown[]; columnM: number };
    }>(MARCH, { input: extreme });
    expect(march.timeline).toHaveLength(1000);
    expect(march.columnM).toBe(5_000_000_000);
  });

  const WAY =
    'value unit formula inputs { name value unit } steps { name formula value } source warnings { code params }';
  const QUERIES: Readonly<Record<string, readonly [type: string, figures: string]>> = {
    medicalCover: ['MedicalCoverInput', 'points helpers aidPosts table'],
    medicalCoverHsg195: ['MedicalCoverHsg195Input', 'score firstAiders atLeast'],
    areaCapacity: ['AreaCapacityInput', 'capacity'],
    exitCapacity: ['ExitCapacityInput', 'capacity'],
    exitTime: ['ExitTimeInput', 'value'],
    holdingCapacity: ['HoldingCapacityInput', 'holding entry exit final limitedBy'],
    levelOfService: ['LevelOfServiceInput', 'class scheme'],
    densityAlarm: ['DensityAlarmInput', 'band'],
    crowdCount: ['CrowdCountInput', 'persons'],
    stewardsNeeded: ['StewardsNeededInput', 'stewards'],
    marchTiming: ['MarchCalculationInput', 'tailInMin'],
  };
  const asking = (name: string, way = WAY) => {
    const [type, figures] = QUERIES[name] as readonly [string, string];
    return `query ($input: ${type}!) { ${name}(input: $input) { ${figures} ${way} } }`;
  };
  const MEDICAL = { permitted: 10_000, expected: 8000, kind: 'demonstration' };
  const ITEMS = { nature: 5, venue: 4, standing: 3, audience: 2, history: 1, queuing: 1 };
  const HSG = { ...ITEMS, season: 1, distance: 0, choice: 1, hazards: 0, facilities: 0 };
  const GROUND = { areaM2: 1000, physicalCondition: 0.9, safetyManagement: 0.8 };
  it.each<[string, Input, Input]>([
    ['medicalCover', MEDICAL, { points: 17.6, value: 17.6, helpers: 10, table: 'A' }],
    ['medicalCoverHsg195', { ...HSG, attendance: 10_000 }, { score: 34, firstAiders: 12 }],
    ['areaCapacity', { areaM2: 5405 }, { capacity: 10_810, unit: 'persons' }],
    ['exitCapacity', { exitWidthsM: [5], flowPerMPerMin: 109, minutes: 5 }, { capacity: 2725 }],
    ['exitTime', { persons: 6560, exitWidthsM: [10] }, { value: 8, unit: 'min' }],
    ['holdingCapacity', { ...GROUND, turnstiles: 5 }, { final: 3300, limitedBy: 'entry' }],
    ['levelOfService', { scheme: 'fruinWalkway', areaPerPersonM2: 0.93 }, { class: 'D' }],
    ['densityAlarm', { densityPerM2: 4, moving: true }, { band: 'red' }],
    ['crowdCount', { areaM2: 9000, packing: 'dense' }, { persons: 22_500 }],
    ['stewardsNeeded', { participants: 150, ratio: 40 }, { stewards: 4 }],
    ['marchTiming', { ...GOOD, routeM: 3475 }, { value: 97 }],
  ])(
    '%s answers its figure with formula, inputs, steps and source',
    async (name, input, figure) => {
      const planner = await parley.as('planner');
      const answer = (await planner.run<Record<string, Input>>(asking(name), { input }))[name];
      expect(answer).toMatchObject(figure);
      expect(answer).toMatchObject({
        formula: expect.stringMatching(/./),
        source: expect.stringMatching(/./),
      });
      expect((answer?.['inputs'] as unknown[]).length).toBeGreaterThan(0);
    },
  );

  it.each<[string, unknown, string]>([
    ['medicalCover', { ...MEDICAL, factor: 0.8 }, 'input.kind'],
    ['medicalCover', { ...MEDICAL, kind: 'anarchy' }, 'input.kind'],
    ['medicalCover', { ...MEDICAL, permitted: null }, 'input.permitted'],
    ['medicalCover', { ...MEDICAL, expected: 1e12 }, 'input.expected'],
    ['medicalCover', { ...MEDICAL, theme: 'peace' }, 'input.theme'],
    ['medicalCoverHsg195', { ...HSG, attendance: 300_000 }, 'input.attendance'],
    ['medicalCoverHsg195', { ...HSG, attendance: 1, nature: 6 }, 'input.nature'],
    ['areaCapacity', { areaM2: -1 }, 'input.areaM2'],
    ['exitCapacity', { exitWidthsM: [] }, 'input.exitWidthsM'],
    ['exitCapacity', { exitWidthsM: Array(201).fill(1) }, 'input.exitWidthsM'],
    ['exitTime', { persons: 0.5, exitWidthsM: [1] }, 'input.persons'],
    ['holdingCapacity', { ...GROUND, safetyManagement: 2 }, 'input.safetyManagement'],
    ['levelOfService', { scheme: 'fruinQueue', flowPerMPerMin: 3 }, 'input.flowPerMPerMin'],
    ['levelOfService', { scheme: 'fruin', areaPerPersonM2: 3 }, 'input.scheme'],
    ['densityAlarm', { densityPerM2: -1, moving: true }, 'input.densityPerM2'],
    ['crowdCount', { areaM2: 10 }, 'input.densityPerM2'],
    ['stewardsNeeded', { participants: 10, ratio: 0 }, 'input.ratio'],
  ])('%s refuses what it cannot calculate, naming the field', async (name, input, field) => {
    const { code, fields } = await refusal(asking(name, ''), input);
    expect(code).toBe('INVALID_INPUT');
    expect(JSON.stringify(fields)).toContain(`"${field}`);
  });

  it('answers a figure as a range, and names the range it cannot take', async () => {
    const SENSITIVITY = `query ($input: SensitivityInput!) { sensitivity(input: $input) {
      low likely high unit rows { name atLow atHigh swing basis } } }`;
    const range = (name: string, low: number, likely: number, high: number) => {
      return { name, low, likely, high, basis: 'police' };
    };
    const ranges = [range('participants', 6500, 8000, 9000), range('ratio', 40, 50, 50)];
    const planner = await parley.as('planner');
    expect(await planner.run(SENSITIVITY, { input: { figure: 'stewards', ranges } })).toMatchObject(
      {
        sensitivity: {
          low: 130,
          likely: 160,
          high: 225,
          rows: [{ name: 'participants' }, { name: 'ratio' }],
        },
      },
    );
    const wrong = [range('participants', 9000, 8000, 9000), ranges[1]];
    expect(
      (await refusal(SENSITIVITY, { figure: 'stewards', ranges: wrong })).fields,
    ).toMatchObject([{ path: 'input.ranges.0.low', code: 'aboveLikely' }]);
  });
});
