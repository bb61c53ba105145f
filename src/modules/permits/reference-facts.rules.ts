import type { FieldProblem } from '../../core/errors.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import type { RuleTest } from './advice-suggestion.rules.js';

/** Points of a restriction for which a drafter writes prose, and may begin with a block. */
export const PROSE_PARTS = [
  'policeMeasures',
  'organiserMeasures',
  'proportionality',
  'neutrality',
] as const;

/** Points the program itself writes a sentence for. */
const ACT_PARTS = ['reason', 'facts', 'measures', 'alternatives', 'hearing'] as const;
export const BLOCK_PARTS = [...PROSE_PARTS, ...ACT_PARTS] as const;

const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;

/** Names of the `{{places}}` of a text, in a fixed order. */
export function placesIn(text: string | null | undefined): string[] {
  const names = [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string);
  return [...new Set(names)].sort();
}

const shown = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join(' ');

/** Texts of the act keep exactly the places the program fills; others have none. */
export function keptPlaces(text: Localized, before: Localized | null): FieldProblem[] {
  const wanted = shown(placesIn(before?.nl));
  return LANGUAGES.flatMap((language) =>
    text[language] && shown(placesIn(text[language])) !== wanted
      ? [
          {
            path: `text.${language}`,
            code: wanted ? 'placesDiffer' : 'noPlaces',
            params: { places: wanted },
          },
        ]
      : [],
  );
}

/** What somebody wrote as the test of a rule; which fields count depends on `kind`. */
export interface WrittenTest {
  readonly kind: string;
  readonly kinds?: readonly string[] | null | undefined;
  readonly fact?: string | null | undefined;
  readonly answer?: string | null | undefined;
  readonly layer?: string | null | undefined;
  readonly over?: number | null | undefined;
}

const PLACES_OF: Readonly<Record<string, readonly string[]>> = {
  kinds: [],
  fact: ['number', 'over'],
  answer: ['number', 'over'],
  layer: ['names'],
};

/** The reason may only tell what the test knows. */
export function reasonPlaces(reason: Localized, { kind }: WrittenTest): FieldProblem[] {
  const known = PLACES_OF[kind] ?? [];
  return LANGUAGES.flatMap((language) =>
    placesIn(reason[language]).some((place) => !known.includes(place))
      ? [
          {
            path: `reason.${language}`,
            code: known.length > 0 ? 'placesUnknown' : 'noPlaces',
            params: { places: shown(known) },
          },
        ]
      : [],
  );
}

/** The test as it is stored, or what is missing; `layers` are those of the zone's map. */
export function ruleTestOf(
  written: WrittenTest,
  layers: readonly string[],
): { test: RuleTest | null; problems: FieldProblem[] } {
  const lacks = (field: string) => ({
    test: null,
    problems: [{ path: `test.${field}`, code: 'required' }],
  });
  const { kinds, fact, answer, layer, over } = written;
  if (written.kind === 'kinds') {
    return kinds?.length ? { test: { kinds: [...kinds] }, problems: [] } : lacks('kinds');
  }
  if (written.kind === 'fact') {
    if (!fact) return lacks('fact');
    if (over === null || over === undefined) return lacks('over');
    return { test: { fact: fact as 'expectedNumber' | 'stewardCount', over }, problems: [] };
  }
  if (written.kind === 'answer') {
    if (!answer) return lacks('answer');
    return { test: { answer, ...(over ? { over } : {}) }, problems: [] };
  }
  if (!layer) return lacks('layer');
  const unknown = layers.includes(layer) ? [] : [{ path: 'test.layer', code: 'isIn' }];
  return { test: { layer }, problems: unknown };
}
