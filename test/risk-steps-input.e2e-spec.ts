import { randomUUID } from 'node:crypto';
import { type TestParley, startParley } from './support/parley.js';
import {
  e01Hazards,
  OWNED,
  REOPEN,
  REVIEW_STEP,
  RiskDossier,
  SAVE_HAZARDS,
  SAVE_STEPS,
  START,
} from './support/risk-dossier.js';
import { bareStep, stepOf, WRITTEN, WRONG_STEPS } from './support/risk-steps.js';
import { addSecondZone } from './support/second-zone.js';

type Input = Record<string, unknown>;
const { context: CONTEXT, threat: THREAT } = WRITTEN;

describe('wrong input of the steps of a risk assessment', () => {
  let parley: TestParley;
  let draft: RiskDossier;
  const refuse = (risk: RiskDossier, steps: readonly unknown[], persona = 'planner') =>
    risk.refused(persona, SAVE_STEPS, { assessmentId: risk.assessment.id, steps });
  const review = (risk: RiskDossier, more: Input) => ({
    assessmentId: risk.assessment.id,
    verdict: 'stillHolds',
    ...more,
  });

  beforeAll(async () => {
    parley = await startParley();
    draft = await new RiskDossier(parley).open();
    await draft.do('planner', START, { eventId: draft.eventId });
    await draft.do('planner', SAVE_HAZARDS, { hazards: e01Hazards() });
  });
  afterAll(() => parley.close());

  it.each(WRONG_STEPS)(
    'saveRiskSteps: refuses %s, naming the field',
    async (_case, input, field) => {
      const refusal = await refuse(draft, [input].flat());
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
      expect(JSON.stringify(refusal['fields'])).toContain(field);
    },
  );

  it('saveRiskSteps, reviewRiskStep: tell absent, foreign, late and repeated apart', async () => {
    const { zoneId, eventId, personId } = await addSecondZone(parley.databaseUrl);
    const foreign = randomUUID();
    const [{ own = '' } = {}] = await parley.sql<{ own: string }>('select app_zone() as own');
    await parley.sql("select set_config('app.zone', $1, false)", [zoneId]);
    await parley.sql(
      `insert into risk_assessment (id, zone_id, event_id, number, state, matrix, information_gaps,
         author_id, prepared_by, created_at, updated_at)
       values ($1, $2, $3, 1, 'draft', '{}', '[]', $4, '[]', now(), now())`,
      [foreign, zoneId, eventId, personId],
    );
    await parley.sql("select set_config('app.zone', $1, false)", [own]);
    const look = { key: 'threat', expectedVersion: 0, verdict: 'stillHolds' };
    for (const assessmentId of [randomUUID(), foreign]) {
      const absent = { code: 'NOT_FOUND' };
      const steps = { assessmentId, steps: [THREAT] };
      expect(await draft.refused('planner', SAVE_STEPS, steps)).toEqual(absent);
      expect(await draft.refused('planner', REVIEW_STEP, { assessmentId, ...look })).toEqual(
        absent,
      );
    }
    for (const persona of ['silver', 'gold', 'bronze', 'cabinet', 'legal'])
      expect(await refuse(draft, [THREAT], persona)).toEqual({ code: 'FORBIDDEN' });
    for (const persona of ['gold', 'cabinet', 'legal'])
      expect(await draft.refused(persona, REVIEW_STEP, review(draft, look))).toEqual({
        code: 'FORBIDDEN',
      });
    const planner = await parley.as('planner');
    const key = randomUUID();
    const input = { assessmentId: draft.assessment.id, steps: [THREAT] };
    const once = await planner.run(SAVE_STEPS, { input }, key);
    const after = await parley.digest();
    expect(await planner.run(SAVE_STEPS, { input }, key)).toEqual(once);
    expect(await parley.digest()).toBe(after);
    expect(await draft.refused('planner', REVIEW_STEP, review(draft, look))).toEqual({
      ...{ code: 'STALE', currentVersion: 1 },
    });
  });

  it('are over when the dossier is, and history is not looked at again', async () => {
    const risk = await (await new RiskDossier(parley).open()).validated();
    const look = { key: 'ground', expectedVersion: 1, verdict: 'stillHolds' };
    await risk.do('planner', REOPEN);
    const [{ id = '' } = {}] = await parley.sql<{ id: string }>(
      "select id from risk_assessment where event_id = $1 and state = 'superseded'",
      [risk.eventId],
    );
    expect(await risk.refused('planner', REVIEW_STEP, { assessmentId: id, ...look })).toMatchObject(
      { code: 'TRANSITION_NOT_ALLOWED', reason: 'notCurrent' },
    );
    await parley.sql(
      "update public_event set state = 'closed', version = version + 1 where id = $1",
      [risk.eventId],
    );
    expect(await risk.refused('planner', REVIEW_STEP, review(risk, look))).toMatchObject({
      reason: 'settled',
    });
    expect(await refuse(risk, [{ ...CONTEXT, expectedVersion: 1 }])).toMatchObject({
      reason: 'settled',
    });
  });

  it('count on measures of partners, each with a name, an owner and a day', async () => {
    const risk = draft;
    const [hazard] = e01Hazards();
    const measure = { text: { nl: 'Ziekenwagen aan het plein' }, ...OWNED };
    const of = (more: Input) =>
      risk.step({ hazards: [{ ...hazard, measures: [{ ...measure, ...more }] }] });
    for (const [more, path] of [
      [{ kind: 'partner' }, 'partner'],
      [{ kind: 'partner', partner: '  ' }, 'partner'],
      [{ kind: 'police', partner: 'D2' }, 'partner'],
      [{ kind: 'partner', partner: 'D2', conditionId: risk.conditionId }, 'conditionId'],
      [{ kind: 'partner', partner: 'D2', dueOn: '2027-13-01' }, 'dueOn'],
    ] as const) {
      const refusal = await risk.refused('planner', SAVE_HAZARDS, of(more));
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
      expect(JSON.stringify(refusal['fields'])).toContain(path);
    }
    await risk.doWith(
      'planner',
      SAVE_HAZARDS,
      of({ kind: 'partner', partner: 'D2, dispatching', owner: null }),
    );
    expect(await risk.read('hazards { measures { kind partner owner dueOn } }')).toEqual({
      hazards: [
        {
          measures: [
            { ...{ kind: 'partner', partner: 'D2, dispatching' }, owner: null, dueOn: OWNED.dueOn },
          ],
        },
      ],
    });
    expect((await stepOf(risk, 'measures')).gaps).toEqual([
      { code: 'measureWithoutOwner', params: { measure: 'R1-M1' } },
    ]);
  });

  it('name the people of the zone who may own one', async () => {
    const planner = await parley.as('planner');
    const { riskStepOwners: owners } = await planner.run<{
      riskStepOwners: { id: string; name: string }[];
    }>('{ riskStepOwners { id name } }');
    expect(owners.length).toBeGreaterThan(3);
    const ownerId = owners[0]?.id as string;
    const risk = draft;
    await risk.doWith('planner', SAVE_STEPS, {
      assessmentId: risk.assessment.id,
      steps: [{ ...bareStep('hazards', 'open'), ownerId }],
    });
    expect((await stepOf(risk, 'hazards')).owner).toEqual({ id: ownerId });
    const [organiser] = await parley.sql<{ id: string }>(
      'select id from person where organisation_id is not null limit 1',
    );
    const refusal = await refuse(risk, [
      { ...bareStep('measures', 'open'), ownerId: organiser?.id },
    ]);
    expect(refusal).toMatchObject({ fields: [{ path: 'input.steps.0.ownerId', code: 'unknown' }] });
  });
});
