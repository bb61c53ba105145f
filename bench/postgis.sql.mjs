/** Belgian Lambert 2008: metres, so that PostGIS measures in a plane, its quickest way. */
const PLANE = 3812;

/**
 * `taken` holds each part whole with the facts Parley keeps of it. `leg` holds every leg of a march with
 * the time from its head's arrival at the first point to its tail's leaving the last, so that the index
 * itself knows where a column is when: as long as nobody changes how fast or how broad it walks.
 */
export const TABLES = `
create unlogged table leg (id text not null, during tstzrange not null, head timestamptz, metres float8,
  passing interval, shape geometry(Geometry, ${PLANE}) not null);
create unlogged table taken (id text not null, during tstzrange not null, start timestamptz, finish timestamptz,
  number integer, shape geometry(Geometry, ${PLANE}) not null)`;

export const INDEXES = `
create index leg_place on leg using gist (during, shape);
create index taken_place on taken using gist (during, shape)`;

/** $1 parts as JSON; $2 metres a second. */
export const FILL = `
with part as materialized (
  select d ->> 'id' as id, (d ->> 'from')::timestamptz as start, (d ->> 'to')::timestamptz as finish,
    (d ->> 'coarse')::tstzrange as coarse, (d ->> 'number')::integer as number,
    make_interval(secs => (d ->> 'passing')::float8) as passing,
    ST_Transform(ST_GeomFromGeoJSON(d ->> 'shape'), ${PLANE}) as shape
  from jsonb_array_elements($1::jsonb) as d
), whole as (
  insert into taken select id, coarse, start, finish, case when passing is not null then number end, shape from part
),
standing as (
  insert into leg select id, tstzrange(start, finish), null, null, null, shape from part where passing is null
), piece as (
  select id, start, passing, (s.d).geom as shape, ST_Length((s.d).geom) as metres,
    sum(ST_Length((s.d).geom)) over (partition by id order by (s.d).path) as until
  from part, lateral (select ST_DumpSegments(shape) as d) as s where passing is not null
)
insert into leg select id,
  tstzrange(start + make_interval(secs => (until - metres) / $2), start + make_interval(secs => until / $2) + passing),
  start + make_interval(secs => (until - metres) / $2), metres, passing, shape
from piece`;

/** Who overlaps, where and how long; a march is everywhere along its route at once. */
export const OVERLAP = `
with own as materialized (select ST_Transform(ST_GeomFromGeoJSON($2), ${PLANE}) as shape)
select t.id, ST_AsGeoJSON(ST_ClosestPoint(t.shape, own.shape)) as place,
  extract(epoch from upper(t.during * $1::tstzrange) - lower(t.during * $1::tstzrange)) / 60 as minutes
from own join taken t on t.during && $1::tstzrange and ST_DWithin(t.shape, own.shape, $3)`;

/** The place where both are longest, and the minutes both are there. */
const TOLD = `
select id, ST_AsGeoJSON((array_agg(place order by upper(meeting) - lower(meeting) desc))[1]) as place,
  (select sum(extract(epoch from upper(r) - lower(r))) / 60 from unnest(range_agg(meeting)) as r) as minutes
from met where not isempty(meeting) group by id`;

/** A dossier that stands: $1 when to look, $2 where, $3 metres, $4 its time, $5 closure of a march. */
const standing = (legs) => `
with own as materialized (select ST_Transform(ST_GeomFromGeoJSON($2), ${PLANE}) as shape),
met as (
  select l.id, m.place, m.meeting
  from own join ${legs}
  cross join lateral (
    select ST_ClosestPoint(l.shape, own.shape) as place,
      tstzrange(lower(l.during) - $5::interval / 2, upper(l.during) + $5::interval / 2)
      * tstzrange(lower($4::tstzrange) - $5::interval / 2, upper($4::tstzrange) + $5::interval / 2) as meeting
    where l.head is null
    union all
    select ST_LineInterpolatePoint(l.shape, (k + 0.5) / n),
      tstzrange(arrival.head - $5::interval, arrival.head + l.passing + $5::interval) * $4::tstzrange
    from (select greatest(1, ceil(l.metres / 10))::int as n where l.head is not null) as cut,
      generate_series(0, n - 1) as k,
      lateral (select l.head + (upper(l.during) - l.passing - l.head) * ((k + 0.5) / n) as head) as arrival
    where ST_DWithin(ST_LineSubstring(l.shape, k::float8 / n, (k + 1)::float8 / n), own.shape, $3)
  ) as m
)${TOLD}`;

/** A march: $1 to $3 as above, $4 when its head leaves, $5 closure, $6 passing time, $7 metres a second. */
const marching = (legs) => `
with own as materialized (select ST_Transform(ST_GeomFromGeoJSON($2), ${PLANE}) as shape),
met as (
  select l.id, p.middle as place,
    tstzrange(p.head - $5::interval, p.head + $6::interval + $5::interval) * case when l.head is null then l.during
      else tstzrange(there.head - $5::interval, there.head + l.passing + $5::interval) end as meeting
  from own join ${legs}
  cross join lateral (
    select (s.d).geom as line, ST_Length((s.d).geom) as metres,
      sum(ST_Length((s.d).geom)) over (order by (s.d).path) - ST_Length((s.d).geom) as before
    from (select ST_DumpSegments(own.shape) as d) as s
  ) as g
  cross join lateral (select greatest(1, ceil(g.metres / 10))::int as n) as cut
  cross join lateral (
    select ST_LineSubstring(g.line, k::float8 / n, (k + 1)::float8 / n) as stretch,
      ST_LineInterpolatePoint(g.line, (k + 0.5) / n) as middle,
      $4::timestamptz + make_interval(secs => (g.before + g.metres * (k + 0.5) / n) / $7::float8) as head
    from generate_series(0, n - 1) as k
    where ST_DWithin(g.line, l.shape, $3)
  ) as p
  cross join lateral (
    select l.head + (upper(l.during) - l.passing - l.head) * ST_LineLocatePoint(l.shape, p.middle) as head
    where l.head is not null
    union all select null where l.head is null
  ) as there
  where ST_DWithin(p.stretch, l.shape, $3)
)${TOLD}`;

/** Legs with their times as they were stored. */
const KEPT = 'leg l on l.during && $1::tstzrange and ST_DWithin(l.shape, own.shape, $3)';

/** Legs of the candidates, their times computed from what is stored of the dossier. */
const computed = ({
  abreast,
  speedMps,
}) => `taken t on t.during && $1::tstzrange and ST_DWithin(t.shape, own.shape, $3)
  join lateral (
    select t.id, tstzrange(t.start, t.finish) as during, null::timestamptz as head, null::float8 as metres,
      null::interval as passing, t.shape where t.number is null
    union all
    select t.id, tstzrange(t.start + make_interval(secs => (until - length) / ${speedMps}),
        t.start + make_interval(secs => until / ${speedMps}) + lasts),
      t.start + make_interval(secs => (until - length) / ${speedMps}), length, lasts, line
    from (
      select (s.d).geom as line, ST_Length((s.d).geom) as length,
        sum(ST_Length((s.d).geom)) over (order by (s.d).path) as until,
        make_interval(secs => t.number / ${abreast * speedMps}::float8) as lasts
      from (select ST_DumpSegments(t.shape) as d where t.number is not null) as s
    ) as g
  ) as l on l.during && $1::tstzrange and ST_DWithin(l.shape, own.shape, $3)`;

const STANDING_TYPES = 'tstzrange, text, float8, tstzrange, interval';
const MARCHING_TYPES = 'tstzrange, text, float8, timestamptz, interval, interval, float8';

/** Exactly, and only where the index knows somebody: most questions end with its look. */
const asFunction = (name, types, table, text) => `
create or replace function ${name}(${types}) returns table (id text, place text, minutes numeric)
language plpgsql stable as $$
#variable_conflict use_column
declare
  asked geometry := ST_Transform(ST_GeomFromGeoJSON($2), ${PLANE});
begin
  if exists (select from ${table} t where t.during && $1 and ST_DWithin(t.shape, asked, $3)) then
    return query ${text};
  end if;
end $$`;

/** The question of both designs; `pace`: persons abreast a metre of column, metres a second. */
export const functions = (pace) =>
  [
    asFunction('standing', STANDING_TYPES, 'taken', standing(computed(pace))),
    asFunction('marching', MARCHING_TYPES, 'taken', marching(computed(pace))),
    asFunction('standing_kept', STANDING_TYPES, 'leg', standing(KEPT)),
    asFunction('marching_kept', MARCHING_TYPES, 'leg', marching(KEPT)),
  ].join(';');

/** Planned once, and by the index: with a plan for each question it took longer. */
export const SETTINGS = 'set plan_cache_mode = force_generic_plan; set enable_seqscan = off';
