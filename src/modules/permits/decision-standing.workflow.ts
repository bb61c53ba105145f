import { Workflow } from '../../core/workflow/workflow.js';

/** What became of a decision after it was signed. */
export const DECISION_STANDINGS = [
  'decided',
  'notified',
  'appealed',
  'partlySuspended',
  'suspended',
  'confirmed',
  'withdrawn',
] as const;
export type DecisionStanding = (typeof DECISION_STANDINGS)[number];

export interface StandingFacts {
  readonly mayNotify: boolean;
  readonly mayRecordCourt: boolean;
  /** Whether the actor signs for this authority now. */
  readonly maySign: boolean;
}

const IN_FORCE = [
  'decided',
  'notified',
  'appealed',
  'partlySuspended',
  'suspended',
  'confirmed',
] as const satisfies readonly DecisionStanding[];

const notify = ({ mayNotify }: StandingFacts) => (mayNotify ? 'enabled' : 'hidden');
const court = ({ mayRecordCourt }: StandingFacts) => (mayRecordCourt ? 'enabled' : 'hidden');

/** The life of a signed decision: notified with proof, before a court, withdrawn by its author, which is notified too. */
export const decisionStandingWorkflow = new Workflow<DecisionStanding, StandingFacts>(
  'decisionStanding',
  DECISION_STANDINGS,
  [
    { name: 'notify', from: ['decided'], to: 'notified', when: notify },
    { name: 'notifyAgain', from: ['notified'], to: 'notified', when: notify },
    { name: 'notifyWithdrawal', from: ['withdrawn'], to: 'withdrawn', when: notify },
    { name: 'lodged', from: ['notified'], to: 'appealed', when: court },
    {
      name: 'partlySuspended',
      from: ['appealed', 'partlySuspended', 'suspended'],
      to: 'partlySuspended',
      when: court,
    },
    { name: 'suspended', from: ['appealed', 'partlySuspended'], to: 'suspended', when: court },
    {
      name: 'confirmed',
      from: ['appealed', 'partlySuspended', 'suspended'],
      to: 'confirmed',
      when: court,
    },
    {
      name: 'withdraw',
      from: IN_FORCE,
      to: 'withdrawn',
      when: ({ maySign }) => (maySign ? 'enabled' : 'hidden'),
    },
  ],
);
