import { type Availability, Workflow } from '../../core/workflow/workflow.js';

export const POLICY_STATES = ['draft', 'submitted', 'checked', 'approved', 'superseded'] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

/** What decides who may take a step now. */
export interface PolicyFacts {
  readonly mayPrepare: boolean;
  readonly mayCheck: boolean;
  readonly mayAgree: boolean;
  readonly mayReturn: boolean;
  readonly mayApprove: boolean;
  /** Wrote in this note. */
  readonly isPreparer: boolean;
  /** Checked this submission. */
  readonly isChecker: boolean;
  /** Agreed for police to this submission. */
  readonly isAgreer: boolean;
  readonly holdsGold: boolean;
  /** Whether the actor's cabinet is the one of this authority. */
  readonly ownAuthority: boolean;
  /** Whether the actor holds, now, the position in which this authority signs. */
  readonly signs: boolean;
  /** The dossier is over; nothing of it moves any more. */
  readonly settled: boolean;
  readonly incomplete: boolean;
  /** Something it was built on has changed since it was submitted. */
  readonly stale: boolean;
  /** It changes the tolerance or the means of an approved note. */
  readonly needsGold: boolean;
  readonly goldAgreed: boolean;
}

type Refusal = readonly [applies: boolean, reason: string];

function unless(...refusals: readonly Refusal[]): Availability {
  const first = refusals.find(([applies]) => applies);
  return first ? { disabled: first[1] } : 'enabled';
}

/**
 * The way of a policy note: the event cell prepares, the lawyer checks, the authority approves; a
 * change of tolerance has Gold's agreement first. Nobody signs his own work and nobody signs twice.
 * Source: approval matrix of the zone's working agreement on CP 4bis.
 */
export const policyWorkflow = new Workflow<PolicyState, PolicyFacts>('policyNote', POLICY_STATES, [
  {
    name: 'submit',
    from: ['draft'],
    to: 'submitted',
    when: (facts) =>
      facts.mayPrepare
        ? unless([facts.settled, 'settled'], [facts.incomplete, 'policyIncomplete'])
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
            [facts.stale, 'staleBasis'],
          )
        : 'hidden',
  },
  {
    name: 'agree',
    from: ['checked'],
    to: 'checked',
    when: (facts) =>
      facts.mayAgree && facts.needsGold && !facts.goldAgreed
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
    name: 'approve',
    from: ['checked'],
    to: 'approved',
    when: (facts) =>
      facts.mayApprove && facts.ownAuthority
        ? unless(
            [facts.settled, 'settled'],
            [facts.isPreparer, 'ownWork'],
            [facts.isChecker || facts.isAgreer, 'checkedBySelf'],
            [!facts.signs, 'notTheSignatory'],
            [facts.needsGold && !facts.goldAgreed, 'goldMustAgree'],
            [facts.stale, 'staleBasis'],
          )
        : 'hidden',
  },
  {
    name: 'returnForRework',
    from: ['submitted', 'checked'],
    to: 'draft',
    when: (facts) => (facts.mayReturn ? unless([facts.settled, 'settled']) : 'hidden'),
  },
  {
    name: 'reopen',
    from: ['submitted', 'checked', 'approved'],
    to: 'draft',
    when: (facts) => (facts.mayPrepare ? unless([facts.settled, 'settled']) : 'hidden'),
  },
]);
