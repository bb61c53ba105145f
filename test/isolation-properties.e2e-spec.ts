import { readFileSync } from 'node:fs';
import {
  type GraphQLInputType,
  buildSchema,
  coerceInputValue,
  isInputObjectType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import type { Client } from './support/client.js';
import { operationOn, rootFields } from './support/operations.js';
import { type TestParley, startParley } from './support/parley.js';
import { sessionOf } from './support/sessions.js';
import { Socket } from './support/socket.js';

const CANARY = 'CANARY-PROPERTY-4c1d';
const NONSENSE = 'neverHeardOf';
const schemaIn = (file: string) =>
  buildSchema(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
const portal = schemaIn('portal.gql');
const desk = schemaIn('schema.gql');

const fieldsOf = (schema: typeof desk, name: string): string[] => {
  const type = schema.getType(name);
  return isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [];
};
/** What the desk's type has and the portal's has not. */
const hidden = (deskType: string, portalType: string): string[] => {
  const shown = fieldsOf(portal, portalType);
  return fieldsOf(desk, deskType).filter((name) => !shown.includes(name));
};

/** Types that stand for the same thing at both doors, and how the portal comes to its own. */
const COUNTERPARTS: [string, string, (field: string) => string][] = [
  ['PublicEvent', 'PortalDossier', (f) => `{ myDossiers { items { ${f} } } }`],
  ['PublicEvent', 'PortalDossierExtract', (f) => `{ adviceRequests { dossier { ${f} } } }`],
  ['Condition', 'PortalCondition', (f) => `{ myDossiers { items { conditions { ${f} } } } }`],
  [
    'ConditionVersion',
    'PortalConditionVersion',
    (f) => `{ myDossiers { items { conditions { versions { ${f} } } } } }`,
  ],
  ['Advice', 'PortalAdviceRequest', (f) => `{ adviceRequests { ${f} } }`],
  ['Advice', 'PortalAdviceExtract', (f) => `{ myDossiers { items { advice { ${f} } } } }`],
  ['AuthorityDecision', 'PortalDecision', (f) => `{ myDossiers { items { decisions { ${f} } } } }`],
  [
    'RestrictionZone',
    'PortalRestrictionZone',
    (f) => `{ referenceData { restrictionZones { ${f} } } }`,
  ],
  ['Me', 'PortalMe', (f) => `{ me { ${f} } }`],
];

/** Questions with a lever on what is not shown. */
const LEVERS: [string, string][] = [
  ['a filter on a judgement', '{ myDossiers(filter: { eventClass: C }) { total } }'],
  ['a filter with a comparison', '{ myDossiers(where: { risk: { score_gt: 5 } }) { total } }'],
  ['an order by what is hidden', '{ myDossiers(orderBy: internalNote) { total } }'],
  ['a forged cursor', '{ myDossiers(after: "eyJpZCI6MX0=") { total } }'],
  ['a search for a word', `{ myDossiers(text: "${CANARY}") { total } }`],
  ['a zone as argument', '{ myDossiers(zoneId: "9999") { total } }'],
  ['an organisation as argument', '{ adviceRequests(organisationId: "x") { id } }'],
  ['a page before the first', '{ myDossiers(offset: -1) { items { id } } }'],
  ['more than a page', '{ myDossiers(limit: 101) { items { id } } }'],
  ['the types by introspection', '{ __schema { types { name } } }'],
  ['one type by introspection', '{ __type(name: "RiskAssessment") { fields { name } } }'],
  [
    'a subscription that is asked for by HTTP',
    'subscription { eventChanged(eventId: "x") { seq } }',
  ],
];

/** What no input takes, whatever it is for. */
const FORGED = {
  state: 'decided',
  zoneId: '00000000-0000-0000-0000-000000000000',
  organisationId: '00000000-0000-0000-0000-000000000000',
  createdAt: '2020-01-01T00:00:00Z',
  approvedBy: 'me',
  side: 'police',
  origin: 'authority',
  ownerId: 1,
  roles: ['gold'],
};

const mutations = rootFields(portal)
  .filter(({ kind }) => kind === 'mutation')
  .filter(({ field }) => field.args.some(({ name }) => name === 'input'));

describe('properties a side is not shown, and may not set', () => {
  let parley: TestParley;
  let organiser: Client;
  let fire: Client;
  let own: { id: string; version: number };
  let held: string;

  beforeAll(async () => {
    parley = await startParley({ demo: false });
    organiser = await sessionOf(parley, 'secondOrganiser', 'portal');
    fire = await sessionOf(parley, 'fire', 'portal');
    const event = `select id, version from public_event where reference = 'DEMO-E02'`;
    own = (await parley.sql<typeof own>(event))[0] as typeof own;
    await parley.sql(
      `update event_assessment set internal_note = $1, version = version + 1 where event_id = $2`,
      [CANARY, own.id],
    );
    held = await parley.digest();
  });
  afterEach(async () => expect(await parley.digest()).toBe(held));
  afterAll(() => parley.close());

  /**
   * Each of these must be no document of the portal; every `nth` is sent as well, and answered like
   * the one nobody ever heard of.
   */
  async function expectUnheard(queries: readonly string[], unheard: string, nth: number) {
    const known = queries.filter((query) => validate(portal, parse(query)).length === 0);
    expect(known).toEqual([]);
    const expected = await bytes(organiser, unheard);
    expect(expected).toContain('INVALID_INPUT');
    const told = new Set<string>();
    for (const [index, query] of queries.entries()) {
      if (index % nth === 0) told.add(await bytes(organiser, query));
    }
    expect([...told]).toEqual([expected]);
  }

  const bytes = async (client: Client, query: string, variables: Record<string, unknown> = {}) =>
    JSON.stringify(await client.ask(query, variables));

  it.each(COUNTERPARTS)(
    'of %s are unknown in %s, each like a word nobody heard of',
    async (...of) => {
      const [deskType, portalType, queryFor] = of;
      const names = hidden(deskType, portalType);
      expect(names.length).toBeGreaterThan(0);
      await expectUnheard(names.map(queryFor), queryFor(NONSENSE), 4);
    },
  );

  it('have no type the portal would admit to know', async () => {
    const types = Object.keys(desk.getTypeMap()).filter((name) => !portal.getType(name));
    expect(types.length).toBeGreaterThan(200);
    const on = (type: string) => `{ me { ... on ${type} { id } } }`;
    await expectUnheard(types.map(on), on(NONSENSE), 20);
  });

  it('have no root field the portal would admit to know', async () => {
    const known = rootFields(portal).map(({ kind, field }) => `${kind} ${field.name}`);
    const foreign = rootFields(desk)
      .filter(
        ({ kind, field }) => kind !== 'subscription' && !known.includes(`${kind} ${field.name}`),
      )
      .map(({ kind, field }) => `${kind} { ${field.name} }`);
    expect(foreign.length).toBeGreaterThan(100);
    await expectUnheard(foreign, `{ ${NONSENSE} }`, 10);
  });

  it.each(LEVERS)('are not to be levered out by %s', async (_name, query) => {
    for (const client of [organiser, fire]) {
      const told = await client.ask(query);
      expect(told.errors?.[0]?.extensions['code']).toMatch(/INVALID_INPUT|FORBIDDEN/);
      expect(told.data ?? null).toBeNull();
      expect(JSON.stringify(told)).not.toMatch(/CANARY|Risk|Did you mean/);
    }
  });

  it('are not told by a number: what is counted is what is shown', async () => {
    const { data } = await organiser.ask<{ myDossiers: { items: object[]; total: number } }>(
      '{ myDossiers(limit: 100) { total hasMore items { reference } } }',
    );
    expect(data?.myDossiers).toMatchObject({
      total: data?.myDossiers.items.length,
      hasMore: false,
    });
    const beyond = await organiser.run(
      '{ myDossiers(offset: 5000) { total hasMore items { id } } }',
    );
    expect(beyond).toEqual({ myDossiers: { total: 1, hasMore: false, items: [] } });
    expect(await fire.run('{ adviceRequests(limit: 100) { id } }')).toEqual({ adviceRequests: [] });
  });

  it.each(mutations.map((root) => [root.field.name, root] as const))(
    'are not to be set through the input of %s',
    async (_name, root) => {
      const { query, variables } = operationOn(root, own.id);
      const type = root.field.args.find(({ name }) => name === 'input')?.type as GraphQLInputType;
      const name = String(type).replace('!', '');
      const forged = Object.entries(FORGED).filter(
        ([key]) => !fieldsOf(portal, name).includes(key),
      );
      expect(forged.length).toBeGreaterThan(5);
      const input = { ...(variables['input'] as object), ...Object.fromEntries(forged) };
      const refused: string[] = [];
      coerceInputValue(input, type, (_path, _value, { message }) => refused.push(message));
      for (const [key] of forged) expect(refused.join()).toContain(`Field "${key}"`);
      for (const client of [organiser, fire]) {
        expect((await client.refusal(query, { input })).code).toBe('INVALID_INPUT');
      }
    },
  );

  const SAVE = 'mutation ($input: PortalSaveInput!) { saveApplication(input: $input) { id } }';
  const PROPOSE = 'mutation ($input: PortalChangeInput!) { proposeChange(input: $input) { id } }';
  const saved = (application: unknown) => ({
    query: SAVE,
    input: { dossierId: own.id, expectedVersion: own.version, application },
  });
  const changed = (facts: unknown, more: object = {}) => ({
    query: PROPOSE,
    input: { dossierId: own.id, expectedVersion: own.version, facts, reason: 'Anders.', ...more },
  });
  it.each<[string, () => { query: string; input: object }]>([
    ['a state among the facts', () => changed({ state: 'decided' })],
    ['a class among the facts', () => changed({ eventClass: 'A' })],
    ['an organisation inside the application', () => saved({ organisation: { name: 'x' } })],
    ['a lateness inside the application', () => saved({ late: false })],
    ['a zone inside the title', () => saved({ title: { nl: 'x', zoneId: 'y' } })],
    ['a person inside the answers', () => saved({ answers: { responsible: { personId: 'x' } } })],
    ['an answer nobody asked', () => saved({ answers: { internalNote: 'x' } })],
    [
      'a prototype among the answers',
      () => saved({ setAnswers: JSON.parse('{"__proto__":{"admin":true}}') as unknown }),
    ],
    [
      'a constructor among the answers',
      () => saved({ setAnswers: { constructor: { prototype: { admin: true } } } }),
    ],
    ['a list for the facts', () => changed([{ stewardCount: 3 }])],
    ['nothing for the facts', () => changed(null)],
    ['a version as text', () => changed({ stewardCount: 3 }, { expectedVersion: '1' })],
    ['no version', () => changed({ stewardCount: 3 }, { expectedVersion: null })],
    ['a version below the first', () => changed({ stewardCount: 3 }, { expectedVersion: -1 })],
    ['a version beyond 32 bits', () => changed({ stewardCount: 3 }, { expectedVersion: 2 ** 31 })],
    ['a version with a fraction', () => changed({ stewardCount: 3 }, { expectedVersion: 1.5 })],
  ])('are not to be set with %s', async (_name, made) => {
    const { query, input } = made();
    const { errors } = await organiser.ask(query, { input });
    expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
    expect(JSON.stringify(errors)).not.toContain('CANARY');
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('are no more known over the socket', async () => {
    const { cookie, path } = organiser;
    const said = async (query: string) => {
      const socket = await Socket.ready(parley.url, { path, cookie });
      socket.subscribe(query);
      const { payload } = await socket.next();
      socket.close();
      return JSON.stringify(payload);
    };
    const unheard = await said(`subscription { ${NONSENSE} }`);
    expect(unheard).toContain('INVALID_INPUT');
    expect(await said('subscription { eventChanged(eventId: "x") { seq } }')).toBe(unheard);
    expect(await said('subscription { __schema { types { name } } }')).toBe(unheard);
    expect(await said('query { me { name } }')).toContain('FORBIDDEN');
  });
});
