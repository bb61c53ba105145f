import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lead-time rules learn to have editions: a change is a new row, and what was filed keeps its own. */
const SQL = `
alter table lead_time_rule
  add column version integer not null default 1,
  add column edition integer not null default 1 check (edition > 0),
  drop constraint lead_time_rule_zone_id_code_key,
  add unique (zone_id, code, edition);
create trigger next_version before update on lead_time_rule
  for each row execute function require_next_version();
`;

export class LeadTimeEditions1213000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
