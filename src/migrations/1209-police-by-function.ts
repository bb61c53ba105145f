import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a meeting shares with the organiser: everything but who of the police leads it. */
const SHARED_OF_MEETING = `id, zone_id, version, event_id, number, kind, state, with_organiser,
  starts_at, ends_at, place, online_address, chair_function, agenda, sequence, cancel_reason,
  created_at, updated_at`;
const SHARED_OF_MINUTES = `id, zone_id, version, event_id, meeting_id, number, state, content,
  content_hash, sent_at, comment_until, approved_at, approval_remark`;

/** The organiser reads police by their function; the names stay in columns he has no right to. */
const SQL = `
alter table meeting add column chair_function text not null default 'eventCell'
  check (chair_function in ('eventCell', 'eventCellHead', 'planner', 'liaisonOfficer', 'silver',
    'gold', 'officer'));
alter table meeting_minutes add column police_names jsonb not null default '{}';
revoke select on meeting, meeting_minutes from parley_portal;
grant select (${SHARED_OF_MEETING}) on meeting to parley_portal;
grant select (${SHARED_OF_MINUTES}) on meeting_minutes to parley_portal;
create policy portal_reads_own on meeting_action as restrictive for select to parley_portal
  using (zone_id = (select app_zone()) and owner = 'organiser');
`;

export class PoliceByFunction1209000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
