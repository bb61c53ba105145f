import type { TFunction, i18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  errorKeys,
  errorValues,
  fieldKeys,
  fieldOf,
  reasonKeys,
  shownValues,
  warningKeys,
} from './error-keys.js';
import type { FieldProblem, ParleyError } from './errors.js';
import { formatFor, type Format } from './format.js';
import { chooseLanguage, LOCALES, type Language } from './languages.js';

type ErrorT = TFunction<'errors'>;

/** A warning of a calculation: its code and the figures it speaks of. */
export interface Warning {
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>> | null;
}

/** Where fields already have a name; only catalogues the page has loaded are asked. */
const FIELD_NAMES = [
  'portal-permits:fact.{field}',
  'portal-application:q.{field}.label',
  'portal-events:fact.{field}',
  'events:field.{field}',
] as const;

const LANGUAGES = Object.keys(LOCALES) as Language[];

/** The first key that has a text; `t` reads the namespace `errors`. */
const say = (t: ErrorT, keys: readonly string[], values: Record<string, unknown>): string =>
  t(keys as never, values as never) as unknown as string;

/** What an error means, in the reader's language. */
export function errorText(t: ErrorT, format: Format, error: ParleyError): string {
  return say(t, errorKeys(error), errorValues(error, format));
}

/** Why one field was refused, in the reader's language. */
export function fieldProblemText(t: ErrorT, format: Format, problem: FieldProblem): string {
  return say(t, fieldKeys(problem), shownValues(problem.params ?? {}, format));
}

/** The name a field has on the page; null when no loaded catalogue names it. */
function fieldName(i18next: i18n, path: string): string | null {
  const field = fieldOf(path);
  if (!field) return null;
  const key = FIELD_NAMES.map((each) => each.replace('{field}', field)).find((each) =>
    i18next.exists(each),
  );
  return key ? i18next.t(key as never) : null;
}

export interface ErrorTexts {
  readonly error: (error: ParleyError) => string;
  readonly title: (error: ParleyError) => string;
  readonly field: (problem: FieldProblem) => string;
  /** The same with the name of the field before it, for a list that stands away from the form. */
  readonly namedField: (problem: FieldProblem) => string;
  readonly reason: (reason: string) => string;
  readonly warning: (warning: Warning) => string;
}

function textsFor(t: ErrorT, i18next: i18n): ErrorTexts {
  const format = formatFor(chooseLanguage([i18next.language], LANGUAGES));
  const field = (problem: FieldProblem) => fieldProblemText(t, format, problem);
  return {
    error: (error) => errorText(t, format, error),
    title: (error) => say(t, [`${error.code}.title`], {}),
    field,
    namedField: (problem) => {
      const name = fieldName(i18next, problem.path);
      return name ? `${name}: ${field(problem)}` : field(problem);
    },
    reason: (reason) => say(t, reasonKeys(reason), {}),
    warning: ({ code, params }) => say(t, warningKeys(code), shownValues(params ?? {}, format)),
  };
}

/** The error sentences of the present language. */
export function useErrorTexts(): ErrorTexts {
  const { t, i18n: i18next } = useTranslation('errors');
  return useMemo(() => textsFor(t, i18next), [t, i18next]);
}
