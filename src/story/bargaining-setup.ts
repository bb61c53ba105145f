import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** Runs SQL as the owner of the database, in the zone of the demonstration. */
export type Sql = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;

/** A planner and an organiser of one dossier of their own, both signed in. */
export interface Pair {
  readonly eventId: string;
  /** Cookie header of the planner at the desk. */
  readonly desk: string;
  /** Cookie header of the organiser at the portal. */
  readonly portal: string;
}

/** A generator with a seed, so that a run can be repeated; numbers from 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const DAY_MS = 86_400_000;
const STATEMENTS = [
  `insert into organisation (id, zone_id, code, kind, name, language)
   values ($1, app_zone(), 'pair-' || $2, 'organiser', 'Verzonnen vzw ' || $2, 'nl')`,
  `insert into person (id, zone_id, organisation_id, name, email, language)
   values ($3, app_zone(), null, 'Planner ' || $2, 'planner-' || $2 || '@zone.example.org', 'nl')`,
  `insert into person (id, zone_id, organisation_id, name, email, language)
   values ($4, app_zone(), $1, 'Organisator ' || $2, 'pair-' || $2 || '@example.org', 'nl')`,
  `insert into role_grant (id, zone_id, person_id, role, valid_from)
   values (gen_random_uuid(), app_zone(), $3, 'planner', '2026-01-01'),
          (gen_random_uuid(), app_zone(), $4, 'organiser', '2026-01-01')`,
  `insert into public_event (id, zone_id, reference, state, title, kind, channel, organisation_id,
     language, start_at, end_at, created_at, updated_at)
   values ($5, app_zone(), 'PAIR-' || $2, 'underReview', '{"nl": "Dossier"}', 'march', 'police', $1, 'nl',
     $6::timestamptz, $6::timestamptz + interval '4 hours', $7, $7)`,
  `insert into event_party (id, zone_id, event_id, organisation_id, side, since_at)
   values (gen_random_uuid(), app_zone(), $5, $1, 'organiser', $7)`,
  `insert into session (id, zone_id, person_id, token_hash, door, created_at, last_seen_at, expires_at)
   values (gen_random_uuid(), app_zone(), $3, $8, 'police', $7, $7, $7::timestamptz + interval '12 hours'),
          (gen_random_uuid(), app_zone(), $4, $9, 'portal', $7, $7, $7::timestamptz + interval '12 hours')`,
];

/** Only the values a statement names: the driver refuses the others. */
function numbered(statement: string, values: readonly unknown[]): [string, unknown[]] {
  const used = [...new Set(statement.match(/\$\d/g))].sort();
  const text = statement.replace(/\$\d/g, (place) => `$${used.indexOf(place) + 1}`);
  return [text, used.map((place) => values[Number(place.slice(1)) - 1])];
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Dossiers under review with their people, signed in at both doors at `now` (ISO, UTC). */
export async function createPairs(sql: Sql, count: number, now: string): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let n = 1; n <= count; n += 1) {
    const [desk, portal] = [1, 2].map(() => randomBytes(32).toString('base64url')) as [
      string,
      string,
    ];
    const eventId = randomUUID();
    const start = new Date(Date.parse(now) + (60 + n) * DAY_MS).toISOString();
    const values = [
      randomUUID(),
      String(n),
      randomUUID(),
      randomUUID(),
      eventId,
      start,
      now,
      hashOf(desk),
      hashOf(portal),
    ];
    for (const statement of STATEMENTS) await sql(...numbered(statement, values));
    pairs.push({ eventId, desk: `sid=${desk}`, portal: `psid=${portal}` });
  }
  return pairs;
}
