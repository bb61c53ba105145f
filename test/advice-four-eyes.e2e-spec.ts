import type { Client } from './support/client.js';
import { March, type Versioned } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';

const REQUESTS = `{ adviceRequests { id version state fourEyes answeredBy draftedBy
  draft { version state text own writtenBy returnReason returnedBy } } }`;
const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { id version state } }`;
const SAVE = mutation('saveAdviceDraft', 'PortalAdviceDraftInput');
const SUBMIT = mutation('submitAdvice', 'PortalAdviceDraftInput');
const RELEASE = mutation('releaseAdvice', 'PortalReleaseInput');
const HAND_BACK = mutation('handBackAdvice', 'PortalHandBackInput');
const GIVE = mutation('giveAdvice', 'PortalAdviceInput');
const CHANGE = mutation('changePartnerService', 'ChangePartnerServiceInput').replace(' state', '');

interface Request extends Versioned {
  state: string;
  fourEyes: boolean;
  answeredBy: string | null;
  draftedBy: string | null;
  draft: {
    version: number;
    state: string;
    text: string;
    own: boolean;
    returnReason: string | null;
  };
}

describe('an answer two people of a service give', () => {
  let parley: TestParley;
  let march: March;
  let writer: Client;
  let checker: Client;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    const head = await parley.as('seniorPlanner');
    const { partnerServices } = await head.run<{
      partnerServices: (Versioned & { organisation: { code: string } })[];
    }>('{ partnerServices { id version organisation { code } } }');
    const transit = partnerServices.find(({ organisation }) => organisation.code === 'stib-mivb');
    const settings = { leadTimeDays: 5, reminderDays: 1, fourEyes: true, linkDays: 7 };
    const serviceId = transit?.id;
    const both = { serviceId, expectedVersion: 1, ...settings, linkEmail: 'x@example.org' };
    expect((await head.refusal(CHANGE, { input: both })).code).toBe('INVALID_INPUT');
    await head.run(CHANGE, { input: { serviceId, expectedVersion: 1, ...settings } });
    const stale = await head.refusal(CHANGE, {
      input: { serviceId, expectedVersion: 1, ...settings },
    });
    expect(stale.code).toBe('STALE');
    expect((await (await parley.as('planner')).refusal(CHANGE, { input: both })).code).toBe(
      'FORBIDDEN',
    );
    await march.ask(['stib-mivb', 'siamu-dbdmh']);
    writer = await parley.as('transit');
    checker = await parley.as('transitLead');
  });
  afterAll(() => parley.close());

  const request = async (client = writer) =>
    (await client.run<{ adviceRequests: Request[] }>(REQUESTS)).adviceRequests[0] as Request;
  const words = { result: 'favourable', text: 'Geen bezwaar.', visibility: 'organiser' };
  const release = async (more: object = {}) => {
    const { id, version, draft } = await request();
    return {
      input: {
        requestId: id,
        expectedVersion: version,
        expectedDraftVersion: draft.version,
        ...more,
      },
    };
  };

  it('does not leave by one person, nor by a link', async () => {
    const { id, version, fourEyes } = await request();
    expect(fourEyes).toBe(true);
    const before = await parley.digest();
    const alone = await writer.refusal(GIVE, {
      input: { requestId: id, expectedVersion: version, ...words },
    });
    expect(alone.extensions).toMatchObject({ rule: 'secondPersonNeeded' });
    const link = await march.planner.refusal(
      'mutation ($input: SendAdviceLinkInput!) { sendAdviceLink(input: $input) { id } }',
      { input: { adviceId: id, expectedVersion: version, email: 'x@example.org' } },
    );
    expect(link.extensions).toMatchObject({ rule: 'fourEyesNeedsAccounts' });
    const bare = await writer.refusal(SUBMIT, { input: { requestId: id } });
    expect(bare.code).toBe('INVALID_INPUT');
    expect(await parley.digest()).toBe(before);
    const fire = await parley.as('fire');
    const theirs = await request(fire);
    const needless = await fire.refusal(SUBMIT, { input: { requestId: theirs.id, ...words } });
    expect(needless.extensions).toMatchObject({ rule: 'noSecondPerson' });
  });

  it('is drafted, put forward, handed back and put forward again; the desk reads no draft', async () => {
    const { id } = await request();
    await writer.run(SAVE, { input: { requestId: id, text: 'CANARY-DRAFT-8c8c' } });
    const stale = await checker.refusal(SAVE, {
      input: { requestId: id, expectedDraftVersion: 7 },
    });
    expect(stale.code).toBe('STALE');
    expect((await (await parley.as('fire')).refusal(SAVE, { input: { requestId: id } })).code).toBe(
      'NOT_FOUND',
    );
    const draft = async () => (await request()).draft.version;
    await writer.run(SUBMIT, {
      input: { requestId: id, expectedDraftVersion: await draft(), ...words },
    });
    const frozen = await writer.refusal(SAVE, {
      input: { requestId: id, expectedDraftVersion: await draft() },
    });
    expect(frozen.extensions).toMatchObject({ reason: 'beingChecked' });
    await checker.run(HAND_BACK, await release({ reason: 'Noem de halte.' }));
    expect((await request()).draft).toMatchObject({
      state: 'returned',
      returnReason: 'Noem de halte.',
      own: true,
    });
    await writer.run(SUBMIT, {
      input: { requestId: id, expectedDraftVersion: await draft(), ...words },
    });
    const desk = await march.planner.run(
      'query ($id: ID!) { event(id: $id) { advice { state result text } } }',
      { id: march.id },
    );
    expect(JSON.stringify(desk)).not.toMatch(/CANARY|bezwaar/);
    await expect(
      parley.sql('begin; set local role parley_police; select * from advice_draft'),
    ).rejects.toThrow('permission denied');
    await parley.sql('rollback');
  });

  it('is not released by its writer, not even past the server', async () => {
    const own = await writer.refusal(RELEASE, await release());
    expect(own.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'ownDraft' });
    const { id } = await request();
    type Who = { zone: string; person: string; organisation: string };
    const [me, colleague] = (await parley.sql<Who>(
      `select zone_id as zone, id as person, organisation_id as organisation from person
       where persona in ('transit', 'transitLead') order by persona`,
    )) as [Who, Who];
    const forge = `begin; set local role parley_portal;
      select set_config('app.zone', '${me.zone}', true), set_config('app.person', '${me.person}', true),
        set_config('app.organisation', '${me.organisation}', true);
      update advice set version = version + 1, state = 'answered', result = 'favourable',
        text = 'Geen bezwaar.', visibility = 'organiser', answered_at = now(), answered_via = 'account',
        answered_by = '${me.person}', drafted_by = '${colleague.person}'
      where id = '${id}'`;
    await expect(parley.sql(forge)).rejects.toThrow('released by a second person');
    await parley.sql('rollback');
    expect((await request()).state).toBe('asked');
  });

  it('leaves once when two release it at the same time', async () => {
    const input = await release();
    const told = await Promise.all([checker.ask(RELEASE, input), checker.ask(RELEASE, input)]);
    expect(told.filter(({ errors }) => !errors)).toHaveLength(1);
    const [kept] = await parley.sql<{ n: string }>(
      `select count(*) as n from journal_entry where kind = 'advice.given'`,
    );
    expect(kept?.n).toBe('1');
    expect(await request()).toMatchObject({
      state: 'answered',
      answeredBy: 'Alex Partner-Proef',
      draftedBy: 'Dominique Partner-Démo',
      draft: null,
    });
  });
});
