/** How somebody was spoken with. `dayContact`: the contact agreed on for the day itself. */
export const CONTACT_KINDS = [
  'call',
  'siteMeeting',
  'liaison',
  'dayContact',
  'mail',
  'other',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const CONTACT_DIRECTIONS = ['in', 'out', 'both'] as const;
export type ContactDirection = (typeof CONTACT_DIRECTIONS)[number];

/** Guards of this installation, not rules of law. */
export const CONTACT_LIMITS = { perDossier: 2_000, slots: 96, conditions: 20 } as const;

/** What became of a contact that was due: `due` while its time runs. */
export type SlotState = 'kept' | 'missed' | 'due' | 'coming';

/** A stretch of the day in which the liaison and the organiser have to speak once. */
export interface ContactSlot {
  readonly fromAt: string;
  readonly untilAt: string;
  readonly state: SlotState;
  /** The first contact in it; null while there is none. */
  readonly contactId: string | null;
}

interface Spoken {
  readonly id: string;
  readonly occurredAt: string;
  readonly replacesId: string | null;
}

/** Entries nothing replaced, in their order. */
export function standing<Entry extends Spoken>(entries: readonly Entry[]): Entry[] {
  const replaced = new Set(entries.map(({ replacesId }) => replacesId));
  return entries.filter(({ id }) => !replaced.has(id));
}

const MINUTE_MS = 60_000;

/**
 * Every stretch of `everyMin` minutes from `fromAt` until `untilAt`, at most `CONTACT_LIMITS.slots`.
 * A stretch is kept once any standing contact falls into it, its first instant included; it is
 * missed when it is over without one. A missed one stays missed.
 */
export function contactSlots(
  day: { readonly fromAt: string; readonly untilAt: string; readonly everyMin: number },
  entries: readonly Spoken[],
  now: string,
): ContactSlot[] {
  const spoken = standing(entries)
    .map(({ id, occurredAt }) => ({ id, at: Date.parse(occurredAt) }))
    .sort((a, b) => a.at - b.at);
  const end = Date.parse(day.untilAt);
  const step = day.everyMin * MINUTE_MS;
  const slots: ContactSlot[] = [];
  for (
    let from = Date.parse(day.fromAt);
    from < end && slots.length < CONTACT_LIMITS.slots;
    from += step
  ) {
    const until = Math.min(from + step, end);
    const found = spoken.find(({ at }) => at >= from && at < until);
    slots.push({
      fromAt: new Date(from).toISOString(),
      untilAt: new Date(until).toISOString(),
      state: found ? 'kept' : stateAt(Date.parse(now), from, until),
      contactId: found?.id ?? null,
    });
  }
  return slots;
}

function stateAt(now: number, from: number, until: number): SlotState {
  if (now >= until) return 'missed';
  return now >= from ? 'due' : 'coming';
}
