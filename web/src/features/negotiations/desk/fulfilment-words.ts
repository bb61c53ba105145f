import type {
  ConditionFulfilmentQuery,
  ObservationOutcome,
  PreparationState,
} from '../../../gql/desk/graphql.js';
import type { Tone } from '../../../ui/status/tones.js';

/** A condition with what became of it. */
export type Promised = ConditionFulfilmentQuery['condition'];
export type Kept = NonNullable<Promised['fulfilment']>;
export type Observation = Kept['observations'][number];

/** How far something is, as a list shows it. */
export interface Standing {
  readonly onTheDay: boolean;
  readonly earlierWords: boolean;
  readonly done: boolean;
  readonly waiting: boolean;
  readonly overdue: boolean;
}

/** The one word for how far a promise is; lateness before everything but what is settled. */
export type Progress =
  | 'overdue'
  | 'earlierWords'
  | 'waiting'
  | 'notMet'
  | 'escalated'
  | 'open'
  | 'onTheDay'
  | 'done'
  | 'waived';

export const PROGRESS_TONES: Readonly<Record<Progress, Tone>> = {
  overdue: 'bad',
  earlierWords: 'warn',
  waiting: 'warn',
  notMet: 'bad',
  escalated: 'warn',
  open: 'info',
  onTheDay: 'neutral',
  done: 'good',
  waived: 'neutral',
};

export const OUTCOME_TONES: Readonly<Record<ObservationOutcome, Tone>> = {
  respected: 'good',
  partly: 'warn',
  breached: 'bad',
};

export const OUTCOMES = [
  'respected',
  'partly',
  'breached',
] as const satisfies readonly ObservationOutcome[];

export function progressOf(preparation: PreparationState, standing: Standing): Progress {
  if (standing.overdue) return 'overdue';
  if (standing.earlierWords) return 'earlierWords';
  if (standing.onTheDay) return 'onTheDay';
  if (preparation === 'waived') return 'waived';
  if (standing.done) return 'done';
  if (standing.waiting) return 'waiting';
  return preparation === 'notMet' || preparation === 'escalated' ? preparation : 'open';
}

/** The filters of the list, in the order of what asks for somebody. */
export const PROGRESS_FILTERS = [
  'all',
  'overdue',
  'waiting',
  'earlierWords',
  'notMet',
  'escalated',
  'open',
  'onTheDay',
  'done',
  'waived',
] as const satisfies readonly ('all' | Progress)[];
export type ProgressFilter = (typeof PROGRESS_FILTERS)[number];
