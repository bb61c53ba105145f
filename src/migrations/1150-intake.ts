import type { MigrationInterface, QueryRunner } from 'typeorm';
import { STANDARD_QUESTION_SETS } from './1150-question-sets.js';

/** Sets the product comes with are their first edition; a zone's own ones begin with the second. */
const TABLES_SQL = `
create table standard_question_set (
  code text primary key,
  kinds text[] not null,
  title jsonb not null,
  content jsonb not null
);
grant select on standard_question_set to parley_police, parley_portal;
create table question_set (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  version integer not null default 1,
  code text not null references standard_question_set (code),
  edition integer not null check (edition > 1),
  state text not null check (state in ('draft', 'published')),
  kinds text[] not null,
  title jsonb not null,
  content jsonb not null,
  updated_by_name text not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  unique (zone_id, id),
  unique (zone_id, code, edition),
  check ((state = 'published') = (published_at is not null))
);
create unique index question_set_draft on question_set (zone_id, code) where state = 'draft';
call guard_table('question_set', 'select, insert, update', 'select', 'state = ''published''');

alter table application
  add column question_set_code text references standard_question_set (code),
  add column question_set_edition integer,
  add column set_answers jsonb not null default '{}',
  add check ((question_set_code is null) = (question_set_edition is null));
`;

export class Intake1150000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES_SQL);
    for (const { code, kinds, title, content } of STANDARD_QUESTION_SETS) {
      await runner.query(
        'insert into standard_question_set (code, kinds, title, content) values ($1, $2, $3, $4)',
        [code, kinds, JSON.stringify(title), JSON.stringify(content)],
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
