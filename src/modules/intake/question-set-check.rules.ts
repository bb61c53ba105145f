import type { FieldProblem } from '../../core/errors.js';
import { questionsOf } from './question-set.rules.js';
import type {
  Condition,
  Question,
  QuestionSetContent,
  QuestionText,
} from './question-set.types.js';

/** Guards of this installation against endless forms. */
export const MAX_STEPS = 12;
export const MAX_QUESTIONS = 20;
export const MAX_OPTIONS = 30;
export const MAX_TESTS = 6;

/**
 * What of the general form a set may leave out. Who organises, who answers for the day and what it
 * is about is asked of everybody.
 */
const OMITTABLE: readonly string[] = [
  'petition',
  'speakers',
  'meetingAtEnd',
  'meetingDetails',
  'flagsAndSticks',
  'opposingGroups',
  'transport',
  'coaches',
  'arrivalStations',
  'transportAfter',
  'children',
  'orderMeasures',
  'stewardRecognition',
  'filming',
  'socialMedia',
  'languages',
  'sound',
  'structures',
  'vehicleCount',
  'pyrotechnics',
  'firstAid',
  'toilets',
  'waste',
  'insurance',
  'accessibility',
].map((name) => `answers.${name}`);

const KEY = /^[a-z][A-Za-z0-9]{1,39}$/;
const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;

/** Kinds that are an exercise of the freedom of assembly: their form follows the rights first. */
export const ASSEMBLY_KINDS: readonly string[] = [
  'demonstration',
  'march',
  'staticRally',
  'counterDemonstration',
  'spontaneousDemonstration',
  'vigil',
];

/**
 * Words a question to a demonstration may not carry: no fee, no deposit, no weighing of a cause or
 * opinion. Source: UN Human Rights Committee, General Comment 37, §§ 22, 64 and 67; OSCE/ODIHR and
 * Venice Commission, Guidelines on Freedom of Peaceful Assembly (2019), §§ 89 and 155.
 */
export const FORBIDDEN_TO_DEMONSTRATIONS: Readonly<Record<keyof QuestionText, RegExp>> = {
  nl: /(?<!\p{L})(retributie|vergoeding|waarborg|leges|factuur|betaling|mening|overtuiging|ideologie|partij)(?!\p{L})/iu,
  fr: /(?<!\p{L})(redevance|taxe|caution|facture|paiement|opinion|conviction|idéologie|parti politique)(?!\p{L})/iu,
  en: /(?<!\p{L})(fees?|deposit|charges?|invoice|payment|opinion|ideology|conviction|political party)(?!\p{L})/iu,
  de: /(?<!\p{L})(gebühr|gebühren|kaution|rechnung|zahlung|meinung|überzeugung|ideologie|partei)(?!\p{L})/iu,
};

/** Whether a text asks a demonstration for money or for what it thinks. */
export function asksAgainstRights(text: QuestionText): boolean {
  return LANGUAGES.some((language) => FORBIDDEN_TO_DEMONSTRATIONS[language].test(text[language]));
}

function textProblems(text: QuestionText | null, path: string): FieldProblem[] {
  if (!text) return [];
  return LANGUAGES.filter((language) => !text[language]?.trim()).map((language) => ({
    path: `${path}.${language}`,
    code: 'required',
  }));
}

function conditionProblems(
  condition: Condition | null,
  before: ReadonlySet<string>,
  path: string,
): FieldProblem[] {
  return (condition?.tests ?? []).flatMap(({ field, operator, value }, index) => {
    const at = `${path}.tests.${index}`;
    const own = /^setAnswers\.(.+)$/.exec(field)?.[1];
    if (own && !before.has(own)) return [{ path: `${at}.field`, code: 'notAskedBefore' }];
    if (operator !== 'answered' && !value?.trim())
      return [{ path: `${at}.value`, code: 'required' }];
    const counts = operator === 'atLeast' || operator === 'below';
    return counts && !Number.isFinite(Number(value))
      ? [{ path: `${at}.value`, code: 'isInt' }]
      : [];
  });
}

function optionProblems({ type, options }: Question, path: string): FieldProblem[] {
  const chosen = type === 'choice' || type === 'choices';
  if (chosen && options.length < 2) return [{ path, code: 'arrayMinSize' }];
  if (!chosen && options.length > 0) return [{ path, code: 'notAsked' }];
  const values = options.map((option) => option.value);
  return options.flatMap(({ value, label }, index) => [
    ...(KEY.test(value) ? [] : [{ path: `${path}.${index}.value`, code: 'matches' }]),
    ...(values.indexOf(value) < index ? [{ path: `${path}.${index}.value`, code: 'double' }] : []),
    ...textProblems(label, `${path}.${index}.label`),
  ]);
}

function questionProblems(
  question: Question,
  before: ReadonlySet<string>,
  path: string,
): FieldProblem[] {
  const { key, label, help, min, max, when, requiredWhen } = question;
  const bounds = min !== null && max !== null && min > max;
  return [
    ...(KEY.test(key) ? [] : [{ path: `${path}.key`, code: 'matches' }]),
    ...(before.has(key) ? [{ path: `${path}.key`, code: 'double' }] : []),
    ...textProblems(label, `${path}.label`),
    ...textProblems(help, `${path}.help`),
    ...optionProblems(question, `${path}.options`),
    ...(bounds ? [{ path: `${path}.max`, code: 'min', params: { min } }] : []),
    ...conditionProblems(when, before, `${path}.when`),
    ...conditionProblems(requiredWhen, before, `${path}.requiredWhen`),
  ];
}

function omitProblems(omits: readonly string[], path: string): FieldProblem[] {
  return omits.flatMap((omitted, index) => {
    if (!OMITTABLE.includes(omitted)) return [{ path: `${path}.${index}`, code: 'isIn' }];
    return omits.indexOf(omitted) < index ? [{ path: `${path}.${index}`, code: 'double' }] : [];
  });
}

/** Everything wrong with a set as somebody wrote it, named from `prefix` on. */
export function questionSetProblems(content: QuestionSetContent, prefix: string): FieldProblem[] {
  const before = new Set<string>();
  const steps = new Set<string>();
  const ofSteps = content.steps.flatMap((step, index) => {
    const path = `${prefix}steps.${index}`;
    const double = steps.has(step.key);
    steps.add(step.key);
    return [
      ...(KEY.test(step.key) ? [] : [{ path: `${path}.key`, code: 'matches' }]),
      ...(double ? [{ path: `${path}.key`, code: 'double' }] : []),
      ...textProblems(step.title, `${path}.title`),
      ...textProblems(step.lead, `${path}.lead`),
      ...step.questions.flatMap((question, place) => {
        const problems = questionProblems(question, before, `${path}.questions.${place}`);
        before.add(question.key);
        return problems;
      }),
    ];
  });
  return [...ofSteps, ...omitProblems(content.omits, `${prefix}omits`)];
}

/** Keys of questions that may not be put to a demonstration; empty for other kinds. */
export function questionsAgainstRights(
  kinds: readonly string[],
  content: QuestionSetContent,
): string[] {
  if (!kinds.some((kind) => ASSEMBLY_KINDS.includes(kind))) return [];
  return questionsOf(content)
    .filter(({ label, help, options }) =>
      [label, help, ...options.map((option) => option.label)].some(
        (text) => text !== null && asksAgainstRights(text),
      ),
    )
    .map(({ key }) => key);
}
