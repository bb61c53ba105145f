import { randomUUID } from 'node:crypto';
import type { Client } from './support/client.js';
import { type TestParley, startParley } from './support/parley.js';
import { expectRefusal } from './support/refusals.js';
import { addSecondZone } from './support/second-zone.js';

const MEDICAL = `query ($id: ID!) { event(id: $id) {
  medicalCover { kind permitted expected basis missing indicative { points helpers } range { low high } }
  medicalAdvices { number doctors recordedBy { name } } careFigures { number treated } }
  medicalQuestionnaire(eventId: $id) { version questions { code answer from } } }`;
const ADVISE = `mutation ($input: RecordMedicalAdviceInput!) {
  recordMedicalAdvice(input: $input) { id medicalAdvices { number doctors reference } } }`;
const CARE = `mutation ($input: RecordCareFiguresInput!) {
  recordCareFigures(input: $input) { id careFigures { number treated transported critical } } }`;
const ANSWER = `mutation ($input: SaveMedicalQuestionnaireInput!) {
  saveMedicalQuestionnaire(input: $input) { version questions { code answer from } } }`;
type Input = Record<string, unknown>;

describe('the medical side of a dossier', () => {
  let parley: TestParley;
  let planner: Client;
  let football: string;
  let begun: string;
  let settled: string;
  let foreign: string;

  beforeAll(async () => {
    parley = await startParley();
    planner = await parley.as('planner');
    const event = async (reference: string) =>
      (
        await parley.sql<{ id: string }>('select id from public_event where reference = $1', [
          reference,
        ])
      )[0]?.id as string;
    football = await event('DEMO-E04');
    begun = await event('DEMO-E09');
    settled = await event('DEMO-E05');
    foreign = (await addSecondZone(parley.databaseUrl)).eventId;
    await parley.sql(
      "update public_event set gathering_at = null, start_at = '2026-11-22T18:00Z', version = version + 1 where id = $1",
      [begun],
    );
    await parley.sql(
      "update public_event set state = 'withdrawn', version = version + 1 where id = $1",
      [settled],
    );
  });
  afterAll(() => parley.close());

  const advice = (more: Input = {}): Input => ({
    eventId: 'football',
    lastNumber: 0,
    advisedOn: '2026-11-20',
    advisedBy: 'FOD Volksgezondheid',
    reference: 'PRIMA-2027-04',
    aidPosts: 4,
    firstAiders: 36,
    ambulances: 3,
    pitTeams: 1,
    mugTeams: 1,
    doctors: 2,
    ...more,
  });
  const care = (more: Input = {}): Input => ({
    eventId: 'begun',
    lastNumber: 0,
    treated: 12,
    transported: 2,
    critical: 0,
    source: 'Rode Kruis',
    ...more,
  });
  const answers = (more: Input = {}): Input => ({
    eventId: 'football',
    expectedVersion: 0,
    answers: [{ code: 'hospitalMinutes', answer: '12' }],
    ...more,
  });

  /** The input with the dossier it names. */
  const named = (input: Input): Input => {
    const ids: Readonly<Record<string, string>> = { settled, foreign, football, begun };
    return { ...input, eventId: ids[input['eventId'] as string] ?? input['eventId'] };
  };

  it('knows an indicative score, as a range where both sides name a number', async () => {
    const { event } = await planner.run<{ event: Input }>(MEDICAL, { id: begun });
    expect(event).toMatchObject({
      medicalCover: {
        kind: 'rally',
        permitted: 2000,
        expected: 1500,
        basis: 'police',
        missing: [],
        indicative: { points: 3.5, helpers: 3 },
        range: { low: 3.5, high: 4 },
      },
      medicalAdvices: [],
      careFigures: [],
    });
  });

  it.each<[string, string, Input, string, string?]>([
    ['an advice of nobody', ADVISE, { ...advice(), advisedBy: '' }, 'INVALID_INPUT', 'advisedBy'],
    [
      'an advice from tomorrow',
      ADVISE,
      advice({ advisedOn: '2026-11-24' }),
      'INVALID_INPUT',
      'advisedOn',
    ],
    [
      'a day that is none',
      ADVISE,
      advice({ advisedOn: '2026-02-30' }),
      'INVALID_INPUT',
      'advisedOn',
    ],
    ['fewer than no doctors', ADVISE, advice({ doctors: -1 }), 'INVALID_INPUT', 'doctors'],
    ['an unknown field', ADVISE, advice({ patient: 'x' }), 'INVALID_INPUT', 'patient'],
    ['an advice nobody has seen', ADVISE, advice({ lastNumber: 3 }), 'STALE'],
    ['an advice of nowhere', ADVISE, advice({ eventId: randomUUID() }), 'NOT_FOUND'],
    [
      'an advice for what is over',
      ADVISE,
      advice({ eventId: 'settled' }),
      'TRANSITION_NOT_ALLOWED',
    ],
    ['an advice in another zone', ADVISE, advice({ eventId: 'foreign' }), 'NOT_FOUND'],
    ['care before it begins', CARE, care({ eventId: 'football' }), 'TRANSITION_NOT_ALLOWED'],
    [
      'more transported than treated',
      CARE,
      care({ transported: 13 }),
      'INVALID_INPUT',
      'transported',
    ],
    ['more critical than transported', CARE, care({ critical: 3 }), 'INVALID_INPUT', 'critical'],
    ['care nobody counted', CARE, care({ source: ' ' }), 'INVALID_INPUT', 'source'],
    ['care in another zone', CARE, care({ eventId: 'foreign' }), 'NOT_FOUND'],
    ['stale care', CARE, care({ lastNumber: 1 }), 'STALE'],
    [
      'an answer to no question',
      ANSWER,
      answers({ answers: [{ code: 'religion', answer: 'x' }] }),
      'INVALID_INPUT',
      'answers.0.code',
    ],
    [
      'an answer twice',
      ANSWER,
      answers({
        answers: [
          { code: 'ages', answer: 'x' },
          { code: 'ages', answer: 'y' },
        ],
      }),
      'INVALID_INPUT',
      'answers.1.code',
    ],
    [
      'an answer of 501 signs',
      ANSWER,
      answers({ answers: [{ code: 'ages', answer: 'x'.repeat(501) }] }),
      'INVALID_INPUT',
      'answers.0.answer',
    ],
    ['stale answers', ANSWER, answers({ expectedVersion: 4 }), 'STALE'],
    ['answers of another zone', ANSWER, answers({ eventId: 'foreign' }), 'NOT_FOUND'],
    ['answers for what is over', ANSWER, answers({ eventId: 'settled' }), 'TRANSITION_NOT_ALLOWED'],
  ])('refuses %s and changes nothing', async (...refused) => {
    const [, query, input, code, field] = refused;
    const expected = field === undefined ? { code } : { code, field };
    await expectRefusal(parley, planner, query, named(input), expected);
  });

  it('is written by who prepares the assessment, read by police', async () => {
    for (const persona of ['bronze', 'cabinet', 'administrator']) {
      const client = await parley.as(persona);
      expect((await client.refusal(ADVISE, { input: named(advice()) })).code).toBe('FORBIDDEN');
    }
    const cabinet = await parley.as('cabinet');
    const read = `query ($id: ID!) { event(id: $id) { medicalCover { kind } medicalAdvices { number } careFigures { number } } }`;
    expect(await cabinet.run(read, { id: begun })).toEqual({
      event: { medicalCover: null, medicalAdvices: [], careFigures: [] },
    });
  });

  it('keeps each advice; the last one counts, and the same number never twice', async () => {
    await planner.run(ADVISE, { input: named(advice()) });
    const second = await planner.run<{ recordMedicalAdvice: Input }>(ADVISE, {
      input: named(advice({ lastNumber: 1, doctors: 3 })),
    });
    expect(second.recordMedicalAdvice).toMatchObject({
      medicalAdvices: [
        { number: 2, doctors: 3 },
        { number: 1, doctors: 2 },
      ],
    });
    const race = [1, 2].map(() => planner.ask(ADVISE, { input: named(advice({ lastNumber: 2 })) }));
    const outcomes = (await Promise.all(race)).map(
      ({ errors }) => errors?.[0]?.extensions['code'] ?? 'kept',
    );
    expect(outcomes.sort()).toEqual(['STALE', 'kept'].sort());
    await expect(parley.sql('update medical_advice set doctors = 9')).rejects.toThrow();
  });

  it('counts who needed care once the event has begun', async () => {
    await planner.run(CARE, { input: named(care()) });
    const { recordCareFigures } = await planner.run<{ recordCareFigures: Input }>(CARE, {
      input: named(care({ lastNumber: 1, treated: 14 })),
    });
    expect(recordCareFigures).toMatchObject({
      careFigures: [{ number: 2, treated: 14 }, { number: 1 }],
    });
  });

  it('tells the medical service what the dossier says and a person adds, and records that it did', async () => {
    const { saveMedicalQuestionnaire: saved } = await planner.run<{
      saveMedicalQuestionnaire: { version: number; questions: Input[] };
    }>(ANSWER, {
      input: named(
        answers({
          answers: [
            { code: 'hospitalMinutes', answer: ' 12 ' },
            { code: 'ages', answer: '=HYPERLINK("x")' },
          ],
        }),
      ),
    });
    expect(saved.version).toBe(1);
    expect(saved.questions.find(({ code }) => code === 'hospitalMinutes')).toEqual({
      code: 'hospitalMinutes',
      answer: '12',
      from: 'person',
    });
    expect(saved.questions.find(({ code }) => code === 'expected')).toMatchObject({
      answer: '35000',
      from: 'dossier',
    });
    const emptied = await planner.run<{ saveMedicalQuestionnaire: { questions: Input[] } }>(
      ANSWER,
      {
        input: named(
          answers({ expectedVersion: 1, answers: [{ code: 'hospitalMinutes', answer: '' }] }),
        ),
      },
    );
    expect(
      emptied.saveMedicalQuestionnaire.questions.find(({ code }) => code === 'hospitalMinutes')?.[
        'answer'
      ],
    ).toBeNull();
    const get = async (persona: string, id: string) => {
      const { cookie } = await parley.as(persona);
      return fetch(`${parley.url}/files/medical/${id}/prima.csv`, { headers: { cookie } });
    };
    const file = await get('planner', football);
    expect(file.headers.get('content-type')).toContain('text/csv');
    const text = await file.text();
    expect(text).toContain('35000');
    // A sheet never opens what somebody typed as a formula.
    expect(text).not.toMatch(/;"?=HYPERLINK/);
    const [entry] = await parley.sql<{ kind: string }>(
      'select kind from journal_entry where subject_id = $1 order by seq desc limit 1',
      [football],
    );
    expect(entry?.kind).toBe('medical.questionnaireExported');
    expect([
      (await get('bronze', football)).status,
      (await get('planner', foreign)).status,
      (await get('organiser', football)).status,
    ]).toEqual([404, 404, 401]);
  });
});
