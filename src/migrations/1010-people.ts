import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES_SQL = `
create table organisation (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  code text,
  kind text not null check (kind in ('organiser', 'adviser', 'authority', 'police')),
  name text not null check (length(name) between 1 and 300),
  language text not null check (language in ('nl', 'fr', 'en', 'de')),
  legal_form text,
  discipline text check (discipline in ('D1', 'D2', 'D3', 'D4', 'D5')),
  unique (zone_id, id),
  unique (zone_id, code)
);
create table person (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  organisation_id uuid,
  name text not null check (length(name) between 1 and 200),
  email text not null,
  language text not null check (language in ('nl', 'fr', 'en', 'de')),
  persona text,
  active boolean not null default true,
  unique (zone_id, id),
  unique (zone_id, persona),
  foreign key (zone_id, organisation_id) references organisation (zone_id, id)
);
create unique index person_email on person (zone_id, lower(email));
create table role_grant (
  id uuid primary key,
  zone_id uuid not null,
  person_id uuid not null,
  role text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  foreign key (zone_id, person_id) references person (zone_id, id)
);
create index role_grant_person on role_grant (zone_id, person_id);
create table position (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  code text not null,
  name jsonb not null,
  unique (zone_id, id),
  unique (zone_id, code)
);
create table position_holder (
  id uuid primary key,
  zone_id uuid not null,
  position_id uuid not null,
  person_id uuid not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  foreign key (zone_id, position_id) references position (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id)
);
create index position_holder_person on position_holder (zone_id, person_id);
create table session (
  id uuid primary key,
  zone_id uuid not null,
  person_id uuid not null,
  token_hash text not null unique,
  door text not null check (door in ('police', 'portal')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  foreign key (zone_id, person_id) references person (zone_id, id)
);
create table credential (
  person_id uuid primary key,
  zone_id uuid not null,
  password_hash text not null,
  changed_at timestamptz not null,
  foreign key (zone_id, person_id) references person (zone_id, id)
);
create table sign_in_link (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  person_id uuid,
  token_hash text not null unique,
  purpose text not null check (purpose in ('portalSignIn', 'firstAdministrator')),
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (zone_id, person_id) references person (zone_id, id)
);
create table rate_counter (
  bucket text primary key,
  window_start timestamptz not null,
  hits integer not null
);
grant select, insert, update, delete on rate_counter to parley_system;
`;

const GUARDS_SQL = `
call guard_table('organisation', 'select, insert, update', 'select',
  'id = (select app_organisation()) or kind = ''authority''', null, 'select, insert, update');
call guard_table('person', 'select, insert, update', 'select', 'id = (select app_person())', null, 'select, insert, update');
call guard_table('role_grant', 'select, insert, update', null, null, null, 'select, insert');
call guard_table('position', 'select, insert', null, null, null, 'select, insert');
call guard_table('position_holder', 'select, insert, update', null, null, null, 'select, insert');
call guard_table('session', null, null, null, null, 'select, insert, update, delete');
call guard_table('credential', null, null, null, null, 'select, insert, update');
call guard_table('sign_in_link', null, null, null, null, 'select, insert, update');
`;

/** Idle minutes per door; absolute end is in the row. Source: working agreement on sign-in. */
const SESSION_SQL = `
create function session_actor(p_token_hash text, p_door text, p_now timestamptz, p_seen boolean)
returns table (
  "sessionId" uuid, "zoneId" uuid, "personId" uuid, name text, language text,
  "organisationId" uuid, roles text[], positions jsonb
) language plpgsql security definer set search_path = public, pg_temp as $$
declare live session%rowtype;
begin
  select * into live from session s
    where s.token_hash = p_token_hash and s.door = p_door and s.revoked_at is null
      and s.expires_at > p_now
      and s.last_seen_at > p_now - (case s.door when 'police' then interval '30 minutes' else interval '60 minutes' end);
  if not found then return; end if;
  if p_seen and live.last_seen_at < p_now - interval '1 minute' then
    update session s set last_seen_at = p_now where s.id = live.id;
  end if;
  return query
    select live.id, p.zone_id, p.id, p.name, p.language, p.organisation_id,
      array(select distinct g.role from role_grant g where g.zone_id = p.zone_id and g.person_id = p.id
        and g.valid_from <= p_now and (g.valid_to is null or g.valid_to > p_now)),
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code) order by o.code)
        from position_holder h join position o on o.zone_id = h.zone_id and o.id = h.position_id
        where h.zone_id = p.zone_id and h.person_id = p.id
          and h.valid_from <= p_now and (h.valid_to is null or h.valid_to > p_now)), '[]'::jsonb)
    from person p where p.zone_id = live.zone_id and p.id = live.person_id and p.active;
end $$;
revoke all on function session_actor from public;
grant execute on function session_actor to parley_base;

create function hit_counter(p_bucket text, p_seconds integer, p_now timestamptz, p_by integer) returns integer
language sql security definer set search_path = public, pg_temp as $$
  insert into rate_counter as c (bucket, window_start, hits) values (p_bucket, p_now, greatest(p_by, 0))
  on conflict (bucket) do update set
    hits = greatest(p_by + case when c.window_start < p_now - make_interval(secs => p_seconds) then 0 else c.hits end, 0),
    window_start = case when c.window_start < p_now - make_interval(secs => p_seconds) then p_now else c.window_start end
  returning hits
$$;
revoke all on function hit_counter from public;
grant execute on function hit_counter to parley_base;
`;

export class People1010000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [TABLES_SQL, GUARDS_SQL, SESSION_SQL]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
