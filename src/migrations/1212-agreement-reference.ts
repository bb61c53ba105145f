import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the product brings stays as it is; each zone keeps editions of its own, begun as copies. */
const STANDARDS_SQL = `
alter table agreement_section rename to standard_agreement_section;
alter table expectation_block rename to standard_expectation_block;
revoke all on standard_agreement_section, standard_expectation_block from parley_police;
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
create table agreement_section (${EDITION},
  number integer not null check (number between 1 and 99),
  kinds text[] not null,
  title jsonb not null,
  lead jsonb
);
create table expectation_block (${EDITION},
  position integer not null check (position between 0 and 999),
  part text not null check (part in ('facilitation', 'tolerance', 'willNot', 'contact')),
  text jsonb not null
);
call guard_table('agreement_section', 'select, insert, update');
call guard_table('expectation_block', 'select, insert, update');
`;

const SEED_SQL = `
create function begin_agreement_data(p_zone uuid) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  before text := current_setting('app.zone', true);
begin
  perform set_config('app.zone', p_zone::text, true);
  insert into agreement_section (id, zone_id, code, number, kinds, title, lead, source)
    select gen_random_uuid(), p_zone, code, number, kinds, title, lead, source
    from standard_agreement_section;
  insert into expectation_block (id, zone_id, code, position, part, text, source)
    select gen_random_uuid(), p_zone, code, position, part, text, source
    from standard_expectation_block;
  perform set_config('app.zone', coalesce(before, ''), true);
end $$;
revoke all on function begin_agreement_data from public;
create function begin_zone_agreements() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform begin_agreement_data(new.id);
  return null;
end $$;
revoke all on function begin_zone_agreements from public;
create trigger begin_agreement_data after insert on zone
  for each row execute function begin_zone_agreements();
`;

export class AgreementReference1212000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [STANDARDS_SQL, TABLES_SQL, SEED_SQL]) await runner.query(sql);
    const zones = (await runner.query('select id from zone')) as { id: string }[];
    for (const { id } of zones) {
      await runner.query("select set_config('app.zone', $1, true)", [id]);
      await runner.query('select begin_agreement_data($1)', [id]);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
