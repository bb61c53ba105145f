import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORGANISER = `event_id in (select p.event_id from event_party p where p.side = ''organiser'')`;

/** The organiser reads the meetings he is invited to, and nothing of the others. */
const MEETING_SQL = `
create table meeting (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  event_id uuid not null,
  number integer not null check (number between 1 and 200),
  kind text not null check (kind in ('firstContact', 'coordination', 'multidisciplinary',
    'siteVisit', 'finalBriefing', 'debrief')),
  state text not null check (state in ('planned', 'cancelled')),
  with_organiser boolean not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text check (length(place) between 2 and 300),
  online_address text check (length(online_address) between 8 and 500),
  chair text not null check (length(chair) between 2 and 200),
  agenda jsonb not null,
  sequence integer not null check (sequence >= 0),
  cancel_reason text check (length(cancel_reason) between 3 and 1000),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, id),
  unique (zone_id, event_id, number),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  check (ends_at > starts_at),
  check (num_nonnulls(place, online_address) >= 1),
  check ((state = 'cancelled') = (cancel_reason is not null))
);
call guard_table('meeting', 'select, insert, update', 'select', 'with_organiser and ${ORGANISER}');
create table meeting_police_part (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  meeting_id uuid not null,
  item integer check (item between 1 and 30),
  text text not null check (length(text) between 2 and 4000),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  unique (zone_id, id),
  foreign key (zone_id, event_id, meeting_id) references meeting (zone_id, event_id, id),
  foreign key (zone_id, by_id) references person (zone_id, id)
);
create index meeting_police_part_of on meeting_police_part (zone_id, meeting_id);
call guard_table('meeting_police_part', 'select, insert');
create trigger append_only before update or delete on meeting_police_part
  for each row execute function refuse_change();
`;

/** Minutes that left are what they were: only approval is added to them. */
const MINUTES_SQL = `
create table meeting_minutes (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  event_id uuid not null,
  meeting_id uuid not null,
  number integer not null check (number between 1 and 100),
  state text not null check (state in ('draft', 'sent', 'amended', 'approved')),
  content jsonb not null,
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  sent_at timestamptz,
  comment_until timestamptz,
  approved_at timestamptz,
  approval_remark text check (length(approval_remark) between 3 and 2000),
  unique (zone_id, id),
  unique (zone_id, event_id, id),
  unique (zone_id, meeting_id, number),
  foreign key (zone_id, event_id, meeting_id) references meeting (zone_id, event_id, id),
  check ((state = 'draft') = (sent_at is null)),
  check ((sent_at is null) = (content_hash is null)),
  check ((state = 'approved') = (approved_at is not null))
);
create unique index meeting_minutes_one_draft on meeting_minutes (zone_id, meeting_id)
  where state = 'draft';
call guard_table('meeting_minutes', 'select, insert, update', 'select',
  'state <> ''draft'' and meeting_id in (select m.id from meeting m)');
create function keep_sent_minutes() returns trigger language plpgsql as $$
begin
  if old.state = 'approved' or (old.state <> 'draft' and (new.state <> 'approved'
    or to_jsonb(new) - array['version', 'state', 'approved_at', 'approval_remark']
      <> to_jsonb(old) - array['version', 'state', 'approved_at', 'approval_remark'])) then
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger sent_stays before update on meeting_minutes
  for each row execute function keep_sent_minutes();
create trigger append_only before delete on meeting_minutes
  for each row execute function refuse_change();
create table minutes_comment (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  meeting_id uuid not null,
  minutes_id uuid not null,
  item integer check (item between 1 and 30),
  agrees boolean not null,
  text text check (length(text) between 2 and 4000),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  unique (zone_id, id),
  foreign key (zone_id, event_id, minutes_id) references meeting_minutes (zone_id, event_id, id),
  foreign key (zone_id, event_id, meeting_id) references meeting (zone_id, event_id, id),
  foreign key (zone_id, by_id) references person (zone_id, id),
  check (agrees or text is not null)
);
create index minutes_comment_of on minutes_comment (zone_id, minutes_id);
call guard_table('minutes_comment', 'select', 'select, insert',
  'minutes_id in (select m.id from meeting_minutes m)');
create policy organiser_speaks on minutes_comment as restrictive for insert to parley_portal
  with check (zone_id = (select app_zone()) and by_id = (select app_person()));
create trigger append_only before update or delete on minutes_comment
  for each row execute function refuse_change();
`;

const ACTION_SQL = `
create table meeting_action (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  event_id uuid not null,
  meeting_id uuid not null,
  text text not null check (length(text) between 2 and 1000),
  owner text not null check (owner in ('police', 'organiser', 'partner')),
  owner_name text check (length(owner_name) between 2 and 200),
  due_on date not null,
  state text not null check (state in ('open', 'done', 'dropped')),
  done_at timestamptz,
  done_note text check (length(done_note) between 2 and 1000),
  unique (zone_id, id),
  foreign key (zone_id, event_id, meeting_id) references meeting (zone_id, event_id, id),
  check ((state = 'done') = (done_at is not null))
);
create index meeting_action_open on meeting_action (zone_id, due_on) where state = 'open';
call guard_table('meeting_action', 'select, insert, update', 'select',
  'meeting_id in (select m.id from meeting m)');
grant update (version, state, done_at, done_note) on meeting_action to parley_portal;
create policy organiser_does on meeting_action as restrictive for update to parley_portal
  using (zone_id = (select app_zone()) and owner = 'organiser' and state = 'open')
  with check (zone_id = (select app_zone()) and owner = 'organiser' and state = 'done');
`;

export class Meetings1190000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [MEETING_SQL, MINUTES_SQL, ACTION_SQL]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
