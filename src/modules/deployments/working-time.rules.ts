import {
  common,
  HOUR_MS,
  instantText,
  type Interval,
  joined,
  readShift,
  readShifts,
  serviceByWeek,
  serviceIn,
  type Shift,
  windows,
} from './service-intervals.rules.js';

export type { Shift } from './service-intervals.rules.js';

/** Limits of service; reference data with source. */
export interface WorkingTimeLimits {
  /** Most hours of service in any 24 consecutive hours. */
  readonly maxHoursIn24h: number;
  /** Most hours of service from Monday 00:00 to Sunday 24:00 in Brussels. */
  readonly maxHoursPerWeek: number;
  /** Least consecutive hours between the end of a shift and the start of the next. */
  readonly minRestHours: number;
  readonly source: string;
}

export const WORKING_TIME_LIMITS: WorkingTimeLimits = {
  maxHoursIn24h: 10,
  maxHoursPerWeek: 50,
  minRestHours: 11,
  source: 'RPPol/PJPol (Royal Decree of 30 March 2001), art. VI.I.4 §2 and VI.I.5',
};

export type WorkingTimeViolation = 'over10hIn24h' | 'over50hInWeek' | 'restUnder11h';

export interface WorkingTime {
  /** Elapsed hours of each shift, in the order of their starts. */
  readonly shiftHours: readonly number[];
  readonly maxHoursIn24h: number;
  /** Hours from the end of all earlier shifts to each next start; 0 when they overlap. */
  readonly restHours: readonly number[];
  /** Hours of service by ISO week in Brussels, such as `2027-W10`. */
  readonly weekHours: Readonly<Record<string, number>>;
  /** Each at most once, in this order: 24 hours, week, rest. */
  readonly violations: readonly WorkingTimeViolation[];
  /** Pairs of shifts, as positions in the order of their starts, that claim the same time. */
  readonly overlaps: readonly (readonly [number, number])[];
}

export type AssignmentRule = 'overlap' | WorkingTimeViolation;

/** A rule that a new shift would break, with what to tell the planner. */
export interface AssignmentViolation {
  readonly rule: AssignmentRule;
  /** Hours as numbers, instants as ISO 8601 UTC, weeks as `2027-W10`. */
  readonly params: Readonly<Record<string, string | number>>;
}

const hours = (ms: number) => ms / HOUR_MS;
const milliseconds = (of: number) => Math.round(of * HOUR_MS);

function restsBetween(sorted: readonly Interval[]): number[] {
  let served = -Infinity;
  return sorted
    .map(({ start, end }) => {
      const rest = Math.max(0, start - served);
      served = Math.max(served, end);
      return rest;
    })
    .slice(1);
}

function overlapsOf(sorted: readonly Interval[]): [number, number][] {
  return sorted.flatMap((one, first) =>
    sorted
      .slice(first + 1)
      .flatMap((other, offset): [number, number][] =>
        common(one, other) > 0 ? [[first, first + 1 + offset]] : [],
      ),
  );
}

function most(values: Iterable<number>): number {
  let highest = 0;
  for (const value of values) highest = Math.max(highest, value);
  return highest;
}

/**
 * Working time of one person. Durations are elapsed time on the time line, so the nights of the
 * clock change come out right (in March 22:00–06:00 is 7 hours). The 24 hours are a rolling window;
 * the week runs Monday 00:00 to Sunday 24:00 in Brussels and shifts are split there. Exactly the
 * limit complies. Shifts may come in any order; where they overlap, the common time counts once for
 * the 24 hours and the week, and the pair is named in `overlaps` (double booking is a rule of its
 * own, not a violation of working time).
 *
 * Refuses with `RuleInputError`: `shifts.n.start|end` `notAnInstant`, `yearOutOfRange`;
 * `shifts.n.end` `endNotAfterStart`, `tooLong`; `shifts` `tooMany`. Source: see the limits.
 */
export function calculateWorkingTime(
  shifts: readonly Shift[],
  limits: WorkingTimeLimits = WORKING_TIME_LIMITS,
): WorkingTime {
  const sorted = readShifts(shifts, 'shifts');
  const service = joined(sorted);
  const rests = restsBetween(sorted);
  const weeks = serviceByWeek(service);
  const maxIn24h = most(windows(service).map((window) => serviceIn(window, service)));
  const violations: [boolean, WorkingTimeViolation][] = [
    [maxIn24h > milliseconds(limits.maxHoursIn24h), 'over10hIn24h'],
    [most(weeks.values()) > milliseconds(limits.maxHoursPerWeek), 'over50hInWeek'],
    [rests.some((rest) => rest < milliseconds(limits.minRestHours)), 'restUnder11h'],
  ];
  return {
    shiftHours: sorted.map(({ start, end }) => hours(end - start)),
    maxHoursIn24h: hours(maxIn24h),
    restHours: rests.map(hours),
    weekHours: Object.fromEntries([...weeks].map(([week, ms]) => [week, hours(ms)])),
    violations: violations.filter(([broken]) => broken).map(([, code]) => code),
    overlaps: overlapsOf(sorted),
  };
}

function overlapViolations(existing: readonly Interval[], added: Interval): AssignmentViolation[] {
  return existing
    .filter((shift) => common(shift, added) > 0)
    .map(({ start, end }) => ({
      rule: 'overlap',
      params: { start: instantText(start), end: instantText(end) },
    }));
}

/** The fullest 24 hours that hold some of the new shift. */
function dayViolation(
  service: readonly Interval[],
  added: Interval,
  limit: number,
): AssignmentViolation[] {
  const [fullest] = windows([...service, added])
    .filter((window) => common(window, added) > 0)
    .map((window) => ({ window, ms: serviceIn(window, service) }))
    .sort((one, other) => other.ms - one.ms || one.window.start - other.window.start);
  if (!fullest || fullest.ms <= milliseconds(limit)) return [];
  const { start, end } = fullest.window;
  const params = {
    hours: hours(fullest.ms),
    limit,
    from: instantText(start),
    to: instantText(end),
  };
  return [{ rule: 'over10hIn24h', params }];
}

function weekViolations(
  service: readonly Interval[],
  added: Interval,
  limit: number,
): AssignmentViolation[] {
  const touched = serviceByWeek([added]);
  return [...serviceByWeek(service)]
    .filter(([week, ms]) => touched.has(week) && ms > milliseconds(limit))
    .map(([week, ms]) => ({ rule: 'over50hInWeek', params: { week, hours: hours(ms), limit } }));
}

/** Rest before and after the stretch of service that the new shift becomes part of. */
function restViolations(
  service: readonly Interval[],
  added: Interval,
  limit: number,
): AssignmentViolation[] {
  return service.slice(1).flatMap((after, index): AssignmentViolation[] => {
    const before = service[index] ?? after;
    const rest = after.start - before.end;
    const concerned = common(before, added) > 0 || common(after, added) > 0;
    if (!concerned || rest >= milliseconds(limit)) return [];
    const params = { from: instantText(before.end), to: instantText(after.start) };
    return [{ rule: 'restUnder11h', params: { restHours: hours(rest), limit, ...params } }];
  });
}

/**
 * The rules a new shift would break beside the shifts a person already has, in the order overlap,
 * 24 hours, week, rest; empty when it may be assigned. Only what the new shift takes part in is
 * told, not what was wrong before. Shifts that follow each other without a gap are one stretch of
 * service: two posts in a row are not a missing rest, and still count together for the hours.
 *
 * Refuses input like `calculateWorkingTime`, with the paths `existing.n` and `newShift`.
 */
export function checkAssignment(
  existingShifts: readonly Shift[],
  newShift: Shift,
  limits: WorkingTimeLimits = WORKING_TIME_LIMITS,
): AssignmentViolation[] {
  const existing = readShifts(existingShifts, 'existing');
  const added = readShift(newShift, 'newShift');
  const service = joined([...existing, added]);
  return [
    ...overlapViolations(existing, added),
    ...dayViolation(service, added, limits.maxHoursIn24h),
    ...weekViolations(service, added, limits.maxHoursPerWeek),
    ...restViolations(service, added, limits.minRestHours),
  ];
}
