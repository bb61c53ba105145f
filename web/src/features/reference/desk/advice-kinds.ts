import {
  AddAdviceRuleDocument,
  AddAdviceThemeDocument,
  AdviceRuleEditionsDocument,
  AdviceThemeEditionsDocument,
  EndAdviceRuleDocument,
  EndAdviceThemeDocument,
  ReviseAdviceRuleDocument,
  ReviseAdviceThemeDocument,
} from './rule-data.desk.graphql.js';
import type {
  Documents,
  Hint,
  ReferenceKind,
  ReferenceRow,
  Values,
  Words,
} from './reference-types.js';
import { listOf, numberOf, plainIn, textOf, wordsIn, wordsOf } from './reference-values.js';
import { eventKinds, position } from './shared-fields.js';

const TESTS = ['kinds', 'fact', 'answer', 'layer'] as const;
const FACTS = ['expectedNumber', 'stewardCount'] as const;
/** Answers of the general form a rule can look at. */
const ANSWERS = [
  'structures',
  'pyrotechnics',
  'sound.amplified',
  'sound.trucks',
  'vehicleCount',
  'transport',
  'coaches.count',
  'arrivalStations',
  'meetingAtEnd',
  'speakers',
  'petition',
  'opposingGroups',
  'firstAid',
  'toilets',
  'waste',
  'accessibility',
  'children',
  'filming',
] as const;

/** What questions to services are about. */
export const adviceThemes: ReferenceKind = {
  key: 'adviceThemes',
  documents: {
    list: AdviceThemeEditionsDocument,
    add: AddAdviceThemeDocument,
    revise: ReviseAdviceThemeDocument,
    end: EndAdviceThemeDocument,
  } as unknown as Documents,
  fields: [{ name: 'label', kind: 'words', needed: true }, position],
  values: (row) => ({ label: wordsIn(row, 'label'), position: plainIn(row, 'position', '20') }),
  facts: (values) => ({ label: wordsOf(values, 'label'), position: numberOf(values, 'position') }),
  name: (row, { say }) => say(wordsIn(row, 'label')) ?? row.code,
  line: (row) => row.code,
};

/** The test of a rule as it is stored: the field that is there says its kind. */
interface StoredTest {
  readonly kinds?: readonly string[];
  readonly fact?: string;
  readonly answer?: string;
  readonly layer?: string;
  readonly over?: number;
}

const testIn = (row: ReferenceRow | null): StoredTest => (row?.['test'] ?? {}) as StoredTest;
const testKind = (test: StoredTest): string => TESTS.find((kind) => kind in test) ?? 'kinds';
const tests = (kind: string) => (values: Values) => textOf(values, 'test') === kind;

function testOf(values: Values): object {
  const kind = textOf(values, 'test');
  const over = textOf(values, 'over') ? { over: numberOf(values, 'over') } : {};
  if (kind === 'kinds') return { kind, kinds: listOf(values, 'testKinds') };
  if (kind === 'fact') return { kind, fact: textOf(values, 'fact'), ...over };
  if (kind === 'answer') return { kind, answer: textOf(values, 'answer'), ...over };
  return { kind, layer: textOf(values, 'layer') };
}

/** The word for an answer or a layer; its own name where nobody has written one. */
function nameOf(what: 'answer' | 'layer', name: string, { t }: Words): string {
  return t(`${what}.${name.replaceAll('.', '-')}`, { defaultValue: name });
}

/** What a rule asks, in words. */
function said(test: StoredTest, words: Words): string {
  const { t, number } = words;
  const over = test.over === undefined ? '' : t('test.over', { over: number(test.over) });
  if (test.kinds) return test.kinds.map((kind) => t(`events:kind.${kind}`)).join(', ');
  if (test.fact) return `${t(`fact.${test.fact}`)} ${over}`;
  if (test.answer)
    return `${t('test.answered', { answer: nameOf('answer', test.answer, words) })} ${over}`;
  return t('test.touches', { layer: nameOf('layer', test.layer ?? '', words) });
}

/** What the words of a reason may name: the figures of a number, the names of what is touched. */
const reasonHint = (): Hint => ({
  key: 'reason',
  told: { places: '{{number}} {{over}} / {{names}}' },
});

/** Which service is suggested for which event. */
export const adviceRules: ReferenceKind = {
  key: 'adviceRules',
  documents: {
    list: AdviceRuleEditionsDocument,
    add: AddAdviceRuleDocument,
    revise: ReviseAdviceRuleDocument,
    end: EndAdviceRuleDocument,
  } as unknown as Documents,
  fields: [
    {
      name: 'organisationId',
      kind: 'choice',
      needed: true,
      options: ({ choices }) =>
        (choices?.advisers ?? []).map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'theme',
      kind: 'choice',
      needed: true,
      options: ({ choices, say }) =>
        (choices?.adviceThemes ?? []).map(({ code, label }) => ({
          value: code,
          label: say(label) ?? code,
        })),
    },
    {
      name: 'test',
      kind: 'choice',
      needed: true,
      options: ({ t }) => TESTS.map((value) => ({ value, label: t(`test.${value}`) })),
    },
    {
      name: 'testKinds',
      kind: 'choices',
      needed: true,
      options: eventKinds,
      asked: tests('kinds'),
    },
    {
      name: 'fact',
      kind: 'choice',
      needed: true,
      options: ({ t }) => FACTS.map((value) => ({ value, label: t(`fact.${value}`) })),
      asked: tests('fact'),
    },
    {
      name: 'answer',
      kind: 'choice',
      needed: true,
      options: (words) =>
        ANSWERS.map((value) => ({ value, label: nameOf('answer', value, words) })),
      asked: tests('answer'),
    },
    {
      name: 'layer',
      kind: 'choice',
      needed: true,
      options: (words) =>
        (words.choices?.adviceLayers ?? []).map((value) => ({
          value,
          label: nameOf('layer', value, words),
        })),
      asked: tests('layer'),
    },
    {
      name: 'over',
      kind: 'number',
      hint: 'over',
      asked: (values) => tests('fact')(values) || tests('answer')(values),
    },
    { name: 'reason', kind: 'words', needed: true, long: true, hint: reasonHint },
    position,
  ],
  values: (row) => {
    const test = testIn(row);
    return {
      organisationId: plainIn(row, 'organisationId'),
      theme: plainIn(row, 'theme'),
      test: testKind(test),
      testKinds: test.kinds ?? [],
      fact: test.fact ?? 'expectedNumber',
      answer: test.answer ?? '',
      layer: test.layer ?? '',
      over: test.over === undefined ? '' : String(test.over),
      reason: wordsIn(row, 'reason'),
      position: plainIn(row, 'position', '20'),
    };
  },
  facts: (values) => ({
    organisationId: textOf(values, 'organisationId'),
    theme: textOf(values, 'theme'),
    test: testOf(values),
    reason: wordsOf(values, 'reason'),
    position: numberOf(values, 'position'),
  }),
  name: (row, { choices }) =>
    choices?.advisers.find(({ id }) => id === row['organisationId'])?.name ?? row.code,
  line: (row, words) => said(testIn(row), words),
};
