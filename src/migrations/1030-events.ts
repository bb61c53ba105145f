import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What both sides know of a dossier; what only police knows is in event_assessment. */
const TABLES_SQL = `
create table public_event (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  version integer not null default 1,
  reference text not null,
  state text not null,
  title jsonb not null,
  kind text not null,
  channel text not null check (channel in ('police', 'cityEventCell', 'environment')),
  organisation_id uuid,
  language text not null check (language in ('nl', 'fr', 'en', 'de')),
  gathering_at timestamptz,
  start_at timestamptz,
  end_at timestamptz,
  dispersal_at timestamptz,
  expected_number integer check (expected_number between 1 and 2000000),
  steward_count integer check (steward_count between 0 and 100000),
  footprint jsonb,
  footprint_version integer not null default 0,
  waypoints jsonb,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, reference),
  foreign key (zone_id, organisation_id) references organisation (zone_id, id),
  check (state = 'draft' or (start_at is not null and end_at is not null)),
  check (end_at > start_at),
  check (gathering_at is null or gathering_at <= start_at),
  check (dispersal_at is null or dispersal_at >= end_at)
);
create index public_event_list on public_event (zone_id, start_at, id);
create index public_event_organisation on public_event (zone_id, organisation_id);
create table event_party (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  organisation_id uuid not null,
  side text not null check (side in ('organiser', 'partner')),
  since_at timestamptz not null,
  until_at timestamptz,
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, organisation_id) references organisation (zone_id, id)
);
create index event_party_organisation on event_party (zone_id, organisation_id, event_id);
create table event_commune (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  commune_id uuid not null,
  authority_id uuid not null,
  decides boolean not null,
  unique (zone_id, event_id, commune_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, commune_id) references commune (zone_id, id),
  foreign key (zone_id, authority_id) references competent_authority (zone_id, id)
);
create table event_assessment (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  version integer not null default 1,
  police_number integer check (police_number between 1 and 2000000),
  police_basis text,
  risk_group_max integer check (risk_group_max between 0 and 2000000),
  event_class text check (event_class in ('A', 'B', 'C', 'Cplus')),
  class_reason text,
  class_confirmed_by uuid,
  threat_level integer check (threat_level between 1 and 4),
  threat_source text,
  threat_at date,
  internal_note text,
  unique (zone_id, event_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id)
);
`;

const GUARDS_SQL = `
call guard_table('event_party', 'select, insert, update', 'select, insert',
  'organisation_id = (select app_organisation()) and until_at is null');
call guard_table('public_event', 'select, insert, update', 'select, insert, update',
  'organisation_id = (select app_organisation()) or id in (select p.event_id from event_party p)',
  'state <> ''draft''');
-- A function, since a policy that asked public_event would ask its own table again.
create function organises(p_event uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from public_event e where e.id = p_event and e.zone_id = app_zone()
    and e.organisation_id = app_organisation())
$$;
revoke all on function organises from public;
grant execute on function organises to parley_portal;
-- An organiser lets itself into its own dossiers only; everybody else is let in by police.
alter policy portal_own on event_party with check (zone_id = (select app_zone())
  and organisation_id = (select app_organisation()) and organises(event_id));
call guard_table('event_commune', 'select, insert, delete', 'select, insert, delete',
  'event_id in (select p.event_id from event_party p)');
call guard_table('event_assessment', 'select, insert, update');
call guard_table('stored_document', 'select, insert', 'select',
  'audience = ''organiser'' and event_id in (select p.event_id from event_party p where p.side = ''organiser'')');
alter table stored_document add foreign key (zone_id, event_id) references public_event (zone_id, id);
alter table product_basis add foreign key (zone_id, event_id) references public_event (zone_id, id);
`;

export class Events1030000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES_SQL);
    await runner.query(GUARDS_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
