import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everything here is read by both sides; what only police knows of a condition is with its risk. */
const TABLES_SQL = `
create table condition_kind (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  code text not null check (code ~ '^[A-Z]{3}$'),
  position integer not null,
  label jsonb not null,
  template jsonb not null,
  parameters jsonb not null,
  evidence jsonb not null,
  source text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  unique (zone_id, id),
  unique (zone_id, code, valid_from)
);
create table condition (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  event_id uuid not null,
  number integer not null check (number between 1 and 999),
  kind_id uuid not null,
  kind text not null,
  origin text not null check (origin in ('police', 'organiser', 'partner', 'authority')),
  owner text not null check (owner in ('police', 'organiser', 'partner', 'authority')),
  state text not null check (state in
    ('proposed', 'countered', 'agreed', 'refused', 'imposed', 'dropped', 'withdrawn')),
  preparation text not null check (preparation in
    ('toDo', 'evidenceReceived', 'verifiedOk', 'notMet', 'waived', 'escalated')),
  current_version integer not null,
  agreed_version integer check (agreed_version <= current_version),
  open_side text check (open_side in ('police', 'organiser')),
  opened_by text not null check (opened_by in ('police', 'organiser')),
  legal_ground text check (length(legal_ground) between 1 and 1000),
  imposed_reason text check (length(imposed_reason) between 1 and 4000),
  decision_article_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, id),
  unique (zone_id, event_id, number),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, kind_id) references condition_kind (zone_id, id),
  check ((open_side is not null) = (state in ('proposed', 'countered'))),
  check (state <> 'agreed' or agreed_version is not null),
  check (state <> 'imposed' or (imposed_reason is not null and legal_ground is not null))
);
create table condition_version (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  condition_id uuid not null,
  number integer not null check (number >= 1),
  side text not null check (side in ('police', 'organiser', 'authority')),
  author_person_id uuid,
  author_name text not null,
  at timestamptz not null,
  action text not null check (action in
    ('propose', 'counter', 'reword', 'accept', 'refuse', 'withdraw', 'drop', 'impose')),
  text jsonb not null,
  parameters jsonb not null,
  reason text check (length(reason) between 1 and 4000),
  unique (zone_id, condition_id, number),
  foreign key (zone_id, event_id, condition_id) references condition (zone_id, event_id, id),
  foreign key (zone_id, author_person_id) references person (zone_id, id),
  check (action not in ('counter', 'refuse', 'drop', 'impose') or reason is not null),
  check ((action = 'impose') <= (side = 'authority'))
);
`;

/**
 * A side speaks for itself only: through the portal nobody writes as police, and no signed-in police
 * officer writes as the organiser, whatever the software above does.
 */
const GUARDS_SQL = `
call guard_table('condition_kind', 'select, insert, update', 'select', 'true');
call guard_table('condition', 'select, insert, update', 'select, insert, update',
  'event_id in (select p.event_id from event_party p where p.side = ''organiser'')');
call guard_table('condition_version', 'select, insert', 'select, insert',
  'event_id in (select p.event_id from event_party p where p.side = ''organiser'')');
create policy portal_speaks_for_itself on condition_version as restrictive for insert to parley_portal
  with check (zone_id = (select app_zone()) and side = 'organiser' and author_person_id = (select app_person()));
create policy police_speaks_for_itself on condition_version as restrictive for insert to parley_police
  with check (zone_id = (select app_zone()) and (side <> 'organiser' or (select app_person()) is null));
create trigger append_only before update or delete on condition_version
  for each row execute function refuse_change();
create trigger append_only_all before truncate on condition_version
  for each statement execute function refuse_change();
`;

export class Negotiations1040000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES_SQL);
    await runner.query(GUARDS_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
