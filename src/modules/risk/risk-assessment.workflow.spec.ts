import { DomainError, ErrorCode } from '../../core/errors.js';
import {
  RISK_STATES,
  type RiskFacts,
  type RiskState,
  riskWorkflow,
} from './risk-assessment.workflow.js';

const NOBODY: RiskFacts = {
  mayPrepare: false,
  mayCheck: false,
  mayValidate: false,
  isPreparer: false,
  isChecker: false,
  holdsSilver: false,
  holdsGold: false,
  settled: false,
  registerProblem: null,
  stepsOpen: false,
  stale: false,
};
const PLANNER: RiskFacts = { ...NOBODY, mayPrepare: true, isPreparer: true };
const SILVER: RiskFacts = { ...NOBODY, mayCheck: true, holdsSilver: true };
const GOLD: RiskFacts = { ...NOBODY, mayValidate: true, holdsGold: true };
/** Everybody at once and nothing in the way: what remains decides by the state alone. */
const ALL: RiskFacts = { ...SILVER, ...GOLD, mayPrepare: true, mayCheck: true, holdsSilver: true };

const STEPS: Record<string, Partial<Record<RiskState, RiskState>>> = {
  submit: { draft: 'submitted' },
  check: { submitted: 'checked' },
  returnForRework: { submitted: 'draft', checked: 'draft' },
  validate: { checked: 'validated' },
  reopen: { submitted: 'draft', checked: 'draft', validated: 'draft' },
};

function attempt(state: RiskState, step: string, facts: RiskFacts): string {
  try {
    return riskWorkflow.move(state, step, facts);
  } catch (thrown) {
    const { code, details } = thrown as DomainError;
    return code === ErrorCode.FORBIDDEN ? 'forbidden' : String(details['reason']);
  }
}

describe('the workflow of a risk assessment', () => {
  const every = RISK_STATES.flatMap((state) =>
    Object.keys(STEPS).map((step) => [state, step] as const),
  );

  it.each(every)('from %s, %s leads where the table says', (state, step) => {
    expect(attempt(state, step, ALL)).toBe(STEPS[step]?.[state] ?? 'wrongState');
  });

  it.each(every)('from %s, %s is not for somebody without permission', (state, step) => {
    expect(attempt(state, step, NOBODY)).toBe(STEPS[step]?.[state] ? 'forbidden' : 'wrongState');
  });

  it.each<[string, RiskState, string, RiskFacts, string]>([
    [
      'an empty register',
      'draft',
      'submit',
      { ...PLANNER, registerProblem: 'noHazards' },
      'noHazards',
    ],
    [
      'a hazard nobody rated',
      'draft',
      'submit',
      { ...PLANNER, registerProblem: 'hazardNotRated' },
      'hazardNotRated',
    ],
    ['an open step', 'draft', 'submit', { ...PLANNER, stepsOpen: true }, 'stepsOpen'],
    ['own work, checked', 'submitted', 'check', { ...SILVER, isPreparer: true }, 'ownWork'],
    ['own work, validated', 'checked', 'validate', { ...GOLD, isPreparer: true }, 'ownWork'],
    ['own check, validated', 'checked', 'validate', { ...GOLD, isChecker: true }, 'checkedBySelf'],
    [
      'Silver without the position',
      'submitted',
      'check',
      { ...SILVER, holdsSilver: false },
      'needsPositionSilver',
    ],
    [
      'Gold without the position',
      'checked',
      'validate',
      { ...GOLD, holdsGold: false },
      'needsPositionGold',
    ],
    ['changed facts, checked', 'submitted', 'check', { ...SILVER, stale: true }, 'staleBasis'],
    ['changed facts, validated', 'checked', 'validate', { ...GOLD, stale: true }, 'staleBasis'],
    ['validation before the check', 'submitted', 'validate', GOLD, 'wrongState'],
    ...Object.entries(STEPS).map(
      ([step, ways]) =>
        [
          `${step} of a dossier that is over`,
          Object.keys(ways)[0] as RiskState,
          step,
          { ...ALL, settled: true },
          'settled',
        ] as [string, RiskState, string, RiskFacts, string],
    ),
  ])('refuses %s', (_case, state, step, facts, reason) => {
    expect(attempt(state, step, facts)).toBe(reason);
    const shown = riskWorkflow.available(state, facts).find((each) => each.name === step);
    if (reason !== 'wrongState') expect(shown).toMatchObject({ enabled: false, reason });
  });

  it('lets Silver and Gold send work back that they may not sign', () => {
    expect(attempt('submitted', 'returnForRework', { ...SILVER, stale: true })).toBe('draft');
    expect(attempt('checked', 'returnForRework', { ...GOLD, stale: true })).toBe('draft');
    expect(attempt('checked', 'returnForRework', PLANNER)).toBe('forbidden');
  });

  it('leads nowhere from superseded', () => {
    expect(riskWorkflow.available('superseded', ALL)).toEqual([]);
  });
});
