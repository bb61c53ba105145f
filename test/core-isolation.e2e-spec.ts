import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { accessByDoor } from '../src/access-matrix.js';
import { personaMay } from '../src/core/access/access-matrix.js';
import { GraphqlOptions } from '../src/core/graphql/graphql-options.js';
import { PERSONAS } from '../src/modules/people/index.js';
import { namesRecord, operationOn, rootFields } from './support/operations.js';
import { type TestParley, startParley } from './support/parley.js';
import { CANARY, type SecondZone, addSecondZone } from './support/second-zone.js';

const EVENT = 'query ($id: ID!) { event(id: $id) { id reference } }';
describe('two police zones in one database', () => {
  let parley: TestParley;
  let other: SecondZone;
  let own: { zoneId: string; eventId: string };
  beforeAll(async () => {
    parley = await startParley();
    other = await addSecondZone(parley.databaseUrl);
    const [event] = await parley.sql<{ zoneId: string; eventId: string }>(
      `select zone_id as "zoneId", id as "eventId" from public_event where reference = 'DEMO-E02'`,
    );
    own = event as { zoneId: string; eventId: string };
  });
  afterAll(() => parley.close());

  /** The raw answer, with the record asked for blanked out: what differs would tell. */
  async function answerAbout(persona: string, door: 'police' | 'portal', name: string, id: string) {
    const client = await parley.as(persona);
    const schema = parley.running.app.get(GraphqlOptions).schemas.get(door);
    const root = rootFields(schema!).find((each) => each.field.name === name)!;
    const { query, variables } = operationOn(root, id);
    const { extensions: _, ...answer } = (await client.ask(query, variables)) as Record<
      string,
      unknown
    >;
    return JSON.stringify(answer).replaceAll(id, 'ID');
  }

  /** Root fields that take an id, each with somebody who may use it. */
  function fieldsNamingRecords(door: 'police' | 'portal') {
    const schema = parley.running.app.get(GraphqlOptions).schemas.get(door);
    const probe = randomUUID();
    return rootFields(schema!)
      .filter(({ kind }) => kind !== 'subscription')
      .filter((root) => namesRecord(operationOn(root, probe), probe))
      .flatMap(({ field }) => {
        const access = accessByDoor()[door].find((each) => each.field === field.name)!;
        const persona = PERSONAS.find((each) => each.door === door && personaMay(each, access));
        // What only the link of a request opens is nobody's; its own test is advice-link.
        return persona ? [{ name: field.name, persona: persona.key }] : [];
      });
  }

  it.each(['police', 'portal'] as const)(
    'answers at the %s door about a record of the other zone as about none, byte for byte',
    async (door) => {
      const fields = fieldsNamingRecords(door);
      expect(fields.length).toBeGreaterThan(door === 'police' ? 4 : 0);
      for (const { persona } of fields) await parley.as(persona);
      const before = await parley.digest();
      for (const { name, persona } of fields) {
        const foreign = await answerAbout(persona, door, name, other.eventId);
        const absent = await answerAbout(persona, door, name, randomUUID());
        expect(`${persona} ${name} ${foreign}`).toBe(`${persona} ${name} ${absent}`);
        // What lists by ids answers a list, and nothing in it.
        expect(foreign).toMatch(/"errors"|^\{"data":\{"\w+":\[\]\}\}$/);
      }
      expect(await parley.digest()).toBe(before);
    },
  );

  it('says NOT_FOUND, not FORBIDDEN, and nothing else', async () => {
    const planner = await parley.as('planner');
    expect(await planner.ask(EVENT, { id: other.eventId })).toEqual({
      data: null,
      errors: [
        {
          message: 'There is nothing here by that name.',
          path: ['event'],
          extensions: { code: 'NOT_FOUND' },
        },
      ],
    });
  });

  it('shows no word of the other zone in any list', async () => {
    const planner = await parley.as('planner');
    const answer = JSON.stringify(
      await planner.run(`{
        events(limit: 100) { total items { id reference title { nl } organiser { name }
          overlaps { event { id } } communes { commune { name { nl } } } } }
        me { zoneName { nl } }
        communes { name { nl } }
        competentAuthorities { title { nl } }
        restrictionZones(day: "2027-03-11") { name { nl } }
        advisers { name }
      }`),
    );
    expect(answer).toContain('DEMO-E02');
    expect(answer).not.toContain(CANARY);
    expect(answer).not.toContain(other.eventId);
    const found = await planner.run(`{ events(filter: { text: "${CANARY}" }) { total } }`);
    expect(found).toEqual({ events: { total: 0 } });
    const commune = { code: 'canary', decides: true };
    const refused = await planner.refusal(
      'mutation ($input: ConfirmCommunesInput!) { confirmCommunes(input: $input) { id } }',
      { input: { eventId: own.eventId, expectedVersion: 1, communes: [commune] } },
    );
    expect(refused.code).toBe('INVALID_INPUT');
  });

  /** Runs one statement in a database role and a zone, as a leak in the code would. */
  async function as<Row extends object>(role: string, zoneId: string | null, statement: string) {
    const client = new pg.Client({ connectionString: parley.databaseUrl });
    await client.connect();
    try {
      await client.query(
        `set role ${role}; select set_config('app.zone', '${zoneId ?? ''}', false)`,
      );
      return (await client.query<Row>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  it('hides every row of another zone from both roles, and every row from nobody', async () => {
    const tables = await parley.sql<{ role: string; name: string }>(
      `select r.rolname as role, c.relname as name from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'zone_id'
       join pg_roles r on r.rolname in ('parley_police', 'parley_portal')
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and has_column_privilege(r.oid, c.oid, a.attnum, 'select')`,
    );
    expect(tables.length).toBeGreaterThan(15);
    const counted = tables
      .map(({ role, name }) => ({
        role,
        sql: `select '${name}' as name, count(*) as n from ${name}`,
      }))
      .reduce<Record<string, string[]>>((all, { role, sql }) => {
        (all[role] ??= []).push(`${sql} where zone_id = '${other.zoneId}'`);
        return all;
      }, {});
    const seen = (rows: { name: string; n: string }[]) => rows.filter(({ n }) => Number(n) > 0);
    for (const [role, selects] of Object.entries(counted)) {
      const union = selects.join(' union all ');
      expect(seen(await as(role, own.zoneId, union))).toEqual([]);
      expect(seen(await as(role, null, union.replaceAll(/ where zone_id = '[^']*'/g, '')))).toEqual(
        [],
      );
    }
    // The check can see: in its own zone the second one has rows in most of these tables.
    const visible = seen(
      await as('parley_police', other.zoneId, counted['parley_police']!.join(' union all ')),
    );
    expect(visible.length).toBeGreaterThan(10);
  });

  it.each([
    [
      'a row put into the other zone',
      '42501',
      () =>
        `insert into event_commune values (gen_random_uuid(), '${other.zoneId}', '${other.eventId}', '${other.communeId}', '${other.communeId}', true)`,
    ],
    [
      'an own row moved to the other zone',
      '42501',
      () => `update event_party set zone_id = '${other.zoneId}' where event_id = '${own.eventId}'`,
    ],
    [
      'a link from an own event to a foreign commune',
      '23503',
      () =>
        `insert into event_commune values (gen_random_uuid(), '${own.zoneId}', '${own.eventId}', '${other.communeId}', '${other.communeId}', true)`,
    ],
    [
      'a foreign organisation let into an own event',
      '23503',
      () =>
        `insert into event_party values (gen_random_uuid(), '${own.zoneId}', '${own.eventId}', '${other.organisationId}', 'partner', now(), null)`,
    ],
    [
      'an own organisation let into a foreign event',
      '23503',
      () =>
        `insert into event_party select gen_random_uuid(), '${own.zoneId}', '${other.eventId}', id, 'partner', now(), null from organisation limit 1`,
    ],
  ])('refuses %s', async (_what, code, statement) => {
    await expect(as('parley_police', own.zoneId, statement())).rejects.toMatchObject({ code });
  });

  it('lets the portal role into no dossier of another organiser', async () => {
    const [organiser] = await parley.sql<{ id: string }>(
      `select organisation_id as id from person where persona = 'secondOrganiser'`,
    );
    const seen = `select e.reference from public_event e`;
    const client = new pg.Client({ connectionString: parley.databaseUrl });
    await client.connect();
    try {
      await client.query(
        `set role parley_portal; select set_config('app.zone', '${own.zoneId}', false),
         set_config('app.organisation', '${organiser?.id}', false)`,
      );
      expect((await client.query(seen)).rows).toEqual([{ reference: 'DEMO-E02' }]);
      const [foreign] = await parley.sql<{ id: string }>(
        `select id from public_event where reference = 'DEMO-E03'`,
      );
      const admit = `insert into event_party values (gen_random_uuid(), '${own.zoneId}', $1, $2, 'organiser', now(), null)`;
      await expect(client.query(admit, [foreign?.id, organiser?.id])).rejects.toMatchObject({
        code: '42501',
      });
      await client.query(admit, [own.eventId, organiser?.id]);
      expect((await client.query(seen)).rows).toEqual([{ reference: 'DEMO-E02' }]);
    } finally {
      await client.end();
    }
  });

  it('depends on row-level security: switched off, the same question leaks', async () => {
    const planner = await parley.as('planner');
    const leaks = async () =>
      (await planner.ask(EVENT, { id: other.eventId })).errors === undefined;
    expect(await leaks()).toBe(false);
    await parley.sql('alter table public_event disable row level security');
    expect(await leaks()).toBe(true);
    await parley.sql('alter table public_event enable row level security');
    expect(await leaks()).toBe(false);
    await parley.sql('alter policy police_zone on public_event using (true)');
    expect(await leaks()).toBe(true);
  });
});
