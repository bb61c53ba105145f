import type {
  Condition,
  Question,
  QuestionOption,
  QuestionStep,
  QuestionText,
  QuestionType,
} from '../modules/intake/index.js';

/** Dutch, French, English, German. */
export type Words = readonly [string, string, string, string];

const text = ([nl, fr, en, de]: Words): QuestionText => ({ nl, fr, en, de });

interface More {
  help?: Words;
  options?: Record<string, Words>;
  min?: number;
  max?: number;
  required?: boolean;
  requiredWhen?: Condition;
  when?: Condition;
  daysBefore?: number;
  source?: string;
}

export const ZONE = 'Working agreement of the zone';

function optionsOf(options: Record<string, Words>): QuestionOption[] {
  return Object.entries(options).map(([value, label]) => ({ value, label: text(label) }));
}

/** A question with what is usual left out. */
export function ask(key: string, type: QuestionType, label: Words, more: More = {}): Question {
  return {
    key,
    type,
    label: text(label),
    help: more.help ? text(more.help) : null,
    options: optionsOf(more.options ?? {}),
    min: more.min ?? (type === 'number' ? 0 : null),
    max: more.max ?? (type === 'number' ? 100_000 : null),
    required: more.required ?? false,
    requiredWhen: more.requiredWhen ?? null,
    when: more.when ?? null,
    daysBefore: more.daysBefore ?? null,
    source: more.source ?? ZONE,
  };
}

export function step(
  key: string,
  title: Words,
  lead: Words,
  questions: readonly Question[],
): QuestionStep {
  return { key, title: text(title), lead: text(lead), questions: [...questions] };
}

/** Holds when an answer of the set is yes. */
export const yes = (key: string): Condition => ({
  match: 'all',
  tests: [{ field: `setAnswers.${key}`, operator: 'is', value: 'true' }],
});

/** Holds when an answer is at least a number. */
export const atLeast = (field: string, value: number): Condition => ({
  match: 'all',
  tests: [{ field, operator: 'atLeast', value: String(value) }],
});

export const chosen = (key: string, value: string): Condition => ({
  match: 'all',
  tests: [{ field: `setAnswers.${key}`, operator: 'is', value }],
});
