import { randomUUID } from 'node:crypto';
import { Db } from '../src/core/database/db.js';
import type { Scope } from '../src/core/database/scope.js';
import type { Client } from './support/client.js';
import { e01Application } from './support/e01.js';
import { March, SAVE, SUBMIT } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';

const DOSSIER = `query ($id: ID!) { dossier(id: $id) {
  id version reference state title { nl } expectedNumber
  application { answers submittedAt late latestFiling lateReason }
  missing { code field text } nextStep { code waitingFor text dueOn }
  deadlines { latest explanation onTime } findings { zone { code } result warns distanceM }
  communes { code } availableSteps { name enabled reason }
} }`;
const DISCARD = 'mutation ($input: PortalDiscardInput!) { discardDraft(input: $input) }';
const WITHDRAW =
  'mutation ($input: PortalReasonInput!) { withdrawApplication(input: $input) { state } }';

describe('applying at the portal', () => {
  let parley: TestParley;
  let organiser: Client;
  beforeAll(async () => {
    parley = await startParley();
    organiser = await parley.as('organiser');
  });
  afterAll(() => parley.close());

  it('lists what is missing in the language of the organiser, and loses nothing', async () => {
    const march = await March.start(parley);
    await march.save({ answers: { subject: 'Zorg', organiser: { name: 'Platform' } } });
    await march.save({ answers: { organiser: { phone: '02 555 01 23' } }, expectedNumber: 8000 });
    const input = { dossierId: march.id, expectedVersion: 3 };
    const before = await parley.digest();
    const refused = await organiser.refusal(SUBMIT, { input });
    const { missing } = refused.extensions['params'] as {
      missing: { code: string; text: string }[];
    };
    expect(refused.extensions).toMatchObject({
      code: 'RULE_VIOLATED',
      rule: 'applicationIncomplete',
    });
    expect(missing.map(({ code }) => code)).toEqual([
      'organiserStreet',
      'organiserPostcode',
      'organiserTown',
      'responsibleName',
      'responsibleMobile',
      'gatheringAt',
      'startAt',
      'endAt',
      'dispersalAt',
      'communes',
      'footprint',
      'waypoints',
      'transport',
      'meetingAtEnd',
      'orderMeasures',
      'stewardCount',
    ]);
    expect(missing[5]?.text).toBe('Datum en uur van het verzamelen');
    expect(await parley.digest()).toBe(before);
    const { dossier } = await organiser.run<{ dossier: { application: object; nextStep: object } }>(
      DOSSIER,
      { id: march.id },
    );
    expect(dossier.application).toMatchObject({
      answers: { subject: 'Zorg', organiser: { name: 'Platform', phone: '02 555 01 23' } },
    });
    expect(dossier.nextStep).toMatchObject({
      code: 'completeApplication',
      waitingFor: 'organiser',
      text: 'Vul de aanvraag aan',
    });
  });

  it('shows a draft to its organiser alone, then to the desk once it is submitted', async () => {
    const march = await March.start(parley);
    const seen = () =>
      march.planner.ask('query ($id: ID!) { event(id: $id) { state } }', { id: march.id });
    expect((await seen()).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    const saved = await march.save(e01Application());
    expect(saved).toMatchObject({ missing: [] });
    const { dossier } = await organiser.run<{ dossier: Record<string, unknown> }>(DOSSIER, {
      id: march.id,
    });
    expect(dossier).toMatchObject({
      nextStep: { code: 'submitApplication', dueOn: '2027-02-25' },
      deadlines: [
        {
          latest: '2027-02-25',
          onTime: null,
          explanation: '10 werkdagen vóór donderdag 11 maart 2027; niet meegeteld: 4 weekenddagen',
        },
      ],
      findings: [
        { zone: { code: 'neutral-zone' }, result: 'adjacent', warns: true, distanceM: 98 },
        { zone: { code: 'tram-royale' }, result: 'inside', warns: true, distanceM: 0 },
        { zone: { code: 'tunnel-loi-2027-03' }, result: 'inside', warns: true, distanceM: 0 },
      ],
    });
    await march.submit();
    expect((await seen()).data).toEqual({ event: { state: 'submitted' } });
    const { event } = await march.planner.run<{ event: object }>(
      `query ($id: ID!) { event(id: $id) { reference communes { commune { code } decides }
        application { submittedAt late latestFiling missing { code } }
        filingDeadlines { latest } restrictionFindings { zone { code } warns distanceM } } }`,
      { id: march.id },
    );
    expect(event).toMatchObject({
      application: { submittedAt: '2026-11-23T08:00:00Z', late: false, missing: [] },
      filingDeadlines: [{ latest: '2027-02-25' }],
    });
  });

  it('takes a late application, marks it and asks why', async () => {
    const march = await March.start(parley);
    const soon = (hour: number) => `2026-11-27T${hour}:00:00+01:00`;
    await march.save({
      ...e01Application(),
      gatheringAt: soon(10),
      startAt: soon(11),
      endAt: soon(15),
      dispersalAt: soon(16),
    });
    await march.submit();
    const late = () => organiser.run<{ dossier: object }>(DOSSIER, { id: march.id });
    expect(await late()).toMatchObject({
      dossier: {
        state: 'submitted',
        application: { late: true, latestFiling: '2026-11-13', lateReason: null },
        nextStep: { code: 'explainLateness', waitingFor: 'organiser' },
      },
    });
    await organiser.run(
      'mutation ($input: PortalReasonInput!) { explainLateFiling(input: $input) { id } }',
      {
        input: {
          dossierId: march.id,
          expectedVersion: await march.version(),
          reason: 'De aanleiding kwam gisteren.',
        },
      },
    );
    expect(await late()).toMatchObject({
      dossier: {
        application: { lateReason: 'De aanleiding kwam gisteren.' },
        nextStep: { code: 'intake', waitingFor: 'eventCell' },
      },
    });
  });

  it('answers a repeated command from its first answer', async () => {
    const march = await March.start(parley);
    const key = randomUUID();
    const input = { dossierId: march.id, expectedVersion: 1, application: { expectedNumber: 50 } };
    const first = await organiser.run(SAVE, { input }, key);
    const after = await parley.digest();
    expect(await organiser.run(SAVE, { input }, key)).toEqual(first);
    expect(await parley.digest()).toBe(after);
  });

  it('throws a draft away, of which nothing is left to read for anybody', async () => {
    const march = await March.start(parley);
    await march.save(e01Application());
    const input = { dossierId: march.id, expectedVersion: await march.version() };
    const key = randomUUID();
    const thrown = { discardDraft: march.id };
    expect(await organiser.run(DISCARD, { input }, key)).toEqual(thrown);
    const after = await parley.digest();
    expect(await organiser.run(DISCARD, { input }, key)).toEqual(thrown);
    expect(await parley.digest()).toBe(after);
    const gone = await organiser.refusal('query ($id: ID!) { dossier(id: $id) { id } }', {
      id: march.id,
    });
    expect(gone.code).toBe('NOT_FOUND');
    const [left] = await parley.sql<object>(
      `select e.state, e.title, e.start_at, e.footprint, a.answers,
         (select count(*)::int from event_party p where p.event_id = e.id and p.until_at is null) as readers
       from public_event e join application a on a.event_id = e.id where e.id = $1`,
      [march.id],
    );
    expect(left).toEqual({
      state: 'draft',
      title: {},
      start_at: null,
      footprint: null,
      answers: {},
      readers: 0,
    });
  });

  it('throws away drafts only, as they stand, by their writers only; nothing unsent is withdrawn', async () => {
    const march = await March.start(parley);
    const sent = await March.submitted(parley);
    const own = { dossierId: march.id, expectedVersion: 1 };
    const submitted = { dossierId: sent.id, expectedVersion: await sent.version() };
    const other = await parley.as('secondOrganiser');
    const refused = (input: object, expected: Expected, client = organiser, query = DISCARD) =>
      expectRefusal(parley, client, query, input, expected);
    await refused(submitted, {
      code: 'TRANSITION_NOT_ALLOWED',
      detail: { reason: 'alreadySubmitted' },
    });
    await refused({ ...own, expectedVersion: 7 }, { code: 'STALE' });
    await refused({ dossierId: march.id }, { code: 'INVALID_INPUT' });
    await refused({ ...own, dossierId: randomUUID() }, { code: 'NOT_FOUND' });
    await refused(own, { code: 'NOT_FOUND' }, other);
    const reason = 'Toch maar niet.';
    await refused({ ...own, reason }, { code: 'TRANSITION_NOT_ALLOWED' }, organiser, WITHDRAW);
  });

  it('lets the database itself refuse to throw away the draft of another organisation', async () => {
    const march = await March.start(parley);
    const [other] = await parley.sql<{ zoneId: string; personId: string; organisationId: string }>(
      `select zone_id as "zoneId", id as "personId", organisation_id as "organisationId"
       from person where persona = 'secondOrganiser'`,
    );
    const scope = { role: 'parley_portal', zoneId: '', personId: '', organisationId: '', ...other };
    const db = parley.running.app.get(Db);
    const before = await parley.digest();
    const [row] = await db.write(scope as Scope, () =>
      db.query('select discard_draft($1, $2) as done', [march.id, 1]),
    );
    expect(row).toEqual({ done: false });
    expect(await parley.digest()).toBe(before);
  });

  it('withdraws, and takes nothing after that', async () => {
    const march = await March.submitted(parley);
    const input = { dossierId: march.id, expectedVersion: 4, reason: 'Wij zien ervan af.' };
    expect(await organiser.run(WITHDRAW, { input })).toEqual({
      withdrawApplication: { state: 'withdrawn' },
    });
    const saved = { dossierId: march.id, expectedVersion: 5, application: {} };
    await expectRefusal(parley, organiser, SAVE, saved, {
      code: 'TRANSITION_NOT_ALLOWED',
      detail: { from: 'withdrawn', reason: 'alreadySubmitted' },
    });
  });
});
