import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The line itself beside its box: a route's box holds whole quarters it never enters, and every dossier
 * in them was read in full only to be found elsewhere. A line is an open path, an area the closed path
 * of its outer ring, a point a closed path of itself; degrees. Null for other geometries: their box alone
 * decides.
 */
const SHAPE_SQL = `
alter table event_occupation add column shape path;

create function occupied_shape(p_geometry jsonb) returns path language sql immutable
  set search_path = public, pg_temp as $$
  select case p_geometry ->> 'type' when 'LineString' then popen(drawn.line) else drawn.line end
  from (
    select ('(' || string_agg('(' || (c ->> 0) || ',' || (c ->> 1) || ')', ',' order by nth) || ')')::path as line
    from jsonb_array_elements(case p_geometry ->> 'type'
      when 'LineString' then p_geometry -> 'coordinates'
      when 'Polygon' then p_geometry #> '{coordinates,0}'
      when 'Point' then jsonb_build_array(p_geometry -> 'coordinates') end) with ordinality as position (c, nth)
  ) as drawn
$$;
revoke all on function occupied_shape from public;

create or replace function occupy(p public_event) returns void language sql security definer
  set search_path = public, pg_temp as $$
  insert into event_occupation (zone_id, event_id, part, during, extent, shape)
  select p.zone_id, p.id, f.part - 1,
    tstzrange(coalesce(p.gathering_at, p.start_at), coalesce(p.dispersal_at, p.end_at)
      + case when f.feature #>> '{geometry,type}' = 'LineString' then interval '6 hours' else interval '0' end),
    box(point(min((c ->> 0)::float8), min((c ->> 1)::float8)), point(max((c ->> 0)::float8), max((c ->> 1)::float8))),
    occupied_shape(f.feature -> 'geometry')
  from jsonb_array_elements(p.footprint -> 'features') with ordinality as f (feature, part),
    lateral jsonb_path_query(f.feature -> 'geometry' -> 'coordinates',
      'strict $.** ? (@.type() == "array" && @[0].type() == "number")') as c
  where p.start_at is not null and p.end_at is not null
    and p.state not in ('withdrawn', 'cancelledByOrganiser', 'closed')
  group by f.part, f.feature
$$;
`;

/**
 * Boxes by the index, then the lines: nearer than \`p_reach\` degrees, or one within the other's area, which
 * holds if its box does. Degrees of longitude are the shorter ones, so that \`p_reach\` in those misses nobody.
 */
const NEAR_SQL = `
drop function occupied_near (tstzrange, box, uuid, integer);
create function occupied_near(p_during tstzrange, p_extent box, p_shape path, p_reach double precision,
    p_except uuid, p_limit integer)
  returns table (id uuid, kind text, "gatheringAt" timestamptz, "startAt" timestamptz, "endAt" timestamptz,
    "dispersalAt" timestamptz, "expectedNumber" integer, footprint jsonb, waypoints jsonb)
  language plpgsql stable security definer rows 20
  set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  own uuid := app_zone();
  found uuid[] := array(select o.event_id from event_occupation o
    where o.during && p_during and o.extent && p_extent and o.zone_id = own and o.event_id <> p_except
      and ((o.shape <-> p_shape <= p_reach) is not false
        or isclosed(o.shape) and o.extent @> p_extent or isclosed(p_shape) and p_extent @> o.extent)
    limit p_limit);
begin
  if cardinality(found) > 0 then
    return query select e.id, e.kind, e.gathering_at, e.start_at, e.end_at, e.dispersal_at, e.expected_number,
        e.footprint, e.waypoints
      from public_event e where e.zone_id = own and e.id = any (found) and e.state <> 'draft';
  end if;
end $$;
revoke all on function occupied_near from public;
grant execute on function occupied_near to parley_police;
`;

export class OccupiedShape1178000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate event_occupation');
    await runner.query('drop index event_occupation_place');
    for (const sql of [SHAPE_SQL, NEAR_SQL]) await runner.query(sql);
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
