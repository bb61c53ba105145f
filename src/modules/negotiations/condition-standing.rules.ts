import type { Localized } from '../../core/graphql/localized.type.js';
import { valuesFor } from './agreed-values.rules.js';
import type { ConditionVersion } from './condition-version.entity.js';
import type { Condition } from './condition.entity.js';
import { ConditionSide, ConditionState, VersionAction } from './condition.enums.js';
import type { ConditionParameters } from './condition-parameters.rules.js';
import type { Feed } from './parameter-effects.data.js';

/** A condition as it holds now: while a change is discussed, the words agreed before. */
export interface StandingCondition {
  readonly condition: Condition;
  /** `agreed` also while a change of agreed words is open. */
  readonly state: ConditionState;
  readonly wording: ConditionVersion;
}

/** What a product built on a condition depends on; equal facts mean nothing changed for it. */
export interface StandingFacts extends Readonly<Record<string, unknown>> {
  readonly kind: string;
  readonly number: string;
  readonly state: ConditionState;
  readonly parameters: ConditionParameters;
  readonly text: Localized;
  readonly version: number;
}

/** What a product depends on that uses some values of a condition and not its words. */
export type FedFacts = Pick<StandingFacts, 'kind' | 'number' | 'state' | 'parameters'>;

/** Words and values, without who said them. */
export interface Wording {
  readonly text: Localized;
  readonly parameters: ConditionParameters;
}

const WORDING_ACTIONS: readonly VersionAction[] = [
  VersionAction.propose,
  VersionAction.counter,
  VersionAction.reword,
];

/** How people name a condition within its dossier, such as C04. */
export function conditionLabel(number: number): string {
  return `C${String(number).padStart(2, '0')}`;
}

/**
 * The state that holds now for everybody who builds on the condition. What a court suspended binds
 * as little as what was never imposed.
 */
export function standingState(condition: Condition): ConditionState {
  if (condition.state === ConditionState.imposed && condition.suspendedAt) {
    return ConditionState.refused;
  }
  return condition.agreedVersion === null ? condition.state : ConditionState.agreed;
}

/** Whether somebody has to keep it: both sides agreed, or a decision imposes it. */
export function isInForce({ state }: Pick<StandingCondition, 'state'>): boolean {
  return state === ConditionState.agreed || state === ConditionState.imposed;
}

/**
 * The facts of a condition for the basis of a product: kind, state, parameters, text and number of
 * the version that holds. Talk about a change leaves them as they are until it is accepted.
 */
export function factsOf({ condition, state, wording }: StandingCondition): StandingFacts {
  return {
    kind: condition.kind,
    number: conditionLabel(condition.number),
    state,
    parameters: wording.parameters,
    text: wording.text,
    version: wording.number,
  };
}

/**
 * The same for a product that uses some of its values alone: null when it uses none. Other words and
 * other values leave these facts as they are, so they make no such product stale.
 */
export function factsFed(
  { kind, number, state, parameters }: StandingFacts,
  made: readonly Feed[],
): FedFacts | null {
  const used = valuesFor(kind, parameters, made);
  return Object.keys(used).length > 0 ? { kind, number, state, parameters: used } : null;
}

/** The last words a side put forward itself, or null; `versions` by number, the first one first. */
export function lastWordsOf(
  side: ConditionSide,
  versions: readonly ConditionVersion[],
): ConditionVersion | null {
  const own = versions.filter(
    (version) => version.side === side && WORDING_ACTIONS.includes(version.action),
  );
  return own.at(-1) ?? null;
}
