import { randomUUID } from 'node:crypto';
import { Recurring } from '../src/core/journal/recurring.js';
import { Client } from './support/client.js';
import {
  CLASSIFIED,
  Intelligence,
  type Kept,
  NOTE,
  POLICE,
  STEPS,
  WHY,
  WORDS,
  readingOf,
} from './support/intelligence.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';

const DAY_MS = 86_400_000;
const NOTES = 'query ($id: ID!) { event(id: $id) { intelligenceNotes { id erasedAt } } }';
const ANY_ID = randomUUID();
const NOW = '2026-11-23T08:00:00.000Z';

describe('the words of intelligence', () => {
  let parley: TestParley;
  let known: Intelligence;
  let note: Kept;
  let grant: Kept;
  let keeper: Client;
  let bronze: { personId: string };
  let planner: { personId: string };
  let cabinet: { personId: string };

  beforeAll(async () => {
    parley = await startParley();
    known = await Intelligence.of(parley, 'DEMO-E02');
    note = await known.add();
    await known.add();
    bronze = await known.person('bronze');
    planner = await known.person('planner');
    cabinet = await known.person('cabinet');
    grant = await known.grant(note.id, planner);
    keeper = await parley.as('intelligence');
    // Readings of another transaction open nothing.
    await known.read('planner', note.id);
    await known.read('intelligence', note.id);
  });
  afterAll(() => parley.close());

  it('are closed in the database itself without a reading of this person in this transaction', async () => {
    const all = await known.inDatabase<{ text: string }>('intelligence', ['select 1', WORDS]);
    expect(all.length).toBeGreaterThan(1);
    for (const persona of ['intelligence', 'planner', 'gold']) {
      expect(await known.inDatabase(persona, [POLICE, WORDS])).toEqual([]);
    }
    const words = [{ text: NOTE.text }];
    expect(await known.inDatabase('planner', [POLICE, readingOf(note.id), WORDS])).toEqual(words);
    await expect(known.inDatabase('bronze', [POLICE, readingOf(note.id), WORDS])).rejects.toThrow(
      /row-level security/,
    );
    const { personId } = await known.person('gold');
    await expect(
      known.inDatabase('planner', [POLICE, readingOf(note.id, `'${personId}'`), WORDS]),
    ).rejects.toThrow(/row-level security/);
    const forged = `insert into intelligence_reading (transaction) values ('1')`;
    await expect(known.inDatabase('planner', [POLICE, forged])).rejects.toThrow(
      /permission denied/,
    );
    const update = `update intelligence_note set version = version + 1, keep_until = '2030-01-01' returning id`;
    expect(await known.inDatabase('planner', [POLICE, update])).toEqual([]);
    const own = `insert into intelligence_grant (id, zone_id, event_id, person_id, purpose_code, purpose,
        valid_until, granted_by, granted_by_name, granted_at) values (gen_random_uuid(), app_zone(),
        '${known.eventId}', app_person(), 'deployment', 'xxx', '2027-01-01', app_person(), 'x', app_now())`;
    await expect(known.inDatabase('bronze', [POLICE, own])).rejects.toThrow(/row-level security/);
    // With the rule off, the same question is answered: the rule is what keeps it.
    const off = 'alter policy police_opens on intelligence_text using (zone_id = app_zone())';
    const open = await known.inDatabase<{ text: string }>('planner', [off, POLICE, WORDS]);
    expect(open.length).toBeGreaterThan(1);
  });

  it('are never kept of classified material: a reference and the level are', async () => {
    const { id } = await known.add('intelligence', CLASSIFIED);
    const opened = await known.read('intelligence', id);
    expect(opened).toMatchObject({ text: null, classificationReference: 'NVO/2026/114' });
    const summary = { noteId: id, expectedVersion: 1, summary: 'In het kort.' };
    expect(await known.refused('intelligence', STEPS.SUMMARISE, summary)).toMatchObject({
      extensions: { code: 'RULE_VIOLATED', rule: 'classifiedHasNoWords' },
    });
    const written = `insert into intelligence_text (id, zone_id, note_id, part, edition, text, written_by,
      written_by_name, written_at) values (gen_random_uuid(), app_zone(), '${id}', 'text', 9, 'Inhoud',
      app_person(), 'x', app_now())`;
    await expect(known.inDatabase('intelligence', [POLICE, written])).rejects.toThrow(/classified/);
    const off = 'alter table intelligence_text disable trigger no_classified_words';
    expect(await known.inDatabase('intelligence', [off, POLICE, written])).toEqual([]);
    const other = { noteId: id, expectedVersion: 1, note: NOTE };
    expect(await known.refused('intelligence', STEPS.REVISE, other)).toMatchObject({
      extensions: { fields: [{ path: 'input.note.classification', code: 'fixed' }] },
    });
  });

  type Case = [string, keyof typeof STEPS, () => object, Expected];
  const many = (count: number) => 'x'.repeat(count);
  const added = (more: object) => () => ({ eventId: known.eventId, note: { ...NOTE, ...more } });
  const step = (more: object) => () => ({ noteId: note.id, expectedVersion: 1, ...more });
  const given = (more: object) => () => ({
    eventId: known.eventId,
    noteId: note.id,
    ...bronze,
    ...WHY,
    validUntil: '2026-12-23T08:00:00Z',
    ...more,
  });
  const reads = (more: object) => () => ({ noteId: note.id, part: 'text', ...WHY, ...more });
  const fields = (code: string): Pick<Expected, 'detail'> => ({ detail: { fields: [{ code }] } });
  const CASES: Case[] = [
    ['nothing', 'ADD', () => ({}), { field: 'eventId' }],
    ['no note', 'ADD', () => ({ eventId: known.eventId }), { field: 'note' }],
    ['an unknown source', 'ADD', added({ sourceKind: 'rumour' }), { field: 'note.sourceKind' }],
    ['a reliability G', 'ADD', added({ reliability: 'G' }), { field: 'note.reliability' }],
    ['a credibility 0', 'ADD', added({ credibility: 0 }), { field: 'note.credibility' }],
    ['a credibility 7', 'ADD', added({ credibility: 7 }), { field: 'note.credibility' }],
    ['half a credibility', 'ADD', added({ credibility: 1.5 }), { field: 'note.credibility' }],
    ['a day that is none', 'ADD', added({ informationOn: '2026-02-30' }), fields('notADate')],
    ['a day to come', 'ADD', added({ informationOn: '2027-06-01' }), fields('inTheFuture')],
    ['an end behind us', 'ADD', added({ keepUntil: '2026-11-21' }), fields('inThePast')],
    ['no end', 'ADD', added({ keepUntil: null }), { field: 'note.keepUntil' }],
    ['an end far off', 'ADD', added({ keepUntil: '2040-01-01' }), fields('keptTooLong')],
    ['persons perhaps', 'ADD', added({ personalData: 'perhaps' }), { field: 'note.personalData' }],
    ['no words', 'ADD', added({ text: null }), fields('required')],
    ['blank words', 'ADD', added({ text: '   ' }), { field: 'note.text' }],
    ['8001 signs', 'ADD', added({ text: many(8001) }), { field: 'note.text' }],
    ['marked words', 'ADD', added({ text: 'DIFFUSION RESTREINTE: x' }), fields('bearsMarking')],
    ['classified words', 'ADD', added({ ...CLASSIFIED, text: 'Toch.' }), fields('classifiedText')],
    [
      'no reference',
      'ADD',
      added({ ...CLASSIFIED, classificationReference: null }),
      fields('required'),
    ],
    ['an unknown level', 'ADD', added({ classification: 'x' }), { field: 'note.classification' }],
    ['an unknown key', 'ADD', added({ authorId: ANY_ID }), { field: 'note.authorId' }],
    ['no dossier', 'ADD', () => ({ ...added({})(), eventId: ANY_ID }), { code: 'NOT_FOUND' }],
    ['no version', 'REVISE', () => ({ noteId: note.id, note: NOTE }), { field: 'expectedVersion' }],
    ['another version', 'REVISE', step({ expectedVersion: 9, note: NOTE }), { code: 'STALE' }],
    ['no words', 'REVISE', step({ note: { ...NOTE, text: '' } }), { field: 'note.text' }],
    ['nothing', 'SUMMARISE', step({}), { field: 'summary' }],
    ['marked words', 'SUMMARISE', step({ summary: 'GEHEIM' }), { field: 'summary' }],
    ['4001 signs', 'SUMMARISE', step({ summary: many(4001) }), { field: 'summary' }],
    [
      'another version',
      'SUMMARISE',
      step({ expectedVersion: 2, summary: 'xxx' }),
      { code: 'STALE' },
    ],
    ['no reason', 'ERASE', step({}), { field: 'reason' }],
    ['another version', 'ERASE', step({ expectedVersion: 7, reason: 'xxx' }), { code: 'STALE' }],
    ['nobody', 'GRANT', given({ personId: null }), fields('oneGrantee')],
    ['two at once', 'GRANT', given({ positionId: ANY_ID }), fields('oneGrantee')],
    ['a stranger', 'GRANT', given({ personId: ANY_ID }), fields('mayNotBeTold')],
    ['the cabinet', 'GRANT', () => given(cabinet)(), fields('mayNotBeTold')],
    ['no purpose', 'GRANT', given({ purposeCode: null }), { field: 'purposeCode' }],
    ['an unknown purpose', 'GRANT', given({ purposeCode: 'curious' }), { field: 'purposeCode' }],
    ['no words for it', 'GRANT', given({ purpose: '' }), { field: 'purpose' }],
    ['no end', 'GRANT', given({ validUntil: null }), { field: 'validUntil' }],
    ['an end now', 'GRANT', given({ validUntil: NOW }), fields('inThePast')],
    [
      'an end far off',
      'GRANT',
      given({ validUntil: '2027-08-01T00:00Z' }),
      fields('grantedTooLong'),
    ],
    ['a note of another dossier', 'GRANT', given({ eventId: ANY_ID }), { code: 'NOT_FOUND' }],
    ['the same again', 'GRANT', () => given(planner)(), { code: 'CONFLICT' }],
    ['no reason', 'REVOKE', () => ({ grantId: grant.id, expectedVersion: 1 }), { field: 'reason' }],
    [
      'another version',
      'REVOKE',
      () => ({ grantId: grant.id, expectedVersion: 3, reason: 'xxx' }),
      { code: 'STALE' },
    ],
    ['no purpose', 'READ', reads({ purpose: null }), { field: 'purpose' }],
    ['two signs of purpose', 'READ', reads({ purpose: 'xx' }), { field: 'purpose' }],
    ['an unknown purpose', 'READ', reads({ purposeCode: 'curious' }), { field: 'purposeCode' }],
    ['no part', 'READ', reads({ part: null }), { field: 'part' }],
    ['an unknown part', 'READ', reads({ part: 'title' }), { field: 'part' }],
    ['a summary nobody wrote', 'READ', reads({ part: 'summary' }), { code: 'NOT_FOUND' }],
  ];

  it.each(CASES)('are not touched by %s (%s)', async (_case, name, input, expected) => {
    await expectRefusal(parley, keeper, STEPS[name], input(), expected);
  });

  it('go when somebody erases them, and by themselves after their last day', async () => {
    const gone = await known.add();
    const erase = { noteId: gone.id, expectedVersion: 1, reason: 'Foute persoon' };
    await known.run('intelligence', STEPS.ERASE, erase);
    const due = await known.add('intelligence', { ...NOTE, keepUntil: '2026-11-24' });
    const stays = await known.add('intelligence', { ...NOTE, keepUntil: '2026-11-25' });
    const words = async () =>
      (
        await parley.sql<{ id: string }>(
          'select note_id as id from intelligence_text where note_id = any($1)',
          [[gone.id, due.id, stays.id]],
        )
      ).map(({ id }) => id);
    expect((await words()).sort()).toEqual([due.id, stays.id].sort());
    const erased = { extensions: { code: 'RULE_VIOLATED', rule: 'intelligenceErased' } };
    const read = (noteId: string) =>
      known.refused('intelligence', STEPS.READ, { noteId, part: 'text', ...WHY });
    expect(await read(gone.id)).toMatchObject(erased);
    // Two days on, in Brussels: over before anything was erased.
    parley.clock.forward(2 * DAY_MS);
    const [{ day }] = (await parley.sql<{ day: string }>(
      `select ($1::timestamptz at time zone 'Europe/Brussels')::date::text as day`,
      [parley.clock.now()],
    )) as [{ day: string }];
    expect(day).toBe('2026-11-25');
    const opened = await known.inDatabase('intelligence', [
      POLICE,
      `insert into intelligence_reading (id, zone_id, note_id, part, edition, person_id, person_name,
         purpose_code, purpose) select gen_random_uuid(), app_zone(), n.id, 'text', 1, app_person(), 'x',
         'oversight', 'Nodig' from intelligence_note n where n.id in ('${due.id}', '${stays.id}')`,
      'select note_id as id from intelligence_text',
    ]);
    expect(opened).toEqual([{ id: stays.id }]);
    await parley.running.app.get(Recurring).run();
    expect(await words()).toEqual([stays.id]);
    // Sessions are over as well after two days.
    const later = await Client.signIn(parley.url, 'intelligence', 'police');
    const input = { noteId: due.id, part: 'text', ...WHY };
    expect((await later.refusal(STEPS.READ, { input })).errors[0]).toMatchObject(erased);
    const seen = await later.run<{ event: { intelligenceNotes: { id: string }[] } }>(NOTES, {
      id: known.eventId,
    });
    expect(seen.event.intelligenceNotes.map(({ id }) => id)).toEqual(
      expect.arrayContaining([gone.id, due.id, stays.id]),
    );
    const told = await parley.sql<{ kind: string; event: string | null }>(
      `select kind, event_id as event from journal_entry where subject_id = $1 order by seq`,
      [due.id],
    );
    expect(told.at(-1)).toEqual({ kind: 'intelligence.expired', event: null });
    const back = `update intelligence_note set version = version + 1, erased_at = null where id = '${due.id}'`;
    await expect(known.inDatabase('intelligence', [POLICE, back])).rejects.toThrow(
      /stays as it is/,
    );
  });
});
