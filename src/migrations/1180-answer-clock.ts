import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Until when proposals are answered. Nothing here changes a condition: the end of a term tells a
 * person. Organisers read what time they were given, not whom police told.
 */
const SQL = `
create table answer_extension (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  condition_id uuid not null,
  number integer not null check (number >= 1),
  due_at timestamptz not null,
  reason text not null check (length(reason) between 3 and 2000),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  unique (zone_id, id),
  foreign key (zone_id, event_id, condition_id) references condition (zone_id, event_id, id),
  foreign key (zone_id, by_id) references person (zone_id, id)
);
create index answer_extension_of on answer_extension (condition_id, at);
call guard_table('answer_extension', 'select, insert', 'select',
  'event_id in (select p.event_id from event_party p where p.side = ''organiser'')');
create table answer_reminder (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  condition_id uuid not null,
  number integer not null check (number >= 1),
  due_at timestamptz not null,
  sent_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, condition_id, number, due_at),
  foreign key (zone_id, event_id, condition_id) references condition (zone_id, event_id, id)
);
call guard_table('answer_reminder', 'select, insert');
create table answer_escalation (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  event_id uuid not null,
  condition_id uuid not null,
  number integer not null check (number >= 1),
  due_at timestamptz not null,
  raised_at timestamptz not null,
  assignee_id uuid,
  assignee_name text,
  outcome text check (length(outcome) between 3 and 4000),
  done_by uuid,
  done_by_name text,
  done_at timestamptz,
  unique (zone_id, id),
  unique (zone_id, condition_id, number, due_at),
  foreign key (zone_id, event_id, condition_id) references condition (zone_id, event_id, id),
  foreign key (zone_id, assignee_id) references person (zone_id, id),
  foreign key (zone_id, done_by) references person (zone_id, id),
  check ((done_at is null) = (outcome is null) and (done_at is null) = (done_by is null))
);
call guard_table('answer_escalation', 'select, insert, update');
`;

export class AnswerClock1180000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
