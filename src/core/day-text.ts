import { BRUSSELS } from './brussels-time.js';

const LOCALES: Readonly<Record<string, string>> = {
  nl: 'nl-BE',
  fr: 'fr-BE',
  en: 'en-GB',
  de: 'de-BE',
};

const localeOf = (language: string) => LOCALES[language] ?? 'nl-BE';

/** The first of a month is an ordinal in French. */
const french = (text: string, language: string) =>
  language === 'fr' ? text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ') : text;

/** A calendar day such as `2027-03-11` in words: `donderdag 11 maart 2027`. */
export function dayText(day: string, language: string): string {
  return instantDayText(`${day}T12:00:00Z`, language);
}

/** The day in Brussels at an instant, in words. */
export function instantDayText(instant: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: BRUSSELS,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return french(format.format(new Date(instant)), language);
}

/** The hour in Brussels at an instant: `11.00 uur`, `11h00`, `11:00`, `11:00 Uhr`. */
export function instantHourText(instant: string, language: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: BRUSSELS,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const clock = format.format(new Date(instant));
  switch (language) {
    case 'nl':
      return `${clock.replace(':', '.')} uur`;
    case 'fr':
      return clock.replace(':', 'h');
    case 'de':
      return `${clock} Uhr`;
    default:
      return clock;
  }
}

/** A whole number with its thousands apart, `8.000`, `8 000`, `8,000`. */
export function numberText(value: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language)).format(value);
}
