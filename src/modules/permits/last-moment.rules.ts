import { Temporal } from 'temporal-polyfill';
import { BRUSSELS } from '../../core/brussels-time.js';

/**
 * The last day, in Brussels, on which something is still of use: `daysBefore` calendar days before
 * the day the event starts. Null while one of both is not known.
 */
export function lastMomentFor(startAt: string | null, daysBefore: number | null): string | null {
  if (startAt === null || daysBefore === null) return null;
  return Temporal.Instant.from(startAt)
    .toZonedDateTimeISO(BRUSSELS)
    .toPlainDate()
    .subtract({ days: daysBefore })
    .toString();
}
