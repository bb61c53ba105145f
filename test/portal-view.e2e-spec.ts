import { randomUUID } from 'node:crypto';
import { type FieldNode, type OperationDefinitionNode, parse, print } from 'graphql';
import { permissionsOf } from '../src/core/access/permissions.js';
import { PortalViewService } from '../src/modules/portal-view/portal-view.service.js';
import { organiserActor } from './support/bargaining.js';
import { Client } from './support/client.js';
import { Confirming } from './support/confirming.js';
import { get } from './support/http.js';
import { March } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { expectRefusal } from './support/refusals.js';

const SEE = `mutation ($input: SeeAsOrganiserInput!) {
  seeAsOrganiser(input: $input) { eventId personName at query answer }
}`;
const ACCESS = `query ($id: ID!) { organiserAccess(eventId: $id) { personId name factors { id kind label } } }`;
const RESET = `mutation ($input: ResetFactorsInput!) { resetOrganiserFactors(input: $input) { personId factors { id } } }`;

interface Seen {
  personName: string;
  query: string;
  answer: { dossier: Record<string, unknown> };
}
interface Access {
  personId: string;
  name: string;
  factors: { id: string; kind: string }[];
}

/** The same question in documents of a size the portal takes: one for each field of the dossier. */
function queriesOf(whole: string): string[] {
  const document = parse(whole);
  const [operation] = document.definitions as [OperationDefinitionNode];
  const [root] = operation.selectionSet.selections as [FieldNode];
  return (root.selectionSet?.selections ?? []).map((field) => {
    const selectionSet = { ...operation.selectionSet, selections: [field] };
    const only = { ...operation.selectionSet, selections: [{ ...root, selectionSet }] };
    return print({ ...document, definitions: [{ ...operation, selectionSet: only }] });
  });
}

describe('the portal seen from the desk', () => {
  let parley: TestParley;
  let march: March;
  let planner: Client;

  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    await march.transition('negotiate');
    await march.propose([{ kind: 'CON', parameters: { everyMin: 30 } }]);
    planner = await parley.as('planner');
  });
  afterAll(() => parley.close());

  const see = async (reason = 'De organisator vraagt wat hij moet doen.') => {
    const input = { eventId: march.id, reason };
    return (await planner.run<{ seeAsOrganiser: Seen }>(SEE, { input })).seeAsOrganiser;
  };

  it('answers what the organiser gets, byte for byte', async () => {
    const seen = await see();
    const dossier = {};
    for (const query of queriesOf(seen.query)) {
      const response = await fetch(`${parley.url}/portal/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          cookie: march.organiser.cookie,
          'accept-language': 'nl',
        },
        body: JSON.stringify({ query, variables: { id: march.id } }),
      });
      const { data } = (await response.json()) as { data: { dossier: object } };
      Object.assign(dossier, data.dossier);
    }
    expect(JSON.stringify(seen.answer)).toBe(JSON.stringify({ dossier }));
    expect(JSON.stringify(dossier).length).toBeGreaterThan(3_000);
    expect(Object.keys(seen.answer.dossier)).toEqual(
      expect.arrayContaining(['conditions', 'nextStep', 'missing', 'attachments', 'messages']),
    );
  });

  it('is one journal entry with the reason, and nothing else', async () => {
    const count = () =>
      parley.sql<{ kind: string; data: string }>(
        'select kind, data from journal_entry order by seq',
      );
    const digest = async () =>
      (await parley.digest())
        .split('\n')
        .filter((line) => !line.startsWith('journal_') && !line.startsWith('idempotency'))
        .join('\n');
    const [before, records] = [await count(), await digest()];
    await see('Beroepsvraag over de voorwaarden');
    const after = await count();
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)?.kind).toBe('event.seenAsOrganiser');
    expect(after.at(-1)?.data).toContain('Beroepsvraag');
    expect(await digest()).toBe(records);
  });

  it('asks questions only, in a transaction that cannot write', async () => {
    const view = parley.running.app.get(PortalViewService);
    const eyes = await organiserActor(parley, 'organiser');
    const before = await parley.digest();
    const mutation = 'mutation { revokeCalendarFeed(id: "x") { id } }';
    await expect(view.ask(eyes, mutation, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const police = { ...eyes, permissions: permissionsOf(['planner']) };
    const { errors } = await view.ask(police, 'query ($id: ID!) { dossier(id: $id) { id } }', {
      id: march.id,
    });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN' });
    expect(await parley.digest()).toBe(before);
  });

  it('refuses who may not, what is not there and what has no reason', async () => {
    const valid = { eventId: march.id, reason: 'Waarom' };
    const refusals: [object, { code?: string; field?: string }][] = [
      [{ ...valid, reason: '' }, { field: 'reason' }],
      [{ ...valid, reason: '   ' }, { field: 'reason' }],
      [{ ...valid, reason: 'x'.repeat(501) }, { field: 'reason' }],
      [{ ...valid, eventId: 'x' }, { field: 'eventId' }],
      [{ ...valid, eventId: randomUUID() }, { code: 'NOT_FOUND' }],
    ];
    for (const [input, expected] of refusals) {
      await expectRefusal(parley, planner, SEE, input, expected);
    }
    for (const persona of ['legal', 'silver', 'gold', 'bronze', 'intelligence', 'cabinet']) {
      const client = await parley.as(persona);
      await expectRefusal(parley, client, SEE, valid, { code: 'FORBIDDEN' });
    }
    expect((await march.organiser.refusal(SEE, { input: valid })).code).toBe('INVALID_INPUT');
    const key = randomUUID();
    const first = await planner.run(SEE, { input: valid }, key);
    expect(await planner.run(SEE, { input: valid }, key)).toEqual(first);
  });

  it('the desk removes lost factors after a call-back, and every session ends', async () => {
    const lost = await Client.signIn(parley.url, 'organiser', 'portal');
    const confirming = new Confirming(parley);
    await confirming.enrolApp(lost.cookie);
    const { organiserAccess } = await planner.run<{ organiserAccess: Access[] }>(ACCESS, {
      id: march.id,
    });
    const person = organiserAccess.find(({ factors }) => factors.length > 0) as Access;
    const valid = {
      eventId: march.id,
      personId: person.personId,
      factorIds: person.factors.map(({ id }) => id),
      calledBackOn: '+32 470 12 34 56',
      reason: 'Teruggebeld; herkend aan dossier en stem.',
    };
    const foreign = (
      await parley.sql<{ id: string }>("select id from person where persona = 'secondOrganiser'")
    )[0]?.id;
    const refusals: [object, { code?: string; field?: string }][] = [
      [{ ...valid, calledBackOn: 'geen' }, { field: 'calledBackOn' }],
      [{ ...valid, reason: '' }, { field: 'reason' }],
      [{ ...valid, factorIds: ['x'] }, { field: 'factorIds' }],
      [{ ...valid, factorIds: [] }, { code: 'CONFLICT' }],
      [{ ...valid, factorIds: [randomUUID()] }, { code: 'CONFLICT' }],
      [{ ...valid, personId: foreign }, { code: 'NOT_FOUND' }],
      [{ ...valid, eventId: randomUUID() }, { code: 'NOT_FOUND' }],
    ];
    for (const [input, expected] of refusals) {
      await expectRefusal(parley, planner, RESET, input, expected);
    }
    await expectRefusal(parley, await parley.as('gold'), RESET, valid, { code: 'FORBIDDEN' });
    await planner.run(RESET, { input: valid });
    await expectRefusal(parley, planner, RESET, valid, { code: 'CONFLICT' });
    const session = await get(`${parley.url}/portal/auth/session`, { cookie: lost.cookie });
    expect(session.status).toBe(401);
    const back = await Client.signIn(parley.url, 'organiser', 'portal');
    expect(await confirming.factors(back.cookie)).toMatchObject({
      factors: [],
      recoveryCodesLeft: 0,
    });
    await confirming.enrolApp(back.cookie);
  });

  it('says at both doors how the event cell is reached, and changes it once a version', async () => {
    const SET = `mutation ($input: EventCellInput!) { setEventCellContact(input: $input) { version phone } }`;
    const admin = await parley.as('administrator');
    const valid = {
      expectedVersion: 1,
      phone: '+32 2 555 02 02',
      email: 'cel@zone.example.org',
      hours: { nl: 'Altijd', fr: 'Toujours', en: 'Always', de: 'Immer' },
      source: 'Dienstnota 1',
    };
    const refusals: [object, { code?: string; field?: string }][] = [
      [{ ...valid, phone: 'bel ons' }, { field: 'phone' }],
      [{ ...valid, email: 'geen' }, { field: 'email' }],
      [{ ...valid, source: '' }, { field: 'source' }],
      [{ ...valid, expectedVersion: 2 }, { code: 'STALE' }],
      [{ ...valid, expectedVersion: 0 }, { code: 'STALE' }],
    ];
    for (const [input, expected] of refusals) {
      await expectRefusal(parley, admin, SET, input, expected);
    }
    await expectRefusal(parley, planner, SET, valid, { code: 'FORBIDDEN' });
    await admin.run(SET, { input: valid });
    await expectRefusal(parley, admin, SET, valid, { code: 'STALE' });
    const organiser = await Client.signIn(parley.url, 'organiser', 'portal');
    const { me } = await organiser.run<{ me: { eventCell: { phone: string } } }>(
      '{ me { eventCell { phone email hours { nl } } } }',
    );
    expect(me.eventCell.phone).toBe('+32 2 555 02 02');
  });
});
