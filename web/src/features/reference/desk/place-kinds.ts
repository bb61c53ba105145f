import {
  AddChannelRuleDocument,
  AddKnownPlaceDocument,
  ChannelRuleEditionsDocument,
  EndChannelRuleDocument,
  EndKnownPlaceDocument,
  KnownPlaceEditionsDocument,
  ReviseChannelRuleDocument,
  ReviseKnownPlaceDocument,
} from './rule-data.desk.graphql.js';
import type { Documents, ReferenceKind } from './reference-types.js';
import { listIn, listOf, numberOf, plainIn, textOf, wordsIn, wordsOf } from './reference-values.js';
import { CHANNELS, eventKinds, position } from './shared-fields.js';

const EFFECTS = [
  'prohibited',
  'refusedInPrinciple',
  'otherCompetence',
  'closed',
  'warning',
] as const;

/** Which door events belong to. */
export const channelRules: ReferenceKind = {
  key: 'channelRules',
  documents: {
    list: ChannelRuleEditionsDocument,
    add: AddChannelRuleDocument,
    revise: ReviseChannelRuleDocument,
    end: EndChannelRuleDocument,
  } as unknown as Documents,
  fields: [
    {
      name: 'channel',
      kind: 'choice',
      needed: true,
      options: ({ t }) =>
        CHANNELS.map((value) => ({ value, label: t(`intake-desk:channel.${value}`) })),
    },
    { name: 'kinds', kind: 'choices', hint: 'kinds', options: eventKinds },
    {
      name: 'zoneEffect',
      kind: 'choice',
      options: ({ t }) => [
        { value: '', label: t('anywhere') },
        ...EFFECTS.map((value) => ({ value, label: t(`zones-desk:effect.${value}`) })),
      ],
    },
    { name: 'explanation', kind: 'words', needed: true, long: true },
    { ...position, hint: 'firstRule' },
  ],
  values: (row) => ({
    channel: plainIn(row, 'channel'),
    kinds: listIn(row, 'kinds'),
    zoneEffect: plainIn(row, 'zoneEffect'),
    explanation: wordsIn(row, 'explanation'),
    position: plainIn(row, 'position', '5'),
  }),
  facts: (values) => ({
    channel: textOf(values, 'channel'),
    kinds: listOf(values, 'kinds'),
    zoneEffect: textOf(values, 'zoneEffect') || null,
    explanation: wordsOf(values, 'explanation'),
    position: numberOf(values, 'position'),
  }),
  name: (row, { t }) =>
    t('orderedRule', {
      position: plainIn(row, 'position'),
      channel: t(`intake-desk:channel.${plainIn(row, 'channel')}`),
    }),
  line: (row, { t }) => {
    const kinds = listIn(row, 'kinds').map((kind) => t(`events:kind.${kind}`));
    const effect = plainIn(row, 'zoneEffect');
    return [
      kinds.length > 0 ? kinds.join(', ') : t('everyKind'),
      effect ? t('insideZone', { effect: t(`zones-desk:effect.${effect}`) }) : null,
    ]
      .filter(Boolean)
      .join(' · ');
  },
};

/** Places where events can stand or end, with what they hold. */
export const knownPlaces: ReferenceKind = {
  key: 'knownPlaces',
  documents: {
    list: KnownPlaceEditionsDocument,
    add: AddKnownPlaceDocument,
    revise: ReviseKnownPlaceDocument,
    end: EndKnownPlaceDocument,
  } as unknown as Documents,
  fields: [
    { name: 'name', kind: 'words', needed: true },
    { name: 'capacity', kind: 'number', needed: true, hint: 'capacity' },
    { name: 'lon', kind: 'number', needed: true, hint: 'lon' },
    { name: 'lat', kind: 'number', needed: true, hint: 'lat' },
  ],
  values: (row) => ({
    name: wordsIn(row, 'name'),
    capacity: plainIn(row, 'capacity'),
    lon: plainIn(row, 'lon'),
    lat: plainIn(row, 'lat'),
  }),
  facts: (values) => ({
    name: wordsOf(values, 'name'),
    capacity: numberOf(values, 'capacity'),
    lon: numberOf(values, 'lon'),
    lat: numberOf(values, 'lat'),
  }),
  name: (row, { say }) => say(wordsIn(row, 'name')) ?? row.code,
  line: (row, { t, number }) => {
    const count = Number(row['capacity']);
    return t('holds', { count, number: number(count) });
  },
};
