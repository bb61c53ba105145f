import { DomainError } from '../../core/errors.js';
import {
  type AvailableTransition,
  type Availability,
  type Transition,
  Workflow,
} from '../../core/workflow/workflow.js';
import {
  ConditionAnswer,
  ConditionOrigin,
  ConditionSide,
  ConditionState,
} from './condition.enums.js';

/** What decides who may say what now. */
export interface ConditionFacts {
  readonly side: ConditionSide;
  /** Whose proposal waits for an answer. */
  readonly openSide: ConditionSide | null;
  /** Who opened the present round. */
  readonly openedBy: ConditionSide;
  /** Whether earlier agreed words stand behind the round. */
  readonly amending: boolean;
  readonly origin: ConditionOrigin;
  /** Whether the dossier takes no more bargaining. */
  readonly settled: boolean;
}

/** A step, and the answer by which a side takes it; one answer leads to one step at a time. */
type Step = Transition<ConditionState, ConditionFacts> & { readonly answer: string };
type Rule = (facts: ConditionFacts) => Availability;

const { proposed, countered, agreed, refused, imposed, dropped, withdrawn } = ConditionState;
const OPEN = [proposed, countered];

const party = ({ side }: ConditionFacts) => side !== ConditionSide.authority;

/** Shows a step to whom it belongs, and says so when the dossier is settled. */
function shown(to: (facts: ConditionFacts) => boolean, rule: Rule = () => 'enabled'): Rule {
  return (facts) => {
    if (!to(facts)) return 'hidden';
    return facts.settled ? { disabled: 'settled' } : rule(facts);
  };
}

const notOwn: Rule = ({ side, openSide }) =>
  side === openSide ? { disabled: 'ownProposal' } : 'enabled';
const ownRound = (facts: ConditionFacts) =>
  party(facts) && facts.side === facts.openSide && facts.side === facts.openedBy;

const STEPS: readonly Step[] = [
  { answer: 'accept', name: 'accept', from: OPEN, to: agreed, when: shown(party, notOwn) },
  { answer: 'counter', name: 'counter', from: OPEN, to: countered, when: shown(party, notOwn) },
  {
    answer: 'counter',
    name: 'counterAfterRefusal',
    from: [refused],
    to: countered,
    when: shown((facts) => party(facts) && facts.side !== facts.openedBy),
  },
  {
    answer: 'refuse',
    name: 'refuse',
    from: OPEN,
    to: refused,
    when: shown((facts) => party(facts) && !facts.amending, notOwn),
  },
  {
    answer: 'refuse',
    name: 'refuseChange',
    from: OPEN,
    to: agreed,
    when: shown((facts) => party(facts) && facts.amending, notOwn),
  },
  {
    answer: 'reword',
    name: 'reword',
    from: [proposed, refused],
    to: proposed,
    when: shown((facts) => party(facts) && facts.side === facts.openedBy),
  },
  {
    answer: 'reword',
    name: 'rewordCounter',
    from: [countered],
    to: countered,
    when: shown((facts) => party(facts) && facts.side === facts.openSide),
  },
  { answer: 'reword', name: 'askChange', from: [agreed], to: proposed, when: shown(party) },
  {
    answer: 'withdraw',
    name: 'withdraw',
    from: OPEN,
    to: withdrawn,
    when: shown((facts) => ownRound(facts) && !facts.amending),
  },
  {
    answer: 'withdraw',
    name: 'withdrawChange',
    from: OPEN,
    to: agreed,
    when: shown((facts) => ownRound(facts) && facts.amending),
  },
  {
    answer: 'withdraw',
    name: 'withdrawCounter',
    from: [countered],
    to: proposed,
    when: shown((facts) => party(facts) && facts.side === facts.openSide && !ownRound(facts)),
  },
  {
    answer: 'drop',
    name: 'drop',
    from: [...OPEN, refused, agreed],
    to: dropped,
    when: shown(
      ({ side }) => side === ConditionSide.police,
      ({ origin }) =>
        origin === ConditionOrigin.organiser ? { disabled: 'raisedByOrganiser' } : 'enabled',
    ),
  },
  {
    answer: 'impose',
    name: 'impose',
    from: [...OPEN, refused],
    to: imposed,
    when: shown(({ side }) => side === ConditionSide.authority),
  },
  {
    answer: 'lift',
    name: 'lift',
    from: [imposed],
    to: refused,
    when: shown(({ side }) => side === ConditionSide.authority),
  },
];

/**
 * The bargaining about one condition. Only an answer of the other side makes it agreed; no step is
 * taken by time alone. Words once agreed stand until a change of them is accepted.
 */
export const conditionWorkflow = new Workflow<ConditionState, ConditionFacts>(
  'condition',
  Object.values(ConditionState),
  STEPS,
);

/**
 * The step that an answer means now. Throws TRANSITION_NOT_ALLOWED when it starts elsewhere or is
 * disabled (`ownProposal`, `settled`, `raisedByOrganiser`), FORBIDDEN when it is the other side's.
 */
export function conditionStep(
  state: ConditionState,
  answer: ConditionAnswer | 'drop' | 'impose' | 'lift',
  facts: ConditionFacts,
): { name: string; to: ConditionState } {
  const candidates = STEPS.filter((step) => step.answer === answer && step.from.includes(state));
  const step = candidates.find((each) => each.when?.(facts) !== 'hidden') ?? candidates[0];
  if (!step) throw DomainError.transition(state, answer, 'wrongState');
  return { name: step.name, to: conditionWorkflow.move(state, step.name, facts) };
}

/** The answers a side may give now, by the names the command takes; a disabled one says why. */
export function conditionAnswers(
  state: ConditionState,
  facts: ConditionFacts,
): AvailableTransition[] {
  return conditionWorkflow.available(state, facts).map((transition) => ({
    ...transition,
    name: STEPS.find((step) => step.name === transition.name)?.answer ?? transition.name,
  }));
}
