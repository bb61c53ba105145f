import { DomainError } from '../../core/errors.js';
import {
  type AvailableTransition,
  type Availability,
  type Transition,
  Workflow,
} from '../../core/workflow/workflow.js';
import { ConditionOwner, ConditionSide, PreparationState } from './condition.enums.js';
import { FulfilmentAction } from './fulfilment.enums.js';

/** What decides who may do what about the fulfilment of a condition now. */
export interface FulfilmentFacts {
  readonly side: ConditionSide;
  /** Who has to do what the condition says. */
  readonly owner: ConditionOwner;
  /** Whether somebody stands by it: agreed, or imposed and not suspended. */
  readonly inForce: boolean;
  /** Whether the dossier takes no more steps. */
  readonly settled: boolean;
  /** Whether the last step was about words that hold no longer. */
  readonly earlierWords: boolean;
  readonly mayVerify: boolean;
  readonly mayWaive: boolean;
}

/** A step, and the action by which it is taken. */
type Step = Transition<PreparationState, FulfilmentFacts> & { readonly action: FulfilmentAction };
type Rule = (facts: FulfilmentFacts) => Availability;

const { toDo, evidenceReceived, verifiedOk, notMet, waived, escalated } = PreparationState;

/** Shows a step to whom it belongs, and says so when there is nothing to fulfil any more. */
function shown(to: (facts: FulfilmentFacts) => boolean, rule: Rule = () => 'enabled'): Rule {
  return (facts) => {
    if (!to(facts)) return 'hidden';
    if (facts.settled) return { disabled: 'settled' };
    return facts.inForce ? rule(facts) : { disabled: 'notInForce' };
  };
}

const police = ({ side, mayVerify }: FulfilmentFacts) => side === ConditionSide.police && mayVerify;
/** Police may note for anybody what it was shown; the organiser speaks of his own promises only. */
const giver = (facts: FulfilmentFacts) =>
  police(facts) ||
  (facts.side === ConditionSide.organiser && facts.owner === ConditionOwner.organiser);
const releaser = (facts: FulfilmentFacts) => police(facts) && facts.mayWaive;
const onlyForNewWords: Rule = ({ earlierWords }) =>
  earlierWords ? 'enabled' : { disabled: 'alreadyVerified' };

const STEPS: readonly Step[] = [
  {
    action: FulfilmentAction.giveEvidence,
    name: 'giveEvidence',
    from: [toDo, evidenceReceived, notMet, escalated],
    to: evidenceReceived,
    when: shown(giver),
  },
  {
    action: FulfilmentAction.giveEvidence,
    name: 'giveEvidenceAgain',
    from: [verifiedOk, waived],
    to: evidenceReceived,
    when: shown(giver, onlyForNewWords),
  },
  {
    action: FulfilmentAction.verify,
    name: 'verify',
    from: [evidenceReceived],
    to: verifiedOk,
    when: shown(police),
  },
  {
    action: FulfilmentAction.verify,
    name: 'verifyAgain',
    from: [verifiedOk],
    to: verifiedOk,
    when: shown(police, onlyForNewWords),
  },
  {
    action: FulfilmentAction.notMet,
    name: 'notMet',
    from: [toDo, evidenceReceived, verifiedOk, escalated],
    to: notMet,
    when: shown(police),
  },
  {
    action: FulfilmentAction.waive,
    name: 'waive',
    from: [toDo, evidenceReceived, notMet, escalated],
    to: waived,
    when: shown(releaser),
  },
  {
    action: FulfilmentAction.escalate,
    name: 'escalate',
    from: [toDo, evidenceReceived, notMet],
    to: escalated,
    when: shown(police),
  },
  {
    action: FulfilmentAction.reopen,
    name: 'reopen',
    from: [verifiedOk, notMet, escalated],
    to: toDo,
    when: shown(police),
  },
  {
    action: FulfilmentAction.reopen,
    name: 'reopenWaived',
    from: [waived],
    to: toDo,
    when: shown(releaser),
  },
];

/**
 * From the promise to what became of it before the event. Only police says that it is kept; what
 * an organiser shows waits for somebody to look at it.
 */
export const fulfilmentWorkflow = new Workflow<PreparationState, FulfilmentFacts>(
  'fulfilment',
  Object.values(PreparationState),
  STEPS,
);

/**
 * The state an action leads to now. Throws TRANSITION_NOT_ALLOWED (`wrongState`, `settled`,
 * `notInForce`, `alreadyVerified`), FORBIDDEN for whom it is not.
 */
export function fulfilmentStep(
  state: PreparationState,
  action: FulfilmentAction,
  facts: FulfilmentFacts,
): PreparationState {
  const step = STEPS.find((each) => each.action === action && each.from.includes(state));
  if (!step) throw DomainError.transition(state, action, 'wrongState');
  return fulfilmentWorkflow.move(state, step.name, facts);
}

/** What a reader may do now, by the names the command takes; a disabled one says why. */
export function fulfilmentSteps(
  state: PreparationState,
  facts: FulfilmentFacts,
): AvailableTransition[] {
  return fulfilmentWorkflow.available(state, facts).map((transition) => ({
    ...transition,
    name: STEPS.find((step) => step.name === transition.name)?.action ?? transition.name,
  }));
}
