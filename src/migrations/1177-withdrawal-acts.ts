import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A withdrawal is an act of its own, frozen and hashed as the decision is, and notified with proof
 * of its own. Organisers read its hash; its words they read in the document.
 */
const SQL = `
alter table authority_decision
  add column withdrawal_content jsonb,
  add column withdrawal_hash text check (withdrawal_hash ~ '^[0-9a-f]{64}$'),
  add check ((withdrawal_content is null) = (withdrawal_hash is null)),
  add check (withdrawal_hash is null or withdrawn_at is not null);
grant select (withdrawal_hash) on authority_decision to parley_portal;
alter table decision_notification add column act text not null default 'decision'
  check (act in ('decision', 'withdrawal'));
grant select (act) on decision_notification to parley_portal;
`;

export class WithdrawalActs1177000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
