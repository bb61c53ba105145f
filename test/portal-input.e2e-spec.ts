import { randomUUID } from 'node:crypto';
import { E01_TITLE, area, e01Application, line } from './support/e01.js';
import { March, SAVE, START, SUBMIT, type Versioned } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';

describe('wrong input at the portal', () => {
  let parley: TestParley;
  let draft: March;
  let submitted: March;
  let condition: Versioned;
  let request: Versioned;
  const ANSWER =
    'mutation ($input: PortalAnswerInput!) { answerCondition(input: $input) { id state } }';
  const CHANGE = 'mutation ($input: PortalChangeInput!) { proposeChange(input: $input) { id } }';
  const ADVICE = 'mutation ($input: PortalAdviceInput!) { giveAdvice(input: $input) { id } }';
  const WITHDRAW =
    'mutation ($input: PortalReasonInput!) { withdrawApplication(input: $input) { id } }';

  beforeAll(async () => {
    parley = await startParley();
    draft = await March.start(parley);
    await draft.save(e01Application());
    submitted = await March.underReview(parley);
    const proposed = await submitted.propose([{ kind: 'CON', parameters: { everyMin: 30 } }]);
    condition = proposed.get('C01') as Versioned;
    const round = await submitted.ask(['siamu-dbdmh']);
    request = round[0] as Versioned;
  });
  afterAll(() => parley.close());

  const save = (application: object) => async () => ({
    dossierId: draft.id,
    expectedVersion: await draft.version(),
    application,
  });
  const change =
    (facts: object, more: object = {}) =>
    async () => ({
      dossierId: submitted.id,
      expectedVersion: await submitted.version(),
      facts,
      reason: 'Andere uren.',
      ...more,
    });
  const answer = (more: object) => () => ({
    conditionId: condition.id,
    expectedVersion: condition.version,
    answer: 'accept',
    ...more,
  });
  const advice = (more: object) => () => ({
    requestId: request.id,
    expectedVersion: request.version,
    result: 'favourable',
    visibility: 'organiser',
    ...more,
  });

  const refusals: [string, string, () => object | Promise<object>, Expected][] = [
    [
      'a start without a title',
      START,
      () => ({ kind: 'march', language: 'nl' }),
      { field: 'title' },
    ],
    [
      'a start in an unknown language',
      START,
      () => ({ kind: 'march', language: 'xx', title: E01_TITLE }),
      { field: 'language' },
    ],
    [
      'a start of an unknown kind',
      START,
      () => ({ kind: 'riot', language: 'nl', title: E01_TITLE }),
      { field: 'kind' },
    ],
    [
      'a title that is too long',
      START,
      () => ({ kind: 'march', language: 'nl', title: { nl: 'x'.repeat(201) } }),
      { field: 'title.nl' },
    ],
    ['an unknown key', SAVE, save({ state: 'submitted' }), { field: 'application.state' }],
    [
      'an unknown key in the answers',
      SAVE,
      save({ answers: { zoneId: randomUUID() } }),
      { field: 'application.answers.zoneId' },
    ],
    [
      'a number of the wrong type',
      SAVE,
      save({ expectedNumber: 'many' }),
      { field: 'application.expectedNumber' },
    ],
    [
      'ten million participants',
      SAVE,
      save({ expectedNumber: 10_000_000 }),
      { field: 'application.expectedNumber' },
    ],
    ['an emptied kind', SAVE, save({ kind: null }), { field: 'application.kind' }],
    [
      'an end before the start',
      SAVE,
      save({ endAt: '2027-03-11T10:30:00+01:00' }),
      { field: 'application.endAt' },
    ],
    [
      'a gathering after the start',
      SAVE,
      save({ gatheringAt: '2027-03-11T11:30:00+01:00' }),
      { field: 'application.startAt' },
    ],
    [
      'an hour that does not exist',
      SAVE,
      save({ startAt: '2027-03-28T02:30' }),
      { field: 'application.startAt' },
    ],
    [
      'a route outside Belgium',
      SAVE,
      save({
        footprint: line([
          [2.35, 48.85],
          [2.36, 48.86],
        ]),
      }),
      { field: 'application.footprint.features.0.geometry.coordinates.0' },
    ],
    [
      'an area that crosses itself',
      SAVE,
      save({
        footprint: area([
          [4.35, 50.84],
          [4.36, 50.85],
          [4.36, 50.84],
          [4.35, 50.85],
          [4.35, 50.84],
        ]),
      }),
      {},
    ],
    [
      'an unknown commune',
      SAVE,
      save({ communes: ['atlantis'] }),
      { field: 'application.communes' },
    ],
    [
      'a telephone number outside Belgium',
      SAVE,
      save({ answers: { organiser: { phone: '+33 1 23 45 67 89' } } }),
      { field: 'application.answers.organiser.phone' },
    ],
    [
      'a text that is too long',
      SAVE,
      save({ answers: { subject: 'x'.repeat(4001) } }),
      { field: 'application.answers.subject' },
    ],
    [
      'a stale draft',
      SAVE,
      () => ({ dossierId: draft.id, expectedVersion: 1, application: {} }),
      { code: 'STALE', detail: { currentVersion: 3 } },
    ],
    [
      'a draft of somebody else',
      SAVE,
      save({ expectedNumber: 1 }),
      { code: 'NOT_FOUND', as: 'secondOrganiser' },
    ],
    [
      'a saved application after submission',
      SAVE,
      () => ({ dossierId: submitted.id, expectedVersion: 1, application: {} }),
      { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'alreadySubmitted' } },
    ],
    [
      'a second submission',
      SUBMIT,
      async () => ({
        dossierId: submitted.id,
        expectedVersion: await submitted.version(),
      }),
      { code: 'TRANSITION_NOT_ALLOWED', detail: { transition: 'submit' } },
    ],
    [
      'a stale submission',
      SUBMIT,
      () => ({ dossierId: draft.id, expectedVersion: 1 }),
      { code: 'STALE' },
    ],
    [
      'a submission of somebody else',
      SUBMIT,
      () => ({ dossierId: draft.id, expectedVersion: 3 }),
      { code: 'NOT_FOUND', as: 'secondOrganiser' },
    ],
    [
      'a withdrawal without a reason',
      WITHDRAW,
      () => ({ dossierId: submitted.id, expectedVersion: 1, reason: '' }),
      { field: 'reason' },
    ],
    [
      'a withdrawal of somebody else’s event',
      WITHDRAW,
      () => ({ dossierId: submitted.id, expectedVersion: 1, reason: 'Weg ermee.' }),
      { code: 'NOT_FOUND', as: 'secondOrganiser' },
    ],
    ['a change of nothing', CHANGE, change({}), { field: 'facts' }],
    [
      'a change that empties the start',
      CHANGE,
      change({ startAt: null }),
      { field: 'facts.startAt' },
    ],
    [
      'a change to an end before the start',
      CHANGE,
      change({ startAt: '2027-03-11T16:00:00+01:00' }),
      { field: 'facts.endAt' },
    ],
    [
      'a change of a stale dossier',
      CHANGE,
      change({ stewardCount: 3 }, { expectedVersion: 1 }),
      { code: 'STALE' },
    ],
    [
      'a change of a draft',
      CHANGE,
      async () => ({
        dossierId: draft.id,
        expectedVersion: await draft.version(),
        facts: { stewardCount: 3 },
        reason: 'Te vroeg.',
      }),
      { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'notOpenForChange' } },
    ],
    [
      'a change of somebody else’s event',
      CHANGE,
      change({ stewardCount: 3 }),
      { code: 'NOT_FOUND', as: 'secondOrganiser' },
    ],
    [
      'a counter without a reason',
      ANSWER,
      answer({ answer: 'counter', parameters: { everyMin: 60 } }),
      { field: 'reason' },
    ],
    ['an unknown answer', ANSWER, answer({ answer: 'maybe' }), { field: 'answer' }],
    ['a stale answer', ANSWER, answer({ expectedVersion: 9 }), { code: 'STALE' }],
    [
      'an answer for somebody else',
      ANSWER,
      answer({}),
      { code: 'NOT_FOUND', as: 'secondOrganiser' },
    ],
    [
      'advice with conditions but none named',
      ADVICE,
      advice({ result: 'favourableWithConditions' }),
      { field: 'proposedConditions', as: 'fire' },
    ],
    [
      'unfavourable advice without a word',
      ADVICE,
      advice({ result: 'unfavourable' }),
      { field: 'text', as: 'fire' },
    ],
    ['an unknown result', ADVICE, advice({ result: 'noAnswer' }), { field: 'result', as: 'fire' }],
    ['stale advice', ADVICE, advice({ expectedVersion: 7 }), { code: 'STALE', as: 'fire' }],
    [
      'advice on the request of another service',
      ADVICE,
      advice({}),
      { code: 'NOT_FOUND', as: 'transit' },
    ],
    [
      'an id that is none',
      SAVE,
      () => ({ dossierId: 'abc', expectedVersion: 1, application: {} }),
      { field: 'dossierId' },
    ],
  ];

  it.each(refusals)('refuses %s', async (_name, query, input, expected) => {
    const client = await parley.as(expected.as ?? 'organiser');
    await expectRefusal(parley, client, query, await input(), expected);
  });
});
