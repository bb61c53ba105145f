import { randomUUID } from 'node:crypto';
import { March, type Versioned } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';
import { type SecondZone, addSecondZone } from './support/second-zone.js';
import { until } from './support/until.js';

const step = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { id } }`;
const REQUEST = step('requestAdvice', 'RequestAdviceInput');
const AGAIN = step('askAdviceAgain', 'AskAdviceAgainInput');
const EXTEND = step('extendAdvice', 'ExtendAdviceInput');
const REMIND = step('remindAdvice', 'AdviceStepInput');
const WITHDRAW = step('withdrawAdvice', 'WithdrawAdviceInput');
const LINK = step('sendAdviceLink', 'SendAdviceLinkInput');
const REVOKE = step('revokeAdviceLink', 'RevokeAdviceLinkInput');
const TAKE = step('takeAdviceTask', 'AdviceTaskStepInput');
const SETTLE = step('settleAdviceTask', 'SettleAdviceTaskInput');
const TAKE_OVER = step('takeOverAdviceCondition', 'TakeOverAdviceConditionInput');
const SET_ASIDE = step('setAsideAdviceCondition', 'SetAsideAdviceConditionInput');
const CHANGE = step('changePartnerService', 'ChangePartnerServiceInput');
const REASON = 'Om een goede reden.';
const LATER = '2026-12-15T22:59:00Z';

describe('wrong input about the advice round', () => {
  let parley: TestParley;
  let march: March;
  let other: SecondZone;
  let open: Versioned;
  let given: Versioned;
  let task: Versioned;
  let service: Versioned;
  beforeAll(async () => {
    parley = await startParley();
    other = await addSecondZone(parley.databaseUrl);
    march = await March.underReview(parley);
    const round = await march.ask(['siamu-dbdmh', 'stib-mivb']);
    const of = (code: string) => round.find((each) => each.adviser.code === code) as Versioned;
    await march.advise('fire', of('siamu-dbdmh'), {
      result: 'unfavourable',
      text: 'Zo niet.',
      proposedConditions: ['Een vrije rijstrook.'],
      visibility: 'authorities',
    });
    open = of('stib-mivb');
    given = { id: of('siamu-dbdmh').id, version: of('siamu-dbdmh').version + 1 };
    const tasks = () => parley.sql<Versioned>('select id, version from advice_task');
    await until('the task', async () => (await tasks()).length > 0);
    [task] = (await tasks()) as [Versioned];
    [service] = (await parley.sql<Versioned>(
      'select id, version from partner_service limit 1',
    )) as [Versioned];
  });
  afterAll(() => parley.close());

  const at = (of: () => Versioned, more: object) => () => ({
    adviceId: of().id,
    expectedVersion: of().version,
    ...more,
  });
  const waiting = (more: object = {}) => at(() => open, more);
  const answered = (more: object = {}) => at(() => given, more);
  const onTask =
    (more: object = {}) =>
    () => ({
      taskId: task.id,
      expectedVersion: task.version,
      ...more,
    });
  const settings =
    (more: object = {}) =>
    () => ({
      serviceId: service.id,
      expectedVersion: service.version,
      leadTimeDays: 5,
      reminderDays: 1,
      fourEyes: false,
      linkDays: 14,
      ...more,
    });
  const asking = (themes: object[]) => () => ({
    eventId: march.id,
    organisationCodes: ['nccn'],
    themes,
  });
  const nobody = { adviceId: randomUUID(), expectedVersion: 1 };
  const SETTLED = { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'adviceSettled' } };
  const STALE = { code: 'STALE' };
  const ABSENT = { code: 'NOT_FOUND' };
  const CABINET = { code: 'FORBIDDEN', as: 'cabinet' };

  const refusals: [string, string, () => object, Expected][] = [
    [
      'themes nobody knows',
      REQUEST,
      asking([{ organisationCode: 'nccn', themes: ['astrology'] }]),
      { field: 'themes.0.themes.0' },
    ],
    [
      'themes for a service that is not asked',
      REQUEST,
      asking([{ organisationCode: 'stib-mivb', themes: [] }]),
      { field: 'themes.0.organisationCode' },
    ],
    ['asking again what is open', AGAIN, waiting({ question: 'Nog?' }), { code: 'CONFLICT' }],
    ['asking again without a question', AGAIN, answered({ question: '' }), { field: 'question' }],
    ['asking again a stale one', AGAIN, answered({ question: 'Nog?', expectedVersion: 9 }), STALE],
    ['asking nobody again', AGAIN, () => ({ ...nobody, question: 'Nog?' }), ABSENT],
    [
      'asking again for a day gone by',
      AGAIN,
      answered({ question: 'Nog?', dueAt: '2026-11-01T10:00:00Z' }),
      { field: 'dueAt' },
    ],
    [
      'more time without a reason',
      EXTEND,
      waiting({ dueAt: LATER, reason: '' }),
      { field: 'reason' },
    ],
    [
      'more time that ends sooner',
      EXTEND,
      waiting({ dueAt: '2026-11-24T10:00:00Z', reason: REASON }),
      { field: 'dueAt' },
    ],
    [
      'more time until a day gone by',
      EXTEND,
      waiting({ dueAt: '2026-11-01T10:00:00Z', reason: REASON }),
      { field: 'dueAt' },
    ],
    ['more time for what is answered', EXTEND, answered({ dueAt: LATER, reason: REASON }), SETTLED],
    [
      'more time for a stale one',
      EXTEND,
      waiting({ dueAt: LATER, reason: REASON, expectedVersion: 9 }),
      STALE,
    ],
    ['a reminder of what is answered', REMIND, answered(), SETTLED],
    ['a reminder of nothing', REMIND, () => nobody, ABSENT],
    ['a stale reminder', REMIND, waiting({ expectedVersion: 9 }), STALE],
    ['a reminder by the cabinet', REMIND, waiting(), CABINET],
    ['taking back without a reason', WITHDRAW, waiting({ reason: '  ' }), { field: 'reason' }],
    ['taking back what is answered', WITHDRAW, answered({ reason: REASON }), SETTLED],
    ['taking back a stale one', WITHDRAW, waiting({ reason: REASON, expectedVersion: 9 }), STALE],
    ['a link to no address', LINK, waiting(), { field: 'email' }],
    ['a link to an odd address', LINK, waiting({ email: 'a@b\nc.example' }), { field: 'email' }],
    [
      'a link to what is answered',
      LINK,
      answered({ email: 'a@b.example' }),
      { code: SETTLED.code },
    ],
    ['a stale link', LINK, waiting({ email: 'a@b.example', expectedVersion: 9 }), STALE],
    ['revoking no link', REVOKE, () => ({ linkId: randomUUID(), expectedVersion: 1 }), ABSENT],
    ['taking no task', TAKE, onTask({ taskId: randomUUID() }), ABSENT],
    ['taking a stale task', TAKE, onTask({ expectedVersion: 9 }), STALE],
    ['taking a task for the cabinet', TAKE, onTask(), CABINET],
    ['settling without a word', SETTLE, onTask({ outcome: '' }), { field: 'outcome' }],
    ['settling a stale task', SETTLE, onTask({ outcome: REASON, expectedVersion: 9 }), STALE],
    [
      'taking over a line there is not',
      TAKE_OVER,
      answered({ line: 7, condition: { kind: 'CON' } }),
      { field: 'line' },
    ],
    [
      'taking over as an unknown kind',
      TAKE_OVER,
      answered({ line: 0, condition: { kind: 'XYZ' } }),
      { field: 'condition.kind' },
    ],
    [
      'taking over without what the kind needs',
      TAKE_OVER,
      answered({ line: 0, condition: { kind: 'CON' } }),
      { field: 'condition.parameters.everyMin' },
    ],
    [
      'taking over from a stale advice',
      TAKE_OVER,
      answered({ line: 0, condition: { kind: 'CON' }, expectedVersion: 9 }),
      STALE,
    ],
    [
      'setting aside without a reason',
      SET_ASIDE,
      answered({ line: 0, reason: '' }),
      { field: 'reason' },
    ],
    [
      'setting aside what was not proposed',
      SET_ASIDE,
      waiting({ line: 0, reason: REASON }),
      { field: 'line' },
    ],
    [
      'a line below the first',
      SET_ASIDE,
      answered({ line: -1, reason: REASON }),
      { field: 'line' },
    ],
    ['settings by a planner', CHANGE, settings(), { code: 'FORBIDDEN' }],
    [
      'a term of no days',
      CHANGE,
      settings({ leadTimeDays: 0 }),
      { field: 'leadTimeDays', as: 'seniorPlanner' },
    ],
    ['stale settings', CHANGE, settings({ expectedVersion: 9 }), { ...STALE, as: 'seniorPlanner' }],
    [
      'settings of another zone',
      CHANGE,
      settings({ serviceId: randomUUID() }),
      { ...ABSENT, as: 'seniorPlanner' },
    ],
    [
      'advice on an event of another zone',
      REQUEST,
      () => ({ eventId: other.eventId, organisationCodes: ['nccn'] }),
      ABSENT,
    ],
  ];

  it.each(refusals)('refuses %s', async (_name, query, input, expected) => {
    const client = await parley.as(expected.as ?? 'planner');
    await expectRefusal(parley, client, query, input(), expected);
  });
});
