import type { DateReservation } from './reservation.entity.js';

/** What somebody looks for in a calendar; absent or empty means: whatever it is. */
export interface ReservationFilter {
  readonly text?: string | null;
  readonly kinds?: readonly string[] | null;
  readonly states?: readonly string[] | null;
  readonly classes?: readonly string[] | null;
  readonly communes?: readonly string[] | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/**
 * Whether a reservation belongs to what is looked for. It has no state, class or commune of its own
 * yet, so that whoever asks for one of those does not mean it.
 */
export function fitsReservation(
  reservation: Pick<
    DateReservation,
    'title' | 'reference' | 'place' | 'kind' | 'startAt' | 'endAt'
  >,
  filter: ReservationFilter,
): boolean {
  const { states, classes, communes, kinds, from, to } = filter;
  if (states?.length || classes?.length || communes?.length) return false;
  if (kinds?.length && !kinds.includes(reservation.kind)) return false;
  if (from && Date.parse(reservation.endAt) <= Date.parse(from)) return false;
  if (to && Date.parse(reservation.startAt) >= Date.parse(to)) return false;
  const part = filter.text?.trim().toLowerCase();
  if (!part) return true;
  const words = [...Object.values(reservation.title), reservation.reference, reservation.place];
  return words.some((word) => typeof word === 'string' && word.toLowerCase().includes(part));
}
