import {
  GENERAL_SECTIONS,
  type Question,
  type QuestionKind,
  type Section,
  type Step,
  type Values,
} from './application-questions.js';
import { wholeNumber } from './whole-number.js';
import {
  conditionHolds,
  type QuestionSet,
  type SetQuestion,
  type SetStep,
} from './question-set.js';

const KINDS: Readonly<Record<string, QuestionKind>> = {
  yesNo: 'yesNo',
  text: 'line',
  prose: 'prose',
  number: 'number',
  choice: 'choice',
  choices: 'choices',
  day: 'day',
  time: 'clock',
  phone: 'phone',
  email: 'email',
};

/** What stands in the form at a path, as the server would read it. */
function answerIn(values: Values, path: string): unknown {
  const value = values[path];
  if (path !== 'expectedNumber' && path !== 'stewardCount') return value;
  const number = wholeNumber(String(value ?? ''));
  return Number.isNaN(number) ? null : number;
}

type Asked = (question: SetQuestion, values: Values) => boolean;

/** An answer that does not apply counts as empty for the questions after it. */
function appliesIn(set: QuestionSet): Asked {
  const all = set.steps.flatMap(({ questions }) => questions);
  const applies: Asked = (question, values) =>
    conditionHolds(question.when, (path) => {
      const [, key] = /^setAnswers\.(.+)$/.exec(path) ?? [];
      const earlier = all.find((one) => one.key === key);
      if (earlier && !applies(earlier, values)) return null;
      return answerIn(values, path);
    });
  return applies;
}

function questionOf(own: SetQuestion, applies: Asked): Question {
  const kind = KINDS[own.type] ?? 'line';
  const prose = kind === 'prose';
  return {
    field: `setAnswers.${own.key}`,
    key: own.key,
    own,
    kind,
    maxLength: prose ? 4000 : 300,
    ...(prose ? { rows: 3 } : {}),
    ...(own.options.length > 0 ? { choices: 'own' as const } : {}),
    when: (values) => applies(own, values),
  };
}

function stepOf(own: SetStep, applies: Asked): Step {
  const questions = own.questions.map((question) => questionOf(question, applies));
  return { key: `kind-${own.key}`, own, questions };
}

function without(section: Section, omits: readonly string[]): Section {
  const left = ({ field }: Question): boolean =>
    !omits.some((path) => field === path || field.startsWith(`${path}.`));
  const steps = section.steps
    .map((step) => ({ ...step, questions: step.questions.filter(left) }))
    .filter(({ questions }) => questions.length > 0);
  return { ...section, steps };
}

const known = new WeakMap<QuestionSet, readonly Section[]>();

/** The general form without what this kind leaves out, and its own questions after the place. */
export function sectionsOf(set: QuestionSet | null | undefined): readonly Section[] {
  if (!set) return GENERAL_SECTIONS;
  const before = known.get(set);
  if (before) return before;
  const general = GENERAL_SECTIONS.map((section) => without(section, set.omits)).filter(
    ({ steps }) => steps.length > 0,
  );
  const applies = appliesIn(set);
  const own: Section = { key: 'kind', steps: set.steps.map((step) => stepOf(step, applies)) };
  const place = general.findIndex(({ key }) => key === 'where') + 1;
  const sections =
    own.steps.length > 0 ? [...general.slice(0, place), own, ...general.slice(place)] : general;
  known.set(set, sections);
  return sections;
}
