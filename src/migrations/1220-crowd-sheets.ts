import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose sheet it is at the organiser's door: his own side's, in a dossier of his. */
const ORGANISER = `side = ''organiser'' and event_id in (
  select p.event_id from event_party p where p.side = ''organiser'')`;
const OF_ZONE = 'zone_id = (select app_zone())';
/** The owner of the tables counts as a member of every role, and is none of its people. */
const NEGOTIATES = `${OF_ZONE} and (current_user <> 'parley_portal' or may_act(event_id, 'negotiate'))`;

/** Neither side writes the other's sheet. */
const ownSide = (table: string, command: 'insert' | 'update', side: 'police' | 'organiser') => {
  const role = side === 'police' ? 'parley_police' : 'parley_portal';
  const whose = `${OF_ZONE} and (current_user <> '${role}' or side = '${side}')`;
  const rule =
    command === 'insert' ? `with check (${whose})` : `using (${whose}) with check (${whose})`;
  return `create policy ${side}_${command}s_own on ${table} as restrictive for ${command} to ${role} ${rule};`;
};

/**
 * What each side takes the site to hold: one sheet a dossier and side, every save of which stays as
 * it was, with the drawn ground it was measured on.
 */
const SHEET_SQL = `
create table crowd_sheet (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  event_id uuid not null,
  side text not null check (side in ('police', 'organiser')),
  created_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, side),
  unique (zone_id, event_id, id, side),
  foreign key (zone_id, event_id) references public_event (zone_id, id)
);
call guard_table('crowd_sheet', 'select, insert', 'select, insert', '${ORGANISER}');
grant update (version) on crowd_sheet to parley_police, parley_portal;
create table crowd_sheet_version (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  sheet_id uuid not null,
  side text not null check (side in ('police', 'organiser')),
  number integer not null check (number between 1 and 500),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  ground jsonb not null check (jsonb_typeof(ground) = 'array'),
  footprint_version integer not null,
  note text check (length(note) between 2 and 1000),
  author_id uuid not null,
  author_name text not null,
  saved_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, sheet_id, number),
  foreign key (zone_id, event_id, sheet_id, side)
    references crowd_sheet (zone_id, event_id, id, side),
  foreign key (zone_id, author_id) references person (zone_id, id)
);
create index crowd_sheet_version_event on crowd_sheet_version (zone_id, event_id);
call guard_table('crowd_sheet_version', 'select, insert', 'select, insert', '${ORGANISER}');
create trigger append_only before update or delete on crowd_sheet_version
  for each row execute function refuse_change();
`;

const WALLS_SQL = [
  ownSide('crowd_sheet', 'insert', 'police'),
  ownSide('crowd_sheet', 'update', 'police'),
  ownSide('crowd_sheet_version', 'insert', 'police'),
  ownSide('crowd_sheet', 'insert', 'organiser'),
  ownSide('crowd_sheet', 'update', 'organiser'),
  ownSide('crowd_sheet_version', 'insert', 'organiser'),
  `create policy portal_inserts_by_mandate on crowd_sheet as restrictive for insert to parley_portal
     with check (${NEGOTIATES});
   create policy portal_updates_by_mandate on crowd_sheet as restrictive for update to parley_portal
     using (${OF_ZONE}) with check (${NEGOTIATES});
   create policy portal_inserts_by_mandate on crowd_sheet_version as restrictive for insert
     to parley_portal with check (${NEGOTIATES});`,
].join('\n');

/** Head counts, whoever made them; police only. A wrong one is replaced, never edited. */
const COUNT_SQL = `
create table crowd_count (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  number integer not null check (number between 1 and 2000),
  source text not null check (source in ('police', 'organiser', 'media', 'other')),
  source_name text check (length(source_name) between 2 and 200),
  method text not null check (method in ('areaDensity', 'flowCount', 'turnstile', 'camera', 'estimate')),
  place text check (length(place) between 1 and 200),
  area_m2 double precision check (area_m2 > 0),
  density_per_m2 double precision check (density_per_m2 > 0),
  persons integer not null check (persons between 0 and 5000000),
  counted_at timestamptz not null,
  note text check (length(note) between 2 and 1000),
  replaces_id uuid,
  reason text check (length(reason) between 3 and 1000),
  author_id uuid not null,
  author_name text not null,
  recorded_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, id),
  unique (zone_id, event_id, number),
  unique (zone_id, replaces_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, event_id, replaces_id) references crowd_count (zone_id, event_id, id),
  foreign key (zone_id, author_id) references person (zone_id, id),
  check ((method = 'areaDensity') = (area_m2 is not null)),
  check ((method = 'areaDensity') = (density_per_m2 is not null)),
  check ((replaces_id is null) = (reason is null))
);
call guard_table('crowd_count', 'select, insert');
create trigger append_only before update or delete on crowd_count
  for each row execute function refuse_change();
`;

export class CrowdSheets1220000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [SHEET_SQL, WALLS_SQL, COUNT_SQL]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
