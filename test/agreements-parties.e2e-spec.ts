import { Db } from '../src/core/database/db.js';
import {
  PORTAL_SIGN,
  type Protocol,
  SIGN,
  agreedMarch,
  compile,
  protocols,
  signing,
} from './support/agreements.js';
import { jobsDone } from './support/bargaining.js';
import { AnswerError, Client } from './support/client.js';
import { EFFECTS, type Effects } from './support/effects.js';
import { docxWords } from './support/docx-words.js';
import { ADMIT, type DeskMandate, END, enterByMail } from './support/mandates.js';
import { March } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';

const DECLINE = `mutation ($input: PortalDeclineInput!) { declineAgreement(input: $input) { id version } }`;
const SHOWN = 'signatories { side organisation state name reason }';
const DESK = `query ($id: ID!) { event(id: $id) { agreements { id ${SHOWN} } } }`;
const PORTAL = `query ($id: ID!) { dossier(id: $id) { agreements { id ${SHOWN}
  availableSteps { name enabled reason } documents { id fileName } } } }`;

type Refused = [client: Client, query: string, input: object, expected: Expected];

interface Shown {
  signatories: { organisation: string | null; state: string; reason: string | null }[];
  availableSteps: { name: string; enabled: boolean; reason: string | null }[];
  documents: { id: string; fileName: string }[];
}

describe('a protocol of several organisations', () => {
  let parley: TestParley;
  let march: March;
  let first: Client;
  let second: Client;
  let listener: Client;
  let head: Client;
  let admitted: DeskMandate;
  let secondName: string;

  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    await agreedMarch(march);
    first = march.organiser;
    second = await parley.as('secondOrganiser');
    head = await parley.as('seniorPlanner');
    const [known] = await parley.sql<{ email: string; name: string }>(
      `select p.email, o.name from person p join organisation o on o.id = p.organisation_id
       where p.persona = 'secondOrganiser'`,
    );
    secondName = known?.name ?? '';
    admitted = await admit(known?.email ?? '', ['sign']);
    await admit('luister@example.org', ['negotiate']);
    listener = await enterByMail(parley, 'luister@example.org');
  });
  afterAll(() => parley.close());

  async function admit(email: string, powers: string[]): Promise<DeskMandate> {
    const input = { eventId: march.id, organisation: 'Buurtcomité', name: 'Ilse Fictief', email };
    const given = { input: { ...input, language: 'nl', powers } };
    return (await march.planner.run<{ admitOrganisation: DeskMandate }>(ADMIT, given))
      .admitOrganisation;
  }
  const latest = async () => (await protocols(parley, march))[0] as Protocol;
  const recompiled = async () =>
    compile(march, {
      openVersion: (await latest()).state === 'open' ? (await latest()).version : null,
    });
  const seen = async (client: Client) =>
    (await client.run<{ dossier: { agreements: Shown[] } }>(PORTAL, { id: march.id })).dossier
      .agreements[0] as Shown;
  const states = ({ signatories }: Pick<Shown, 'signatories'>) =>
    signatories.map(({ state }) => state);
  const sign = async (client: Client, query = PORTAL_SIGN) =>
    client.run(query, { input: signing(await latest()) });
  /** Refused, once everything that follows from before has been done. */
  const refused = async (...[client, query, input, expected]: Refused): Promise<void> => {
    await jobsDone(parley);
    await expectRefusal(parley, client, query, input, expected);
  };
  const declining = async (reason = 'Te veel stewards.') => {
    const { id, version } = await latest();
    return { agreementId: id, expectedVersion: version, reason };
  };

  it('asks police and every organisation that may sign, and shows it to all', async () => {
    await compile(march);
    const { event } = await head.run<{ event: { agreements: Shown[] } }>(DESK, { id: march.id });
    const [shown] = event.agreements;
    expect(shown?.signatories).toHaveLength(3);
    expect(shown?.signatories).toContainEqual(
      expect.objectContaining({ organisation: secondName, state: 'asked' }),
    );
    for (const client of [first, second, listener]) {
      expect((await seen(client)).signatories).toEqual(shown?.signatories);
    }
    const before = await latest();
    const forbidden = { code: 'FORBIDDEN', detail: { reason: 'noMandate' } };
    await refused(listener, PORTAL_SIGN, signing(before), forbidden);
    await refused(listener, DECLINE, await declining(), forbidden);
    const other = { ...signing(before), contentHash: 'b'.repeat(64) };
    await refused(second, PORTAL_SIGN, other, { code: 'CONFLICT' });
  });

  it('is concluded by nobody before all signed, whoever comes at once', async () => {
    const both = await Promise.allSettled([sign(first), sign(second)]);
    const late = both.flatMap(({ status }, index) =>
      status === 'rejected' ? [[first, second][index] as Client] : [],
    );
    for (const each of both) {
      if (each.status === 'rejected') expect((each.reason as AnswerError).code).toBe('STALE');
    }
    for (const client of late) await sign(client);
    expect([(await latest()).state, states(await seen(first))]).toEqual([
      'open',
      ['asked', 'signed', 'signed'],
    ]);
    await refused(first, PORTAL_SIGN, signing(await latest()), {
      code: 'TRANSITION_NOT_ALLOWED',
      detail: { reason: 'alreadySigned' },
    });
    await expect(
      deskWrites(
        `update agreement set state = 'signed', version = version + 1 where state = 'open'`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await sign(head, SIGN);
    const concluded = await latest();
    expect([concluded.state, concluded.signatures.length]).toEqual(['signed', 3]);
    expect(new Set(concluded.signatures.map(({ contentHash }) => contentHash)).size).toBe(1);
    await jobsDone(parley);
    const copies = (await seen(second)).documents.filter(({ fileName }) => /docx$/.test(fileName));
    const text = await docxWords(second, `/portal/files/${copies[0]?.id}`);
    for (const { personName } of concluded.signatures) expect(text).toContain(personName);
    expect(text).toContain(secondName);
  });

  /** A statement as police, past every service; what is wrong shows when it is kept. */
  async function deskWrites(sql: string): Promise<unknown> {
    const [{ zone: zoneId } = { zone: '' }] = await parley.sql<{ zone: string }>(
      'select zone_id as zone from agreement limit 1',
    );
    const db = parley.running.app.get(Db);
    const none = { personId: null, organisationId: null };
    return db.write({ role: 'parley_police', zoneId, ...none } as const, () => db.query(sql));
  }

  it('tells both sides who refuses and why, and lets him sign after all', async () => {
    await compile(march, { evaluationOn: '2027-03-25' });
    await second.run(DECLINE, { input: await declining() });
    const no = { organisation: secondName, state: 'refused', reason: 'Te veel stewards.' };
    expect((await seen(first)).signatories).toContainEqual(expect.objectContaining(no));
    await sign(first);
    await sign(head, SIGN);
    expect((await latest()).state).toBe('open');
    await sign(second);
    expect((await latest()).state).toBe('signed');
    await refused(second, DECLINE, await declining(), {
      code: 'TRANSITION_NOT_ALLOWED',
    });
  });

  it('is not concluded once a signature was taken back: it is compiled anew', async () => {
    await compile(march, { evaluationOn: '2027-03-26' });
    await sign(second);
    await second.run(DECLINE, { input: await declining('Toch niet.') });
    expect(states(await seen(second))).toContain('withdrawn');
    await sign(first);
    await sign(head, SIGN);
    const open = await latest();
    expect(open.state).toBe('open');
    const over = { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'signatureWithdrawn' } };
    await refused(second, PORTAL_SIGN, signing(open), over);
    await refused(second, DECLINE, await declining(), {
      code: 'TRANSITION_NOT_ALLOWED',
    });
    await recompiled();
    expect(states(await seen(first))).toEqual(['asked', 'asked', 'asked']);
  });

  it('needs no signature of an organisation whose mandate ended, but is compiled anew', async () => {
    const input = { mandateId: admitted.id, expectedVersion: admitted.version, reason: 'Stopt.' };
    await march.planner.run(END, { input });
    expect((await second.refusal(PORTAL_SIGN, { input: signing(await latest()) })).code).toBe(
      'NOT_FOUND',
    );
    const outdated = { code: 'RULE_VIOLATED', detail: { rule: 'agreementOutdated' } };
    await refused(first, PORTAL_SIGN, signing(await latest()), outdated);
    await recompiled();
    await sign(first);
    await sign(head, SIGN);
    expect([(await latest()).state, (await latest()).signatures.length]).toEqual(['signed', 2]);
    await admit('later@example.org', ['sign']);
    expect((await latest()).outdated).toEqual([{ what: 'mandate', label: null, change: 'added' }]);
    const later = await enterByMail(parley, 'later@example.org');
    const amendment = await compile(march);
    expect(amendment.differences.map(({ number }) => number)).toContain(1);
    expect((await seen(later)).signatories).toHaveLength(3);
  });

  it('stands in the list of what other words of a condition would make stale, decisions too', async () => {
    await march.transition('propose');
    const draft = await march.prepare('mayor-brussels', {
      type: 'authorisedWithConditions',
    });
    await march.take(await march.proposeDecision(draft));
    const noted = await march.prepare('mayor-schaerbeek', { type: 'noted' });
    await march.take(await march.proposeDecision(noted));
    const [{ id: conditionId } = { id: '' }] = await parley.sql<{ id: string }>(
      "select id from condition where event_id = $1 and kind = 'STW'",
      [march.id],
    );
    const effects = async (number: number) => {
      const input = { conditionId, parameters: { number, ratio: 40 } };
      const { conditionEffects } = await march.planner.run<{ conditionEffects: Effects }>(EFFECTS, {
        input,
      });
      return conditionEffects.products.map(({ type, parameters }) => [type, parameters]);
    };
    expect(await effects(70)).toEqual([
      ['agreement', ['number']],
      ['agreement', ['number']],
      ['decision', ['number']],
    ]);
  });

  it.each([
    ['without a reason', { reason: '' }, { field: 'reason' }],
    ['of a stale version', { expectedVersion: 99 }, { code: 'STALE' }],
    ['of nothing', { agreementId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff' }, { code: 'NOT_FOUND' }],
  ])('refuses a refusal %s', async (_what, more, expected) => {
    await refused(first, DECLINE, { ...(await declining()), ...more }, expected);
  });

  it('lets nobody sign or refuse for another organisation, past every service', async () => {
    const [one] = await parley.sql<{ zone: string; person: string; own: string; other: string }>(
      `select a.zone_id as zone, p.id as person, p.organisation_id as own, a.organisation_id as other
       from agreement_party a join agreement g on g.id = a.agreement_id and g.state = 'open',
         person p where p.persona = 'organiser' and a.organisation_id <> p.organisation_id`,
    );
    const scope = {
      role: 'parley_portal',
      zoneId: one?.zone ?? '',
      personId: one?.person ?? '',
      organisationId: one?.own ?? '',
    } as const;
    const from = `from agreement g where g.state = 'open'`;
    const of = `gen_random_uuid(), g.zone_id, g.event_id, g.id, '${one?.other}', '${one?.person}'`;
    const db = parley.running.app.get(Db);
    for (const sql of [
      `insert into agreement_signature (id, zone_id, event_id, agreement_id, organisation_id, person_id,
         side, content_hash, person_name, capacity, organisation_name, signed_at)
       select ${of}, 'organiser', g.content_hash, 'x', 'member', 'x', now() ${from}`,
      `insert into agreement_refusal (id, zone_id, event_id, agreement_id, organisation_id, person_id,
         kind, reason, person_name, at) select ${of}, 'refused', 'xxx', 'x', now() ${from}`,
    ]) {
      await expect(db.write(scope, () => db.query(sql))).rejects.toMatchObject({ code: '42501' });
    }
  });
});
