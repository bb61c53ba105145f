import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES_SQL = `
create table operation_order (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  version integer not null default 1,
  reference text not null,
  latest_number integer not null check (latest_number >= 1),
  created_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id),
  unique (zone_id, reference),
  foreign key (zone_id, event_id) references public_event (zone_id, id)
);
create table order_version (
  id uuid primary key,
  zone_id uuid not null,
  order_id uuid not null,
  event_id uuid not null,
  number integer not null check (number >= 1),
  round integer not null default 0 check (round >= 0),
  state text not null check (state in ('draft', 'submitted', 'approved', 'superseded')),
  classification text not null check (classification in ('restricted', 'policeInternal')),
  texts jsonb not null,
  content jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  plan_id uuid not null,
  plan_number integer not null,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  prepared_by jsonb not null,
  submitted_by uuid,
  submitted_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  approved_position text,
  return_reason text,
  unique (zone_id, id),
  unique (zone_id, order_id, number),
  foreign key (zone_id, order_id) references operation_order (zone_id, id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, plan_id) references deployment_plan (zone_id, id),
  foreign key (zone_id, drafted_by) references person (zone_id, id),
  foreign key (zone_id, submitted_by) references person (zone_id, id),
  foreign key (zone_id, approved_by) references person (zone_id, id),
  check (state = 'draft' or submitted_by is not null),
  check ((state in ('approved', 'superseded')) = (approved_by is not null)),
  check ((approved_by is null) = (approved_position is null)),
  constraint four_eyes_order check (approved_by <> drafted_by and approved_by <> submitted_by
    and not prepared_by @> to_jsonb(approved_by))
);
create unique index order_version_open on order_version (zone_id, order_id)
  where state in ('draft', 'submitted');
create unique index order_version_approved on order_version (zone_id, order_id)
  where state = 'approved';
create table order_approval (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  order_id uuid not null,
  number integer not null,
  round integer not null,
  step text not null check (step in ('submit', 'approve')),
  person_id uuid not null,
  position_id uuid not null,
  position_code text not null,
  content_hash text not null,
  at timestamptz not null,
  unique (zone_id, order_id, number, round, step),
  foreign key (zone_id, order_id) references operation_order (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  foreign key (zone_id, position_id) references position (zone_id, id)
);
create unique index order_approval_once on order_approval (zone_id, order_id, number)
  where step = 'approve';
create table order_recipient (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  order_id uuid not null,
  version_id uuid not null,
  unit_id uuid not null,
  facts jsonb not null,
  facts_hash text not null,
  must_acknowledge boolean not null,
  carried_from integer,
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  acknowledged_hash text,
  unique (zone_id, version_id, unit_id),
  foreign key (zone_id, order_id) references operation_order (zone_id, id),
  foreign key (zone_id, version_id) references order_version (zone_id, id),
  foreign key (zone_id, unit_id) references unit (zone_id, id),
  foreign key (zone_id, acknowledged_by) references person (zone_id, id),
  check ((acknowledged_by is null) = (acknowledged_at is null)),
  check ((acknowledged_by is null) = (acknowledged_hash is null))
);
create index order_recipient_unit on order_recipient (zone_id, unit_id);
`;

/** What was approved stays as it was approved, whatever the software above does. */
const SEAL_SQL = `
create function refuse_change_of_approved_order() returns trigger language plpgsql as $$
begin
  if old.state = 'superseded'
    or (old.state = 'approved' and
        (to_jsonb(new) - 'state' <> to_jsonb(old) - 'state' or new.state <> 'superseded')) then
    raise exception 'an approved order does not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger sealed before update on order_version
  for each row execute function refuse_change_of_approved_order();
create trigger append_only before update or delete on order_approval
  for each row execute function refuse_change();
create function refuse_second_acknowledgement() returns trigger language plpgsql as $$
begin
  if old.acknowledged_by is not null or new.facts_hash <> old.facts_hash
    or new.must_acknowledge <> old.must_acknowledge or new.version_id <> old.version_id
    or new.unit_id <> old.unit_id then
    raise exception 'an acknowledgement does not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger sealed before update on order_recipient
  for each row execute function refuse_second_acknowledgement();
`;

/** For police only: the partner door has no privilege on any of these. */
const GUARDS_SQL = `
call guard_table('operation_order', 'select, insert, update');
call guard_table('order_version', 'select, insert, update');
call guard_table('order_approval', 'select, insert');
call guard_table('order_recipient', 'select, insert, update');
`;

export class Orders1080000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [TABLES_SQL, SEAL_SQL, GUARDS_SQL]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
