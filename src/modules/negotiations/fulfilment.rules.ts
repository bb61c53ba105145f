import type { ConditionVersion } from './condition-version.entity.js';
import { standingState } from './condition-standing.rules.js';
import type { Condition } from './condition.entity.js';
import { ConditionState, PreparationState } from './condition.enums.js';
import type { FulfilmentDue } from './fulfilment-due.rules.js';
import type { FulfilmentStep } from './fulfilment-step.entity.js';
import type { ConditionObservation } from './observation.entity.js';

const IN_FORCE: readonly ConditionState[] = [ConditionState.agreed, ConditionState.imposed];
const SETTLED: readonly PreparationState[] = [PreparationState.verifiedOk, PreparationState.waived];

/** How far a condition in force is before the event. */
export interface FulfilmentStanding {
  /** Number of the version of the words that hold. */
  readonly number: number;
  readonly due: FulfilmentDue | null;
  /** Whether it is shown on the day only. */
  readonly onTheDay: boolean;
  /** Whether what was shown or decided was about words that hold no longer. */
  readonly earlierWords: boolean;
  /** Whether nothing more is to be done before the event. */
  readonly done: boolean;
  /** Whether police has to look at what was shown. */
  readonly waiting: boolean;
  readonly overdue: boolean;
}

/** What the standing is judged by. */
export interface StandingFulfilment {
  readonly condition: Condition;
  readonly wording: Pick<ConditionVersion, 'number'>;
  readonly due: FulfilmentDue | null;
  /** The first one first. */
  readonly steps: readonly FulfilmentStep[];
  readonly now: string;
}

/** Whether somebody stands by a condition, so that it is to be fulfilled. */
export function isInForce(condition: Condition): boolean {
  return IN_FORCE.includes(standingState(condition));
}

/**
 * How far a condition is. What was verified or waived for earlier words counts as open again; what
 * lies with police is not the other side's delay. Without a day to show it, only what happened
 * tells.
 */
export function fulfilmentStanding(facts: StandingFulfilment): FulfilmentStanding {
  const { condition, wording, due, steps, now } = facts;
  const last = steps.at(-1);
  const { preparation } = condition;
  const begun = preparation !== PreparationState.toDo;
  const earlierWords = begun && last !== undefined && last.number !== wording.number;
  const onTheDay = due === null && !begun;
  const done = SETTLED.includes(preparation) && !earlierWords;
  const waiting = preparation === PreparationState.evidenceReceived;
  const late = due !== null && Date.parse(due.dueAt) <= Date.parse(now);
  return {
    number: wording.number,
    due,
    onTheDay,
    earlierWords,
    done,
    waiting,
    overdue: late && !done && !waiting,
  };
}

/** The observations nobody corrected, the earliest first. */
export function standingObservations(
  observations: readonly ConditionObservation[],
): ConditionObservation[] {
  const corrected = new Set(observations.map(({ supersedes }) => supersedes));
  return observations.filter(({ id }) => !corrected.has(id));
}
