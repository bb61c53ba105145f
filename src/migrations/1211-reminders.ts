import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mails that were sent by the clock, so that each is sent once whoever's clock strikes: of messages
 * nobody at the desk has read, by the oldest of them; of what an organiser still has to do, by the
 * day it is due. Organisers read neither.
 */
const SQL = `
create table unread_notice (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  position integer not null check (position >= 1),
  sent_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, position),
  foreign key (zone_id, event_id) references public_event (zone_id, id)
);
call guard_table('unread_notice', 'select, insert');
create table due_reminder (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  subject text not null check (subject in ('evidence', 'application', 'meetingAction')),
  subject_id uuid not null,
  due_on date not null,
  sent_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, subject, subject_id, due_on),
  foreign key (zone_id, event_id) references public_event (zone_id, id)
);
call guard_table('due_reminder', 'select, insert');
create index dialogue_message_waiting on dialogue_message (zone_id, sent_at)
  where read_at is null and side = 'organiser';
`;

export class Reminders1211000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
