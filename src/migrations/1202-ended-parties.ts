import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever is no longer party to a dossier is no longer its organiser either, though the dossier
 * still names his organisation; while nobody is let in yet, its name is enough to open a draft.
 */
const PARTIES_SQL = `
create function left_dossier(p_event uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from event_party p where p.event_id = p_event and p.zone_id = app_zone()
      and p.organisation_id = app_organisation() and p.until_at is not null)
    and not exists (select from event_party p where p.event_id = p_event and p.zone_id = app_zone()
      and p.organisation_id = app_organisation() and p.until_at is null)
$$;
revoke all on function left_dossier from public;
grant execute on function left_dossier to parley_portal;
alter policy portal_own on public_event using (zone_id = (select app_zone()) and
  ((organisation_id = (select app_organisation()) and not left_dossier(id)
      and id not in (select dossiers_closed_to_organisation()))
    or id in (select p.event_id from event_party p)));
create or replace function organises(p_event uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from public_event e where e.id = p_event and e.zone_id = app_zone()
    and e.organisation_id = app_organisation()) and not left_dossier(p_event)
    and p_event not in (select dossiers_closed_to_organisation())
$$;
`;

export class EndedParties1202000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PARTIES_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
