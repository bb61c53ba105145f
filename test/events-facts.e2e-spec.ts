import { CHANGE, type Dossier, OPEN, openDossier, openingOf } from './support/dossiers.js';
import { area, line } from './support/e01.js';
import { March, SAVE } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal, refusedFields } from './support/refusals.js';

type Facts = Record<string, unknown>;

const PARIS = [2.35, 48.85];
const MADOU = [4.3687, 50.8503];
const BOW_TIE = [
  [4.35, 50.84],
  [4.36, 50.85],
  [4.36, 50.84],
  [4.35, 50.85],
  [4.35, 50.84],
];
const AROUND = BOW_TIE.slice(0, 3);
const many = <T>(count: number, of: T): T[] => Array.from({ length: count }, () => of);
const point = (name: string, lon: number, lat: number) => ({ name, lon, lat });
const years = { first: 2000, last: 2099 };

/** Facts that cannot be, the field that is named for it, and by which code. */
const IMPOSSIBLE: readonly [string, Facts, string, object?][] = [
  ['an end before the start', { endAt: '2027-03-11T10:30' }, 'endAt', { code: 'endNotAfterStart' }],
  ['an end at the start', { endAt: '2027-03-11T11:00' }, 'endAt', { code: 'endNotAfterStart' }],
  ['a start before the gathering', { startAt: '2027-03-11T09:00' }, 'startAt'],
  ['a gathering after the start', { gatheringAt: '2027-03-11T11:01' }, 'startAt'],
  ['a dispersal before the end', { dispersalAt: '2027-03-11T14:59' }, 'dispersalAt'],
  ['an event of 61 days', { dispersalAt: '2027-05-11T15:30' }, 'dispersalAt', { code: 'tooLong' }],
  [
    'an hour that is skipped',
    { startAt: '2027-03-28T02:30' },
    'startAt',
    { code: 'timeDoesNotExist' },
  ],
  [
    'an hour that comes twice',
    { endAt: '2027-10-31T02:30' },
    'endAt',
    { code: 'timeIsAmbiguous', params: { earlier: '+02:00', later: '+01:00' } },
  ],
  [
    'the year 9999',
    { endAt: '9999-12-31T23:59' },
    'endAt',
    { code: 'yearOutOfRange', params: years },
  ],
  ['the year 1', { gatheringAt: '0001-01-01T00:00Z' }, 'gatheringAt', { code: 'yearOutOfRange' }],
  ['a day that is not', { startAt: '2027-02-30T11:00' }, 'startAt', { code: 'type' }],
  ['a day without time', { startAt: '2027-03-11' }, 'startAt', { code: 'type' }],
  ['a time that is a number', { startAt: 1_800_000_000 }, 'startAt', { code: 'type' }],
  ['ten million people', { expectedNumber: 10_000_000 }, 'expectedNumber', { code: 'max' }],
  ['no people', { expectedNumber: 0 }, 'expectedNumber'],
  ['half a person', { expectedNumber: 0.5 }, 'expectedNumber', { code: 'type' }],
  ['people in words', { expectedNumber: 'many' }, 'expectedNumber', { code: 'type' }],
  ['fewer stewards than none', { stewardCount: -1 }, 'stewardCount'],
  ['too many stewards', { stewardCount: 100_001 }, 'stewardCount'],
  ['a channel of nobody', { channel: 'television' }, 'channel'],
  ['an emptied channel', { channel: null }, 'channel', { code: 'required' }],
  ['a title of 201 signs', { title: { nl: 'x'.repeat(201) } }, 'title.nl', { code: 'maxLength' }],
  ['a title in an unknown language', { title: { la: 'Pompa' } }, 'title.la'],
  ['a title that is a text', { title: 'Mars' }, 'title'],
  ['a title with NUL', { title: { fr: 'a\u0000b' } }, 'title.fr', { code: 'text' }],
  ['a title with half a character', { title: { fr: 'a\ud800' } }, 'title.fr', { code: 'text' }],
  ['an unknown key', { eventClass: 'A' }, 'eventClass', { code: 'unknownField' }],
  [
    'a route in Paris',
    { footprint: line([PARIS, MADOU]) },
    'footprint.features.0.geometry.coordinates.0',
    { code: 'outsideBelgium' },
  ],
  [
    'a route with its numbers swapped',
    { footprint: line([[...MADOU].reverse(), MADOU]) },
    'footprint.features.0.geometry.coordinates.0',
    { code: 'swappedLonLat' },
  ],
  [
    'a route of one place',
    { footprint: line([MADOU, MADOU]) },
    'footprint.features.0.geometry.coordinates',
  ],
  [
    'an area that crosses itself',
    { footprint: area(BOW_TIE) },
    'footprint.features.0.geometry.coordinates',
    { code: 'selfCrossing' },
  ],
  [
    'an area that is not closed',
    { footprint: area([...AROUND, [4.34, 50.85]]) },
    'footprint.features.0.geometry.coordinates.0',
  ],
  [
    'an area of two places',
    { footprint: area([MADOU, [4.36, 50.85], MADOU]) },
    'footprint.features.0.geometry.coordinates.0',
  ],
  [
    'a footprint of nothing',
    { footprint: { type: 'FeatureCollection', features: [] } },
    'footprint.features',
  ],
  [
    'a footprint that is a point',
    { footprint: { type: 'Point', coordinates: MADOU } },
    'footprint',
  ],
  ['a footprint that is a text', { footprint: 'here' }, 'footprint'],
  ['a footprint that is a list', { footprint: [] }, 'footprint'],
  [
    '51 features',
    { footprint: { type: 'FeatureCollection', features: many(51, {}) } },
    'footprint.features',
  ],
  ['5001 positions', { footprint: line(many(5_001, MADOU)) }, 'footprint.features'],
  [
    'coordinates that are no numbers',
    { footprint: line([['4.36', '50.85']] as never) },
    'footprint.features.0.geometry.coordinates.0',
  ],
  [
    'JSON that reaches prototypes',
    { footprint: JSON.parse('{"a":{"__proto__":{"b":1}}}') },
    'footprint',
  ],
  [
    'JSON without end',
    { footprint: JSON.parse('{"a":'.repeat(30) + '1' + '}'.repeat(30)) },
    'footprint',
  ],
  [
    'a waypoint in Paris',
    { waypoints: [point('Madou', 4.3687, 50.8503), point('Paris', 2.35, 48.85)] },
    'waypoints.1',
    { code: 'outsideBelgium' },
  ],
  ['a waypoint without a name', { waypoints: [point('', 4.3687, 50.8503)] }, 'waypoints.0.name'],
  ['a waypoint off the earth', { waypoints: [point('Nergens', 181, 91)] }, 'waypoints.0.lon'],
  [
    'a waypoint without a place',
    { waypoints: [{ name: 'Madou' }] },
    'waypoints.0.lon',
    { code: 'required' },
  ],
  ['101 waypoints', { waypoints: many(101, point('Madou', 4.3687, 50.8503)) }, 'waypoints'],
];

describe('facts that cannot be', () => {
  let parley: TestParley;
  let dossier: Dossier;

  beforeAll(async () => {
    parley = await startParley();
    dossier = await openDossier(parley);
  });
  afterAll(() => parley.close());

  const refused = async (query: string, input: object, expected: Expected) =>
    expectRefusal(parley, await parley.as('planner'), query, input, expected);
  const changing = (facts: Facts, { id, version }: Dossier = dossier) => ({
    eventId: id,
    expectedVersion: version,
    facts,
    reason: 'Proef op de som',
  });
  /** The refused field and, where it matters, by which code. */
  const naming = (field: string, problem?: object): Expected => ({
    field: `facts.${field}`,
    ...(problem && {
      detail: { fields: expect.arrayContaining([expect.objectContaining(problem)]) as unknown },
    }),
  });

  it.each(IMPOSSIBLE)('are refused when a dossier is opened: %s', async (_case, facts, ...rest) => {
    await refused(OPEN, openingOf(facts), naming(...rest));
  });

  it.each(IMPOSSIBLE)('are refused when one is changed: %s', async (_case, facts, ...rest) => {
    await refused(CHANGE, changing(facts), naming(...rest));
  });

  it('are seen against the hours that are stored, whichever one is given', async () => {
    const cases: [Facts, string, string][] = [
      [{ gatheringAt: '2027-03-11T11:01' }, 'startAt', 'startBeforeGathering'],
      [{ startAt: '2027-03-11T15:00' }, 'endAt', 'endNotAfterStart'],
      [{ startAt: '2027-03-11T09:59' }, 'startAt', 'startBeforeGathering'],
      [{ endAt: '2027-03-11T11:00' }, 'endAt', 'endNotAfterStart'],
      [{ endAt: '2027-03-11T15:31' }, 'dispersalAt', 'dispersalBeforeEnd'],
      [{ dispersalAt: '2027-03-11T14:59' }, 'dispersalAt', 'dispersalBeforeEnd'],
    ];
    for (const [facts, field, code] of cases) {
      await refused(CHANGE, changing(facts), naming(field, { code }));
    }
  });

  it('are seen in a draft too, while its other hours are still unknown', async () => {
    const draft = await March.start(parley);
    await draft.save({ startAt: '2027-03-11T11:00' });
    const saving = async (application: Facts) => ({
      dossierId: draft.id,
      expectedVersion: await draft.version(),
      application,
    });
    const organiser = await parley.as('organiser');
    for (const application of [
      { gatheringAt: '2027-03-11T11:01' },
      { startAt: null, endAt: '2027-03-11T11:00', dispersalAt: '2027-03-11T10:00' },
    ]) {
      const field = application.gatheringAt ? 'startAt' : 'dispersalAt';
      await expectRefusal(parley, organiser, SAVE, await saving(application), {
        field: `application.${field}`,
      });
    }
  });

  it('are told all at once', async () => {
    const planner = await parley.as('planner');
    const facts = { startAt: '2027-03-28T02:30', endAt: '2027-10-31T02:30', expectedNumber: 'x' };
    const variables = await planner.refusal(OPEN, { input: openingOf(facts) });
    expect(refusedFields(variables).sort()).toEqual([
      'input.facts.endAt',
      'input.facts.expectedNumber',
      'input.facts.startAt',
    ]);
    const rules = await planner.refusal(OPEN, {
      input: openingOf({ endAt: '2027-03-11T09:00', channel: null, footprint: area(BOW_TIE) }),
    });
    expect(refusedFields(rules).sort()).toEqual([
      'input.facts.channel',
      'input.facts.endAt',
      'input.facts.footprint.features.0.geometry.coordinates',
    ]);
  });

  it('are named too where they are written into the document, or given as a part', async () => {
    const planner = await parley.as('planner');
    const written = 'facts: { startAt: "2027-03-28T02:30" }';
    const inDocument = `mutation { openDossier(input: { kind: march, language: "nl", ${written} }) { id } }`;
    expect((await planner.refusal(inDocument)).extensions).toEqual({
      code: 'INVALID_INPUT',
      fields: [{ path: 'input.facts.startAt', code: 'timeDoesNotExist', params: {} }],
    });
    const inPart = `mutation ($at: DateTime) { openDossier(
      input: { kind: march, language: "nl", facts: { endAt: $at } }) { id } }`;
    expect((await planner.refusal(inPart, { at: '2027-10-31T02:30' })).extensions).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'input.facts.endAt', code: 'timeIsAmbiguous' }],
    });
  });

  it('are refused where nothing is said, or what is needed is emptied', async () => {
    for (const field of ['startAt', 'endAt']) {
      await refused(OPEN, openingOf({ [field]: null }), naming(field, { code: 'required' }));
      await refused(OPEN, openingOf({ [field]: undefined }), naming(field, { code: 'required' }));
    }
    await refused(CHANGE, changing({}), { field: 'facts' });
    for (const reason of ['no', 'x'.repeat(1001), '', 7]) {
      await refused(CHANGE, { ...changing({ stewardCount: 1 }), reason }, { field: 'reason' });
    }
    for (const field of ['startAt', 'endAt', 'kind', 'channel']) {
      await refused(CHANGE, changing({ [field]: null }), naming(field, { code: 'required' }));
    }
  });
});
