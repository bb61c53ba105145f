import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A stretch of time as a box of seconds since the epoch and degrees of longitude: two of them are
 * compared in a third of the time two ranges take, and a page of the index compares a hundred.
 */
const MOMENT_SQL = `
create function occupied_moment(p_during tstzrange, p_extent box) returns box language sql immutable
  set search_path = public, pg_temp as $$
  select box(point(extract(epoch from lower(p_during)), (p_extent[1])[0]),
    point(extract(epoch from upper(p_during)), (p_extent[0])[0]))
$$;
revoke all on function occupied_moment from public;
alter table event_occupation
  add column moment box not null generated always as (occupied_moment(during, extent)) stored;
`;

/**
 * The distance of two shapes is asked of each pair of their legs. A line that stays clear of the circle
 * around the other's box is known before not to be near; most of whom the index names go that way.
 */
const NEAR_SQL = `
drop function occupied_near (tstzrange, box, path, double precision, uuid, integer);
create function occupied_near(p_moment box, p_extent box, p_shape path, p_reach double precision,
    p_except uuid, p_limit integer) returns json
  language plpgsql stable security definer set plan_cache_mode = force_generic_plan as $$
declare
  own uuid := public.app_zone();
  found uuid[] := array(select o.event_id from public.event_occupation o
    where o.moment operator(pg_catalog.&&) p_moment and o.extent operator(pg_catalog.&&) p_extent
      and o.zone_id operator(pg_catalog.=) own and o.event_id operator(pg_catalog.<>) p_except
      and case
        when pg_catalog.isopen(p_shape) and (pg_catalog.center(o.extent) operator(pg_catalog.<->) p_shape)
          operator(pg_catalog.>) (pg_catalog.length(pg_catalog.diagonal(o.extent)) operator(pg_catalog./) 2.0
            operator(pg_catalog.+) p_reach) then false
        when pg_catalog.isopen(o.shape) and (pg_catalog.center(p_extent) operator(pg_catalog.<->) o.shape)
          operator(pg_catalog.>) (pg_catalog.length(pg_catalog.diagonal(p_extent)) operator(pg_catalog./) 2.0
            operator(pg_catalog.+) p_reach) then false
        else (o.shape operator(pg_catalog.<->) p_shape operator(pg_catalog.<=) p_reach) is not false
          or pg_catalog.isclosed(o.shape) and o.extent operator(pg_catalog.@>) p_extent
          or pg_catalog.isclosed(p_shape) and p_extent operator(pg_catalog.@>) o.extent end
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

export class OccupiedMoments1203000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index event_occupation_place');
    for (const sql of [MOMENT_SQL, NEAR_SQL]) await runner.query(sql);
    await runner.query(
      'create index event_occupation_place on event_occupation using gist (moment, extent)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
