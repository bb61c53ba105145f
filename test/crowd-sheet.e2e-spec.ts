import { randomUUID } from 'node:crypto';
import type { Client } from './support/client.js';
import {
  COMPARE,
  CORRECT_COUNT,
  GROUND,
  RECORD_COUNT,
  SAVE_SHEET,
  SAVE_SITE,
  SHEETS,
  SITE,
  type SheetVersionRead,
  TRY_SHEET,
  beginning,
  drawnWithout,
  ownSite,
  sheetOf,
  sheetsOf,
  sideDoors,
} from './support/crowd-sheets.js';
import { count, crowdRefusals } from './support/crowd-refusals.js';
import { CHANGE } from './support/dossiers.js';
import { enterByMail, invite } from './support/mandates.js';
import { March } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { refusedFields } from './support/refusals.js';
import { addSecondZone } from './support/second-zone.js';

const SECRET = 'CANARY-SHEET-71c3';

describe('capacity sheets of a site', () => {
  let parley: TestParley;
  let march: March;
  let planner: Client;
  let elsewhere: March;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    elsewhere = await March.submitted(parley);
    ({ planner } = march);
  });
  afterAll(() => parley.close());
  const save = (sheet: object, expectedVersion: number, more: object = {}) =>
    planner.run(SAVE_SHEET, { input: { eventId: march.id, expectedVersion, sheet, ...more } });
  const police = async () =>
    (await sheetsOf(planner, march)).crowdSheets.find(({ side }) => side === 'police');

  it('measures what is drawn and begins with the facts of the dossier', async () => {
    const { event } = await planner.run<{ event: object }>(SHEETS, { id: march.id });
    expect(event).toMatchObject(beginning());
  });

  it('computes a sheet that is tried out, every figure explained, and keeps nothing', async () => {
    const before = await parley.digest();
    const { crowdSheetFigures: told } = await planner.run<{ crowdSheetFigures: object }>(
      TRY_SHEET,
      { id: march.id, sheet: sheetOf() },
    );
    // min(0.9, 0.8) · 5424.5 · 2 = 8679.2; (9 + 6) · 82 · 8 = 9840; (4 · 66 + 6 · 82) · 6 = 4536.
    expect(told).toMatchObject({
      final: 4536,
      limitedBy: 'emergencyExit',
      band: 'green',
      serviceScheme: 'fruinQueue',
      cases: [
        { name: 'low', persons: 6500, fits: false },
        { name: 'likely', density: 1.47, exitMinutes: 6.5, stewards: 200 },
        { name: 'high', persons: 10_000, density: 1.84, band: 'green' },
      ],
      ranges: [{ figure: 'exitMinutes', likely: 6.5 }, { figure: 'medicalPoints' }],
    });
    const figures = (
      told as { figures: { name: string; value: number; formula: string; source: string }[] }
    ).figures;
    expect(Object.fromEntries(figures.map(({ name, value }) => [name, value]))).toMatchObject({
      holding: 8679,
      exit: 9840,
      emergencyExit: 4536,
      final: 4536,
    });
    expect(figures.filter(({ formula, source }) => !formula || !source)).toEqual([]);
    expect(await parley.digest()).toBe(before);
  });

  it('keeps every version, says who overrode what is drawn and why', async () => {
    await save(sheetOf(), 0, { note: 'Eerste plaatsbezoek' });
    const places = [
      {
        featureKey: GROUND.end,
        name: 'Jean Reyplein',
        moment: 'end',
        areaM2: 2000,
        reason: 'Werf',
      },
    ];
    await save(sheetOf({ places }), 1);
    await save(sheetOf({ places, safetyManagement: 0.5 }), 2);
    const sheet = await police();
    expect(sheet?.version).toBe(3);
    expect(sheet?.versions.map(({ number, figures }) => [number, figures.final])).toEqual([
      [3, 2000],
      [2, 3200],
      [1, 4536],
    ]);
    expect(sheet?.versions[0]).toMatchObject({
      content: {
        places: [
          {
            area: {
              value: 2000,
              origin: 'override',
              drawn: 5424.5,
              reason: 'Werf',
              by: expect.any(String) as string,
            },
          },
        ],
      },
    });
    expect(sheet?.versions[2]).toMatchObject({ note: 'Eerste plaatsbezoek' });
    const [third, second, first] = sheet?.versions as readonly [
      SheetVersionRead,
      SheetVersionRead,
      SheetVersionRead,
    ];
    const { crowdSheetComparison } = await planner.run<{ crowdSheetComparison: object }>(COMPARE, {
      from: second.id,
      to: third.id,
    });
    expect(crowdSheetComparison).toEqual({
      finalBefore: 3200,
      finalAfter: 2000,
      changes: [
        {
          part: 'sheet',
          item: null,
          field: 'safetyManagement',
          before: 0.8,
          after: 0.5,
          effect: -1200,
        },
      ],
    });
    const wide = await planner.run<{ crowdSheetComparison: { changes: object[] } }>(COMPARE, {
      from: first.id,
      to: third.id,
    });
    expect(wide.crowdSheetComparison.changes).toHaveLength(4);
    await expect(parley.sql('update crowd_sheet_version set number = 9')).rejects.toThrow(
      'append-only',
    );
  });

  it('says what was drawn anew since, until it is saved on it', async () => {
    const footprint = await drawnWithout(parley, march.id, 'assemblyOverflow');
    const input = { eventId: march.id, expectedVersion: await march.version() };
    await planner.run(CHANGE, {
      input: { ...input, facts: { footprint }, reason: 'Laan blijft vrij' },
    });
    expect((await police())?.changedGround).toEqual([
      { key: GROUND.overflow, change: 'removed', before: 6426, after: null, unit: 'm2' },
    ]);
    const places = [{ featureKey: GROUND.end, name: 'Jean Reyplein', moment: 'end' }];
    await save(sheetOf({ places }), 3);
    expect((await police())?.changedGround).toEqual([]);
  });

  it('lets the organiser describe the site by public formulas, apart from the police sheet', async () => {
    await save(sheetOf({ places: [{ name: SECRET, moment: 'event', areaM2: 777 }] }), 4, {
      note: SECRET,
    });
    const read = async (by: Client) =>
      (await by.run<{ dossier: { siteSheet: object } }>(SITE, { id: march.id })).dossier.siteSheet;
    expect(await read(march.organiser)).toMatchObject({ version: 0, saving: { enabled: true } });
    const site = ownSite({ places: [{ featureKey: GROUND.end, name: 'Aankomst', moment: 'end' }] });
    await march.organiser.run(SAVE_SITE, {
      input: { dossierId: march.id, expectedVersion: 0, site },
    });
    const own = await read(march.organiser);
    // 4 · 66 + 6 · 82, 8 minutes: the norm for ordinary risk, whatever police take the risk for.
    expect(own).toMatchObject({
      version: 1,
      site: { likely: 8000 },
      figures: { final: 6048, limitedBy: 'emergencyExit', fits: false },
      versions: [{ number: 1, final: 6048 }],
    });
    const text = JSON.stringify(own);
    expect(text).not.toMatch(new RegExp(`${SECRET}|physicalCondition|safetyManagement|violence`));
    const both = (await sheetsOf(planner, march)).crowdSheets;
    expect(both.map(({ side, version }) => [side, version])).toEqual([
      ['police', 5],
      ['organiser', 1],
    ]);
    const other = await parley.as('secondOrganiser');
    expect((await other.refusal(SITE, { id: march.id })).code).toBe('NOT_FOUND');
  });

  it('keeps each side’s sheet to its side in the database itself', async () => {
    const { as, begun: wrong, end } = await sideDoors(parley, elsewhere.id);
    await expect(wrong('parley_portal', 'police')).rejects.toThrow('row-level security');
    await end();
    await expect(wrong('parley_police', 'organiser')).rejects.toThrow('row-level security');
    await end();
    await expect(as('parley_portal', 'select from crowd_count')).rejects.toThrow('permission');
    await end();
  });

  it('lets nobody save who may only read for the organiser', async () => {
    const email = 'reads@vzw.example.org';
    await invite(march, { email, powers: ['read'] });
    const reader = await enterByMail(parley, email);
    const { dossier } = await reader.run<{ dossier: { siteSheet: object } }>(SITE, {
      id: march.id,
    });
    expect(dossier.siteSheet).toMatchObject({ saving: { enabled: false, reason: 'noMandate' } });
    const input = { dossierId: march.id, expectedVersion: 1, site: ownSite({ places: [] }) };
    expect((await reader.refusal(SAVE_SITE, { input })).extensions).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'noMandate',
    });
  });

  it('keeps head counts of every side beside each other; a wrong one is replaced', async () => {
    const record = (one: object) =>
      planner.run(RECORD_COUNT, { input: { eventId: march.id, count: one } });
    const press = { source: 'media', sourceName: 'De Fictieve Krant', method: 'estimate' };
    const plain = { areaM2: null, densityPerM2: null };
    await record(count());
    await record(count({ ...press, ...plain, persons: 30_000 }));
    await record(count({ source: 'organiser', method: 'estimate', ...plain, persons: 40_000 }));
    const [first] = (await sheetsOf(planner, march)).crowdCounts;
    const input = { countId: first?.id, reason: 'Verkeerd vak', count: count({ areaM2: 8000 }) };
    await planner.run(CORRECT_COUNT, { input });
    const { crowdCounts } = await sheetsOf(planner, march);
    expect(crowdCounts).toMatchObject([
      { number: 1, source: 'police', persons: 22_500 },
      { number: 2, source: 'media', sourceName: 'De Fictieve Krant', persons: 30_000 },
      { number: 3, source: 'organiser', persons: 40_000 },
      { number: 4, persons: 20_000, replacesId: first?.id, reason: 'Verkeerd vak' },
    ]);
    const again = await planner.refusal(CORRECT_COUNT, { input });
    expect(again.extensions).toMatchObject({ reason: 'alreadyReplaced' });
  });

  it('refuses what is missing, wrong, foreign, stale or repeated, and changes nothing', async () => {
    const before = await parley.digest();
    for (const [what, query, input, expected] of crowdRefusals(march.id)) {
      const { as, code = 'INVALID_INPUT', field, detail } = expected;
      const client = as === 'organiser' ? march.organiser : planner;
      const refused = await client.refusal(query, { input });
      const fields = field === undefined ? [] : refusedFields(refused);
      expect({ what, ...refused.extensions, fields }).toMatchObject({
        what,
        code,
        ...detail,
        fields: field === undefined ? [] : expect.arrayContaining([`input.${field}`]),
      });
    }
    expect(await parley.digest()).toBe(before);
  });

  it('is not for whoever only reads, nor for another zone, and is answered once', async () => {
    const input = { eventId: march.id, expectedVersion: 5, sheet: sheetOf() };
    const gold = await parley.as('gold');
    expect((await gold.refusal(SAVE_SHEET, { input })).code).toBe('FORBIDDEN');
    const cabinet = await parley.as('cabinet');
    const blank = await cabinet.run<{ event: object }>(
      'query ($id: ID!) { event(id: $id) { crowdSheets { id } crowdCounts { id } crowdSite { ground { key } } } }',
      { id: march.id },
    );
    expect(blank.event).toEqual({ crowdSheets: [], crowdCounts: [], crowdSite: null });
    const { eventId: foreign } = await addSecondZone(parley.databaseUrl);
    const beyond = { input: { ...input, eventId: foreign, expectedVersion: 0 } };
    expect((await planner.refusal(SAVE_SHEET, beyond)).code).toBe('NOT_FOUND');
    const key = randomUUID();
    const good = { input: { ...input, sheet: sheetOf({ places: [], entryHours: 2 }) } };
    const answer = await planner.run(SAVE_SHEET, good, key);
    const after = await parley.digest();
    expect(await planner.run(SAVE_SHEET, good, key)).toEqual(answer);
    expect(await parley.digest()).toBe(after);
  });

  it('lets one of two win who save at once', async () => {
    const places = (areaM2: number) => [{ name: 'Plein', moment: 'event', areaM2 }];
    const both = await Promise.all(
      [100, 200].map((areaM2) =>
        planner.ask(SAVE_SHEET, {
          input: {
            eventId: elsewhere.id,
            expectedVersion: 0,
            sheet: sheetOf({ places: places(areaM2) }),
          },
        }),
      ),
    );
    const codes = both.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'kept');
    expect([...codes].sort()).toEqual(['STALE', 'kept']);
  });
});
