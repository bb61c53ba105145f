import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which door an event belongs to, by place before kind; the first rule that fits counts. */
const RULES = [
  {
    code: 'green-space',
    position: 1,
    kinds: [],
    zoneEffect: 'otherCompetence',
    channel: 'environment',
    explanation: {
      nl: 'De plaats ligt in een groene ruimte: Leefmilieu Brussel is bevoegd.',
      fr: 'Le lieu est un espace vert : Bruxelles Environnement est compétent.',
      en: 'The place lies in a green space: Bruxelles Environnement is competent.',
      de: 'Der Ort liegt in einer Grünanlage: Bruxelles Environnement ist zuständig.',
    },
    source: 'Polbru, events page',
  },
  {
    code: 'assembly',
    position: 2,
    kinds: [
      'demonstration',
      'march',
      'staticRally',
      'counterDemonstration',
      'spontaneousDemonstration',
      'vigil',
    ],
    zoneEffect: null,
    channel: 'police',
    explanation: {
      nl: 'Betogingen gaan naar de politiezone.',
      fr: 'Les manifestations vont à la zone de police.',
      en: 'Demonstrations go to the police zone.',
      de: 'Demonstrationen gehen an die Polizeizone.',
    },
    source: 'Polbru, demonstrations page',
  },
  {
    code: 'festive',
    position: 3,
    kinds: ['festival', 'parade', 'cultural', 'sport', 'market', 'filmShoot'],
    zoneEffect: null,
    channel: 'cityEventCell',
    explanation: {
      nl: 'Feesten, cultuur, sport, markten en filmopnames gaan naar de evenementencel van de stad.',
      fr: 'Fêtes, culture, sport, marchés et tournages vont à la cellule événements de la ville.',
      en: 'Festivities, culture, sport, markets and film shoots go to the city’s event cell.',
      de: 'Feste, Kultur, Sport, Märkte und Dreharbeiten gehen an die Veranstaltungsstelle der Stadt.',
    },
    source: 'Polbru, events page',
  },
  {
    code: 'rest',
    position: 9,
    kinds: [],
    zoneEffect: null,
    channel: 'police',
    explanation: {
      nl: 'Voetbal, toppen en bezoeken gaan naar de politiezone.',
      fr: 'Football, sommets et visites vont à la zone de police.',
      en: 'Football, summits and visits go to the police zone.',
      de: 'Fußball, Gipfel und Besuche gehen an die Polizeizone.',
    },
    source: 'Football law of 21 December 1998; working agreement of the zone',
  },
];

const TABLES_SQL = `
create table channel_rule (
  code text primary key,
  position integer not null unique,
  kinds text[] not null,
  zone_effect text,
  channel text not null check (channel in ('police', 'cityEventCell', 'environment')),
  explanation jsonb not null,
  source text not null,
  valid_from date,
  valid_to date
);
grant select on channel_rule to parley_police, parley_portal;
create table date_reservation (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  event_id uuid not null,
  organisation_id uuid not null,
  reference text not null,
  state text not null check (state in ('held', 'used', 'released', 'expired')),
  title jsonb not null,
  kind text not null,
  place text not null check (length(place) between 2 and 300),
  start_at timestamptz not null,
  end_at timestamptz not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  unique (zone_id, id),
  unique (zone_id, event_id),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, organisation_id) references organisation (zone_id, id),
  check (end_at > start_at),
  check ((state = 'held') = (closed_at is null))
);
create index date_reservation_days on date_reservation (zone_id, start_at) where state = 'held';
call guard_table('date_reservation', 'select, update', 'select, insert, update',
  'organisation_id = (select app_organisation())');
`;

/**
 * How long decisions took, for the organiser too: two figures over at least as many dossiers as the
 * caller asks, never a dossier. Days from the first submission to the last decision.
 */
const PACE_SQL = `
create function decision_pace(p_kind text, p_channel text, p_least integer)
returns table (dossiers integer, "earliestDays" integer, "latestDays" integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with took as (
    select max(d.taken_at)::date - min(a.submitted_at)::date as days
    from public_event e
    join application a on a.zone_id = e.zone_id and a.event_id = e.id
    join authority_decision d on d.zone_id = e.zone_id and d.event_id = e.id
    where e.zone_id = app_zone() and e.kind = p_kind and e.channel = p_channel
      and a.submitted_at is not null and d.taken_at is not null and d.number = 1
      and e.state not in ('signal', 'draft', 'submitted', 'incomplete', 'underReview',
        'negotiation', 'proposalToAuthority')
    group by e.id)
  select count(*)::integer,
    case when count(*) >= greatest(p_least, 20)
      then percentile_disc(0.1) within group (order by days)::integer end,
    case when count(*) >= greatest(p_least, 20)
      then percentile_disc(0.9) within group (order by days)::integer end
  from took
$$;
revoke all on function decision_pace from public;
grant execute on function decision_pace to parley_police, parley_portal;
`;

export class IntakeRouting1152000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES_SQL);
    await runner.query(PACE_SQL);
    for (const { code, position, kinds, zoneEffect, channel, explanation, source } of RULES) {
      await runner.query(
        'insert into channel_rule (code, position, kinds, zone_effect, channel, explanation, source) ' +
          'values ($1, $2, $3, $4, $5, $6, $7)',
        [code, position, kinds, zoneEffect, channel, JSON.stringify(explanation), source],
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
