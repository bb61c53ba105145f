import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How a column walks, as \`movement.rules.ts\` says (a contract test holds both together): persons by the
 * source the risk assessment names, else the greater of what is known; width, density and speed by that
 * assessment, else usual for the kind. Null participants: nobody knows how many come.
 */
const COLUMN_SQL = `
create function column_of(p public_event, out participants integer, out flow double precision,
    out speed double precision)
  language sql stable set search_path = public, pg_temp as $$
  select case r.march_participants_source when 'own' then r.march_own_participants
      when 'organiser' then p.expected_number when 'police' then a.police_number
      else greatest(p.expected_number, a.police_number) end,
    pace.width * pace.density * pace.speed, pace.speed
  from (select) as here
    left join event_assessment a on a.zone_id = p.zone_id and a.event_id = p.id
    left join lateral (select * from risk_assessment r where r.zone_id = p.zone_id and r.event_id = p.id
      and r.state <> 'superseded' order by r.number desc limit 1) as r on true,
    lateral (select width, density, speed
      from (values ('assessed', r.march_width_m, r.march_density_per_m2, r.march_speed_mps),
        ('parade', 8, 1, 0.5), ('sport', 6, 0.3, 2.8), ('usual', 8, 1, 0.75)) as known (kind, width, density, speed)
      where kind in ('assessed', p.kind, 'usual') and width is not null and density is not null and speed is not null
      limit 1) as pace
$$;

create function line_metres(p_geometry jsonb) returns double precision language sql immutable
  set search_path = public, pg_temp as $$
  select coalesce(sum(2 * 6371008.8 * asin(least(1, sqrt(
      sin(radians(lat - before_lat) / 2) ^ 2
      + sin(radians(lon - before_lon) / 2) ^ 2 * cos(radians(lat)) * cos(radians(before_lat)))))), 0)
  from (select lon, lat, lag(lon) over nth as before_lon, lag(lat) over nth as before_lat
    from jsonb_array_elements(p_geometry -> 'coordinates') with ordinality as c (at, nth),
      lateral (select (at ->> 0)::float8 as lon, (at ->> 1)::float8 as lat) as degrees
    window nth as (order by c.nth)) as legs
  where before_lat is not null
$$;
revoke all on function column_of, line_metres from public;
`;

/**
 * Where every part is when, as \`occupation.rules.ts\` says: a column from the departure of its head to
 * the arrival of its tail, its place of assembly until the tail has left, its end square at least until
 * the tail is there. A minute more, for the last digit of what both compute.
 */
const OCCUPY_SQL = `
create or replace function occupy(p public_event) returns void language sql security definer
  set search_path = public, pg_temp as $$
  with part as materialized (
    select f.part - 1 as part, f.feature -> 'geometry' as geometry, f.feature #>> '{properties,role}' as role
    from jsonb_array_elements(p.footprint -> 'features') with ordinality as f (feature, part)
    where p.start_at is not null and p.end_at is not null
      and p.state not in ('withdrawn', 'cancelledByOrganiser', 'closed')
  ), walk as materialized (
    select part, make_interval(secs => participants / flow) as passing,
      make_interval(secs => participants / flow + line_metres(geometry) / speed) as lasts
    from (select part, geometry from part
      where geometry ->> 'type' = 'LineString' and coalesce(role, 'route') in ('route', 'fanWalk')) as moving,
      lateral column_of(p)
    where participants is not null
  ), taken as (
    select part.part, geometry,
      case when walk.part is null then coalesce(p.gathering_at, p.start_at) else p.start_at end as since,
      case when walk.part is not null then p.start_at + walk.lasts
        when role in ('assembly', 'assemblyOverflow') and route.part is not null then p.start_at + route.passing
        when role = 'endSquare' then greatest(coalesce(p.dispersal_at, p.end_at), p.start_at + route.lasts)
        else coalesce(p.dispersal_at, p.end_at) end as until
    from part left join walk on walk.part = part.part
      left join (select * from walk order by part limit 1) as route on true
  )
  insert into event_occupation (zone_id, event_id, part, during, extent, shape)
  select p.zone_id, p.id, part, tstzrange(since, greatest(since, until) + interval '1 minute'),
    box(point(min((c ->> 0)::float8), min((c ->> 1)::float8)), point(max((c ->> 0)::float8), max((c ->> 1)::float8))),
    occupied_shape(geometry)
  from taken, lateral jsonb_path_query(geometry -> 'coordinates',
      'strict $.** ? (@.type() == "array" && @[0].type() == "number")') as c
  group by part, since, until, geometry
$$;
`;

const FOLLOW_SQL = `
drop trigger change_occupation on public_event;
create trigger change_occupation after update of footprint, gathering_at, start_at, end_at,
  dispersal_at, state, kind, expected_number on public_event for each row
  when ((old.footprint, old.gathering_at, old.start_at, old.end_at, old.dispersal_at, old.state, old.kind,
      old.expected_number)
    is distinct from (new.footprint, new.gathering_at, new.start_at, new.end_at, new.dispersal_at, new.state, new.kind,
      new.expected_number))
  execute function keep_occupation();

create function follow_column() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  walked public_event;
begin
  select * into walked from public_event e where e.zone_id = new.zone_id and e.id = new.event_id;
  delete from event_occupation o where o.zone_id = new.zone_id and o.event_id = new.event_id;
  if jsonb_typeof(walked.footprint -> 'features') = 'array' then perform occupy(walked); end if;
  return null;
end $$;
revoke all on function follow_column from public;
create trigger follow_column after insert or update of police_number on event_assessment
  for each row execute function follow_column();
create trigger follow_column after insert or update of state, march_width_m, march_density_per_m2,
  march_speed_mps, march_participants_source, march_own_participants on risk_assessment
  for each row execute function follow_column();
`;

/**
 * One value a search: nothing where nobody is, which most questions are told, and told soonest so. Every
 * name and operator says whose it is, so that no search path need be set for the owner's rights: setting
 * one took a sixth of the answer.
 */
const NEAR_SQL = `
drop function occupied_near (tstzrange, box, path, double precision, uuid, integer);
create function occupied_near(p_during tstzrange, p_extent box, p_shape path, p_reach double precision,
    p_except uuid, p_limit integer) returns json
  language plpgsql stable security definer set plan_cache_mode = force_generic_plan as $$
declare
  own uuid := public.app_zone();
  found uuid[] := array(select o.event_id from public.event_occupation o
    where o.during operator(pg_catalog.&&) p_during and o.extent operator(pg_catalog.&&) p_extent
      and o.zone_id operator(pg_catalog.=) own and o.event_id operator(pg_catalog.<>) p_except
      and ((o.shape operator(pg_catalog.<->) p_shape operator(pg_catalog.<=) p_reach) is not false
        or pg_catalog.isclosed(o.shape) and o.extent operator(pg_catalog.@>) p_extent
        or pg_catalog.isclosed(p_shape) and p_extent operator(pg_catalog.@>) o.extent)
    limit p_limit);
begin
  if pg_catalog.cardinality(found) operator(pg_catalog.=) 0 then return null; end if;
  return (select pg_catalog.json_agg(pg_catalog.json_build_object('id', e.id, 'kind', e.kind,
      'gatheringAt', e.gathering_at, 'startAt', e.start_at, 'endAt', e.end_at, 'dispersalAt', e.dispersal_at,
      'expectedNumber', e.expected_number, 'footprint', e.footprint, 'waypoints', e.waypoints))
    from public.public_event e where e.zone_id operator(pg_catalog.=) own
      and e.id operator(pg_catalog.=) any (found) and e.state operator(pg_catalog.<>) 'draft');
end $$;
revoke all on function occupied_near from public;
grant execute on function occupied_near to parley_police;
`;

export class ColumnTimes1200000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [COLUMN_SQL, OCCUPY_SQL, FOLLOW_SQL, NEAR_SQL]) await runner.query(sql);
    await runner.query('drop index event_occupation_place');
    await runner.query('truncate event_occupation');
    const zones = (await runner.query('select id from zone')) as { id: string }[];
    for (const { id } of zones) {
      await runner.query("select set_config('app.zone', $1, true)", [id]);
      await runner.query('select occupy(e) from public_event e where e.footprint is not null');
    }
    await runner.query(
      'create index event_occupation_place on event_occupation using gist (during, extent)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
