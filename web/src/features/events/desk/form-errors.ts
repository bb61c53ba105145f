import { useMemo } from 'react';
import { useErrorTexts } from '../../../lib/error-text.js';
import type { ParleyError } from '../../../lib/errors.js';
import type { SummaryItem } from '../../../ui/feedback/error-summary.js';

export interface FormErrors {
  /** For the summary at the top of the form. */
  readonly items: readonly SummaryItem[];
  /** The same sentences by name of field. */
  readonly by: Readonly<Record<string, string>>;
  /** An error no field of this form explains; shown as a notice. */
  readonly other: ParleyError | null;
}

/** A sentence for one field, found before anything is sent. */
export type Findings = Readonly<Record<string, string>>;

/** Parts of a path that only say where the fields stand. */
const OUTER = ['input', 'facts', 'signal'];

const nameOf = (path: string): string =>
  path.split('.').find((part) => !OUTER.includes(part)) ?? path;

/**
 * What is wrong with a form: its own findings and the fields the API refused. `fields` are the
 * form's names, in its order; the id of a field is `<form>-<name>`.
 */
export function useFormErrors(
  form: string,
  fields: readonly string[],
  findings: Findings,
  error: ParleyError | null,
): FormErrors {
  const texts = useErrorTexts();
  return useMemo(() => {
    const by: Record<string, string> = { ...findings };
    for (const problem of error?.fields ?? []) {
      const name = nameOf(problem.path);
      if (fields.includes(name)) by[name] ??= texts.field(problem);
    }
    const items = fields.flatMap((name) =>
      by[name] ? [{ fieldId: `${form}-${name}`, message: by[name] }] : [],
    );
    const explained = error?.code === 'INVALID_INPUT' && items.length > 0;
    return { items, by, other: explained || error?.code === 'STALE' ? null : error };
  }, [form, fields, findings, error, texts]);
}
