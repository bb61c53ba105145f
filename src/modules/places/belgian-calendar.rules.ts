import { Temporal } from 'temporal-polyfill';
import { CALENDAR_YEARS, type IsoDate, readDate } from '../../core/brussels-time.js';
import { RuleInputError } from '../../core/rule-input-error.js';

/** The ten legal holidays, in the order in which the law's list and this file name them. */
export type LegalHolidayCode =
  | 'newYear'
  | 'easterMonday'
  | 'labourDay'
  | 'ascension'
  | 'whitMonday'
  | 'nationalDay'
  | 'assumption'
  | 'allSaints'
  | 'armistice'
  | 'christmas';

export interface LegalHoliday {
  readonly date: IsoDate;
  readonly code: LegalHolidayCode;
}

/** Where the list comes from; shown beside every deadline that it moved. */
export const LEGAL_HOLIDAYS_SOURCE =
  'Law of 4 January 1974 on public holidays; Royal Decree of 18 April 1974, art. 1';

type HolidayRule =
  | { readonly code: LegalHolidayCode; readonly month: number; readonly day: number }
  | { readonly code: LegalHolidayCode; readonly afterEaster: number };

const HOLIDAY_RULES: readonly HolidayRule[] = [
  { code: 'newYear', month: 1, day: 1 },
  { code: 'easterMonday', afterEaster: 1 },
  { code: 'labourDay', month: 5, day: 1 },
  { code: 'ascension', afterEaster: 39 },
  { code: 'whitMonday', afterEaster: 50 },
  { code: 'nationalDay', month: 7, day: 21 },
  { code: 'assumption', month: 8, day: 15 },
  { code: 'allSaints', month: 11, day: 1 },
  { code: 'armistice', month: 11, day: 11 },
  { code: 'christmas', month: 12, day: 25 },
];

/** Easter Sunday of a year of the Gregorian calendar: the anonymous (Meeus/Jones/Butcher) method. */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const date = { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
  return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString();
}

function checkYear(year: number): void {
  const { first, last } = CALENDAR_YEARS;
  if (Number.isInteger(year) && year >= first && year <= last) return;
  throw new RuleInputError('year', 'yearOutOfRange', { first, last });
}

/**
 * The ten Belgian legal holidays of a year, in the order of the calendar. Two may share a day
 * (Ascension fell on 1 May in 2008); none is moved when it falls in a weekend. Refuses years
 * outside 1990–2200 with `RuleInputError` `yearOutOfRange`.
 */
export function legalHolidays(year: number): LegalHoliday[] {
  checkYear(year);
  const easter = Temporal.PlainDate.from(easterSunday(year));
  const holidays = HOLIDAY_RULES.map((rule) => {
    const date =
      'afterEaster' in rule
        ? easter.add({ days: rule.afterEaster })
        : Temporal.PlainDate.from({ year, month: rule.month, day: rule.day });
    return { date: date.toString(), code: rule.code };
  });
  return holidays.sort((one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
  );
}

/** At most one entry for each year that `checkYear` lets through. */
const holidaysByDate = new Map<number, ReadonlyMap<IsoDate, LegalHolidayCode>>();

function holidaysOf(year: number): ReadonlyMap<IsoDate, LegalHolidayCode> {
  const known = holidaysByDate.get(year);
  if (known) return known;
  const holidays = new Map<IsoDate, LegalHolidayCode>();
  for (const { date, code } of legalHolidays(year)) {
    if (!holidays.has(date)) holidays.set(date, code);
  }
  holidaysByDate.set(year, holidays);
  return holidays;
}

/** The legal holiday that falls on a day (the first of the list when two do), or null. */
export function legalHolidayOn(date: IsoDate): LegalHolidayCode | null {
  return holidaysOf(readDate('date', date).year).get(date) ?? null;
}

/** `workingDay`, `weekend`, or the code of the legal holiday that falls on the day. */
export function dayKind(date: IsoDate): string {
  return legalHolidayOn(date) ?? (isWeekend(date) ? 'weekend' : 'workingDay');
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(date: IsoDate): boolean {
  return readDate('date', date).dayOfWeek > 5;
}

/**
 * Whether a day is a working day: Monday to Friday, no legal holiday, and not one of the closing
 * days (`YYYY-MM-DD`) that a region or commune has set. Good Friday and bridge days are working
 * days. Refuses a day that does not exist with `RuleInputError`.
 */
export function isWorkingDay(date: IsoDate, closingDays: readonly IsoDate[] = []): boolean {
  return !isWeekend(date) && legalHolidayOn(date) === null && !closingDays.includes(date);
}

/**
 * The n-th working day after a day, which is not counted itself (0 is the day). Refuses a day that
 * does not exist with `RuleInputError`.
 */
export function workingDayAfter(
  date: IsoDate,
  amount: number,
  closingDays: readonly IsoDate[] = [],
): IsoDate {
  let day = readDate('date', date);
  for (let counted = 0; counted < amount;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day.toString(), closingDays)) counted += 1;
  }
  return day.toString();
}
