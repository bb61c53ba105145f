import { useMemo } from 'react';
import { useErrorTexts } from '../../../lib/error-text.js';
import type { ParleyError } from '../../../lib/errors.js';
import type { SummaryItem } from '../../../ui/feedback/error-summary.js';

export interface FormProblems {
  readonly items: readonly SummaryItem[];
  /** The same sentences by path, as `place` made it. */
  readonly by: Readonly<Record<string, string>>;
  /** An error no field of this form explains. */
  readonly other: ParleyError | null;
}

/**
 * What the API or the page itself found wrong with a form. `place` turns a path of the API
 * (`input.conditions.0.parameters.number`) into the name of a field of the form, null for unknown
 * ones; the id of a field is `<form>-<name>`.
 */
export function useFormProblems(
  form: string,
  found: Readonly<Record<string, string>>,
  error: ParleyError | null,
  place: (path: readonly string[]) => string | null,
): FormProblems {
  const texts = useErrorTexts();
  return useMemo(() => {
    const by: Record<string, string> = { ...found };
    for (const problem of error?.fields ?? []) {
      const name = place(problem.path.split('.').filter((part) => part !== 'input'));
      if (name) by[name] ??= texts.field(problem);
    }
    const items = Object.entries(by).map(([name, message]) => ({
      fieldId: `${form}-${name}`,
      message,
    }));
    const explained = error?.code === 'INVALID_INPUT' && items.length > 0;
    return { items, by, other: explained || error?.code === 'STALE' ? null : error };
  }, [form, found, error, place, texts]);
}
