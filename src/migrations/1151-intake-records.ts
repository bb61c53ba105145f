import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Both sides add files; the organiser reads what is meant for him and what he may still see. */
const ATTACHMENT_SQL = `
alter table stored_document add unique (zone_id, id);
create table attachment (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  version integer not null default 1,
  document_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  size_bytes integer not null check (size_bytes > 0),
  side text not null check (side in ('organiser', 'police')),
  audience text not null check (audience in ('organiser', 'police')),
  added_at timestamptz not null,
  removed_at timestamptz,
  unique (zone_id, id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, document_id) references stored_document (zone_id, id),
  check (side = 'police' or audience = 'organiser')
);
create index attachment_event on attachment (zone_id, event_id);
call guard_table('attachment', 'select, insert, update');
create policy portal_own on attachment to parley_portal
  using (zone_id = (select app_zone()) and audience = 'organiser' and organises(event_id));
grant select, insert on attachment to parley_portal;
grant update (version, removed_at) on attachment to parley_portal;
-- What was taken off the dossier is no longer read from outside.
alter policy portal_own on stored_document using (zone_id = (select app_zone())
  and audience = 'organiser'
  and event_id in (select p.event_id from event_party p where p.side = 'organiser')
  and (subject_type <> 'attachment' or not exists (select from attachment a
    where a.document_id = stored_document.id and a.removed_at is not null)));
grant insert on stored_document to parley_portal;
create policy portal_adds on stored_document for insert to parley_portal
  with check (zone_id = (select app_zone()) and audience = 'organiser'
    and subject_type = 'attachment' and organises(event_id));
`;

/** What the event cell heard, and whom it let be: the police's own, never read from outside. */
const POLICE_SQL = `
create table event_signal (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  source text not null check (length(source) between 2 and 300),
  source_reliability text not null check (source_reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
  information_credibility integer not null check (information_credibility between 1 and 6),
  text text not null check (length(text) between 3 and 4000),
  heard_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, recorded_by) references person (zone_id, id)
);
create index event_signal_event on event_signal (zone_id, event_id);
call guard_table('event_signal', 'select, insert');
create table tolerance (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  decided_by text not null check (length(decided_by) between 2 and 200),
  decided_as text not null check (length(decided_as) between 2 and 200),
  place text not null check (length(place) between 2 and 500),
  until_at timestamptz not null,
  participants integer not null check (participants between 1 and 2000000),
  announced text not null check (length(announced) between 3 and 2000),
  announced_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, recorded_by) references person (zone_id, id)
);
create index tolerance_event on tolerance (zone_id, event_id);
call guard_table('tolerance', 'select, insert');
`;

export class IntakeRecords1151000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ATTACHMENT_SQL);
    await runner.query(POLICE_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
