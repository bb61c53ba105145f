import { Recurring } from '../src/core/journal/recurring.js';
import {
  OrganiserSide,
  type Seen,
  answer,
  eventId,
  jobsDone,
  organiserActor,
  propose,
  thread,
} from './support/bargaining.js';
import type { Client } from './support/client.js';
import { letDaysPass, mails } from './support/advice.js';
import { type TestParley, startParley } from './support/parley.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CLOCK = `query ($id: ID!) { condition(id: $id) { version state answerClock {
  side dueAt overdue cutByStart remindedAt skipped { reason } term { workingDays legalBase { nl } silence { nl } }
  extension { reason } escalation { id version assigneeName outcome doneByName } } } }`;
const OPEN = `query { answerEscalations { id version condition { id number } event { reference } } }`;
const EXTEND = `mutation ($input: ExtendAnswerInput!) { extendAnswer(input: $input) { id version } }`;
const SETTLE = `mutation ($input: SettleEscalationInput!) {
  settleEscalation(input: $input) { id version outcome doneByName } }`;
const PORTAL = `query ($id: ID!) { dossier(id: $id) { conditions { id answerClock {
  yours dueAt overdue explanation silence { de } legalBase { de } extendedReason } } } }`;

interface ClockRow {
  side: string;
  dueAt: string;
  overdue: boolean;
  cutByStart: boolean;
  remindedAt: string | null;
  skipped: { reason: string }[];
  extension: { reason: string } | null;
  escalation: { id: string; version: number; assigneeName: string; outcome: string | null } | null;
}
interface Open {
  id: string;
  version: number;
  condition: { id: string };
}

describe('the time for an answer', () => {
  let parley: TestParley;
  let planner: Client;
  let organiser: OrganiserSide;
  let event: string;
  let asked: Seen;

  beforeAll(async () => {
    parley = await startParley();
    planner = await parley.as('planner');
    organiser = new OrganiserSide(parley, await organiserActor(parley, 'secondOrganiser'));
    event = await eventId(parley, 'DEMO-E02');
    [asked] = (await propose(parley, event, [{ kind: 'STW', parameters: { number: 10 } }])) as [
      Seen,
    ];
  });
  afterAll(() => parley.close());

  const read = async (id = asked.id) => {
    const { condition } = await planner.run<{
      condition: { version: number; state: string; answerClock: ClockRow | null };
    }>(CLOCK, { id });
    return condition;
  };
  const clock = async (id = asked.id) => (await read(id)).answerClock as ClockRow;
  const mine = async () => {
    const { answerEscalations } = await planner.run<{ answerEscalations: Open[] }>(OPEN);
    return answerEscalations.filter(({ condition }) => condition.id === asked.id);
  };
  const watch = async () => {
    await parley.running.app.get(Recurring).run();
    await jobsDone(parley);
  };
  const refused = async (query: string, input: object) => {
    const before = await parley.digest();
    const { code, extensions } = await planner.refusal(query, { input });
    expect(await parley.digest()).toBe(before);
    return [code, extensions['reason'] ?? extensions['fields']];
  };
  const more = (changed: object = {}) => ({
    conditionId: asked.id,
    expectedVersion: 1,
    until: '2026-12-11',
    reason: 'De organisator wacht op zijn raad van bestuur.',
    ...changed,
  });

  it('runs five working days for the organiser, and says what silence is worth', async () => {
    expect(await clock()).toMatchObject({
      side: 'organiser',
      dueAt: '2026-11-30T22:59:00Z',
      overdue: false,
      cutByStart: false,
      remindedAt: null,
      skipped: [{ reason: 'weekend' }, { reason: 'weekend' }],
      term: { workingDays: 5, silence: { nl: expect.stringMatching(/^Zwijgen is geen akkoord/) } },
      escalation: null,
    });
    const portal = await parley.as('secondOrganiser');
    const { dossier } = await portal.run<{
      dossier: { conditions: { id: string; answerClock: object | null }[] };
    }>(PORTAL, { id: event });
    expect(dossier.conditions.find(({ id }) => id === asked.id)?.answerClock).toEqual({
      yours: true,
      dueAt: '2026-11-30T22:59:00Z',
      overdue: false,
      explanation: expect.stringMatching(
        /^5 werkdagen na maandag 23 november 2026; .*2 weekenddagen$/,
      ) as string,
      silence: { de: expect.stringMatching(/^Schweigen ist keine Zustimmung/) as string },
      legalBase: { de: expect.stringContaining('CP 4bis') as string },
      extendedReason: null,
    });
  });

  it('reminds once before the end, by one mail for the dossier that says nothing of the words', async () => {
    await letDaysPass(parley, 3 * DAY + HOUR);
    planner = await parley.as('planner');
    const before = (await mails(parley)).length;
    await watch();
    await watch();
    const sent = (await mails(parley)).slice(before).filter((mail) => /second@/.test(mail));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain('DEMO-E02');
    // Another proposal of the dossier waits since Friday, so its end comes first.
    expect(sent[0]).toContain('vrijdag 27 november 2026');
    expect(sent[0]).not.toMatch(/steward|STW/i);
    expect((await clock()).remindedAt).not.toBeNull();
  });

  it('tells a person after the end, once, and nobody has agreed to anything', async () => {
    await letDaysPass(parley, 5 * DAY);
    planner = await parley.as('planner');
    await watch();
    await watch();
    const row = await clock();
    expect(row).toMatchObject({
      overdue: true,
      escalation: { assigneeName: 'An Voorbeeld', outcome: null },
    });
    expect(await mine()).toHaveLength(1);
    expect(await read()).toMatchObject({ state: 'proposed', version: 1 });
    const told = (await mails(parley)).filter((mail) => /^To: .*planner/m.test(mail));
    expect(told.some((mail) => /DEMO-E02/.test(mail))).toBe(true);
  });

  it.each([
    ['stale', { expectedVersion: 9 }, ['STALE', undefined]],
    [
      'of nothing',
      { conditionId: '00000000-0000-4000-8000-000000000000' },
      ['NOT_FOUND', undefined],
    ],
    [
      'earlier',
      { until: '2026-11-30' },
      ['INVALID_INPUT', [{ path: 'input.until', code: 'notLater' }]],
    ],
    [
      'beyond the event',
      { until: '2027-03-24' },
      ['INVALID_INPUT', [{ path: 'input.until', code: 'afterStart' }]],
    ],
    ['no day', { until: '2026-02-30' }, ['INVALID_INPUT', expect.anything()]],
    ['without a reason', { reason: ' ' }, ['INVALID_INPUT', expect.anything()]],
  ])('refuses more time that is %s', async (_name, changed, expected) => {
    expect(await refused(EXTEND, more(changed))).toEqual(expected);
  });

  it('keeps what was done about it, and refuses to settle it twice', async () => {
    const [open] = (await mine()) as [Open];
    const input = { escalationId: open.id, expectedVersion: open.version, outcome: 'Gebeld.' };
    expect(await refused(SETTLE, { ...input, expectedVersion: 7 })).toEqual(['STALE', undefined]);
    expect(await refused(SETTLE, { ...input, outcome: '' })).toEqual([
      'INVALID_INPUT',
      expect.anything(),
    ]);
    await planner.run(SETTLE, { input });
    expect(await mine()).toEqual([]);
    expect(await refused(SETTLE, { ...input, expectedVersion: 2 })).toEqual([
      'CONFLICT',
      'escalationSettled',
    ]);
    const legal = await parley.as('legal');
    expect((await legal.refusal(SETTLE, { input })).code).toBe('FORBIDDEN');
    expect((await legal.refusal(EXTEND, { input: more() })).code).toBe('FORBIDDEN');
  });

  it('gives more time, which the other side reads with its reason', async () => {
    await planner.run(EXTEND, { input: more() });
    expect(await clock()).toMatchObject({
      dueAt: '2026-12-11T22:59:00Z',
      overdue: false,
      skipped: [],
      extension: { reason: more().reason },
    });
    await watch();
    expect(await mine()).toEqual([]);
    await letDaysPass(parley, 11 * DAY);
    planner = await parley.as('planner');
    await watch();
    expect(await mine()).toHaveLength(1);
  });

  it('starts anew for the other side with a counter, and what was open is nobody’s task', async () => {
    const countered = await organiser.answer({ id: asked.id, version: 1 }, 'counter', {
      parameters: { number: 6 },
      reason: 'Wij zijn met weinig.',
    });
    expect(await mine()).toEqual([]);
    expect(await clock()).toMatchObject({ side: 'police', overdue: false, escalation: null });
    await answer(parley, { ...asked, version: countered.version }, { answer: 'accept' });
    expect((await thread(parley, asked.id)).state).toBe('agreed');
    expect((await read()).answerClock).toBeNull();
    expect(await refused(EXTEND, more({ expectedVersion: 3 }))).toEqual([
      'TRANSITION_NOT_ALLOWED',
      'nothingWaits',
    ]);
  });
});
