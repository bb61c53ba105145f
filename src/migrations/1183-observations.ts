import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was seen of a condition on the day: police's own record, of which nothing goes away. */
const SQL = `
create table condition_observation (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  condition_id uuid not null,
  number integer not null check (number >= 1),
  outcome text not null check (outcome in ('respected', 'partly', 'breached')),
  at timestamptz not null,
  place text check (length(place) between 1 and 300),
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  note text check (length(note) between 1 and 2000),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  supersedes uuid,
  correction text check (length(correction) between 3 and 2000),
  unique (zone_id, id),
  unique (zone_id, condition_id, id),
  unique (zone_id, supersedes),
  foreign key (zone_id, event_id, condition_id) references condition (zone_id, event_id, id),
  foreign key (zone_id, condition_id, supersedes)
    references condition_observation (zone_id, condition_id, id),
  foreign key (zone_id, recorded_by) references person (zone_id, id),
  check ((lon is null) = (lat is null)),
  check (outcome = 'respected' or note is not null),
  check ((supersedes is null) = (correction is null))
);
create index condition_observation_of on condition_observation (condition_id, at);
call guard_table('condition_observation', 'select, insert');
create trigger append_only before update or delete on condition_observation
  for each row execute function refuse_change();
create trigger append_only_all before truncate on condition_observation
  for each statement execute function refuse_change();
`;

export class Observations1183000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
