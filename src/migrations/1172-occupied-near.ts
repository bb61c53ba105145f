import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The same question with plans made once a connection: with a plan of its own for every list of
 * candidates, planning took longer than answering. Most questions end with the empty list.
 */
const NEAR_SQL = `
drop function occupied_near (tstzrange[], box[], uuid, integer);
create function occupied_near(p_during tstzrange, p_extent box, p_except uuid, p_limit integer)
  returns table (id uuid, kind text, "gatheringAt" timestamptz, "startAt" timestamptz, "endAt" timestamptz,
    "dispersalAt" timestamptz, "expectedNumber" integer, footprint jsonb, waypoints jsonb)
  language plpgsql stable security definer rows 20
  set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  own uuid := app_zone();
  found uuid[] := array(select o.event_id from event_occupation o
    where o.during && p_during and o.extent && p_extent and o.zone_id = own and o.event_id <> p_except
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

export class OccupiedNear1172000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NEAR_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
