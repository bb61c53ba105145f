import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BEHAVIOURS, REACTIONS } from './1250-policy-behaviours.js';
import { LINES } from './1250-policy-lines.js';
import { MEANS } from './1250-policy-means.js';
import { PHASES, POSTURES, PRIORITIES } from './1250-policy-postures.js';
import { TERM_SOURCE } from './1250-policy-term-row.js';

const TERMS_SQL = `
create table policy_term (
  kind text not null check (kind in
    ('behaviour', 'reaction', 'posture', 'phase', 'means', 'line', 'priority')),
  code text not null check (length(code) between 1 and 40),
  edition integer not null default 1 check (edition > 0),
  position integer not null check (position >= 0),
  label jsonb not null,
  facts jsonb not null,
  source text not null,
  valid_from date,
  valid_to date,
  primary key (kind, code, edition)
);
grant select on policy_term to parley_police;
`;

/** One current note an event and authority; what it replaced stays beside it as superseded. */
const NOTE_SQL = `
create table policy_note (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  authority_id uuid not null,
  version integer not null default 1,
  number integer not null check (number >= 1),
  round integer not null default 0 check (round >= 0),
  state text not null check (state in ('draft', 'submitted', 'checked', 'approved', 'superseded')),
  content jsonb not null,
  change_reason text,
  author_id uuid not null,
  prepared_by jsonb not null,
  submitted_by uuid,
  submitted_at timestamptz,
  checked_by uuid,
  checked_at timestamptz,
  agreed_by uuid,
  agreed_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  approved_position text,
  content_hash text,
  return_reason text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, authority_id, number),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, authority_id) references competent_authority (zone_id, id),
  foreign key (zone_id, author_id) references person (zone_id, id),
  foreign key (zone_id, submitted_by) references person (zone_id, id),
  foreign key (zone_id, checked_by) references person (zone_id, id),
  foreign key (zone_id, agreed_by) references person (zone_id, id),
  foreign key (zone_id, approved_by) references person (zone_id, id),
  check (number = 1 or change_reason is not null),
  check (state = 'draft' or (submitted_by is not null and content_hash is not null)),
  check (state not in ('checked', 'approved', 'superseded') or checked_by is not null),
  check (state not in ('approved', 'superseded')
    or (approved_by is not null and approved_position is not null)),
  constraint policy_four_eyes_check check (checked_by <> author_id and checked_by <> submitted_by
    and not prepared_by @> to_jsonb(checked_by)),
  constraint policy_four_eyes_agree check (agreed_by <> author_id and agreed_by <> submitted_by
    and agreed_by <> checked_by and not prepared_by @> to_jsonb(agreed_by)),
  constraint policy_four_eyes_approve check (approved_by <> author_id
    and approved_by <> submitted_by and approved_by <> checked_by and approved_by <> agreed_by
    and not prepared_by @> to_jsonb(approved_by))
);
create unique index policy_note_current on policy_note (zone_id, event_id, authority_id)
  where state <> 'superseded';
create table policy_approval (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  note_id uuid not null,
  number integer not null,
  round integer not null,
  step text not null check (step in ('check', 'agree', 'approve')),
  person_id uuid not null,
  position_code text,
  content_hash text not null,
  at timestamptz not null,
  unique (zone_id, note_id, number, round, step),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, note_id) references policy_note (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id)
);
create index policy_approval_event on policy_approval (zone_id, event_id);
create trigger append_only before update or delete on policy_approval
  for each row execute function refuse_change();
`;

/** For police and the authority only: the partner door has no privilege on any of these. */
const GUARDS_SQL = `
call guard_table('policy_note', 'select, insert, update');
call guard_table('policy_approval', 'select, insert');
`;

const ALL_TERMS = [BEHAVIOURS, REACTIONS, POSTURES, PHASES, MEANS, LINES, PRIORITIES];

export class Policies1250000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [TERMS_SQL, NOTE_SQL, GUARDS_SQL]) await runner.query(sql);
    for (const terms of ALL_TERMS) {
      for (const [position, { kind, code, label, facts }] of terms.entries()) {
        await runner.query(
          'insert into policy_term (kind, code, position, label, facts, source) values ($1, $2, $3, $4, $5, $6)',
          [kind, code, position, JSON.stringify(label), JSON.stringify(facts), TERM_SOURCE],
        );
      }
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
