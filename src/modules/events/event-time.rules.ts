import { Temporal } from 'temporal-polyfill';
import {
  BRUSSELS,
  type IsoDate,
  instantsOf,
  onlyInstantOf,
  readInstant,
  readLocal,
  type YearBounds,
} from '../../core/brussels-time.js';
import { RuleInputError, type RuleParams } from '../../core/rule-input-error.js';

/** The hours of an event as far as they are known, ISO 8601 with offset or `Z`. */
export interface EventTimes {
  readonly gathering?: string | null;
  readonly start?: string | null;
  readonly end?: string | null;
  /** Planned end of the break-up. */
  readonly dispersal?: string | null;
}

export interface EventTimeLimits {
  /** From the first hour to the last, in days of 24 hours. */
  readonly maxDays: number;
  readonly years: YearBounds;
}

/** Guards of this installation, not rules of law: the longest event planned here is a market. */
export const EVENT_TIME_LIMITS: EventTimeLimits = {
  maxDays: 60,
  years: { first: 2000, last: 2100 },
};

export interface EventTimeProblem {
  readonly field: keyof EventTimes;
  readonly code:
    | 'notAnInstant'
    | 'yearOutOfRange'
    | 'startBeforeGathering'
    | 'endNotAfterStart'
    | 'dispersalBeforeEnd'
    | 'tooLong';
  readonly params: RuleParams;
}

type Read = Partial<Record<keyof EventTimes, Temporal.Instant>>;

const FIELDS = ['gathering', 'start', 'end', 'dispersal'] as const;

function readAll(times: EventTimes, years: YearBounds): [Read, EventTimeProblem[]] {
  const read: Read = {};
  const problems: EventTimeProblem[] = [];
  for (const field of FIELDS) {
    const text = times[field];
    if ((text ?? null) === null) continue;
    try {
      read[field] = readInstant(field, text, years);
    } catch (refusal) {
      if (!(refusal instanceof RuleInputError)) throw refusal;
      const code = refusal.rule as 'notAnInstant' | 'yearOutOfRange';
      problems.push({ field, code, params: refusal.params });
    }
  }
  return [read, problems];
}

function orderProblems({ gathering, start, end, dispersal }: Read): EventTimeProblem[] {
  const problems: EventTimeProblem[] = [];
  const isAfter = (one?: Temporal.Instant, other?: Temporal.Instant) =>
    one !== undefined && other !== undefined && Temporal.Instant.compare(one, other) > 0;
  if (isAfter(gathering, start)) {
    problems.push({ field: 'start', code: 'startBeforeGathering', params: {} });
  }
  if (start && end && !isAfter(end, start)) {
    problems.push({ field: 'end', code: 'endNotAfterStart', params: {} });
  }
  if (isAfter(end, dispersal)) {
    problems.push({ field: 'dispersal', code: 'dispersalBeforeEnd', params: {} });
  }
  return problems;
}

function lengthProblem(read: Read, maxDays: number): EventTimeProblem[] {
  const first = read.gathering ?? read.start;
  const last = read.dispersal ?? read.end;
  if (!first || !last) return [];
  const length = last.epochMilliseconds - first.epochMilliseconds;
  if (length <= maxDays * 86_400_000) return [];
  return [{ field: read.dispersal ? 'dispersal' : 'end', code: 'tooLong', params: { maxDays } }];
}

/**
 * Everything wrong with the hours of an event as far as they are known, empty when they can be:
 * gathering ≤ start < end ≤ dispersal, at most 60 days from the first to the last, years 2000 to
 * 2100 (in Brussels).
 */
export function eventTimeProblems(
  times: EventTimes,
  limits: EventTimeLimits = EVENT_TIME_LIMITS,
): EventTimeProblem[] {
  const [read, problems] = readAll(times, limits.years);
  const order = orderProblems(read);
  const length = order.length === 0 ? lengthProblem(read, limits.maxDays) : [];
  return [...problems, ...order, ...length];
}

const WITH_OFFSET = /^(.+T.+)([+-]\d{2}:\d{2})$/;

/**
 * The instant, as ISO 8601 UTC, at which clocks in Brussels show a time such as
 * `2027-03-11T11:00`. An offset may follow (`2027-10-31T02:30+01:00`) and must be one Brussels has
 * at that time.
 *
 * Refuses with `RuleInputError` on `field`: `notALocalTime`; `yearOutOfRange`; `timeDoesNotExist`
 * (the hour the clocks leap over in spring); `timeIsAmbiguous` with the two offsets to choose from
 * (the hour they repeat in autumn); `offsetNotInBrussels` with the right one.
 */
export function brusselsLocalToInstant(
  text: string,
  field = 'time',
  years: YearBounds = EVENT_TIME_LIMITS.years,
): string {
  const [, withoutOffset, offset] = WITH_OFFSET.exec(text) ?? [];
  const local = readLocal(field, withoutOffset ?? text, years);
  if (offset === undefined) return onlyInstantOf(field, local).toString();
  const possible = instantsOf(local);
  if (possible.length === 0) throw new RuleInputError(field, 'timeDoesNotExist');
  const chosen = possible.find((time) => time.offset === offset);
  if (chosen) return chosen.toInstant().toString();
  throw new RuleInputError(field, 'offsetNotInBrussels', {
    offset: possible.map((time) => time.offset).join(' '),
  });
}

function inBrussels(instant: string): Temporal.ZonedDateTime {
  return readInstant('instant', instant).toZonedDateTimeISO(BRUSSELS);
}

/** What clocks and calendar in Brussels show at an instant: `2027-03-11T11:00`, seconds cut off. */
export function instantToBrusselsLocal(instant: string): string {
  return inBrussels(instant).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** The same with its offset, so that it reads back to the instant: `2027-03-11T11:00:00+01:00`. */
export function instantToBrusselsText(instant: string): string {
  return inBrussels(instant).toString({ timeZoneName: 'never' });
}

/** The calendar day in Brussels at an instant, `2027-03-11`. */
export function instantToBrusselsDate(instant: string): IsoDate {
  return inBrussels(instant).toPlainDate().toString();
}

/** What a clock in Brussels shows at an instant, `11:00`, seconds cut off. */
export function instantToBrusselsClock(instant: string): string {
  return inBrussels(instant).toPlainTime().toString({ smallestUnit: 'minute' });
}
