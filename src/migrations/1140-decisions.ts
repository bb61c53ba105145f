import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEAL_RULE, COURT_LESSONS, LESSON_COURT, TEXT_BLOCKS } from './1140-decision-data.js';

/** Reference data without a zone: the same for everybody, with source and validity. */
const REFERENCE_SQL = `
create table court_lesson (
  code text primary key,
  case_number text,
  decided_on date not null,
  court jsonb not null,
  outcome text not null check (outcome in ('suspended', 'annulled', 'dismissedThoughUnlawful')),
  triggers text[] not null check (cardinality(triggers) > 0),
  subject jsonb not null,
  lesson jsonb not null,
  valid_from date not null,
  valid_to date,
  source text not null
);
create table decision_text_block (
  code text primary key,
  part text not null,
  use text not null check (use in ('act', 'drafter')),
  position integer not null,
  text jsonb not null,
  translation jsonb not null,
  valid_from date,
  valid_to date,
  source text not null
);
create table appeal_rule (
  code text primary key,
  days integer not null check (days between 1 and 366),
  rolls boolean not null,
  court jsonb not null,
  urgency jsonb not null,
  valid_from date,
  valid_to date,
  source text not null
);
grant select on court_lesson, decision_text_block to parley_police;
grant select on appeal_rule to parley_police, parley_portal;
`;

/** A decision keeps its predecessors; what happens to it after signature is its standing. */
const DECISION_SQL = `
alter table authority_decision
  drop constraint authority_decision_zone_id_event_id_authority_id_key,
  add column number integer not null default 1 check (number between 1 and 99),
  add column supersedes_id uuid,
  add column restrictions jsonb not null default '[]',
  add column agreement_id uuid,
  add column draft_hash text not null default '',
  add column signed_as text,
  add column standing text,
  add column notified_at timestamptz,
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_by_name text,
  add column withdrawn_reason text check (length(withdrawn_reason) between 3 and 2000),
  add unique (zone_id, event_id, authority_id, number),
  add foreign key (zone_id, supersedes_id) references authority_decision (zone_id, id),
  add foreign key (zone_id, agreement_id) references change_request (zone_id, id),
  add foreign key (zone_id, withdrawn_by) references person (zone_id, id);
alter table authority_decision alter column standing type text
  using case when state = 'taken' then 'decided' end;
alter table authority_decision
  add check (standing in ('decided', 'notified', 'appealed', 'suspended', 'confirmed', 'withdrawn')),
  add check ((state = 'taken') = (standing is not null)),
  add check ((number = 1) = (supersedes_id is null)),
  add check ((standing is not null and standing = 'withdrawn') = (withdrawn_at is not null)),
  add check ((withdrawn_at is null) = (withdrawn_reason is null));
create unique index authority_decision_open on authority_decision (zone_id, event_id, authority_id)
  where state <> 'taken';
grant select (number, supersedes_id, standing, notified_at, withdrawn_at, withdrawn_reason)
  on authority_decision to parley_portal;

alter table decision_review
  add column kind text not null default 'legal' check (kind in ('legal', 'language')),
  add column draft_hash text;
`;

const PROOF_SQL = `
create table authority_signatory (
  id uuid primary key,
  zone_id uuid not null,
  authority_id uuid not null,
  position_id uuid not null,
  deputy boolean not null,
  valid_from date,
  valid_to date,
  unique (zone_id, authority_id, position_id),
  foreign key (zone_id, authority_id) references competent_authority (zone_id, id),
  foreign key (zone_id, position_id) references position (zone_id, id)
);
create table decision_notification (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  decision_id uuid not null,
  channel text not null check (channel in
    ('portal', 'email', 'bailiff', 'registeredLetter', 'inPerson', 'policeReport')),
  notified_at timestamptz not null,
  recipient text not null check (length(recipient) between 2 and 300),
  evidence text not null check (length(evidence) between 3 and 2000),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, decision_id) references authority_decision (zone_id, id),
  foreign key (zone_id, recorded_by) references person (zone_id, id)
);
create index decision_notification_decision on decision_notification (zone_id, decision_id, notified_at);
create table decision_court_step (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  decision_id uuid not null,
  step text not null check (step in ('lodged', 'suspended', 'confirmed')),
  court text not null check (length(court) between 2 and 300),
  case_number text not null check (length(case_number) between 1 and 60),
  happened_on date not null,
  extreme_urgency boolean not null,
  remark text,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, decision_id) references authority_decision (zone_id, id),
  foreign key (zone_id, recorded_by) references person (zone_id, id)
);
create index decision_court_step_decision on decision_court_step (zone_id, decision_id, happened_on);
create table traffic_notice (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  decision_id uuid not null,
  version integer not null default 1,
  state text not null check (state in ('draft', 'checked', 'published', 'ended')),
  measures jsonb not null,
  translation jsonb not null,
  content jsonb,
  content_hash text,
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_at timestamptz not null,
  checked_by uuid,
  checked_by_name text,
  checked_at timestamptz,
  published_at timestamptz,
  unique (zone_id, id),
  unique (zone_id, decision_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, decision_id) references authority_decision (zone_id, id),
  foreign key (zone_id, drafted_by) references person (zone_id, id),
  foreign key (zone_id, checked_by) references person (zone_id, id),
  check (checked_by is null or checked_by <> drafted_by),
  check ((state in ('published', 'ended')) = (content_hash is not null and published_at is not null))
);
create index traffic_notice_published on traffic_notice (zone_id, published_at) where state = 'published';
`;

const OF_ZONE = 'zone_id = (select app_zone())';
const OWN_DOSSIER = "event_id in (select p.event_id from event_party p where p.side = 'organiser')";

const GUARDS_SQL = `
call guard_table('authority_signatory', 'select, insert, update');
call guard_table('decision_notification', 'select, insert');
create policy portal_own on decision_notification for select to parley_portal
  using (${OF_ZONE} and ${OWN_DOSSIER});
grant select (id, zone_id, event_id, decision_id, channel, notified_at)
  on decision_notification to parley_portal;
call guard_table('decision_court_step', 'select, insert');
create policy portal_own on decision_court_step for select to parley_portal
  using (${OF_ZONE} and ${OWN_DOSSIER});
grant select (id, zone_id, event_id, decision_id, step, court, case_number, happened_on, extreme_urgency)
  on decision_court_step to parley_portal;
call guard_table('traffic_notice', 'select, insert, update');
create policy anybody on traffic_notice for select to parley_portal
  using (${OF_ZONE} and state = 'published');
grant select (id, zone_id, state, content, content_hash, published_at)
  on traffic_notice to parley_portal;
`;

/** Zones that decide already: the position of each mayor, held by who decides there today. */
const SIGNATORIES_SQL = `
alter table competent_authority no force row level security;
alter table authority_signatory no force row level security;
insert into position (id, zone_id, code, name)
  select gen_random_uuid(), a.zone_id, a.code, a.title from competent_authority a
  where a.organisation_id is not null on conflict do nothing;
insert into authority_signatory (id, zone_id, authority_id, position_id, deputy)
  select gen_random_uuid(), a.zone_id, a.id, p.id, false from competent_authority a
  join position p on p.zone_id = a.zone_id and p.code = a.code where a.organisation_id is not null;
insert into position_holder (id, zone_id, position_id, person_id, valid_from)
  select gen_random_uuid(), a.zone_id, s.position_id, h.id, now() from competent_authority a
  join authority_signatory s on s.zone_id = a.zone_id and s.authority_id = a.id
  join person h on h.zone_id = a.zone_id and h.organisation_id = a.organisation_id and h.active
  where exists (select from role_grant g where g.zone_id = h.zone_id and g.person_id = h.id
    and g.role = 'mayorCabinet' and (g.valid_to is null or g.valid_to > now()));
alter table competent_authority force row level security;
alter table authority_signatory force row level security;
`;

const BLOCK_SOURCE = 'Skeleton of acts in Brussels practice; to be validated by the zone';

export class Decisions1140000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [REFERENCE_SQL, DECISION_SQL, PROOF_SQL, GUARDS_SQL, SIGNATORIES_SQL]) {
      await runner.query(sql);
    }
    await this.lessons(runner);
    await this.blocks(runner);
    const { code, days, rolls, court, urgency, source } = APPEAL_RULE;
    await runner.query(
      'insert into appeal_rule (code, days, rolls, court, urgency, source) values ($1, $2, $3, $4, $5, $6)',
      [code, days, rolls, JSON.stringify(court), JSON.stringify(urgency), source],
    );
  }

  private async lessons(runner: QueryRunner): Promise<void> {
    for (const lesson of COURT_LESSONS) {
      await runner.query(
        'insert into court_lesson (code, case_number, decided_on, court, outcome, triggers, subject, ' +
          'lesson, valid_from, source) values ($1, $2, $3, $4, $5, $6, $7, $8, $3, $9)',
        [
          lesson.code,
          lesson.caseNumber,
          lesson.decidedOn,
          JSON.stringify(LESSON_COURT),
          lesson.outcome,
          lesson.triggers,
          JSON.stringify(lesson.subject),
          JSON.stringify(lesson.lesson),
          lesson.source,
        ],
      );
    }
  }

  private async blocks(runner: QueryRunner): Promise<void> {
    for (const [position, { code, part, use, nl, fr }] of TEXT_BLOCKS.entries()) {
      const translation = { nl: { state: 'original' }, fr: { state: 'checked' } };
      await runner.query(
        'insert into decision_text_block (code, part, use, position, text, translation, source) ' +
          'values ($1, $2, $3, $4, $5, $6, $7)',
        [
          code,
          part,
          use,
          position,
          JSON.stringify({ nl, fr }),
          JSON.stringify(translation),
          BLOCK_SOURCE,
        ],
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
