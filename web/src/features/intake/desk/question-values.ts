import type { Localized } from '../../../lib/localized.js';
import type { AnswerTest, Question, QuestionStep } from './question-set.js';

/** As the API has them. */
export const MAX_TEXT = 300;
export const MAX_KEY = 40;
export const MAX_TESTS = 6;
export const MAX_STEPS = 12;

export const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
export const TYPES = [
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
export const OPERATORS = ['is', 'isNot', 'includes', 'atLeast', 'below', 'answered'] as const;

/** What of the general form conditions can look at; its words are `general.<path>`. */
export const GENERAL_FIELDS = [
  'kind',
  'expectedNumber',
  'stewardCount',
  'answers.transport',
  'answers.sound.amplified',
  'answers.structures',
  'answers.pyrotechnics',
  'answers.vehicleCount',
  'answers.meetingAtEnd',
] as const;

/** Questions of the general form a set may leave out; their words are `omit.<name>`. */
export const OMITTABLE = [
  'answers.petition',
  'answers.speakers',
  'answers.meetingAtEnd',
  'answers.meetingDetails',
  'answers.flagsAndSticks',
  'answers.opposingGroups',
  'answers.transport',
  'answers.coaches',
  'answers.arrivalStations',
  'answers.transportAfter',
  'answers.children',
  'answers.orderMeasures',
  'answers.stewardRecognition',
  'answers.filming',
  'answers.socialMedia',
  'answers.languages',
  'answers.sound',
  'answers.structures',
  'answers.vehicleCount',
  'answers.pyrotechnics',
  'answers.firstAid',
  'answers.toilets',
  'answers.waste',
  'answers.insurance',
  'answers.accessibility',
] as const;

/** What a condition begins with where no question was asked before. */
export const FIRST_TEST: AnswerTest = {
  field: 'expectedNumber',
  operator: 'atLeast',
  value: '1000',
};

export const NO_TEXT: Localized = { nl: '', fr: '', en: '', de: '' };

/** A new question with a key nobody has. */
export function emptyQuestion(taken: readonly string[]): Question {
  const free = Array.from({ length: taken.length + 1 }, (_, index) => `question${index + 1}`).find(
    (key) => !taken.includes(key),
  );
  return {
    uid: newUid(),
    key: free ?? 'question',
    type: 'yesNo',
    label: NO_TEXT,
    help: null,
    options: [],
    min: null,
    max: null,
    required: false,
    requiredWhen: null,
    when: null,
    daysBefore: null,
    source: '',
  };
}

/** A whole number, or null for an empty or odd text. */
export function numberOrNull(text: string): number | null {
  return /^\d+$/.test(text.trim()) ? Number(text) : null;
}

/** Whether a question has options to choose from. */
export function isChoice({ type }: Question): boolean {
  return type === 'choice' || type === 'choices';
}

/** A new step with a key nobody has, and one question to begin with. */
export function emptyStep(
  steps: readonly QuestionStep[],
  takenQuestions: readonly string[],
): QuestionStep {
  const taken = steps.map(({ key }) => key);
  const free = Array.from({ length: taken.length + 1 }, (_, index) => `step${index + 1}`).find(
    (key) => !taken.includes(key),
  );
  const questions = [emptyQuestion(takenQuestions)];
  return { uid: newUid(), key: free ?? 'step', title: NO_TEXT, lead: NO_TEXT, questions };
}

/** A name for one part of the draft while it is edited, so that it keeps its place on the page. */
function newUid(): string {
  return crypto.randomUUID();
}

/** The steps with names for the page; taken away again before they are sent. */
export function withUids(steps: readonly QuestionStep[]): QuestionStep[] {
  return steps.map((step) => ({
    ...step,
    uid: newUid(),
    questions: step.questions.map((question) => ({ ...question, uid: newUid() })),
  }));
}

export function withoutUids(steps: readonly QuestionStep[]): QuestionStep[] {
  return steps.map(({ uid: _step, ...step }) => ({
    ...step,
    questions: step.questions.map(({ uid: _question, ...question }) => question),
  }));
}
