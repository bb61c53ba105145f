import { Temporal } from 'temporal-polyfill';
import {
  BRUSSELS,
  CALENDAR_YEARS,
  type IsoDate,
  looksLikeInstant,
  looksLikeLocal,
  readDate,
  readInstant,
  readLocal,
} from '../../core/brussels-time.js';
import { RuleInputError } from '../../core/rule-input-error.js';
import { type LegalHolidayCode, legalHolidayOn } from './belgian-calendar.rules.js';

/** Units a lead-time rule may count in. */
export const DEADLINE_UNITS = ['workingDay', 'clearDay', 'calendarDay', 'week', 'month'] as const;
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

export interface FilingDeadlineInput {
  /** First day of the event, `YYYY-MM-DD` in Brussels. */
  readonly eventDate: IsoDate;
  readonly unit: DeadlineUnit;
  /** Whole number of units, 0 to 1,000. */
  readonly amount: number;
  /** Extra closing days of the region or commune, `YYYY-MM-DD`; used with `workingDay` only. */
  readonly closingDays?: readonly IsoDate[];
}

/** A weekday that did not count, and why. */
export interface SkippedDay {
  readonly date: IsoDate;
  readonly reason: LegalHolidayCode | 'closingDay';
}

/** What a sentence such as "10 working days before 11 March 2027; skipped: …" is made of. */
export interface DeadlineExplanation {
  readonly eventDate: IsoDate;
  readonly unit: DeadlineUnit;
  readonly amount: number;
  /** Saturdays and Sundays passed over; 0 for units that count every day. */
  readonly weekendDays: number;
  readonly skipped: readonly SkippedDay[];
}

export interface FilingDeadline {
  /** Last day on which filing, at any hour in Brussels, is in time. */
  readonly latest: IsoDate;
  /** Holidays and closing days on weekdays that were passed over, in the order of the calendar. */
  readonly skipped: readonly SkippedDay[];
  readonly explanation: DeadlineExplanation;
}

/** Above every rule in use, and low enough that counting never becomes work. */
const LARGEST_AMOUNT = 1000;

interface Walk {
  readonly latest: Temporal.PlainDate;
  readonly skipped: readonly SkippedDay[];
  readonly weekendDays: number;
}

function readAmount(amount: unknown): number {
  if (typeof amount !== 'number' || !Number.isInteger(amount)) {
    throw new RuleInputError('amount', 'notAWholeNumber');
  }
  if (amount < 0) throw new RuleInputError('amount', 'negative', { min: 0 });
  if (amount > LARGEST_AMOUNT) {
    throw new RuleInputError('amount', 'tooLarge', { max: LARGEST_AMOUNT });
  }
  return amount;
}

function inCalendar(day: Temporal.PlainDate): Temporal.PlainDate {
  const { first } = CALENDAR_YEARS;
  if (day.year < first) throw new RuleInputError('amount', 'beforeCalendar', { first });
  return day;
}

function reasonToSkip(date: IsoDate, closing: ReadonlySet<IsoDate>): SkippedDay['reason'] | null {
  return legalHolidayOn(date) ?? (closing.has(date) ? 'closingDay' : null);
}

/** Walks back from the event day, which is not counted, to the n-th working day. */
function walkBack(from: Temporal.PlainDate, amount: number, closing: ReadonlySet<IsoDate>): Walk {
  const skipped: SkippedDay[] = [];
  let weekendDays = 0;
  let day = from;
  for (let counted = 0; counted < amount;) {
    day = inCalendar(day.subtract({ days: 1 }));
    const date = day.toString();
    const reason = reasonToSkip(date, closing);
    if (day.dayOfWeek > 5) weekendDays += 1;
    else if (reason) skipped.unshift({ date, reason });
    else counted += 1;
  }
  return { latest: day, skipped, weekendDays };
}

function countBack(
  from: Temporal.PlainDate,
  unit: DeadlineUnit,
  amount: number,
  closing: ReadonlySet<IsoDate>,
): Walk {
  const plain = (day: Temporal.PlainDate): Walk => ({
    latest: inCalendar(day),
    skipped: [],
    weekendDays: 0,
  });
  switch (unit) {
    case 'workingDay':
      return walkBack(from, amount, closing);
    case 'clearDay':
      return plain(from.subtract({ days: amount + 1 }));
    case 'calendarDay':
      return plain(from.subtract({ days: amount }));
    case 'week':
      return plain(from.subtract({ weeks: amount }));
    case 'month':
      return plain(from.subtract({ months: amount }, { overflow: 'constrain' }));
    default:
      throw new RuleInputError('unit', 'unknownUnit');
  }
}

/**
 * The latest day on which an application is in time.
 *
 * Working days: Monday to Friday without the ten legal holidays and the given closing days; the
 * event day is not counted and the n-th working day before it is the answer. Clear days: neither
 * the day of filing nor the event day counts. Calendar days and weeks: plain subtraction. Months:
 * the same day number, or the last day of a month that lacks it. Zero units is the event day
 * itself (for clear days the day before). An event of several days counts from its first.
 *
 * Refuses with `RuleInputError`: `eventDate`/`closingDays.n` `notADate`, `yearOutOfRange`
 * (1990–2200); `unit` `unknownUnit`; `amount` `notAWholeNumber`, `negative`, `tooLarge`, and
 * `beforeCalendar` when it leads before 1990.
 * Source: counting convention of the zone, modelled on the regulations of the communes.
 */
export function latestFilingDate(input: FilingDeadlineInput): FilingDeadline {
  const { eventDate, unit, closingDays = [] } = input;
  const from = readDate('eventDate', eventDate);
  const amount = readAmount(input.amount);
  closingDays.forEach((day, index) => readDate(`closingDays.${index}`, day));
  const { latest, skipped, weekendDays } = countBack(from, unit, amount, new Set(closingDays));
  return {
    latest: latest.toString(),
    skipped,
    explanation: { eventDate, unit, amount, weekendDays, skipped },
  };
}

/** The Brussels day of a filing given as a day, as Brussels wall-clock time or as an instant. */
function filingDay(filedOn: string): Temporal.PlainDate {
  if (looksLikeInstant(filedOn)) {
    return readInstant('filedOn', filedOn).toZonedDateTimeISO(BRUSSELS).toPlainDate();
  }
  if (looksLikeLocal(filedOn)) return readLocal('filedOn', filedOn).toPlainDate();
  return readDate('filedOn', filedOn);
}

/**
 * Whether a filing is in time. `filedOn` is a day (`2027-02-25`), an instant with offset, whose
 * day in Brussels counts, or Brussels wall-clock time. A filing in a weekend or on a holiday keeps
 * its own day. Refuses unreadable input with `RuleInputError` (`filedOn`, `latest`: `notADate`,
 * `notAnInstant`, `notALocalTime`, `yearOutOfRange`).
 */
export function isOnTime(filedOn: string, latest: IsoDate): boolean {
  return Temporal.PlainDate.compare(filingDay(filedOn), readDate('latest', latest)) <= 0;
}
