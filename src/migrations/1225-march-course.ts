import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The streets of a march as police measured or estimated them, one course an event: a width for each
 * stage between two waypoints, how people set out and how they leave the end square.
 */
const COURSE_SQL = `
create table march_course (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  version integer not null default 1,
  stages jsonb not null check (jsonb_typeof(stages) = 'array'),
  release_min double precision check (release_min >= 1),
  square_m2 double precision check (square_m2 >= 0),
  exits jsonb not null check (jsonb_typeof(exits) = 'array'),
  updated_by_name text not null,
  updated_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id)
);
call guard_table('march_course', 'select, insert, update');
`;

/**
 * Closure times given to somebody outside: what exactly, to whom, when, by whom. `revision` rises when
 * the times differ from those given before, so that a calendar replaces what it holds.
 */
const DISCLOSURE_SQL = `
create table closure_disclosure (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  number integer not null check (number >= 1),
  revision integer not null check (revision >= 0),
  recipient_kind text not null check (recipient_kind in ('trafficDesk', 'transitCompany', 'other')),
  recipient text not null check (length(recipient) between 2 and 200),
  basis text not null check (basis in ('plan', 'simulation')),
  content jsonb not null,
  content_hash text not null,
  disclosed_by_name text not null,
  disclosed_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, number),
  foreign key (zone_id, event_id) references public_event (zone_id, id)
);
create trigger append_only before update or delete on closure_disclosure
  for each row execute function refuse_change();
call guard_table('closure_disclosure', 'select, insert');
`;

export class MarchCourse1225000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [COURSE_SQL, DISCLOSURE_SQL]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
