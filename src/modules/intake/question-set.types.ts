/** A text in the four languages of the portal. */
export interface QuestionText {
  nl: string;
  fr: string;
  en: string;
  de: string;
}

/** How a question is asked and what an answer looks like. */
export const QUESTION_TYPES = [
  'yesNo',
  'text',
  'prose',
  'number',
  'choice',
  'choices',
  'day',
  'time',
  'phone',
  'email',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** What a test asks of an earlier answer. */
export const TEST_OPERATORS = ['is', 'isNot', 'includes', 'atLeast', 'below', 'answered'] as const;
export type TestOperator = (typeof TEST_OPERATORS)[number];

/**
 * One test of an earlier answer. `field` is a path of the application: `expectedNumber`,
 * `answers.transport`, `setAnswers.alcohol`. `value` is text, `true` or `false` for yes and no, a
 * number in digits; not used by `answered`.
 */
export interface AnswerTest {
  field: string;
  operator: TestOperator;
  value: string | null;
}

/** Holds when all of its tests hold, or any of them. */
export interface Condition {
  match: 'all' | 'any';
  tests: AnswerTest[];
}

export interface QuestionOption {
  value: string;
  label: QuestionText;
}

/** One question of a set. */
export interface Question {
  key: string;
  type: QuestionType;
  label: QuestionText;
  help: QuestionText | null;
  /** For `choice` and `choices`; empty otherwise. */
  options: QuestionOption[];
  /** Bounds of a number. */
  min: number | null;
  max: number | null;
  /** Whether a submission needs the answer, where the question applies. */
  required: boolean;
  /** Needed only then; null leaves it to `required`. */
  requiredWhen: Condition | null;
  /** Asked only then; null means always. */
  when: Condition | null;
  /** Days before the event by which the answer is there at the latest; null says nothing. */
  daysBefore: number | null;
  /** Where the demand comes from. */
  source: string;
}

/** Questions of one topic: one page of the form. */
export interface QuestionStep {
  key: string;
  title: QuestionText;
  lead: QuestionText;
  questions: Question[];
}

/** What a set of questions says: pages of its own, and what of the general form it leaves out. */
export interface QuestionSetContent {
  steps: QuestionStep[];
  /** Paths of the general form that are not asked for these kinds, such as `answers.petition`. */
  omits: string[];
}

/** Answers to the questions of a set, by key. */
export type SetAnswers = Record<string, unknown>;
