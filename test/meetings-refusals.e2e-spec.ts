import { randomUUID } from 'node:crypto';
import { jobsDone } from './support/bargaining.js';
import type { Client } from './support/client.js';
import { March, type Versioned } from './support/march.js';
import { MEETING_STEPS, MeetingCase } from './support/meetings.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';

const { PLAN, CHANGE, CANCEL, PART, SAVE, SEND, APPROVE, FINISH, COMMENT, FINISH_OWN } =
  MEETING_STEPS;
const FAR = '2027-01-12T10:00';

describe('meetings refuse, and change nothing:', () => {
  let parley: TestParley;
  let march: March;
  let planner: Client;
  let meetings: MeetingCase;
  let meeting: Versioned;
  let cancelled: Versioned;
  let held: Versioned;
  let sent: Versioned;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    ({ planner } = march);
    meetings = new MeetingCase(march);
    meeting = await meetings.plan();
    cancelled = await meetings.plan();
    await planner.run(CANCEL, {
      input: { meetingId: cancelled.id, expectedVersion: 1, reason: 'Geen zaal.' },
    });
    held = await meetings.plan();
    sent = await meetings.send(await meetings.save(held.id, 0, meetings.words([])));
    for (const persona of ['gold', 'fire', 'secondOrganiser']) await parley.as(persona);
    // Minutes that were sent become documents, and that is recorded.
    await jobsDone(parley);
  });
  afterAll(() => parley.close());

  const nowhere = randomUUID();
  const planned = (more: object = {}) => ({ ...meetings.planned(), ...more });
  const changed = (more: object = {}) => ({
    meetingId: meeting.id,
    expectedVersion: 1,
    ...meetings.when(FAR, '2027-01-12T11:00'),
    ...meetings.where(),
    ...more,
  });
  const saved = (more: object = {}) => ({
    meetingId: meeting.id,
    expectedVersion: 0,
    ...meetings.words([]),
    ...more,
  });
  const NOT_FOUND: Expected = { code: 'NOT_FOUND' };
  const STALE: Expected = { code: 'STALE' };
  const CANCELLED: Expected = {
    code: 'TRANSITION_NOT_ALLOWED',
    detail: { reason: 'meetingCancelled' },
  };
  const HELD: Expected = { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'meetingHeld' } };
  const ORGANISER = { as: 'organiser' } as const;
  const refusals: [string, string, () => object, Expected][] = [
    ['a meeting of no dossier', PLAN, () => planned({ eventId: nowhere }), NOT_FOUND],
    ['an end before the start', PLAN, () => planned({ endsAt: FAR }), { field: 'endsAt' }],
    ['no place at all', PLAN, () => planned({ place: null }), { field: 'place' }],
    [
      'an address that is none',
      PLAN,
      () => planned({ onlineAddress: 'javascript:alert(1)' }),
      { field: 'onlineAddress' },
    ],
    ['an empty agenda', PLAN, () => planned({ agenda: [] }), { field: 'agenda' }],
    ['an unknown kind', PLAN, () => planned({ kind: 'party' }), { field: 'kind' }],
    ['a planner without the right', PLAN, () => planned(), { code: 'FORBIDDEN', as: 'gold' }],
    ['a stale change', CHANGE, () => changed({ expectedVersion: 7 }), STALE],
    ['a change of nothing', CHANGE, () => changed({ meetingId: nowhere }), NOT_FOUND],
    ['a change of a cancelled one', CHANGE, () => changed({ meetingId: cancelled.id }), CANCELLED],
    [
      'cancelling without reason',
      CANCEL,
      () => ({ meetingId: meeting.id, expectedVersion: 1, reason: '' }),
      { field: 'reason' },
    ],
    [
      'cancelling twice',
      CANCEL,
      () => ({ meetingId: cancelled.id, expectedVersion: 2, reason: 'Weer.' }),
      CANCELLED,
    ],
    [
      'cancelling what was told of already',
      CANCEL,
      () => ({ meetingId: held.id, expectedVersion: 1, reason: 'Toch niet.' }),
      HELD,
    ],
    ['moving what was told of already', CHANGE, () => changed({ meetingId: held.id }), HELD],
    ['an empty police part', PART, () => ({ meetingId: meeting.id, text: '' }), { field: 'text' }],
    ['a police part of nothing', PART, () => ({ meetingId: nowhere, text: 'Iets.' }), NOT_FOUND],
    ['minutes of a cancelled meeting', SAVE, () => saved({ meetingId: cancelled.id }), CANCELLED],
    ['minutes over a draft nobody saw', SAVE, () => saved({ expectedVersion: 4 }), STALE],
    [
      'minutes about a condition elsewhere',
      SAVE,
      () => saved(meetings.words([nowhere])),
      NOT_FOUND,
    ],
    [
      'an action nobody knows',
      SAVE,
      () => saved({ actions: [meetings.action({ id: nowhere })] }),
      NOT_FOUND,
    ],
    ['a wrong day', SAVE, () => saved({ actions: [meetings.action({ dueOn: '2027-02-30' })] }), {}],
    [
      'a wrong outcome',
      SAVE,
      () => saved({ items: [meetings.item({ outcome: 'won' })] }),
      { field: 'items.0.outcome' },
    ],
    [
      'sending twice',
      SEND,
      () => ({ minutesId: sent.id, expectedVersion: sent.version }),
      { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'alreadySent' } },
    ],
    ['sending nothing', SEND, () => ({ minutesId: nowhere, expectedVersion: 1 }), NOT_FOUND],
    ['approving nothing', APPROVE, () => ({ minutesId: nowhere, expectedVersion: 1 }), NOT_FOUND],
    [
      'approving too early',
      APPROVE,
      () => ({ minutesId: sent.id, expectedVersion: sent.version }),
      { code: 'RULE_VIOLATED' },
    ],
    ['finishing nothing', FINISH, () => ({ actionId: nowhere, expectedVersion: 1 }), NOT_FOUND],
    [
      'an objection without words',
      COMMENT,
      () => ({ minutesId: sent.id, agrees: false }),
      { field: 'text', ...ORGANISER },
    ],
    [
      'an item before the first',
      COMMENT,
      () => ({ minutesId: sent.id, agrees: true, item: 0 }),
      { field: 'item', ...ORGANISER },
    ],
    [
      'a comment of a stranger',
      COMMENT,
      () => ({ minutesId: sent.id, agrees: true }),
      { ...NOT_FOUND, as: 'secondOrganiser' },
    ],
    [
      'a comment of a service',
      COMMENT,
      () => ({ minutesId: sent.id, agrees: true }),
      { code: 'FORBIDDEN', as: 'fire' },
    ],
    [
      'finishing nothing at the portal',
      FINISH_OWN,
      () => ({ actionId: nowhere, expectedVersion: 1 }),
      { ...NOT_FOUND, ...ORGANISER },
    ],
  ];

  it.each(refusals)('%s', async (_what, query, input, { as: who = 'planner', ...expected }) => {
    await expectRefusal(parley, await parley.as(who), query, input(), expected);
  });
});
