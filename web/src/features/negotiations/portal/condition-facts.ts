import type { ConditionFragment } from '../../../gql/portal/graphql.js';
import type { Tone } from '../../../ui/status/tones.js';

export type Condition = ConditionFragment;
export type Version = Condition['versions'][number];
export type Value = Condition['values'][number];

/** Whose turn it is, as the organiser sees it. */
export type Turn = 'mine' | 'theirs' | 'settled';

/** An open proposal of the event cell waits for the reader; silence is no answer. */
export function turnOf({ openSide }: Condition): Turn {
  if (openSide === 'police') return 'mine';
  return openSide === 'organiser' ? 'theirs' : 'settled';
}

const TONES: Readonly<Record<Condition['state'], Tone>> = {
  proposed: 'warn',
  countered: 'warn',
  agreed: 'good',
  refused: 'bad',
  imposed: 'info',
  dropped: 'neutral',
  withdrawn: 'neutral',
};

/** The tone of a condition; an own proposal that waits is no warning. */
export function toneOf(condition: Condition): Tone {
  return turnOf(condition) === 'theirs' ? 'info' : TONES[condition.state];
}

/** The version both sides stand by; null while there is none. */
export function agreedOf({ versions, agreedVersion }: Condition): Version | null {
  return versions.find(({ number }) => number === agreedVersion) ?? null;
}

/** The latest version. */
export function currentOf({ versions }: Condition): Version | null {
  return versions.at(-1) ?? null;
}
