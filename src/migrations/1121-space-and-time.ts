import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A zone of an authority: who sees it, from how many persons, when it holds, what it says. */
const ZONES_SQL = `
alter table restriction_zone add column version integer not null default 1;
alter table restriction_zone add column visibility text not null default 'organiser'
  check (visibility in ('organiser', 'police'));
alter table restriction_zone add column min_persons integer check (min_persons between 1 and 2000000);
alter table restriction_zone add column active_from timestamptz;
alter table restriction_zone add column active_to timestamptz check (active_to > active_from);
alter table restriction_zone add column message jsonb;
alter table restriction_zone drop constraint restriction_zone_effect_check;
alter table restriction_zone add constraint restriction_zone_effect_check
  check (effect in ('prohibited', 'refusedInPrinciple', 'otherCompetence', 'closed', 'warning'));
create trigger next_version before update on restriction_zone
  for each row execute function require_next_version();
alter policy portal_own on restriction_zone
  using (zone_id = (select app_zone()) and visibility = 'organiser');
`;

const REFERENCE_SQL = `
create table conflict_rule (
  code text primary key,
  subject text not null,
  buffer_m integer not null check (buffer_m between 0 and 1000),
  buffer_min integer not null check (buffer_min between 0 and 240),
  valid_from date,
  valid_to date,
  source text not null
);
grant select on conflict_rule to parley_police;
create table known_place (
  id uuid primary key,
  zone_id uuid not null references zone (id),
  code text not null,
  name jsonb not null,
  lon double precision not null,
  lat double precision not null,
  capacity integer not null check (capacity between 1 and 2000000),
  source text not null,
  valid_from date,
  valid_to date,
  unique (zone_id, id),
  unique (zone_id, code)
);
call guard_table('known_place', 'select, insert, update');
`;

const RULES: readonly (readonly [string, string, number, number, string])[] = [
  ['events', 'event', 10, 15, 'Closure around a march, working agreement on negotiated management'],
  ['tunnel', 'tunnelClosure', 10, 15, 'Working agreement with the regional traffic centre'],
  ['tram', 'tramLine', 5, 10, 'Working agreement with the transit company'],
  ['corridor', 'emergencyCorridor', 5, 5, 'Working agreement with the fire service'],
  ['works', 'works', 5, 0, 'Own proposal: a building site is closed as it is drawn'],
  ['zones', 'zone', 0, 0, 'A zone holds within its own line; nearness is told apart'],
];

/**
 * Where every dossier is when, as one box and one stretch of time a part: the coarse half of the
 * question what else is there. Kept by the table itself, whoever writes a dossier. A column may
 * arrive after the announced end; its part is kept six hours longer and judged exactly afterwards.
 */
const OCCUPATION_SQL = `
create table event_occupation (
  zone_id uuid not null,
  event_id uuid not null,
  part integer not null,
  during tstzrange not null,
  extent box not null,
  primary key (zone_id, event_id, part),
  foreign key (zone_id, event_id) references public_event (zone_id, id) on delete cascade
);
create index event_occupation_place on event_occupation using gist (during, extent);
call guard_table('event_occupation', null, null, null, null, 'select');

create function occupy(p public_event) returns void language sql security definer
  set search_path = public, pg_temp as $$
  insert into event_occupation (zone_id, event_id, part, during, extent)
  select p.zone_id, p.id, f.part - 1,
    tstzrange(coalesce(p.gathering_at, p.start_at), coalesce(p.dispersal_at, p.end_at)
      + case when f.feature #>> '{geometry,type}' = 'LineString' then interval '6 hours' else interval '0' end),
    box(point(min((c ->> 0)::float8), min((c ->> 1)::float8)), point(max((c ->> 0)::float8), max((c ->> 1)::float8)))
  from jsonb_array_elements(p.footprint -> 'features') with ordinality as f (feature, part),
    lateral jsonb_path_query(f.feature -> 'geometry' -> 'coordinates',
      'strict $.** ? (@.type() == "array" && @[0].type() == "number")') as c
  where p.start_at is not null and p.end_at is not null
    and p.state not in ('withdrawn', 'cancelledByOrganiser', 'closed')
  group by f.part, f.feature
$$;
revoke all on function occupy from public;

create function keep_occupation() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  delete from event_occupation o where o.zone_id = new.zone_id and o.event_id = new.id;
  if jsonb_typeof(new.footprint -> 'features') = 'array' then perform occupy(new); end if;
  return null;
end $$;
revoke all on function keep_occupation from public;
create trigger keep_occupation after insert on public_event
  for each row when (new.footprint is not null) execute function keep_occupation();
create trigger change_occupation after update of footprint, gathering_at, start_at, end_at,
  dispersal_at, state on public_event for each row
  when ((old.footprint, old.gathering_at, old.start_at, old.end_at, old.dispersal_at, old.state)
    is distinct from (new.footprint, new.gathering_at, new.start_at, new.end_at, new.dispersal_at, new.state))
  execute function keep_occupation();

-- Row-level security would keep the operators of ranges and boxes from the index, for they are not
-- marked leakproof; a function of the owner may use it. It answers the facts that decide whether two
-- dossiers meet, of the reader's zone and of no draft: what police read of every dossier anyway.
create function occupied_near(p_during tstzrange[], p_extent box[], p_except uuid, p_limit integer)
  returns table (id uuid, kind text, "gatheringAt" timestamptz, "startAt" timestamptz, "endAt" timestamptz,
    "dispersalAt" timestamptz, "expectedNumber" integer, footprint jsonb, waypoints jsonb)
  language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
declare
  own uuid := app_zone();
  found uuid[];
begin
  if cardinality(p_during) = 1 then
    found := array(select o.event_id from event_occupation o
      where o.during && p_during[1] and o.extent && p_extent[1] and o.zone_id = own limit p_limit);
  else
    found := array(select distinct o.event_id from unnest(p_during, p_extent) as q (during, extent)
      join event_occupation o on o.during && q.during and o.extent && q.extent and o.zone_id = own limit p_limit);
  end if;
  return query select e.id, e.kind, e.gathering_at, e.start_at, e.end_at, e.dispersal_at, e.expected_number,
      e.footprint, e.waypoints
    from public_event e
    where e.zone_id = own and e.id = any (found) and e.id <> p_except and e.state <> 'draft';
end $$;
revoke all on function occupied_near from public;
grant execute on function occupied_near to parley_police;
`;

export class SpaceAndTime1121000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ZONES_SQL, REFERENCE_SQL, OCCUPATION_SQL]) await runner.query(sql);
    for (const [code, subject, bufferM, bufferMin, source] of RULES) {
      await runner.query(
        'insert into conflict_rule (code, subject, buffer_m, buffer_min, source) ' +
          'values ($1, $2, $3, $4, $5)',
        [code, subject, bufferM, bufferMin, source],
      );
    }
    const zones = (await runner.query('select id from zone')) as { id: string }[];
    for (const { id } of zones) {
      await runner.query("select set_config('app.zone', $1, true)", [id]);
      await runner.query('select occupy(e) from public_event e where e.footprint is not null');
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
