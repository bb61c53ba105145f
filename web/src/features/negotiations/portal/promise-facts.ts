import type { PromiseFragment } from '../../../gql/portal/graphql.js';
import type { Tone } from '../../../ui/status/tones.js';

export type Promised = PromiseFragment;
export type Kept = NonNullable<Promised['fulfilment']>;
export type PromiseRow = Promised & { readonly fulfilment: Kept };

/** The one word for how far a promise is, as the organiser sees it. */
export type Progress =
  'overdue' | 'again' | 'notMet' | 'toShow' | 'waiting' | 'onTheDay' | 'done' | 'waived';

/** The groups of the page, in the order of what asks for the reader. */
export const GROUPS = ['mine', 'theirs', 'day', 'done'] as const;
export type Group = (typeof GROUPS)[number];

export const TONES: Readonly<Record<Progress, Tone>> = {
  overdue: 'bad',
  again: 'warn',
  notMet: 'bad',
  toShow: 'warn',
  waiting: 'info',
  onTheDay: 'neutral',
  done: 'good',
  waived: 'neutral',
};

export function progressOf({ preparation, fulfilment }: PromiseRow): Progress {
  const { overdue, earlierWords, waiting, done, onTheDay } = fulfilment;
  if (waiting) return 'waiting';
  if (overdue) return 'overdue';
  if (earlierWords) return 'again';
  if (preparation === 'waived') return 'waived';
  if (done) return 'done';
  if (onTheDay) return 'onTheDay';
  return preparation === 'notMet' ? 'notMet' : 'toShow';
}

const GROUP_OF: Readonly<Record<Progress, Group>> = {
  overdue: 'mine',
  again: 'mine',
  notMet: 'mine',
  toShow: 'mine',
  waiting: 'theirs',
  onTheDay: 'day',
  done: 'done',
  waived: 'done',
};

export const groupOf = (row: PromiseRow): Group => GROUP_OF[progressOf(row)];

/** What the organiser has to fulfil, the earliest due first. */
export function ownPromises(conditions: readonly Promised[]): PromiseRow[] {
  const due = ({ fulfilment }: PromiseRow) => fulfilment.dueAt ?? '9999';
  return conditions
    .flatMap((each) => (each.fulfilment ? [{ ...each, fulfilment: each.fulfilment }] : []))
    .sort((one, other) => due(one).localeCompare(due(other)));
}
