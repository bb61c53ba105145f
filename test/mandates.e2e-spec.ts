import { randomUUID } from 'node:crypto';
import { eventId } from './support/bargaining.js';
import type { Client } from './support/client.js';
import { get } from './support/http.js';
import {
  ADMIT,
  CONFIRM,
  type DeskMandate,
  END,
  type Given,
  INVITE,
  RECORD,
  REFUTE,
  WITHDRAW_MANDATE,
  enterByMail,
  expectNoEvidence,
  invite,
  mailTo,
} from './support/mandates.js';
import { March, type Versioned } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { Socket } from './support/socket.js';
import { type Expected, expectRefusal } from './support/refusals.js';

const DOSSIER = `query ($id: ID!) { dossier(id: $id) { id powers mayInvite title { nl }
  mandates { name email phone organisation live own } conditions { number availableAnswers { name enabled reason } }
  availableSteps { name enabled reason } attachments { id } } }`;
const ANSWER = `mutation ($input: PortalAnswerInput!) { answerCondition(input: $input) { state } }`;
const CHANGE = `mutation ($input: PortalChangeInput!) { proposeChange(input: $input) { id } }`;
const WITHDRAW = `mutation ($input: PortalReasonInput!) { withdrawApplication(input: $input) { id } }`;
const EVIDENCE = `mutation ($input: PortalEvidenceInput!) { giveEvidence(input: $input) { id } }`;
const START = `mutation ($input: PortalStartInput!) { startApplication(input: $input) { id } }`;
describe('mandates', () => {
  let parley: TestParley;
  let march: March;
  let planner: Client;
  let lawyer: Client;
  let colleague: Client;
  let colleagueMandate: Given;
  let condition: Versioned;

  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    planner = await parley.as('planner');
    condition = (await march.propose([{ kind: 'CON', parameters: { everyMin: 30 } }])).get(
      'C01',
    ) as Versioned;
    await invite(march, { email: 'lawyer@advocaat.example.org', powers: ['read'] });
    colleagueMandate = await invite(march, {
      email: 'colleague@vzw.example.org',
      phone: '+32 470 00 00 01',
      powers: ['negotiate', 'dayResponsible'],
    });
    lawyer = await enterByMail(parley, 'lawyer@advocaat.example.org');
    colleague = await enterByMail(parley, 'colleague@vzw.example.org');
  });
  afterAll(() => parley.close());

  const desk = async <T = DeskMandate>(query: string, input: object): Promise<T> =>
    Object.values(await planner.run<Record<string, T>>(query, { input }))[0] as T;
  const powersOf = async (client: Client) =>
    (await client.run<{ dossier: { powers: string[] } }>(DOSSIER, { id: march.id })).dossier.powers;

  it('invites by a mail that says nothing of the dossier', async () => {
    const mail = await mailTo(parley, 'lawyer@advocaat.example.org');
    const [event] = await parley.sql<{ reference: string; title: { nl: string } }>(
      'select reference, title from public_event where id = $1',
      [march.id],
    );
    expect(mail).not.toContain(event?.reference);
    expect(mail).not.toContain(event?.title.nl);
    expect(colleagueMandate.powers).toEqual(['read', 'negotiate', 'dayResponsible']);
  });

  it('shows the dossier by the mandate, and no other one', async () => {
    expect(await powersOf(lawyer)).toEqual(['read']);
    expect(await powersOf(colleague)).toEqual(['read', 'negotiate', 'dayResponsible']);
    expect(await powersOf(march.organiser)).toEqual([
      'read',
      'negotiate',
      'sign',
      'dayResponsible',
    ]);
    const { myDossiers } = await lawyer.run<{ myDossiers: { items: { id: string }[] } }>(
      '{ myDossiers { items { id } } }',
    );
    expect(myDossiers.items).toEqual([{ id: march.id }]);
    const foreign = { id: await eventId(parley, 'DEMO-E02') };
    const absent = await lawyer.ask(DOSSIER, { id: randomUUID() });
    expect(await lawyer.ask(DOSSIER, foreign)).toEqual(absent);
  });

  it('shows addresses to the own organisation and to the holder only', async () => {
    type Shown = { dossier: { mandates: { name: string; email: string | null; own: boolean }[] } };
    const seen = (await lawyer.run<Shown>(DOSSIER, { id: march.id })).dossier.mandates;
    expect(seen.filter(({ email }) => email).map(({ own }) => own)).toEqual([true]);
    const own = (await march.organiser.run<Shown>(DOSSIER, { id: march.id })).dossier.mandates;
    expect(own.every(({ email }) => email)).toBe(true);
  });

  it('lets a lawyer read and nothing else, with the database unchanged', async () => {
    const { dossier } = await lawyer.run<{
      dossier: {
        mayInvite: boolean;
        conditions: { availableAnswers: { enabled: boolean; reason: string }[] }[];
        availableSteps: { enabled: boolean }[];
      };
    }>(DOSSIER, { id: march.id });
    expect(dossier.mayInvite).toBe(false);
    const answers = dossier.conditions.flatMap(({ availableAnswers }) => availableAnswers);
    expect(answers.map(({ enabled }) => enabled)).toContain(false);
    expect(answers.map(({ enabled }) => enabled)).not.toContain(true);
    expect(dossier.availableSteps.filter(({ enabled }) => enabled)).toEqual([]);
    const version = await march.version();
    const step = { dossierId: march.id, expectedVersion: version };
    const forbidden = { code: 'FORBIDDEN', detail: { reason: 'noMandate' } };
    const answer = (kind: string) => ({
      conditionId: condition.id,
      expectedVersion: condition.version,
      answer: kind,
      ...(kind === 'refuse' ? { reason: 'Neen.' } : {}),
    });
    const tried: [string, object, Expected][] = [
      [ANSWER, answer('accept'), forbidden],
      [ANSWER, answer('refuse'), forbidden],
      [CHANGE, { ...step, facts: { expectedNumber: 9_000 }, reason: 'Meer volk.' }, forbidden],
      [WITHDRAW, { ...step, reason: 'Gaat niet door.' }, forbidden],
      [
        START,
        { kind: 'march', language: 'nl', title: { nl: 'Een andere mars' } },
        { code: 'FORBIDDEN', detail: { reason: 'noOrganisation' } },
      ],
      [
        INVITE,
        { dossierId: march.id, name: 'X', email: 'x@y.example', language: 'nl', powers: ['read'] },
        { code: 'FORBIDDEN', detail: { reason: 'onlyMembersGive' } },
      ],
      [
        WITHDRAW_MANDATE,
        { mandateId: colleagueMandate.id, expectedVersion: 2, reason: 'Zomaar.' },
        { code: 'FORBIDDEN' },
      ],
    ];
    for (const [query, input, expected] of tried) {
      await expectRefusal(parley, lawyer, query, input, expected);
    }
  });

  it('lets a colleague negotiate, but neither sign nor give on', async () => {
    const accepted = await colleague.run<{ answerCondition: { state: string } }>(ANSWER, {
      input: { conditionId: condition.id, expectedVersion: condition.version, answer: 'accept' },
    });
    expect(accepted.answerCondition.state).toBe('agreed');
    const input = {
      dossierId: march.id,
      expectedVersion: await march.version(),
      reason: 'Gaat niet door.',
    };
    const forbidden = { code: 'FORBIDDEN', detail: { reason: 'noMandate' } };
    await expectRefusal(parley, colleague, WITHDRAW, input, forbidden);
  });

  it('lets whoever only reads show nothing, by the service and by the database alone', async () => {
    const [own] = await parley.sql<Versioned & { zone: string }>(
      'select id, version, zone_id as zone from condition where id = $1',
      [condition.id],
    );
    const input = {
      conditionId: own?.id,
      expectedVersion: own?.version,
      text: 'Hier is de lijst.',
    };
    const forbidden = { code: 'FORBIDDEN', detail: { reason: 'noMandate' } };
    await expectRefusal(parley, lawyer, EVIDENCE, input, forbidden);
    await expectNoEvidence(parley, condition.id, 'lawyer@advocaat.example.org');
    await colleague.run(EVIDENCE, { input });
  });

  it('is over within the clock: an ended term cuts like a withdrawal', async () => {
    const until = new Date(Date.parse(parley.clock.now()) + 600_000).toISOString();
    await invite(march, { email: 'short@vzw.example.org', powers: ['read'], until });
    const short = await enterByMail(parley, 'short@vzw.example.org');
    expect(await powersOf(short)).toEqual(['read']);
    parley.clock.forward(600_001);
    expect((await short.refusal(DOSSIER, { id: march.id })).code).toBe('NOT_FOUND');
  });

  it('cuts a withdrawn colleague off at once, session and all', async () => {
    const [mandate] = await parley.sql<Given>('select id, version from mandate where id = $1', [
      colleagueMandate.id,
    ]);
    const input = {
      mandateId: colleagueMandate.id,
      expectedVersion: mandate?.version,
      reason: 'Werkt niet meer bij ons.',
    };
    const session = { cookie: colleague.cookie };
    expect((await get(`${parley.url}/portal/auth/session`, session)).status).toBe(200);
    const line = await Socket.ready(parley.url, { ...session, path: '/portal/graphql' });
    line.subscribe('subscription ($id: ID!) { dossierChanged(dossierId: $id) { id } }', {
      id: march.id,
    });
    const started = Date.now();
    const { withdrawMandate } = await march.organiser.run<{ withdrawMandate: Given }>(
      WITHDRAW_MANDATE,
      { input },
    );
    expect((await colleague.refusal(DOSSIER, { id: march.id })).code).toBe('UNAUTHENTICATED');
    expect((await get(`${parley.url}/portal/auth/session`, session)).status).toBe(401);
    const { type, payload } = await line.next();
    expect([type, JSON.stringify(payload)]).toEqual([
      expect.stringMatching(/next|error/),
      expect.stringContaining('UNAUTHENTICATED'),
    ]);
    expect(Date.now() - started).toBeLessThan(5_000);
    line.close();
    const again = { ...input, expectedVersion: withdrawMandate.version };
    const ended = { code: 'TRANSITION_NOT_ALLOWED' };
    await expectRefusal(parley, march.organiser, WITHDRAW_MANDATE, again, ended);
    const [kept] = await parley.sql<{ reason: string }>(
      'select ended_reason as reason from mandate where id = $1',
      [colleagueMandate.id],
    );
    expect(kept?.reason).toBe('Werkt niet meer bij ons.');
  });

  it('shares a dossier with a second organisation by its mandate', async () => {
    const second = await parley.as('secondOrganiser');
    expect((await second.refusal(DOSSIER, { id: march.id })).code).toBe('NOT_FOUND');
    const [known] = await parley.sql<{ email: string }>(
      "select email from person where persona = 'secondOrganiser'",
    );
    const input = {
      eventId: march.id,
      organisation: 'Wordt niet gebruikt',
      name: 'Ilse Fictief',
      email: known?.email,
      language: 'nl',
      powers: ['negotiate'],
    };
    const admitted = await desk(ADMIT, input);
    expect(await powersOf(second)).toEqual(['read', 'negotiate']);
    await expectRefusal(parley, planner, ADMIT, input, {
      code: 'CONFLICT',
      detail: { reason: 'alreadyParty' },
    });
    await expectRefusal(
      parley,
      second,
      INVITE,
      { dossierId: march.id, name: 'X', email: 'x@y.example', language: 'nl', powers: ['sign'] },
      { field: 'powers' },
    );
    const { id, version } = admitted;
    await desk(END, { mandateId: id, expectedVersion: version, reason: 'Doet niet meer mee.' });
    expect((await second.refusal(DOSSIER, { id: march.id })).code).toBe('NOT_FOUND');
  });

  it('keeps a spokesperson without organisation powerless until he is confirmed', async () => {
    const crowd = await eventId(parley, 'DEMO-E08');
    const claim = {
      eventId: crowd,
      name: 'Robin Woordvoerder',
      email: 'robin@crowd.example.org',
      phone: '+32 470 00 00 08',
      language: 'fr',
      claim: 'CANARY-CLAIM zegt voor de hele groep te spreken, gehoord ter plaatse.',
    };
    const claimed = await desk(RECORD, claim);
    expect([claimed.state, claimed.live, claimed.organisation]).toEqual(['claimed', false, null]);
    const confirmed = await desk(CONFIRM, {
      mandateId: claimed.id,
      expectedVersion: claimed.version,
      group: 'Collectif du canal',
      powers: ['negotiate'],
      how: 'CANARY-PROOF door drie aanwezigen bevestigd.',
    });
    expect(confirmed.organisation?.name).toBe('Collectif du canal');
    const robin = await enterByMail(parley, 'robin@crowd.example.org');
    const shown = await robin.ask(DOSSIER, { id: crowd });
    expect(JSON.stringify(shown)).toContain('"negotiate"');
    expect(JSON.stringify(shown)).not.toContain('CANARY');
    const { version } = confirmed;
    const input = { mandateId: claimed.id, expectedVersion: version, reason: 'Trok zich terug.' };
    expect((await desk(END, input)).state).toBe('withdrawn');
    expect((await robin.refusal(DOSSIER, { id: crowd })).code).toBe('UNAUTHENTICATED');
    const liar = await desk(RECORD, { ...claim, email: 'liar@crowd.example.org' });
    const refuted = await desk(REFUTE, {
      mandateId: liar.id,
      expectedVersion: liar.version,
      reason: 'Niemand kent hem.',
    });
    expect([refuted.state, refuted.notes.map(({ kind }) => kind).sort()]).toEqual([
      'refuted',
      ['claim', 'refutation'],
    ]);
  });
});
