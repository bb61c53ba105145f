import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The event cell's own record of calls, visits and contacts on the day. The organiser's role has no
 * grant on it. Nothing is edited: a correction is a new entry that replaces one, with its reason.
 */
const SQL = `
create table contact_entry (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  number integer not null check (number between 1 and 2000),
  kind text not null check (kind in ('call', 'siteMeeting', 'liaison', 'dayContact', 'mail', 'other')),
  direction text not null check (direction in ('in', 'out', 'both')),
  with_whom text not null check (length(with_whom) between 2 and 300),
  said text not null check (length(said) between 2 and 4000),
  promised text check (length(promised) between 2 and 2000),
  occurred_at timestamptz not null,
  replaces_id uuid,
  reason text check (length(reason) between 3 and 1000),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, id),
  unique (zone_id, event_id, number),
  unique (zone_id, replaces_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, event_id, replaces_id) references contact_entry (zone_id, event_id, id),
  foreign key (zone_id, recorded_by) references person (zone_id, id),
  check ((replaces_id is null) = (reason is null))
);
call guard_table('contact_entry', 'select, insert');
create trigger append_only before update or delete on contact_entry
  for each row execute function refuse_change();
create table contact_condition (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  contact_id uuid not null,
  condition_id uuid not null,
  unique (zone_id, contact_id, condition_id),
  foreign key (zone_id, event_id, contact_id) references contact_entry (zone_id, event_id, id),
  foreign key (zone_id, event_id, condition_id) references condition (zone_id, event_id, id)
);
call guard_table('contact_condition', 'select, insert');
create trigger append_only before update or delete on contact_condition
  for each row execute function refuse_change();
`;

export class ContactLog1189000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
