import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pool: what a zone can deploy. Members give a unit its strength and its qualifications. */
const POOL_SQL = `
create table unit (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  code text not null check (length(code) between 1 and 20),
  type text not null check (type in ('SEC', 'PEL', 'HYA', 'HYB', 'CIK', 'DAS', 'FERES', 'ARR', 'DIA', 'SPO',
    'MNT', 'DOG', 'WC', 'MOT', 'TRF', 'UAS', 'INT', 'TRA', 'MED', 'EOD', 'CMD')),
  name jsonb not null,
  establishment integer not null check (establishment between 1 and 500),
  call_sign text,
  origin text not null,
  parent_id uuid,
  unique (zone_id, id),
  unique (zone_id, code),
  foreign key (zone_id, parent_id) references unit (zone_id, id),
  check (parent_id <> id)
);
create index unit_parent on unit (zone_id, parent_id);
create table officer (
  id uuid primary key,
  zone_id uuid not null,
  unit_id uuid not null,
  code text not null,
  name text not null,
  rank text not null,
  qualifications jsonb not null,
  languages jsonb not null,
  last_trained date,
  available boolean not null,
  unique (zone_id, code),
  foreign key (zone_id, unit_id) references unit (zone_id, id)
);
create index officer_unit on officer (zone_id, unit_id);
`;

const PLAN_SQL = `
create table deployment_plan (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  version integer not null default 1,
  number integer not null check (number >= 1),
  state text not null check (state in ('draft', 'ready')),
  started_by uuid not null,
  started_at timestamptz not null,
  ready_by uuid,
  ready_at timestamptz,
  unique (zone_id, id),
  unique (zone_id, event_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  check ((state = 'ready') = (ready_at is not null))
);
create table plan_release (
  id uuid primary key,
  zone_id uuid not null,
  plan_id uuid not null,
  number integer not null,
  content jsonb not null,
  content_hash text not null,
  ready_by uuid not null,
  ready_at timestamptz not null,
  unique (zone_id, plan_id, number),
  foreign key (zone_id, plan_id) references deployment_plan (zone_id, id)
);
create table plan_sector (
  id uuid primary key,
  zone_id uuid not null,
  plan_id uuid not null,
  position integer not null,
  code text not null check (length(code) between 1 and 20),
  name jsonb not null,
  unique (zone_id, id),
  unique (zone_id, plan_id, code),
  foreign key (zone_id, plan_id) references deployment_plan (zone_id, id)
);
create table plan_post (
  id uuid primary key,
  zone_id uuid not null,
  plan_id uuid not null,
  sector_id uuid not null,
  code text not null check (length(code) between 1 and 20),
  name jsonb not null,
  lon double precision,
  lat double precision,
  required_strength integer not null check (required_strength between 1 and 1000),
  required_type text,
  required_qualification text,
  required_count integer check (required_count between 1 and 500),
  presence text not null check (presence in ('visible', 'reserve')),
  task jsonb not null,
  measure_id uuid,
  condition_id uuid,
  unique (zone_id, id),
  unique (zone_id, plan_id, code),
  foreign key (zone_id, plan_id) references deployment_plan (zone_id, id),
  foreign key (zone_id, sector_id) references plan_sector (zone_id, id),
  constraint post_carries_out_measure foreign key (zone_id, measure_id)
    references control_measure (zone_id, id),
  constraint post_watches_condition foreign key (zone_id, condition_id)
    references condition (zone_id, id),
  check ((lon is null) = (lat is null)),
  check ((required_qualification is null) = (required_count is null))
);
create index plan_post_sector on plan_post (zone_id, sector_id);
create index plan_post_measure on plan_post (zone_id, measure_id);
create index plan_post_condition on plan_post (zone_id, condition_id);
create table plan_shift (
  id uuid primary key,
  zone_id uuid not null,
  plan_id uuid not null,
  post_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  unique (zone_id, id),
  foreign key (zone_id, plan_id) references deployment_plan (zone_id, id),
  foreign key (zone_id, post_id) references plan_post (zone_id, id) on delete cascade,
  check (ends_at > starts_at)
);
create index plan_shift_post on plan_shift (zone_id, post_id);
create table plan_assignment (
  id uuid primary key,
  zone_id uuid not null,
  plan_id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  unique (zone_id, shift_id, unit_id),
  foreign key (zone_id, plan_id) references deployment_plan (zone_id, id),
  foreign key (zone_id, shift_id) references plan_shift (zone_id, id) on delete cascade,
  foreign key (zone_id, unit_id) references unit (zone_id, id)
);
create index plan_assignment_unit on plan_assignment (zone_id, unit_id);
create index plan_assignment_plan on plan_assignment (zone_id, plan_id);
`;

/** Nothing here is for the portal's eyes. Locking a unit for an assignment needs the update right. */
const GUARDS_SQL = `
call guard_table('unit', 'select, insert, update');
call guard_table('officer', 'select, insert, update');
call guard_table('deployment_plan', 'select, insert, update');
call guard_table('plan_release', 'select, insert');
call guard_table('plan_sector', 'select, insert, update, delete');
call guard_table('plan_post', 'select, insert, update, delete');
call guard_table('plan_shift', 'select, insert, update, delete');
call guard_table('plan_assignment', 'select, insert, delete');
`;

export class Deployments1070000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POOL_SQL);
    await runner.query(PLAN_SQL);
    await runner.query(GUARDS_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
