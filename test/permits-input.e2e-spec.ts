import { randomUUID } from 'node:crypto';
import {
  type Decision,
  March,
  PREPARE,
  PROPOSE,
  REQUEST_ADVICE,
  REVIEW,
  REVISE,
  TAKE,
  type Versioned,
  twelvePoints,
} from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';
import { type SecondZone, addSecondZone } from './support/second-zone.js';

const ANSWER_CHANGE =
  'mutation ($input: AnswerChangeInput!) { answerChange(input: $input) { id state } }';
const PROPOSE_CHANGE =
  'mutation ($input: PortalChangeInput!) { proposeChange(input: $input) { id version } }';

describe('wrong input about permits at the desk', () => {
  let parley: TestParley;
  let march: March;
  let other: SecondZone;
  let condition: Versioned;
  let change: Versioned;
  let draft: Decision;

  beforeAll(async () => {
    parley = await startParley();
    other = await addSecondZone(parley.databaseUrl);
    march = await March.underReview(parley);
    const proposed = await march.propose([{ kind: 'CON', parameters: { everyMin: 30 } }]);
    condition = proposed.get('C01') as Versioned;
    await march.ask(['siamu-dbdmh']);
    const { proposeChange } = await march.organiser.run<{ proposeChange: Versioned }>(
      PROPOSE_CHANGE,
      {
        input: {
          dossierId: march.id,
          expectedVersion: await march.version(),
          facts: { stewardCount: 150 },
          reason: 'Minder vrijwilligers.',
        },
      },
    );
    change = proposeChange;
    draft = await march.prepare('mayor-brussels', { type: 'authorised' });
  });
  afterAll(() => parley.close());

  const asked = (more: object) => () => ({
    eventId: march.id,
    organisationCodes: ['stib-mivb'],
    ...more,
  });
  const answered = (more: object) => () => ({
    changeId: change.id,
    expectedVersion: change.version,
    accept: true,
    ...more,
  });
  const prepared = (more: object) => () => ({
    eventId: march.id,
    authorityCode: 'mayor-schaerbeek',
    type: 'authorisedWithConditions',
    ...more,
  });
  const imposing = (more: object) =>
    prepared({
      reasoning: twelvePoints(),
      impositions: [
        {
          conditionId: condition.id,
          expectedVersion: condition.version,
          reason: 'de veiligheid van het vertrekpunt',
          legalGroundCode: 'municipal-act-133-135',
          ...more,
        },
      ],
    })();
  const step = (more: object) => () => ({
    decisionId: draft.id,
    expectedVersion: draft.version,
    ...more,
  });

  const refusals: [string, string, () => object, Expected][] = [
    [
      'advice from nobody',
      REQUEST_ADVICE,
      asked({ organisationCodes: [] }),
      { field: 'organisationCodes' },
    ],
    [
      'an unknown adviser',
      REQUEST_ADVICE,
      asked({ organisationCodes: ['nobody'] }),
      { field: 'organisationCodes.0' },
    ],
    [
      'an adviser asked again',
      REQUEST_ADVICE,
      asked({ organisationCodes: ['siamu-dbdmh'] }),
      { code: 'CONFLICT', detail: { reason: 'alreadyAsked' } },
    ],
    [
      'advice due in the past',
      REQUEST_ADVICE,
      asked({ dueAt: '2026-11-01T12:00:00Z' }),
      { field: 'dueAt' },
    ],
    [
      'a question without end',
      REQUEST_ADVICE,
      asked({ question: 'x'.repeat(2001) }),
      { field: 'question' },
    ],
    [
      'advice on an event of another zone',
      REQUEST_ADVICE,
      () => asked({ eventId: other.eventId })(),
      { code: 'NOT_FOUND' },
    ],
    [
      'a change refused without a reason',
      ANSWER_CHANGE,
      answered({ accept: false }),
      { field: 'reason' },
    ],
    [
      'an answer that is no yes or no',
      ANSWER_CHANGE,
      answered({ accept: 'perhaps' }),
      { field: 'accept' },
    ],
    [
      'a stale answer to a change',
      ANSWER_CHANGE,
      answered({ expectedVersion: 5 }),
      { code: 'STALE' },
    ],
    [
      'an answer to no change',
      ANSWER_CHANGE,
      answered({ changeId: randomUUID() }),
      { code: 'NOT_FOUND' },
    ],
    [
      'a change answered by the cabinet',
      ANSWER_CHANGE,
      answered({}),
      { code: 'FORBIDDEN', as: 'cabinet' },
    ],
    [
      'a decision of an authority that does not decide',
      PREPARE,
      prepared({ authorityCode: 'mayor-uccle' }),
      { field: 'authorityCode' },
    ],
    ['a decision of an unknown type', PREPARE, prepared({ type: 'perhaps' }), { field: 'type' }],
    [
      'a second decision of one authority',
      PREPARE,
      prepared({ authorityCode: 'mayor-brussels' }),
      { code: 'CONFLICT', detail: { reason: 'alreadyPrepared' } },
    ],
    [
      'an unknown legal ground',
      PREPARE,
      prepared({ legalGroundCodes: ['law-of-1789'] }),
      { field: 'legalGroundCodes.0' },
    ],
    [
      'the appeal clause as a ground',
      PREPARE,
      prepared({ legalGroundCodes: ['council-of-state'] }),
      { field: 'legalGroundCodes.0' },
    ],
    [
      'a thirteenth point',
      PREPARE,
      prepared({ reasoning: [{ point: 13, text: 'dat het zo is;' }] }),
      { field: 'reasoning.0.point' },
    ],
    [
      'the same point twice',
      PREPARE,
      prepared({
        reasoning: [
          { point: 1, text: 'dat;' },
          { point: 1, text: 'dit;' },
        ],
      }),
      { field: 'reasoning' },
    ],
    [
      'an imposed condition without a reason',
      PREPARE,
      () => imposing({ reason: '' }),
      { field: 'impositions.0.reason' },
    ],
    [
      'an imposed condition on no ground',
      PREPARE,
      () => imposing({ legalGroundCode: 'none' }),
      { field: 'impositions.0.legalGroundCode' },
    ],
    [
      'an imposed condition that moved on',
      PREPARE,
      () => imposing({ expectedVersion: 8 }),
      { code: 'STALE' },
    ],
    [
      'an imposed condition of another dossier',
      PREPARE,
      () => imposing({ conditionId: randomUUID() }),
      { code: 'NOT_FOUND' },
    ],
    [
      'a decision on an event of another zone',
      PREPARE,
      () => prepared({ eventId: other.eventId })(),
      { code: 'NOT_FOUND' },
    ],
    [
      'a decision drafted by the cabinet',
      PREPARE,
      prepared({}),
      { code: 'FORBIDDEN', as: 'cabinet' },
    ],
    [
      'a stale revision',
      REVISE,
      () => step({ type: 'noted', expectedVersion: 9 })(),
      { code: 'STALE' },
    ],
    ['a proposal that is stale', PROPOSE, () => step({ expectedVersion: 9 })(), { code: 'STALE' }],
    [
      'remarks without a word',
      REVIEW,
      () => step({ outcome: 'remarks' })(),
      { field: 'remark', as: 'legal' },
    ],
    [
      'a review by the drafter’s colleague',
      REVIEW,
      () => step({ outcome: 'approved' })(),
      { code: 'FORBIDDEN', as: 'seniorPlanner' },
    ],
    [
      'a decision taken before it is proposed',
      TAKE,
      () => step({})(),
      { code: 'TRANSITION_NOT_ALLOWED', detail: { from: 'draft' }, as: 'cabinet' },
    ],
    ['a decision taken by a planner', TAKE, () => step({})(), { code: 'FORBIDDEN' }],
    [
      'a stale decision',
      TAKE,
      () => step({ expectedVersion: 9 })(),
      { code: 'STALE', as: 'cabinet' },
    ],
    [
      'an unknown key',
      TAKE,
      () => step({ contentHash: 'x' })(),
      { field: 'contentHash', as: 'cabinet' },
    ],
  ];

  it.each(refusals)('refuses %s', async (_name, query, input, expected) => {
    const client = await parley.as(expected.as ?? 'planner');
    await expectRefusal(parley, client, query, input(), expected);
  });
});
