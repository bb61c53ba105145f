import { randomUUID } from 'node:crypto';
import { letDaysPass, mails } from './support/advice.js';
import { type Seen, jobsDone } from './support/bargaining.js';
import { Db } from '../src/core/database/db.js';
import {
  COUNTS,
  DAY,
  type FulfilmentCase,
  SETTLE,
  SET_DUE,
  SHOW,
  TAKE,
  TASKS,
  fulfilmentCase,
} from './support/fulfilment.js';
import { type Expected, expectRefusal } from './support/refusals.js';

describe('promises after the bargaining', () => {
  let on: FulfilmentCase;

  beforeAll(async () => {
    on = await fulfilmentCase();
  });
  afterAll(() => on.parley.close());

  const refused = (query: string, input: object, expected: Expected, client = on.planner) =>
    expectRefusal(on.parley, client, query, input, expected);

  it('are due by the days of their kind, told to both sides; some are shown on the day only', async () => {
    const { read, sound, mine, parley, stewards } = on;
    expect(await read()).toMatchObject({
      preparation: 'toDo',
      fulfilment: {
        number: 2,
        dueAt: '2027-03-17T22:59:00Z',
        workingDays: 5,
        shortNotice: false,
        onTheDay: false,
        done: false,
        overdue: false,
      },
    });
    expect((await read(sound.id)).fulfilment).toMatchObject({ dueAt: null, onTheDay: true });
    expect((await mine()).fulfilment).toMatchObject({
      dueAt: '2027-03-17T22:59:00Z',
      explanation: expect.stringMatching(
        /^5 werkdagen voor .*24 maart 2027; .*2 weekenddagen$/,
      ) as string,
      usually: { de: 'Liste, Bericht der Einweisung' },
      giving: { enabled: true, reason: null },
      answers: [],
    });
    const names = (await read()).fulfilment.availableSteps.map(({ name }) => name);
    expect(names).toEqual(['giveEvidence', 'notMet', 'escalate']);
    const head = await parley.as('seniorPlanner');
    expect(
      (await read(stewards.id, head)).fulfilment.availableSteps.map(({ name }) => name),
    ).toEqual(['giveEvidence', 'notMet', 'waive', 'escalate']);
    const silver = await parley.as('silver');
    expect((await read(stewards.id, silver)).fulfilment.availableSteps).toEqual([]);
  });

  it('are shown by the organiser once, with words and a file, and wait for police', async () => {
    const { parley, portal, read, at, upload, mine } = on;
    const file = await upload(portal, 'stewards.pdf');
    const input = { ...(await at()), text: 'Voici la liste.', attachmentIds: [file] };
    const key = randomUUID();
    const first = await portal.run(SHOW, { input }, key);
    const before = await parley.digest();
    expect(await portal.run(SHOW, { input }, key)).toEqual(first);
    expect(await parley.digest()).toBe(before);
    expect(await read()).toMatchObject({
      preparation: 'evidenceReceived',
      fulfilment: {
        waiting: true,
        evidence: [
          {
            side: 'organiser',
            text: 'Voici la liste.',
            number: 2,
            files: [{ name: 'stewards.pdf' }],
          },
        ],
        steps: [{ step: 'giveEvidence', state: 'evidenceReceived' }],
      },
    });
    expect((await mine()).fulfilment).toMatchObject({
      waiting: true,
      evidence: [{ text: 'Voici la liste.', files: [{ name: 'stewards.pdf', removed: false }] }],
    });
    const [attachment] = await parley.sql<{ version: number }>(
      'select version from attachment where id = $1',
      [file],
    );
    await portal.run(
      'mutation ($input: PortalRemoveAttachmentInput!) { removeAttachment(input: $input) { id } }',
      { input: { attachmentId: file, expectedVersion: attachment?.version } },
    );
    expect((await read()).fulfilment.evidence[0]?.files).toMatchObject([
      { id: file, removed: true },
    ]);
  });

  it('found not met tell the organiser why and the planner that, and nobody what police noted', async () => {
    const { parley, read, take, mine, stewards, planner } = on;
    const sent = (await mails(parley)).length;
    await take('notMet', { message: 'Er ontbreken drie namen.', note: 'Kanarie: zwakke ploeg' });
    await jobsDone(parley);
    const told = await read();
    expect(told).toMatchObject({
      preparation: 'notMet',
      fulfilment: { tasks: [{ cause: 'notMet', assigneeName: 'An Voorbeeld', outcome: null }] },
    });
    expect(told.fulfilment.steps.at(-1)).toMatchObject({ note: 'Kanarie: zwakke ploeg' });
    const cabinet = await parley.as('cabinet');
    const outside = (await read(stewards.id, cabinet)).fulfilment;
    expect(outside.steps.at(-1)).toMatchObject({ message: 'Er ontbreken drie namen.', note: null });
    expect([outside.tasks, outside.observations]).toEqual([[], []]);
    const shown = await mine();
    expect(shown.fulfilment?.answers).toEqual([
      { step: 'notMet', state: 'notMet', message: 'Er ontbreken drie namen.' },
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/Kanarie|Voorbeeld/);
    const posted = (await mails(parley)).slice(sent).join('\n');
    expect(posted.match(/^Subject:/gm)).toHaveLength(2);
    expect(posted).toContain('/conditions/before');
    expect(posted).not.toMatch(/namen|Kanarie|stewards|STW|C0/);
    const [task] = told.fulfilment.tasks;
    const settle = { taskId: task?.id, expectedVersion: task?.version, outcome: 'Gebeld' };
    await refused(SETTLE, { ...settle, expectedVersion: 7 }, { code: 'STALE' });
    await planner.run(SETTLE, { input: settle });
    await refused(SETTLE, { ...settle, expectedVersion: 2 }, { code: 'CONFLICT' });
  });

  it('are verified by police alone, for the words that held; other words ask again', async () => {
    const { parley, portal, organiser, stewards, read, at, take, mine, planner } = on;
    await portal.run(SHOW, { input: { ...(await at()), text: 'Les dix noms.' } });
    const side = () =>
      organiser.write(async () =>
        parley.running.app
          .get(Db)
          .query(
            "update condition set preparation = 'verifiedOk', version = version + 1 where id = $1",
            [stewards.id],
          ),
      );
    await expect(side()).rejects.toThrow();
    await take('verify', { note: 'Nagebeld' });
    expect(await read()).toMatchObject({ preparation: 'verifiedOk', fulfilment: { done: true } });
    await refused(
      SHOW,
      { ...(await at()), text: 'Encore' },
      { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'alreadyVerified' } },
      portal,
    );
    const now = await read();
    const asked = await organiser.answer({ id: now.id, version: now.version }, 'reword', {
      parameters: { number: 8 },
    });
    expect((await read()).fulfilment).toMatchObject({ done: true, earlierWords: false });
    await planner.run(
      'mutation ($input: AnswerConditionInput!) { answerCondition(input: $input) { id } }',
      { input: { conditionId: asked.id, expectedVersion: asked.version, answer: 'accept' } },
    );
    expect((await read()).fulfilment).toMatchObject({ number: 4, done: false, earlierWords: true });
    expect((await mine()).fulfilment).toMatchObject({
      earlierWords: true,
      evidence: [{ number: 2 }, { number: 2 }],
    });
    await take('verify', { note: 'De lijst volstaat ook voor acht.' });
    expect((await read()).fulfilment).toMatchObject({ done: true, earlierWords: false });
  });

  it('are let go or handed upward with a reason by who may, and counted', async () => {
    const { parley, planner, agreed, read, at, take } = on;
    const [plan, contact] = (await agreed([
      { kind: 'INS', parameters: { policyNumber: 'P-1' } },
      { kind: 'CON', parameters: { everyMin: 30 } },
    ])) as [Seen, Seen];
    const head = await parley.as('seniorPlanner');
    await take('escalate', { note: 'Weigert te antwoorden.' }, planner, plan.id);
    expect((await read(plan.id)).fulfilment.tasks).toMatchObject([{ cause: 'escalated' }]);
    await refused(TAKE, { ...(await at(plan.id)), step: 'waive' }, { field: 'note' }, head);
    await take('waive', { note: 'De stad dekt het risico.' }, head, plan.id);
    await take('reopen', { message: 'Toch nodig.' }, head, plan.id);
    await take('waive', { note: 'De stad dekt het risico.' }, head, plan.id);
    await planner.run(SET_DUE, {
      input: {
        ...(await at(contact.id)),
        dueOn: '2027-03-22',
        reason: 'Zij kiezen hun ploeg later.',
      },
    });
    expect((await read(contact.id)).fulfilment).toMatchObject({
      dueAt: '2027-03-22T22:59:00Z',
      dueSet: { reason: 'Zij kiezen hun ploeg later.' },
    });
    const { event: counted } = await planner.run<{ event: { fulfilmentCounts: object } }>(COUNTS, {
      id: on.event,
    });
    expect(counted.fulfilmentCounts).toEqual({
      total: 7,
      done: 2,
      waiting: 0,
      open: 1,
      overdue: 0,
      onTheDay: 4,
      breached: 0,
    });
  });

  it('late are told once: a mail without content, a task, and nothing is verified by it', async () => {
    const { parley, agreed, read, watch, planner } = on;
    const [late] = (await agreed([{ kind: 'MED', parameters: { posts: 1 } }])) as [Seen];
    await watch();
    expect((await read(late.id)).fulfilment.tasks).toEqual([]);
    const sent = (await mails(parley)).length;
    await letDaysPass(parley, 108 * DAY);
    await watch();
    await watch();
    expect(await read(late.id)).toMatchObject({
      preparation: 'toDo',
      fulfilment: { overdue: true, tasks: [{ cause: 'overdue' }] },
    });
    const posted = (await mails(parley)).slice(sent);
    const missing = posted.filter((mail) => /Il manque encore|ontbreekt nog/.test(mail));
    expect(missing.length).toBe(1);
    expect(missing[0]).not.toMatch(/MED|C\d\d|secours/);
    const { fulfilmentTasks } = await planner.run<{
      fulfilmentTasks: { condition: { id: string } }[];
    }>(TASKS);
    expect(fulfilmentTasks.some(({ condition }) => condition.id === late.id)).toBe(true);
  });
});
