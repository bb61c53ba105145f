import { Temporal } from 'temporal-polyfill';
import { RuleInputError } from './rule-input-error.js';

/** The one time zone of Parley's clocks; its changes come from tz data, never from offsets. */
export const BRUSSELS = 'Europe/Brussels';

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

/** Years a calculation accepts, both included. */
export interface YearBounds {
  readonly first: number;
  readonly last: number;
}

/** Outside these years the calendar rules are not claimed to hold. */
export const CALENDAR_YEARS: YearBounds = { first: 1990, last: 2200 };

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function inYears(year: number, field: string, years: YearBounds): void {
  if (year >= years.first && year <= years.last) return;
  throw new RuleInputError(field, 'yearOutOfRange', { first: years.first, last: years.last });
}

function read<T>(
  field: string,
  rule: string,
  shape: RegExp,
  text: unknown,
  from: (t: string) => T,
) {
  if (typeof text !== 'string' || !shape.test(text)) throw new RuleInputError(field, rule);
  try {
    return from(text);
  } catch {
    throw new RuleInputError(field, rule);
  }
}

/** Reads `YYYY-MM-DD`. Refuses with `notADate` or `yearOutOfRange`. */
export function readDate(
  field: string,
  text: unknown,
  years: YearBounds = CALENDAR_YEARS,
): Temporal.PlainDate {
  const date = read(field, 'notADate', DATE, text, (t) =>
    Temporal.PlainDate.from(t, { overflow: 'reject' }),
  );
  inYears(date.year, field, years);
  return date;
}

/**
 * Reads an ISO 8601 date-time that carries its offset or `Z`. Refuses with `notAnInstant`, or
 * `yearOutOfRange` by the year it falls in in Brussels.
 */
export function readInstant(
  field: string,
  text: unknown,
  years: YearBounds = CALENDAR_YEARS,
): Temporal.Instant {
  const instant = read(field, 'notAnInstant', INSTANT, text, (t) => Temporal.Instant.from(t));
  inYears(instant.toZonedDateTimeISO(BRUSSELS).year, field, years);
  return instant;
}

/** Reads a wall-clock date-time without offset. Refuses with `notALocalTime`, `yearOutOfRange`. */
export function readLocal(
  field: string,
  text: unknown,
  years: YearBounds = CALENDAR_YEARS,
): Temporal.PlainDateTime {
  const local = read(field, 'notALocalTime', LOCAL, text, (t) =>
    Temporal.PlainDateTime.from(t, { overflow: 'reject' }),
  );
  inYears(local.year, field, years);
  return local;
}

/** The instants at which clocks in Brussels show this time: none, one, or two (earlier first). */
export function instantsOf(local: Temporal.PlainDateTime): Temporal.ZonedDateTime[] {
  const shown = (['earlier', 'later'] as const)
    .map((disambiguation) => local.toZonedDateTime(BRUSSELS, { disambiguation }))
    .filter((time) => time.toPlainDateTime().equals(local));
  const [one, other] = shown;
  return one && other && one.equals(other) ? [one] : shown;
}

/**
 * The one instant at which clocks in Brussels show a time. Refuses with `timeDoesNotExist` (the
 * hour the clocks leap over in spring) and `timeIsAmbiguous` with the two offsets to choose from
 * (the hour they repeat in autumn).
 */
export function onlyInstantOf(field: string, local: Temporal.PlainDateTime): Temporal.Instant {
  const [earlier, later] = instantsOf(local);
  if (!earlier) throw new RuleInputError(field, 'timeDoesNotExist');
  if (!later) return earlier.toInstant();
  throw new RuleInputError(field, 'timeIsAmbiguous', {
    earlier: earlier.offset,
    later: later.offset,
  });
}

/** Whether a text is a date-time with its offset, as `readInstant` takes it. */
export function looksLikeInstant(text: string): boolean {
  return INSTANT.test(text);
}

/** Whether a text is a wall-clock date-time without offset, as `readLocal` takes it. */
export function looksLikeLocal(text: string): boolean {
  return LOCAL.test(text);
}
