import { useErrorTexts } from '../../../lib/error-text.js';
import type { ParleyError } from '../../../lib/errors.js';
import type { SummaryItem } from '../../../ui/feedback/error-summary.js';

export interface FormProblems {
  readonly items: readonly SummaryItem[];
  /** The sentences by name of the field. */
  readonly by: Readonly<Record<string, string>>;
  /** An error no field of this form explains. */
  readonly other: ParleyError | null;
}

/** How a form names its fields. */
export interface FieldNames {
  /** Beginning of the ids: the id of a field is `<form>-<name>`. */
  readonly form: string;
  /**
   * Turns a path of the API without `input` (`conditions`, `0`, `parameters`, `number`) into the
   * name of a field; null for a field the form does not have.
   */
  readonly place: (path: readonly string[]) => string | null;
  /** The field's label, so that the list of problems tells them apart. */
  readonly label: (name: string) => string | null | undefined;
}

/** What the page itself (`found`, by name of the field) or the API found wrong with a form. */
export function useFormProblems(
  { form, place, label }: FieldNames,
  found: Readonly<Record<string, string>>,
  error: ParleyError | null,
): FormProblems {
  const texts = useErrorTexts();
  const by: Record<string, string> = { ...found };
  for (const problem of error?.fields ?? []) {
    const name = place(problem.path.split('.').filter((part) => part !== 'input'));
    if (name) by[name] ??= texts.field(problem);
  }
  const items = Object.entries(by).map(([name, message]) => {
    const named = label(name);
    return { fieldId: `${form}-${name}`, message: named ? `${named}: ${message}` : message };
  });
  const explained = error?.code === 'INVALID_INPUT' && items.length > 0;
  return { items, by, other: explained || error?.code === 'STALE' ? null : error };
}
