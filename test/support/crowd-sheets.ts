import { randomUUID } from 'node:crypto';
import type { Client } from './client.js';
import type { March } from './march.js';
import type { TestParley } from './parley.js';

export const SAVE_SHEET =
  'mutation ($input: SaveCrowdSheetInput!) { saveCrowdSheet(input: $input) { id } }';
export const SAVE_SITE =
  'mutation ($input: PortalSiteSaveInput!) { saveSite(input: $input) { id } }';
export const RECORD_COUNT =
  'mutation ($input: RecordCrowdCountInput!) { recordCrowdCount(input: $input) { id } }';
export const CORRECT_COUNT =
  'mutation ($input: CorrectCrowdCountInput!) { correctCrowdCount(input: $input) { id } }';
export const TRY_SHEET = `query ($id: ID!, $sheet: CrowdSheetContentInput!) {
  crowdSheetFigures(eventId: $id, sheet: $sheet) {
    final limitedBy band serviceClass serviceScheme medical { helpers }
    figures { name value unit formula source inputs { name value } steps { name } warnings { code } }
    cases { name persons density band exitMinutes stewards fits }
    ranges { figure low likely high rows { name swing } } } }`;
export const SHEETS = `query ($id: ID!) { event(id: $id) {
  crowdSite { ground { key kind areaM2 lengthM } proposal { places { featureKey moment area { value origin } }
    numbers { low likely high basis } medicalKind moving } }
  crowdSheets { side version changedGround { key change before after unit }
    versions { id number authorName note footprintVersion
      content { places { name area { value origin drawn reason by } } physicalCondition }
      figures { final limitedBy } } }
  crowdCounts { id number source sourceName method persons areaM2 densityPerM2 replacesId reason authorName } } }`;
export const COMPARE = `query ($from: ID!, $to: ID!) { crowdSheetComparison(from: $from, to: $to) {
  finalBefore finalAfter changes { part item field before after effect } } }`;
export const SITE = `query ($id: ID!) { dossier(id: $id) { siteSheet { version
  site { places { name area { value origin } } exits { name width { value } } likely }
  figures { final limitedBy fits figures { name value formula inputs { name value } } }
  drawn { key areaM2 } changed { key change } versions { number savedBy final } saving { enabled reason } } } }`;

/** The keys under which the demonstration march is drawn. */
export const GROUND = {
  start: 'assembly:place du Nord',
  overflow: 'assemblyOverflow:bd du Roi Albert II',
  end: 'endSquare:place Jean Rey',
} as const;

type Sheet = Readonly<Record<string, unknown>>;

/** What either side enters of the demonstration march; `more` lies over it. */
export const siteOf = (more: Sheet = {}): Sheet => ({
  places: [
    { featureKey: GROUND.start, name: 'Noordplein', moment: 'gathering' },
    { featureKey: GROUND.overflow, name: 'Albert II-laan', moment: 'gathering' },
    { featureKey: GROUND.end, name: 'Jean Reyplein', moment: 'end' },
  ],
  exits: [
    { name: 'Belliardstraat', widthM: 9, emergencyOnly: false, stairs: false },
    { name: 'Trap naar het park', widthM: 4, emergencyOnly: true, stairs: true },
    { name: 'Froissartstraat', widthM: 6, emergencyOnly: false, stairs: false },
  ],
  entries: [],
  entryHours: 1,
  ...more,
});

/** A sheet of the police for the demonstration march. */
export const sheetOf = (more: Sheet = {}): Sheet => ({
  ...siteOf(),
  numbers: { low: 6500, likely: 8000, high: 10_000, basis: 'police' },
  physicalCondition: 0.9,
  safetyManagement: 0.8,
  planningDensity: 2,
  flowScheme: 'greenGuide',
  evacuationRisk: 'high',
  evacuationMinutes: null,
  moving: false,
  personsPerSteward: 40,
  medicalKind: 'demonstration',
  violence: false,
  ...more,
});

/** What the organiser enters. */
export const ownSite = (more: Sheet = {}): Sheet => ({
  ...siteOf(),
  low: null,
  likely: 8000,
  high: null,
  ...more,
});

/** How the sheets of the demonstration march begin: nothing kept, the drawn ground measured. */
export const beginning = (): object => ({
  crowdSheets: [],
  crowdSite: {
    ground: expect.arrayContaining([
      { key: GROUND.start, kind: 'area', areaM2: 5422.3, lengthM: null },
      { key: 'route:', kind: 'line', areaM2: null, lengthM: 3481.27 },
    ]) as object,
    proposal: {
      places: [
        { featureKey: GROUND.start, moment: 'gathering', area: { value: 5422.3 } },
        { featureKey: GROUND.overflow, moment: 'gathering' },
        { featureKey: GROUND.end, moment: 'end', area: { value: 5424.5, origin: 'drawing' } },
      ],
      numbers: { low: 8000, likely: 8000, high: 8000, basis: 'organiser' },
      medicalKind: 'demonstration',
      moving: true,
    },
  },
});

export interface SheetVersionRead {
  readonly id: string;
  readonly number: number;
  readonly note: string | null;
  readonly figures: { final: number | null; limitedBy: string | null };
}

export interface SheetsRead {
  readonly crowdSheets: readonly {
    side: string;
    version: number;
    changedGround: readonly object[];
    versions: readonly SheetVersionRead[];
  }[];
  readonly crowdCounts: readonly { id: string; number: number; persons: number }[];
}

/** Everything the desk reads of the sheets of a march. */
export async function sheetsOf(client: Client, { id }: Pick<March, 'id'>): Promise<SheetsRead> {
  return (await client.run<{ event: SheetsRead }>(SHEETS, { id })).event;
}

/** The footprint of a dossier without the parts of one role. */
export async function drawnWithout(parley: TestParley, id: string, role: string): Promise<object> {
  const [row] = await parley.sql<{ footprint: { features: { properties: { role: string } }[] } }>(
    'select footprint from public_event where id = $1',
    [id],
  );
  const { features = [] } = row?.footprint ?? {};
  return {
    type: 'FeatureCollection',
    features: features.filter(({ properties }) => properties.role !== role),
  };
}

/** What each role of the database may write, asked of the database itself; `end` after each. */
export async function sideDoors(parley: TestParley, eventId: string) {
  const [who] = await parley.sql<{ zone: string; person: string; organisation: string }>(
    `select zone_id as zone, id as person, organisation_id as organisation from person
     where persona = 'organiser'`,
  );
  const as = (role: string, statement: string) =>
    parley.sql(
      `begin; set local role ${role};
       select set_config('app.zone', '${who?.zone}', true),
         set_config('app.person', '${who?.person}', true),
         set_config('app.organisation', '${role === 'parley_portal' ? who?.organisation : ''}', true),
         set_config('app.now', '2026-11-23T08:00:00Z', true);
       ${statement}`,
    );
  const begun = (role: string, side: string) =>
    as(
      role,
      `insert into crowd_sheet (id, zone_id, event_id, side, created_at)
         values ('${randomUUID()}', '${who?.zone}', '${eventId}', '${side}', now())`,
    );
  return { as, begun, end: () => parley.sql('rollback') };
}
