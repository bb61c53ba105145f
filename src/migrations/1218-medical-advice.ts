import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The medical side of an event: the questionnaire for the medical service, the advice that came
 * back, and how many needed care. Advice and figures are never changed; a later one stands above.
 */
const SQL = `
create table medical_questionnaire (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  version integer not null default 1,
  answers jsonb not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, updated_by) references person (zone_id, id)
);
create table medical_advice (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  number integer not null check (number >= 1),
  advised_on date not null,
  advised_by text not null,
  reference text not null,
  aid_posts integer not null check (aid_posts >= 0),
  first_aiders integer not null check (first_aiders >= 0),
  ambulances integer not null check (ambulances >= 0),
  pit_teams integer not null check (pit_teams >= 0),
  mug_teams integer not null check (mug_teams >= 0),
  doctors integer not null check (doctors >= 0),
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, number),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, recorded_by) references person (zone_id, id)
);
create table care_figures (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  number integer not null check (number >= 1),
  treated integer not null check (treated >= 0),
  transported integer not null check (transported >= 0 and transported <= treated),
  critical integer not null check (critical >= 0 and critical <= transported),
  source text not null,
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, number),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, recorded_by) references person (zone_id, id)
);
create trigger append_only before update or delete on medical_advice
  for each row execute function refuse_change();
create trigger append_only before update or delete on care_figures
  for each row execute function refuse_change();
call guard_table('medical_questionnaire', 'select, insert, update');
call guard_table('medical_advice', 'select, insert');
call guard_table('care_figures', 'select, insert');
`;

export class MedicalAdvice1218000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
