import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The law behind a restriction zone is read in the reader's language; what stood there was English. */
const SQL = `
alter table restriction_zone alter column legal_reference type jsonb
  using case when legal_reference is not null then jsonb_build_object('en', legal_reference) end;
`;

export class LegalReferences1110000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
