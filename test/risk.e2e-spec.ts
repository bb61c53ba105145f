import { type TestParley, startParley } from './support/parley.js';
import {
  CHECK,
  E01,
  e01Hazards,
  REOPEN,
  RETURN,
  RiskDossier,
  SAVE_HAZARDS,
  SAVE_MARCH,
  SUBMIT,
  VALIDATE,
} from './support/risk-dossier.js';

describe('a risk assessment', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startParley();
  });
  afterAll(() => parley.close());

  const dossier = async () => (await new RiskDossier(parley).open()) as RiskDossier;
  const personOf = async (persona: string) =>
    (await parley.sql<{ id: string }>('select id from person where persona = $1', [persona]))[0]
      ?.id as string;

  it('goes from the register to two signatures', async () => {
    const risk = await (await dossier()).draft();
    expect(
      await risk.read(`score { inherentMax inherentBand residualMax residualBand }
        hazards { code before { score band } after { score band } measures { code kind condition { id kind } } }
        author { name } stale contentMatchesHash`),
    ).toMatchObject({
      score: { inherentMax: 12, inherentBand: 'high', residualMax: 8, residualBand: 'medium' },
      hazards: E01.hazards.map(({ id }) => ({ code: id })),
      stale: false,
      contentMatchesHash: null,
    });
    await risk.do('planner', SUBMIT);
    await risk.do('silver', CHECK);
    expect(await risk.do('gold', VALIDATE)).toMatchObject({ state: 'validated', number: 1 });
    const signed = await risk.read<{
      contentHash: string;
      approvals: { contentHash: string }[];
    }>(
      `contentHash contentMatchesHash stale validatedPosition
       approvals { step positionCode contentHash person { id } }`,
      'gold',
    );
    const [silver, gold] = [await personOf('silver'), await personOf('gold')];
    expect(signed).toMatchObject({
      contentMatchesHash: true,
      stale: false,
      validatedPosition: 'gold',
      approvals: [
        { step: 'check', positionCode: 'silver', person: { id: silver } },
        { step: 'validate', positionCode: 'gold', person: { id: gold } },
      ],
    });
    expect(signed.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(signed.approvals.map((each) => each.contentHash))).toEqual(
      new Set([signed.contentHash]),
    );
  });

  it('times the march of E01 as its worked example says', async () => {
    const risk = await (await dossier()).draft();
    const { march } = await risk.read<{
      march: { timing: { timeline: Record<string, unknown>[] } };
    }>(
      `march { widthM missing timing { participants routeM flowPerMin columnM passingMin headWalkMin
        tailInMin endSquareCapacity endSquareFits headArrivesAt warnings { code }
        timeline { name m head tail headAt closedFrom closedTo } } }`,
    );
    expect(march).toMatchObject({
      widthM: 9,
      missing: [],
      timing: {
        participants: 8000,
        routeM: 3475,
        flowPerMin: 405,
        columnM: 888.9,
        passingMin: 19.8,
        headWalkMin: 77.2,
        tailInMin: 97,
        endSquareCapacity: 10810,
        endSquareFits: true,
        headArrivesAt: '2027-03-11T11:17:00Z',
        warnings: [],
      },
    });
    const { timeline } = march.timing;
    expect(timeline.map(({ name, head, tail }) => ({ name, head, tail }))).toEqual(
      E01.march.result.timeline.map(({ name, head, tail }) => ({ name, head, tail })),
    );
    expect(timeline[7]).toMatchObject({
      name: 'Arts-Loi',
      m: 2293,
      headAt: '2027-03-11T10:51:00Z',
      closedFrom: '11:36',
      closedTo: '12:26',
    });
  });

  it('keeps the ids of hazards and measures when the register is saved again', async () => {
    const risk = await (await dossier()).draft();
    const fields = 'hazards { id code measures { id code } }';
    const before = await risk.read<{ hazards: { id: string; code: string }[] }>(fields);
    await risk.do('planner', SAVE_HAZARDS, { hazards: e01Hazards(risk.conditionId) });
    expect(await risk.read(fields)).toEqual(before);
    const fewer = e01Hazards(risk.conditionId).slice(1);
    await risk.do('planner', SAVE_HAZARDS, { hazards: fewer });
    expect(await risk.read(fields)).toEqual({ hazards: before.hazards.slice(1) });
    const [r2, r3, ...rest] = fewer.map((hazard, index) => ({
      ...hazard,
      id: before.hazards[index + 1]?.id,
    }));
    const swapped = [{ ...r2, code: 'R3' }, { ...r3, code: 'R2' }, ...rest];
    await risk.do('planner', SAVE_HAZARDS, { hazards: swapped });
    const after = await risk.read<{ hazards: { id: string; code: string }[] }>(
      'hazards { id code }',
    );
    expect(after.hazards.slice(0, 2)).toEqual([
      { id: before.hazards[1]?.id, code: 'R3' },
      { id: before.hazards[2]?.id, code: 'R2' },
    ]);
  });

  it('shows from a condition which measures and hazards rest on it', async () => {
    const risk = await (await dossier()).draft();
    const planner = await parley.as('planner');
    const query = `query ($id: ID!) { condition(id: $id) {
      controlMeasures { code hazard { code } condition { id } } } }`;
    const rests = { condition: { id: risk.conditionId } };
    expect(await planner.run(query, { id: risk.conditionId })).toEqual({
      condition: {
        controlMeasures: [
          { code: 'R3-M2', hazard: { code: 'R3' }, ...rests },
          { code: 'R5-M2', hazard: { code: 'R5' }, ...rests },
        ],
      },
    });
    const cabinet = await parley.as('cabinet');
    expect(await cabinet.run(query, { id: risk.conditionId })).toEqual({
      condition: { controlMeasures: [] },
    });
    expect(await risk.read('id', 'cabinet')).toBeNull();
  });

  it('loses nothing when two planners edit at once', async () => {
    const risk = await (await dossier()).draft();
    const input = risk.step({ hazards: e01Hazards() });
    const [one, other] = [await parley.as('planner'), await parley.as('seniorPlanner')];
    await one.run(SAVE_HAZARDS, { input });
    const before = await parley.digest();
    const fewer = { ...input, hazards: e01Hazards().slice(0, 2) };
    expect((await other.refusal(SAVE_HAZARDS, { input: fewer })).extensions).toEqual({
      code: 'STALE',
      currentVersion: risk.assessment.version + 1,
    });
    expect(await parley.digest()).toBe(before);
  });

  it('takes no edit after it was handed in', async () => {
    const risk = await (await dossier()).submitted();
    for (const [query, more] of [
      [SAVE_HAZARDS, { hazards: [] }],
      [SAVE_MARCH, { march: null }],
    ] as const) {
      expect(await risk.refused('planner', query, risk.step(more))).toMatchObject({
        code: 'TRANSITION_NOT_ALLOWED',
        from: 'submitted',
        reason: 'notDraft',
      });
    }
    expect(await risk.do('planner', REOPEN)).toMatchObject({ state: 'draft', number: 1 });
    await risk.do('planner', SAVE_MARCH, { march: null });
    expect(await risk.read('march { widthM } contentHash submittedAt')).toEqual({
      march: null,
      contentHash: null,
      submittedAt: null,
    });
  });

  it('comes back with a reason and is signed again in a new round', async () => {
    const risk = await (await dossier()).checked();
    const reason = 'R8 is rated too low after the measures.';
    expect(await risk.do('gold', RETURN, { reason })).toMatchObject({ state: 'draft', round: 1 });
    expect(await risk.read('returnReason checkedAt contentHash')).toEqual({
      returnReason: reason,
      checkedAt: null,
      contentHash: null,
    });
    await risk.do('planner', SUBMIT);
    await risk.do('silver', CHECK);
    expect(await risk.do('gold', VALIDATE)).toMatchObject({ round: 2 });
    const { approvals } = await risk.read<{ approvals: { round: number; step: string }[] }>(
      'returnReason approvals { round step }',
    );
    expect(approvals).toEqual([
      { round: 1, step: 'check' },
      { round: 2, step: 'check' },
      { round: 2, step: 'validate' },
    ]);
  });
});
