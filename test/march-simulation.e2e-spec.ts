import { randomUUID } from 'node:crypto';
import { asked, closureCases, DISCLOSE } from './support/closure-cases.js';
import { type TestParley, startParley } from './support/parley.js';
import { E01, RiskDossier } from './support/risk-dossier.js';
import { addSecondZone } from './support/second-zone.js';

type Input = Record<string, unknown>;
const SIMULATE = `query ($input: MarchSimulationInput!) { simulateMarch(input: $input) {
  value unit formula source headInMin tailInMin formulaTailInMin cellCount warnings { code params }
  inputs { name value } steps { name value } bottlenecks { stage maxDensityPerM2 band }
  stageResults { toM headMin tailMin band } frames { minute headM tailM arrived densities flows } } }`;
const OF_EVENT = `query ($input: EventMarchInput!) { marchSimulation(input: $input) {
  missing assumed courseOutdated departureAt participants bufferMin course { version updatedByName }
  stages { fromName toName fromM toM widthM kind line }
  simulation { tailInMin formulaTailInMin bottlenecks { stage fromMin queue } squareCapacity }
  range { figure unit low likely high rows { name basis swing } } } }`;
const SAVE_COURSE = `mutation ($input: SaveMarchCourseInput!) { saveMarchCourse(input: $input) {
  id version stages { widthM widthSource kind flowShare note } exits { name fromMin perMin } releaseMin } }`;
interface EventMarch {
  missing: string[];
  assumed: boolean;
  courseOutdated: boolean;
  participants: number;
  course: { version: number } | null;
  stages: { toName: string; widthM: number; toM: number; line: number[][] }[];
  simulation: { tailInMin: number; bottlenecks: { stage: number }[] } | null;
  range: { low: number; likely: number; high: number; rows: { name: string }[] } | null;
}
const STREET = { participants: 8000, densityPerM2: 1, speedMps: 0.75 };
const STAGES = E01.waypoints.slice(1).map((_, index) => ({
  widthM: index === 6 ? 4 : 12,
  widthSource: index === 6 ? 'measured' : 'estimated',
  kind: 'level',
  flowShare: null,
  note: index === 6 ? 'Werken aan de zuidkant' : null,
}));
const COURSE = {
  expectedVersion: 0,
  stages: STAGES,
  exits: [{ name: 'Metro', fromMin: 90, perMin: 200 }],
};

describe('the simulation of a march', () => {
  let parley: TestParley;
  let risk: RiskDossier;
  beforeAll(async () => {
    parley = await startParley();
    risk = await (await new RiskDossier(parley).open()).draft();
  });
  afterAll(() => parley.close());

  async function ofEvent(eventId: string, trial: Input = {}, persona = 'planner') {
    const client = await parley.as(persona);
    const input = { eventId, ...trial };
    return (await client.run<{ marchSimulation: EventMarch }>(OF_EVENT, { input })).marchSimulation;
  }
  async function run<T>(query: string, variables: Input, persona = 'planner'): Promise<T> {
    const client = await parley.as(persona);
    return Object.values(await client.run<Record<string, T>>(query, variables))[0] as T;
  }

  it('tells the timing as a range, and what matters most for it', async () => {
    const { range } = await ofEvent(risk.eventId);
    expect(range).toMatchObject({ figure: 'tailInMin', unit: 'min', likely: 97 });
    expect(range?.low).toBeLessThan(97);
    expect(range?.high).toBeGreaterThan(97);
    expect(range?.rows[0]).toMatchObject({ name: 'speedMps', basis: 'assumed' });
    const basis = range?.rows.find(({ name }) => name === 'participants');
    expect(basis).toMatchObject({ basis: 'organiser' });
  });

  it('answers for any street, with formula, inputs and source', async () => {
    const input = {
      ...STREET,
      stages: [
        { lengthM: 2000, widthM: 9 },
        { lengthM: 1475, widthM: 9 },
      ],
    };
    expect(await run(SIMULATE, { input }, 'cabinet')).toMatchObject({
      value: 97,
      unit: 'min',
      headInMin: 77.2,
      tailInMin: 97,
      formulaTailInMin: 97,
      source: expect.stringContaining('Lighthill') as unknown,
      bottlenecks: [],
      stageResults: [{ toM: 2000 }, { toM: 3475, headMin: 77.2, tailMin: 97 }],
    });
  });

  it.each<[Input, string]>([
    [{ participants: 0 }, 'input.participants'],
    [{ participants: null }, 'input'],
    [{ densityPerM2: -1 }, 'input.densityPerM2'],
    [{ speedMps: 11 }, 'input.speedMps'],
    [{ stages: [] }, 'input.stages'],
    [{ stages: [{ lengthM: 10, widthM: 0 }] }, 'input.stages.0.widthM'],
    [{ stages: [{ lengthM: 10, widthM: 4, flowShare: 2 }] }, 'input.stages.0.flowShare'],
    [{ stages: [{ lengthM: 10, widthM: 4, kind: 'ladder' }] }, 'input'],
    [{ exits: [{ fromMin: 3 }] }, 'input.exits.0.widthM'],
    [{ releaseMin: -1 }, 'input.releaseMin'],
    [{ theme: 'peace' }, 'input'],
  ])('refuses %j, naming the field', async (more, field) => {
    const planner = await parley.as('planner');
    const input = { ...STREET, stages: [{ lengthM: 500, widthM: 9 }], ...more };
    const { extensions } = await planner.refusal(SIMULATE, { input });
    expect(extensions).toMatchObject({ code: 'INVALID_INPUT' });
    expect(JSON.stringify(extensions['fields'])).toContain(field);
  });

  it('runs on the streets of a dossier as its plan says, and on figures tried out', async () => {
    const whole = await ofEvent(risk.eventId, {}, 'bronze');
    expect(whole).toMatchObject({
      missing: [],
      assumed: false,
      participants: 8000,
      departureAt: '2027-03-11T10:00:00Z',
      course: null,
      simulation: { tailInMin: 97, bottlenecks: [], squareCapacity: 10810 },
    });
    expect(whole.stages.map(({ toName }) => toName)).toEqual(
      E01.waypoints.slice(1).map(({ name }) => name),
    );
    const [first] = whole.stages;
    expect(first?.line[0]).toEqual([E01.waypoints[0]?.lon, E01.waypoints[0]?.lat]);
    const fewer = await ofEvent(risk.eventId, { participants: 6500 });
    expect(fewer.simulation?.tailInMin).toBeCloseTo(93.3, 1);
    const widths = STAGES.map((_, index) => (index === 6 ? 2 : 9));
    const tried = await ofEvent(risk.eventId, { stageWidthsM: widths });
    expect(tried.simulation?.bottlenecks).toMatchObject([{ stage: 6 }]);
    const slow = await ofEvent(risk.eventId, { speedMps: 0.5, releaseMin: 60 });
    expect(slow.simulation?.tailInMin).toBeCloseTo(60 + 3475 / 30, 0);
  });

  it('stands on usual figures where nobody entered any, and says what is missing', async () => {
    const planner = await parley.as('planner');
    const bare = await new RiskDossier(parley).open();
    expect(await ofEvent(bare.eventId)).toMatchObject({ assumed: true, participants: 8000 });
    const { openDossier } = await planner.run<{ openDossier: { id: string } }>(
      'mutation ($input: OpenDossierInput!) { openDossier(input: $input) { id } }',
      {
        input: {
          kind: 'march',
          language: 'nl',
          facts: {
            title: { nl: 'Zonder route' },
            startAt: E01.dates['start'],
            endAt: E01.dates['end'],
          },
        },
      },
    );
    expect(await ofEvent(openDossier.id)).toMatchObject({
      missing: ['participants'],
      simulation: null,
    });
    const { extensions } = await planner.refusal(DISCLOSE, { input: asked(openDossier.id) });
    expect(extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'noClosures' });
  });

  it('keeps the widths of the streets; a narrow one holds the march up', async () => {
    const input = { eventId: risk.eventId, ...COURSE };
    const saved = await run<Input>(SAVE_COURSE, { input });
    expect(saved).toMatchObject({
      version: 1,
      stages: STAGES,
      exits: [{ name: 'Metro', fromMin: 90, perMin: 200 }],
      releaseMin: null,
    });
    const march = await ofEvent(risk.eventId);
    expect(march).toMatchObject({ course: { version: 1 }, courseOutdated: false });
    expect(march.stages[6]?.widthM).toBe(4);
    expect(march.simulation?.bottlenecks).toMatchObject([{ stage: 6 }]);
    expect(
      await parley.sql(`select data, event_id from journal_entry where kind = 'crowd.courseSaved'`),
    ).toEqual([{ data: '{"exits":1,"stages":11,"version":1}', event_id: risk.eventId }]);
  });

  describe('a course', () => {
    const stage = (more: Input) => ({ stages: [{ ...STAGES[0], ...more }, ...STAGES.slice(1)] });
    const exit = (more: Input) => ({ exits: [{ ...COURSE.exits[0], ...more }] });
    it.each<[string, Input, string]>([
      ['no stages', { stages: null }, 'stages'],
      ['too few stages', { stages: STAGES.slice(1) }, 'notOnePerStage'],
      ['a width of nothing', stage({ widthM: 0 }), 'stages.0.widthM'],
      ['a width in words', stage({ widthM: 'nine' }), 'widthM'],
      ['a width of no source', stage({ widthSource: null }), 'widthSource'],
      ['a width somebody heard of', stage({ widthSource: 'heard' }), 'widthSource'],
      ['a share of nothing', stage({ flowShare: 0 }), 'stages.0.flowShare'],
      ['a long note', stage({ note: 'x'.repeat(501) }), 'note'],
      ['an exit without a name', exit({ name: '' }), 'name'],
      ['an exit nobody gets through', exit({ perMin: null }), 'exits.0.widthM'],
      ['an exit before the departure', exit({ fromMin: -1 }), 'exits.0.fromMin'],
      ['a departure in no time', { releaseMin: 0 }, 'releaseMin'],
      ['a square of less than nothing', { squareM2: -5 }, 'squareM2'],
      ['no version', { expectedVersion: null }, 'expectedVersion'],
      ['an unknown key', { class: 'C' }, 'class'],
    ])('is refused with %s, naming the field', async (_case, more, field) => {
      const input = { eventId: risk.eventId, ...COURSE, expectedVersion: 1, ...more };
      const refusal = await risk.refused('planner', SAVE_COURSE, input);
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
      expect(JSON.stringify(refusal['fields'])).toContain(field);
    });

    it('is refused stale, absent, foreign, and for those without the right', async () => {
      const input = { eventId: risk.eventId, ...COURSE };
      expect(await risk.refused('planner', SAVE_COURSE, input)).toEqual({
        code: 'STALE',
        currentVersion: 1,
      });
      const other = await new RiskDossier(parley).open();
      expect(
        await risk.refused('planner', SAVE_COURSE, {
          ...input,
          eventId: other.eventId,
          expectedVersion: 3,
        }),
      ).toEqual({ code: 'STALE', currentVersion: 0 });
      const { eventId } = await addSecondZone(parley.databaseUrl);
      const absent = { code: 'NOT_FOUND' };
      for (const id of [eventId, randomUUID()]) {
        expect(await risk.refused('planner', SAVE_COURSE, { ...input, eventId: id })).toEqual(
          absent,
        );
        expect(await risk.refused('planner', DISCLOSE, asked(id))).toEqual(absent);
      }
      for (const persona of ['silver', 'gold', 'bronze', 'legal', 'cabinet']) {
        const refusal = await risk.refused(persona, SAVE_COURSE, input);
        expect(refusal).toEqual({ code: 'FORBIDDEN' });
      }
      const cabinet = await parley.as('cabinet');
      const { extensions } = await cabinet.refusal(OF_EVENT, { input: { eventId: risk.eventId } });
      expect(extensions).toEqual({ code: 'FORBIDDEN' });
    });

    it('is not entered any more when the event is over', async () => {
      const over = await new RiskDossier(parley).open();
      const close = "update public_event set state = 'closed', version = version + 1 where id = $1";
      await parley.sql(close, [over.eventId]);
      expect(
        await over.refused('planner', SAVE_COURSE, { eventId: over.eventId, ...COURSE }),
      ).toMatchObject({ code: 'TRANSITION_NOT_ALLOWED', reason: 'settled' });
    });

    it('is saved once when the command is repeated', async () => {
      const planner = await parley.as('planner');
      const key = randomUUID();
      const input = { eventId: risk.eventId, ...COURSE, expectedVersion: 1 };
      const first = await planner.run(SAVE_COURSE, { input }, key);
      const after = await parley.digest();
      expect(await planner.run(SAVE_COURSE, { input }, key)).toEqual(first);
      expect(await parley.digest()).toBe(after);
    });
  });

  closureCases(() => ({ parley, risk }));
});
