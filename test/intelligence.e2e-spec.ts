import { randomUUID } from 'node:crypto';
import {
  Intelligence,
  KNOWN,
  type Kept,
  NOTE,
  POLICE,
  STEPS,
  UNTIL,
  WHY,
  WORDS,
  readingOf,
} from './support/intelligence.js';
import { type TestParley, startParley } from './support/parley.js';
import { addSecondZone } from './support/second-zone.js';
import { Socket } from './support/socket.js';

const CHANGES = 'subscription ($id: ID!) { eventChanged(eventId: $id, afterSeq: 0) { seq kind } }';
/** Everything a dossier tells its reader that could tell of notes. */
const DOSSIER = `query ($id: ID!) {
  event(id: $id) {
    version updatedAt intelligenceNotes { id } intelligenceGrants { id } keepsIntelligence
    journal { seq kind data subjectId } signals { text } assessment { internalNote }
    intelligenceSummaries { noteId }
  }
  events(limit: 100) { total items { id updatedAt } }
}`;
const SUMMARIES =
  'query ($id: ID!) { event(id: $id) { intelligenceNotes { id } intelligenceSummaries { noteId writtenAt } } }';
const MANAGED = `query ($id: ID!) { event(id: $id) {
  intelligenceGrants { id purpose }
  intelligenceNotes {
    id authorName manages erasedAt erasedReason
    grants { person { name } position { code } purposeCode purpose holds revokedReason }
    readings { personName part purposeCode purpose }
  }
} }`;

describe('intelligence on a need-to-know footing', () => {
  let parley: TestParley;
  let known: Intelligence;
  let note: Kept;

  beforeAll(async () => {
    parley = await startParley();
    known = await Intelligence.of(parley, 'DEMO-E02');
    note = await known.add();
  });
  afterAll(() => parley.close());

  const ask = async <Data>(persona: string, query: string) =>
    (await parley.as(persona)).run<Data>(query, { id: known.eventId });
  const hidden = (id: string): [string, object][] => [
    [STEPS.READ, { noteId: id, part: 'text', ...WHY }],
    [STEPS.REVISE, { noteId: id, expectedVersion: 1, note: NOTE }],
    [STEPS.SUMMARISE, { noteId: id, expectedVersion: 1, summary: 'Niets.' }],
    [STEPS.ERASE, { noteId: id, expectedVersion: 1, reason: 'Weg ermee' }],
    [STEPS.GRANT, { eventId: known.eventId, noteId: id, personId: id, ...WHY, validUntil: UNTIL }],
    [STEPS.REVOKE, { grantId: id, expectedVersion: 1, reason: 'Weg ermee' }],
  ];

  it('is nothing at all to whoever was not told: no list, no count, no trace, no other refusal', async () => {
    const other = await Intelligence.of(parley, 'DEMO-E03');
    const before = JSON.stringify(await ask('planner', DOSSIER));
    const { cookie, path } = await parley.as('planner');
    const socket = await Socket.ready(parley.url, { path, cookie });
    const [{ last }] = (await parley.sql<{ last: number }>(
      'select seq::int as last from journal_head',
    )) as [{ last: number }];
    socket.subscribe(CHANGES.replace('afterSeq: 0', `afterSeq: ${last}`), { id: known.eventId });
    const second = await known.add();
    const shared = await known.grant(second.id, await known.person('silver'));
    await known.read('intelligence', second.id);
    expect(JSON.stringify(await ask('planner', DOSSIER))).toBe(before);
    expect(await other.seen('planner')).toEqual([]);

    const absent = randomUUID();
    const { zoneId, eventId, personId } = await addSecondZone(parley.databaseUrl);
    await parley.sql("select set_config('app.zone', $1, false)", [zoneId]);
    await parley.sql(
      `insert into intelligence_note (id, zone_id, event_id, source_kind, reliability, credibility,
         information_on, keep_until, personal_data, author_id, author_name, created_at, updated_at)
       values ($1, $2, $3, 'partner', 'A', 1, '2026-11-01', '2027-01-01', false, $4, 'x', now(), now())`,
      [personId, zoneId, eventId, personId],
    );
    await parley.sql(
      "select set_config('app.zone', id::text, false) from zone where code <> '9999'",
    );
    for (const persona of ['planner', 'seniorPlanner']) {
      for (const [nth, [query, input]] of hidden(absent).entries()) {
        const none = await known.refused(persona, query, input);
        expect(none).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
        const there = hidden(nth === 5 ? shared.id : second.id)[nth]?.[1] ?? {};
        expect(await known.refused(persona, query, there)).toEqual(none);
        const abroad = hidden(personId)[nth]?.[1] ?? {};
        expect(await known.refused(persona, query, abroad)).toEqual(none);
      }
    }
    const signal = { source: 'Kanaal', sourceReliability: 'C', informationCredibility: 3 };
    await (
      await parley.as('planner')
    ).run('mutation ($input: AddSignalInput!) { addSignal(input: $input) { id } }', {
      input: {
        eventId: known.eventId,
        signal: { ...signal, text: 'Gehoord.', heardAt: '2026-11-23T07:00:00Z' },
      },
    });
    expect(JSON.stringify(await socket.next())).toContain('signal');
    socket.close();
  });

  it('is opened by a reading that says what for, and by nothing else', async () => {
    await known.grant(note.id, await known.person('planner'));
    expect(await known.seen('planner')).toContain(note.id);
    const key = randomUUID();
    const opened = await known.read('planner', note.id, 'text', key);
    expect(opened).toMatchObject({ text: NOTE.text, reliability: 'B', credibility: 2 });
    const [entry] = await parley.sql<{ kind: string; event: string | null; data: string }>(
      `select kind, event_id as event, data from journal_entry order by seq desc limit 1`,
    );
    expect(entry).toMatchObject({ kind: 'intelligence.read', event: null });
    expect(JSON.parse(entry?.data ?? '')).toEqual({
      part: 'text',
      purpose: 'riskAssessment',
      reading: opened.readingId,
    });
    // The same request again says that it was read, and keeps the words to itself.
    const again = await known.read('planner', note.id, 'text', key);
    expect(again).toMatchObject({ readingId: opened.readingId, text: null, authorName: null });
    const kept = await parley.sql<{ answer: string }>(
      'select answer::text from idempotency_key where answer::text like $1',
      [`%${KNOWN}%`],
    );
    expect(kept).toEqual([]);
    const told = JSON.stringify(await ask('planner', MANAGED));
    expect(told).not.toContain(KNOWN);
    const journal = await parley.sql<{ data: string }>('select data from journal_entry');
    expect(JSON.stringify(journal)).not.toContain(KNOWN);
  });

  it('ends with its grant: revoked, or over, it is as if it had never been', async () => {
    const { id } = await known.add();
    const read = (persona: string) => [STEPS.READ, { noteId: id, part: 'text', ...WHY }, persona];
    const none = await known.refused('bronze', STEPS.READ, {
      noteId: randomUUID(),
      part: 'text',
      ...WHY,
    });
    const grant = await known.grant(id, await known.person('bronze'));
    expect((await known.read('bronze', id)).text).toBe(NOTE.text);
    const revoke = { grantId: grant.id, expectedVersion: 1, reason: 'Niet meer nodig' };
    await known.run('intelligence', STEPS.REVOKE, revoke);
    const [query, input] = read('bronze') as [string, object];
    expect(await known.refused('bronze', query, input)).toEqual(none);
    expect(await known.seen('bronze')).toEqual([]);

    const short = { eventId: known.eventId, noteId: id, ...WHY };
    const { personId } = await known.person('bronze');
    const end = new Date(Date.parse(parley.clock.now()) + 60_000).toISOString();
    await known.run('intelligence', STEPS.GRANT, { ...short, personId, validUntil: end });
    parley.clock.forward(59_999);
    expect((await known.read('bronze', id)).text).toBe(NOTE.text);
    parley.clock.forward(1);
    expect(await known.refused('bronze', query, input)).toEqual(none);
    expect(await known.seen('bronze')).toEqual([]);
  });

  it('goes with a position to whoever holds it, and with a dossier to every note of it', async () => {
    const other = await Intelligence.of(parley, 'DEMO-E04');
    const { id } = await other.add();
    expect(await other.seen('silver')).toEqual([]);
    await other.grant(id, await other.position('silver'));
    expect(await other.seen('silver')).toEqual([id]);
    expect(await other.seen('bronze')).toEqual([]);
    await other.grant(null, await other.person('bronze'));
    const later = await other.add();
    expect((await other.seen('bronze')).sort()).toEqual([id, later.id].sort());
    expect(await other.seen('silver')).toEqual([id]);
    expect((await other.seen('gold')).sort()).toEqual([id, later.id].sort());
    const elsewhere = await Intelligence.of(parley, 'DEMO-E05');
    await elsewhere.add();
    expect(await elsewhere.seen('bronze')).toEqual([]);
  });

  it('is shared and shown to have been read by its author and its keeper only', async () => {
    const other = await Intelligence.of(parley, 'DEMO-E06');
    const { id } = await other.add('planner');
    await other.grant(id, await other.person('seniorPlanner'), 'planner');
    await other.read('seniorPlanner', id);
    const seen = async (persona: string) => {
      const client = await parley.as(persona);
      const { event } = await client.run<{
        event: { intelligenceNotes: Record<string, unknown>[] };
      }>(MANAGED, { id: other.eventId });
      return event.intelligenceNotes[0] ?? {};
    };
    for (const persona of ['planner', 'intelligence']) {
      expect(await seen(persona)).toMatchObject({
        manages: true,
        authorName: expect.any(String),
        grants: [{ purposeCode: 'riskAssessment', holds: true }],
        readings: [{ part: 'text', purposeCode: 'riskAssessment', purpose: WHY.purpose }],
      });
    }
    expect(await seen('gold')).toMatchObject({
      manages: false,
      authorName: null,
      grants: [],
      readings: [],
    });
    expect(await seen('seniorPlanner')).toMatchObject({ manages: false, authorName: null });
    const shares = { eventId: other.eventId, noteId: id, ...WHY, validUntil: UNTIL };
    const forbidden = { extensions: { code: 'FORBIDDEN', reason: 'notYourNote' } };
    const { personId } = await other.person('bronze');
    expect(
      await other.refused('seniorPlanner', STEPS.GRANT, { ...shares, personId }),
    ).toMatchObject(forbidden);
    expect(
      await other.refused('planner', STEPS.GRANT, { ...shares, noteId: null, personId }),
    ).toMatchObject(forbidden);
    const { version } = await other.run<Kept>('planner', STEPS.REVISE, {
      noteId: id,
      expectedVersion: 1,
      note: { ...NOTE, text: 'Herzien.' },
    });
    expect(version).toBe(2);
    expect((await other.read('seniorPlanner', id)).text).toBe('Herzien.');
  });

  it('reaches the authority as a summary written on purpose', async () => {
    const other = await Intelligence.of(parley, 'DEMO-E07');
    const { id } = await other.add();
    const none = { event: { intelligenceNotes: [], intelligenceSummaries: [] } };
    const cabinet = await parley.as('cabinet');
    expect(await cabinet.run(SUMMARIES, { id: other.eventId })).toEqual(none);
    const absent = { noteId: randomUUID(), part: 'summary', ...WHY };
    const refusal = await other.refused('cabinet', STEPS.READ, absent);
    for (const part of ['text', 'summary']) {
      const input = { noteId: id, part, ...WHY };
      expect(await other.refused('cabinet', STEPS.READ, input)).toEqual(refusal);
    }
    const summary = 'Een tegenbetoging is waarschijnlijk.';
    await other.run('intelligence', STEPS.SUMMARISE, { noteId: id, expectedVersion: 1, summary });
    expect(await cabinet.run(SUMMARIES, { id: other.eventId })).toMatchObject({
      event: { intelligenceNotes: [], intelligenceSummaries: [{ noteId: id }] },
    });
    expect(await other.read('cabinet', id, 'summary')).toMatchObject({
      text: summary,
      reliability: null,
      authorName: null,
    });
    expect(
      await other.refused('cabinet', STEPS.READ, { noteId: id, part: 'text', ...WHY }),
    ).toEqual(refusal);
    const opens = await known.inDatabase('cabinet', [POLICE, readingOf(id), WORDS]);
    expect(opens).toEqual([]);
  });
});
