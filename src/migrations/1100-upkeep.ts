import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the system role needs to forget what has served; it reads no stored answer. */
const GRANTS_SQL = `
grant delete on sign_in_link to parley_system;
grant delete, select (zone_id, person_id, key, created_at) on idempotency_key to parley_system;
create policy system_all on idempotency_key to parley_system using (true);
create index idempotency_key_age on idempotency_key (created_at);
`;

export class Upkeep1100000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GRANTS_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
