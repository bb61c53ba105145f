import { randomUUID } from 'node:crypto';
import { Recurring } from '../src/core/journal/recurring.js';
import { Client } from './support/client.js';
import { e01Application } from './support/e01.js';
import { pair, post } from './support/http.js';
import { Mailbox } from './support/mailbox.js';
import { March, SAVE, SUBMIT } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';
import { until } from './support/until.js';

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

const START = `mutation ($input: PortalStartInput!) {
  startApplication(input: $input) { id application { keptUntil } }
}`;
const DAY = 86_400_000;

interface Draft {
  id: string;
  application: { keptUntil: string | null };
}

interface Opened {
  id: string;
  version: number;
  state: string;
}

describe('dossiers that know something already', () => {
  let parley: TestParley;
  let planner: Client;
  let organiser: Client;

  beforeAll(async () => {
    parley = await startParley();
    planner = await parley.as('planner');
    organiser = await parley.as('organiser');
  });
  afterAll(() => parley.close());

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
    const box = new Mailbox(parley);
    const mails = async () => (await box.texts()).filter((text) => text.includes('reservatie'));
    await until('the mails are written', async () => (await mails()).length >= 5);
    expect((await mails()).length).toBe(5);
  });

  it('ends the drafts of somebody who let himself in and never came back, told before', async () => {
    const mails = new Mailbox(parley);
    const recurring = parley.running.app.get(Recurring);
    const email = 'ooit@vereniging.example.org';
    const about = { zone: '5339', name: 'Ooit Begonnen', email, language: 'nl' };
    const door = `${parley.url}/portal/auth`;
    const begun = await mails.next(() =>
      post(`${door}/begin`, { ...about, answers: randomUUID() }),
    );
    const token = /begin\/link#(\S+)/.exec(begun)?.[1];
    let cookie = pair((await post(`${door}/begun`, { token })).cookie);
    const ask = async (query: string, input: object) => {
      const headers = { cookie, 'idempotency-key': randomUUID() };
      const body = { query, variables: { input } };
      return (await post(`${parley.url}/portal/graphql`, body, headers)).body['data'];
    };
    const start = async (by: (input: object) => Promise<unknown>) => {
      const input = { kind: 'vigil', language: 'nl', title: { nl: 'Ooit' } };
      const { startApplication } = (await by(input)) as { startApplication: Draft };
      return startApplication;
    };
    const left = await start((input) => ask(START, input));
    const kept = await start((input) => ask(START, input));
    const end = new Date(Date.parse(parley.clock.now()) + 180 * DAY).toISOString().slice(0, 10);
    expect([left.application.keptUntil, kept.application.keptUntil]).toEqual([end, end]);
    const known = await Client.signIn(parley.url, 'organiser', 'portal');
    const other = await start((input) => known.run(START, { input }));
    expect(other.application.keptUntil).toBeNull();

    const told = async () => (await mails.texts()).filter((mail) => mail.includes('vervalt'));
    const titles = async () => {
      const ids = [left.id, kept.id, other.id];
      const rows = await parley.sql<{ id: string; title: { nl?: string } }>(
        'select id, title from public_event where id = any($1)',
        [ids],
      );
      return ids.map((id) => rows.find((row) => row.id === id)?.title ?? {});
    };
    parley.clock.forward(166 * DAY - 60_000);
    await recurring.run();
    parley.clock.forward(120_000);
    await recurring.run();
    await recurring.run();
    await until('both drafts are announced', async () => (await told()).length >= 2);
    expect((await told()).map((mail) => /^To: (.*)$/m.exec(mail)?.[1])).toEqual([email, email]);
    expect((await titles()).filter(({ nl }) => nl === 'Ooit')).toHaveLength(3);
    const mail = await mails.next(() => post(`${door}/link`, { email }));
    const link = /portal\/link#(\S+)/.exec(mail)?.[1];
    cookie = pair((await post(`${door}/consume`, { token: link })).cookie);
    const facts = { dossierId: kept.id, expectedVersion: 1, application: { expectedNumber: 40 } };
    expect(await ask(SAVE, facts)).toMatchObject({ saveApplication: { version: 2 } });
    parley.clock.forward(14 * DAY);
    await recurring.run();
    expect(await titles()).toEqual([{}, { nl: 'Ooit' }, { nl: 'Ooit' }]);
    const parties = await parley.sql<{ id: string }>(
      'select event_id as id from event_party where event_id = any($1) and until_at is null',
      [[left.id, kept.id]],
    );
    expect(parties).toEqual([{ id: kept.id }]);
    const journal = await parley.sql<{ kind: string }>(
      'select kind from journal_entry where event_id = $1 order by seq offset 1',
      [left.id],
    );
    expect(journal.map(({ kind }) => kind)).toEqual([
      'application.draftEndAnnounced',
      'application.draftEnded',
    ]);
  });
});
