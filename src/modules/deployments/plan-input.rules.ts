import type { Localized } from '../../core/graphql/localized.type.js';

export interface InputProblem {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The order goes out in Dutch and French, so what stands in it has both. */
export const ORDER_LANGUAGES = ['nl', 'fr'] as const;

/** Guards of this installation against slips, not rules of law. */
export const SHIFT_BOUNDS = {
  longestHours: 24,
  beforeEventHours: 48,
  afterEventHours: 48,
  source: 'guard of this installation',
} as const;

const HOUR_MS = 3_600_000;

/** Texts that lack one of the languages of the order. */
export function bothLanguages(text: Localized, path: string): InputProblem[] {
  return ORDER_LANGUAGES.filter((language) => !text[language]?.trim()).map((language) => ({
    path: `${path}.${language}`,
    code: 'required',
  }));
}

/** Elements whose code stands earlier in the list. */
export function doubledCodes(list: readonly { readonly code: string }[], path: string) {
  return list.flatMap(({ code }, at): InputProblem[] =>
    list.findIndex((other) => other.code === code) < at
      ? [{ path: `${path}.${at}.code`, code: 'double' }]
      : [],
  );
}

/** What is wrong with the times of a shift beside those of its event. */
export function shiftProblems(
  shift: { readonly startsAt: string; readonly endsAt: string },
  event: {
    gatheringAt: string | null;
    startAt: string | null;
    endAt: string | null;
    dispersalAt: string | null;
  },
  path: string,
): InputProblem[] {
  const [start, end] = [Date.parse(shift.startsAt), Date.parse(shift.endsAt)];
  const { longestHours, beforeEventHours, afterEventHours } = SHIFT_BOUNDS;
  if (end <= start) return [{ path: `${path}.endsAt`, code: 'endNotAfterStart' }];
  if (end - start > longestHours * HOUR_MS) {
    return [{ path: `${path}.endsAt`, code: 'tooLong', params: { maxHours: longestHours } }];
  }
  const from = Date.parse(event.gatheringAt ?? event.startAt ?? '') - beforeEventHours * HOUR_MS;
  const to = Date.parse(event.dispersalAt ?? event.endAt ?? '') + afterEventHours * HOUR_MS;
  if (start < from) return [{ path: `${path}.startsAt`, code: 'farBeforeEvent' }];
  return end > to ? [{ path: `${path}.endsAt`, code: 'farAfterEvent' }] : [];
}
