import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever begins without an account is nobody in the database until the mailed link is used: the
 * link carries what it needs, sealed under a key of the installation. Only its use leaves a row.
 */
const BEGINNINGS_SQL = `
alter table sign_in_link drop constraint sign_in_link_purpose_check;
alter table sign_in_link add constraint sign_in_link_purpose_check
  check (purpose in ('portalSignIn', 'firstAdministrator', 'portalBeginning'));
create table sealing_key (
  id uuid primary key,
  secret text not null,
  made_at timestamptz not null
);
grant select, insert, delete on sealing_key to parley_system;
`;

export class Beginnings1204000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BEGINNINGS_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
