import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** What was put into a zone that nobody of the demonstration belongs to. */
export interface SecondZone {
  readonly zoneId: string;
  readonly eventId: string;
  readonly communeId: string;
  readonly organisationId: string;
  readonly personId: string;
}

/** A word that stands in every text of the second zone and nowhere else. */
export const CANARY = 'Kanarievogel';

const STATEMENTS = [
  `insert into zone (id, code, name) values ($1, '9999', jsonb_build_object('nl', $2::text))`,
  `insert into organisation (id, zone_id, code, kind, name, language) values ($3, $1, 'canary', 'adviser', $2, 'nl')`,
  `insert into person (id, zone_id, organisation_id, name, email, language) values ($4, $1, $3, $2, 'canary@zone.example.org', 'nl')`,
  `insert into role_grant (id, zone_id, person_id, role, valid_from) values (gen_random_uuid(), $1, $4, 'planner', '2026-01-01')`,
  `insert into position (id, zone_id, code, name) values ($4, $1, 'gold', jsonb_build_object('nl', $2::text))`,
  `insert into position_holder (id, zone_id, position_id, person_id, valid_from) values (gen_random_uuid(), $1, $4, $4, '2026-01-01')`,
  `insert into competent_authority (id, zone_id, code, kind, title) values ($5, $1, 'mayor-canary', 'mayor', jsonb_build_object('nl', $2::text))`,
  `insert into commune (id, zone_id, code, name, postcode, police_zone_code, authority_id, languages, own_zone)
   values ($5, $1, 'canary', jsonb_build_object('nl', $2::text), '9999', '9999', $5, '{nl}', true)`,
  `insert into restriction_zone (id, zone_id, code, kind, name, geometry, effect, applies_to, adjacency_warning_m, rule, source)
   values ($5, $1, 'canary', 'neutralZone', jsonb_build_object('nl', $2::text), '{}', 'prohibited', '{march}', 100,
     jsonb_build_object('nl', $2::text), $2)`,
  `insert into closing_day (id, zone_id, day, name, source) values ($5, $1, '2027-03-11', jsonb_build_object('nl', $2::text), $2)`,
  `insert into public_event (id, zone_id, reference, state, title, kind, channel, organisation_id, language, start_at, end_at, created_at, updated_at)
   values ($6, $1, 'CANARY-1', 'submitted', jsonb_build_object('nl', $2::text), 'march', 'police', $3, 'nl', '2027-03-11T10:00Z', '2027-03-11T12:00Z', now(), now())`,
  `insert into event_party (id, zone_id, event_id, organisation_id, side, since_at) values (gen_random_uuid(), $1, $6, $3, 'organiser', now())`,
  `insert into event_commune (id, zone_id, event_id, commune_id, authority_id, decides) values (gen_random_uuid(), $1, $6, $5, $5, true)`,
  `insert into event_assessment (id, zone_id, event_id, internal_note) values (gen_random_uuid(), $1, $6, $2)`,
  `insert into product_basis (id, zone_id, event_id, product_type, product_id, source_type, source_id, facts, facts_hash, recorded_at)
   values (gen_random_uuid(), $1, $6, 'order', $6, 'event', $6, jsonb_build_object('note', $2::text), '', now())`,
  `insert into stored_document (id, zone_id, event_id, subject_type, subject_id, kind, language, audience, file_name, media_type, sha256, size_bytes, created_at)
   values ($6, $1, $6, 'event', $6, 'order', 'nl', 'organiser', $2, 'application/pdf', '', 1, now())`,
  `select journal_append(now(), $4, $2, null, $6, 'event', $6, 'event.opened', '{}', 'r')`,
];

/** Fills a second police zone directly in the database, as its own users would. */
export async function addSecondZone(databaseUrl: string): Promise<SecondZone> {
  const [zoneId, organisationId, personId, communeId, eventId] = Array.from({ length: 5 }, () =>
    randomUUID(),
  ) as [string, string, string, string, string];
  const values = [zoneId, CANARY, organisationId, personId, communeId, eventId];
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    for (const statement of STATEMENTS) {
      await owner.query("select set_config('app.zone', $1, false)", [zoneId]);
      await owner.query(...numbered(statement, values));
    }
  } finally {
    await owner.end();
  }
  return { zoneId, eventId, communeId, organisationId, personId };
}

/** Only the values a statement names, since the driver refuses the others. */
function numbered(statement: string, values: readonly string[]): [string, string[]] {
  const used = [...new Set(statement.match(/\$\d/g))].sort();
  const text = used.reduce((so, place, index) => so.replaceAll(place, `$${index + 1}`), statement);
  return [text, used.map((place) => values[Number(place.slice(1)) - 1] as string)];
}
