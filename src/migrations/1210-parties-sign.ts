import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ZONE = 'zone_id = (select app_zone())';
const READABLE = 'agreement_id in (select a.id from agreement a)';

/** Who has to sign a protocol beside police: kept when it is compiled, never changed. */
const TABLES_SQL = `
create table agreement_party (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  agreement_id uuid not null,
  organisation_id uuid not null,
  organisation_name text not null,
  unique (zone_id, id),
  unique (zone_id, agreement_id, organisation_id),
  foreign key (zone_id, event_id, agreement_id) references agreement (zone_id, event_id, id),
  foreign key (zone_id, organisation_id) references organisation (zone_id, id)
);
call guard_table('agreement_party', 'select, insert', 'select', '${READABLE}');
create trigger append_only before update or delete on agreement_party
  for each row execute function refuse_change();
create table agreement_refusal (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  agreement_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('refused', 'withdrawn')),
  reason text not null check (length(reason) between 3 and 2000),
  person_id uuid not null,
  person_name text not null,
  at timestamptz not null,
  unique (zone_id, id),
  foreign key (zone_id, event_id, agreement_id) references agreement (zone_id, event_id, id),
  foreign key (zone_id, agreement_id, organisation_id)
    references agreement_party (zone_id, agreement_id, organisation_id),
  foreign key (zone_id, person_id) references person (zone_id, id)
);
create index agreement_refusal_of on agreement_refusal (zone_id, agreement_id, at);
call guard_table('agreement_refusal', 'select', 'select, insert', '${READABLE}');
create trigger append_only before update or delete on agreement_refusal
  for each row execute function refuse_change();
alter table agreement_signature add column organisation_id uuid,
  drop constraint agreement_signature_zone_id_agreement_id_side_key,
  add foreign key (zone_id, agreement_id, organisation_id)
    references agreement_party (zone_id, agreement_id, organisation_id),
  add constraint organiser_signs_for_somebody
    check (side = 'police' or organisation_id is not null) not valid;
create unique index agreement_signature_police on agreement_signature (zone_id, agreement_id)
  where side = 'police';
create unique index agreement_signature_organisation
  on agreement_signature (zone_id, agreement_id, organisation_id) where side = 'organiser';
`;

/** Nobody signs for another organisation, and no protocol is concluded by some of its parties. */
const GUARDS_SQL = `
create function signs_for(p_event uuid, p_organisation uuid) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select (p_organisation = app_organisation() and exists (select from event_party p
      where p.zone_id = app_zone() and p.event_id = p_event and p.side = 'organiser'
        and p.organisation_id = p_organisation and p.until_at is null)
      and (not exists (select from mandate m where m.zone_id = app_zone() and m.event_id = p_event
          and m.kind = 'organisation' and m.organisation_id = p_organisation)
        or exists (select from mandate m where m.zone_id = app_zone() and m.event_id = p_event
          and m.kind = 'organisation' and m.organisation_id = p_organisation
          and 'sign' = any(m.powers) and mandate_lives(m))))
    or exists (select from mandate m where m.zone_id = app_zone() and m.event_id = p_event
      and m.person_id = app_person() and m.kind <> 'organisation'
      and m.organisation_id = p_organisation and 'sign' = any(m.powers) and mandate_lives(m)) $$;
revoke all on function signs_for from public;
grant execute on function signs_for to parley_portal;
create policy portal_signs_for_own on agreement_signature as restrictive for insert to parley_portal
  with check (${OF_ZONE}
    and (current_user <> 'parley_portal' or signs_for(event_id, organisation_id)));
create policy portal_speaks_for_own on agreement_refusal as restrictive for insert to parley_portal
  with check (${OF_ZONE} and person_id = (select app_person())
    and (current_user <> 'parley_portal' or signs_for(event_id, organisation_id)));
create function refuse_half_signed() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.state = 'signed' and old.state = 'open' and (
    not exists (select from agreement_party p where p.agreement_id = new.id)
    or not exists (select from agreement_signature s where s.agreement_id = new.id
      and s.side = 'police' and s.content_hash = new.content_hash)
    or exists (select from agreement_party p where p.agreement_id = new.id
      and not exists (select from agreement_signature s where s.agreement_id = new.id
        and s.organisation_id = p.organisation_id and s.content_hash = new.content_hash))
    or exists (select from agreement_refusal r where r.agreement_id = new.id
      and r.kind = 'withdrawn')) then
    raise exception 'a protocol is concluded by every party' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
revoke all on function refuse_half_signed from public;
create constraint trigger signed_by_all after update on agreement deferrable initially deferred
  for each row execute function refuse_half_signed();
`;

export class PartiesSign1210000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [TABLES_SQL, GUARDS_SQL]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
