import { Workflow } from '../../core/workflow/workflow.js';

export const DECISION_STATES = ['draft', 'proposed', 'taken'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** Who asks, and what the draft and its dossier lack. */
export interface DecisionFacts {
  readonly mayPrepare: boolean;
  readonly mayTake: boolean;
  readonly isDrafter: boolean;
  /** Whether the actor's cabinet is the one of this authority. */
  readonly ownAuthority: boolean;
  /** Whether the authority signs outside of Parley, so that its act can only be recorded. */
  readonly signsOutside: boolean;
  /** Whether the actor holds, now, the position in which this authority signs. */
  readonly signs: boolean;
  readonly missingPoints: number;
  /** Checks that a heavy decision still lacks for exactly this text. */
  readonly missingChecks: number;
  /** Code of the rule the type breaks, if any. */
  readonly typeProblem: string | null;
  /** Words of a condition the act would carry speak of facts that have changed. */
  readonly conditionsOutdated: boolean;
  /** Whether the dossier lies with the authorities. */
  readonly eventProposed: boolean;
}

/** The way of one authority's decision; the drafter never decides. */
export const decisionWorkflow = new Workflow<DecisionState, DecisionFacts>(
  'decision',
  DECISION_STATES,
  [
    {
      name: 'propose',
      from: ['draft'],
      to: 'proposed',
      when: (facts) => {
        if (!facts.mayPrepare) return 'hidden';
        if (facts.missingPoints > 0) return { disabled: 'reasonsMissing' };
        if (facts.conditionsOutdated) return { disabled: 'conditionsOutdated' };
        return facts.typeProblem ? { disabled: facts.typeProblem } : 'enabled';
      },
    },
    {
      name: 'revise',
      from: ['draft', 'proposed'],
      to: 'draft',
      when: (facts) => (facts.mayPrepare ? 'enabled' : 'hidden'),
    },
    {
      name: 'take',
      from: ['proposed'],
      to: 'taken',
      when: (facts) => {
        if (!facts.mayTake || facts.isDrafter || !facts.ownAuthority) return 'hidden';
        if (!facts.signs) return { disabled: 'notTheSignatory' };
        if (!facts.eventProposed) return { disabled: 'eventNotProposed' };
        if (facts.conditionsOutdated) return { disabled: 'conditionsOutdated' };
        if (facts.missingChecks > 0) return { disabled: 'checksMissing' };
        return facts.typeProblem ? { disabled: facts.typeProblem } : 'enabled';
      },
    },
    {
      name: 'record',
      from: ['proposed'],
      to: 'taken',
      when: (facts) => {
        if (!facts.mayPrepare || !facts.signsOutside) return 'hidden';
        if (facts.isDrafter) return { disabled: 'drafterMayNotRecord' };
        if (!facts.eventProposed) return { disabled: 'eventNotProposed' };
        if (facts.conditionsOutdated) return { disabled: 'conditionsOutdated' };
        return facts.typeProblem ? { disabled: facts.typeProblem } : 'enabled';
      },
    },
  ],
);
