import { JournalFeed } from '../src/core/journal/journal-feed.js';
import { mails } from './support/advice.js';
import { jobsDone } from './support/bargaining.js';
import type { Client } from './support/client.js';
import { DIALOGUE_STEPS } from './support/dialogue.js';
import { FUNCTION_CASES } from './support/function-cases.js';
import type { FunctionWorld } from './support/function-world.js';
import { get } from './support/http.js';
import { type TestParley, startParley } from './support/parley.js';
import { Socket } from './support/socket.js';
import { until } from './support/until.js';

const DOSSIER = 'query ($id: ID!) { dossier(id: $id) { id conditions { id } } }';
const LIVE = 'subscription ($id: ID!) { dossierChanged(dossierId: $id) { id } }';
const HINT = `select pg_notify('parley_journal', concat_ws(':', app_zone()::text, $1::text, '0'))`;
/** A withdrawn right must be gone from what is open within so many milliseconds. */
const GONE_WITHIN_MS = 5_000;

const person = `person_id = (select id from person where persona = 'secondOrganiser')`;
const own = `event_id = (select id from public_event where reference = 'DEMO-E02')`;
/** How somebody loses what he may do while he is signed in: the end, the way back, what is said. */
const ENDS: readonly (readonly [string, string, string, string])[] = [
  [
    'his role ended',
    `update role_grant set valid_to = valid_from where ${person}`,
    `update role_grant set valid_to = null where ${person}`,
    'FORBIDDEN',
  ],
  [
    'he left',
    `update person set active = false where persona = 'secondOrganiser'`,
    `update person set active = true where persona = 'secondOrganiser'`,
    'UNAUTHENTICATED',
  ],
  [
    'his session came to its end',
    `update session set expires_at = created_at where ${person}`,
    `update session set expires_at = created_at + interval '12 hours' where ${person}`,
    'UNAUTHENTICATED',
  ],
  [
    'his session was revoked',
    `update session set revoked_at = created_at where ${person}`,
    `update session set revoked_at = null where ${person}`,
    'UNAUTHENTICATED',
  ],
  [
    'his organisation is no longer party to it',
    `update event_party set until_at = since_at where ${own}`,
    `update event_party set until_at = null where ${own}`,
    'NOT_FOUND',
  ],
  [
    'he works for another organisation',
    `update person set organisation_id = (select id from organisation where code = 'organiser-e04')
       where persona = 'secondOrganiser'`,
    `update person set organisation_id = (select id from organisation where code = 'organiser-e02')
       where persona = 'secondOrganiser'`,
    'NOT_FOUND',
  ],
];

/** A colleague of another organisation reads E02 by a mandate. */
const COLLEAGUE = `insert into mandate (id, zone_id, event_id, kind, organisation_id, person_id,
    holder_name, holder_email, holder_language, powers, state, valid_from, given_side, given_by,
    given_by_name, given_at)
  select gen_random_uuid(), e.zone_id, e.id, 'colleague', o.organisation_id, r.id, r.name, r.email,
    'nl', array['read'], 'active', '2026-11-01T00:00:00Z', 'organiser', o.id, o.name, now()
  from public_event e, person o, person r
  where e.reference = 'DEMO-E02' and o.persona = 'secondOrganiser' and r.persona = 'organiser'`;
const OF_COLLEAGUE = `${own} and person_id = (select id from person where persona = 'organiser')`;
/** A service that only gives advice in it. */
const SERVICE = `insert into event_party (id, zone_id, event_id, organisation_id, side, since_at)
  select gen_random_uuid(), e.zone_id, e.id, p.organisation_id, 'partner', now()
  from public_event e, person p where e.reference = 'DEMO-E02' and p.persona = 'fire'`;
/** How the mandate ends, and who has got mail of the dossier since. */
const LEFT: readonly (readonly [string, string])[] = [
  [
    'it was withdrawn',
    `state = 'withdrawn', ended_side = 'organiser', ended_by_name = 'x', ended_at = now(),
       ended_reason = 'Gedaan.'`,
  ],
  ['its term passed', `valid_until = valid_from + interval '1 day'`],
  ['it is for the day only', `powers = array['dayResponsible']`],
];

describe('functions somebody may not use', () => {
  let parley: TestParley;
  let world: FunctionWorld;
  let organiser: Client;
  let held: string;

  beforeAll(async () => {
    parley = await startParley();
    organiser = await parley.as('secondOrganiser');
    const [row] = await parley.sql<{ eventId: string; version: number; conditionId: string }>(
      `select e.id as "eventId", e.version, c.id as "conditionId" from public_event e
       join condition c on c.event_id = e.id where e.reference = 'DEMO-E02' order by c.number limit 1`,
    );
    const cookies: Record<string, string> = { organiser: organiser.cookie };
    for (const persona of ['planner', 'bronze', 'fire']) {
      cookies[persona] = (await parley.as(persona)).cookie;
    }
    world = { ...(row as Omit<FunctionWorld, 'cookies'>), cookies };
    held = await parley.digest();
  });
  afterEach(async () => expect(await parley.digest()).toBe(held));
  afterAll(() => parley.close());

  it.each(FUNCTION_CASES)('are refused and change nothing: %s', async (_name, request, refused) => {
    const { path, ...init } = request(world);
    const answer = await fetch(parley.url + path, init);
    const text = `${answer.status} ${await answer.text()}`;
    expect(text).toMatch(refused);
    expect(text).not.toMatch(/stewardCount"|stack|at \w+ \(|DEMO-E/);
  });

  it.each(ENDS)('and not any more once %s', async (_what, end, back, code) => {
    const { cookie, path } = organiser;
    const socket = await Socket.ready(parley.url, { path, cookie });
    socket.subscribe(LIVE, { id: world.eventId });
    await until('the subscription listens', async () => feed().listeners() === 1);
    const read = async () =>
      String((await organiser.ask(DOSSIER, { id: world.eventId })).errors?.[0]?.extensions['code']);
    const map = async () =>
      (await get(`${parley.url}/portal/files/footprints/${world.eventId}/geojson`, { cookie }))
        .status;
    expect([await read(), await map()]).toEqual(['undefined', 200]);
    await parley.sql(end);
    // One of them is left in silence; the others hear that something happened.
    if (!end.includes('until_at')) await parley.sql(HINT, [world.eventId]);
    try {
      const ended = performance.now();
      expect([await read(), await map()]).toEqual([code, expect.any(Number)]);
      expect([401, 403, 404]).toContain(await map());
      const said = await socket.next(GONE_WITHIN_MS);
      expect(JSON.stringify(said)).toMatch(/"error".*UNAUTHENTICATED/);
      expect(performance.now() - ended).toBeLessThan(GONE_WITHIN_MS);
    } finally {
      await parley.sql(back);
      socket.close();
    }
    expect([await read(), await map()]).toEqual(['undefined', 200]);
  });

  /** Who gets a mail when the desk writes in the dossier. */
  async function written(): Promise<string[]> {
    const [{ seen }] = (await parley.sql<{ seen: number }>(
      'select coalesce(max(position), 0)::int as seen from dialogue_message where event_id = $1',
      [world.eventId],
    )) as [{ seen: number }];
    const before = (await mails(parley)).length;
    const input = { eventId: world.eventId, language: 'nl', text: 'Er is nieuws.', seen };
    await (await parley.as('planner')).run(DIALOGUE_STEPS.SEND, { input });
    await jobsDone(parley);
    const sent = (await mails(parley)).slice(before);
    return sent.map((mail) => /^To: (.*)$/m.exec(mail)?.[1]?.trim() ?? mail).sort();
  }

  it('nor is anybody written to who may not read', async () => {
    const [{ own, reader }] = (await parley.sql<{ own: string; reader: string }>(
      `select o.email as own, r.email as reader from person o, person r
       where o.persona = 'secondOrganiser' and r.persona = 'organiser'`,
    )) as [{ own: string; reader: string }];
    await parley.sql(SERVICE);
    expect(await written()).toEqual([own]);
    for (const [what, end, back, code] of ENDS) {
      await parley.sql(end);
      const signedOut = /session/.test(what);
      expect([what, code, await written()]).toEqual([what, code, signedOut ? [own] : []]);
      await parley.sql(back);
    }
    await parley.sql(COLLEAGUE);
    expect(await written()).toEqual([own, reader].sort());
    for (const [what, end] of LEFT) {
      await parley.sql(`update mandate set version = version + 1, ${end} where ${OF_COLLEAGUE}`);
      expect([what, await written()]).toEqual([what, [own]]);
      await parley.sql(`delete from mandate where ${OF_COLLEAGUE}`);
      await parley.sql(COLLEAGUE);
    }
    held = await parley.digest();
  });

  const feed = () => parley.running.app.get(JournalFeed);
});
