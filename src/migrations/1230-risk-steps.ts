import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step nobody wrote in has no row; the content is a shape of its own for each step. */
const STEPS_SQL = `
create table risk_step (
  id uuid primary key,
  zone_id uuid not null,
  assessment_id uuid not null,
  version integer not null default 1,
  key text not null check (key in ('context', 'actors', 'ground', 'grid', 'threat', 'hazards',
    'measures', 'scenarios', 'residual', 'validation')),
  mark text not null check (mark in ('open', 'inProgress', 'done', 'setAside')),
  set_aside_reason text check (length(set_aside_reason) between 3 and 1000),
  owner_id uuid,
  agency text not null
    check (agency in ('police', 'fire', 'medical', 'transit', 'city', 'organiser', 'other')),
  agency_name text check (length(agency_name) between 1 and 200),
  content jsonb,
  contributions jsonb not null,
  written_by jsonb not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  review_verdict text check (review_verdict in ('stillHolds', 'changed')),
  review_note text check (length(review_note) between 1 and 1000),
  updated_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, assessment_id, key),
  foreign key (zone_id, assessment_id) references risk_assessment (zone_id, id),
  foreign key (zone_id, owner_id) references person (zone_id, id),
  foreign key (zone_id, reviewed_by) references person (zone_id, id),
  check ((mark = 'setAside') = (set_aside_reason is not null)),
  check ((reviewed_at is null) = (reviewed_by is null)),
  check ((reviewed_at is null) = (review_verdict is null))
);
call guard_table('risk_step', 'select, insert, update');
`;

/** Who does a measure and until when; a partner's measure names the partner. */
const MEASURES_SQL = `
alter table control_measure
  add column partner text check (length(partner) between 1 and 200),
  add column owner text check (length(owner) between 1 and 200),
  add column due_on date;
alter table control_measure drop constraint control_measure_kind_check;
alter table control_measure
  add constraint control_measure_kind_check check (kind in ('condition', 'police', 'partner')),
  add constraint control_measure_by_partner check ((kind = 'partner') = (partner is not null));
`;

/** Which steps an assessment needs, by the class a person confirmed. */
const RULES_SQL = `
create table risk_step_rule (
  event_class text not null
    check (event_class in ('A', 'B', 'C', 'Cplus', 'unclassified')),
  step_key text not null,
  source text not null,
  valid_from date not null,
  valid_to date,
  primary key (event_class, step_key, valid_from)
);
grant select on risk_step_rule to parley_police;
insert into risk_step_rule (event_class, step_key, source, valid_from)
select c.event_class, k.step_key,
  'Own proposal of the zone, to be confirmed: depth of the assessment by class; '
    || 'the steps follow the working agreement on CP 4bis', '2020-01-01'
from (values
  ('A', array['hazards', 'residual']),
  ('B', array['context', 'ground', 'hazards', 'measures', 'residual']),
  ('C', array['context', 'actors', 'ground', 'grid', 'threat', 'hazards', 'measures', 'scenarios',
    'residual', 'validation']),
  ('Cplus', array['context', 'actors', 'ground', 'grid', 'threat', 'hazards', 'measures',
    'scenarios', 'residual', 'validation']),
  ('unclassified', array['context', 'actors', 'ground', 'grid', 'threat', 'hazards', 'measures',
    'scenarios', 'residual', 'validation'])
) as c (event_class, keys), unnest(c.keys) as k (step_key);
`;

export class RiskSteps1230000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [STEPS_SQL, MEASURES_SQL, RULES_SQL]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
