import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Authorities of no commune that decide too, such as the Minister of the Interior on the national
 * phase of a crisis (royal decree of 22 May 2019); and acts of authorities that sign outside of
 * Parley, recorded by one who did not draft them.
 */
const SQL = `
create table further_authority (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  authority_id uuid not null,
  reason text not null check (length(reason) between 3 and 500),
  unique (zone_id, id),
  unique (zone_id, event_id, authority_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, authority_id) references competent_authority (zone_id, id)
);
call guard_table('further_authority', 'select, insert, delete');
`;

export class FurtherAuthorities1201000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
