import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an organiser reaches the event cell of a zone: an office, never a person of the police. */
const SQL = `
create table event_cell_contact (
  id uuid primary key,
  zone_id uuid not null unique references zone (id),
  version integer not null default 1,
  phone text not null check (phone ~ '^\\+?[0-9][0-9 ./-]{6,29}$'),
  email text not null check (length(email) between 3 and 254),
  hours jsonb not null,
  source text not null check (length(source) between 3 and 500),
  unique (zone_id, id)
);
call guard_table('event_cell_contact', 'select, insert, update', 'select', 'true');
`;

export class EventCellContact1197000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
