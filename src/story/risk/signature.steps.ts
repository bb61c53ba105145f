import assert from 'node:assert/strict';
import type { RiskStep, RiskTale, ToldAssessment } from './risk-tale.js';

const SAVE = 'mutation ($input: SaveRiskStepsInput!) { saveRiskSteps(input: $input) { id } }';
const STEP = (name: string) =>
  `mutation ($input: RiskStepInput!) { ${name}(input: $input) { id version state } }`;
/** The register speaks for these, the signatures for the last. */
const BY_THEMSELVES = ['hazards', 'measures', 'validation'];

function openSteps({ steps }: ToldAssessment): ToldAssessment['steps'] {
  return steps.filter(
    ({ key, needed, state }) =>
      needed && !BY_THEMSELVES.includes(key) && !['done', 'setAside'].includes(state),
  );
}

async function finishSteps(tale: RiskTale): Promise<string> {
  const planner = await tale.as('planner');
  const before = await tale.assessment();
  const open = openSteps(before);
  if (open.length > 0) {
    const input = { assessmentId: before.id, expectedVersion: before.version };
    const early = await planner.refused(STEP('submitRiskAssessment'), { input });
    assert.equal(early.code, 'TRANSITION_NOT_ALLOWED', 'an open step stands in the way');
    const steps = open.map(({ key, version }) => ({
      ...{ key, expectedVersion: version, state: 'setAside', agency: 'police' },
      setAsideReason: 'Covered by the standing plan of this place.',
    }));
    await planner.run(SAVE, { input: { assessmentId: before.id, steps } });
  }
  assert.equal(openSteps(await tale.assessment()).length, 0, 'no needed step is open');
  return open.length === 0
    ? 'all needed ones done'
    : `${open.map(({ key }) => key).join(', ')} set aside with a reason`;
}

async function sign(tale: RiskTale): Promise<string> {
  const take = async (persona: string, name: string): Promise<void> => {
    const { id, version } = await tale.assessment();
    const person = await tale.as(persona);
    await person.run(STEP(name), { input: { assessmentId: id, expectedVersion: version } });
  };
  const { hazards } = tale.event;
  const { score } = await tale.assessment();
  const highest = (side: 'before' | 'after') =>
    Math.max(...hazards.map((hazard) => hazard[side].score));
  assert.equal(score.inherentMax, highest('before'), 'the highest hazard without measures');
  assert.equal(score.residualMax, highest('after'), 'the score is the highest residual');
  await take('planner', 'submitRiskAssessment');
  await take('silver', 'checkRiskAssessment');
  await take('gold', 'validateRiskAssessment');
  const { state, stale } = await tale.assessment();
  assert.equal(state, 'validated');
  assert.equal(stale, false);
  return `validated, ${score.inherentMax} without measures, ${score.residualMax} with them`;
}

/** Steps finished or set aside, then three people sign. */
export const signatureSteps: readonly RiskStep[] = [
  { title: 'steps', concerns: () => true, run: finishSteps },
  { title: 'signatures', concerns: () => true, run: sign },
];
