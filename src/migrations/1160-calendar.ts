import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES_SQL = `
create table saved_view (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  filter jsonb not null check (jsonb_typeof(filter) = 'object'),
  is_default boolean not null default false,
  created_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, person_id, name),
  foreign key (zone_id, person_id) references person (zone_id, id)
);
create unique index saved_view_default on saved_view (zone_id, person_id) where is_default;
call guard_table('saved_view', 'select, insert, update, delete', null, null,
  'person_id = (select app_person())');

create table calendar_feed (
  id uuid primary key,
  zone_id uuid not null,
  person_id uuid not null,
  door text not null check (door in ('police', 'portal')),
  kind text not null check (kind in ('all', 'view', 'orders', 'own')),
  name text not null check (length(name) between 1 and 80),
  filter jsonb check (jsonb_typeof(filter) = 'object'),
  language text not null check (language in ('nl', 'fr', 'en', 'de')),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  last_used_at timestamptz,
  revoked_at timestamptz,
  unique (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  check ((kind = 'view') = (filter is not null)),
  check ((kind = 'own') = (door = 'portal'))
);
create index calendar_feed_person on calendar_feed (zone_id, person_id);
call guard_table('calendar_feed', 'select, insert, update', 'select, insert',
  'person_id = (select app_person()) and door = ''portal''',
  'person_id = (select app_person()) and door = ''police''');
grant update (revoked_at) on calendar_feed to parley_portal;
`;

/** Who stands behind a live feed, with the rights of this moment; notes that it was asked. */
const FEED_SQL = `
create function feed_actor(p_token_hash text, p_now timestamptz)
returns table (
  "feedId" uuid, "zoneId" uuid, "personId" uuid, name text, language text, "organisationId" uuid,
  roles text[], door text, kind text, title text, filter jsonb
) language plpgsql security definer set search_path = public, pg_temp as $$
declare live calendar_feed%rowtype;
begin
  select * into live from calendar_feed f
    where f.token_hash = p_token_hash and f.revoked_at is null and f.expires_at > p_now;
  if not found then return; end if;
  if live.last_used_at is null or live.last_used_at < p_now - interval '1 minute' then
    update calendar_feed f set last_used_at = p_now where f.id = live.id;
  end if;
  return query
    select live.id, p.zone_id, p.id, p.name, live.language, p.organisation_id,
      array(select distinct g.role from role_grant g where g.zone_id = p.zone_id and g.person_id = p.id
        and g.valid_from <= p_now and (g.valid_to is null or g.valid_to > p_now)),
      live.door, live.kind, live.name, live.filter
    from person p where p.zone_id = live.zone_id and p.id = live.person_id and p.active;
end $$;
revoke all on function feed_actor from public;
grant execute on function feed_actor to parley_base;
create policy owner_all on calendar_feed to current_user using (true);
`;

/** Saved views of the calendar, and feeds other calendars subscribe to. */
export class Calendar1160000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [TABLES_SQL, FEED_SQL]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
