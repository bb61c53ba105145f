import { Temporal } from 'temporal-polyfill';
import { type IsoDate, readDate } from '../../core/brussels-time.js';
import { isWeekend, isWorkingDay, legalHolidayOn } from './belgian-calendar.rules.js';

/** A day that did not count: `weekend`, the code of a legal holiday, or `closingDay`. */
export interface UncountedDay {
  readonly date: IsoDate;
  readonly reason: string;
}

export interface WorkingTerm {
  readonly from: IsoDate;
  readonly day: IsoDate;
  readonly workingDays: number;
  readonly skipped: readonly UncountedDay[];
}

/** Counts working days of a zone; see `workingTerm`. */
export type WorkingCalendar = (from: IsoDate, amount: number) => WorkingTerm;

function reasonOf(date: IsoDate): string {
  if (isWeekend(date)) return 'weekend';
  return legalHolidayOn(date) ?? 'closingDay';
}

/**
 * The n-th working day after a day, or before it for a negative amount; the day itself never
 * counts, and 0 is the day. Every day passed over is named with its reason. Refuses a day that does
 * not exist with `RuleInputError`. Source of the holidays: Law of 4 January 1974.
 */
export function workingTerm(
  from: IsoDate,
  amount: number,
  closingDays: readonly IsoDate[] = [],
): WorkingTerm {
  const skipped: UncountedDay[] = [];
  let day: Temporal.PlainDate = readDate('date', from);
  for (let counted = 0; counted < Math.abs(amount);) {
    day = day.add({ days: Math.sign(amount) });
    const date = day.toString();
    if (isWorkingDay(date, closingDays)) counted += 1;
    else skipped.push({ date, reason: reasonOf(date) });
  }
  return { from, day: day.toString(), workingDays: Math.abs(amount), skipped };
}
