import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ZONE = 'zone_id = (select app_zone())';
/** The owner of the tables counts as a member of every role, and is none of its people. */
const NEGOTIATES = `${OF_ZONE} and (current_user <> 'parley_portal' or may_act(event_id, 'negotiate'))`;

const added = (table: string) =>
  `create policy portal_inserts_by_mandate on ${table} as restrictive for insert to parley_portal
     with check (${NEGOTIATES});`;
const changed = (table: string) =>
  `create policy portal_updates_by_mandate on ${table} as restrictive for update to parley_portal
     using (${OF_ZONE}) with check (${NEGOTIATES});`;

/**
 * Evidence, its files and its step, comments on minutes and done actions: whoever has a mandate to
 * read writes none of them, whatever the software above forgets.
 */
const SQL = [
  added('condition_evidence'),
  added('condition_evidence_file'),
  added('fulfilment_step'),
  added('minutes_comment'),
  changed('meeting_action'),
].join('\n');

export class WritesByMandate1208000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
