import { movementFigures } from '../../src/modules/conflicts/movement.rules.js';
import { occupationsOf } from '../../src/modules/conflicts/occupation.rules.js';
import type { TestParley } from './parley.js';

/** What decides how a column walks. */
interface Figures {
  readonly kind: string;
  readonly expected: number | null;
  readonly police: number | null;
  readonly source: 'organiser' | 'police' | 'own' | null;
  readonly own?: number;
  readonly pace?: readonly [widthM: number, densityPerM2: number, speedMps: number];
}

export const FIGURES: readonly Figures[] = [
  { kind: 'march', expected: 5000, police: null, source: null },
  { kind: 'march', expected: 5000, police: 60_000, source: null },
  { kind: 'parade', expected: 5000, police: 400, source: null },
  { kind: 'sport', expected: null, police: 900, source: null },
  { kind: 'spontaneousDemonstration', expected: 900, police: null, source: 'organiser' },
  { kind: 'march', expected: 900, police: 40_000, source: 'police', pace: [4, 2, 0.4] },
  { kind: 'march', expected: 900, police: 40_000, source: 'own', own: 12_345, pace: [30, 1, 1] },
  { kind: 'march', expected: null, police: 40_000, source: 'organiser' },
  { kind: 'march', expected: null, police: null, source: null },
];

const SQUARE = [
  [4.35, 50.85],
  [4.351, 50.85],
  [4.351, 50.851],
  [4.35, 50.85],
];
const LINE = [
  [4.35, 50.85],
  [4.36, 50.86],
  [4.38, 50.86],
];
const part = (role: string | null, type: string, coordinates: unknown) => ({
  type: 'Feature',
  properties: { role },
  geometry: { type, coordinates },
});
const FOOTPRINT = {
  type: 'FeatureCollection',
  features: [
    part('assembly', 'Polygon', [SQUARE]),
    part(null, 'LineString', LINE),
    part('fanWalk', 'LineString', LINE.slice(1)),
    part('streetEdge', 'LineString', LINE),
    part('endSquare', 'Polygon', [SQUARE]),
    part('rally', 'Point', SQUARE[0]),
  ],
};

/** Writes the figures of a dossier with a risk assessment, where any service keeps them. */
export async function setFigures(parley: TestParley, id: string, figures: Figures): Promise<void> {
  const { kind, expected, police, source, own = null, pace = [null, null, null] } = figures;
  await parley.sql(
    `update public_event set kind = $2, expected_number = $3, footprint = $4, version = version + 1,
     gathering_at = '2027-12-04T13:00Z', start_at = '2027-12-04T14:00Z', end_at = '2027-12-04T15:00Z',
     dispersal_at = '2027-12-04T15:15Z' where id = $1`,
    [id, kind, expected, JSON.stringify(FOOTPRINT)],
  );
  await parley.sql(
    `insert into event_assessment (id, zone_id, event_id, police_number)
     select gen_random_uuid(), zone_id, id, $2 from public_event where id = $1
     on conflict (zone_id, event_id) do update set police_number = $2, version = event_assessment.version + 1`,
    [id, police],
  );
  await parley.sql(
    `update risk_assessment set march_width_m = $2, march_density_per_m2 = $3, march_speed_mps = $4,
     march_participants_source = $5, march_own_participants = $6, version = version + 1 where event_id = $1`,
    [id, ...pace, source, own],
  );
}

interface Taken {
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** When each part is taken: as the index keeps it, and as the rules tell of the same facts. */
export async function times(
  parley: TestParley,
  id: string,
): Promise<{ readonly kept: Taken[]; readonly told: Taken[] }> {
  const kept = await parley.sql<{ part: number; from: string; to: string }>(
    'select part, lower(during) as "from", upper(during) as "to" from event_occupation where event_id = $1 order by part',
    [id],
  );
  const [facts] = await parley.sql<Facts>(
    `select e.kind, e.gathering_at as "gatheringAt", e.start_at as "startAt", e.end_at as "endAt",
       e.dispersal_at as "dispersalAt", e.expected_number as "expectedNumber", e.footprint, a.police_number as police,
       case when r.id is not null then jsonb_build_object('marchWidthM', r.march_width_m, 'marchDensityPerM2',
         r.march_density_per_m2, 'marchSpeedMps', r.march_speed_mps, 'marchParticipantsSource',
         r.march_participants_source, 'marchOwnParticipants', r.march_own_participants) end as march
     from public_event e left join event_assessment a on a.event_id = e.id
     left join risk_assessment r on r.event_id = e.id where e.id = $1`,
    [id],
  );
  const { police, march, ...event } = facts as Facts;
  const told = occupationsOf(
    event as never,
    movementFigures(event as never, police, march).figures,
  );
  return {
    kept: kept.map((each) => ({ part: each.part, from: at(each.from), to: at(each.to) })),
    told: told.map(({ part: nth, from, to }) => ({ part: nth, from, to })),
  };
}

interface Facts {
  readonly police: number | null;
  readonly march: Parameters<typeof movementFigures>[2];
}

function at(instant: string): number {
  return new Date(instant).getTime();
}
