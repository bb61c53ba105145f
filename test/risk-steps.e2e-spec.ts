import pg from 'pg';
import { type TestParley, startParley } from './support/parley.js';
import {
  CHECK,
  e01Hazards,
  e01Steps,
  REOPEN,
  REVIEW_STEP,
  RiskDossier,
  SAVE_HAZARDS,
  SAVE_STEPS,
  START,
  SUBMIT,
  VALIDATE,
} from './support/risk-dossier.js';
import {
  holedGrid,
  KEYS,
  type StepAnswer,
  STEPS,
  stepOf,
  stepsOf,
  threatStep,
  WRITTEN,
} from './support/risk-steps.js';
import { until } from './support/until.js';

type Input = Record<string, unknown>;
const { context: CONTEXT, actors: ACTORS, ground: GROUND, grid: GRID, threat: THREAT } = WRITTEN;

describe('the steps of a risk assessment', () => {
  let parley: TestParley;
  let draft: RiskDossier;
  let signed: RiskDossier;

  /** A dossier with a register and no step written. */
  async function unwritten(): Promise<RiskDossier> {
    const risk = await new RiskDossier(parley).open();
    await risk.do('planner', START, { eventId: risk.eventId });
    await risk.do('planner', SAVE_HAZARDS, { hazards: e01Hazards() });
    return risk;
  }

  const save = (risk: RiskDossier, steps: readonly unknown[], persona = 'planner') =>
    risk.doWith(persona, SAVE_STEPS, { assessmentId: risk.assessment.id, steps });
  const refuse = (risk: RiskDossier, steps: readonly unknown[], persona = 'planner') =>
    risk.refused(persona, SAVE_STEPS, { assessmentId: risk.assessment.id, steps });
  const review = (risk: RiskDossier, more: Input) => ({
    assessmentId: risk.assessment.id,
    verdict: 'stillHolds',
    ...more,
  });

  beforeAll(async () => {
    parley = await startParley();
    draft = await unwritten();
    signed = await (await new RiskDossier(parley).open()).validated();
  });
  afterAll(() => parley.close());

  it('are all needed until somebody confirms a class, then as the class says', async () => {
    const risk = await unwritten();
    const needed = async () =>
      (await stepsOf(risk)).filter((step) => step.needed).map(({ key }) => key);
    expect(await needed()).toHaveLength(10);
    const planner = await parley.as('planner');
    const of = async (eventClass: string, expectedVersion: number) => {
      await planner.run(
        'mutation ($input: AssessEventInput!) { assessEvent(input: $input) { id } }',
        {
          input: {
            ...{ eventId: risk.eventId, expectedVersion, eventClass },
            classReason: 'Judged by the event cell',
          },
        },
      );
      return needed();
    };
    expect(await of('A', 1)).toEqual(['hazards', 'residual']);
    expect(await of('B', 2)).toEqual(['context', 'ground', 'hazards', 'measures', 'residual']);
    expect(await of('Cplus', 3)).toHaveLength(10);
    await save(risk, [GROUND]);
    await of('B', 4);
    expect(await needed()).toContain('grid');
  });

  it('stand in the way of handing in, by name, until each is done or set aside', async () => {
    const risk = await unwritten();
    expect(await risk.refused('planner', SUBMIT, risk.step())).toEqual({
      code: 'TRANSITION_NOT_ALLOWED',
      from: 'draft',
      transition: 'submit',
      reason: 'stepsOpen',
      steps: KEYS,
    });
    await save(risk, e01Steps(KEYS.filter((key) => key !== 'threat')));
    const without = await risk.refused('planner', SUBMIT, risk.step());
    expect(without).toMatchObject({ reason: 'stepsOpen', steps: ['threat'] });
    expect(
      await risk.read('availableTransitions { name enabled reason } steps { key state }'),
    ).toMatchObject({
      availableTransitions: [{ name: 'submit', enabled: false, reason: 'stepsOpen' }],
    });
    const aside = { ...{ key: 'threat', expectedVersion: 0, agency: 'police' }, state: 'setAside' };
    await save(risk, [{ ...aside, setAsideReason: 'No point analysis was made.' }]);
    expect((await stepOf(risk, 'threat')).state).toBe('setAside');
    expect(await risk.do('planner', SUBMIT)).toMatchObject({ state: 'submitted' });
  });

  it('stay open while a cell of the grid is empty', async () => {
    const risk = await unwritten();
    await save(risk, e01Steps(KEYS.filter((key) => key !== 'grid')));
    expect(await refuse(risk, [holedGrid()])).toMatchObject({
      code: 'RULE_VIOLATED',
      rule: 'stepIncomplete',
      params: { step: 'grid', gaps: ['cellsEmpty'] },
    });
    await save(risk, [{ ...holedGrid(), state: 'inProgress' }]);
    const { state, gaps, grid } = await stepOf(risk, 'grid');
    expect([state, grid?.cells.length]).toEqual(['inProgress', 18]);
    expect(gaps).toEqual([{ code: 'cellsEmpty', params: { count: 1 } }]);
    expect(await risk.refused('planner', SUBMIT, risk.step())).toMatchObject({ steps: ['grid'] });
    await save(risk, [{ ...GRID, expectedVersion: 1 }]);
    await risk.do('planner', SUBMIT);
  });

  it('are written side by side; in one step the second writer gets STALE', async () => {
    const risk = await unwritten();
    await save(risk, [CONTEXT]);
    await save(risk, [THREAT], 'intelligence');
    expect(await refuse(risk, [CONTEXT], 'seniorPlanner')).toEqual({
      code: 'STALE',
      currentVersion: 1,
    });
    expect(await refuse(risk, [{ ...ACTORS, expectedVersion: 3 }])).toEqual({
      code: 'STALE',
      currentVersion: 0,
    });
    await save(risk, [{ ...CONTEXT, expectedVersion: 1, context: null, state: 'inProgress' }]);
    expect(await stepOf(risk, 'context')).toMatchObject({ version: 2, gaps: [] });
  });

  it('make everybody who wrote in one a preparer, so that he never signs', async () => {
    const risk = await unwritten();
    await save(risk, [THREAT], 'intelligence');
    await save(risk, e01Steps(KEYS.filter((key) => key !== 'threat')));
    await parley.sql(
      `update risk_step set written_by = written_by || (select to_jsonb(id) from person
         where persona = 'silver'), version = version + 1 where assessment_id = $1`,
      [risk.assessment.id],
    );
    await risk.do('planner', SUBMIT);
    const [row] = await parley.sql<{ prepared: boolean }>(
      `select prepared_by @> to_jsonb(p.id) as prepared from risk_assessment, person p
       where risk_assessment.id = $1 and p.persona = 'intelligence'`,
      [risk.assessment.id],
    );
    expect(row).toEqual({ prepared: true });
    expect(await risk.refused('silver', CHECK, risk.step())).toMatchObject({ reason: 'ownWork' });
  });

  it('wait for whoever hands the assessment in, and are refused after him', async () => {
    const risk = await unwritten();
    const other = new pg.Client({ connectionString: parley.databaseUrl });
    await other.connect();
    try {
      await other.query(
        "select set_config('app.zone', id::text, false) from zone order by code limit 1",
      );
      await other.query('begin');
      await other.query(
        `update risk_assessment set state = 'submitted', content_hash = 'x', version = version + 1,
           submitted_by = author_id, submitted_at = now() where id = $1`,
        [risk.assessment.id],
      );
      const planner = await parley.as('planner');
      const input = { assessmentId: risk.assessment.id, steps: [CONTEXT] };
      const saving = planner.refusal(SAVE_STEPS, { input });
      await until('the writer waits', async () => {
        const waiting = await parley.sql(
          `select from pg_stat_activity where wait_event_type = 'Lock'
             and datname = current_database() and query like '%risk_assessment%'`,
        );
        return waiting.length > 0;
      });
      await other.query('commit');
      expect((await saving).extensions).toMatchObject({ from: 'submitted', reason: 'notDraft' });
    } finally {
      await other.end();
    }
  });

  it('are closed to writers once handed in, and open to whoever looks again', async () => {
    expect(await refuse(signed, [{ ...CONTEXT, expectedVersion: 1 }])).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'notDraft',
    });
    await signed.doWith(
      'silver',
      REVIEW_STEP,
      review(signed, { key: 'ground', expectedVersion: 1 }),
    );
    await signed.doWith(
      'bronze',
      REVIEW_STEP,
      review(signed, { key: 'hazards', expectedVersion: 0 }),
    );
    expect(await stepOf(signed, 'ground')).toMatchObject({
      version: 2,
      state: 'done',
      reviewVerdict: 'stillHolds',
      reviewedAt: '2026-11-23T08:00:00Z',
    });
    expect(await signed.read('stale contentMatchesHash state')).toEqual({
      ...{ stale: false, contentMatchesHash: true, state: 'validated' },
    });
  });

  it('make a signed assessment outdated when somebody notes a change; reopened it keeps them', async () => {
    const risk = await (await new RiskDossier(parley).open()).validated();
    const note = 'A second group gathers at Madou.';
    const changed = review(risk, { key: 'actors', expectedVersion: 1, verdict: 'changed', note });
    await risk.doWith('silver', REVIEW_STEP, changed);
    expect(await risk.read('stale staleness { sourceType change } contentMatchesHash')).toEqual({
      stale: true,
      staleness: [{ sourceType: 'riskStepReview', change: 'added' }],
      contentMatchesHash: true,
    });
    expect((await stepOf(risk, 'actors')).warnings).toEqual([{ code: 'changedSince', params: {} }]);
    await risk.do('planner', REOPEN);
    const planner = await parley.as('planner');
    const { event } = await planner.run<{ event: { riskAssessments: { steps: StepAnswer[] }[] } }>(
      `query ($id: ID!) { event(id: $id) { riskAssessments { number state contentMatchesHash
        steps { key state grid { cells { text } } } } } }`,
      { id: risk.eventId },
    );
    const [second, first] = event.riskAssessments;
    expect(first).toMatchObject({ number: 1, state: 'superseded', contentMatchesHash: true });
    expect(first?.steps.find(({ key }) => key === 'grid')?.grid?.cells).toHaveLength(18);
    expect(second).toMatchObject({ number: 2, state: 'draft' });
    await save(risk, [{ ...ACTORS, expectedVersion: 2 }]);
    await risk.do('planner', SUBMIT);
    await risk.do('silver', CHECK);
    expect(await risk.do('gold', VALIDATE)).toMatchObject({ number: 2, state: 'validated' });
    expect(await risk.read('stale')).toEqual({ stale: false });
  });

  it('go back to work when a change is noted in a draft, which takes a note', async () => {
    await save(draft, [CONTEXT]);
    const again = review(draft, { key: 'context', expectedVersion: 1, verdict: 'changed' });
    expect(await draft.refused('planner', REVIEW_STEP, again)).toEqual({
      code: 'INVALID_INPUT',
      fields: [{ path: 'input.note', code: 'required' }],
    });
    await draft.doWith('planner', REVIEW_STEP, { ...again, note: 'Two unions left.' });
    expect(await stepOf(draft, 'context')).toMatchObject({ state: 'inProgress', version: 2 });
  });

  it('take proposals from map and calendar, and remember what was kept and dropped', async () => {
    const fields = 'groundProposals { ref kind kept name { nl } }';
    interface Proposals {
      groundProposals: { ref: string; kind: string; kept: boolean | null }[];
    }
    const { groundProposals } = await draft.read<Proposals>(fields);
    expect(new Set(groundProposals.map(({ kind }) => kind))).toEqual(
      new Set(['parallelEvent', 'criticalBuilding', 'pinchPoint']),
    );
    expect(groundProposals.every(({ kept }) => kept === null)).toBe(true);
    const [first, second] = groundProposals;
    const points = [first, second].map((proposal, index) => ({
      ...{ kind: proposal?.kind, ref: proposal?.ref },
      ...{ text: 'Looked at', kept: index === 0 },
    }));
    const { ground, ...rest } = GROUND as { ground: object };
    await save(draft, [{ ...rest, ground: { ...ground, points } }]);
    const after = await draft.read<Proposals>(fields);
    expect(after.groundProposals.slice(0, 2).map(({ kept }) => kept)).toEqual([true, false]);
  });

  it('open again when a threat level is past its last day', async () => {
    const risk = await unwritten();
    await save(risk, e01Steps(KEYS.filter((key) => key !== 'threat')));
    await save(risk, [threatStep({ expiresOn: '2026-11-23' })]);
    await risk.do('planner', SUBMIT);
    await risk.do('silver', CHECK);
    await risk.do('gold', VALIDATE);
    expect(await risk.read('stale')).toEqual({ stale: false });
    parley.clock.forward(16 * 3_600_000);
    const read = await risk.read<{ steps: StepAnswer[]; staleness: object[] }>(
      `staleness { sourceType } ${STEPS}`,
      'legal',
    );
    expect(read.steps.find(({ key }) => key === 'threat')).toMatchObject({
      state: 'inProgress',
      gaps: [{ code: 'threatExpired', params: { which: 'event', on: '2026-11-23' } }],
    });
    expect(read.staleness).toEqual([{ sourceType: 'riskThreat' }]);
  });
});
