import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a condition buys is for police alone: the partner door has no privilege on either. */
const SQL = `
create table condition_worth (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  event_id uuid not null,
  condition_id uuid not null,
  saved_persons integer check (saved_persons between 0 and 10000),
  reason text not null check (length(reason) between 3 and 2000),
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, condition_id),
  foreign key (zone_id, event_id, condition_id) references condition (zone_id, event_id, id),
  foreign key (zone_id, set_by) references person (zone_id, id)
);
call guard_table('condition_worth', 'select, insert, update');
create table condition_worth_link (
  id uuid primary key,
  zone_id uuid not null,
  worth_id uuid not null,
  hazard_id uuid,
  post_id uuid,
  unique (zone_id, id),
  unique (zone_id, worth_id, hazard_id),
  unique (zone_id, worth_id, post_id),
  check (num_nonnulls(hazard_id, post_id) = 1),
  foreign key (zone_id, worth_id) references condition_worth (zone_id, id),
  foreign key (zone_id, hazard_id) references hazard (zone_id, id) on delete cascade,
  foreign key (zone_id, post_id) references plan_post (zone_id, id) on delete cascade
);
create index condition_worth_link_hazard on condition_worth_link (zone_id, hazard_id);
create index condition_worth_link_post on condition_worth_link (zone_id, post_id);
call guard_table('condition_worth_link', 'select, insert, delete');
`;

export class ConditionWorth1185000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
