import { TIME_ZONE, type Instant } from '../../../lib/format.js';

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as the clock of Brussels reads it, `2027-03-11T11:00`; empty for nothing. */
export function brusselsClock(instant: Instant | null | undefined): string {
  return instant ? CLOCK.format(new Date(instant)).replace(' ', 'T') : '';
}

/** The Brussels day of an instant, `2027-03-11`; empty for nothing. */
export function brusselsDay(instant: Instant | null | undefined): string {
  return brusselsClock(instant).slice(0, 10);
}

/** A calendar day some days later or earlier. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** First and last day of the month a day lies in. */
export function monthOf(day: string): { readonly from: string; readonly to: string } {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { from: `${day.slice(0, 7)}-01`, to: last };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a calendar day that exists. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !DAY.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
