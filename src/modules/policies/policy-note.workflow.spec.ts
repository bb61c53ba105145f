import { DomainError, ErrorCode } from '../../core/errors.js';
import {
  POLICY_STATES,
  type PolicyFacts,
  type PolicyState,
  policyWorkflow,
} from './policy-note.workflow.js';

const NOBODY: PolicyFacts = {
  mayPrepare: false,
  mayCheck: false,
  mayAgree: false,
  mayReturn: false,
  mayApprove: false,
  isPreparer: false,
  isChecker: false,
  isAgreer: false,
  holdsGold: false,
  ownAuthority: false,
  signs: false,
  settled: false,
  incomplete: false,
  stale: false,
  needsGold: false,
  goldAgreed: false,
};
const PLANNER: PolicyFacts = { ...NOBODY, mayPrepare: true, isPreparer: true };
const LEGAL: PolicyFacts = { ...NOBODY, mayCheck: true };
const GOLD: PolicyFacts = { ...NOBODY, mayAgree: true, holdsGold: true, needsGold: true };
const MAYOR: PolicyFacts = { ...NOBODY, mayApprove: true, ownAuthority: true, signs: true };
/** Everybody at once and nothing in the way: what remains decides by the state alone. */
const ALL: PolicyFacts = {
  ...NOBODY,
  mayPrepare: true,
  mayCheck: true,
  mayAgree: true,
  mayReturn: true,
  mayApprove: true,
  holdsGold: true,
  ownAuthority: true,
  signs: true,
};

const STEPS: Record<string, Partial<Record<PolicyState, PolicyState>>> = {
  submit: { draft: 'submitted' },
  check: { submitted: 'checked' },
  agree: { checked: 'checked' },
  approve: { checked: 'approved' },
  returnForRework: { submitted: 'draft', checked: 'draft' },
  reopen: { submitted: 'draft', checked: 'draft', approved: 'draft' },
};

function attempt(state: PolicyState, step: string, facts: PolicyFacts): string {
  try {
    return policyWorkflow.move(state, step, facts);
  } catch (thrown) {
    const { code, details } = thrown as DomainError;
    return code === ErrorCode.FORBIDDEN ? 'forbidden' : String(details['reason']);
  }
}

/** Gold has something to agree to only where the tolerance changes. */
const allFor = (step: string): PolicyFacts =>
  step === 'agree' ? { ...ALL, needsGold: true } : ALL;

describe('the workflow of a policy note', () => {
  const every = POLICY_STATES.flatMap((state) =>
    Object.keys(STEPS).map((step) => [state, step] as const),
  );

  it.each(every)('from %s, %s leads where the table says', (state, step) => {
    expect(attempt(state, step, allFor(step))).toBe(STEPS[step]?.[state] ?? 'wrongState');
  });

  it.each(every)('from %s, %s is not for somebody without permission', (state, step) => {
    expect(attempt(state, step, NOBODY)).toBe(STEPS[step]?.[state] ? 'forbidden' : 'wrongState');
  });

  it.each<[string, PolicyState, string, PolicyFacts, string]>([
    ['a note with gaps', 'draft', 'submit', { ...PLANNER, incomplete: true }, 'policyIncomplete'],
    ['own work, checked', 'submitted', 'check', { ...LEGAL, isPreparer: true }, 'ownWork'],
    ['own work, agreed', 'checked', 'agree', { ...GOLD, isPreparer: true }, 'ownWork'],
    ['own work, approved', 'checked', 'approve', { ...MAYOR, isPreparer: true }, 'ownWork'],
    ['own check, agreed', 'checked', 'agree', { ...GOLD, isChecker: true }, 'checkedBySelf'],
    ['own check, approved', 'checked', 'approve', { ...MAYOR, isChecker: true }, 'checkedBySelf'],
    [
      'own agreement, approved',
      'checked',
      'approve',
      { ...MAYOR, isAgreer: true },
      'checkedBySelf',
    ],
    [
      'Gold without the position',
      'checked',
      'agree',
      { ...GOLD, holdsGold: false },
      'needsPositionGold',
    ],
    [
      'a cabinet that does not sign',
      'checked',
      'approve',
      { ...MAYOR, signs: false },
      'notTheSignatory',
    ],
    [
      'another tolerance without Gold',
      'checked',
      'approve',
      { ...MAYOR, needsGold: true },
      'goldMustAgree',
    ],
    ['changed facts, checked', 'submitted', 'check', { ...LEGAL, stale: true }, 'staleBasis'],
    ['changed facts, agreed', 'checked', 'agree', { ...GOLD, stale: true }, 'staleBasis'],
    ['changed facts, approved', 'checked', 'approve', { ...MAYOR, stale: true }, 'staleBasis'],
    ['approval before the check', 'submitted', 'approve', MAYOR, 'wrongState'],
    ...Object.entries(STEPS).map(
      ([step, ways]) =>
        [
          `${step} of a dossier that is over`,
          Object.keys(ways)[0] as PolicyState,
          step,
          { ...allFor(step), settled: true },
          'settled',
        ] as [string, PolicyState, string, PolicyFacts, string],
    ),
  ])('refuses %s', (_case, state, step, facts, reason) => {
    expect(attempt(state, step, facts)).toBe(reason);
    const shown = policyWorkflow.available(state, facts).find((each) => each.name === step);
    if (reason !== 'wrongState') expect(shown).toMatchObject({ enabled: false, reason });
  });

  it('hides from a cabinet the note of another authority, and from Gold what needs no agreement', () => {
    expect(attempt('checked', 'approve', { ...MAYOR, ownAuthority: false })).toBe('forbidden');
    expect(attempt('checked', 'agree', { ...GOLD, needsGold: false })).toBe('forbidden');
    expect(attempt('checked', 'agree', { ...GOLD, goldAgreed: true })).toBe('forbidden');
    expect(attempt('checked', 'approve', { ...MAYOR, needsGold: true, goldAgreed: true })).toBe(
      'approved',
    );
  });

  it('leads nowhere from superseded', () => {
    expect(policyWorkflow.available('superseded', { ...ALL, needsGold: true })).toEqual([]);
  });
});
