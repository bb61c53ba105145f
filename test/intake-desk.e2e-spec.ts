import { randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Recurring } from '../src/core/journal/recurring.js';
import { Client } from './support/client.js';
import { HOURS, MOVE, openingOf } from './support/dossiers.js';
import { e01Application } from './support/e01.js';
import { March, SAVE, SUBMIT } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';
import { type SecondZone, addSecondZone } from './support/second-zone.js';
import { until } from './support/until.js';

const FROM_SIGNAL = `mutation ($input: OpenFromSignalInput!) {
  openFromSignal(input: $input) { id version state signals { text source sourceReliability informationCredibility recordedByName } communes { decides } }
}`;
const ADD = `mutation ($input: AddSignalInput!) { addSignal(input: $input) { id text } }`;
const TOLERATE = `mutation ($input: TolerateEventInput!) {
  tolerateEvent(input: $input) { id version state tolerances { decidedBy decidedAs place untilAt participants announced } }
}`;
const COPY = `mutation ($input: CopyEventInput!) { copyEvent(input: $input) {
  id version state startAt expectedNumber footprint communes { decides }
} }`;
const COPY_OWN = `mutation ($input: PortalCopyInput!) { copyDossier(input: $input) {
  id version state startAt expectedNumber application { answers setAnswers submittedAt } communes { code }
} }`;
const RESERVE = `mutation ($input: PortalReserveInput!) { reserveDate(input: $input) {
  id version state startAt reservation { state place expiresAt }
} }`;
const RESERVED = `query ($from: DateTime!, $to: DateTime!) {
  dateReservations(from: $from, to: $to) { reference state title { nl } place startAt }
}`;
const WHERE = `query ($id: ID!) { dossier(id: $id) {
  channel { code explanation { nl } } reservation { state }
  forecast { from to explanation } nextStep { waitingFor }
} }`;
const DESK_WHERE = `query ($id: ID!) { event(id: $id) {
  channel channelProposal { channel source } whereabouts { code waitingFor text forecast { from to explanation } }
} }`;
const SIGNAL = {
  source: 'Bericht op een openbaar kanaal',
  sourceReliability: 'C',
  informationCredibility: 3,
  text: 'Oproep om vanavond samen te komen bij de Kunstberg.',
  heardAt: '2026-11-23T07:30:00Z',
};
const TOLERANCE = {
  decidedBy: 'B. Burgemeester-Test',
  decidedAs: 'burgemeester',
  place: 'Kunstberg, beneden aan de trappen',
  untilAt: '2026-11-23T08:30:00Z',
  participants: 100,
  announced: 'Per megafoon in het Nederlands en het Frans: u mag tot 9.30 uur hier blijven.',
  announcedAt: '2026-11-23T07:50:00Z',
};

interface Opened {
  id: string;
  version: number;
  state: string;
}

describe('events nobody applied for, and dossiers that know something already', () => {
  let parley: TestParley;
  let planner: Client;
  let organiser: Client;
  let other: SecondZone;

  beforeAll(async () => {
    parley = await startParley();
    other = await addSecondZone(parley.databaseUrl);
    planner = await parley.as('planner');
    organiser = await parley.as('organiser');
  });
  afterAll(() => parley.close());

  const opening = (signal: object = {}, more: object = {}) => ({
    ...openingOf({ expectedNumber: 100 }),
    kind: 'spontaneousDemonstration',
    signal: { ...SIGNAL, ...signal },
    communes: ['brussels'],
    ...more,
  });
  async function open(): Promise<Opened> {
    const answer = await planner.run<{ openFromSignal: Opened }>(FROM_SIGNAL, { input: opening() });
    return answer.openFromSignal;
  }

  it('opens a dossier from a signal, under review at once, the signal for police alone', async () => {
    const opened = await open();
    expect(opened).toMatchObject({
      state: 'underReview',
      communes: [{ decides: true }],
      signals: [{ text: SIGNAL.text, sourceReliability: 'C', informationCredibility: 3 }],
    });
    const read = 'query ($id: ID!) { event(id: $id) { signals { text } } }';
    const cabinet = await parley.as('cabinet');
    const { event } = await cabinet.run<{ event: { signals: object[] } }>(read, { id: opened.id });
    expect(event.signals).toEqual([]);
  });

  it.each<[string, string, () => Promise<object> | object, Expected]>([
    ['no source', FROM_SIGNAL, () => opening({ source: '' }), { field: 'signal.source' }],
    [
      'an odd reliability',
      FROM_SIGNAL,
      () => opening({ sourceReliability: 'G' }),
      { field: 'signal.sourceReliability' },
    ],
    [
      'a credibility of 7',
      FROM_SIGNAL,
      () => opening({ informationCredibility: 7 }),
      { field: 'signal.informationCredibility' },
    ],
    [
      'what will be heard',
      FROM_SIGNAL,
      () => opening({ heardAt: '2027-01-01T00:00:00Z' }),
      { field: 'signal.heardAt' },
    ],
    ['an unknown commune', FROM_SIGNAL, () => opening({}, { communes: ['atlantis'] }), {}],
    [
      'no hours',
      FROM_SIGNAL,
      () => opening({}, { facts: { title: { nl: 'x' } } }),
      { field: 'facts.startAt' },
    ],
    [
      'a signal of another zone',
      ADD,
      () => ({ eventId: other.eventId, signal: SIGNAL }),
      { code: 'NOT_FOUND' },
    ],
    ['a legal reviewer', FROM_SIGNAL, () => opening(), { code: 'FORBIDDEN', as: 'legal' }],
    [
      'tolerance of another zone',
      TOLERATE,
      () => ({ eventId: other.eventId, expectedVersion: 1, ...TOLERANCE }),
      { code: 'NOT_FOUND' },
    ],
    ...(['decidedBy', 'decidedAs', 'place', 'announced'] as const).map(
      (name) =>
        [
          `tolerance without ${name}`,
          TOLERATE,
          () => ({ eventId: other.eventId, expectedVersion: 1, ...TOLERANCE, [name]: '' }),
          { field: name },
        ] as [string, string, () => object, Expected],
    ),
    [
      'tolerance for nobody',
      TOLERATE,
      () => ({ eventId: other.eventId, expectedVersion: 1, ...TOLERANCE, participants: 0 }),
      { field: 'participants' },
    ],
    [
      'a copy that ends before it starts',
      COPY,
      async () => ({ eventId: (await open()).id, startAt: HOURS.endAt, endAt: HOURS.startAt }),
      {},
    ],
    [
      'a copy of nothing',
      COPY,
      () => ({ eventId: randomUUID(), startAt: HOURS.startAt, endAt: HOURS.endAt }),
      { code: 'NOT_FOUND' },
    ],
  ])('refuses %s and changes nothing', async (_what, query, make, expected) => {
    const input = await make();
    const client = expected.as ? await parley.as(expected.as) : planner;
    await expectRefusal(parley, client, query, input, expected);
  });

  it('lets be only with the record of who, where, until when, how many and how announced', async () => {
    const { id, version } = await open();
    const plain = { eventId: id, expectedVersion: version, transition: 'tolerate' };
    await expectRefusal(parley, planner, MOVE, plain, {
      code: 'TRANSITION_NOT_ALLOWED',
      detail: { reason: 'needsToleranceRecord' },
    });
    const input = { eventId: id, expectedVersion: version, ...TOLERANCE };
    const early = { ...input, untilAt: '2026-11-23T07:40:00Z' };
    await expectRefusal(parley, planner, TOLERATE, early, { field: 'untilAt' });
    await expectRefusal(
      parley,
      planner,
      TOLERATE,
      { ...input, expectedVersion: 99 },
      { code: 'STALE' },
    );
    const { tolerateEvent } = await planner.run<{ tolerateEvent: Opened }>(TOLERATE, { input });
    expect(tolerateEvent).toMatchObject({
      state: 'toleratedUnauthorised',
      tolerances: [{ decidedAs: 'burgemeester', participants: 100, place: TOLERANCE.place }],
    });
    const longer = {
      ...input,
      expectedVersion: tolerateEvent.version,
      untilAt: '2026-11-23T08:45:00Z',
    };
    const again = await planner.run<{ tolerateEvent: { tolerances: object[] } }>(TOLERATE, {
      input: longer,
    });
    expect(again.tolerateEvent.tolerances).toHaveLength(2);
  });

  it('copies an edition: facts and answers, no dates, no decisions; at the desk any', async () => {
    const march = await March.submitted(parley);
    const { copyDossier: copy } = await organiser.run<{ copyDossier: Opened }>(COPY_OWN, {
      input: { dossierId: march.id },
    });
    expect(copy).toMatchObject({
      state: 'draft',
      startAt: null,
      expectedNumber: 8000,
      application: { submittedAt: null, answers: { subject: e01Application().answers.subject } },
    });
    const second = await parley.as('secondOrganiser');
    await expectRefusal(parley, second, COPY_OWN, { dossierId: march.id }, { code: 'NOT_FOUND' });
    const input = { eventId: march.id, startAt: '2028-03-09T11:00', endAt: '2028-03-09T15:00' };
    const { copyEvent } = await planner.run<{ copyEvent: Opened }>(COPY, { input });
    expect(copyEvent).toMatchObject({ state: 'signal', expectedNumber: 8000 });
    expect(copyEvent.id).not.toBe(march.id);
  });

  it('sends an application to the door its kind belongs to, and the planner corrects it', async () => {
    const input = { kind: 'festival', language: 'nl', title: { nl: 'Wijkfeest' } };
    const { startApplication: fair } = await organiser.run<{ startApplication: Opened }>(
      'mutation ($input: PortalStartInput!) { startApplication(input: $input) { id version } }',
      { input },
    );
    const { answers, kind: _kind, ...facts } = e01Application();
    const { meetingAtEnd: _m, meetingDetails: _d, petition: _p, ...general } = answers;
    const application = {
      ...facts,
      answers: { ...general, sound: { amplified: false } },
      setAnswers: { admission: 'free', medicalQuestionnaire: true },
    };
    const saved = await organiser.run<{ saveApplication: Opened & { missing: object[] } }>(SAVE, {
      input: { dossierId: fair.id, expectedVersion: fair.version, application },
    });
    expect(saved.saveApplication.missing).toEqual([]);
    await organiser.run(SUBMIT, {
      input: { dossierId: fair.id, expectedVersion: saved.saveApplication.version },
    });
    const { dossier } = await organiser.run<{ dossier: { channel: object } }>(WHERE, {
      id: fair.id,
    });
    expect(dossier.channel).toMatchObject({
      code: 'cityEventCell',
      explanation: { nl: expect.stringContaining('evenementencel') },
    });
    const { event } = await planner.run<{ event: { channel: string } }>(DESK_WHERE, {
      id: fair.id,
    });
    expect(event).toMatchObject({
      channel: 'cityEventCell',
      channelProposal: { channel: 'cityEventCell', source: 'Polbru, events page' },
      whereabouts: { waitingFor: 'eventCell' },
    });
    const [row] = await parley.sql<{ version: number }>(
      'select version from public_event where id = $1',
      [fair.id],
    );
    await planner.run(
      'mutation ($input: ChangeEventInput!) { changeEvent(input: $input) { id } }',
      {
        input: {
          eventId: fair.id,
          expectedVersion: row?.version,
          facts: { channel: 'police' },
          reason: 'Wordt een betoging.',
        },
      },
    );
    const after = await organiser.run<{ dossier: { channel: object } }>(WHERE, { id: fair.id });
    expect(after.dossier.channel).toMatchObject({ code: 'police', explanation: null });
  });

  it('forecasts the decision from 20 comparable dossiers on, without telling how many', async () => {
    const march = await March.submitted(parley);
    const read = async () =>
      (
        await organiser.run<{
          dossier: { forecast: { from: string | null; to: string | null; explanation: string } };
        }>(WHERE, { id: march.id })
      ).dossier.forecast;
    const closed = (count: number) =>
      parley.sql(
        `with e as (insert into public_event (id, zone_id, reference, state, title, kind, channel, language, start_at, end_at, created_at, updated_at)
         select gen_random_uuid(), app_zone(), 'PACE-' || $1 || '-' || n, 'closed', '{}', 'march', 'police', 'nl', '2026-05-01', '2026-05-02', '2026-04-01', '2026-04-01'
         from generate_series(1, $1::integer) n returning id, zone_id, split_part(reference, '-', 3)::integer as n),
       a as (insert into application (id, zone_id, event_id, answers, submitted_at, created_at, updated_at)
         select gen_random_uuid(), zone_id, id, '{}', '2026-04-01T10:00Z', '2026-04-01', '2026-04-01' from e)
       insert into authority_decision (id, zone_id, event_id, authority_id, state, standing, type, language, legal_ground_codes, reasoning, gaps, impositions,
         prepared_by, prepared_by_name, prepared_at, content, content_hash, taken_by, taken_by_name, taken_at)
         select gen_random_uuid(), e.zone_id, e.id, (select id from competent_authority limit 1), 'taken', 'decided', 'noted', 'nl', '{}', '{}', '{}', '[]',
           (select id from person where persona = 'planner'), 'P', '2026-04-02', '{}', 'x', (select id from person where persona = 'cabinet'), 'C',
           timestamptz '2026-04-01T10:00Z' + e.n * interval '1 day' from e`,
        [count],
      );
    await closed(19);
    expect(await read()).toMatchObject({
      from: null,
      to: null,
      explanation: expect.stringContaining('20'),
    });
    await closed(1);
    const forecast = await read();
    expect(forecast).toMatchObject({ from: '2026-11-24', to: '2026-12-10' });
    expect(forecast.explanation).toContain('8 van de 10');
    const { event } = await planner.run<{ event: object }>(DESK_WHERE, { id: march.id });
    expect(event).toMatchObject({ whereabouts: { forecast: { from: '2026-11-24' } } });
  });

  it('holds a day before the application, shows it at the desk, and lets it go by the clock', async () => {
    const input = {
      kind: 'march',
      language: 'nl',
      title: { nl: 'Vroege mars' },
      communes: ['brussels'],
      place: 'van Noord naar Jubelpark',
      startAt: '2027-05-08T10:00',
      endAt: '2027-05-08T16:00',
    };
    const { reserveDate } = await organiser.run<{ reserveDate: Opened & { reservation: object } }>(
      RESERVE,
      { input },
    );
    expect(reserveDate).toMatchObject({
      state: 'draft',
      reservation: { state: 'held', expiresAt: '2026-12-14T23:00:00Z' },
    });
    const range = { from: '2027-05-01T00:00:00Z', to: '2027-06-01T00:00:00Z' };
    const shown = await planner.run<{ dateReservations: object[] }>(RESERVED, range);
    expect(shown.dateReservations).toEqual([
      expect.objectContaining({ title: { nl: 'Vroege mars' }, place: input.place }),
    ]);
    await expectRefusal(
      parley,
      planner,
      'query ($input: ID!) { event(id: $input) { id } }',
      reserveDate.id as never,
      { code: 'NOT_FOUND' },
    );
    for (const [change, expected] of [
      [{ startAt: '2026-01-08T10:00', endAt: '2026-01-08T16:00' }, { field: 'startAt' }],
      [{ communes: ['atlantis'] }, {}],
      [{ communes: [] }, { field: 'communes' }],
      [{ place: '' }, { field: 'place' }],
      [{ endAt: '2027-05-08T09:00' }, {}],
    ] as [object, Expected][]) {
      await expectRefusal(parley, organiser, RESERVE, { ...input, ...change }, expected);
    }
    for (let count = 1; count < 5; count += 1) await organiser.run(RESERVE, { input });
    await expectRefusal(parley, organiser, RESERVE, input, {
      code: 'LIMIT_EXCEEDED',
      detail: { limit: 'reservations' },
    });
    parley.clock.forward(Date.parse('2026-12-15T00:00:00Z') - Date.parse(parley.clock.now()));
    await parley.running.app.get(Recurring).run();
    await parley.running.app.get(Recurring).run();
    const later = await Client.signIn(parley.url, 'planner', 'police');
    const after = await later.run<{ dateReservations: object[] }>(RESERVED, range);
    expect(after.dateReservations).toEqual([]);
    const outbox = join(parley.home, 'outbox');
    const mails = async () =>
      (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith('.eml'));
    await until('the mails are written', async () => (await mails()).length >= 5);
    const text = await readFile(join(outbox, (await mails())[0] ?? ''), 'utf8');
    expect(text).toContain('reservatie');
    expect((await mails()).length).toBe(5);
  });
});
