import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Its writer throws a draft away: it is emptied, its files are taken off and it is nobody's, so that
 * nobody ever reads what was never sent. Says whether the draft stood at that version.
 */
const DISCARD_SQL = `
create function discard_draft(p_event uuid, p_version integer) returns boolean language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  update public_event e set title = '{}', gathering_at = null, start_at = null, end_at = null,
      dispersal_at = null, expected_number = null, steward_count = null, footprint = null,
      waypoints = null, version = e.version + 1, updated_at = app_now()
    where e.zone_id = app_zone() and e.id = p_event and e.state = 'draft' and e.version = p_version
      and may_act(p_event, 'sign');
  if not found then return false; end if;
  update application a set answers = '{}', set_answers = '{}', version = a.version + 1,
      updated_at = app_now()
    where a.zone_id = app_zone() and a.event_id = p_event;
  update attachment f set removed_at = app_now(), version = f.version + 1
    where f.zone_id = app_zone() and f.event_id = p_event and f.removed_at is null;
  update event_party p set until_at = app_now()
    where p.zone_id = app_zone() and p.event_id = p_event and p.until_at is null;
  return true;
end $$;
revoke all on function discard_draft from public;
grant execute on function discard_draft to parley_portal;
`;

export class DiscardedDrafts1216000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DISCARD_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
