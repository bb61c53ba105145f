import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The instant of the transaction, told by the application: its clock decides what is still valid. */
const CLOCK_SQL = `
create function app_now() returns timestamptz language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;
`;

/**
 * Who acts for whom in a dossier, with what power, since when and until when. Nothing is deleted: a
 * mandate ends. What police write about one stands apart, where the portal has no privilege.
 */
const TABLES_SQL = `
create table mandate (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  event_id uuid not null,
  kind text not null check (kind in ('colleague', 'organisation', 'spokesperson')),
  organisation_id uuid,
  person_id uuid,
  holder_name text not null check (length(holder_name) between 1 and 200),
  holder_email text check (length(holder_email) between 3 and 254),
  holder_phone text check (length(holder_phone) between 5 and 30),
  holder_language text not null check (holder_language in ('nl', 'fr', 'en', 'de')),
  powers text[] not null check (cardinality(powers) >= 1
    and powers <@ array['read', 'negotiate', 'sign', 'dayResponsible']
    and (not 'sign' = any(powers) or 'negotiate' = any(powers))
    and (not 'negotiate' = any(powers) or 'read' = any(powers))),
  state text not null check (state in ('claimed', 'active', 'refuted', 'withdrawn')),
  valid_from timestamptz not null,
  valid_until timestamptz check (valid_until > valid_from),
  given_side text not null check (given_side in ('organiser', 'police')),
  given_by uuid not null,
  given_by_name text not null,
  given_at timestamptz not null,
  ended_side text check (ended_side in ('organiser', 'police')),
  ended_by_name text,
  ended_at timestamptz,
  ended_reason text check (length(ended_reason) between 3 and 2000),
  unique (zone_id, id),
  unique (zone_id, event_id, id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, organisation_id) references organisation (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  foreign key (zone_id, given_by) references person (zone_id, id),
  check (kind <> 'organisation' or (organisation_id is not null and person_id is null)),
  check (kind <> 'colleague' or organisation_id is not null),
  check (kind <> 'spokesperson' or state in ('claimed', 'refuted') or organisation_id is not null),
  check ((state in ('refuted', 'withdrawn')) = (ended_at is not null))
);
create index mandate_event on mandate (zone_id, event_id, given_at);
create index mandate_person on mandate (zone_id, person_id) where person_id is not null;
create unique index mandate_once on mandate (zone_id, event_id, lower(holder_email))
  where state = 'active' and kind = 'colleague' and holder_email is not null;
create table mandate_note (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  mandate_id uuid not null,
  kind text not null check (kind in ('claim', 'confirmation', 'refutation', 'callBack', 'notLinked')),
  text text check (length(text) between 3 and 4000),
  number text check (length(number) between 5 and 30),
  reached boolean,
  happened_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  recorded_at timestamptz not null,
  unique (zone_id, id),
  foreign key (zone_id, event_id, mandate_id) references mandate (zone_id, event_id, id),
  foreign key (zone_id, by_id) references person (zone_id, id),
  check ((kind = 'callBack') = (reached is not null) and (kind = 'callBack') = (number is not null)),
  check (kind in ('callBack', 'notLinked') or text is not null)
);
create index mandate_note_of on mandate_note (zone_id, mandate_id, recorded_at);
`;

/** The one place that knows what a mandate allows; policies and services ask it. */
const POWERS_SQL = `
create function mandate_lives(m mandate) returns boolean language sql stable
  as $$ select m.state = 'active' and m.valid_from <= app_now()
    and (m.valid_until is null or m.valid_until > app_now()) $$;

create function mandated_dossiers() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select m.event_id from mandate m where m.zone_id = app_zone() and m.person_id = app_person()
    and 'read' = any(m.powers) and mandate_lives(m) $$;

-- An organisation let in by a mandate of its own sees the dossier while one of them lives.
create function dossiers_closed_to_organisation() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select m.event_id from mandate m where m.zone_id = app_zone() and m.kind = 'organisation'
    and m.organisation_id = app_organisation()
  group by m.event_id having not bool_or('read' = any(m.powers) and mandate_lives(m)) $$;

create function may_act(p_event uuid, p_power text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from event_party p
      where p.zone_id = app_zone() and p.event_id = p_event and p.side = 'organiser'
        and p.organisation_id = app_organisation() and p.until_at is null
        and (exists (select from mandate m where m.zone_id = p.zone_id and m.event_id = p.event_id
               and m.kind = 'organisation' and m.organisation_id = p.organisation_id
               and p_power = any(m.powers) and mandate_lives(m))
          or not exists (select from mandate m where m.zone_id = p.zone_id and m.event_id = p.event_id
               and m.kind = 'organisation' and m.organisation_id = p.organisation_id)))
    or exists (select from mandate m where m.zone_id = app_zone() and m.event_id = p_event
      and m.person_id = app_person() and m.kind <> 'organisation'
      and p_power = any(m.powers) and mandate_lives(m)) $$;

-- Whoever was let in by mandates only has no session once the last of them ended.
create function leave_portal(p_person uuid) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if exists (select from person p where p.id = p_person and p.organisation_id is not null)
    or exists (select from mandate m where m.zone_id = app_zone() and m.person_id = p_person
      and m.kind <> 'organisation' and mandate_lives(m)) then return; end if;
  update session set revoked_at = app_now() where zone_id = app_zone() and person_id = p_person
    and door = 'portal' and revoked_at is null;
  update sign_in_link set used_at = app_now() where zone_id = app_zone() and person_id = p_person
    and purpose = 'portalSignIn' and used_at is null;
end $$;
revoke all on function mandated_dossiers, dossiers_closed_to_organisation, may_act, leave_portal
  from public;
grant execute on function mandated_dossiers, dossiers_closed_to_organisation, may_act, leave_portal
  to parley_portal;
grant execute on function leave_portal to parley_police;
`;

const GUARDS_SQL = `
call guard_table('mandate', 'select, insert, update');
call guard_table('mandate_note', 'select, insert');
create trigger append_only before update or delete on mandate_note
  for each row execute function refuse_change();
alter policy portal_own on event_party using (zone_id = (select app_zone()) and until_at is null
  and ((organisation_id = (select app_organisation())
      and (side = 'partner' or event_id not in (select dossiers_closed_to_organisation())))
    or (side = 'organiser' and event_id in (select mandated_dossiers()))));
-- Organisations on the organiser's side of one dossier know each other.
alter policy portal_own on organisation using (zone_id = (select app_zone())
  and (id = (select app_organisation()) or kind = 'authority'
    or id in (select p.organisation_id from event_party p where p.side = 'organiser')));
create policy portal_reads on mandate for select to parley_portal using (zone_id = (select app_zone())
  and (kind <> 'spokesperson' or state in ('active', 'withdrawn'))
  and event_id in (select p.event_id from event_party p where p.side = 'organiser'));
-- Given for the own organisation by one of its members, with no more power than he has himself.
create policy portal_gives on mandate for insert to parley_portal with check (
  zone_id = (select app_zone()) and kind = 'colleague' and given_side = 'organiser' and person_id is null
  and state = 'active' and given_by = (select app_person())
  and organisation_id = (select app_organisation())
  and event_id in (select p.event_id from event_party p where p.side = 'organiser'
    and p.organisation_id = (select app_organisation()))
  and (not 'read' = any(powers) or may_act(event_id, 'read'))
  and (not 'negotiate' = any(powers) or may_act(event_id, 'negotiate'))
  and (not 'sign' = any(powers) or may_act(event_id, 'sign')));
create policy portal_withdraws on mandate for update to parley_portal
  using (zone_id = (select app_zone()) and kind = 'colleague'
    and organisation_id = (select app_organisation()))
  with check (zone_id = (select app_zone()) and state = 'withdrawn' and ended_side = 'organiser');
grant select, insert on mandate to parley_portal;
grant update (version, state, ended_side, ended_by_name, ended_at, ended_reason) on mandate
  to parley_portal;
`;

const OF_ZONE = 'zone_id = (select app_zone())';
/** The owner of the tables counts as a member of every role, and is none of its people. */
const mandated = (event: string, power: string) =>
  `${OF_ZONE} and (current_user <> 'parley_portal' or may_act(${event}, '${power}'))`;
const onlyWith = (table: string, command: 'insert' | 'update', power: string, event = 'event_id') =>
  `create policy portal_${command}s_by_mandate on ${table} as restrictive for ${command} to parley_portal ` +
  (command === 'insert'
    ? `with check (${mandated(event, power)});`
    : `using (${OF_ZONE}) with check (${mandated(event, power)});`);

/** The second wall: whatever the software above forgets, a mandate to read writes nothing. */
const WRITES_SQL = [
  onlyWith('condition', 'insert', 'negotiate'),
  onlyWith('condition', 'update', 'negotiate'),
  onlyWith('condition_version', 'insert', 'negotiate'),
  onlyWith('application', 'insert', 'negotiate'),
  onlyWith('application', 'update', 'negotiate'),
  onlyWith('change_request', 'insert', 'negotiate'),
  onlyWith('change_request', 'update', 'negotiate'),
  onlyWith('attachment', 'insert', 'negotiate'),
  onlyWith('attachment', 'update', 'negotiate'),
  onlyWith('public_event', 'update', 'negotiate', 'id'),
  onlyWith('event_commune', 'insert', 'negotiate'),
  // Files of the dossier are read by everybody who reads the dossier on the organiser's side.
  `alter policy portal_own on attachment using (${OF_ZONE} and audience = 'organiser'
     and event_id in (select p.event_id from event_party p where p.side = 'organiser'));
   alter policy portal_adds on stored_document with check (${OF_ZONE} and audience = 'organiser'
     and subject_type = 'attachment' and may_act(event_id, 'negotiate'));`,
].join('\n');

export class Mandates1192000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CLOCK_SQL, TABLES_SQL, POWERS_SQL, GUARDS_SQL, WRITES_SQL]) {
      await runner.query(sql);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
