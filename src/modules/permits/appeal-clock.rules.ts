import { Temporal } from 'temporal-polyfill';

/** The calendar day `days` after a day; both `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
