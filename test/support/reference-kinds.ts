export interface Row {
  id: string;
  version: number;
  code: string;
  edition: number;
  validFrom: string | null;
  validTo: string | null;
}

/** One kind of reference data: how it is spelt in the API, and facts that can stand. */
export interface Kind {
  readonly name: string;
  readonly list: string;
  readonly type: string;
  readonly facts: () => object;
  /** Facts that are refused, and the field that is named. */
  readonly wrong: readonly (readonly [string, object, string])[];
}

export const BOTH = { nl: 'Nederlandse woorden', fr: 'Mots français' };
export const TRANSLATIONS = [
  { language: 'nl', state: 'original' },
  { language: 'fr', state: 'checked', by: 'Dienst Vertaling' },
];
/** The clock of the tests stands on this day. */
export const TODAY = '2026-11-23';
export const PERIOD = { validFrom: TODAY, source: 'Dienstnota 12 van de zone' };
export const ROW = 'id version code edition validFrom validTo';
export const UNKNOWN = '00000000-0000-4000-8000-000000000001';
export const ids: Record<string, string> = {};

export const KINDS: readonly Kind[] = [
  {
    name: 'TextBlock',
    list: 'textBlockEditions',
    type: 'decision_text_block',
    facts: () => ({
      part: 'neutrality',
      position: 5,
      text: BOTH,
      translations: TRANSLATIONS,
    }),
    wrong: [
      ['no French', { text: { nl: 'Nederlands' } }, 'text.fr'],
      ['an endless text', { text: { ...BOTH, nl: 'x'.repeat(2001) } }, 'text.nl'],
      ['places nobody fills', { text: { ...BOTH, fr: 'Le {{day}}' } }, 'text.fr'],
      ['a point of the program', { part: 'hearing' }, 'part'],
      ['an unknown point', { part: 'mood' }, 'part'],
      ['one translation', { translations: TRANSLATIONS.slice(1) }, 'translations'],
      [
        'the same language twice',
        { translations: [TRANSLATIONS[0], TRANSLATIONS[0]] },
        'translations',
      ],
      ['a position below nothing', { position: -1 }, 'position'],
    ],
  },
  {
    name: 'Signatory',
    list: 'signatoryEditions',
    type: 'authority_signatory',
    facts: () => ({
      authorityId: ids['authority'],
      positionId: ids['position'],
      deputy: true,
      languages: ['fr', 'nl'],
    }),
    wrong: [
      ['an unknown authority', { authorityId: UNKNOWN }, 'authorityId'],
      ['an unknown position', { positionId: UNKNOWN }, 'positionId'],
      ['no identifier', { positionId: 'mayor' }, 'positionId'],
      ['no language', { languages: [] }, 'languages'],
      ['a language no act is written in', { languages: ['en'] }, 'languages'],
    ],
  },
  {
    name: 'AdviceTheme',
    list: 'adviceThemeEditions',
    type: 'advice_theme',
    facts: () => ({ position: 20, label: BOTH }),
    wrong: [
      ['no Dutch', { label: { fr: 'Eau', nl: '  ' } }, 'label.nl'],
      ['an endless name', { label: { ...BOTH, de: 'x'.repeat(121) } }, 'label.de'],
      ['a position out of bounds', { position: 1000 }, 'position'],
    ],
  },
  {
    name: 'AdviceRule',
    list: 'adviceRuleEditions',
    type: 'advice_rule',
    facts: () => ({
      position: 20,
      organisationId: ids['adviser'],
      theme: 'mobility',
      test: { kind: 'fact', fact: 'expectedNumber', over: 300 },
      reason: { nl: 'Meer dan {{over}} personen.', fr: 'Plus de {{over}} personnes.' },
    }),
    wrong: [
      ['an unknown service', { organisationId: UNKNOWN }, 'organisationId'],
      ['an unknown theme', { theme: 'weather' }, 'theme'],
      ['a test of no kind', { test: { kind: 'mood' } }, 'test.kind'],
      ['a number without bound', { test: { kind: 'fact', fact: 'expectedNumber' } }, 'test.over'],
      ['no kinds of event', { test: { kind: 'kinds', kinds: [] } }, 'test.kinds'],
      ['no answer', { test: { kind: 'answer' } }, 'test.answer'],
      ['an odd answer', { test: { kind: 'answer', answer: '__proto__' } }, 'test.answer'],
      ['a layer not on the map', { test: { kind: 'layer', layer: 'moon' } }, 'test.layer'],
      ['places it does not know', { reason: { ...BOTH, fr: 'Près de {{names}}' } }, 'reason.fr'],
    ],
  },
  {
    name: 'ChannelRule',
    list: 'channelRuleEditions',
    type: 'channel_rule',
    facts: () => ({ position: 4, kinds: ['vigil'], channel: 'cityEventCell', explanation: BOTH }),
    wrong: [
      ['an unknown kind', { kinds: ['picnic'] }, 'kinds.0'],
      ['a kind twice', { kinds: ['vigil', 'vigil'] }, 'kinds'],
      ['an unknown effect', { zoneEffect: 'frowned' }, 'zoneEffect'],
      ['no explanation in French', { explanation: { nl: 'Zo is het.' } }, 'explanation.fr'],
    ],
  },
  {
    name: 'LeadTimeRule',
    list: 'leadTimeRuleEditions',
    type: 'lead_time_rule',
    facts: () => ({
      communeCodes: ['brussels'],
      channel: 'police',
      eventKinds: ['march'],
      unit: 'workingDay',
      amount: 12,
      label: BOTH,
    }),
    wrong: [
      ['an unknown commune', { communeCodes: ['brussels', 'paris'] }, 'communeCodes.1'],
      ['no commune', { communeCodes: [] }, 'communeCodes'],
      ['an unknown kind', { eventKinds: ['picnic'] }, 'eventKinds'],
      ['an unknown unit', { unit: 'hour' }, 'unit'],
      ['less than nothing', { amount: -1 }, 'amount'],
      ['no words in French', { label: { nl: 'Twaalf werkdagen' } }, 'label.fr'],
    ],
  },
  {
    name: 'KnownPlace',
    list: 'knownPlaceEditions',
    type: 'known_place',
    facts: () => ({ name: BOTH, lon: 4.36, lat: 50.85, capacity: 900 }),
    wrong: [
      ['longitude and latitude swapped', { lon: 50.85, lat: 4.36 }, 'lon'],
      ['Paris', { lat: 48.85 }, 'lat'],
      ['room for nobody', { capacity: 0 }, 'capacity'],
      ['no name in Dutch', { name: { fr: 'Place' } }, 'name.nl'],
    ],
  },
  {
    name: 'CourtLesson',
    list: 'courtLessonEditions',
    type: 'court_lesson',
    facts: () => ({
      caseNumber: '270.001',
      decidedOn: '2026-10-02',
      court: { nl: 'Raad van State', fr: 'Conseil d’État' },
      outcome: 'suspended',
      triggers: ['onlyThreatLevel'],
      subject: BOTH,
      lesson: BOTH,
    }),
    wrong: [
      ['a judgment of tomorrow', { decidedOn: '2026-11-24' }, 'decidedOn'],
      ['no trigger', { triggers: [] }, 'triggers'],
      ['an unknown trigger', { triggers: ['rain'] }, 'triggers'],
      ['an unknown outcome', { outcome: 'won' }, 'outcome'],
      ['no lesson in French', { lesson: { nl: 'Les' } }, 'lesson.fr'],
      ['an endless number', { caseNumber: 'x'.repeat(61) }, 'caseNumber'],
    ],
  },
  {
    name: 'AgreementSection',
    list: 'agreementSectionEditions',
    type: 'agreement_section',
    facts: () => ({ number: 15, kinds: ['STW', 'SND'], title: BOTH, lead: BOTH }),
    wrong: [
      ['a place before the first', { number: 0 }, 'number'],
      ['an unknown kind of condition', { kinds: ['STW', 'ZZZ'] }, 'kinds.1'],
      ['a kind twice', { kinds: ['STW', 'STW'] }, 'kinds'],
      ['no title in French', { title: { nl: 'Titel' } }, 'title.fr'],
      ['opening words in one language', { lead: { nl: 'Woorden' } }, 'lead.fr'],
      ['an endless title', { title: { ...BOTH, de: 'x'.repeat(121) } }, 'title.de'],
    ],
  },
  {
    name: 'ExpectationBlock',
    list: 'expectationBlockEditions',
    type: 'expectation_block',
    facts: () => ({ position: 20, part: 'tolerance', text: BOTH }),
    wrong: [
      ['an unknown part', { part: 'threat' }, 'part'],
      ['no Dutch', { text: { fr: 'Mots' } }, 'text.nl'],
      ['an endless text', { text: { ...BOTH, en: 'x'.repeat(1001) } }, 'text.en'],
      ['a position out of bounds', { position: 1000 }, 'position'],
    ],
  },
];

export const adding = ({ name }: Kind) =>
  `mutation ($input: Add${name}Input!) { row: add${name}(input: $input) { ${ROW} } }`;
export const revising = ({ name }: Kind) =>
  `mutation ($input: Revise${name}Input!) { row: revise${name}(input: $input) { ${ROW} } }`;
export const ending = ({ name }: Kind) =>
  `mutation ($input: EndReferenceInput!) { row: end${name}(input: $input) { ${ROW} } }`;
