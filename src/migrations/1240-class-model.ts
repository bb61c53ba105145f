import type { MigrationInterface, QueryRunner } from 'typeorm';
import { canonicalJson, sha256Hex } from '../core/canonical-json.js';
import { FIRST_MODEL_CONTENT, FIRST_MODEL_SOURCE } from './1240-class-model-content.js';

/** Class models stay as they were accepted: a class of last year is reproduced with its own. */
const TABLES_SQL = `
create table class_model (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  number integer not null check (number > 0),
  content jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  source text not null,
  valid_from timestamptz not null,
  accepted_by uuid,
  accepted_by_name text,
  reason text check (length(reason) between 3 and 2000),
  unique (zone_id, id),
  unique (zone_id, number),
  foreign key (zone_id, accepted_by) references person (zone_id, id),
  check (number = 1 or (accepted_by is not null and accepted_by_name is not null and reason is not null))
);
call guard_table('class_model', 'select, insert');
create trigger append_only before update or delete on class_model
  for each row execute function refuse_change();
create table class_confirmation (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  assessment_version integer not null,
  model_number integer not null,
  model_hash text not null,
  facts jsonb not null,
  contributions jsonb not null,
  proposed text not null check (proposed in ('A', 'B', 'C', 'Cplus')),
  chosen text not null check (chosen in ('A', 'B', 'C', 'Cplus')),
  reason text,
  confirmed_by uuid not null,
  confirmed_by_name text not null,
  confirmed_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, assessment_version),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, model_number) references class_model (zone_id, number),
  foreign key (zone_id, confirmed_by) references person (zone_id, id),
  check (proposed = chosen or reason is not null)
);
call guard_table('class_confirmation', 'select, insert');
create trigger append_only before update or delete on class_confirmation
  for each row execute function refuse_change();
alter table event_assessment
  add column opposing_groups boolean,
  add column vip boolean,
  add column prior_incidents boolean,
  add column national boolean,
  add column multi_zone boolean,
  add column traffic_measures boolean;
`;

/** A zone begins with the model the product brings, whoever opens it. */
const STANDARD_SQL = `
create table standard_class_model (
  content jsonb not null,
  content_hash text not null,
  source text not null
);
revoke all on standard_class_model from parley_police, parley_portal;
create function begin_class_model(p_zone uuid) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  before text := current_setting('app.zone', true);
begin
  perform set_config('app.zone', p_zone::text, true);
  insert into class_model (id, zone_id, number, content, content_hash, source, valid_from)
    select gen_random_uuid(), p_zone, 1, content, content_hash, source, timestamptz '2026-01-01T00:00:00+01:00'
    from standard_class_model;
  perform set_config('app.zone', coalesce(before, ''), true);
end $$;
revoke all on function begin_class_model from public;
create function begin_zone_class_model() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform begin_class_model(new.id);
  return null;
end $$;
revoke all on function begin_zone_class_model from public;
create trigger begin_class_model after insert on zone
  for each row execute function begin_zone_class_model();
`;

export class ClassModel1240000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [TABLES_SQL, STANDARD_SQL]) await runner.query(sql);
    await runner.query(
      'insert into standard_class_model (content, content_hash, source) values ($1, $2, $3)',
      [
        JSON.stringify(FIRST_MODEL_CONTENT),
        sha256Hex(canonicalJson(FIRST_MODEL_CONTENT)),
        FIRST_MODEL_SOURCE,
      ],
    );
    const zones = (await runner.query('select id from zone')) as { id: string }[];
    for (const { id } of zones) await runner.query('select begin_class_model($1)', [id]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
