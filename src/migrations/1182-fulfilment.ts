import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_PROMISES = `event_id in (select p.event_id from event_party p where p.side = ''organiser'')
  and condition_id in (select c.id from condition c where c.owner = ''organiser'')`;

/** What shows that a condition is kept, the steps that followed, and by which day it was due. */
const TABLES_SQL = `
create table condition_evidence (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  condition_id uuid not null,
  seq integer not null,
  number integer not null check (number >= 1),
  side text not null check (side in ('police', 'organiser')),
  text text check (length(text) between 1 and 4000),
  given_by uuid not null,
  given_by_name text not null,
  at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, condition_id, seq),
  unique (zone_id, event_id, id),
  foreign key (zone_id, event_id, condition_id) references condition (zone_id, event_id, id),
  foreign key (zone_id, given_by) references person (zone_id, id)
);
create index condition_evidence_of on condition_evidence (condition_id, seq);
create table condition_evidence_file (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  condition_id uuid not null,
  evidence_id uuid not null,
  attachment_id uuid not null,
  unique (zone_id, evidence_id, attachment_id),
  foreign key (zone_id, event_id, evidence_id) references condition_evidence (zone_id, event_id, id),
  foreign key (zone_id, attachment_id) references attachment (zone_id, id)
);
create table fulfilment_step (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  condition_id uuid not null,
  seq integer not null,
  number integer not null check (number >= 1),
  step text not null check (step in ('giveEvidence', 'verify', 'notMet', 'waive', 'escalate', 'reopen')),
  state text not null check (state in
    ('toDo', 'evidenceReceived', 'verifiedOk', 'notMet', 'waived', 'escalated')),
  side text not null check (side in ('police', 'organiser')),
  message text check (length(message) between 3 and 2000),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, condition_id, seq),
  unique (zone_id, event_id, id),
  foreign key (zone_id, event_id, condition_id) references condition (zone_id, event_id, id),
  foreign key (zone_id, by_id) references person (zone_id, id),
  check (step = 'giveEvidence' or side = 'police'),
  check (step not in ('notMet', 'reopen') or message is not null)
);
create index fulfilment_step_of on fulfilment_step (condition_id, seq);
create table fulfilment_note (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  step_id uuid not null,
  note text not null check (length(note) between 3 and 2000),
  unique (zone_id, step_id),
  foreign key (zone_id, event_id, step_id) references fulfilment_step (zone_id, event_id, id)
);
create table evidence_due (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  condition_id uuid not null,
  seq integer not null,
  due_on date not null,
  reason text not null check (length(reason) between 3 and 2000),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, condition_id, seq),
  foreign key (zone_id, event_id, condition_id) references condition (zone_id, event_id, id),
  foreign key (zone_id, by_id) references person (zone_id, id)
);
create index evidence_due_of on evidence_due (condition_id, seq);
create table fulfilment_task (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  event_id uuid not null,
  condition_id uuid not null,
  number integer not null check (number >= 1),
  cause text not null check (cause in ('overdue', 'notMet', 'escalated')),
  due_at timestamptz,
  raised_at timestamptz not null,
  assignee_id uuid,
  assignee_name text,
  outcome text check (length(outcome) between 3 and 4000),
  done_by uuid,
  done_by_name text,
  done_at timestamptz,
  unique (zone_id, id),
  foreign key (zone_id, event_id, condition_id) references condition (zone_id, event_id, id),
  foreign key (zone_id, assignee_id) references person (zone_id, id),
  foreign key (zone_id, done_by) references person (zone_id, id),
  check ((cause = 'overdue') = (due_at is not null)),
  check ((done_at is null) = (outcome is null) and (done_at is null) = (done_by is null))
);
create unique index fulfilment_task_overdue on fulfilment_task (zone_id, condition_id, number, due_at);
create index fulfilment_task_of on fulfilment_task (condition_id, raised_at);
`;

const GUARDS_SQL = `
call guard_table('condition_evidence', 'select, insert', 'select, insert', '${OWN_PROMISES}');
call guard_table('condition_evidence_file', 'select, insert', 'select, insert', '${OWN_PROMISES}');
call guard_table('fulfilment_step', 'select, insert', 'select, insert', '${OWN_PROMISES}');
call guard_table('fulfilment_note', 'select, insert');
call guard_table('evidence_due', 'select, insert', 'select', '${OWN_PROMISES}');
call guard_table('fulfilment_task', 'select, insert, update');
create policy portal_reads_own_side on condition_evidence as restrictive for select to parley_portal
  using (zone_id = (select app_zone()) and side = 'organiser');
create policy portal_speaks_for_itself on condition_evidence as restrictive for insert to parley_portal
  with check (zone_id = (select app_zone()) and side = 'organiser' and given_by = (select app_person()));
create policy portal_speaks_for_itself on fulfilment_step as restrictive for insert to parley_portal
  with check (zone_id = (select app_zone()) and side = 'organiser' and by_id = (select app_person()));
create policy police_speaks_for_itself on condition_evidence as restrictive for insert to parley_police
  with check (zone_id = (select app_zone()) and side = 'police');
create policy police_speaks_for_itself on fulfilment_step as restrictive for insert to parley_police
  with check (zone_id = (select app_zone()) and side = 'police');
create function organiser_only_gives_evidence() returns trigger language plpgsql as $$
begin
  if current_user = 'parley_portal' and new.preparation is distinct from old.preparation
    and new.preparation <> 'evidenceReceived' then
    raise exception 'the organiser verifies nothing' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger organiser_only_gives_evidence before update on condition
  for each row execute function organiser_only_gives_evidence();
`;

const KEPT = [
  'condition_evidence',
  'condition_evidence_file',
  'fulfilment_step',
  'fulfilment_note',
  'evidence_due',
];

/** Conditions after the bargaining. Nobody outside police says that a promise is kept. */
export class Fulfilment1182000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES_SQL);
    await runner.query(GUARDS_SQL);
    for (const table of KEPT) {
      await runner.query(
        `create trigger append_only before update or delete on ${table}
           for each row execute function refuse_change();
         create trigger append_only_all before truncate on ${table}
           for each statement execute function refuse_change();`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
