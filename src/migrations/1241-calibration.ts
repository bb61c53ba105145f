import type { MigrationInterface, QueryRunner } from 'typeorm';

const CLASS = "('A', 'B', 'C', 'Cplus')";

/** What an event turned out to be, beside what was foretold; for police alone. */
const OUTCOME_SQL = `
create table event_outcome (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  event_id uuid not null,
  actual_number integer check (actual_number between 0 and 2000000),
  number_method text check (number_method in ('areaDensity', 'gateCount', 'ticketing', 'imageCount', 'estimate')),
  started_at timestamptz not null,
  ended_at timestamptz not null,
  tail_at timestamptz,
  incidents jsonb not null check (jsonb_typeof(incidents) = 'array'),
  hindsight_class text not null check (hindsight_class in ${CLASS}),
  hindsight_reason text not null check (length(hindsight_reason) between 3 and 2000),
  facts jsonb not null,
  model_number integer not null,
  proposed_class text not null check (proposed_class in ${CLASS}),
  chosen_class text check (chosen_class in ${CLASS}),
  predicted_tail_at timestamptz,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, model_number) references class_model (zone_id, number),
  foreign key (zone_id, recorded_by) references person (zone_id, id),
  check (ended_at > started_at),
  check ((actual_number is null) = (number_method is null))
);
call guard_table('event_outcome', 'select, insert, update');
`;

/** A proposal of other thresholds: one person puts it forward, another one accepts it. */
const PROPOSAL_SQL = `
create table class_model_proposal (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  version integer not null default 1,
  state text not null check (state in ('open', 'accepted', 'rejected')),
  based_on integer not null,
  thresholds jsonb not null check (jsonb_typeof(thresholds) = 'array'),
  reason text not null check (length(reason) between 3 and 2000),
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) between 3 and 2000),
  model_number integer,
  unique (zone_id, id),
  foreign key (zone_id, based_on) references class_model (zone_id, number),
  foreign key (zone_id, model_number) references class_model (zone_id, number),
  foreign key (zone_id, proposed_by) references person (zone_id, id),
  foreign key (zone_id, decided_by) references person (zone_id, id),
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'accepted') = (model_number is not null)),
  constraint accepted_by_another check (state <> 'accepted' or decided_by <> proposed_by)
);
create unique index class_model_proposal_open on class_model_proposal (zone_id) where state = 'open';
call guard_table('class_model_proposal', 'select, insert, update');
`;

export class Calibration1241000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [OUTCOME_SQL, PROPOSAL_SQL]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
