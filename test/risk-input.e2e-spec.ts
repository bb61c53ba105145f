import { randomUUID } from 'node:crypto';
import { type TestParley, startParley } from './support/parley.js';
import {
  CHECK,
  E01_MARCH,
  e01Hazards,
  REOPEN,
  RETURN,
  RiskDossier,
  SAVE_HAZARDS,
  SAVE_MARCH,
  START,
  SUBMIT,
  VALIDATE,
} from './support/risk-dossier.js';
import { addSecondZone } from './support/second-zone.js';

type Input = Record<string, unknown>;
const HAZARD = e01Hazards()[0] as ReturnType<typeof e01Hazards>[number];
const MEASURE = HAZARD.measures[0] as Input;
const STEPS: readonly [string, string, string, Input][] = [
  ['saveHazards', 'planner', SAVE_HAZARDS, { hazards: [] }],
  ['saveMarchParameters', 'planner', SAVE_MARCH, { march: E01_MARCH }],
  ['submitRiskAssessment', 'planner', SUBMIT, {}],
  ['checkRiskAssessment', 'silver', CHECK, {}],
  ['returnRiskAssessment', 'gold', RETURN, { reason: 'Once more, please' }],
  ['validateRiskAssessment', 'gold', VALIDATE, {}],
  ['reopenRiskAssessment', 'planner', REOPEN, {}],
];
/** Which of the steps may be taken in a state by whoever has the right to. */
const POSSIBLE: Record<string, string[]> = {
  draft: ['saveHazards', 'saveMarchParameters', 'submitRiskAssessment'],
  submitted: ['checkRiskAssessment', 'returnRiskAssessment', 'reopenRiskAssessment'],
  checked: ['returnRiskAssessment', 'validateRiskAssessment', 'reopenRiskAssessment'],
  validated: ['reopenRiskAssessment'],
};

describe('wrong input of a risk assessment', () => {
  let parley: TestParley;
  const inState: Record<string, RiskDossier> = {};
  let draft: RiskDossier;
  let foreign: { assessment: string; event: string; condition: string };

  /** An assessment of another zone, and a condition of another dossier. */
  async function addForeign() {
    const { zoneId, eventId, personId } = await addSecondZone(parley.databaseUrl);
    const id = randomUUID();
    const [{ own = '' } = {}] = await parley.sql<{ own: string }>('select app_zone() as own');
    await parley.sql("select set_config('app.zone', $1, false)", [zoneId]);
    await parley.sql(
      `insert into risk_assessment (id, zone_id, event_id, number, state, matrix, information_gaps,
         author_id, prepared_by, created_at, updated_at)
       values ($1, $2, $3, 1, 'draft', '{}', '[]', $4, '[]', now(), now())`,
      [id, zoneId, eventId, personId],
    );
    await parley.sql("select set_config('app.zone', $1, false)", [own]);
    const other = await new RiskDossier(parley).open();
    return { assessment: id, event: eventId, condition: other.conditionId };
  }

  beforeAll(async () => {
    parley = await startParley();
    const open = () => new RiskDossier(parley).open();
    inState['submitted'] = await (await open()).submitted();
    inState['checked'] = await (await open()).checked();
    inState['validated'] = await (await open()).validated();
    draft = inState['draft'] = await (await open()).draft();
    foreign = await addForeign();
  });
  afterAll(() => parley.close());

  it.each(STEPS)('%s: refuses what is missing, of a wrong type or unknown', async (...step) => {
    const [, persona, query, more] = step;
    for (const input of [
      {},
      { ...more, expectedVersion: 1 },
      { ...more, assessmentId: draft.assessment.id },
      draft.step({ ...more, expectedVersion: 'one' }),
      draft.step({ ...more, expectedVersion: 0 }),
      draft.step({ ...more, expectedVersion: 2 ** 31 }),
      draft.step({ ...more, assessmentId: 'R1' }),
      draft.step({ ...more, assessmentId: [draft.assessment.id, randomUUID()] }),
      draft.step({ ...more, state: 'validated' }),
    ]) {
      const { code, fields } = await draft.refused(persona, query, input);
      expect([JSON.stringify(input).slice(0, 200), code]).toEqual([
        expect.any(String),
        'INVALID_INPUT',
      ]);
      expect((fields as { path: string }[])[0]?.path).toBeTruthy();
    }
  });

  it.each(STEPS)(
    '%s: tells absent, foreign and stale records apart as it should',
    async (...step) => {
      const [name, persona, query, more] = step;
      const state = Object.keys(POSSIBLE).find((each) => POSSIBLE[each]?.includes(name)) as string;
      const risk = inState[state] as RiskDossier;
      const absent = await risk.refused(
        persona,
        query,
        risk.step({ ...more, assessmentId: randomUUID() }),
      );
      expect(absent).toEqual({ code: 'NOT_FOUND' });
      expect(
        await risk.refused(
          persona,
          query,
          risk.step({ ...more, assessmentId: foreign.assessment }),
        ),
      ).toEqual(absent);
      const { version } = risk.assessment;
      expect(
        await risk.refused(persona, query, risk.step({ ...more, expectedVersion: version + 1 })),
      ).toEqual({ code: 'STALE', currentVersion: version });
    },
  );

  it.each(STEPS)('%s: is refused in every other state', async (...step) => {
    const [name, persona, query, more] = step;
    for (const [state, names] of Object.entries(POSSIBLE)) {
      if (names.includes(name)) continue;
      const risk = inState[state] as RiskDossier;
      expect(await risk.refused(persona, query, risk.step(more))).toMatchObject({
        code: 'TRANSITION_NOT_ALLOWED',
        from: state,
      });
    }
  });

  it.each(STEPS)('%s: is not for personas without the right', async (...step) => {
    const [name, persona, query, more] = step;
    const others = ['planner', 'silver', 'gold', 'bronze', 'cabinet', 'legal'].filter(
      (each) => each !== persona && !(name === 'returnRiskAssessment' && each === 'silver'),
    );
    for (const other of others) {
      expect(await draft.refused(other, query, draft.step(more))).toEqual({ code: 'FORBIDDEN' });
    }
  });

  it('answers a repeated command once', async () => {
    const risk = await (await new RiskDossier(parley).open()).draft();
    const planner = await parley.as('planner');
    const key = randomUUID();
    const input = risk.step();
    const first = await planner.run(SUBMIT, { input }, key);
    const after = await parley.digest();
    expect(await planner.run(SUBMIT, { input }, key)).toEqual(first);
    expect(await parley.digest()).toBe(after);
    const other = { input: { ...input, expectedVersion: 9 } };
    expect((await planner.refusal(SUBMIT, other, key)).extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'idempotencyKeyReused',
    });
  });

  it('starts one assessment an event, of this zone, that is not over', async () => {
    expect(await draft.refused('planner', START, { eventId: draft.eventId })).toEqual({
      code: 'CONFLICT',
      reason: 'assessmentExists',
      id: draft.assessment.id,
    });
    const absent = await draft.refused('planner', START, { eventId: randomUUID() });
    expect(absent).toEqual({ code: 'NOT_FOUND' });
    expect(await draft.refused('planner', START, { eventId: foreign.event })).toEqual(absent);
    for (const input of [{}, { eventId: 7 }, { eventId: draft.eventId, number: 2 }]) {
      expect(await draft.refused('planner', START, input)).toMatchObject({ code: 'INVALID_INPUT' });
    }
    expect(await draft.refused('silver', START, { eventId: draft.eventId })).toEqual({
      code: 'FORBIDDEN',
    });
    const over = await new RiskDossier(parley).open();
    await parley.sql(
      "update public_event set state = 'closed', version = version + 1 where id = $1",
      [over.eventId],
    );
    expect(await over.refused('planner', START, { eventId: over.eventId })).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'settled',
    });
  });

  const many = <T>(count: number, of: T) => Array.from({ length: count }, () => of);
  const hazard = (more: Input) => ({ hazards: [{ ...HAZARD, ...more }] });
  const measure = (more: Input) => hazard({ measures: [{ ...MEASURE, ...more }] });

  it.each<[string, () => Input, string]>([
    ['no hazards', () => ({}), 'hazards'],
    ['61 hazards', () => ({ hazards: many(61, HAZARD) }), 'hazards'],
    ['31 measures', () => hazard({ measures: many(31, MEASURE) }), 'measures'],
    ['a hazard without code', () => hazard({ code: '' }), 'code'],
    ['a code of 21 signs', () => hazard({ code: 'R'.repeat(21) }), 'code'],
    ['a code with a space', () => hazard({ code: 'R 1' }), 'code'],
    ['a code twice', () => ({ hazards: [HAZARD, HAZARD] }), 'code'],
    ['a likelihood of 6', () => hazard({ before: { likelihood: 6, impact: 1 } }), 'likelihood'],
    ['an impact of 0', () => hazard({ after: { likelihood: 1, impact: 0 } }), 'impact'],
    ['half an impact', () => hazard({ after: { likelihood: 1, impact: 1.5 } }), 'impact'],
    ['half a pair', () => hazard({ before: { likelihood: 1 } }), 'before'],
    ['no pair before', () => hazard({ before: null }), 'before'],
    ['an unknown domain', () => hazard({ impactDomain: 'weather' }), 'impactDomain'],
    ['an empty title', () => hazard({ title: {} }), 'title'],
    ['a blank title', () => hazard({ title: { nl: '   ' } }), 'title'],
    ['a title of 4001 signs', () => hazard({ title: { nl: 'x'.repeat(4001) } }), 'title'],
    ['a title with NUL', () => hazard({ title: { nl: 'a\u0000b' } }), ''],
    ['half a character', () => hazard({ title: { nl: 'a\ud800' } }), 'title'],
    ['an unknown hazard id', () => hazard({ id: randomUUID() }), 'id'],
    ['no hazard id at all', () => hazard({ id: 'R1' }), 'id'],
    ['an unknown key', () => hazard({ score: 25 }), 'score'],
    ['a measure of no kind', () => measure({ kind: null }), 'kind'],
    ['a measure of neither kind', () => measure({ kind: 'prayer' }), 'kind'],
    ['a measure without text', () => measure({ text: { en: '' } }), 'text'],
    ['a measure without its condition', () => measure({ kind: 'condition' }), 'conditionId'],
    [
      'an absent condition',
      () => measure({ kind: 'condition', conditionId: randomUUID() }),
      'conditionId',
    ],
    [
      'a condition of another dossier',
      () => measure({ kind: 'condition', conditionId: foreign.condition }),
      'conditionId',
    ],
    [
      'a police measure with a condition',
      () => measure({ conditionId: draft.conditionId }),
      'conditionId',
    ],
    ['4001 signs on others', () => ({ hazards: [], thirdPartyImpact: 'x'.repeat(4001) }), 'third'],
    ['51 gaps', () => ({ hazards: [], informationGaps: many(51, 'x') }), 'informationGaps'],
    ['an empty gap', () => ({ hazards: [], informationGaps: [''] }), 'informationGaps'],
    ['a gap that is none', () => ({ hazards: [], informationGaps: [null] }), 'informationGaps'],
  ])('saveHazards: refuses %s, naming the field', async (_case, input, field) => {
    const refusal = await draft.refused('planner', SAVE_HAZARDS, draft.step(input()));
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect(JSON.stringify(refusal['fields'])).toContain(field);
  });

  const march = (more: Input) => ({ march: { ...E01_MARCH, ...more } });
  it.each<[string, Input, string]>([
    ['no width', march({ widthM: null }), 'widthM'],
    ['a width of nothing', march({ widthM: 0 }), 'widthM'],
    ['a width in words', march({ widthM: 'nine' }), 'widthM'],
    ['a crowd too dense to be', march({ densityPerM2: 11 }), 'densityPerM2'],
    ['a walk backwards', march({ speedMps: -0.75 }), 'speedMps'],
    ['a buffer of two days', march({ bufferMin: 2880 }), 'bufferMin'],
    ['an unknown source', march({ participantsSource: 'press' }), 'participantsSource'],
    ['an own figure that is missing', march({ participantsSource: 'own' }), 'ownParticipants'],
    ['an own figure beside another', march({ ownParticipants: 10 }), 'ownParticipants'],
    [
      'ten million people',
      march({ participantsSource: 'own', ownParticipants: 10_000_000 }),
      'ownParticipants',
    ],
    ['metres that fall', march({ waypointMetres: [1, 0] }), 'waypointMetres'],
    ['metres that are none', march({ waypointMetres: [null] }), 'waypointMetres'],
    ['101 waypoints', march({ waypointMetres: many(101, 0) }), 'waypointMetres'],
    ['a length beside metres', march({ lengthOverrideM: 3475 }), 'waypointMetres'],
    ['a length of nothing', march({ lengthOverrideM: 0 }), 'lengthOverrideM'],
    ['an unknown key', march({ headArrivesAt: '2027-03-11T12:17' }), 'headArrivesAt'],
  ])('saveMarchParameters: refuses %s, naming the field', async (_case, input, field) => {
    const refusal = await draft.refused('planner', SAVE_MARCH, draft.step(input));
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect(JSON.stringify(refusal['fields'])).toContain(field);
  });

  it.each<[string, unknown]>([
    ['no reason', undefined],
    ['two signs', 'no'],
    ['1001 signs', 'x'.repeat(1001)],
    ['a number', 7],
  ])('returnRiskAssessment: refuses %s as the reason', async (_case, reason) => {
    const risk = inState['submitted'] as RiskDossier;
    const refusal = await risk.refused('silver', RETURN, risk.step({ reason }));
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect(JSON.stringify(refusal['fields'])).toContain('reason');
  });

  it('submitRiskAssessment: refuses an empty register and a hazard nobody rated', async () => {
    const risk = await (await new RiskDossier(parley).open()).draft();
    await risk.do('planner', SAVE_HAZARDS, { hazards: [{ ...HAZARD, after: null }] });
    expect(await risk.refused('planner', SUBMIT, risk.step())).toMatchObject({
      reason: 'hazardNotRated',
    });
    expect(await risk.read('score { inherentMax residualMax }')).toEqual({
      score: { inherentMax: 12, residualMax: null },
    });
    await risk.do('planner', SAVE_HAZARDS, { hazards: [] });
    expect(await risk.refused('planner', SUBMIT, risk.step())).toMatchObject({
      reason: 'noHazards',
    });
  });
});
