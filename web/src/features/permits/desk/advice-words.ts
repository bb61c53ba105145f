import type { EventAdviceQuery } from '../../../gql/desk/graphql.js';
import type { Tone } from '../../../ui/status/tones.js';

export type Advice = EventAdviceQuery['event']['advice'][number];
export type Adviser = EventAdviceQuery['advisers'][number];

/** What the board shows for a request: its result, or that there is none. Silence is no yes. */
export type AdviceStanding =
  'favourable' | 'favourableWithConditions' | 'noRemark' | 'unfavourable' | 'waiting' | 'noAnswer';

export const STANDING_TONES: Readonly<Record<AdviceStanding, Tone>> = {
  favourable: 'good',
  favourableWithConditions: 'info',
  noRemark: 'neutral',
  unfavourable: 'bad',
  waiting: 'neutral',
  noAnswer: 'warn',
};

interface Asked {
  readonly dueAt: string;
  readonly result?: Exclude<AdviceStanding, 'waiting' | 'noAnswer'> | null;
}

/** Where a request stands at an instant: answered, still in time, or without an answer. */
export function standingOf({ dueAt, result }: Asked, now = new Date()): AdviceStanding {
  if (result) return result;
  return Date.parse(dueAt) < now.getTime() ? 'noAnswer' : 'waiting';
}
