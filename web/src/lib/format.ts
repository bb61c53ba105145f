import { LOCALES, type Language } from './languages.js';

/** All times are shown as the clock of Brussels reads them, wherever the reader is. */
export const TIME_ZONE = 'Europe/Brussels';

/** An instant as the API writes it (ISO 8601) or a `Date`. */
export type Instant = string | Date;

const asDate = (instant: Instant): Date =>
  typeof instant === 'string' ? new Date(instant) : instant;

/** Writes dates, times and numbers for one language. */
export interface Format {
  /** Thursday 11 March 2027 */
  readonly date: (instant: Instant) => string;
  /** 11 Mar 2027 */
  readonly dateShort: (instant: Instant) => string;
  /** 11:00 */
  readonly time: (instant: Instant) => string;
  /** 11 Mar 2027, 11:00 */
  readonly dateTime: (instant: Instant) => string;
  /** 11 March 2027, 11:00 – 15:00; both days when they differ. */
  readonly range: (from: Instant, to: Instant) => string;
  /** A calendar day such as `2027-03-11`. */
  readonly day: (localDate: string) => string;
  /** "March 2027", for any day of it. */
  readonly month: (localDate: string) => string;
  readonly number: (value: number, digits?: number) => string;
  /** Metres below a kilometre, kilometres above. */
  readonly distance: (metres: number) => string;
  /** Square metres, or hectares from 10 000 m². */
  readonly area: (squareMetres: number) => string;
  readonly percent: (share: number) => string;
  /** "3 days ago", "in 2 hours". */
  readonly relative: (instant: Instant, now?: Date) => string;
  readonly list: (items: readonly string[]) => string;
  /** Between a name and what is said of it; French sets a space before. */
  readonly colon: string;
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

function relativeTo(formatter: Intl.RelativeTimeFormat, at: Date, now: Date): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return formatter.format(Math.trunc(seconds / size), unit);
  }
  return formatter.format(0, 'second');
}

function dateWriters(locale: string) {
  const make = (options: Intl.DateTimeFormatOptions, timeZone = TIME_ZONE): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone, hourCycle: 'h23', ...options });
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const short = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return {
    date: make({ weekday: 'long', ...long }),
    short: make(short),
    time: make(clock),
    both: make({ ...short, ...clock }),
    range: make({ ...long, ...clock }),
    day: make({ weekday: 'long', ...long }, 'UTC'),
    month: make({ month: 'long', year: 'numeric' }, 'UTC'),
  };
}

function numberWriters(locale: string) {
  const unit = (name: string, digits: number): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: digits });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const hectares = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return { metre: unit('meter', 0), kilometre: unit('kilometer', 2), plain, hectares };
}

function createFormat(language: Language): Format {
  const locale = LOCALES[language];
  const dates = dateWriters(locale);
  const numbers = numberWriters(locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    date: (instant) => dates.date.format(asDate(instant)),
    dateShort: (instant) => dates.short.format(asDate(instant)),
    time: (instant) => dates.time.format(asDate(instant)),
    dateTime: (instant) => dates.both.format(asDate(instant)),
    range: (from, to) => dates.range.formatRange(asDate(from), asDate(to)),
    day: (localDate) => dates.day.format(new Date(`${localDate}T00:00:00Z`)),
    month: (localDate) => dates.month.format(new Date(`${localDate}T00:00:00Z`)),
    number: (value, digits = 0) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    distance: (metres) =>
      metres < 1000
        ? numbers.metre.format(Math.round(metres))
        : numbers.kilometre.format(metres / 1000),
    area: (squareMetres) =>
      squareMetres < 10_000
        ? `${numbers.plain.format(squareMetres)} m²`
        : `${numbers.hectares.format(squareMetres / 10_000)} ha`,
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share),
    relative: (instant, now = new Date()) => relativeTo(relative, asDate(instant), now),
    list: (items) => list.format(items),
    colon: language === 'fr' ? '\u00a0: ' : ': ',
  };
}

const made = new Map<Language, Format>();

/** The writer of a language; made once, since Intl formatters are slow to build. */
export function formatFor(language: Language): Format {
  const known = made.get(language) ?? createFormat(language);
  made.set(language, known);
  return known;
}
