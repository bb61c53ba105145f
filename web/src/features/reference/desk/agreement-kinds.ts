import {
  AddAgreementSectionDocument,
  AddExpectationBlockDocument,
  AgreementSectionEditionsDocument,
  EndAgreementSectionDocument,
  EndExpectationBlockDocument,
  ExpectationBlockEditionsDocument,
  ReviseAgreementSectionDocument,
  ReviseExpectationBlockDocument,
} from './agreement-data.desk.graphql.js';
import type { Documents, ReferenceKind } from './reference-types.js';
import { listIn, listOf, numberOf, plainIn, textOf, wordsIn, wordsOf } from './reference-values.js';
import { position } from './shared-fields.js';

const PARTS = ['facilitation', 'tolerance', 'willNot', 'contact'] as const;
/** Filled or fallen back on by the program: the words change, the section never ends. */
const NEEDED = [
  'parties',
  'event',
  'route',
  'police',
  'communication',
  'evaluation',
  'organiser',
  'reminder',
];

/** The sections of protocols of agreement. */
export const agreementSections: ReferenceKind = {
  key: 'agreementSections',
  documents: {
    list: AgreementSectionEditionsDocument,
    add: AddAgreementSectionDocument,
    revise: ReviseAgreementSectionDocument,
    end: EndAgreementSectionDocument,
  } as unknown as Documents,
  fields: [
    { name: 'number', kind: 'number', needed: true, hint: 'number' },
    { name: 'title', kind: 'words', needed: true },
    { name: 'lead', kind: 'words', long: true, hint: 'lead' },
    {
      name: 'kindsOfCondition',
      kind: 'choices',
      hint: 'kindsOfCondition',
      options: ({ choices, say }) =>
        (choices?.conditionKinds ?? []).map(({ code, label }) => ({
          value: code,
          label: `${code} · ${say(label) ?? code}`,
        })),
    },
  ],
  values: (row) => ({
    number: plainIn(row, 'number', '15'),
    title: wordsIn(row, 'title'),
    lead: wordsIn(row, 'lead'),
    kindsOfCondition: listIn(row, 'kinds'),
  }),
  facts: (values) => {
    const lead = wordsOf(values, 'lead');
    return {
      number: numberOf(values, 'number'),
      title: wordsOf(values, 'title'),
      lead: Object.keys(lead).length > 0 ? lead : null,
      kinds: listOf(values, 'kindsOfCondition'),
    };
  },
  name: (row, { say, t }) =>
    t('numbered', {
      number: plainIn(row, 'number'),
      title: say(wordsIn(row, 'title')) ?? row.code,
    }),
  line: (row, { t }) => listIn(row, 'kinds').join(', ') || t('noConditions'),
  lasting: ({ code }) => NEEDED.includes(code),
};

/** Words planners begin with when they tell what police will and will not do. */
export const expectationBlocks: ReferenceKind = {
  key: 'expectationBlocks',
  documents: {
    list: ExpectationBlockEditionsDocument,
    add: AddExpectationBlockDocument,
    revise: ReviseExpectationBlockDocument,
    end: EndExpectationBlockDocument,
  } as unknown as Documents,
  fields: [
    {
      name: 'expectationPart',
      kind: 'choice',
      needed: true,
      options: ({ t }) => PARTS.map((value) => ({ value, label: t(`expectation.${value}`) })),
    },
    { name: 'text', kind: 'words', needed: true, long: true },
    position,
  ],
  values: (row) => ({
    expectationPart: plainIn(row, 'part', 'facilitation'),
    text: wordsIn(row, 'text'),
    position: plainIn(row, 'position', '20'),
  }),
  facts: (values) => ({
    part: textOf(values, 'expectationPart'),
    text: wordsOf(values, 'text'),
    position: numberOf(values, 'position'),
  }),
  name: (row, { say }) => say(wordsIn(row, 'text')) ?? row.code,
  line: (row, { t }) => t(`expectation.${plainIn(row, 'part')}`),
};
