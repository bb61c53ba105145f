import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem, ParleyError } from './errors.js';

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** Catalogue keys from the most exact to the general one; the first that exists is used. */
function keysOf(error: ParleyError): string[] {
  const { code, details } = error;
  const exact = text(details['rule']) ?? text(details['reason']) ?? text(details['limit']);
  const general = `${code}.text`;
  return exact ? [`${code}.by.${exact}`, `reason.${exact}`, general] : [general];
}

/** Values a sentence may speak of: the details themselves and the rule's params, flat. */
function valuesOf(details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const params = details['params'];
  return { ...details, ...(typeof params === 'object' && params !== null ? params : {}) };
}

/** What an error means, in the reader's language. `t` reads the namespace `errors`. */
export function errorText(t: TFunction<'errors'>, error: ParleyError): string {
  return t(keysOf(error) as never, valuesOf(error.details) as never) as unknown as string;
}

/** Why one field was refused, in the reader's language. */
export function fieldProblemText(t: TFunction<'errors'>, problem: FieldProblem): string {
  const keys = [`field.${problem.code}`, 'field.other'];
  return t(keys as never, (problem.params ?? {}) as never) as unknown as string;
}

/** Why a step is not open, from the code in `availableTransitions`. */
export function reasonText(t: TFunction<'errors'>, reason: string): string {
  return t([`reason.${reason}`, 'reason.other'] as never, { reason } as never) as unknown as string;
}

export interface ErrorTexts {
  readonly error: (error: ParleyError) => string;
  readonly title: (error: ParleyError) => string;
  readonly field: (problem: FieldProblem) => string;
  readonly reason: (reason: string) => string;
}

/** The error sentences of the present language. */
export function useErrorTexts(): ErrorTexts {
  const { t } = useTranslation('errors');
  return {
    error: useCallback((error) => errorText(t, error), [t]),
    title: useCallback((error) => t(`${error.code}.title` as never) as unknown as string, [t]),
    field: useCallback((problem) => fieldProblemText(t, problem), [t]),
    reason: useCallback((reason) => reasonText(t, reason), [t]),
  };
}
