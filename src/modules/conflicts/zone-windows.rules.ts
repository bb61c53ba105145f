import { Temporal } from 'temporal-polyfill';
import { BRUSSELS } from '../../core/brussels-time.js';
import type { Occupation, OccupiedGeometry } from './occupation.rules.js';

/** A restriction zone as far as its times and its addressees go. Instants in ISO. */
export interface TimedZone {
  readonly geometry: OccupiedGeometry;
  readonly weekdays: readonly string[] | null;
  readonly activeFrom: string | null;
  readonly activeTo: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function dayStart(day: Temporal.PlainDate): number {
  return day.toZonedDateTime(BRUSSELS).epochMilliseconds;
}

/** The days a stretch of time touches, as stretches themselves. */
function daysOf(from: number, to: number): { day: Temporal.PlainDate; span: [number, number] }[] {
  const first = Temporal.Instant.fromEpochMilliseconds(Math.floor(from)).toZonedDateTimeISO(
    BRUSSELS,
  );
  const last = Temporal.Instant.fromEpochMilliseconds(Math.ceil(to) - 1).toZonedDateTimeISO(
    BRUSSELS,
  );
  const count = first.toPlainDate().until(last.toPlainDate(), { largestUnit: 'day' }).days;
  return Array.from({ length: count + 1 }, (_, index) => {
    const day = first.toPlainDate().add({ days: index });
    return { day, span: [dayStart(day), dayStart(day.add({ days: 1 }))] };
  });
}

function holdsOn(zone: TimedZone, day: Temporal.PlainDate): boolean {
  const date = day.toString();
  if (zone.validFrom !== null && date < zone.validFrom) return false;
  if (zone.validTo !== null && date > zone.validTo) return false;
  return zone.weekdays === null || zone.weekdays.includes(NAMES[day.dayOfWeek - 1] ?? '');
}

/**
 * A zone as an occupation of its own for every day between two moments on which it holds, cut to
 * the hours it is active. Milliseconds since the epoch.
 */
export function zoneOccupations(zone: TimedZone, from: number, to: number): Occupation[] {
  if (to <= from) return [];
  const active = [
    zone.activeFrom === null ? -Infinity : Date.parse(zone.activeFrom),
    zone.activeTo === null ? Infinity : Date.parse(zone.activeTo),
  ] as const;
  return daysOf(from, to)
    .filter(({ day }) => holdsOn(zone, day))
    .map(({ span }) => [Math.max(span[0], active[0]), Math.min(span[1], active[1])] as const)
    .filter(([start, end]) => end > start)
    .map(([start, end]) => ({
      part: 0,
      role: null,
      name: null,
      geometry: zone.geometry,
      from: start,
      to: end,
      movement: null,
    }));
}
