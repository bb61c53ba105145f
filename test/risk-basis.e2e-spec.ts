import { type TestParley, startParley } from './support/parley.js';
import {
  CHECK,
  REOPEN,
  RiskDossier,
  SAVE_HAZARDS,
  SUBMIT,
  VALIDATE,
  e01Hazards,
} from './support/risk-dossier.js';

interface Staleness {
  stale: boolean;
  staleness: {
    sourceType: string;
    change: string;
    differences: { path: string; before: unknown; after: unknown }[];
  }[];
}
const STALENESS = 'stale staleness { sourceType change differences }';

describe('the basis of a risk assessment', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startParley();
  });
  afterAll(() => parley.close());

  const dossier = async () => (await new RiskDossier(parley).open()) as RiskDossier;

  it('tells the difference when the start moves, and becomes number 2', async () => {
    const risk = await (await dossier()).validated();
    const hazards = await risk.read('hazards { id code measures { id code } }');
    expect(await risk.read(STALENESS)).toEqual({ stale: false, staleness: [] });
    await risk.moveStart(30);
    const { stale, staleness } = await risk.read<Staleness>(STALENESS);
    expect(stale).toBe(true);
    expect(staleness).toMatchObject([{ sourceType: 'event', change: 'changed' }]);
    expect(staleness[0]?.differences).toContainEqual({
      path: 'startAt',
      change: 'changed',
      before: '2027-03-11T10:00:00Z',
      after: '2027-03-11T10:30:00Z',
    });
    expect(staleness[0]?.differences.map((each) => each.path)).toEqual([
      'dispersalAt',
      'endAt',
      'gatheringAt',
      'startAt',
    ]);
    expect(await risk.do('planner', REOPEN)).toMatchObject({ state: 'draft', number: 2 });
    await risk.do('planner', SUBMIT);
    await risk.do('silver', CHECK);
    await risk.do('gold', VALIDATE);
    expect(await risk.read(`${STALENESS} number hazards { id code measures { id code } }`)).toEqual(
      { stale: false, staleness: [], number: 2, ...(hazards as object) },
    );
  });

  it('keeps what an earlier number said and who signed it', async () => {
    const risk = await (await dossier()).validated();
    const { contentHash } = await risk.read<{ contentHash: string }>('contentHash');
    await risk.do('seniorPlanner', REOPEN);
    await risk.do('seniorPlanner', SAVE_HAZARDS, { hazards: e01Hazards().slice(0, 3) });
    const planner = await parley.as('planner');
    const { event } = await planner.run<{ event: { riskAssessments: object[] } }>(
      `query ($id: ID!) { event(id: $id) { riskAssessments {
        number state contentHash contentMatchesHash stale hazards { code }
        approvals { step number } availableTransitions { name } } } }`,
      { id: risk.eventId },
    );
    expect(event.riskAssessments).toMatchObject([
      { number: 2, state: 'draft', contentHash: null, approvals: [] },
      {
        number: 1,
        state: 'superseded',
        contentHash,
        contentMatchesHash: true,
        stale: false,
        hazards: e01Hazards().map(({ code }) => ({ code })),
        approvals: [
          { step: 'check', number: 1 },
          { step: 'validate', number: 1 },
        ],
        availableTransitions: [],
      },
    ]);
  });

  it('is stale when a condition it counts on, or a police figure, changes', async () => {
    const risk = await (await dossier()).validated();
    const planner = await parley.as('planner');
    await planner.run(
      'mutation ($input: AnswerConditionInput!) { answerCondition(input: $input) { id } }',
      {
        input: {
          conditionId: risk.conditionId,
          expectedVersion: 1,
          answer: 'reword',
          text: { nl: '150 stewards, waarvan 40 aan het vertrek.' },
        },
      },
    );
    await planner.run(
      'mutation ($input: AssessEventInput!) { assessEvent(input: $input) { id } }',
      {
        input: { eventId: risk.eventId, expectedVersion: 1, policeNumber: 9000, threatLevel: 3 },
      },
    );
    const { staleness } = await risk.read<Staleness>(STALENESS);
    expect(staleness.map((each) => each.sourceType)).toEqual(['condition', 'eventAssessment']);
    expect(staleness[0]?.differences).toContainEqual({
      path: 'text.nl',
      change: 'changed',
      before: '200 stewards, waarvan 40 aan het vertrek.',
      after: '150 stewards, waarvan 40 aan het vertrek.',
    });
    expect(staleness[1]?.differences.map(({ path, after }) => [path, after])).toEqual([
      ['policeNumber', 9000],
      ['threatLevel', 3],
    ]);
  });

  it('is signed by nobody while it is stale', async () => {
    const risk = await (await dossier()).submitted();
    await risk.moveStart(30);
    expect(await risk.refused('silver', CHECK, risk.step())).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'staleBasis',
    });
    await risk.do('planner', REOPEN);
    await risk.do('planner', SUBMIT);
    await risk.do('silver', CHECK);
    await risk.moveStart(60);
    expect(await risk.refused('gold', VALIDATE, risk.step())).toMatchObject({
      reason: 'staleBasis',
    });
  });
});
