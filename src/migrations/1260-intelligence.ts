import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What police know of an event and not everybody of the police may know. The words stand apart from
 * the note, so that a list never carries them; classified words have no place at all. A grant names
 * who, what for and until when; a reading names who, what and what for.
 */
const TABLES_SQL = `
create table intelligence_note (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  event_id uuid not null,
  source_kind text not null check (source_kind in ('openSource', 'partner', 'policeObservation', 'threatBody')),
  reliability text not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
  credibility integer not null check (credibility between 1 and 6),
  information_on date not null,
  keep_until date not null check (keep_until >= information_on),
  personal_data boolean not null,
  classification text check (classification in ('restricted', 'confidential', 'secret', 'topSecret')),
  classification_reference text check (length(classification_reference) between 3 and 200),
  summary_at timestamptz,
  erased_at timestamptz,
  erased_reason text check (length(erased_reason) between 3 and 1000),
  author_id uuid not null,
  author_name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, author_id) references person (zone_id, id),
  check ((classification is null) = (classification_reference is null))
);
create index intelligence_note_event on intelligence_note (zone_id, event_id, information_on);
create index intelligence_note_due on intelligence_note (zone_id, keep_until) where erased_at is null;
create table intelligence_text (
  id uuid primary key,
  zone_id uuid not null,
  note_id uuid not null,
  part text not null check (part in ('text', 'summary')),
  edition integer not null check (edition >= 1),
  text text not null check (length(text) between 3 and 8000),
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  unique (zone_id, note_id, part, edition),
  foreign key (zone_id, note_id) references intelligence_note (zone_id, id),
  foreign key (zone_id, written_by) references person (zone_id, id)
);
create table intelligence_grant (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  event_id uuid not null,
  note_id uuid,
  person_id uuid,
  position_id uuid,
  purpose_code text not null,
  purpose text not null check (length(purpose) between 3 and 500),
  valid_until timestamptz not null,
  granted_by uuid not null,
  granted_by_name text not null,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by_name text,
  revoked_reason text check (length(revoked_reason) between 3 and 1000),
  unique (zone_id, id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, event_id, note_id) references intelligence_note (zone_id, event_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  foreign key (zone_id, position_id) references position (zone_id, id),
  foreign key (zone_id, granted_by) references person (zone_id, id),
  check (num_nonnulls(person_id, position_id) = 1),
  check (valid_until > granted_at),
  check (num_nonnulls(revoked_at, revoked_by_name, revoked_reason) in (0, 3))
);
create index intelligence_grant_event on intelligence_grant (zone_id, event_id, granted_at);
create index intelligence_grant_person on intelligence_grant (zone_id, person_id);
create table intelligence_reading (
  id uuid primary key,
  zone_id uuid not null,
  note_id uuid not null,
  part text not null check (part in ('text', 'summary')),
  edition integer not null check (edition >= 1),
  person_id uuid not null,
  person_name text not null,
  purpose_code text not null,
  purpose text not null check (length(purpose) between 3 and 500),
  read_at timestamptz not null default app_now(),
  transaction text not null default pg_current_xact_id()::text,
  unique (zone_id, id),
  foreign key (zone_id, note_id) references intelligence_note (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id)
);
create index intelligence_reading_note on intelligence_reading (zone_id, note_id, read_at);
create index intelligence_reading_person on intelligence_reading (zone_id, person_id, note_id);
`;

/** Source: Directive (EU) 2016/680, articles 4, 5 and 25; visibility matrix of the zone. */
const RULES_SQL = `
create function holds_role(p_roles text[]) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from role_grant g join person p on p.zone_id = g.zone_id and p.id = g.person_id
    where g.zone_id = app_zone() and g.person_id = app_person() and p.active and g.role = any(p_roles)
      and g.valid_from <= app_now() and (g.valid_to is null or g.valid_to > app_now())) $$;

-- Its author, whoever keeps the notes, the strategic command, and whoever has a grant now.
create function may_know(p_note uuid, p_event uuid, p_author uuid) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select p_author = app_person() or holds_role(array['intelligenceOfficer', 'gold'])
    or exists (select from intelligence_grant g
      where g.zone_id = app_zone() and g.event_id = p_event and coalesce(g.note_id, p_note) = p_note
        and g.revoked_at is null and g.granted_at <= app_now() and g.valid_until > app_now()
        and (g.person_id = app_person() or exists (select from position_holder h
          where h.zone_id = g.zone_id and h.position_id = g.position_id and h.person_id = app_person()
            and h.valid_from <= app_now() and (h.valid_to is null or h.valid_to > app_now())))) $$;

-- Words are open only in the transaction that wrote down who reads them and what for.
create function intelligence_open(p_note uuid, p_part text) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select exists (select from intelligence_note n
    join intelligence_reading r on r.zone_id = n.zone_id and r.note_id = n.id
    where n.zone_id = app_zone() and n.id = p_note and n.erased_at is null
      and n.keep_until >= (app_now() at time zone 'Europe/Brussels')::date
      and (may_know(n.id, n.event_id, n.author_id)
        or (p_part = 'summary' and holds_role(array['mayorCabinet'])))
      and r.person_id = app_person() and r.part = p_part and r.read_at = app_now()
      and r.transaction = pg_current_xact_id_if_assigned()::text) $$;

create function keep_erased() returns trigger language plpgsql as $$
begin
  if old.erased_at is not null then
    raise exception 'an erased note stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create function forget_intelligence() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  delete from intelligence_text t where t.zone_id = new.zone_id and t.note_id = new.id;
  return null;
end $$;

create function refuse_classified_text() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if exists (select from intelligence_note n where n.zone_id = new.zone_id and n.id = new.note_id
      and (n.classification is not null or n.erased_at is not null)) then
    raise exception 'classified or erased notes have no words' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create function erase_due_intelligence(p_most integer) returns setof uuid language sql
  security definer set search_path = public, pg_temp as $$
  update intelligence_note n set version = n.version + 1, erased_at = app_now(), updated_at = app_now()
  where n.zone_id = app_zone() and n.id in (select d.id from intelligence_note d
    where d.zone_id = app_zone() and d.erased_at is null
      and d.keep_until < (app_now() at time zone 'Europe/Brussels')::date
    order by d.keep_until limit p_most for update skip locked)
  returning n.id $$;

revoke all on function holds_role, may_know, intelligence_open, forget_intelligence,
  refuse_classified_text, erase_due_intelligence from public;
grant execute on function holds_role, may_know, intelligence_open, erase_due_intelligence
  to parley_police;
`;

const ZONE = 'zone_id = (select app_zone())';
const KEEPER = `(select holds_role(array['intelligenceOfficer']))`;
const OWN_NOTE = 'select n.id from intelligence_note n where n.author_id = (select app_person())';
const MANAGES = `(${KEEPER} or note_id in (${OWN_NOTE}))`;

const GUARDS_SQL = `
call guard_table('intelligence_note');
call guard_table('intelligence_text');
call guard_table('intelligence_grant');
call guard_table('intelligence_reading');

grant select, insert, update on intelligence_note to parley_police;
create policy police_knows on intelligence_note for select to parley_police using (${ZONE}
  and (may_know(id, event_id, author_id)
    or (summary_at is not null and (select holds_role(array['mayorCabinet'])))));
create policy police_writes on intelligence_note for insert to parley_police
  with check (${ZONE} and author_id = (select app_person()));
create policy police_revises on intelligence_note for update to parley_police
  using (${ZONE} and (author_id = (select app_person()) or ${KEEPER}))
  with check (${ZONE} and (author_id = (select app_person()) or ${KEEPER}));

grant select, insert on intelligence_text to parley_police;
create policy police_opens on intelligence_text for select to parley_police
  using (${ZONE} and intelligence_open(note_id, part));
create policy police_writes on intelligence_text for insert to parley_police
  with check (${ZONE} and written_by = (select app_person()) and ${MANAGES});

grant select, insert on intelligence_grant to parley_police;
grant update (version, revoked_at, revoked_by_name, revoked_reason) on intelligence_grant
  to parley_police;
create policy police_sees on intelligence_grant for select to parley_police using (${ZONE}
  and (person_id = (select app_person()) or granted_by = (select app_person()) or ${MANAGES}
    or position_id in (select h.position_id from position_holder h
      where h.person_id = (select app_person()) and h.valid_from <= (select app_now())
        and (h.valid_to is null or h.valid_to > (select app_now())))));
create policy police_grants on intelligence_grant for insert to parley_police
  with check (${ZONE} and granted_by = (select app_person()) and ${MANAGES});
create policy police_revokes on intelligence_grant for update to parley_police
  using (${ZONE} and ${MANAGES}) with check (${ZONE} and ${MANAGES});

grant select on intelligence_reading to parley_police;
grant insert (id, zone_id, note_id, part, edition, person_id, person_name, purpose_code, purpose)
  on intelligence_reading to parley_police;
create policy police_sees on intelligence_reading for select to parley_police
  using (${ZONE} and (person_id = (select app_person()) or ${MANAGES}));
create policy police_reads on intelligence_reading for insert to parley_police
  with check (${ZONE} and person_id = (select app_person())
    and note_id in (select n.id from intelligence_note n where n.erased_at is null));

create trigger append_only before update or delete on intelligence_reading
  for each row execute function refuse_change();
create trigger keep_erased before update on intelligence_note
  for each row execute function keep_erased();
create trigger forget_words after update of erased_at on intelligence_note
  for each row when (new.erased_at is not null) execute function forget_intelligence();
create trigger no_classified_words before insert on intelligence_text
  for each row execute function refuse_classified_text();
`;

export class Intelligence1260000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [TABLES_SQL, RULES_SQL, GUARDS_SQL]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
