import ICAL from 'ical.js';
import { mails } from './support/advice.js';
import { jobsDone } from './support/bargaining.js';
import type { Client } from './support/client.js';
import { docxWords } from './support/docx-words.js';
import { March, type Versioned } from './support/march.js';
import { MEETING_STEPS, MeetingCase } from './support/meetings.js';
import { type TestParley, startParley } from './support/parley.js';

const { CHANGE, CANCEL, PART, APPROVE, FINISH, COMMENT, FINISH_OWN } = MEETING_STEPS;
const CANARY = 'CANARY-MEETING-8d1e';

/** The properties of the one event of an invitation. */
function invited(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const event = calendar.getFirstSubcomponent('vevent')!;
  const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
  return { method: String(calendar.getFirstPropertyValue('method')), value };
}

describe('meetings about an event', () => {
  let parley: TestParley;
  let march: March;
  let planner: Client;
  let organiser: Client;
  let condition: Versioned;
  let meetings: MeetingCase;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley, 'fr');
    ({ planner, organiser } = march);
    meetings = new MeetingCase(march);
    const proposed = await march.propose([
      { kind: 'STW', owner: 'organiser', parameters: { number: 200, ratio: 40 } },
    ]);
    condition = proposed.get('C01') as Versioned;
  });
  afterAll(() => parley.close());

  const file = async (path: string, client: Client) => {
    const answer = await fetch(`${parley.url}${path}`, { headers: { cookie: client.cookie } });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  const invitation = (id: string, client = organiser, door = '/portal') =>
    file(`${door}/files/meetings/${id}/invitation.ics`, client);

  it('invites the organiser by a calendar entry that says he need not come', async () => {
    const meeting = await meetings.plan();
    const { status, text, headers } = await invitation(meeting.id);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain('attachment');
    const first = invited(text);
    expect(first.method).toBe('REQUEST');
    expect(first.value('uid')).toBe(`${meeting.id}@parley`);
    expect(first.value('sequence')).toBe('0');
    expect(first.value('dtstart')).toBe('2027-01-12T09:00:00Z');
    expect(first.value('location')).toContain('Grote zaal');
    expect(first.value('description')).toMatch(/pas obligé|niet verplicht/);
    const change = {
      ...meetings.when('2027-01-13T10:00', '2027-01-13T11:00'),
      ...meetings.where(),
    };
    await planner.run(CHANGE, {
      input: { meetingId: meeting.id, expectedVersion: 1, ...change },
    });
    const moved = invited((await invitation(meeting.id)).text);
    expect(moved.value('sequence')).toBe('1');
    expect(moved.value('dtstart')).toBe('2027-01-13T09:00:00Z');
    const input = { meetingId: meeting.id, expectedVersion: 2, reason: 'De zaal is bezet.' };
    await planner.run(CANCEL, { input });
    const gone = invited((await invitation(meeting.id)).text);
    expect([gone.method, gone.value('status'), gone.value('sequence')]).toEqual([
      'CANCEL',
      'CANCELLED',
      '2',
    ]);
    await jobsDone(parley);
    const sent = (await mails(parley)).filter((mail) => mail.includes('text/calendar'));
    expect(sent.map((mail) => /method=(\w+)/.exec(mail)?.[1]).sort()).toEqual([
      'CANCEL',
      'REQUEST',
      'REQUEST',
    ]);
  });

  it('sends minutes, lets the organiser comment, amends with a difference, and approves', async () => {
    const meeting = await meetings.plan();
    const first = await meetings.save(meeting.id, 0, meetings.words([condition.id]));
    expect((await meetings.atPortal()).find(({ id }) => id === meeting.id)?.minutes).toEqual([]);
    const sent = await meetings.send(first);
    expect(sent).toMatchObject({
      state: 'sent',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const approving = { minutesId: sent.id, expectedVersion: sent.version };
    expect((await planner.refusal(APPROVE, { input: approving })).extensions).toMatchObject({
      rule: 'commentsOpen',
    });
    const own = (await meetings.atPortal()).find(({ id }) => id === meeting.id)!;
    expect(own.minutes).toMatchObject([
      { number: 1, open: true, items: [{ conditions: ['C01'] }] },
    ]);
    const objection = { minutesId: sent.id, item: 1, agrees: false, text: 'Nous avions dit 180.' };
    await organiser.run(COMMENT, { input: objection });
    const amended = await meetings.send(
      await meetings.save(meeting.id, 0, meetings.words([condition.id], 'Er komen 180 stewards.')),
    );
    expect(amended).toMatchObject({ state: 'amended', number: 2 });
    const words = amended.difference?.changes ?? [];
    expect(words.filter(({ op }) => op === 'removed').map(({ text }) => text)).toContain('200');
    expect(words.filter(({ op }) => op === 'added').map(({ text }) => text)).toContain('180');
    const early = { minutesId: amended.id, expectedVersion: amended.version };
    expect((await planner.refusal(APPROVE, { input: early })).code).toBe('RULE_VIOLATED');
    expect((await organiser.refusal(COMMENT, { input: objection })).extensions).toMatchObject({
      reason: 'commentsClosed',
    });
    await organiser.run(COMMENT, { input: { minutesId: amended.id, agrees: true } });
    await planner.run(APPROVE, { input: early });
    const [before, after] = (await meetings.atDesk(meeting.id)).minutes.slice(-2);
    expect([before?.state, after?.state]).toEqual(['sent', 'approved']);
    expect(after?.contentHash).toBe(amended.contentHash);
    for (const change of ["content = '{}'", 'approved_at = now()', "state = 'draft'"]) {
      const sql = `update meeting_minutes set version = version + 1, ${change} where id = $1`;
      await expect(parley.sql(sql, [amended.id])).rejects.toThrow(/append-only|violates/);
    }
  });

  it('writes minutes as PDF and DOCX in the organiser’s language, for both sides', async () => {
    await jobsDone(parley);
    const found = (await meetings.atPortal()).flatMap(({ minutes }) => minutes);
    const documents = found.flatMap(({ documents: list }) => list);
    expect(new Set(documents.map(({ language }) => language))).toEqual(new Set(['nl']));
    expect(documents.map(({ fileName }) => fileName.split('.').at(-1)).sort()).toEqual(
      ['docx', 'docx', 'docx', 'pdf', 'pdf', 'pdf'].slice(0, documents.length),
    );
    expect(documents.length).toBe(6);
    const pdf = documents.find(({ fileName }) => fileName.endsWith('.pdf'))!;
    expect((await file(`/portal/files/${pdf.id}`, organiser)).text).toMatch(/^%PDF/);
    expect((await file(`/files/${pdf.id}`, planner)).status).toBe(200);
    const stranger = await parley.as('secondOrganiser');
    expect((await file(`/portal/files/${pdf.id}`, stranger)).status).toBe(404);
  });

  it('keeps promises with their owner and day, and whoever made one says that it is done', async () => {
    const {
      dossier: { meetingActions },
    } = await organiser.run<{ dossier: { meetingActions: Versioned[] } }>(
      'query ($id: ID!) { dossier(id: $id) { meetingActions { id version state text } } }',
      { id: march.id },
    );
    const [mine] = meetingActions;
    expect(meetingActions).toMatchObject([{ text: 'Lijst van de stewards', state: 'open' }]);
    const { openMeetingActions } = await planner.run<{ openMeetingActions: Versioned[] }>(
      '{ openMeetingActions { id version owner text } }',
    );
    expect(openMeetingActions).toMatchObject([{ owner: 'police' }]);
    const done = { actionId: mine!.id, expectedVersion: mine!.version, note: 'Bijgevoegd.' };
    await organiser.run(FINISH_OWN, { input: done });
    const before = await parley.digest();
    expect((await organiser.refusal(FINISH_OWN, { input: done })).extensions).toMatchObject({
      reason: 'alreadyDone',
    });
    const [theirs] = openMeetingActions;
    const foreign = { actionId: theirs!.id, expectedVersion: theirs!.version };
    expect((await organiser.refusal(FINISH_OWN, { input: foreign })).code).toBe('NOT_FOUND');
    expect(await parley.digest()).toBe(before);
    await planner.run(FINISH, { input: foreign });
    expect(await planner.run('{ openMeetingActions { id } }')).toEqual({ openMeetingActions: [] });
  });

  it('names police by function in everything the organiser gets, by name at the desk alone', async () => {
    const chair = 'Kanarie Commissaris';
    const beside = 'Kanarie Tweede';
    const meeting = await meetings.plan({ chair, agenda: [`Woord van ${chair}`, 'Route'] });
    const police = { organisation: 'Politiezone', status: 'present', side: 'police' };
    const draft = await meetings.save(meeting.id, 0, {
      ...meetings.words([]),
      attendance: [
        { name: 'Lien', organisation: 'Zorgzaam', status: 'present', side: 'organiser' },
        { ...police, name: beside, function: 'liaisonOfficer' },
      ],
      items: [
        meetings.item({
          positions: [{ who: chair, text: 'De route blijft.' }],
          conclusion: `${beside} belt terug.`,
        }),
      ],
      actions: [meetings.action({ owner: 'police', ownerName: beside })],
      distribution: ['Organisator', chair],
    });
    await planner.run(CHANGE, {
      input: {
        meetingId: meeting.id,
        expectedVersion: meeting.version,
        ...meetings.planned(),
        ...{ eventId: undefined, kind: undefined, withOrganiser: undefined },
        ...{ chair, chairFunction: 'silver' },
      },
    });
    const sent = await meetings.send(draft);
    await organiser.run(COMMENT, { input: { minutesId: sent.id, agrees: true } });
    await planner.run(APPROVE, {
      input: { minutesId: sent.id, expectedVersion: sent.version, remark: `Gezien, ${chair}.` },
    });
    await jobsDone(parley);
    const own = (await meetings.atPortal()).find(({ id }) => id === meeting.id);
    expect(own).toMatchObject({
      chair: 'Officier die de dag leidt',
      minutes: [
        {
          attendance: [{ name: 'Lien' }, { name: 'Verbindingsofficier van de politie' }],
          items: [{ conclusion: 'Officier de liaison de la police belt terug.' }],
          actions: [{ owner: 'police', ownerName: null }],
        },
      ],
    });
    const shared = own?.minutes[0]?.documents ?? [];
    expect(shared).toHaveLength(4);
    const [{ content } = { content: null }] = await parley.sql<{ content: object }>(
      'select content from meeting_minutes where id = $1',
      [sent.id],
    );
    const docx = await Promise.all(
      shared
        .filter(({ fileName }) => fileName.endsWith('docx'))
        .map(({ id }) => docxWords(organiser, `/portal/files/${id}`)),
    );
    const outside = [JSON.stringify([own, content]), (await invitation(meeting.id)).text, ...docx];
    for (const text of [...outside, ...(await mails(parley))]) expect(text).not.toMatch(/Kanarie/);
    expect(docx[0]).toContain('Verbindingsofficier van de politie');
    expect(await meetings.atDesk(meeting.id)).toMatchObject({
      chair,
      minutes: [
        {
          content: {
            attendance: [{ name: 'Lien' }, { name: beside, function: 'liaisonOfficer' }],
            actions: [{ ownerName: beside }],
          },
        },
      ],
    });
  });

  it('keeps minutes from before sides were asked readable at the desk, without names outside', async () => {
    const meeting = await meetings.plan();
    const draft = await meetings.save(meeting.id, 0, meetings.words([]));
    const content = {
      ...{ meeting: { number: 9, kind: 'coordination', startsAt: 'x', endsAt: 'x', place: 'x' } },
      attendance: [{ name: 'Kanarie Vroeger', organisation: 'Zone', status: 'present' }],
      ...{ items: [], actions: [], nextAt: null, distribution: [] },
    };
    await parley.sql(
      `update meeting_minutes set content = $2, state = 'sent', sent_at = now(), version = version + 1,
         content_hash = repeat('a', 64) where id = $1`,
      [draft.id, JSON.stringify(content)],
    );
    const own = (await meetings.atPortal()).find(({ id }) => id === meeting.id);
    expect(own).toMatchObject({ minutes: [{ attendance: [{ name: 'Deelnemer' }] }] });
    expect(await meetings.atDesk(meeting.id)).toMatchObject({
      minutes: [{ content: { attendance: [{ name: 'Kanarie Vroeger' }] } }],
    });
  });

  it('shows the organiser neither police parts nor drafts nor meetings without him', async () => {
    const shared = await meetings.plan();
    const inside = await meetings.plan({
      withOrganiser: false,
      kind: 'multidisciplinary',
      chair: CANARY,
    });
    await planner.run(PART, { input: { meetingId: shared.id, item: 1, text: CANARY } });
    await meetings.save(shared.id, 0, meetings.words([], CANARY));
    const hidden = await meetings.send(
      await meetings.save(inside.id, 0, meetings.words([], CANARY)),
    );
    await jobsDone(parley);
    const answers = [
      JSON.stringify(await meetings.atPortal()),
      (await invitation(shared.id)).text,
      (await invitation(inside.id)).text,
      ...(await mails(parley)),
    ];
    for (const answer of answers) expect(answer).not.toContain(CANARY);
    expect((await invitation(inside.id)).status).toBe(404);
    expect((await invitation(inside.id, planner, '')).status).toBe(200);
    expect(JSON.stringify(await meetings.atDesk(shared.id))).toContain(CANARY);
    const { documents } = (await meetings.atDesk(inside.id)).minutes.find(
      ({ id }) => id === hidden.id,
    )!;
    expect(documents).toHaveLength(2);
    expect((await file(`/portal/files/${documents[0]!.id}`, organiser)).status).toBe(404);
    const comment = { minutesId: hidden.id, agrees: true };
    expect((await organiser.refusal(COMMENT, { input: comment })).code).toBe('NOT_FOUND');
    const granted = await parley.sql(
      "select 1 where has_table_privilege('parley_portal', 'meeting_police_part', 'select')",
    );
    expect(granted).toEqual([]);
  });
});
