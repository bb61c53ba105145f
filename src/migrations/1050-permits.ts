import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LEGAL_GROUNDS } from './1050-legal-grounds.js';

const APPLICATION_SQL = `
create table application (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  version integer not null default 1,
  answers jsonb not null,
  submitted_at timestamptz,
  latest_filing date,
  late boolean,
  late_reason text check (length(late_reason) between 3 and 2000),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id)
);
create table change_request (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  version integer not null default 1,
  state text not null check (state in ('proposed', 'accepted', 'refused', 'withdrawn')),
  facts jsonb not null,
  before jsonb not null,
  reason text not null check (length(reason) between 3 and 2000),
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  answer_reason text,
  answered_at timestamptz,
  answered_by uuid,
  unique (zone_id, id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, proposed_by) references person (zone_id, id),
  foreign key (zone_id, answered_by) references person (zone_id, id),
  check ((state in ('accepted', 'refused')) = (answered_by is not null))
);
create index change_request_event on change_request (zone_id, event_id, proposed_at);
create unique index change_request_open on change_request (zone_id, event_id) where state = 'proposed';
`;

/** What an adviser wrote is his and the police's; the organiser reads only the extract. */
const ADVICE_SQL = `
create table advice (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  organisation_id uuid not null,
  version integer not null default 1,
  state text not null check (state in ('asked', 'answered')),
  question text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  result text check (result in ('favourable', 'favourableWithConditions', 'unfavourable', 'noRemark')),
  text text,
  proposed_conditions jsonb not null default '[]',
  visibility text check (visibility in ('organiser', 'authorities', 'police')),
  answered_by uuid,
  answered_by_name text,
  answered_at timestamptz,
  late boolean not null default false,
  unique (zone_id, id),
  unique (zone_id, event_id, organisation_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, organisation_id) references organisation (zone_id, id),
  foreign key (zone_id, asked_by) references person (zone_id, id),
  foreign key (zone_id, answered_by) references person (zone_id, id),
  check ((state = 'answered') = (result is not null)),
  check ((state = 'answered') = (visibility is not null)),
  check ((state = 'answered') = (answered_at is not null))
);
create index advice_organisation on advice (zone_id, organisation_id, due_at);
create table advice_extract (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  advice_id uuid not null,
  adviser_name text not null,
  result text not null,
  text text,
  given_at timestamptz not null,
  unique (zone_id, advice_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, advice_id) references advice (zone_id, id)
);
create index advice_extract_event on advice_extract (zone_id, event_id);
`;

const DECISION_SQL = `
create table legal_ground (
  code text primary key,
  kind text not null check (kind in ('base', 'appeal')),
  position integer not null,
  scope text not null check (scope in ('belgium', 'brussels')),
  always boolean not null,
  citation jsonb not null,
  valid_from date,
  valid_to date,
  source text not null
);
grant select on legal_ground to parley_police, parley_portal;
create table authority_decision (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  authority_id uuid not null,
  version integer not null default 1,
  state text not null check (state in ('draft', 'proposed', 'taken')),
  type text not null check (type in ('authorised', 'authorisedWithConditions', 'noted', 'postponed', 'prohibited')),
  language text not null check (language in ('nl', 'fr')),
  legal_ground_codes text[] not null,
  reasoning jsonb not null,
  gaps jsonb not null,
  impositions jsonb not null,
  prepared_by uuid not null,
  prepared_by_name text not null,
  prepared_at timestamptz not null,
  content jsonb,
  content_hash text,
  taken_by uuid,
  taken_by_name text,
  taken_at timestamptz,
  unique (zone_id, id),
  unique (zone_id, event_id, authority_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, authority_id) references competent_authority (zone_id, id),
  foreign key (zone_id, prepared_by) references person (zone_id, id),
  foreign key (zone_id, taken_by) references person (zone_id, id),
  check (taken_by is null or taken_by <> prepared_by),
  check ((state = 'taken') = (content_hash is not null and content is not null and taken_by is not null))
);
create table decision_review (
  id uuid primary key,
  zone_id uuid not null,
  decision_id uuid not null,
  decision_version integer not null,
  outcome text not null check (outcome in ('approved', 'remarks')),
  remark text,
  reviewer_id uuid not null,
  reviewer_name text not null,
  reviewed_at timestamptz not null,
  foreign key (zone_id, decision_id) references authority_decision (zone_id, id),
  foreign key (zone_id, reviewer_id) references person (zone_id, id)
);
create index decision_review_decision on decision_review (zone_id, decision_id, reviewed_at);
`;

/** The organiser's own dossiers, and nobody else's. */
const OWN_DOSSIER =
  "event_id in (select p.event_id from event_party p where p.side = ''organiser'')";
const OWN_DOSSIER_POLICY = OWN_DOSSIER.replaceAll("''", "'");
const OF_ZONE = 'zone_id = (select app_zone())';

const GUARDS_SQL = `
call guard_table('application', 'select', 'select, insert, update', '${OWN_DOSSIER}',
  'event_id in (select e.id from public_event e)');

call guard_table('change_request', 'select, update');
create policy portal_own on change_request to parley_portal
  using (${OF_ZONE} and ${OWN_DOSSIER_POLICY});
grant select (id, zone_id, event_id, version, state, facts, before, reason, proposed_by,
  proposed_by_name, proposed_at, answer_reason, answered_at) on change_request to parley_portal;
grant insert (id, zone_id, event_id, version, state, facts, before, reason, proposed_by,
  proposed_by_name, proposed_at) on change_request to parley_portal;
grant update (version, state) on change_request to parley_portal;

call guard_table('advice', 'select, insert');
create policy portal_own on advice to parley_portal
  using (${OF_ZONE} and organisation_id = (select app_organisation()));
grant select on advice to parley_portal;
grant update (version, state, result, text, proposed_conditions, visibility, answered_by,
  answered_by_name, answered_at, late) on advice to parley_portal;

call guard_table('advice_extract', 'select');
create policy portal_reads on advice_extract for select to parley_portal
  using (${OF_ZONE} and (${OWN_DOSSIER_POLICY} or advice_id in (select a.id from advice a)));
create policy portal_writes on advice_extract for insert to parley_portal
  with check (${OF_ZONE} and advice_id in (select a.id from advice a));
grant select, insert on advice_extract to parley_portal;

call guard_table('authority_decision', 'select, insert, update');
create policy portal_own on authority_decision for select to parley_portal
  using (${OF_ZONE} and state = 'taken' and ${OWN_DOSSIER_POLICY});
grant select (id, zone_id, event_id, authority_id, version, state, type, language, content,
  content_hash, taken_at) on authority_decision to parley_portal;

call guard_table('decision_review', 'select, insert');
`;

export class Permits1050000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [APPLICATION_SQL, ADVICE_SQL, DECISION_SQL, GUARDS_SQL]) {
      await runner.query(sql);
    }
    for (const [position, ground] of LEGAL_GROUNDS.entries()) {
      const { code, kind, scope, always, nl, fr, source } = ground;
      await runner.query(
        'insert into legal_ground (code, kind, position, scope, always, citation, source) ' +
          'values ($1, $2, $3, $4, $5, $6, $7)',
        [code, kind, position, scope, always, JSON.stringify({ nl, fr }), source],
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
