import { Temporal } from 'temporal-polyfill';
import { BRUSSELS } from '../../core/brussels-time.js';

/** How long a day is kept. Working agreement of the zone; no right comes from it. */
export const RESERVATION_TERMS = {
  days: 21,
  perOrganisation: 5,
  source: 'Working agreement of the zone on early reservations',
} as const;

/** The end of the day in Brussels on which a reservation of `now` ends, never after the event. */
export function reservationEnd(now: string, startAt: string): string {
  const end = Temporal.Instant.from(now)
    .toZonedDateTimeISO(BRUSSELS)
    .add({ days: RESERVATION_TERMS.days + 1 })
    .startOfDay()
    .toInstant();
  const start = Temporal.Instant.from(startAt);
  return (Temporal.Instant.compare(end, start) < 0 ? end : start).toString();
}
