import { type Availability, Workflow } from '../../core/workflow/workflow.js';

/** A plan is worked on, or stands ready for the order. */
export const PLAN_STATES = ['draft', 'ready'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What decides whether a plan may be declared ready. */
export interface PlanFacts {
  readonly mayPlan: boolean;
  readonly stale: boolean;
  readonly assignments: number;
  readonly breaches: number;
}

function whenReady(facts: PlanFacts): Availability {
  if (!facts.mayPlan) return 'hidden';
  if (facts.stale) return { disabled: 'staleBasis' };
  if (facts.assignments === 0) return { disabled: 'nothingAssigned' };
  return facts.breaches > 0 ? { disabled: 'rulesBroken' } : 'enabled';
}

const planner = (facts: PlanFacts): Availability => (facts.mayPlan ? 'enabled' : 'hidden');

export const planWorkflow = new Workflow<PlanState, PlanFacts>('deploymentPlan', PLAN_STATES, [
  { name: 'markReady', from: ['draft'], to: 'ready', when: whenReady },
  { name: 'reopen', from: ['ready'], to: 'draft', when: planner },
]);
