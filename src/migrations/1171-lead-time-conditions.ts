import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a lead-time rule applies, as tests of the dossier's facts; the prose stays beside it. */
const CONDITION_SQL = `
alter table lead_time_rule
  add column applies_when jsonb check (
    applies_when is null
    or (applies_when ->> 'match' in ('all', 'any') and jsonb_typeof(applies_when -> 'tests') = 'array'
      and condition is not null));
`;

export class LeadTimeConditions1171000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONDITION_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
