import type { Localized } from '../../../lib/localized.js';
import {
  previewTexts,
  sameTexts,
  TEXT_LANGUAGES,
  textsOf,
  type Blank,
  type ParameterValues,
  type Texts,
} from './condition-text.js';

/** A kind of condition, as far as words are made of it. */
export interface WordingKind {
  readonly template: Localized;
  readonly parameters: readonly Blank[];
}

/** The words of a condition while they are written; a detail stands as it was typed. */
export interface WordingValues {
  readonly details: Readonly<Record<string, string>>;
  readonly texts: Texts;
  /** Somebody changed the text by hand: details no longer rewrite it. */
  readonly own: boolean;
}

const NUMERIC: readonly Blank['type'][] = ['number', 'distance', 'duration'];

export function isNumeric(blank: Blank): boolean {
  return NUMERIC.includes(blank.type);
}

/** A detail as the API takes it; what is no number stays as typed, for the API to refuse. */
function valueOf(blank: Blank, typed: string): string | number | boolean | null {
  const text = typed.trim();
  if (text === '') return null;
  if (blank.type === 'boolean') return text === 'true';
  if (!isNumeric(blank)) return text;
  const value = Number(text.replace(/[\s\u00a0]/g, '').replace(',', '.'));
  return Number.isFinite(value) ? value : text;
}

/** The details that are filled in, as the API takes them. */
export function parameterValues(kind: WordingKind, values: WordingValues): ParameterValues {
  return Object.fromEntries(
    kind.parameters.flatMap((blank) => {
      const value = valueOf(blank, values.details[blank.name] ?? '');
      return value === null ? [] : [[blank.name, value]];
    }),
  );
}

/** The form for words that stand already, or for the bare catalogue. */
export function wordingOf(
  kind: WordingKind,
  stored: ParameterValues = {},
  text: Localized | null = null,
): WordingValues {
  const details = Object.fromEntries(
    kind.parameters.flatMap(({ name }) => {
      const value = stored[name];
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
  const made = previewTexts(kind.template, kind.parameters, stored);
  const texts = text ? textsOf(text) : made;
  return { details, texts, own: text !== null && !sameTexts(texts, made) };
}

/** One detail changed; the text follows unless somebody wrote it by hand. */
export function withDetail(
  kind: WordingKind,
  values: WordingValues,
  name: string,
  typed: string,
): WordingValues {
  const next = { ...values, details: { ...values.details, [name]: typed } };
  return next.own ? next : regenerated(kind, next);
}

/** The text of the catalogue with the details as they stand. */
export function regenerated(kind: WordingKind, values: WordingValues): WordingValues {
  const texts = previewTexts(kind.template, kind.parameters, parameterValues(kind, values));
  return { ...values, texts, own: false };
}

/** Details the catalogue's text needs and that are empty. */
export function missingDetails(kind: WordingKind, values: WordingValues): string[] {
  const given = parameterValues(kind, values);
  return kind.parameters
    .filter(({ name, required }) => required && given[name] === undefined)
    .map(({ name }) => name);
}

/** What goes to the API: the words as they are read on the page, and the details. */
export function wordingInput(kind: WordingKind, values: WordingValues) {
  const parameters = parameterValues(kind, values);
  const filled = TEXT_LANGUAGES.filter((language) => values.texts[language].trim() !== '');
  const unfinished = !values.own && missingDetails(kind, values).length > 0;
  if (unfinished || filled.length === 0) return { parameters };
  const text = Object.fromEntries(filled.map((language) => [language, values.texts[language]]));
  return { parameters, text };
}
