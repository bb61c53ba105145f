import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A validated assessment as it was put on paper: one part for police, one that holds what may be
 * handed to the organiser. Never changed; the portal's role reads neither.
 */
const SQL = `
create table risk_paper (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  assessment_id uuid not null,
  number integer not null check (number >= 1),
  content_hash text not null check (length(content_hash) = 64),
  restricted jsonb not null,
  public_hash text not null check (length(public_hash) = 64),
  public_part jsonb not null,
  issued_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, number),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, assessment_id) references risk_assessment (zone_id, id)
);
call guard_table('risk_paper', 'select, insert');
create trigger append_only before update or delete on risk_paper
  for each row execute function refuse_change();
`;

export class RiskPapers1261000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
