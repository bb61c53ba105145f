import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the product brings stays as it is, out of everybody's reach; each zone keeps its own rows,
 * begun as copies. One row is one edition of its code: a change is a new row.
 */
const STANDARDS_SQL = `
alter table decision_text_block rename to standard_text_block;
alter table court_lesson rename to standard_court_lesson;
alter table channel_rule rename to standard_channel_rule;
revoke all on standard_text_block, standard_court_lesson, standard_channel_rule
  from parley_police, parley_portal;
`;

const EDITION = `
  id uuid primary key,
  zone_id uuid not null references zone (id),
  version integer not null default 1,
  code text not null,
  edition integer not null default 1 check (edition > 0),
  source text not null,
  valid_from date,
  valid_to date,
  unique (zone_id, id),
  unique (zone_id, code, edition)`;

const TABLES_SQL = `
create table decision_text_block (${EDITION},
  part text not null,
  use text not null check (use in ('act', 'drafter')),
  position integer not null,
  text jsonb not null,
  translation jsonb not null
);
create table court_lesson (${EDITION},
  case_number text,
  decided_on date not null,
  court jsonb not null,
  outcome text not null check (outcome in ('suspended', 'annulled', 'dismissedThoughUnlawful')),
  triggers text[] not null check (cardinality(triggers) > 0),
  subject jsonb not null,
  lesson jsonb not null
);
create table channel_rule (${EDITION},
  position integer not null,
  kinds text[] not null,
  zone_effect text,
  channel text not null check (channel in ('police', 'cityEventCell', 'environment')),
  explanation jsonb not null
);
call guard_table('decision_text_block', 'select, insert, update');
call guard_table('court_lesson', 'select, insert, update');
call guard_table('channel_rule', 'select, insert, update', 'select', 'true');
`;

/** A zone begins with copies of what the product brings, whoever opens it. */
const SEED_SQL = `
create function begin_reference_data(p_zone uuid) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  before text := current_setting('app.zone', true);
begin
  perform set_config('app.zone', p_zone::text, true);
  insert into decision_text_block (id, zone_id, code, part, use, position, text, translation, source, valid_from, valid_to)
    select gen_random_uuid(), p_zone, code, part, use, position, text, translation, source, valid_from, valid_to
    from standard_text_block;
  insert into court_lesson (id, zone_id, code, case_number, decided_on, court, outcome, triggers, subject, lesson, source, valid_from, valid_to)
    select gen_random_uuid(), p_zone, code, case_number, decided_on, court, outcome, triggers, subject, lesson, source, valid_from, valid_to
    from standard_court_lesson;
  insert into channel_rule (id, zone_id, code, position, kinds, zone_effect, channel, explanation, source, valid_from, valid_to)
    select gen_random_uuid(), p_zone, code, position, kinds, zone_effect, channel, explanation, source, valid_from, valid_to
    from standard_channel_rule;
  perform set_config('app.zone', coalesce(before, ''), true);
end $$;
revoke all on function begin_reference_data from public;
create function begin_zone() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform begin_reference_data(new.id);
  return null;
end $$;
revoke all on function begin_zone from public;
create trigger begin_reference_data after insert on zone for each row execute function begin_zone();
`;

/** Rows that zones keep already learn to have editions; one that never came to hold may end before it began. */
const EDITIONS_SQL = `
alter table authority_signatory
  add column version integer not null default 1,
  add column code text,
  add column edition integer not null default 1 check (edition > 0),
  add column source text not null
    default 'Recorded before sources were kept; New Municipal Act, article 133',
  add column languages text[] not null default '{nl,fr}' check (cardinality(languages) > 0),
  drop constraint authority_signatory_zone_id_authority_id_position_id_key;
alter table authority_signatory alter column source drop default;
alter table known_place
  add column version integer not null default 1,
  add column edition integer not null default 1 check (edition > 0),
  drop constraint known_place_zone_id_code_key,
  add unique (zone_id, code, edition);
alter table advice_theme
  add column version integer not null default 1,
  add column edition integer not null default 1 check (edition > 0),
  drop constraint advice_theme_zone_id_code_valid_from_key,
  drop constraint advice_theme_check,
  drop constraint advice_theme_code_check,
  alter column valid_from drop not null,
  add unique (zone_id, code, edition);
alter table advice_rule
  add column version integer not null default 1,
  add column edition integer not null default 1 check (edition > 0),
  drop constraint advice_rule_zone_id_code_valid_from_key,
  drop constraint advice_rule_check,
  alter column valid_from drop not null,
  add unique (zone_id, code, edition);
`;

/** Forced row-level security shows the owner one zone at a time. */
const ZONE_SQL = `
update authority_signatory s set code = p.code from position p
  where p.zone_id = s.zone_id and p.id = s.position_id;
select begin_reference_data((select app_zone()));
`;

const VERSIONS_SQL = `
alter table authority_signatory
  alter column code set not null,
  add unique (zone_id, id),
  add unique (zone_id, code, edition);
create trigger next_version before update on authority_signatory
  for each row execute function require_next_version();
create trigger next_version before update on known_place
  for each row execute function require_next_version();
create trigger next_version before update on advice_theme
  for each row execute function require_next_version();
create trigger next_version before update on advice_rule
  for each row execute function require_next_version();
create index journal_entry_reference on journal_entry (zone_id, subject_id) where event_id is null;
`;

export class ReferenceData1173000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [STANDARDS_SQL, TABLES_SQL, SEED_SQL, EDITIONS_SQL]) await runner.query(sql);
    const zones = (await runner.query('select id from zone')) as { id: string }[];
    for (const { id } of zones) {
      await runner.query("select set_config('app.zone', $1, true)", [id]);
      await runner.query(ZONE_SQL);
    }
    await runner.query(VERSIONS_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
