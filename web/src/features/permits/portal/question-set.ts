import type { Localized } from '../../../lib/localized.js';

/** One test of an earlier answer, as the server tells it. */
export interface AnswerTest {
  readonly field: string;
  readonly operator: 'is' | 'isNot' | 'includes' | 'atLeast' | 'below' | 'answered';
  readonly value: string | null;
}

export interface Condition {
  readonly match: 'all' | 'any';
  readonly tests: readonly AnswerTest[];
}

/** A question of the set for this kind of event. */
export interface SetQuestion {
  readonly key: string;
  readonly type: string;
  readonly label: Localized;
  readonly help: Localized | null;
  readonly options: readonly { readonly value: string; readonly label: Localized }[];
  readonly required: boolean;
  readonly requiredWhen: Condition | null;
  readonly when: Condition | null;
}

export interface SetStep {
  readonly key: string;
  readonly title: Localized;
  readonly lead: Localized;
  readonly questions: readonly SetQuestion[];
}

export interface QuestionSet {
  readonly code: string;
  readonly title: Localized;
  readonly steps: readonly SetStep[];
  readonly omits: readonly string[];
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

function testHolds({ operator, value }: AnswerTest, answer: unknown): boolean {
  if (operator === 'answered') return !isEmpty(answer);
  if (operator === 'isNot') return isEmpty(answer) || String(answer) !== value;
  if (isEmpty(answer)) return false;
  if (operator === 'is') return String(answer) === value;
  if (operator === 'includes') {
    return Array.isArray(answer) && answer.map(String).includes(value ?? '');
  }
  const number = Number(answer);
  return operator === 'atLeast' ? number >= Number(value) : number < Number(value);
}

/**
 * Whether a condition holds; `answer` gives what stands at a path. Only so that the next question
 * shows at once: the server decides what applies.
 */
export function conditionHolds(
  condition: Condition | null,
  answer: (path: string) => unknown,
): boolean {
  if (!condition) return true;
  const holds = (test: AnswerTest): boolean => testHolds(test, answer(test.field));
  return condition.match === 'all' ? condition.tests.every(holds) : condition.tests.some(holds);
}
