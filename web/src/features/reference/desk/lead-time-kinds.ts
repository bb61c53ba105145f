import {
  AddLeadTimeRuleDocument,
  EndLeadTimeRuleDocument,
  LeadTimeRuleEditionsDocument,
  ReviseLeadTimeRuleDocument,
} from './rule-data.desk.graphql.js';
import type { Documents, ReferenceKind } from './reference-types.js';
import { listIn, listOf, numberOf, plainIn, textOf, wordsIn, wordsOf } from './reference-values.js';
import { CHANNELS, eventKinds } from './shared-fields.js';

const UNITS = ['workingDay', 'clearDay', 'calendarDay', 'week', 'month'] as const;

/** How long before an event applications are wanted. */
export const leadTimeRules: ReferenceKind = {
  key: 'leadTimeRules',
  documents: {
    list: LeadTimeRuleEditionsDocument,
    add: AddLeadTimeRuleDocument,
    revise: ReviseLeadTimeRuleDocument,
    end: EndLeadTimeRuleDocument,
  } as unknown as Documents,
  fields: [
    {
      name: 'channel',
      kind: 'choice',
      needed: true,
      options: ({ t }) =>
        CHANNELS.map((value) => ({ value, label: t(`intake-desk:channel.${value}`) })),
    },
    {
      name: 'communeCodes',
      kind: 'choices',
      needed: true,
      options: ({ choices, say }) =>
        (choices?.communes ?? []).map(({ code, name }) => ({
          value: code,
          label: say(name) ?? code,
        })),
    },
    {
      name: 'eventKinds',
      kind: 'choices',
      needed: true,
      options: (words) => [{ value: 'all', label: words.t('everyKind') }, ...eventKinds(words)],
    },
    { name: 'amount', kind: 'number', needed: true },
    {
      name: 'unit',
      kind: 'choice',
      needed: true,
      options: ({ t }) => UNITS.map((value) => ({ value, label: t(`leadUnit.${value}`) })),
    },
    { name: 'condition', kind: 'line', hint: 'condition' },
    { name: 'label', kind: 'words', needed: true },
  ],
  values: (row) => ({
    channel: plainIn(row, 'channel', 'police'),
    communeCodes: listIn(row, 'communeCodes'),
    eventKinds: listIn(row, 'eventKinds'),
    amount: plainIn(row, 'amount', '10'),
    unit: plainIn(row, 'unit', 'workingDay'),
    condition: plainIn(row, 'condition'),
    label: wordsIn(row, 'label'),
  }),
  facts: (values) => ({
    channel: textOf(values, 'channel'),
    communeCodes: listOf(values, 'communeCodes'),
    eventKinds: listOf(values, 'eventKinds'),
    amount: numberOf(values, 'amount'),
    unit: textOf(values, 'unit'),
    condition: textOf(values, 'condition') || null,
    label: wordsOf(values, 'label'),
  }),
  name: (row, { say }) => say(wordsIn(row, 'label')) ?? row.code,
  line: (row, { choices, say, t }) => {
    const names = listIn(row, 'communeCodes').map((code) => {
      const commune = choices?.communes.find((each) => each.code === code);
      return say(commune?.name) ?? code;
    });
    return `${names.join(', ')} · ${t(`intake-desk:channel.${plainIn(row, 'channel')}`)}`;
  },
};
