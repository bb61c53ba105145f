const DAY = /^(\d{1,2})[\s./-]?(\d{1,2})[\s./-]?(\d{4}|\d{2})$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(\d{1,2})(?:[\s:.,uhH]?(\d{2}))?[\suhH]?$/;
const SHORT_YEARS_FROM = 2000;

const two = (value: number): string => String(value).padStart(2, '0');

/** Reads a day as people type it in Belgium (11/3/2027, 11-03-27, 11032027); null when it is none. */
export function readDay(text: string): string | null {
  const typed = text.trim();
  const [, day = '', month = '', year = ''] = DAY.exec(typed) ?? [];
  const full = year.length === 2 ? SHORT_YEARS_FROM + Number(year) : Number(year);
  const iso = ISO_DAY.test(typed) ? typed : `${full}-${two(Number(month))}-${two(Number(day))}`;
  if (!ISO_DAY.test(iso)) return null;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null;
}

/** Reads a time of day as people type it (9, 930, 9.30, 9u30, 09:30); null when it is none. */
export function readTime(text: string): string | null {
  const [, hour, minute = '00'] = TIME.exec(text.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${two(Number(hour))}:${minute}`;
}

/** Day and time of a text such as `2027-03-11T11:00`; either may be missing. */
export function splitClock(text: string): { readonly day: string; readonly time: string } {
  const [day = '', time = ''] = text.split('T');
  return { day, time };
}

/** The text of day and time; empty when both are. */
export function joinClock(day: string, time: string): string {
  return day || time ? `${day}T${time}` : '';
}

/** Whether a text is empty or a whole day and time. */
export function isClock(text: string): boolean {
  const { day, time } = splitClock(text);
  return text === '' || (readDay(day) === day && readTime(time) === time);
}
