import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose dossier it is, at the organiser's door. */
const ORGANISER = `event_id in (select p.event_id from event_party p where p.side = ''organiser'')`;

/**
 * What both sides write to each other about a dossier or one condition of it. Words never change:
 * a correction is a message that refers to the one it corrects. Who wrote, read or translated for
 * police stands in tables the organiser's role cannot read.
 */
const MESSAGE_SQL = `
create table dialogue_message (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  condition_id uuid,
  position integer not null check (position between 1 and 1000),
  side text not null check (side in ('police', 'organiser')),
  author_name text check (length(author_name) between 2 and 200),
  language text not null check (language in ('nl', 'fr', 'en', 'de')),
  text text not null check (length(text) between 2 and 4000),
  corrects_id uuid,
  sent_at timestamptz not null,
  read_at timestamptz,
  unique (zone_id, id),
  unique (zone_id, event_id, id),
  unique (zone_id, event_id, position),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, event_id, condition_id) references condition (zone_id, event_id, id),
  foreign key (zone_id, event_id, corrects_id) references dialogue_message (zone_id, event_id, id),
  check ((side = 'organiser') = (author_name is not null))
);
create index dialogue_message_unread on dialogue_message (zone_id, event_id, side)
  where read_at is null;
call guard_table('dialogue_message', 'select, insert', 'select, insert', '${ORGANISER}');
grant update (read_at) on dialogue_message to parley_police, parley_portal;
create policy police_writes on dialogue_message as restrictive for insert to parley_police
  with check (zone_id = (select app_zone())
    and (side = 'police' or (select app_person()) is null));
create policy organiser_writes on dialogue_message as restrictive for insert to parley_portal
  with check (zone_id = (select app_zone()) and side = 'organiser');
create policy police_reads on dialogue_message as restrictive for update to parley_police
  using (zone_id = (select app_zone()) and side = 'organiser');
create policy organiser_reads on dialogue_message as restrictive for update to parley_portal
  using (zone_id = (select app_zone()) and side = 'police');
create function only_read_once() returns trigger language plpgsql as $$
begin
  if old.read_at is not null or to_jsonb(new) - 'read_at' <> to_jsonb(old) - 'read_at' then
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger only_read before update on dialogue_message
  for each row execute function only_read_once();
create trigger append_only before delete on dialogue_message
  for each row execute function refuse_change();
create table dialogue_reading (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  message_id uuid not null,
  side text not null check (side in ('police', 'organiser')),
  person_id uuid not null,
  person_name text not null,
  read_at timestamptz not null,
  unique (zone_id, message_id, person_id),
  foreign key (zone_id, event_id, message_id)
    references dialogue_message (zone_id, event_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id)
);
call guard_table('dialogue_reading', 'select, insert', 'select, insert',
  'side = ''organiser'' and ${ORGANISER}');
`;

const TRANSLATION_SQL = `
create table dialogue_translation (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  message_id uuid not null,
  language text not null check (language in ('nl', 'fr', 'en', 'de')),
  text text not null check (length(text) between 2 and 4000),
  made_by text not null check (made_by in ('person', 'machine')),
  added_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, id),
  foreign key (zone_id, event_id, message_id)
    references dialogue_message (zone_id, event_id, id)
);
create index dialogue_translation_message on dialogue_translation (zone_id, message_id);
call guard_table('dialogue_translation', 'select, insert', 'select', '${ORGANISER}');
create trigger append_only before update or delete on dialogue_translation
  for each row execute function refuse_change();
create table desk_signature (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  message_id uuid,
  translation_id uuid,
  person_id uuid not null,
  person_name text not null,
  unique (zone_id, message_id),
  unique (zone_id, translation_id),
  foreign key (zone_id, event_id, message_id)
    references dialogue_message (zone_id, event_id, id),
  foreign key (zone_id, event_id, translation_id)
    references dialogue_translation (zone_id, event_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  check (num_nonnulls(message_id, translation_id) = 1)
);
call guard_table('desk_signature', 'select, insert');
`;

/** A file waits with whoever added it until the message it belongs to is sent. */
const FILE_SQL = `
create table dialogue_file (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  version integer not null default 1,
  message_id uuid,
  document_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  size_bytes integer not null check (size_bytes > 0),
  side text not null check (side in ('police', 'organiser')),
  by_id uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  unique (zone_id, id),
  unique (zone_id, document_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, event_id, message_id)
    references dialogue_message (zone_id, event_id, id),
  foreign key (zone_id, document_id) references stored_document (zone_id, id),
  foreign key (zone_id, by_id) references person (zone_id, id),
  check (removed_at is null or message_id is null)
);
create index dialogue_file_event on dialogue_file (zone_id, event_id);
call guard_table('dialogue_file', 'select, insert, update', null, null,
  'side = ''police'' or message_id is not null');
create policy portal_own on dialogue_file to parley_portal
  using (zone_id = (select app_zone()) and (side = 'organiser' or message_id is not null)
    and event_id in (select p.event_id from event_party p where p.side = 'organiser'))
  with check (zone_id = (select app_zone()) and side = 'organiser'
    and event_id in (select p.event_id from event_party p where p.side = 'organiser'));
grant select, insert on dialogue_file to parley_portal;
grant update (version, message_id, removed_at) on dialogue_file to parley_portal;
create policy police_adds on dialogue_file as restrictive for insert to parley_police
  with check (zone_id = (select app_zone()) and side = 'police');
create policy own_file on dialogue_file as restrictive for update to parley_police, parley_portal
  using (zone_id = (select app_zone()) and message_id is null and by_id = (select app_person()))
  with check (zone_id = (select app_zone()) and by_id = (select app_person()));
`;

/** The bytes follow the file: neither side reads what the other has not sent. */
const DOCUMENT_SQL = `
create policy dialogue_unsent on stored_document as restrictive for select to parley_police
  using (zone_id = (select app_zone()) and (kind <> 'dialogueFileOfOrganiser'
    or id in (select f.document_id from dialogue_file f where f.message_id is not null)));
create policy portal_dialogue on stored_document as restrictive for select to parley_portal
  using (zone_id = (select app_zone()) and (subject_type <> 'dialogueFile'
    or ((kind = 'dialogueFileOfOrganiser' or id in (select f.document_id from dialogue_file f))
      and not exists (select from dialogue_file f
        where f.document_id = stored_document.id and f.removed_at is not null))));
create policy portal_adds_dialogue on stored_document for insert to parley_portal
  with check (zone_id = (select app_zone()) and audience = 'organiser'
    and subject_type = 'dialogueFile' and kind = 'dialogueFileOfOrganiser'
    and event_id in (select p.event_id from event_party p where p.side = 'organiser'));
`;

export class Dialogue1188000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [MESSAGE_SQL, TRANSLATION_SQL, FILE_SQL, DOCUMENT_SQL]) {
      await runner.query(sql);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
