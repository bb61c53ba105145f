import { randomUUID } from 'node:crypto';
import { March } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';
import { type SecondZone, addSecondZone } from './support/second-zone.js';
import { zoneCodesAsPortal } from './support/zones.js';

interface Zone {
  id: string;
  version: number;
  code: string;
}

const OPEN = `mutation ($input: OpenRestrictionZoneInput!) {
  openRestrictionZone(input: $input) { id version code drawn validTo minPersons name { nl en } }
}`;
const CHANGE = `mutation ($input: ChangeRestrictionZoneInput!) {
  changeRestrictionZone(input: $input) { id version code visibility validTo message { nl } }
}`;
const LIST = '{ restrictionZoneList { id version code validTo } }';
const DESK = `query ($id: ID!) { event(id: $id) {
  restrictionFindings { result warns zone { code } } conflicts { items { zone { code } } } } }`;
const PORTAL = `query ($id: ID!) {
  referenceData { restrictionZones { code message { nl } } }
  dossier(id: $id) { findings { result zone { code } } } }`;

const CODE = 'works-north';
const REASON = 'De werf is verlengd.';
/** Around the start of the demonstration march. */
const AREA = ring(4.355, 50.857, 4.365, 50.863);
const FACTS = {
  kind: 'works',
  name: { nl: 'Werf Noordplein', fr: 'Chantier place du Nord' },
  geometry: { type: 'Polygon', coordinates: [AREA] },
  effect: 'closed',
  appliesTo: ['all'],
  adjacencyWarningM: 50,
  rule: { nl: 'Het plein is afgesloten.', fr: 'La place est fermée.' },
  message: { nl: 'Kies een ander plein.', fr: 'Choisissez une autre place.' },
  visibility: 'organiser',
  source: 'Werfvergunning van de stad',
};

function ring(west: number, south: number, east: number, north: number): number[][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

describe('the zones an authority keeps', () => {
  let parley: TestParley;
  let march: March;
  let other: SecondZone;
  let zone: Zone;

  beforeAll(async () => {
    parley = await startParley();
    other = await addSecondZone(parley.databaseUrl);
    march = await March.underReview(parley);
  });
  afterAll(() => parley.close());

  const desk = async (reader = march.planner) => {
    const { event } = await reader.run<{
      event: {
        restrictionFindings: { result: string; warns: boolean; zone: Zone }[];
        conflicts: { items: { zone: Zone | null }[] };
      };
    }>(DESK, { id: march.id });
    return {
      finding: event.restrictionFindings.find((each) => each.zone.code === CODE) ?? null,
      conflict: event.conflicts.items.some((each) => each.zone?.code === CODE),
    };
  };
  const portal = async () => {
    const { referenceData, dossier } = await march.organiser.run<{
      referenceData: { restrictionZones: { code: string; message: { nl: string } | null }[] };
      dossier: { findings: { zone: { code: string } }[] };
    }>(PORTAL, { id: march.id });
    return {
      shown: referenceData.restrictionZones.find(({ code }) => code === CODE) ?? null,
      found: dossier.findings.some((each) => each.zone.code === CODE),
    };
  };
  const asPortalRole = () => zoneCodesAsPortal(parley);
  const change = async (facts: object, as = 'seniorPlanner') => {
    const client = await parley.as(as);
    const input = {
      restrictionZoneId: zone.id,
      expectedVersion: zone.version,
      facts: { ...FACTS, ...facts },
      reason: REASON,
    };
    const answer = await client.run<{ changeRestrictionZone: Zone & { message: unknown } }>(
      CHANGE,
      { input },
    );
    zone = { ...zone, version: answer.changeRestrictionZone.version };
    return answer.changeRestrictionZone;
  };
  const journal = () =>
    parley.sql<{ kind: string; data: object }>(
      'select kind, data::jsonb as data from journal_entry where subject_id = $1 order by seq',
      [zone.id],
    );

  it('are opened by the head of the event cell, and hold at once at both doors', async () => {
    expect(await desk()).toEqual({ finding: null, conflict: false });
    const head = await parley.as('seniorPlanner');
    const answer = await head.run<{ openRestrictionZone: Zone & { drawn: object } }>(OPEN, {
      input: { code: CODE, facts: FACTS },
    });
    zone = answer.openRestrictionZone;
    expect(zone).toMatchObject({ version: 1, drawn: FACTS.geometry, name: { en: null } });
    const { finding, conflict } = await desk();
    expect(finding).toMatchObject({ result: 'inside', warns: true });
    expect(conflict).toBe(true);
    expect(await portal()).toEqual({
      shown: { code: CODE, message: { nl: 'Kies een ander plein.' } },
      found: true,
    });
    expect(await asPortalRole()).toContain(CODE);
    expect(await journal()).toMatchObject([
      { kind: 'restrictionZone.opened', data: { code: CODE } },
    ]);
  });

  it('leave the portal when only police may see them, and stay for police', async () => {
    const changed = await change({ visibility: 'police', message: null }, 'administrator');
    expect(changed).toMatchObject({ version: 2, visibility: 'police', message: null });
    expect(await portal()).toEqual({ shown: null, found: false });
    expect(await asPortalRole()).not.toContain(CODE);
    expect(await desk()).toMatchObject({ finding: { warns: true }, conflict: true });
    // The authority's people read neither the zone nor what comes of it.
    const cabinet = await parley.as('cabinet');
    expect(await desk(cabinet)).toEqual({ finding: null, conflict: false });
    const day = '{ restrictionZones(day: "2027-03-11") { code } }';
    const codesFor = async (reader: typeof cabinet) =>
      (await reader.run<{ restrictionZones: { code: string }[] }>(day)).restrictionZones.map(
        ({ code }) => code,
      );
    expect(await codesFor(cabinet)).not.toContain(CODE);
    expect(await codesFor(cabinet)).toContain('neutral-zone');
    expect(await codesFor(march.planner)).toContain(CODE);
    expect((await journal())[1]).toMatchObject({
      kind: 'restrictionZone.changed',
      data: { fields: ['message', 'visibility'], reason: REASON, version: 2 },
    });
  });

  it('hold from their persons on, in their hours, and for their kinds of event', async () => {
    const silent = { finding: null, conflict: false };
    await change({ minPersons: 8001 });
    expect(await desk()).toEqual(silent);
    await change({ activeTo: '2027-03-11T05:00:00Z' });
    expect(await desk()).toEqual(silent);
    await change({ appliesTo: ['football'] });
    expect(await desk()).toMatchObject({ finding: { warns: false }, conflict: false });
    await change({});
    expect(await desk()).toMatchObject({ finding: { warns: true }, conflict: true });
  });

  it('end by their last day and stay in the list', async () => {
    await change({ validTo: '2027-03-10' });
    expect(await desk()).toEqual({ finding: null, conflict: false });
    expect(await portal()).toMatchObject({ found: false });
    const admin = await parley.as('administrator');
    const { restrictionZoneList } = await admin.run<{ restrictionZoneList: Zone[] }>(LIST);
    const codes = restrictionZoneList.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([CODE, 'neutral-zone', 'corridor-hospital']));
    expect(codes).not.toContain('canary');
    expect(restrictionZoneList.find(({ code }) => code === CODE)).toMatchObject({
      validTo: '2027-03-10',
    });
  });

  it.each(['planner', 'cabinet', 'silver'])('are not listed for %s', async (persona) => {
    const error = await (await parley.as(persona)).refusal(LIST);
    expect(error.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  const area = (coordinates: unknown, type = 'Polygon') => ({ geometry: { type, coordinates } });
  const wrong: [string, object, string][] = [
    ['a name without French', { name: { nl: 'Werf' } }, 'name.fr'],
    ['a name of spaces', { name: { nl: '   ', fr: 'Chantier' } }, 'name.nl'],
    ['an endless name', { name: { ...FACTS.name, en: 'x'.repeat(121) } }, 'name.en'],
    ['an endless rule', { rule: { ...FACTS.rule, de: 'x'.repeat(1001) } }, 'rule.de'],
    ['a message in one language', { message: { nl: 'Kies een ander plein.' } }, 'message.fr'],
    ['no source', { source: '    ' }, 'source'],
    ['an unknown kind', { kind: 'moon' }, 'kind'],
    ['an unknown effect', { effect: 'frowned' }, 'effect'],
    ['an unknown kind of event', { appliesTo: ['picnic'] }, 'appliesTo'],
    ['no kind of event', { appliesTo: [] }, 'appliesTo'],
    ['an unknown weekday', { weekdays: ['sunday', 'someday'] }, 'weekdays'],
    ['nobody as number of persons', { minPersons: 0 }, 'minPersons'],
    ['a warning from afar', { adjacencyWarningM: 5001 }, 'adjacencyWarningM'],
    [
      'hours that end at their start',
      { activeFrom: '2027-03-11T10:00:00Z', activeTo: '2027-03-11T11:00:00+01:00' },
      'activeTo',
    ],
    ['a last day before the first', { validFrom: '2027-03-02', validTo: '2027-03-01' }, 'validTo'],
    ['a point', area([4.36, 50.86], 'Point'), 'geometry'],
    ['a shape of no kind', { geometry: {} }, 'geometry'],
    ['Paris', area([ring(2.3, 48.8, 2.4, 48.9)]), 'geometry.coordinates.0.0'],
    [
      'swapped longitude and latitude',
      area([AREA.map(([lon, lat]) => [lat, lon])]),
      'geometry.coordinates.0.0',
    ],
    [
      'an area that crosses itself',
      area([[AREA[0], AREA[2], AREA[1], AREA[3], AREA[0]]]),
      'geometry.coordinates.0',
    ],
    ['a line of one point', area([AREA[0]], 'LineString'), 'geometry.coordinates'],
    [
      'a hundred thousand points',
      area(
        Array.from({ length: 100_000 }, (_, at) => [4 + (at % 2), 51]),
        'LineString',
      ),
      'geometry',
    ],
  ];

  it.each(wrong)('refuse %s', async (_name, facts, field) => {
    const head = await parley.as('seniorPlanner');
    const input = { code: 'refused', facts: { ...FACTS, ...facts } };
    const path = field === 'geometry.coordinates.0' ? {} : { field: `facts.${field}` };
    await expectRefusal(parley, head, OPEN, input, path);
  });

  const changing =
    (more: object = {}) =>
    () => ({
      restrictionZoneId: zone.id,
      expectedVersion: zone.version,
      facts: FACTS,
      reason: REASON,
      ...more,
    });
  const refusals: [string, string, () => object, Expected][] = [
    ['a code with spaces', OPEN, () => ({ code: 'my zone', facts: FACTS }), { field: 'code' }],
    [
      'a code that is taken',
      OPEN,
      () => ({ code: CODE, facts: FACTS }),
      { code: 'CONFLICT', detail: { reason: 'alreadyExists' } },
    ],
    [
      'a planner who opens one',
      OPEN,
      () => ({ code: 'mine', facts: FACTS }),
      { code: 'FORBIDDEN', as: 'planner' },
    ],
    ['a change by the cabinet', CHANGE, changing(), { code: 'FORBIDDEN', as: 'cabinet' }],
    ['a change without a reason', CHANGE, changing({ reason: '   ' }), { field: 'reason' }],
    [
      'a change to wrong facts',
      CHANGE,
      changing({ facts: { ...FACTS, name: { fr: 'Chantier' } } }),
      { field: 'facts.name.nl' },
    ],
    ['a stale change', CHANGE, changing({ expectedVersion: 1 }), { code: 'STALE' }],
    [
      'a change of nothing there',
      CHANGE,
      changing({ restrictionZoneId: randomUUID() }),
      { code: 'NOT_FOUND' },
    ],
    [
      'a change in another police zone',
      CHANGE,
      () => changing({ restrictionZoneId: other.communeId, expectedVersion: 1 })(),
      { code: 'NOT_FOUND' },
    ],
  ];

  it.each(refusals)('refuse %s', async (_name, query, input, expected) => {
    const client = await parley.as(expected.as ?? 'seniorPlanner');
    await expectRefusal(parley, client, query, input(), expected);
  });

  it('are changed once by a request that is sent twice', async () => {
    const head = await parley.as('seniorPlanner');
    const key = randomUUID();
    const input = changing({ facts: { ...FACTS, minPersons: 10 } })();
    const first = await head.run(CHANGE, { input }, key);
    const before = await parley.digest();
    expect(await head.run(CHANGE, { input }, key)).toEqual(first);
    expect(await parley.digest()).toBe(before);
  });
});
