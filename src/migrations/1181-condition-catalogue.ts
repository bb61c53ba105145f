import type { MigrationInterface, QueryRunner } from 'typeorm';
import { STANDARD_KINDS } from './1181-catalogue-rows.js';

const COLUMNS_SQL = `
alter table condition_kind
  add column version integer not null default 1,
  add column edition integer not null default 1 check (edition > 0),
  add column evidence_days integer check (evidence_days between 0 and 250),
  add column evidence_source text not null default 'Not kept in this edition',
  add column ground_codes text[] not null default '{}',
  drop constraint condition_kind_zone_id_code_valid_from_key,
  add unique (zone_id, code, edition);
alter table condition_kind alter column evidence_source drop default;
create trigger next_version before update on condition_kind
  for each row execute function require_next_version();
`;

/** What the product brings, out of everybody's reach; each zone keeps editions of its own. */
const STANDARD_SQL = `
create table standard_condition_kind (
  code text primary key,
  position integer not null,
  label jsonb not null,
  template jsonb not null,
  parameters jsonb not null,
  evidence jsonb not null,
  builds_on text[] not null,
  number_tolerance_percent integer not null,
  evidence_days integer,
  evidence_source text not null,
  ground_codes text[] not null,
  source text not null
);
revoke all on standard_condition_kind from parley_police, parley_portal;
create function begin_condition_kinds(p_zone uuid) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  before text := current_setting('app.zone', true);
  today date := (now() at time zone 'Europe/Brussels')::date;
begin
  perform set_config('app.zone', p_zone::text, true);
  update condition_kind set valid_to = today - 1, version = version + 1 where valid_to is null;
  insert into condition_kind (id, zone_id, code, edition, position, label, template, parameters,
      evidence, builds_on, number_tolerance_percent, evidence_days, evidence_source, ground_codes,
      source, valid_from)
    select gen_random_uuid(), p_zone, s.code, coalesce(k.edition, 0) + 1, s.position, s.label,
      s.template, s.parameters, s.evidence, s.builds_on, s.number_tolerance_percent,
      s.evidence_days, s.evidence_source, s.ground_codes, s.source,
      case when k.edition is null then date '2026-01-01' else today end
    from standard_condition_kind s left join (
      select code, max(edition) as edition from condition_kind group by code) k on k.code = s.code;
  perform set_config('app.zone', coalesce(before, ''), true);
end $$;
revoke all on function begin_condition_kinds from public;
create function begin_zone_conditions() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform begin_condition_kinds(new.id);
  return null;
end $$;
revoke all on function begin_zone_conditions from public;
create trigger begin_condition_kinds after insert on zone
  for each row execute function begin_zone_conditions();
`;

const FILL_SQL = `
insert into standard_condition_kind
  select code, position, label, template, parameters, evidence,
    array(select jsonb_array_elements_text(builds_on)), number_tolerance_percent, evidence_days,
    evidence_source, array(select jsonb_array_elements_text(ground_codes)), source
  from jsonb_to_recordset($1::jsonb) as kind (code text, position integer, label jsonb,
    template jsonb, parameters jsonb, evidence jsonb, builds_on jsonb,
    number_tolerance_percent integer, evidence_days integer, evidence_source text,
    ground_codes jsonb, source text)
`;

/**
 * The catalogue in four languages, with tolerances, days and grounds. Zones that have one get a
 * new edition of every kind from today; conditions keep the edition they were proposed under.
 */
export class ConditionCatalogue1181000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS_SQL);
    await runner.query(STANDARD_SQL);
    const rows = STANDARD_KINDS.map((kind) => ({
      ...kind,
      builds_on: kind.buildsOn,
      number_tolerance_percent: kind.numberTolerancePercent,
      evidence_days: kind.evidenceDays,
      evidence_source: kind.evidenceSource,
      ground_codes: kind.groundCodes,
    }));
    await runner.query(FILL_SQL, [JSON.stringify(rows)]);
    const zones = (await runner.query('select id from zone')) as { id: string }[];
    for (const { id } of zones) await runner.query('select begin_condition_kinds($1)', [id]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
