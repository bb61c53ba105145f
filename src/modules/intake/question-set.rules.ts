import type { FieldProblem } from '../../core/errors.js';
import type {
  AnswerTest,
  Condition,
  Question,
  QuestionSetContent,
  SetAnswers,
} from './question-set.types.js';

/** Everything conditions look at: the application by path, such as `answers.transport`. */
export type AnswerSource = Readonly<Record<string, unknown>>;

const MAX_TEXT = 300;
const MAX_PROSE = 4_000;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const PHONE = /^(\+|00)?[1-9]?([ ./-]?\d){8,14}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/** The value at a path; undefined where nothing stands. */
export function answerAt(source: AnswerSource, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (value as Record<string, unknown> | null | undefined)?.[name],
      source,
    );
}

function testHolds({ field, operator, value }: AnswerTest, source: AnswerSource): boolean {
  const answer = answerAt(source, field);
  if (operator === 'answered') return !isEmpty(answer);
  if (operator === 'isNot') return isEmpty(answer) || String(answer) !== value;
  if (isEmpty(answer)) return false;
  if (operator === 'is') return String(answer) === value;
  if (operator === 'includes')
    return Array.isArray(answer) && answer.map(String).includes(value ?? '');
  const number = Number(answer);
  return operator === 'atLeast' ? number >= Number(value) : number < Number(value);
}

/** Whether a condition holds; none always does. */
export function conditionHolds(condition: Condition | null, source: AnswerSource): boolean {
  if (!condition) return true;
  const holds = (test: AnswerTest) => testHolds(test, source);
  return condition.match === 'all' ? condition.tests.every(holds) : condition.tests.some(holds);
}

/** All questions of a set, in the order of asking. */
export function questionsOf({ steps }: QuestionSetContent): Question[] {
  return steps.flatMap(({ questions }) => questions);
}

/**
 * The questions that apply, given the application without the set's answers and those answers. A
 * question whose condition looks at an answer that itself does not apply sees it as empty.
 */
export function questionsThatApply(
  content: QuestionSetContent,
  facts: AnswerSource,
  answers: SetAnswers,
): Question[] {
  const seen: SetAnswers = {};
  return questionsOf(content).filter((question) => {
    if (!conditionHolds(question.when, { ...facts, setAnswers: seen })) return false;
    seen[question.key] = answers[question.key];
    return true;
  });
}

function textProblem(value: unknown, max: number): FieldProblem['code'] | null {
  if (typeof value !== 'string') return 'isString';
  return value.length > max ? 'maxLength' : null;
}

function patternProblem(value: unknown, pattern: RegExp, code: string): string | null {
  return textProblem(value, MAX_TEXT) ?? (pattern.test(value as string) ? null : code);
}

function numberProblem({ min, max }: Question, value: unknown): Omit<FieldProblem, 'path'> | null {
  if (typeof value !== 'number' || !Number.isInteger(value)) return { code: 'isInt' };
  if (min !== null && value < min) return { code: 'min', params: { min } };
  if (max !== null && value > max) return { code: 'max', params: { max } };
  return null;
}

function choicesProblem({ options }: Question, value: unknown): string | null {
  if (!Array.isArray(value)) return 'isArray';
  const known = options.map((option) => option.value);
  if (value.some((one) => !known.includes(one as string))) return 'isIn';
  return new Set(value).size === value.length ? null : 'arrayUnique';
}

function simpleProblem(question: Question, value: unknown): string | null {
  switch (question.type) {
    case 'yesNo':
      return typeof value === 'boolean' ? null : 'isBoolean';
    case 'text':
      return textProblem(value, MAX_TEXT);
    case 'prose':
      return textProblem(value, MAX_PROSE);
    case 'choice':
      return question.options.some((option) => option.value === value) ? null : 'isIn';
    case 'choices':
      return choicesProblem(question, value);
    case 'day':
      return patternProblem(value, DAY, 'type');
    case 'time':
      return patternProblem(value, TIME, 'type');
    case 'phone':
      return patternProblem(value, PHONE, 'matches');
    default:
      return patternProblem(value, EMAIL, 'isEmail');
  }
}

/** What is wrong with an answer; null when it can stand. Null and empty answers always can. */
export function answerProblem(
  question: Question,
  value: unknown,
): Omit<FieldProblem, 'path'> | null {
  if (value === null || value === undefined) return null;
  if (question.type === 'number') return numberProblem(question, value);
  const code = simpleProblem(question, value);
  if (!code) return null;
  const max = question.type === 'prose' ? MAX_PROSE : MAX_TEXT;
  return code === 'maxLength' ? { code, params: { max } } : { code };
}

/** Answers after a save, or every reason against it. */
export interface Accepted {
  readonly answers: SetAnswers;
  readonly problems: readonly FieldProblem[];
}

/**
 * Lays given answers over saved ones. Refused are: a question the set does not have
 * (`unknownField`), a wrong type or bound, and an answer to a question that does not apply
 * (`notAsked`). Saved answers whose question no longer applies are dropped; null empties.
 */
export function acceptAnswers(
  content: QuestionSetContent,
  facts: AnswerSource,
  saved: SetAnswers,
  given: SetAnswers,
  prefix: string,
): Accepted {
  const known = new Map(questionsOf(content).map((question) => [question.key, question]));
  const merged: SetAnswers = Object.fromEntries(
    Object.entries({ ...saved, ...given }).filter(([key, value]) => {
      const question = known.get(key);
      return question && !isEmpty(value) && !answerProblem(question, value);
    }),
  );
  const applying = new Set(
    questionsThatApply(content, facts, merged).map((question) => question.key),
  );
  const problems = Object.entries(given).flatMap(([key, value]): FieldProblem[] => {
    const path = `${prefix}${key}`;
    const question = known.get(key);
    if (!question) return [{ path, code: 'unknownField' }];
    const problem = answerProblem(question, value);
    if (problem) return [{ path, ...problem }];
    return !isEmpty(value) && !applying.has(key) ? [{ path, code: 'notAsked' }] : [];
  });
  const answers = Object.fromEntries(Object.entries(merged).filter(([key]) => applying.has(key)));
  return { answers, problems };
}

/** Questions a submission still needs an answer to, in the order of asking. */
export function unansweredQuestions(
  content: QuestionSetContent,
  facts: AnswerSource,
  answers: SetAnswers,
): Question[] {
  const source = { ...facts, setAnswers: answers };
  return questionsThatApply(content, facts, answers).filter(({ key, required, requiredWhen }) => {
    const needed = requiredWhen ? conditionHolds(requiredWhen, source) : required;
    return needed && isEmpty(answers[key]);
  });
}

/** Whether a set leaves a path of the general form out. */
export function isOmitted({ omits }: QuestionSetContent, path: string): boolean {
  return omits.some((omitted) => path === omitted || path.startsWith(`${omitted}.`));
}

/** The paths of given answers of the general form that are not asked for this kind. */
export function omittedAnswers(
  content: QuestionSetContent,
  given: Readonly<Record<string, unknown>>,
  path = 'answers',
): string[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const at = `${path}.${name}`;
    if (isEmpty(value)) return [];
    const nested = typeof value === 'object' && !Array.isArray(value);
    if (nested) return omittedAnswers(content, value as Record<string, unknown>, at);
    return isOmitted(content, at) ? [at] : [];
  });
}
