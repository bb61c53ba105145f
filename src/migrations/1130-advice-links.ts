/** Drafts are the service's own: no one at the desk reads an answer before it left. */
export const DRAFT_SQL = `
create table advice_link (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  advice_id uuid not null,
  organisation_id uuid not null,
  version integer not null default 1,
  email text not null check (length(email) between 5 and 200),
  token_hash text unique,
  created_by_name text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by_name text,
  closed_at timestamptz,
  unique (zone_id, id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, advice_id) references advice (zone_id, id),
  foreign key (zone_id, organisation_id) references organisation (zone_id, id)
);
create unique index advice_link_live on advice_link (zone_id, advice_id)
  where revoked_at is null and closed_at is null;
call guard_table('advice_link', 'select, insert', null, null, null, 'select');
grant update (version, token_hash, sent_at, revoked_at, revoked_by_name) on advice_link
  to parley_police;
create table advice_draft (
  id uuid primary key,
  zone_id uuid not null,
  advice_id uuid not null,
  version integer not null default 1,
  state text not null check (state in ('draft', 'checking', 'returned')),
  result text check (result in ('favourable', 'favourableWithConditions', 'unfavourable', 'noRemark')),
  text text,
  proposed_conditions jsonb not null,
  visibility text check (visibility in ('organiser', 'authorities', 'police')),
  written_by uuid,
  written_by_name text not null,
  written_at timestamptz not null,
  return_reason text check (length(return_reason) between 3 and 2000),
  returned_by_name text,
  unique (zone_id, id),
  unique (zone_id, advice_id),
  foreign key (zone_id, advice_id) references advice (zone_id, id),
  foreign key (zone_id, written_by) references person (zone_id, id),
  check (state <> 'checking' or (result is not null and visibility is not null)),
  check (state <> 'returned' or return_reason is not null)
);
call guard_table('advice_draft');
`;

/**
 * Whoever comes by a link stands in the context as the link itself: no organisation, no person.
 * What he sees hangs on these functions alone, which answer for one request while its link lives.
 */
export const LINK_SQL = `
create function linked_advice() returns uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select l.advice_id from advice_link l where l.id = app_person() and l.zone_id = app_zone()
    and app_organisation() is null and l.revoked_at is null and l.closed_at is null $$;
create function linked_event() returns uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select l.event_id from advice_link l where l.id = app_person() and l.zone_id = app_zone()
    and app_organisation() is null and l.revoked_at is null and l.closed_at is null $$;
create function linked_organisation() returns uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select l.organisation_id from advice_link l where l.id = app_person() and l.zone_id = app_zone()
    and app_organisation() is null and l.revoked_at is null and l.closed_at is null $$;
create function advice_link_actor(p_token_hash text, p_now timestamptz)
returns table ("linkId" uuid, "zoneId" uuid, "adviceId" uuid, name text, language text)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.id, l.zone_id, l.advice_id, o.name, o.language from advice_link l
  join organisation o on o.zone_id = l.zone_id and o.id = l.organisation_id
  where l.token_hash = p_token_hash and l.revoked_at is null and l.closed_at is null
    and l.expires_at > p_now $$;
revoke all on function linked_advice, linked_event, linked_organisation, advice_link_actor
  from public;
grant execute on function linked_advice, linked_event, linked_organisation to parley_portal;
grant execute on function advice_link_actor to parley_base;
create policy portal_link on advice to parley_portal
  using (zone_id = (select app_zone()) and id = (select linked_advice()));
create policy portal_link on public_event for select to parley_portal
  using (zone_id = (select app_zone()) and id = (select linked_event()));
create policy portal_link on event_commune for select to parley_portal
  using (zone_id = (select app_zone()) and event_id = (select linked_event()));
create policy portal_link on organisation for select to parley_portal
  using (zone_id = (select app_zone()) and id = (select linked_organisation()));
create policy portal_own on advice_draft to parley_portal
  using (zone_id = (select app_zone()) and advice_id in (select a.id from advice a));
grant select, insert, update on advice_draft to parley_portal;
`;

/** Four eyes: the one who wrote is named by the database, and never releases his own words. */
export const TRIGGERS_SQL = `
create function draft_names_its_writer() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.result, new.text, new.proposed_conditions, new.visibility,
      new.written_by) is not distinct from (old.result, old.text, old.proposed_conditions,
      old.visibility, old.written_by) then return new; end if;
  if new.written_by is distinct from app_person() and not (new.written_by is null
      and linked_advice() is not distinct from new.advice_id) then
    raise exception 'a draft names who writes it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger names_its_writer before insert or update on advice_draft
  for each row execute function draft_names_its_writer();
create function release_takes_two() returns trigger language plpgsql as $$
declare kept advice_draft%rowtype;
begin
  if not old.four_eyes or old.state <> 'asked' or new.state <> 'answered' then return new; end if;
  select * into kept from advice_draft d where d.advice_id = new.id and d.state = 'checking';
  if not found or kept.written_by is null or kept.written_by = app_person()
      or new.answered_by is distinct from app_person()
      or new.drafted_by is distinct from kept.written_by
      or (new.result, new.text, new.proposed_conditions, new.visibility) is distinct from
         (kept.result, kept.text, kept.proposed_conditions, kept.visibility) then
    raise exception 'an answer is released by a second person' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger release_takes_two before update on advice
  for each row execute function release_takes_two();
create function close_advice_links() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update advice_link l set closed_at = coalesce(new.answered_at, new.withdrawn_at),
    version = l.version + 1
  where l.zone_id = new.zone_id and l.advice_id = new.id and l.closed_at is null;
  return null;
end $$;
revoke all on function close_advice_links from public;
create constraint trigger close_links after update on advice deferrable initially deferred
  for each row when (old.state = 'asked' and new.state <> 'asked')
  execute function close_advice_links();
`;
