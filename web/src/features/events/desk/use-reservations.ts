import type { CalendarReservationsQuery } from '../../../gql/desk/graphql.js';
import { useReading } from '../../../lib/use-reading.js';
import { addDays } from './brussels-days.js';
import { CalendarReservationsDocument } from './calendar.desk.graphql.js';
import type { CalendarSearch } from './events-search.js';

/** A day somebody holds before the application; the draft itself stays with its organiser. */
export type Reservation = CalendarReservationsQuery['dateReservations'][number];

/**
 * Whether a reservation belongs to what the reader looks for. It has no state, class or commune of
 * its own yet, so that whoever asks for one of those does not mean it.
 */
export function fitsSearch(
  { kind, title, reference, place }: Reservation,
  { states, classes, communes, kinds, q }: CalendarSearch,
): boolean {
  if (states || classes || communes) return false;
  if (kinds && !kinds.split(',').includes(kind)) return false;
  const part = q?.trim().toLowerCase() ?? '';
  const words = [title.nl, title.fr, title.en, title.de, reference, place];
  return words.some((word) => word?.toLowerCase().includes(part));
}

/** What is reserved in the days a calendar shows, both included. */
export function useReservations(
  { from, to }: { readonly from: string; readonly to: string },
  search: CalendarSearch,
): readonly Reservation[] {
  const span = { from: `${from}T00:00`, to: `${addDays(to, 1)}T00:00` };
  const { data } = useReading(CalendarReservationsDocument, span, { fresh: true });
  return (data?.dateReservations ?? []).filter((one) => fitsSearch(one, search));
}
