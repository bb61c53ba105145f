import { type Availability, Workflow } from '../../core/workflow/workflow.js';

export const RISK_STATES = ['draft', 'submitted', 'checked', 'validated', 'superseded'] as const;
export type RiskState = (typeof RISK_STATES)[number];

/** What decides who may take a step now. */
export interface RiskFacts {
  readonly mayPrepare: boolean;
  readonly mayCheck: boolean;
  readonly mayValidate: boolean;
  /** Wrote in this analysis. */
  readonly isPreparer: boolean;
  /** Checked this submission. */
  readonly isChecker: boolean;
  readonly holdsSilver: boolean;
  readonly holdsGold: boolean;
  /** The dossier is over; nothing of it moves any more. */
  readonly settled: boolean;
  /** What the register lacks before it can be submitted. */
  readonly registerProblem: 'noHazards' | 'hazardNotRated' | null;
  /** A step the class needs is neither done nor set aside with a reason. */
  readonly stepsOpen: boolean;
  /** Something it was built on has changed since it was submitted. */
  readonly stale: boolean;
}

type Refusal = readonly [applies: boolean, reason: string];

function unless(...refusals: readonly Refusal[]): Availability {
  const first = refusals.find(([applies]) => applies);
  return first ? { disabled: first[1] } : 'enabled';
}

/**
 * The way of a risk assessment: planner prepares, Silver checks, Gold validates. Nobody signs his
 * own work and nobody signs twice; nothing is signed on facts that have changed. Source: approval
 * matrix of the zone's working agreement on CP 4bis.
 */
export const riskWorkflow = new Workflow<RiskState, RiskFacts>('riskAssessment', RISK_STATES, [
  {
    name: 'submit',
    from: ['draft'],
    to: 'submitted',
    when: (facts) =>
      facts.mayPrepare
        ? unless(
            [facts.settled, 'settled'],
            [facts.registerProblem !== null, facts.registerProblem ?? ''],
            [facts.stepsOpen, 'stepsOpen'],
          )
        : 'hidden',
  },
  {
    name: 'check',
    from: ['submitted'],
    to: 'checked',
    when: (facts) =>
      facts.mayCheck
        ? unless(
            [facts.settled, 'settled'],
            [facts.isPreparer, 'ownWork'],
            [!facts.holdsSilver, 'needsPositionSilver'],
            [facts.stale, 'staleBasis'],
          )
        : 'hidden',
  },
  {
    name: 'returnForRework',
    from: ['submitted', 'checked'],
    to: 'draft',
    when: (facts) =>
      facts.mayCheck || facts.mayValidate ? unless([facts.settled, 'settled']) : 'hidden',
  },
  {
    name: 'validate',
    from: ['checked'],
    to: 'validated',
    when: (facts) =>
      facts.mayValidate
        ? unless(
            [facts.settled, 'settled'],
            [facts.isPreparer, 'ownWork'],
            [facts.isChecker, 'checkedBySelf'],
            [!facts.holdsGold, 'needsPositionGold'],
            [facts.stale, 'staleBasis'],
          )
        : 'hidden',
  },
  {
    name: 'reopen',
    from: ['submitted', 'checked', 'validated'],
    to: 'draft',
    when: (facts) => (facts.mayPrepare ? unless([facts.settled, 'settled']) : 'hidden'),
  },
]);
