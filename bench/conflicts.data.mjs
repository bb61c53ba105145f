import pg from 'pg';

/** Dossiers of a zone a year, as a big-city zone has them: a larger store is a longer history. */
export const A_YEAR = 4200;
export const SIZES = [10_000, 1_000_000];
/** West, south, east, north of the ground the generated dossiers lie on. */
const GROUND = [4.3, 50.81, 4.43, 50.89];
const FIRST_DAY = Date.UTC(2027, 0, 1);
const DAY_MS = 86_400_000;

/** A small generator with a seed, so that every run asks the same. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const between = (next, from, to) => from + next() * (to - from);
const rounded = (degrees) => Math.round(degrees * 1e6) / 1e6;

function route(next) {
  let [lon, lat] = [between(next, GROUND[0], GROUND[2]), between(next, GROUND[1], GROUND[3])];
  let heading = next() * 2 * Math.PI;
  const line = [[rounded(lon), rounded(lat)]];
  for (let corner = 0; corner < 11; corner += 1) {
    heading += between(next, -0.7, 0.7);
    lon += Math.cos(heading) * 0.0038;
    lat += Math.sin(heading) * 0.0024;
    line.push([rounded(lon), rounded(lat)]);
  }
  return { type: 'LineString', coordinates: line };
}

function square(next) {
  const [lon, lat] = [between(next, GROUND[0], GROUND[2]), between(next, GROUND[1], GROUND[3])];
  const [w, h] = [between(next, 0.0004, 0.0012), between(next, 0.0003, 0.0008)];
  const corners = [
    [lon, lat],
    [lon + w, lat],
    [lon + w, lat + h],
    [lon, lat + h],
    [lon, lat],
  ];
  return { type: 'Polygon', coordinates: [corners.map((at) => at.map(rounded))] };
}

/** The n-th dossier: three of ten march; one to five hours between nine and midnight. */
export function dossier(n, next) {
  const moving = next() < 0.3;
  const day = Math.floor((n * 365.25) / A_YEAR);
  const start = FIRST_DAY + day * DAY_MS + Math.floor(between(next, 8 * 60, 19 * 60)) * 60_000;
  const end = start + Math.floor(between(next, 60, 300)) * 60_000;
  const geometry = moving ? route(next) : square(next);
  const role = moving ? 'route' : 'rally';
  return {
    kind: moving ? 'march' : 'staticRally',
    startAt: new Date(start).toISOString(),
    endAt: new Date(end).toISOString(),
    expectedNumber: 50 + Math.floor(next() * 5000),
    footprint: {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { role }, geometry }],
    },
  };
}

const INSERT = `
insert into public_event (id, zone_id, reference, state, title, kind, channel, language, start_at,
  end_at, expected_number, footprint, created_at, updated_at)
select gen_random_uuid(), app_zone(), 'B-' || (d ->> 'n'), 'underReview', '{"nl": "Dossier"}', d ->> 'kind', 'police',
  'nl', (d ->> 'startAt')::timestamptz, (d ->> 'endAt')::timestamptz, (d ->> 'expectedNumber')::int, d -> 'footprint', now(), now()
from jsonb_array_elements($1::jsonb) as d`;
const BATCH = 2000;

/** Writes dossiers `from` up to `to` as police do, the index kept by the table itself. */
export async function store(databaseUrl, from, to, next) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("select set_config('app.zone', id::text, false) from zone limit 1");
    await client.query('set role parley_police');
    for (let n = from; n < to; n += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, to - n) }, (_, index) => ({
        n: n + index,
        ...dossier(n + index, next),
      }));
      await client.query(INSERT, [JSON.stringify(batch)]);
    }
    await client.query('reset role');
    await client.query('vacuum analyze public_event');
    await client.query('vacuum analyze event_occupation');
  } finally {
    await client.end();
  }
}
