import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DRAFT_SQL, LINK_SQL, TRIGGERS_SQL } from './1130-advice-links.js';

/** Who is asked about what, and why: the zone's own data, each row with its validity and source. */
const REFERENCE_SQL = `
create table advice_theme (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  code text not null check (code ~ '^[a-zA-Z]{2,40}$'),
  position integer not null,
  label jsonb not null,
  source text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  unique (zone_id, id),
  unique (zone_id, code, valid_from)
);
create table partner_service (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  version integer not null default 1,
  organisation_id uuid not null,
  themes text[] not null,
  lead_time_days integer not null check (lead_time_days between 1 and 60),
  reminder_days integer not null check (reminder_days between 0 and 30),
  four_eyes boolean not null,
  link_email text check (length(link_email) between 5 and 200),
  link_days integer not null check (link_days between 1 and 60),
  task_days integer not null check (task_days between 1 and 30),
  source text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  unique (zone_id, id),
  unique (zone_id, organisation_id, valid_from),
  foreign key (zone_id, organisation_id) references organisation (zone_id, id),
  check (not (four_eyes and link_email is not null))
);
create table advice_rule (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  code text not null check (length(code) between 2 and 60),
  position integer not null,
  organisation_id uuid not null,
  theme text not null,
  test jsonb not null,
  reason jsonb not null,
  source text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  unique (zone_id, id),
  unique (zone_id, code, valid_from),
  foreign key (zone_id, organisation_id) references organisation (zone_id, id)
);
create table advice_feature (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  code text not null,
  layer text not null check (length(layer) between 2 and 40),
  name jsonb not null,
  geometry jsonb not null,
  reach_m integer not null check (reach_m between 0 and 1000),
  source text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  unique (zone_id, id),
  unique (zone_id, code, valid_from)
);
call guard_table('advice_theme', 'select, insert, update', 'select', 'true');
call guard_table('partner_service', 'select, insert, update');
call guard_table('advice_rule', 'select, insert, update');
call guard_table('advice_feature', 'select, insert, update');
`;

/** A question may be asked again in a new round; an open one may be extended or withdrawn. */
const ROUND_SQL = `
alter table advice drop constraint advice_zone_id_event_id_organisation_id_key;
alter table advice drop constraint advice_state_check;
alter table advice
  add column round integer not null default 1 check (round between 1 and 99),
  add column themes text[] not null default '{}',
  add column first_due_at timestamptz,
  add column extension_reason text check (length(extension_reason) between 3 and 2000),
  add column remind_at timestamptz,
  add column four_eyes boolean not null default false,
  add column drafted_by uuid,
  add column drafted_by_name text,
  add column answered_via text check (answered_via in ('account', 'link')),
  add column withdrawn_at timestamptz,
  add column withdrawn_by_name text,
  add column withdrawn_reason text check (length(withdrawn_reason) between 3 and 2000),
  add check (state in ('asked', 'answered', 'withdrawn')),
  add check ((state = 'withdrawn') = (withdrawn_reason is not null and withdrawn_at is not null)),
  add check (not (four_eyes and state = 'answered') or (drafted_by is not null
    and answered_by is not null and drafted_by <> answered_by)),
  add unique (zone_id, event_id, organisation_id, round),
  add foreign key (zone_id, drafted_by) references person (zone_id, id);
create unique index advice_open on advice (zone_id, event_id, organisation_id)
  where state = 'asked';
create index advice_waiting on advice (zone_id, due_at) where state = 'asked';
grant update (version, due_at, first_due_at, extension_reason, remind_at, state, withdrawn_at,
  withdrawn_by_name, withdrawn_reason) on advice to parley_police;
grant update (drafted_by, drafted_by_name, answered_via) on advice to parley_portal;
create table advice_reminder (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  advice_id uuid not null,
  kind text not null check (kind in ('automatic', 'manual')),
  due_at timestamptz not null,
  sent_at timestamptz not null,
  sent_by_name text not null,
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, advice_id) references advice (zone_id, id)
);
create unique index advice_reminder_once on advice_reminder (zone_id, advice_id, due_at)
  where kind = 'automatic';
create index advice_reminder_advice on advice_reminder (zone_id, advice_id, sent_at);
call guard_table('advice_reminder', 'select, insert');
create table advice_task (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  advice_id uuid not null,
  version integer not null default 1,
  state text not null check (state in ('open', 'done')),
  assignee_id uuid not null,
  assignee_name text not null,
  due_at timestamptz not null,
  raised_at timestamptz not null,
  outcome text check (length(outcome) between 3 and 4000),
  done_by uuid,
  done_by_name text,
  done_at timestamptz,
  unique (zone_id, id),
  unique (zone_id, advice_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, advice_id) references advice (zone_id, id),
  foreign key (zone_id, assignee_id) references person (zone_id, id),
  foreign key (zone_id, done_by) references person (zone_id, id),
  check ((state = 'done') = (outcome is not null and done_by is not null and done_at is not null))
);
create index advice_task_open on advice_task (zone_id, due_at) where state = 'open';
call guard_table('advice_task', 'select, insert, update');
create table advice_condition (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  advice_id uuid not null,
  line integer not null check (line between 0 and 99),
  outcome text not null check (outcome in ('taken', 'setAside')),
  condition_id uuid,
  reason text check (length(reason) between 3 and 2000),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  unique (zone_id, advice_id, line),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, advice_id) references advice (zone_id, id),
  foreign key (zone_id, event_id, condition_id) references condition (zone_id, event_id, id),
  foreign key (zone_id, by_id) references person (zone_id, id),
  check ((outcome = 'taken') = (condition_id is not null)),
  check (outcome = 'taken' or reason is not null)
);
create index advice_condition_of on advice_condition (zone_id, condition_id);
call guard_table('advice_condition', 'select, insert');
`;

export class AdviceRound1130000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [REFERENCE_SQL, ROUND_SQL, DRAFT_SQL, LINK_SQL, TRIGGERS_SQL]) {
      await runner.query(sql);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
