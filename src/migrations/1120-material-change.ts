import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  BUILDS_ON,
  NUMBER_TOLERANCE_PERCENT,
} from '../modules/negotiations/condition-basis.data.js';

/** Words remember the facts they were written for; a kind says which of them matter to it. */
const SQL = `
alter table condition_kind add column builds_on text[] not null default '{}'
  check (builds_on <@ array['times', 'route', 'number']);
alter table condition_kind add column number_tolerance_percent integer not null
  default ${NUMBER_TOLERANCE_PERCENT} check (number_tolerance_percent between 0 and 1000);
alter table condition_version add column built_on jsonb;
`;

export class MaterialChange1120000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    for (const [code, buildsOn] of Object.entries(BUILDS_ON)) {
      await runner.query('update condition_kind set builds_on = $2 where code = $1', [
        code,
        buildsOn,
      ]);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
