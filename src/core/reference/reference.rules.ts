import { Temporal } from 'temporal-polyfill';
import { BRUSSELS, type IsoDate, readInstant } from '../brussels-time.js';
import type { FieldProblem } from '../errors.js';
import type { Localized } from '../graphql/localized.type.js';

/** Since when until when something holds, in days of Brussels; null is without end. */
export interface Period {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Languages of the zone: whoever reads there reads one of these. */
const ZONE_LANGUAGES = ['nl', 'fr'] as const;

/** The day in Brussels at an instant. */
export function dayInBrussels(instant: string): IsoDate {
  return readInstant('', instant).toZonedDateTimeISO(BRUSSELS).toPlainDate().toString();
}

export function dayBefore(day: IsoDate): IsoDate {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

/** What is wrong with the days of a new edition; only a first one may begin in the past. */
export function periodProblems(
  { validFrom, validTo }: { validFrom: string; validTo?: string | null | undefined },
  earliest: string | null,
): FieldProblem[] {
  return [
    ...(earliest && validFrom < earliest ? [{ path: 'validFrom', code: 'inThePast' }] : []),
    ...(validTo && validTo < validFrom ? [{ path: 'validTo', code: 'endBeforeStart' }] : []),
  ];
}

/** Editions that would still hold on a day or after it. */
export function stillHolding<Edition extends Period>(
  editions: readonly Edition[],
  from: string,
): Edition[] {
  return editions.filter(({ validTo }) => validTo === null || validTo >= from);
}

/** A text without the languages nobody wrote, and without spaces around it. */
export function writtenIn(text: Localized): Localized {
  const written = Object.entries(text).flatMap(([language, said]) => {
    const trimmed = typeof said === 'string' ? said.trim() : '';
    return trimmed ? [[language, trimmed] as const] : [];
  });
  return Object.fromEntries(written) as Localized;
}

/** What is wrong with a text of the zone: Dutch and French are needed, none longer than `max`. */
export function textProblems(text: Localized, path: string, max: number): FieldProblem[] {
  const written = writtenIn(text) as Record<string, string>;
  return [
    ...ZONE_LANGUAGES.filter((language) => !written[language]).map((language) => ({
      path: `${path}.${language}`,
      code: 'required',
    })),
    ...Object.entries(written)
      .filter(([, said]) => said.length > max)
      .map(([language]) => ({ path: `${path}.${language}`, code: 'maxLength', params: { max } })),
  ];
}
