import { TIME_ZONE } from '../../../lib/format.js';

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What clock and calendar in Brussels show, as the fields of a form need it. */
export interface BrusselsClock {
  /** `2027-03-11`; empty for nothing. */
  readonly day: string;
  /** `11:00`; empty for nothing. */
  readonly time: string;
}

/** An instant on the clock of Brussels. */
export function brusselsClock(instant: string | null | undefined): BrusselsClock {
  if (!instant) return { day: '', time: '' };
  const [day = '', time = ''] = CLOCK.format(new Date(instant)).split(' ');
  return { day, time };
}

/** A calendar day some days later. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return '';
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Today in Brussels. */
export function today(): string {
  return brusselsClock(new Date().toISOString()).day;
}
