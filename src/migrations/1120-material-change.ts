import type { MigrationInterface, QueryRunner } from 'typeorm';
/** The kinds of the catalogue at this version; new zones get theirs with the catalogue itself. */
const BUILDS_ON: Readonly<Record<string, readonly string[]>> = {
  TIM: ['times'],
  RTE: ['route'],
  PLC: ['route', 'number'],
  CTR: ['route'],
  VEH: ['route'],
  CLN: ['route'],
  STW: ['number'],
  MED: ['number'],
  MOB: ['number', 'route'],
  SEC: ['number', 'route'],
};

/** Words remember the facts they were written for; a kind says which of them matter to it. */
const SQL = `
alter table condition_kind add column builds_on text[] not null default '{}'
  check (builds_on <@ array['times', 'route', 'number']);
alter table condition_kind add column number_tolerance_percent integer not null
  default 25 check (number_tolerance_percent between 0 and 1000);
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
