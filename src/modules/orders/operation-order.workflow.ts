import { type Availability, Workflow } from '../../core/workflow/workflow.js';

export const ORDER_STATES = ['draft', 'submitted', 'approved', 'superseded'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** What decides who may take a step with a version of the order now. */
export interface OrderFacts {
  readonly maySubmit: boolean;
  readonly mayApprove: boolean;
  readonly holdsSilver: boolean;
  readonly holdsGold: boolean;
  /** Drafted, edited or submitted this version. */
  readonly isPreparer: boolean;
  /** The dossier is over. */
  readonly settled: boolean;
  /** The order, its plan or its risk assessment stands on facts that have changed. */
  readonly stale: boolean;
  /** Words of a condition in force speak of facts that have changed. */
  readonly conditionsOutdated: boolean;
  /** Only a full order needs a plan that is ready and a validated risk assessment. */
  readonly minimal: boolean;
  readonly planReady: boolean;
  readonly riskValidated: boolean;
}

function unless(...refusals: readonly (readonly [boolean, string])[]): Availability {
  const first = refusals.find(([applies]) => applies);
  return first ? { disabled: first[1] } : 'enabled';
}

/**
 * The way of a version: planner or Silver prepares, Silver submits, Gold approves and is never who
 * wrote or submitted it; nothing is signed on stale facts. Source: approval matrix of the zone's
 * working agreement on CP 4bis.
 */
export const orderWorkflow = new Workflow<OrderState, OrderFacts>('operationOrder', ORDER_STATES, [
  {
    name: 'submit',
    from: ['draft'],
    to: 'submitted',
    when: (facts) =>
      facts.maySubmit
        ? unless(
            [facts.settled, 'settled'],
            [!facts.holdsSilver, 'needsPositionSilver'],
            // Agreeing on new words makes everything built on them stale: that comes first.
            [facts.conditionsOutdated, 'conditionsOutdated'],
            [facts.stale, 'staleBasis'],
            [!facts.minimal && !facts.planReady, 'planNotReady'],
          )
        : 'hidden',
  },
  {
    name: 'return',
    from: ['submitted'],
    to: 'draft',
    when: (facts) => (facts.mayApprove ? unless([facts.settled, 'settled']) : 'hidden'),
  },
  {
    name: 'approve',
    from: ['submitted'],
    to: 'approved',
    when: (facts) =>
      facts.mayApprove
        ? unless(
            [facts.settled, 'settled'],
            [facts.isPreparer, 'ownWork'],
            [!facts.holdsGold, 'needsPositionGold'],
            // Agreeing on new words makes everything built on them stale: that comes first.
            [facts.conditionsOutdated, 'conditionsOutdated'],
            [facts.stale, 'staleBasis'],
            [!facts.minimal && !facts.planReady, 'planNotReady'],
            [!facts.minimal && !facts.riskValidated, 'riskNotValidated'],
          )
        : 'hidden',
  },
  { name: 'supersede', from: ['approved'], to: 'superseded', when: () => 'hidden' },
]);
