import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is written inside one request for advice. Nobody changes a word afterwards; the other side
 * says only that it has read. `position` keeps two who write at once apart.
 */
const MESSAGE_SQL = `
create table advice_message (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  advice_id uuid not null,
  position integer not null check (position between 1 and 200),
  side text not null check (side in ('desk', 'service')),
  author_name text not null check (length(author_name) between 2 and 200),
  via text not null check (via in ('account', 'link')),
  text text not null check (length(text) between 2 and 2000),
  question boolean not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  read_by_name text,
  unique (zone_id, id),
  unique (zone_id, advice_id, position),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, advice_id) references advice (zone_id, id),
  check ((read_at is null) = (read_by_name is null)),
  check (side = 'service' or via = 'account')
);
create index advice_message_unread on advice_message (zone_id, advice_id) where read_at is null;
call guard_table('advice_message', 'select, insert', 'select, insert',
  'advice_id in (select a.id from advice a)');
grant update (read_at, read_by_name) on advice_message to parley_police, parley_portal;
create policy desk_writes on advice_message as restrictive for insert to parley_police
  with check (zone_id = (select app_zone()) and side = 'desk');
create policy service_writes on advice_message as restrictive for insert to parley_portal
  with check (zone_id = (select app_zone()) and side = 'service');
create policy desk_reads on advice_message as restrictive for update to parley_police
  using (zone_id = (select app_zone()) and side = 'service');
create policy service_reads on advice_message as restrictive for update to parley_portal
  using (zone_id = (select app_zone()) and side = 'desk');
`;

/**
 * Files of a request. What the service adds belongs to its answer: the desk sees it once the answer
 * has left, the organiser where the answer is marked for him.
 */
const FILE_SQL = `
create table advice_file (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  advice_id uuid not null,
  version integer not null default 1,
  document_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  size_bytes integer not null check (size_bytes > 0),
  side text not null check (side in ('desk', 'service')),
  added_at timestamptz not null,
  removed_at timestamptz,
  unique (zone_id, id),
  unique (zone_id, document_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, advice_id) references advice (zone_id, id),
  foreign key (zone_id, document_id) references stored_document (zone_id, id)
);
create index advice_file_advice on advice_file (zone_id, advice_id);
call guard_table('advice_file', 'select, insert, update', null, null,
  'side = ''desk'' or advice_id in (select a.id from advice a where a.state = ''answered'')');
create policy desk_adds on advice_file as restrictive for insert to parley_police
  with check (zone_id = (select app_zone()) and side = 'desk');
create policy portal_own on advice_file to parley_portal
  using (zone_id = (select app_zone()) and advice_id in (select a.id from advice a))
  with check (zone_id = (select app_zone()) and side = 'service'
    and advice_id in (select a.id from advice a where a.state = 'asked'));
create policy portal_organiser on advice_file for select to parley_portal
  using (zone_id = (select app_zone()) and side = 'service' and removed_at is null
    and advice_id in (select x.advice_id from advice_extract x));
grant select, insert on advice_file to parley_portal;
grant update (version, removed_at) on advice_file to parley_portal;
`;

/** The bytes follow the file: neither door reads what it does not list. */
const DOCUMENT_SQL = `
create policy advice_unreleased on stored_document as restrictive for select to parley_police
  using (zone_id = (select app_zone()) and (kind <> 'adviceFileOfService' or subject_id in
    (select a.id from advice a where a.state = 'answered')));
create policy portal_advice on stored_document for select to parley_portal
  using (zone_id = (select app_zone()) and subject_type = 'adviceFile'
    and (subject_id in (select a.id from advice a)
      or id in (select f.document_id from advice_file f))
    and not exists (select from advice_file f
      where f.document_id = stored_document.id and f.removed_at is not null));
create policy portal_adds_advice on stored_document for insert to parley_portal
  with check (zone_id = (select app_zone()) and subject_type = 'adviceFile'
    and kind = 'adviceFileOfService' and audience = 'police'
    and subject_id in (select a.id from advice a
      where a.state = 'asked' and a.event_id = stored_document.event_id));
`;

export class AdviceExchange1175000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [MESSAGE_SQL, FILE_SQL, DOCUMENT_SQL]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
