import {
  AddCourtLessonDocument,
  AddSignatoryDocument,
  AddTextBlockDocument,
  CourtLessonEditionsDocument,
  EndCourtLessonDocument,
  EndSignatoryDocument,
  EndTextBlockDocument,
  ReviseCourtLessonDocument,
  ReviseSignatoryDocument,
  ReviseTextBlockDocument,
  SignatoryEditionsDocument,
  TextBlockEditionsDocument,
} from './decision-data.desk.graphql.js';
import type { Documents, Hint, ReferenceKind, ReferenceRow, Words } from './reference-types.js';
import { listIn, listOf, numberOf, plainIn, textOf, wordsIn, wordsOf } from './reference-values.js';

const PARTS = ['policeMeasures', 'organiserMeasures', 'proportionality', 'neutrality'] as const;
const ACT_LANGUAGES = ['nl', 'fr'] as const;
const TRIGGERS = [
  'onlyCounterDemonstrators',
  'onlyThreatLevel',
  'fearWithoutFacts',
  'agglomerationWide',
  'article134WithoutUnforeseenDanger',
] as const;
const OUTCOMES = ['suspended', 'annulled', 'dismissedThoughUnlawful'] as const;

interface Translation {
  readonly language: string;
  readonly state: string;
  readonly by?: string | null;
}

const translationIn = (row: ReferenceRow | null, language: string): Translation | undefined =>
  ((row?.['translations'] ?? []) as readonly Translation[]).find(
    (each) => each.language === language,
  );

const isOfAct = (row: ReferenceRow | null): boolean => row?.['use'] === 'act';

/** Sentences of the act are filled in by the program: which places that takes. */
function textHint(before: ReferenceRow | null): Hint {
  const places = [...new Set((wordsIn(before, 'text').nl ?? '').match(/\{\{\w+\}\}/g) ?? [])];
  return isOfAct(before)
    ? { key: 'actText', told: { places: places.join(' ') } }
    : { key: 'text', told: {} };
}

const translations = ({ t }: Words) =>
  (['original', 'translated', 'checked'] as const).map((value) => ({
    value,
    label: t(`decision-desk:translation.${value}`),
  }));

/** Sentences of acts and words drafters begin with. */
export const textBlocks: ReferenceKind = {
  key: 'textBlocks',
  documents: {
    list: TextBlockEditionsDocument,
    add: AddTextBlockDocument,
    revise: ReviseTextBlockDocument,
    end: EndTextBlockDocument,
  } as unknown as Documents,
  fields: [
    {
      name: 'part',
      kind: 'choice',
      needed: true,
      options: ({ t }) => PARTS.map((value) => ({ value, label: t(`part.${value}`) })),
      asked: (_values, before) => !isOfAct(before),
    },
    { name: 'text', kind: 'words', needed: true, long: true, hint: textHint },
    { name: 'translationNl', kind: 'choice', options: translations },
    { name: 'translationFr', kind: 'choice', options: translations },
    { name: 'position', kind: 'number', needed: true, hint: 'position' },
  ],
  values: (row) => ({
    part: plainIn(row, 'part'),
    text: wordsIn(row, 'text'),
    position: plainIn(row, 'position', '20'),
    translationNl: translationIn(row, 'nl')?.state ?? 'original',
    translationFr: translationIn(row, 'fr')?.state ?? 'translated',
  }),
  facts: (values) => ({
    part: textOf(values, 'part'),
    position: numberOf(values, 'position'),
    text: wordsOf(values, 'text'),
    translations: [
      { language: 'nl', state: textOf(values, 'translationNl') },
      { language: 'fr', state: textOf(values, 'translationFr') },
    ],
  }),
  name: (row, { t }) =>
    isOfAct(row) ? t(`act.${row.code.replace('act.', '')}`) : t(`part.${plainIn(row, 'part')}`),
  line: (row, { say }) => say(wordsIn(row, 'text')) ?? '',
  lasting: isOfAct,
};

/** Positions in which an authority's decisions are signed. */
export const signatories: ReferenceKind = {
  key: 'signatories',
  documents: {
    list: SignatoryEditionsDocument,
    add: AddSignatoryDocument,
    revise: ReviseSignatoryDocument,
    end: EndSignatoryDocument,
  } as unknown as Documents,
  fields: [
    {
      name: 'authorityId',
      kind: 'choice',
      needed: true,
      options: ({ choices, say }) =>
        (choices?.competentAuthorities ?? []).map(({ id, title }) => ({
          value: id,
          label: say(title) ?? id,
        })),
    },
    {
      name: 'positionId',
      kind: 'choice',
      needed: true,
      hint: 'positionId',
      options: ({ choices, say }) =>
        (choices?.positions ?? []).map(({ id, name, code }) => ({
          value: id,
          label: say(name) ?? code,
        })),
    },
    {
      name: 'deputy',
      kind: 'choice',
      options: ({ t }) => ['no', 'yes'].map((value) => ({ value, label: t(`deputy.${value}`) })),
    },
    {
      name: 'languages',
      kind: 'choices',
      needed: true,
      options: ({ t }) => ACT_LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) })),
    },
  ],
  values: (row) => ({
    authorityId: plainIn(row, 'authorityId'),
    positionId: plainIn(row, 'positionId'),
    deputy: row?.['deputy'] === true ? 'yes' : 'no',
    languages: row ? listIn(row, 'languages') : [...ACT_LANGUAGES],
  }),
  facts: (values) => ({
    authorityId: textOf(values, 'authorityId'),
    positionId: textOf(values, 'positionId'),
    deputy: textOf(values, 'deputy') === 'yes',
    languages: listOf(values, 'languages'),
  }),
  name: (row, { choices, say }) =>
    say(choices?.positions.find(({ id }) => id === row['positionId'])?.name) ?? row.code,
  line: (row, { t, choices, say }) => {
    const authority = choices?.competentAuthorities.find(({ id }) => id === row['authorityId']);
    const languages = listIn(row, 'languages').map((language) => t(`language.${language}`));
    return [say(authority?.title), row['deputy'] ? t('deputy.yes') : null, languages.join(', ')]
      .filter(Boolean)
      .join(' · ');
  },
};

/** Judgments the reasoning desk warns with. */
export const courtLessons: ReferenceKind = {
  key: 'courtLessons',
  documents: {
    list: CourtLessonEditionsDocument,
    add: AddCourtLessonDocument,
    revise: ReviseCourtLessonDocument,
    end: EndCourtLessonDocument,
  } as unknown as Documents,
  fields: [
    { name: 'caseNumber', kind: 'line' },
    { name: 'decidedOn', kind: 'day', needed: true },
    {
      name: 'outcome',
      kind: 'choice',
      needed: true,
      options: ({ t }) =>
        OUTCOMES.map((value) => ({ value, label: t(`decision-desk:court.outcome.${value}`) })),
    },
    { name: 'court', kind: 'words', needed: true },
    { name: 'subject', kind: 'words', needed: true },
    { name: 'lesson', kind: 'words', needed: true, long: true },
    {
      name: 'triggers',
      kind: 'choices',
      needed: true,
      hint: 'triggers',
      options: ({ t }) =>
        TRIGGERS.map((value) => ({ value, label: t(`decision-desk:trigger.${value}`) })),
    },
  ],
  values: (row) => ({
    caseNumber: plainIn(row, 'caseNumber'),
    decidedOn: plainIn(row, 'decidedOn'),
    outcome: plainIn(row, 'outcome'),
    court: wordsIn(row, 'court'),
    subject: wordsIn(row, 'subject'),
    lesson: wordsIn(row, 'lesson'),
    triggers: listIn(row, 'triggers'),
  }),
  facts: (values) => ({
    caseNumber: textOf(values, 'caseNumber') || null,
    decidedOn: textOf(values, 'decidedOn'),
    outcome: textOf(values, 'outcome'),
    court: wordsOf(values, 'court'),
    subject: wordsOf(values, 'subject'),
    lesson: wordsOf(values, 'lesson'),
    triggers: listOf(values, 'triggers'),
  }),
  name: (row, { t, say }) => {
    const number = plainIn(row, 'caseNumber');
    const court = say(wordsIn(row, 'court')) ?? '';
    return number ? `${court}, ${t('decision-desk:court.number', { number })}` : court;
  },
  line: (row, { say }) => say(wordsIn(row, 'subject')) ?? '',
};
