import { STANDARD_QUESTION_SETS } from '../../migrations/1150-question-sets.js';
import { EventKind } from '../events/event-kind.js';
import {
  ASSEMBLY_KINDS,
  questionSetProblems,
  questionsAgainstRights,
} from './question-set-check.rules.js';
import {
  acceptAnswers,
  answerProblem,
  conditionHolds,
  omittedAnswers,
  questionsOf,
  questionsThatApply,
  unansweredQuestions,
} from './question-set.rules.js';
import type { Question, QuestionSetContent, QuestionType } from './question-set.types.js';

const WORDS = { nl: 'Vraag', fr: 'Question', en: 'Question', de: 'Frage' };
const question = (key: string, type: QuestionType, more: Partial<Question> = {}): Question => ({
  key,
  type,
  label: WORDS,
  help: null,
  options: [],
  min: null,
  max: null,
  required: false,
  requiredWhen: null,
  when: null,
  daysBefore: null,
  source: 'Test',
  ...more,
});
const isYes = (key: string) => ({
  match: 'all' as const,
  tests: [{ field: `setAnswers.${key}`, operator: 'is' as const, value: 'true' }],
});
const content = (questions: Question[], omits: string[] = []): QuestionSetContent => ({
  steps: [{ key: 'page', title: WORDS, lead: WORDS, questions }],
  omits,
});
const CHAIN = content([
  question('bar', 'yesNo', { required: true }),
  question('strong', 'yesNo', { when: isYes('bar') }),
  question('until', 'time', { when: isYes('strong'), required: true }),
]);

describe('answers to a question set', () => {
  const accept = (saved: object, given: object) =>
    acceptAnswers(CHAIN, {}, saved as never, given as never, 'input.');

  it('lays them over the saved ones, and drops those that no longer apply, to the end', () => {
    const all = { bar: true, strong: true, until: '23:00' };
    expect(accept({}, all)).toEqual({ answers: all, problems: [] });
    expect(accept(all, { bar: false })).toEqual({ answers: { bar: false }, problems: [] });
    expect(accept(all, { strong: null }).answers).toEqual({ bar: true });
  });

  it.each([
    [{ foo: 1 }, 'foo', 'unknownField'],
    [{ until: '23:00' }, 'until', 'notAsked'],
    [{ bar: 'yes' }, 'bar', 'isBoolean'],
    [{ bar: true, strong: true, until: '24:10' }, 'until', 'type'],
    [{ __proto__x: true }, '__proto__x', 'unknownField'],
  ])('refuses %j', (given, field, code) => {
    expect(accept({}, given).problems).toEqual([
      expect.objectContaining({ path: `input.${field}`, code }),
    ]);
  });

  const options = [
    { value: 'aa', label: WORDS },
    { value: 'bb', label: WORDS },
  ];
  it.each([
    ['number', 5, null],
    ['number', '5', 'isInt'],
    ['number', 2.5, 'isInt'],
    ['number', 0, 'min'],
    ['number', 11, 'max'],
    ['text', 'x'.repeat(301), 'maxLength'],
    ['text', 7, 'isString'],
    ['prose', 'x'.repeat(4001), 'maxLength'],
    ['choice', 'aa', null],
    ['choice', 'cc', 'isIn'],
    ['choices', ['aa', 'bb'], null],
    ['choices', 'aa', 'isArray'],
    ['choices', ['aa', 'aa'], 'arrayUnique'],
    ['choices', ['cc'], 'isIn'],
    ['day', '2027-02-28', null],
    ['day', '28/02/2027', 'type'],
    ['phone', '0470 12 34 56', null],
    ['phone', 'call me', 'matches'],
    ['email', 'a@example.be', null],
    ['email', 'a@', 'isEmail'],
    ['yesNo', false, null],
    ['yesNo', null, null],
  ] as [QuestionType, unknown, string | null][])('%s %j', (type, value, code) => {
    const asked = question('one', type, { min: 1, max: 10, options });
    expect(answerProblem(asked, value)?.code ?? null).toBe(code);
  });

  it('asks for what is required where it applies, and only there', () => {
    const missing = (answers: object) =>
      unansweredQuestions(CHAIN, {}, answers as never).map(({ key }) => key);
    expect(missing({})).toEqual(['bar']);
    expect(missing({ bar: false })).toEqual([]);
    expect(missing({ bar: true, strong: true })).toEqual(['until']);
  });

  it.each([
    ['is', 'march', true],
    ['isNot', 'march', false],
    ['isNot', 'market', true],
  ] as const)('kind %s %s', (operator, value, holds) => {
    const test = { field: 'kind', operator, value };
    expect(conditionHolds({ match: 'all', tests: [test] }, { kind: 'march' })).toBe(holds);
  });

  it('tests numbers, lists and what is not there', () => {
    const facts = { expectedNumber: 1000, answers: { transport: ['coach'] } };
    const holds = (field: string, operator: never, value: string | null) =>
      conditionHolds({ match: 'any', tests: [{ field, operator, value }] }, facts);
    expect(holds('expectedNumber', 'atLeast' as never, '1000')).toBe(true);
    expect(holds('expectedNumber', 'below' as never, '1000')).toBe(false);
    expect(holds('stewardCount', 'below' as never, '5')).toBe(false);
    expect(holds('answers.transport', 'includes' as never, 'coach')).toBe(true);
    expect(holds('answers.transport', 'includes' as never, 'foot')).toBe(false);
    expect(holds('answers.speakers', 'answered' as never, null)).toBe(false);
    expect(conditionHolds(null, facts)).toBe(true);
  });

  it('names answers of the general form that are not asked', () => {
    const set = content([], ['answers.petition', 'answers.speakers']);
    const given = { petition: { toWhom: 'x', delegationSize: null }, speakers: [], toilets: 'y' };
    expect(omittedAnswers(set, given)).toEqual(['answers.petition.toWhom']);
  });
});

describe('writing a question set', () => {
  const problems = (questions: Question[]) =>
    questionSetProblems(content(questions), '').map(({ path, code }) => `${path} ${code}`);

  it.each([
    ['a key twice', [question('one', 'yesNo'), question('one', 'yesNo')], 'key double'],
    ['an odd key', [question('1 one', 'yesNo')], 'key matches'],
    ['a choice of one', [question('one', 'choice')], 'options arrayMinSize'],
    ['a missing language', [question('one', 'text', { label: { ...WORDS, de: ' ' } })], 'label.de'],
    [
      'a condition on what comes later',
      [question('one', 'yesNo', { when: isYes('two') }), question('two', 'yesNo')],
      'notAskedBefore',
    ],
    ['bounds the wrong way round', [question('one', 'number', { min: 5, max: 1 })], 'max min'],
  ])('refuses %s', (_what, questions, told) => {
    expect(problems(questions).join('\n')).toContain(told);
  });

  it('leaves out what may be left out, once', () => {
    const omits = ['answers.toilets', 'answers.organiser', 'answers.toilets', '__proto__'];
    const told = questionSetProblems(content([question('one', 'yesNo')], omits), 'input.');
    expect(told.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'input.omits.1 isIn',
      'input.omits.2 double',
      'input.omits.3 isIn',
    ]);
  });

  it('refuses money and opinions to demonstrations, in every language, and nobody else', () => {
    for (const label of [
      { ...WORDS, nl: 'Welke retributie betaalt u?' },
      { ...WORDS, fr: 'Quelle est votre opinion ?' },
      { ...WORDS, en: 'Is the fee paid?' },
      { ...WORDS, de: 'Ihre Überzeugung' },
    ]) {
      const set = content([question('one', 'text', { label })]);
      expect(questionsAgainstRights(['march'], set)).toEqual(['one']);
      expect(questionsAgainstRights(['market'], set)).toEqual([]);
    }
  });
});

describe('the sets the product comes with', () => {
  const every = STANDARD_QUESTION_SETS.map((set) => [set.code, set] as const);

  it('ask every kind of event once', () => {
    const kinds = STANDARD_QUESTION_SETS.flatMap((set) => set.kinds);
    expect([...kinds].sort()).toEqual(Object.values(EventKind).sort());
  });

  it.each(every)('%s can stand, says its sources and asks something', (_code, { content: set }) => {
    expect(questionSetProblems(set, '')).toEqual([]);
    expect(questionsOf(set).length).toBeGreaterThan(3);
    expect(questionsOf(set).filter(({ source }) => source.trim().length < 3)).toEqual([]);
  });

  it.each(every)('%s asks no demonstration for money or for what it thinks', (_code, set) => {
    expect(questionsAgainstRights(set.kinds, set.content)).toEqual([]);
  });

  it('cover the assemblies', () => {
    const kinds = STANDARD_QUESTION_SETS.flatMap((set) => set.kinds);
    expect(ASSEMBLY_KINDS.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it('ask large festivities for the medical questionnaire, small ones not', () => {
    const set = STANDARD_QUESTION_SETS.find(({ code }) => code === 'festive');
    const asked = (expectedNumber: number) =>
      questionsThatApply(set?.content as QuestionSetContent, { expectedNumber }, {}).map(
        ({ key }) => key,
      );
    expect(asked(1000)).toContain('medicalQuestionnaire');
    expect(asked(999)).not.toContain('medicalQuestionnaire');
  });
});
