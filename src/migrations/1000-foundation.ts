import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = ['parley_base', 'parley_police', 'parley_portal', 'parley_system'];

const ROLE_SQL = ROLES.map(
  (role) => `do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then
      create role ${role} nologin nosuperuser nobypassrls;
    end if;
  exception when duplicate_object or unique_violation then null; end $$;
  do $$ begin execute format('grant ${role} to %I', current_user); exception when others then null; end $$;
  grant usage on schema public to ${role};`,
).join('\n');

/** The context every policy reads; transaction-local, empty means nobody. */
const CONTEXT_SQL = `
create function app_zone() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.zone', true), '')::uuid $$;
create function app_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function app_organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
`;

/**
 * version must grow by exactly one with every update: the last line against a lost update, whatever
 * wrote it. Then the helper every later migration calls for each table that has a zone.
 */
const GUARD_SQL = `
create function require_next_version() returns trigger language plpgsql as $$
begin
  if new.version is distinct from old.version + 1 then
    raise exception 'version must be % + 1', old.version using errcode = 'check_violation';
  end if;
  return new;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create procedure guard_table(
  tbl text, police text default null, portal text default null, portal_rule text default null,
  police_rule text default null, system_privileges text default null
) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', tbl);
  execute format('alter table %I force row level security', tbl);
  execute format('create policy owner_zone on %I to %I using (zone_id = (select app_zone()))', tbl, current_user);
  if police is not null then
    execute format('grant %s on %I to parley_police', police, tbl);
    execute format('create policy police_zone on %I to parley_police using (zone_id = (select app_zone()) and (%s))',
      tbl, coalesce(police_rule, 'true'));
  end if;
  if portal is not null then
    execute format('grant %s on %I to parley_portal', portal, tbl);
    execute format('create policy portal_own on %I to parley_portal using (zone_id = (select app_zone()) and (%s))',
      tbl, portal_rule);
  end if;
  if system_privileges is not null then
    execute format('grant %s on %I to parley_system', system_privileges, tbl);
    execute format('create policy system_all on %I to parley_system using (true)', tbl);
    execute format('create policy owner_all on %I to %I using (true)', tbl, current_user);
  end if;
  if exists (select from information_schema.columns
             where table_schema = 'public' and table_name = tbl and column_name = 'version') then
    execute format('create trigger next_version before update on %I for each row execute function require_next_version()', tbl);
  end if;
end $$;
`;

const ZONE_SQL = `
create table zone (
  id uuid primary key,
  code text not null unique,
  name jsonb not null,
  created_at timestamptz not null default now()
);
alter table zone enable row level security;
alter table zone force row level security;
create policy owner_all on zone to current_user using (true);
create policy system_all on zone to parley_system using (true);
create policy own_zone on zone to parley_police, parley_portal using (id = (select app_zone()));
grant select on zone to parley_police, parley_portal;
grant select, insert on zone to parley_system;
`;

const JOURNAL_SQL = `
create table journal_head (
  zone_id uuid primary key references zone (id),
  seq bigint not null,
  hash text not null
);
create table journal_entry (
  zone_id uuid not null references zone (id),
  seq bigint not null,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  position text,
  event_id uuid,
  subject_type text not null,
  subject_id uuid not null,
  kind text not null,
  data text not null check (data::jsonb is not null),
  request_id text not null,
  prev_hash text not null,
  hash text not null,
  primary key (zone_id, seq)
);
create index journal_entry_event on journal_entry (zone_id, event_id, seq);
create index journal_entry_subject on journal_entry (zone_id, subject_id, seq);
call guard_table('journal_head', 'select');
call guard_table('journal_entry', 'select');
create trigger append_only before update or delete on journal_entry
  for each row execute function refuse_change();
create trigger append_only_all before truncate on journal_entry
  for each statement execute function refuse_change();

-- Every field with its length before it, so that no text can pass for the end of another one.
create function chain_text(fields text[]) returns text language sql immutable
  as $$ select string_agg(case when f.v is null then '-,' else octet_length(f.v) || ':' || f.v || ',' end, '' order by f.n)
        from unnest(fields) with ordinality as f (v, n) $$;

create function journal_append(
  p_at timestamptz, p_actor uuid, p_actor_name text, p_position text, p_event uuid,
  p_subject_type text, p_subject uuid, p_kind text, p_data text, p_request text
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  z uuid := app_zone();
  head journal_head%rowtype;
  moment timestamptz := date_trunc('milliseconds', p_at);
  entry_hash text;
begin
  if z is null then raise exception 'no zone' using errcode = 'insufficient_privilege'; end if;
  insert into journal_head (zone_id, seq, hash) values (z, 0, repeat('0', 64)) on conflict do nothing;
  select * into strict head from journal_head where zone_id = z for update;
  head.seq := head.seq + 1;
  entry_hash := encode(sha256(convert_to(chain_text(array[
    'parley-journal-1', z::text, head.seq::text,
    to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    p_actor::text, p_actor_name, p_position, p_event::text,
    p_subject_type, p_subject::text, p_kind, p_data, p_request, head.hash]), 'UTF8')), 'hex');
  insert into journal_entry values (z, head.seq, moment, p_actor, p_actor_name, p_position, p_event,
    p_subject_type, p_subject, p_kind, p_data, p_request, head.hash, entry_hash);
  update journal_head set seq = head.seq, hash = entry_hash where zone_id = z;
  perform pg_notify('parley_journal', concat_ws(':', z::text, coalesce(p_event::text, ''), head.seq::text));
  perform enqueue_job('follow-journal', jsonb_build_object('zoneId', z, 'seq', head.seq));
  return head.seq;
end $$;

create function schema_head() returns text language sql stable security definer
  set search_path = public, pg_temp as $$ select name from schema_migration order by timestamp desc limit 1 $$;
create function journal_readable() returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$ select count(*) >= 0 from journal_head $$;
revoke all on function schema_head, journal_readable from public;
grant execute on function schema_head, journal_readable to parley_base;

create function enqueue_job(task text, payload jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload::json, max_attempts := 12);
end $$;
revoke all on function journal_append, enqueue_job from public;
grant execute on function journal_append to parley_police, parley_portal, parley_system;
`;

const COMMAND_SQL = `
create table idempotency_key (
  zone_id uuid not null references zone (id),
  person_id uuid not null,
  key text not null,
  request_hash text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (zone_id, person_id, key)
);
call guard_table('idempotency_key', 'select, insert, update', 'select, insert, update',
  'person_id = (select app_person())', 'person_id = (select app_person())');

create table product_basis (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  event_id uuid not null,
  product_type text not null,
  product_id uuid not null,
  source_type text not null,
  source_id uuid not null,
  facts jsonb not null,
  facts_hash text not null,
  recorded_at timestamptz not null,
  unique (zone_id, product_type, product_id, source_type, source_id)
);
create index product_basis_event on product_basis (zone_id, event_id);
call guard_table('product_basis', 'select, insert, delete');

create table stored_document (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  event_id uuid not null,
  subject_type text not null,
  subject_id uuid not null,
  kind text not null,
  language text not null,
  audience text not null check (audience in ('police', 'partner', 'organiser')),
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  size_bytes integer not null,
  created_at timestamptz not null
);
create index stored_document_subject on stored_document (zone_id, subject_id);
`;

export class Foundation1000000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ROLE_SQL, CONTEXT_SQL, GUARD_SQL, ZONE_SQL, JOURNAL_SQL, COMMAND_SQL]) {
      await runner.query(sql);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
