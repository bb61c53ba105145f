import type { Localized } from '../../../lib/localized.js';

/** One test of an earlier answer. */
export interface AnswerTest {
  readonly field: string;
  readonly operator: string;
  readonly value: string | null;
}

export interface Condition {
  readonly match: 'all' | 'any';
  readonly tests: readonly AnswerTest[];
}

/** A question of a set, as the server keeps it. */
export interface Question {
  /** Only while it is edited: see `withUids`. */
  readonly uid?: string;
  readonly key: string;
  readonly type: string;
  readonly label: Localized;
  readonly help: Localized | null;
  readonly options: readonly { readonly value: string; readonly label: Localized }[];
  readonly min: number | null;
  readonly max: number | null;
  readonly required: boolean;
  readonly requiredWhen: Condition | null;
  readonly when: Condition | null;
  readonly daysBefore: number | null;
  readonly source: string;
}

export interface QuestionStep {
  readonly uid?: string;
  readonly key: string;
  readonly title: Localized;
  readonly lead: Localized;
  readonly questions: readonly Question[];
}
