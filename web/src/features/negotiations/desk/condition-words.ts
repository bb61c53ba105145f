import type { ConditionSide, ConditionState } from '../../../gql/desk/graphql.js';
import type { AvailableTransition } from '../../../ui/status/transition-buttons.js';
import type { Tone } from '../../../ui/status/tones.js';

/** The states a condition passes, in the order of the talks; words under `state`. */
export const CONDITION_STATES = [
  'proposed',
  'countered',
  'agreed',
  'refused',
  'imposed',
  'dropped',
  'withdrawn',
] as const satisfies readonly ConditionState[];

export const STATE_TONES: Readonly<Record<ConditionState, Tone>> = {
  proposed: 'info',
  countered: 'warn',
  agreed: 'good',
  refused: 'bad',
  imposed: 'good',
  dropped: 'neutral',
  withdrawn: 'neutral',
};

/** Whose turn it is: `us` is the police side of the desk. */
export type Turn = 'us' | 'them' | null;

interface Talk {
  readonly state: ConditionState;
  readonly openSide?: ConditionSide | null;
  readonly availableTransitions?: readonly AvailableTransition[];
}

/** Whose answer is awaited; a refused condition waits for whoever may word it anew. */
export function turnOf({ state, openSide, availableTransitions = [] }: Talk): Turn {
  if (openSide) return openSide === 'organiser' ? 'us' : 'them';
  if (state !== 'refused') return null;
  return availableTransitions.some(({ name }) => name !== 'drop') ? 'us' : null;
}

/** The list's filters; `us` and `them` go by the turn, the others by the state. */
export const CONDITION_FILTERS = ['all', 'us', 'them', ...CONDITION_STATES] as const;

export type ConditionFilter = (typeof CONDITION_FILTERS)[number];

/** Whether a condition passes a filter. */
export function passes(talk: Talk, filter: ConditionFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'us' || filter === 'them') return turnOf(talk) === filter;
  return talk.state === filter;
}

/** Steps that need a reason, as the API answers `required` without one. */
export const NEEDS_REASON: readonly string[] = ['counter', 'refuse', 'drop'];

/** Steps that bring new words. */
export const BRINGS_WORDS: readonly string[] = ['counter', 'reword'];

/** Steps that take something away. */
export const SEVERE: readonly string[] = ['refuse', 'withdraw', 'drop'];
