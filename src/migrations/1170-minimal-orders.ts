import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version is a full order or a minimal one; only a minimal one may stand without a plan. */
const FORM_SQL = `
alter table order_version
  add column form text not null default 'full' check (form in ('full', 'minimal')),
  alter column plan_id drop not null,
  alter column plan_number drop not null,
  add constraint order_version_plan
    check ((plan_id is null) = (plan_number is null) and (form = 'minimal' or plan_id is not null));
`;

export class MinimalOrders1170000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FORM_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
