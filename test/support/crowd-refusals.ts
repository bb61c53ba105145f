import { randomUUID } from 'node:crypto';
import {
  CORRECT_COUNT,
  GROUND,
  RECORD_COUNT,
  SAVE_SHEET,
  SAVE_SITE,
  ownSite,
  sheetOf,
} from './crowd-sheets.js';
import type { Expected } from './refusals.js';

type Fields = Readonly<Record<string, unknown>>;

/** A head count by area and density. */
export const count = (more: object = {}): object => ({
  source: 'police',
  method: 'areaDensity',
  areaM2: 9000,
  densityPerM2: 2.5,
  countedAt: '2026-11-22T13:00:00Z',
  ...more,
});

const drawn = { featureKey: GROUND.end };

type Refusal = readonly [what: string, query: string, input: object, expected: Expected];

/** Inputs of one dossier whose police sheet stands at version 5 and the organiser's at 1. */
function inputsOf(eventId: string) {
  const desk = (sheet: Fields, more: object = {}): object => ({
    eventId,
    expectedVersion: 5,
    sheet: sheetOf(sheet),
    ...more,
  });
  return {
    desk,
    place: (more: object) => desk({ places: [{ name: 'Plein', moment: 'event', ...more }] }),
    exit: (more: object) =>
      desk({ exits: [{ name: 'Poort', widthM: 3, emergencyOnly: false, stairs: false, ...more }] }),
    at: (more: object, other: object = {}): object => ({ eventId, count: count(more), ...other }),
    own: (site: Fields, more: object = {}): object => ({
      dossierId: eventId,
      expectedVersion: 1,
      site: ownSite(site),
      ...more,
    }),
  };
}

const sheetRefusals = ({ desk, place, exit }: ReturnType<typeof inputsOf>): Refusal[] => [
  ['nothing', SAVE_SHEET, {}, {}],
  [
    'another version',
    SAVE_SHEET,
    desk({}, { expectedVersion: 4 }),
    { code: 'STALE', detail: { currentVersion: 5 } },
  ],
  ['a first version once more', SAVE_SHEET, desk({}, { expectedVersion: 0 }), { code: 'STALE' }],
  [
    'a dossier that is not there',
    SAVE_SHEET,
    desk({}, { eventId: randomUUID() }),
    { code: 'NOT_FOUND' },
  ],
  [
    'one of another zone',
    SAVE_SHEET,
    desk({}, { eventId: '' }),
    { code: 'INVALID_INPUT', field: 'eventId' },
  ],
  [
    'a place that is not drawn',
    SAVE_SHEET,
    place({ featureKey: 'site:Mars' }),
    { field: 'sheet.places.0.featureKey' },
  ],
  [
    'a line as a place',
    SAVE_SHEET,
    place({ featureKey: 'route:' }),
    { field: 'sheet.places.0.featureKey' },
  ],
  ['a free place without area', SAVE_SHEET, place({}), { field: 'sheet.places.0.areaM2' }],
  [
    'an override without reason',
    SAVE_SHEET,
    place({ ...drawn, areaM2: 10 }),
    { field: 'sheet.places.0.reason' },
  ],
  ['an area of nothing', SAVE_SHEET, place({ areaM2: 0 }), { field: 'sheet.places.0.areaM2' }],
  [
    'an unknown moment',
    SAVE_SHEET,
    place({ areaM2: 9, moment: 'noon' }),
    { field: 'sheet.places.0.moment' },
  ],
  [
    'a place twice',
    SAVE_SHEET,
    desk({
      places: [
        { ...drawn, name: 'A', moment: 'end' },
        { ...drawn, name: 'B', moment: 'end' },
      ],
    }),
    { field: 'sheet.places.1.featureKey' },
  ],
  [
    '31 places',
    SAVE_SHEET,
    desk({ places: Array.from({ length: 31 }, () => ({ name: 'A', moment: 'end', areaM2: 1 })) }),
    { field: 'sheet.places' },
  ],
  [
    'a free exit without width',
    SAVE_SHEET,
    exit({ widthM: null }),
    { field: 'sheet.exits.0.widthM' },
  ],
  [
    'an exit too narrow for anybody',
    SAVE_SHEET,
    exit({ widthM: 0.2 }),
    { field: 'sheet.exits.0.widthM' },
  ],
  [
    'stairs the scheme does not know',
    SAVE_SHEET,
    desk({ flowScheme: 'openAir' }),
    { field: 'sheet.exits.1.stairs' },
  ],
  ['half a turnstile', SAVE_SHEET, desk({ entries: [{ name: 'Poort', turnstiles: 1.5 }] }), {}],
  [
    'a low figure above the likely',
    SAVE_SHEET,
    desk({ numbers: { low: 9, likely: 8, high: 10, basis: 'police' } }),
    { field: 'sheet.numbers.low' },
  ],
  [
    'a high figure below it',
    SAVE_SHEET,
    desk({ numbers: { low: 1, likely: 8, high: 7, basis: 'police' } }),
    { field: 'sheet.numbers.high' },
  ],
  [
    'a range around nothing',
    SAVE_SHEET,
    desk({ numbers: { low: 1, likely: null, high: 7, basis: 'police' } }),
    { field: 'sheet.numbers.likely' },
  ],
  [
    'a share above one',
    SAVE_SHEET,
    desk({ physicalCondition: 1.01 }),
    { field: 'sheet.physicalCondition' },
  ],
  [
    'a crowd denser than the guide',
    SAVE_SHEET,
    desk({ planningDensity: 4.71 }),
    { field: 'sheet.planningDensity' },
  ],
  [
    'an unknown kind of cover',
    SAVE_SHEET,
    desk({ medicalKind: 'riot' }),
    { field: 'sheet.medicalKind' },
  ],
  ['a field of its own', SAVE_SHEET, desk({ final: 9 }), {}],
];

const otherRefusals = ({ at, own }: ReturnType<typeof inputsOf>): Refusal[] => [
  [
    'a count without a source’s name',
    RECORD_COUNT,
    at({ source: 'media' }),
    { field: 'count.sourceName' },
  ],
  ['a computed count with a number', RECORD_COUNT, at({ persons: 5 }), { field: 'count.persons' }],
  ['a count without area', RECORD_COUNT, at({ areaM2: null }), { field: 'count.areaM2' }],
  [
    'an estimate by area',
    RECORD_COUNT,
    at({ method: 'estimate', persons: 4 }),
    { field: 'count.areaM2' },
  ],
  [
    'a count of tomorrow',
    RECORD_COUNT,
    at({ countedAt: '2026-11-24T08:00:00Z' }),
    { field: 'count.countedAt' },
  ],
  ['a count nowhere', RECORD_COUNT, at({}, { eventId: randomUUID() }), { code: 'NOT_FOUND' }],
  [
    'a correction of nothing',
    CORRECT_COUNT,
    { countId: randomUUID(), reason: 'Toch niet', count: count() },
    { code: 'NOT_FOUND' },
  ],
  [
    'the site of somebody else',
    SAVE_SITE,
    own({}, { dossierId: randomUUID() }),
    { code: 'NOT_FOUND', as: 'organiser' },
  ],
  ['a stale site', SAVE_SITE, own({}, { expectedVersion: 0 }), { code: 'STALE', as: 'organiser' }],
  [
    'the same site again',
    SAVE_SITE,
    own({ places: [{ ...drawn, name: 'Aankomst', moment: 'end' }] }),
    { field: 'site', as: 'organiser' },
  ],
  [
    'a share the organiser does not judge',
    SAVE_SITE,
    own({ physicalCondition: 1 }),
    { as: 'organiser' },
  ],
  [
    'a site measured otherwise without reason',
    SAVE_SITE,
    own({ places: [{ ...drawn, name: 'A', moment: 'end', areaM2: 4 }] }),
    { field: 'site.places.0.reason', as: 'organiser' },
  ],
];

/** What must be refused of sheets, sites and head counts, each with its input. */
export function crowdRefusals(eventId: string): readonly Refusal[] {
  const inputs = inputsOf(eventId);
  return [...sheetRefusals(inputs), ...otherRefusals(inputs)];
}
