import type { Client } from './support/client.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';
import { type SecondZone, addSecondZone } from './support/second-zone.js';

interface Row {
  id: string;
  version: number;
  code: string;
  edition: number;
  validFrom: string | null;
  validTo: string | null;
}

/** One kind of reference data: how it is spelt in the API, and facts that can stand. */
interface Kind {
  readonly name: string;
  readonly list: string;
  readonly type: string;
  readonly facts: () => object;
  /** Facts that are refused, and the field that is named. */
  readonly wrong: readonly (readonly [string, object, string])[];
}

const BOTH = { nl: 'Nederlandse woorden', fr: 'Mots français' };
const TRANSLATIONS = [
  { language: 'nl', state: 'original' },
  { language: 'fr', state: 'checked', by: 'Dienst Vertaling' },
];
/** The clock of the tests stands on this day. */
const TODAY = '2026-11-23';
const PERIOD = { validFrom: TODAY, source: 'Dienstnota 12 van de zone' };
const ROW = 'id version code edition validFrom validTo';
const UNKNOWN = '00000000-0000-4000-8000-000000000001';
const ids: Record<string, string> = {};

const KINDS: readonly Kind[] = [
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
];

const add = ({ name }: Kind) =>
  `mutation ($input: Add${name}Input!) { row: add${name}(input: $input) { ${ROW} } }`;
const revise = ({ name }: Kind) =>
  `mutation ($input: Revise${name}Input!) { row: revise${name}(input: $input) { ${ROW} } }`;
const end = ({ name }: Kind) =>
  `mutation ($input: EndReferenceInput!) { row: end${name}(input: $input) { ${ROW} } }`;

describe('reference data', () => {
  let parley: TestParley;
  let admin: Client;
  let other: SecondZone;

  beforeAll(async () => {
    parley = await startParley();
    other = await addSecondZone(parley.databaseUrl);
    admin = await parley.as('administrator');
    const known = await admin.run<Record<string, { id: string; code: string }[]>>(
      '{ competentAuthorities { id code } positions { id code } advisers { id code } }',
    );
    ids['authority'] = known['competentAuthorities']?.[0]?.id ?? '';
    ids['position'] = known['positions']?.find(({ code }) => code === 'gold')?.id ?? '';
    ids['adviser'] = known['advisers']?.[0]?.id ?? '';
  });
  afterAll(() => parley.close());

  const rows = async (kind: Kind, code: string): Promise<Row[]> => {
    const { list } = await admin.run<{ list: Row[] }>(`{ list: ${kind.list} { ${ROW} } }`);
    return list.filter((row) => row.code === code);
  };
  const send = async (query: string, input: object): Promise<Row> =>
    (await admin.run<{ row: Row }>(query, { input })).row;
  const fresh = (kind: Kind, code: string): Promise<Row> =>
    send(add(kind), { code, ...PERIOD, facts: kind.facts() });

  describe.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', (_name, kind) => {
    it('keeps every edition: a change begins a new one, an end is a last day', async () => {
      const first = await fresh(kind, 'kept-one');
      expect(first).toMatchObject({ version: 1, edition: 1, validFrom: TODAY, validTo: null });
      const second = await send(revise(kind), {
        id: first.id,
        expectedVersion: 1,
        ...PERIOD,
        validFrom: '2027-01-01',
        facts: kind.facts(),
      });
      expect(second).toMatchObject({ code: 'kept-one', edition: 2, validFrom: '2027-01-01' });
      await send(end(kind), {
        id: second.id,
        expectedVersion: second.version,
        validTo: '2027-06-30',
        reason: 'De nota vervalt.',
      });
      expect(await rows(kind, 'kept-one')).toMatchObject([
        { id: first.id, version: 2, validTo: '2026-12-31' },
        { id: second.id, version: 2, validTo: '2027-06-30' },
      ]);
      const { changes } = await admin.run<{ changes: object[] }>(
        'query ($ids: [ID!]!) { changes: referenceChanges(rowIds: $ids) { rowId kind by reason } }',
        { ids: [first.id, second.id] },
      );
      expect(changes).toMatchObject([
        { rowId: second.id, kind: 'reference.ended', reason: 'De nota vervalt.' },
        { rowId: second.id, kind: 'reference.revised' },
        { rowId: first.id, kind: 'reference.added' },
      ]);
    });

    it('puts a planned edition aside when an earlier one takes its place', async () => {
      const first = await fresh(kind, 'planned-one');
      const facts = kind.facts();
      const later = { ...PERIOD, validFrom: '2027-09-01', facts };
      const planned = await send(revise(kind), { id: first.id, expectedVersion: 1, ...later });
      await send(revise(kind), { id: planned.id, expectedVersion: 1, ...PERIOD, facts });
      const [one, two, three] = await rows(kind, 'planned-one');
      expect(one).toMatchObject({ validTo: '2026-11-22' });
      expect(two).toMatchObject({ validFrom: '2027-09-01', validTo: '2026-11-22' });
      expect(three).toMatchObject({ edition: 3, validFrom: TODAY, validTo: null });
    });

    it.each(kind.wrong)('refuses %s', async (_what, facts, field) => {
      const input = { code: 'refused', ...PERIOD, facts: { ...kind.facts(), ...facts } };
      await expectRefusal(parley, admin, add(kind), input, { field: `facts.${field}` });
    });

    it('refuses what is missing, of another zone, stale, replaced or repeated', async () => {
      const first = await fresh(kind, 'refusing');
      const again = { code: 'refusing', ...PERIOD, facts: kind.facts() };
      const [foreign] = await parley.sql<{ id: string }>(
        `select id from ${kind.type} where zone_id = $1`,
        [other.zoneId],
      );
      const change = { id: first.id, expectedVersion: 1, ...PERIOD, facts: kind.facts() };
      const stop = { id: first.id, expectedVersion: 1, validTo: TODAY, reason: 'Vervallen.' };
      const stale: Expected = { code: 'STALE', detail: { currentVersion: 1 } };
      const cases: [string, object, Expected][] = [
        [add(kind), again, { code: 'CONFLICT' }],
        [add(kind), { ...again, code: 'my code' }, { field: 'code' }],
        [add(kind), { ...again, code: 'x', source: '  ' }, { field: 'source' }],
        [add(kind), { ...again, code: 'late', validTo: '2026-11-22' }, { field: 'validTo' }],
        [revise(kind), { ...change, expectedVersion: 2 }, stale],
        [revise(kind), { ...change, id: UNKNOWN }, { code: 'NOT_FOUND' }],
        [revise(kind), { ...change, id: foreign?.id ?? UNKNOWN }, { code: 'NOT_FOUND' }],
        [revise(kind), { ...change, validFrom: '2026-11-22' }, { field: 'validFrom' }],
        [end(kind), { ...stop, expectedVersion: 7 }, stale],
        [end(kind), { ...stop, id: foreign?.id ?? UNKNOWN }, { code: 'NOT_FOUND' }],
        [end(kind), { ...stop, validTo: '2026-11-21' }, { field: 'validTo' }],
        [end(kind), { ...stop, reason: '   ' }, { field: 'reason' }],
      ];
      for (const [query, input, expected] of cases) {
        await expectRefusal(parley, admin, query, input, expected);
      }
      await send(revise(kind), change);
      await expectRefusal(parley, admin, revise(kind), change, {
        code: 'STALE',
        detail: { currentVersion: 2 },
      });
      const replaced = { code: 'RULE_VIOLATED', detail: { rule: 'editionReplaced' } };
      await expectRefusal(parley, admin, end(kind), { ...stop, expectedVersion: 2 }, replaced);
    });

    it.each(['seniorPlanner', 'legal', 'cabinet'])('is not kept by %s', async (persona) => {
      const client = await parley.as(persona);
      const read = await client.refusal(`{ list: ${kind.list} { id } }`);
      expect(read.extensions).toMatchObject({ code: 'FORBIDDEN' });
      const input = { code: 'foreign', ...PERIOD, facts: kind.facts() };
      await expectRefusal(parley, client, add(kind), input, { code: 'FORBIDDEN' });
    });
  });
});
