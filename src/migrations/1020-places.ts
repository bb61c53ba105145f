import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES_SQL = `
create table competent_authority (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  code text not null,
  kind text not null check (kind in ('mayor', 'regional', 'federal')),
  title jsonb not null,
  organisation_id uuid,
  valid_from date,
  valid_to date,
  unique (zone_id, id),
  unique (zone_id, code),
  foreign key (zone_id, organisation_id) references organisation (zone_id, id)
);
create table commune (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  code text not null,
  name jsonb not null,
  postcode text not null,
  police_zone_code text not null,
  authority_id uuid not null,
  languages text[] not null,
  own_zone boolean not null,
  unique (zone_id, id),
  unique (zone_id, code),
  foreign key (zone_id, authority_id) references competent_authority (zone_id, id)
);
create table restriction_zone (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  code text not null,
  kind text not null,
  name jsonb not null,
  geometry jsonb not null,
  effect text not null check (effect in ('prohibited', 'refusedInPrinciple', 'otherCompetence')),
  applies_to text[] not null,
  weekdays text[],
  adjacency_warning_m integer not null check (adjacency_warning_m between 0 and 5000),
  rule jsonb not null,
  legal_reference text,
  source text not null,
  valid_from date,
  valid_to date,
  unique (zone_id, id),
  unique (zone_id, code)
);
create table lead_time_rule (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  code text not null,
  commune_codes text[] not null,
  channel text not null,
  event_kinds text[] not null,
  unit text not null check (unit in ('workingDay', 'clearDay', 'calendarDay', 'week', 'month')),
  amount integer not null check (amount between 0 and 400),
  condition text,
  label jsonb not null,
  source text not null,
  valid_from date,
  valid_to date,
  unique (zone_id, id),
  unique (zone_id, code)
);
create table closing_day (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  day date not null,
  name jsonb not null,
  source text not null,
  unique (zone_id, day)
);
call guard_table('competent_authority', 'select, insert, update', 'select', 'true');
call guard_table('commune', 'select, insert, update', 'select', 'true');
call guard_table('restriction_zone', 'select, insert, update', 'select', 'true');
call guard_table('lead_time_rule', 'select, insert, update', 'select', 'true');
call guard_table('closing_day', 'select, insert, update', 'select', 'true');
`;

export class Places1020000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES_SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
