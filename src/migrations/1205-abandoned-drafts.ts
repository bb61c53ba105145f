import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who let himself in, so that what he left lying can end; and which state of a draft its writers
 * were told about. A change makes it another state, and the days count anew.
 */
const SQL = `
create table beginning (
  person_id uuid primary key,
  zone_id uuid not null,
  organisation_id uuid not null,
  begun_at timestamptz not null,
  unique (zone_id, organisation_id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  foreign key (zone_id, organisation_id) references organisation (zone_id, id)
);
call guard_table('beginning', 'select', 'select', 'organisation_id = (select app_organisation())',
  null, 'select, insert');
create table draft_notice (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  draft_updated_at timestamptz not null,
  told_at timestamptz not null,
  unique (zone_id, event_id, draft_updated_at),
  foreign key (zone_id, event_id) references public_event (zone_id, id)
);
call guard_table('draft_notice', 'select');
`;

/**
 * The police see no draft, not even the clock that runs in their name: these functions do, and give
 * away a number and an organisation, no word of it. An ended draft is emptied and is nobody's.
 */
const FUNCTIONS_SQL = `
create function abandoned_drafts()
returns table (event_id uuid, reference text, organisation_id uuid, updated_at timestamptz)
language sql stable set search_path = public, pg_temp as $$
  select e.id, e.reference, b.organisation_id, a.updated_at from beginning b
  join public_event e on e.zone_id = b.zone_id and e.organisation_id = b.organisation_id
    and e.state = 'draft'
  join application a on a.zone_id = e.zone_id and a.event_id = e.id
  join event_party p on p.zone_id = e.zone_id and p.event_id = e.id
    and p.organisation_id = b.organisation_id and p.until_at is null
  where b.zone_id = app_zone() and not exists (
    select from public_event s join application f on f.zone_id = s.zone_id and f.event_id = s.id
    where s.zone_id = b.zone_id and s.organisation_id = b.organisation_id
      and f.submitted_at is not null)
$$;
revoke all on function abandoned_drafts from public;

create function announce_draft_ends(p_untouched_since timestamptz, p_most integer)
returns table ("eventId" uuid, reference text, "organisationId" uuid)
language sql security definer set search_path = public, pg_temp as $$
  with due as (
    select d.* from abandoned_drafts() d where d.updated_at <= p_untouched_since and not exists (
      select from draft_notice n where n.zone_id = app_zone() and n.event_id = d.event_id
        and n.draft_updated_at = d.updated_at)
    order by d.updated_at limit p_most),
  told as (
    insert into draft_notice (id, zone_id, event_id, draft_updated_at, told_at)
    select gen_random_uuid(), app_zone(), due.event_id, due.updated_at, app_now() from due
    on conflict (zone_id, event_id, draft_updated_at) do nothing returning event_id)
  select due.event_id, due.reference, due.organisation_id from due
    where due.event_id in (select told.event_id from told)
$$;

create function end_abandoned_drafts(p_told_before timestamptz, p_most integer)
returns table ("eventId" uuid) language sql security definer set search_path = public, pg_temp as $$
  with due as (
    select d.event_id from abandoned_drafts() d
    join draft_notice n on n.zone_id = app_zone() and n.event_id = d.event_id
      and n.draft_updated_at = d.updated_at
    where n.told_at <= p_told_before order by d.updated_at limit p_most),
  emptied as (
    update application a set answers = '{}', set_answers = '{}', version = a.version + 1,
      updated_at = app_now()
    from due where a.zone_id = app_zone() and a.event_id = due.event_id),
  taken_off as (
    update attachment f set removed_at = app_now(), version = f.version + 1
    from due where f.zone_id = app_zone() and f.event_id = due.event_id and f.removed_at is null),
  left_alone as (
    update event_party p set until_at = app_now()
    from due where p.zone_id = app_zone() and p.event_id = due.event_id and p.until_at is null)
  update public_event e set title = '{}', gathering_at = null, start_at = null, end_at = null,
    dispersal_at = null, expected_number = null, steward_count = null, footprint = null,
    waypoints = null, version = e.version + 1, updated_at = app_now()
  from due where e.zone_id = app_zone() and e.id = due.event_id and e.state = 'draft'
  returning e.id
$$;
revoke all on function announce_draft_ends, end_abandoned_drafts from public;
grant execute on function announce_draft_ends, end_abandoned_drafts to parley_police;
`;

export class AbandonedDrafts1205000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    await runner.query(FUNCTIONS_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
