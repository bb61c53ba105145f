import { Temporal } from 'temporal-polyfill';
import { BRUSSELS, readInstant } from '../../core/brussels-time.js';
import { RuleInputError } from '../../core/rule-input-error.js';

/** A shift of one person, ISO 8601 instants with offset or `Z`. */
export interface Shift {
  readonly start: string;
  readonly end: string;
}

/** The same on the time line, milliseconds since the epoch. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

export const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Nobody serves longer than a month; a longer shift is a slip in a date. */
const LONGEST_DAYS = 31;
/** More than a person has in years. */
const MOST_SHIFTS = 2000;

/** Reads one shift; `path` is its place in the input. */
export function readShift(shift: Shift, path: string): Interval {
  const start = readInstant(`${path}.start`, shift.start).epochMilliseconds;
  const end = readInstant(`${path}.end`, shift.end).epochMilliseconds;
  if (end <= start) throw new RuleInputError(`${path}.end`, 'endNotAfterStart');
  if (end - start > LONGEST_DAYS * DAY_MS) {
    throw new RuleInputError(`${path}.end`, 'tooLong', { maxDays: LONGEST_DAYS });
  }
  return { start, end };
}

const byTime = (one: Interval, other: Interval) => one.start - other.start || one.end - other.end;

/** Reads shifts and sorts them by start. `path` is their place in the input. */
export function readShifts(shifts: readonly Shift[], path: string): Interval[] {
  if (shifts.length > MOST_SHIFTS) {
    throw new RuleInputError(path, 'tooMany', { max: MOST_SHIFTS });
  }
  return shifts.map((shift, index) => readShift(shift, `${path}.${index}`)).sort(byTime);
}

/** Sorted intervals with those that touch or overlap joined: nobody serves an hour twice. */
export function joined(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const interval of [...intervals].sort(byTime)) {
    const last = result.at(-1);
    if (last && interval.start <= last.end) {
      result.splice(-1, 1, { start: last.start, end: Math.max(last.end, interval.end) });
    } else result.push(interval);
  }
  return result;
}

/** Milliseconds two intervals have in common. */
export function common(one: Interval, other: Interval): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** Every 24 hours that can hold the most service: from a start on, or up to an end. */
export function windows(intervals: readonly Interval[]): Interval[] {
  return intervals.flatMap(({ start, end }) => [
    { start, end: start + DAY_MS },
    { start: end - DAY_MS, end },
  ]);
}

/** Milliseconds of service inside a window; the intervals must not overlap each other. */
export function serviceIn(window: Interval, intervals: readonly Interval[]): number {
  return intervals.reduce((sum, interval) => sum + common(window, interval), 0);
}

function isoWeek(day: Temporal.PlainDate): string {
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
}

/** Cuts an interval at every Monday 00:00 in Brussels; keys are ISO weeks such as `2027-W10`. */
export function weeksOf({ start, end }: Interval): (readonly [week: string, Interval])[] {
  const parts: (readonly [string, Interval])[] = [];
  for (let from = start; from < end;) {
    const day = Temporal.Instant.fromEpochMilliseconds(from)
      .toZonedDateTimeISO(BRUSSELS)
      .toPlainDate();
    const monday = day.add({ days: 8 - day.dayOfWeek }).toZonedDateTime(BRUSSELS);
    const to = Math.min(end, monday.epochMilliseconds);
    parts.push([isoWeek(day), { start: from, end: to }]);
    from = to;
  }
  return parts;
}

/** Milliseconds of service a week, in the order of the weeks. */
export function serviceByWeek(intervals: readonly Interval[]): Map<string, number> {
  const weeks = new Map<string, number>();
  for (const [week, part] of intervals.flatMap(weeksOf)) {
    weeks.set(week, (weeks.get(week) ?? 0) + part.end - part.start);
  }
  return weeks;
}

/** An instant as ISO 8601 UTC. */
export function instantText(epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toString();
}
