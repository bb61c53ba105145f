import type { ErrorCode } from '../errors.js';
import type { EntryState, OutboxEntry, Submitted } from './outbox-entry.js';

/** How long things stay in this browser, and why. */
export const OUTBOX_PERIODS = {
  sends: {
    days: 5,
    reason:
      'A long weekend without a line. Less than the 7 days the server remembers a submission by its key, so that a repeat can never act twice.',
  },
  keeps: {
    days: 30,
    reason: 'What was not sent can be read and taken over for a month, then the device forgets it.',
  },
} as const;

const DAY_MS = 86_400_000;

const later = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * DAY_MS).toISOString();

/** Until when an entry leaves by itself; ISO instant. */
export function sendsUntil({ madeAt }: OutboxEntry): string {
  return later(madeAt, OUTBOX_PERIODS.sends.days);
}

/** Too old to leave by itself: the world it spoke to has moved on. */
export function isExpired(entry: OutboxEntry, now: string): boolean {
  return sendsUntil(entry) <= now;
}

/** Old enough to be forgotten, whoever wrote it. */
export function isForgotten({ madeAt }: OutboxEntry, now: string): boolean {
  return later(madeAt, OUTBOX_PERIODS.keeps.days) <= now;
}

export type Standing = EntryState | 'expired';

/** How an entry stands for its writer. */
export function standingOf(entry: OutboxEntry, now: string): Standing {
  const open = entry.state === 'waiting' || entry.state === 'confirm';
  return open && isExpired(entry, now) ? 'expired' : entry.state;
}

/** Whether nothing happens to an entry unless the person does it. */
export function needsPerson(entry: OutboxEntry, now: string): boolean {
  return standingOf(entry, now) !== 'waiting';
}

export const byOrder = (a: OutboxEntry, b: OutboxEntry): number =>
  a.order - b.order || a.key.localeCompare(b.key);

export interface Pass {
  readonly person: string;
  /** ISO instant. */
  readonly now: string;
  /** The entry the person sends himself, whatever its state. */
  readonly attended: string | null;
  /** Subjects whose open form sends for itself. */
  readonly elsewhere: ReadonlySet<string>;
}

/** What a pass sends, in the order it was written; another person's things are never among it. */
export function queueOf(entries: readonly OutboxEntry[], pass: Pass): readonly OutboxEntry[] {
  const { person, now, attended, elsewhere } = pass;
  return entries
    .filter((entry) => entry.person === person)
    .filter(
      (entry) =>
        entry.key === attended || (!needsPerson(entry, now) && !elsewhere.has(entry.subject)),
    )
    .sort(byOrder);
}

/** Nobody answered, or not about the matter: the same is sent again, under the same key. */
const AGAIN: readonly ErrorCode[] = ['NETWORK', 'UNAVAILABLE', 'UNAUTHENTICATED'];

/** What becomes of an entry by how it ended; null is success. */
export function endOf(code: ErrorCode | null): 'sent' | 'again' | EntryState {
  if (code === null) return 'sent';
  if (AGAIN.includes(code)) return 'again';
  if (code === 'STEP_UP_REQUIRED') return 'confirm';
  return code === 'STALE' ? 'conflict' : 'refused';
}

export interface Placing {
  readonly person: string;
  readonly now: string;
  readonly newKey: () => string;
}

/**
 * The entry of a submission, and the one it replaces. The same content to the same subject keeps its
 * key, since the server may have it already; other content is another submission.
 */
export function placed(
  entries: readonly OutboxEntry[],
  submitted: Submitted,
  { person, now, newKey }: Placing,
): { readonly entry: OutboxEntry; readonly replaces: string | null } {
  const own = entries.filter((entry) => entry.person === person);
  const before = own.find(({ subject }) => subject === submitted.subject);
  const state = submitted.binding ? ('confirm' as const) : ('waiting' as const);
  const same = before && JSON.stringify(before.variables) === JSON.stringify(submitted.variables);
  if (same) return { entry: { ...before, ...submitted, state, fault: null }, replaces: null };
  const order = Math.max(0, ...own.map((entry) => entry.order)) + 1;
  const entry = { ...submitted, key: newKey(), person, order, madeAt: now, state, fault: null };
  return { entry, replaces: before?.key ?? null };
}
