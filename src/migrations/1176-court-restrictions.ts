import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A court may stop some restrictions of a decision and leave the rest; a step without any named
 * bears on the whole. What no decision imposes any more for the moment does not bind.
 */
const COURT_SQL = `
alter table decision_court_step add column condition_ids uuid[]
  check (condition_ids is null or cardinality(condition_ids) between 1 and 50);
grant select (condition_ids) on decision_court_step to parley_portal;
alter table condition add column suspended_at timestamptz;
do $$ declare known text; begin
  select conname into strict known from pg_constraint
    where conrelid = 'authority_decision'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%confirmed%';
  execute format('alter table authority_decision drop constraint %I', known);
end $$;
alter table authority_decision add check (standing in
  ('decided', 'notified', 'appealed', 'partlySuspended', 'suspended', 'confirmed', 'withdrawn'));
`;

export class CourtRestrictions1176000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COURT_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
