import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One current assessment an event; what it replaced stays beside it as superseded. */
const ASSESSMENT_SQL = `
create table risk_assessment (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  version integer not null default 1,
  number integer not null check (number >= 1),
  round integer not null default 0 check (round >= 0),
  state text not null check (state in ('draft', 'submitted', 'checked', 'validated', 'superseded')),
  matrix jsonb not null,
  third_party_impact text,
  information_gaps jsonb not null,
  march_width_m double precision check (march_width_m > 0),
  march_density_per_m2 double precision check (march_density_per_m2 > 0),
  march_speed_mps double precision check (march_speed_mps > 0),
  march_buffer_min double precision check (march_buffer_min >= 0),
  march_participants_source text check (march_participants_source in ('organiser', 'police', 'own')),
  march_own_participants integer check (march_own_participants > 0),
  march_length_override_m double precision check (march_length_override_m > 0),
  march_waypoint_metres jsonb,
  author_id uuid not null,
  prepared_by jsonb not null,
  submitted_by uuid,
  submitted_at timestamptz,
  checked_by uuid,
  checked_at timestamptz,
  validated_by uuid,
  validated_at timestamptz,
  validated_position text,
  content_hash text,
  return_reason text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, number),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, author_id) references person (zone_id, id),
  foreign key (zone_id, submitted_by) references person (zone_id, id),
  foreign key (zone_id, checked_by) references person (zone_id, id),
  foreign key (zone_id, validated_by) references person (zone_id, id),
  check ((march_participants_source = 'own') = (march_own_participants is not null)
    or march_participants_source is null and march_own_participants is null),
  check (state = 'draft' or (submitted_by is not null and content_hash is not null)),
  check (state not in ('checked', 'validated', 'superseded') or checked_by is not null),
  check (state not in ('validated', 'superseded')
    or (validated_by is not null and validated_position is not null)),
  constraint four_eyes_check check (checked_by <> author_id and checked_by <> submitted_by
    and not prepared_by @> to_jsonb(checked_by)),
  constraint four_eyes_validate check (validated_by <> author_id and validated_by <> submitted_by
    and validated_by <> checked_by and not prepared_by @> to_jsonb(validated_by))
);
create unique index risk_assessment_current on risk_assessment (zone_id, event_id)
  where state <> 'superseded';
`;

/** Codes may swap within one save, so they are compared when it ends. */
const REGISTER_SQL = `
create table hazard (
  id uuid primary key,
  zone_id uuid not null,
  assessment_id uuid not null,
  rank integer not null check (rank >= 0),
  code text not null check (length(code) between 1 and 20),
  title jsonb not null,
  impact_domain text not null check (impact_domain in
    ('persons', 'fundamentalRights', 'property', 'mobility', 'reputation', 'continuityOfPolicing')),
  before_likelihood integer not null check (before_likelihood between 1 and 5),
  before_impact integer not null check (before_impact between 1 and 5),
  after_likelihood integer check (after_likelihood between 1 and 5),
  after_impact integer check (after_impact between 1 and 5),
  unique (zone_id, id),
  unique (zone_id, assessment_id, id),
  unique (zone_id, assessment_id, code) deferrable initially deferred,
  foreign key (zone_id, assessment_id) references risk_assessment (zone_id, id),
  check ((after_likelihood is null) = (after_impact is null))
);
create table control_measure (
  id uuid primary key,
  zone_id uuid not null,
  assessment_id uuid not null,
  hazard_id uuid not null,
  rank integer not null check (rank >= 0),
  code text not null check (length(code) between 1 and 30),
  kind text not null check (kind in ('condition', 'police')),
  condition_id uuid,
  text jsonb not null,
  unique (zone_id, id),
  unique (zone_id, assessment_id, code) deferrable initially deferred,
  foreign key (zone_id, assessment_id, hazard_id) references hazard (zone_id, assessment_id, id),
  foreign key (zone_id, condition_id) references condition (zone_id, id),
  check ((kind = 'condition') = (condition_id is not null))
);
create index control_measure_hazard on control_measure (zone_id, hazard_id);
create index control_measure_condition on control_measure (zone_id, condition_id);
create table risk_approval (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  assessment_id uuid not null,
  number integer not null,
  round integer not null,
  step text not null check (step in ('check', 'validate')),
  person_id uuid not null,
  position_id uuid not null,
  position_code text not null,
  content_hash text not null,
  at timestamptz not null,
  unique (zone_id, assessment_id, number, round, step),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, assessment_id) references risk_assessment (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  foreign key (zone_id, position_id) references position (zone_id, id)
);
create index risk_approval_event on risk_approval (zone_id, event_id);
create trigger append_only before update or delete on risk_approval
  for each row execute function refuse_change();
`;

/** For police only: the partner door has no privilege on any of these. */
const GUARDS_SQL = `
call guard_table('risk_assessment', 'select, insert, update');
call guard_table('hazard', 'select, insert, update, delete');
call guard_table('control_measure', 'select, insert, update, delete');
call guard_table('risk_approval', 'select, insert');
`;

export class Risk1060000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ASSESSMENT_SQL, REGISTER_SQL, GUARDS_SQL]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
