import { type NextStepFacts, nextStep } from './next-step.rules.js';

const QUIET: NextStepFacts = {
  state: 'submitted',
  missing: 0,
  openConditions: 0,
  latenessUnexplained: false,
  changeOpen: false,
};
const step = (facts: Partial<NextStepFacts>) => {
  const { code, waitingFor } = nextStep({ ...QUIET, ...facts });
  return `${code} ${waitingFor}`;
};

describe('what comes next in a dossier', () => {
  it.each([
    [{ state: 'draft', missing: 3 }, 'completeApplication organiser'],
    [{ state: 'draft' }, 'submitApplication organiser'],
    [{ state: 'incomplete', openConditions: 2 }, 'completeApplication organiser'],
    [{}, 'intake eventCell'],
    [{ state: 'negotiation' }, 'negotiation eventCell'],
    [
      { state: 'negotiation', openConditions: 1, latenessUnexplained: true },
      'answerConditions organiser',
    ],
    [{ latenessUnexplained: true, changeOpen: true }, 'explainLateness organiser'],
    [{ state: 'decided', changeOpen: true }, 'answerChange eventCell'],
    [{ state: 'proposalToAuthority' }, 'decision authority'],
    [{ state: 'decided' }, 'readDecision organiser'],
    [{ state: 'withdrawn', openConditions: 4 }, 'withdrawn nobody'],
    [{ state: 'closed' }, 'closed nobody'],
  ])('%j', (facts, expected) => {
    expect(step(facts)).toBe(expected);
  });
});
