import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a portal user confirms binding acts with. Secrets and keys are read by the sign-in of Parley
 * alone; the desk sees that a factor is there, never what it is made of.
 */
const TABLES_SQL = `
create table second_factor (
  id uuid primary key,
  zone_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('passkey', 'authenticator')),
  label text not null check (length(label) between 1 and 80),
  credential_id text,
  public_key text,
  counter bigint not null default 0,
  transports jsonb not null default '[]',
  secret text,
  last_step bigint not null default 0,
  created_at timestamptz not null,
  last_used_at timestamptz,
  removed_at timestamptz,
  unique (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  check ((kind = 'passkey') = (credential_id is not null and public_key is not null)),
  check ((kind = 'authenticator') = (secret is not null) or removed_at is not null)
);
create unique index second_factor_credential on second_factor (credential_id);
create index second_factor_person on second_factor (zone_id, person_id);
call guard_table('second_factor', null, null, null, null, 'select, insert, update');
create policy police_zone on second_factor to parley_police using (zone_id = (select app_zone()));
grant select (id, zone_id, person_id, kind, label, created_at, last_used_at, removed_at)
  on second_factor to parley_police;

create table recovery_code (
  id uuid primary key,
  zone_id uuid not null,
  person_id uuid not null,
  code_hash text not null,
  used_at timestamptz,
  unique (zone_id, person_id, code_hash),
  foreign key (zone_id, person_id) references person (zone_id, id)
);
call guard_table('recovery_code', null, null, null, null, 'select, insert, update, delete');

create table factor_challenge (
  id uuid primary key,
  zone_id uuid not null,
  person_id uuid not null,
  session_id uuid not null,
  purpose text not null check (purpose in ('addPasskey', 'addAuthenticator', 'confirm')),
  secret text not null,
  act text,
  content_hash text,
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (zone_id, person_id) references person (zone_id, id)
);
create index factor_challenge_end on factor_challenge (expires_at);
call guard_table('factor_challenge', null, null, null, null, 'select, insert, update, delete');

create table confirmation (
  id uuid primary key,
  zone_id uuid not null,
  person_id uuid not null,
  session_id uuid not null,
  factor_id uuid,
  method text not null check (method in ('passkey', 'authenticator', 'recoveryCode')),
  act text,
  content_hash text,
  evidence jsonb,
  at timestamptz not null,
  used_at timestamptz,
  foreign key (zone_id, person_id) references person (zone_id, id),
  foreign key (zone_id, factor_id) references second_factor (zone_id, id),
  check ((act is null) = (content_hash is null)),
  check ((method = 'recoveryCode') = (factor_id is null))
);
create index confirmation_session on confirmation (session_id, at);
call guard_table('confirmation', null, null, null, null, 'select, insert, update');
`;

/**
 * Uses the confirmation up that covers an act: one given for exactly this content, or a code of an
 * authenticator app no older than p_seconds. Null when there is none. A recovery code confirms no act.
 */
const USE_SQL = `
create function use_confirmation(
  p_session uuid, p_act text, p_content text, p_now timestamptz, p_seconds integer
) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare found_id uuid;
begin
  select c.id into found_id from confirmation c
    join second_factor f on f.zone_id = c.zone_id and f.id = c.factor_id and f.removed_at is null
    where c.zone_id = app_zone() and c.person_id = app_person() and c.session_id = p_session
      and c.at > p_now - make_interval(secs => p_seconds)
      and ((c.method = 'passkey' and c.act = p_act and c.content_hash = p_content and c.used_at is null)
        or c.method = 'authenticator')
    order by c.method = 'passkey' desc, c.at desc limit 1 for update of c;
  if found_id is not null then
    update confirmation set used_at = coalesce(used_at, p_now) where id = found_id;
  end if;
  return found_id;
end $$;
revoke all on function use_confirmation from public;
grant execute on function use_confirmation to parley_portal;
`;

/** The desk's hand: nothing that was enrolled counts any more, and every portal session ends. */
const RESET_SQL = `
create function reset_second_factors(p_person uuid, p_now timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare removed integer;
begin
  update second_factor set removed_at = p_now, secret = null
    where zone_id = app_zone() and person_id = p_person and removed_at is null;
  get diagnostics removed = row_count;
  delete from recovery_code where zone_id = app_zone() and person_id = p_person;
  update session set revoked_at = p_now
    where zone_id = app_zone() and person_id = p_person and door = 'portal' and revoked_at is null;
  return removed;
end $$;
revoke all on function reset_second_factors from public;
grant execute on function reset_second_factors to parley_police;
`;

export class SecondFactors1196000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [TABLES_SQL, USE_SQL, RESET_SQL]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
