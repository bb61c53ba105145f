import { useErrorTexts } from '../../../lib/error-text.js';
import type { ParleyError } from '../../../lib/errors.js';
import type { SummaryItem } from '../../../ui/feedback/error-summary.js';

/** Sentences by path below the input: `sectors.0.code`. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Why fields were refused, by their path. */
export function useFieldErrors(error: ParleyError | null): FieldErrors {
  const texts = useErrorTexts();
  return Object.fromEntries(
    (error?.fields ?? []).map((problem) => [
      problem.path.replace(/^input\./, ''),
      texts.field(problem),
    ]),
  );
}

/** The id of a field in a form, from its path. */
export const fieldId = (form: string, path: string): string =>
  `${form}-${path.replaceAll('.', '-')}`;

/** The same sentences for the summary at the top. */
export function summaryOf(form: string, errors: FieldErrors): SummaryItem[] {
  return Object.entries(errors).map(([path, message]) => ({
    fieldId: fieldId(form, path),
    message,
  }));
}
