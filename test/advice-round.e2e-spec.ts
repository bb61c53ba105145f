import { Recurring } from '../src/core/journal/recurring.js';
import {
  ADVICE_BOARD,
  ADVICE_ROUND,
  type AdviceRow,
  letDaysPass,
  mails,
} from './support/advice.js';
import { March, type Versioned } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { until } from './support/until.js';

const HOUR = 3_600_000;
const SUGGESTIONS = `query ($id: ID!) { event(id: $id) { adviceSuggestions { asked
  service { fourEyes leadTimeDays organisation { code }
    term { from workingDays dueAt skipped { date reason } } }
  reasons { rule theme text { nl fr } source } } } }`;
const step = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { id version } }`;
const AGAIN = step('askAdviceAgain', 'AskAdviceAgainInput');
const EXTEND = step('extendAdvice', 'ExtendAdviceInput');
const REMIND = step('remindAdvice', 'AdviceStepInput');
const WITHDRAW = step('withdrawAdvice', 'WithdrawAdviceInput');
const TAKE_OVER = step('takeOverAdviceCondition', 'TakeOverAdviceConditionInput');
const SET_ASIDE = step('setAsideAdviceCondition', 'SetAsideAdviceConditionInput');
describe('the advice round', () => {
  let parley: TestParley;
  let march: March;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    await march.transition('negotiate');
  });
  afterAll(() => parley.close());

  const round = async (persona = 'planner') => {
    const client = await parley.as(persona);
    return (await client.run<{ event: { advice: AdviceRow[] } }>(ADVICE_ROUND, { id: march.id }))
      .event.advice;
  };
  const last = async (code: string) =>
    (await round()).filter(({ adviser }) => adviser.code === code).at(-1) as AdviceRow;
  const of = ({ id, version }: Versioned, more: object = {}) => ({
    input: { adviceId: id, expectedVersion: version, ...more },
  });
  const board = async (variables: object = {}) =>
    (
      await march.planner.run<{ adviceBoard: { total: number; items: AdviceRow[] } }>(
        ADVICE_BOARD,
        variables as Record<string, unknown>,
      )
    ).adviceBoard;

  it('proposes whom to ask by answers and by the map, each with reasons and a term', async () => {
    type Found = {
      asked: boolean;
      service: { organisation: { code: string }; term: { dueAt: string } };
      reasons: { rule: string; text: { nl: string; fr: string }; source: string }[];
    };
    const { event } = await march.planner.run<{ event: { adviceSuggestions: Found[] } }>(
      SUGGESTIONS,
      { id: march.id },
    );
    const by = new Map(
      event.adviceSuggestions.map((each) => [each.service.organisation.code, each]),
    );
    expect([...by.keys()].sort()).toEqual([
      'brussels-mobility',
      'bruxelles-environnement',
      'city-works',
      'health-inspector',
      'police-traffic',
      'siamu-dbdmh',
      'sncb-nmbs',
      'stib-mivb',
    ]);
    const tram = by.get('stib-mivb')?.reasons.find(({ rule }) => rule === 'tram');
    expect(tram?.text.fr).toBe('Touche les lignes de tram 92 et 93 (rue Royale).');
    expect(tram?.source).toContain('confirmed by each service');
    expect(by.get('siamu-dbdmh')?.reasons[0]?.text.nl).toContain('8.000 verwachte deelnemers');
    // Ten working days from Monday 23 November, two weekends passed over.
    expect(by.get('bruxelles-environnement')?.service.term).toMatchObject({
      from: '2026-11-23',
      workingDays: 10,
      dueAt: '2026-12-07T22:59:00Z',
      skipped: expect.arrayContaining([{ date: '2026-11-28', reason: 'weekend' }]) as object,
    });
  });

  it('asks several at once, each about its themes and within its own term', async () => {
    await march.ask(['siamu-dbdmh', 'stib-mivb', 'health-inspector', 'brussels-mobility'], {
      question: 'Bezwaren?',
      themes: [{ organisationCode: 'stib-mivb', themes: ['mobility'] }],
    });
    const found = Object.fromEntries((await round()).map((row) => [row.adviser.code, row]));
    expect(found['stib-mivb']?.themes).toEqual([{ code: 'mobility' }]);
    expect(found['siamu-dbdmh']?.themes.map(({ code }) => code)).toEqual([
      'fireSafety',
      'structures',
    ]);
    expect(found['stib-mivb']?.dueAt).toBe('2026-11-30T22:59:00Z');
    expect(found['brussels-mobility']?.dueAt).toBe('2026-12-03T22:59:00Z');
    await until('the services are told', async () =>
      (await mails(parley)).some((mail) => /^To: .*transit/m.test(mail)),
    );
  });

  it('reminds once by the clock, once a day by hand, and silence only becomes overdue', async () => {
    const fire = await last('siamu-dbdmh');
    await march.planner.run(REMIND, of(fire));
    const twice = await march.planner.refusal(REMIND, of(fire));
    expect(twice.extensions).toMatchObject({ code: 'CONFLICT', reason: 'remindedToday' });
    // Friday 27 November, 08:00 in Brussels: one working day before Monday 30 November.
    await letDaysPass(parley, 4 * 24 * HOUR + HOUR);
    const recurring = parley.running.app.get(Recurring);
    await recurring.run();
    await recurring.run();
    expect((await last('stib-mivb')).reminders).toEqual([
      { kind: 'automatic', sentByName: 'Parley' },
    ]);
    expect((await last('brussels-mobility')).reminders).toEqual([]);
    await letDaysPass(parley, 4 * 24 * HOUR);
    const transit = await last('stib-mivb');
    expect([transit.standing, transit.state, transit.result]).toEqual(['overdue', 'asked', null]);
    const { items } = await board();
    expect(items.map(({ standing }) => standing)).toEqual([
      'overdue',
      'overdue',
      'overdue',
      'waiting',
    ]);
  });

  it('gives more time with a reason, and the overdue one waits again', async () => {
    const transit = await last('stib-mivb');
    const longer = { dueAt: '2026-12-04T22:59:00Z', reason: 'Wachten op de werfplanning.' };
    await march.planner.run(EXTEND, of(transit, longer));
    const after = await last('stib-mivb');
    expect(after).toMatchObject({ standing: 'waiting', firstDueAt: '2026-11-30T22:59:00Z' });
    expect(after.version).toBe(transit.version + 1);
    const earlier = await march.planner.refusal(
      EXTEND,
      of(after, { ...longer, dueAt: '2026-12-03T10:00:00Z' }),
    );
    expect(earlier.code).toBe('INVALID_INPUT');
  });

  it('makes unfavourable advice a task of whoever asked', async () => {
    const fire = await last('siamu-dbdmh');
    await march.advise('fire', fire, {
      result: 'unfavourable',
      text: 'De brandgang is geblokkeerd.',
      proposedConditions: ['Vier meter blijft vrij.', 'Geen tenten voor de poort.'],
      visibility: 'organiser',
    });
    await until('the task', async () => (await last('siamu-dbdmh')).task !== null);
    const row = await last('siamu-dbdmh');
    // Tuesday 1 December and two working days.
    expect(row.task).toMatchObject({
      state: 'open',
      assigneeName: 'An Voorbeeld',
      dueAt: '2026-12-03T22:59:00Z',
    });
    expect(row).toMatchObject({ late: true, result: 'unfavourable' });
    expect((await board({ openTask: true })).items.map(({ id }) => id)).toEqual([row.id]);
    const senior = await parley.as('seniorPlanner');
    const task = row.task as Versioned;
    await senior.run(step('takeAdviceTask', 'AdviceTaskStepInput'), {
      input: { taskId: task.id, expectedVersion: task.version },
    });
    const SETTLE = step('settleAdviceTask', 'SettleAdviceTaskInput');
    const settle = { taskId: task.id, outcome: 'De route schuift tien meter op.' };
    expect(
      (await senior.refusal(SETTLE, { input: { ...settle, expectedVersion: task.version } })).code,
    ).toBe('STALE');
    await senior.run(SETTLE, { input: { ...settle, expectedVersion: task.version + 1 } });
    expect((await last('siamu-dbdmh')).task).toMatchObject({
      state: 'done',
      assigneeName: 'Jean Démo',
      outcome: settle.outcome,
    });
    const { adviceTasks } = await senior.run<{ adviceTasks: object[] }>('{ adviceTasks { id } }');
    expect(adviceTasks).toEqual([]);
  });

  it('puts what an adviser proposes on the table with its origin, or sets it aside', async () => {
    const fire = await last('siamu-dbdmh');
    const condition = {
      kind: 'CON',
      parameters: { everyMin: 30 },
      text: { nl: 'Vier meter blijft vrij.' },
    };
    const wrong = await march.planner.refusal(
      TAKE_OVER,
      of(fire, { line: 0, condition: { kind: 'XYZ' } }),
    );
    expect(JSON.stringify(wrong.extensions)).toContain('input.condition.kind');
    await march.planner.run(TAKE_OVER, of(fire, { line: 0, condition }));
    await march.planner.run(SET_ASIDE, of(fire, { line: 1, reason: 'Er komen geen tenten.' }));
    const again = await march.planner.refusal(
      SET_ASIDE,
      of(fire, { line: 0, reason: 'Toch niet.' }),
    );
    expect(again.extensions).toMatchObject({ reason: 'lineHandled' });
    expect((await last('siamu-dbdmh')).handled).toMatchObject([
      { line: 0, outcome: 'taken', condition: { origin: 'partner', fromAdvice: { id: fire.id } } },
      { line: 1, outcome: 'setAside', reason: 'Er komen geen tenten.', condition: null },
    ]);
  });

  it('asks again in a new round and keeps the earlier answer; an open one is not asked twice', async () => {
    const fire = await last('siamu-dbdmh');
    await march.planner.run(AGAIN, of(fire, { question: 'En met de nieuwe route?' }));
    const both = (await round()).filter(({ adviser }) => adviser.code === 'siamu-dbdmh');
    expect(both.map((row) => [row.round, row.result, row.standing])).toEqual([
      [1, 'unfavourable', 'answered'],
      [2, null, 'waiting'],
    ]);
    const open = await march.planner.refusal(
      AGAIN,
      of(both[1] as AdviceRow, { question: 'Nog eens?' }),
    );
    expect(open.extensions).toMatchObject({ code: 'CONFLICT', reason: 'alreadyAsked' });
    await march.planner.run(
      WITHDRAW,
      of(both[1] as AdviceRow, { reason: 'De route blijft zoals ze was.' }),
    );
    expect(await last('siamu-dbdmh')).toMatchObject({ standing: 'withdrawn', result: null });
    const late = (await parley.as('fire')).refusal(
      'mutation ($input: PortalAdviceInput!) { giveAdvice(input: $input) { id } }',
      {
        input: {
          requestId: both[1]?.id,
          expectedVersion: 2,
          result: 'favourable',
          visibility: 'organiser',
        },
      },
    );
    expect((await late).extensions).toMatchObject({ reason: 'adviceSettled' });
  });

  it('keeps police-only advice from the authority, and every word from the organiser', async () => {
    await march.advise('transit', await last('stib-mivb'), {
      result: 'unfavourable',
      text: 'CANARY-POLICE-5a5a',
      proposedConditions: ['CANARY-LINE-5b5b'],
      visibility: 'police',
    });
    await until('the task', async () => (await last('stib-mivb')).task !== null);
    const cabinet = (await round('cabinet')).find(({ adviser }) => adviser.code === 'stib-mivb');
    expect(cabinet).toMatchObject({ state: 'answered', result: null, withheld: true, task: null });
    expect(JSON.stringify(await round('cabinet'))).not.toContain('CANARY');
    expect(JSON.stringify(await round())).toContain('CANARY-LINE-5b5b');
    expect((await (await parley.as('cabinet')).refusal(ADVICE_BOARD)).code).toBe('FORBIDDEN');
    const dossier = await march.organiser.run(
      'query ($id: ID!) { dossier(id: $id) { advice { adviser result text } } }',
      { id: march.id },
    );
    expect(dossier).toEqual({
      dossier: {
        advice: [
          {
            adviser: 'DBDMH / SIAMU',
            result: 'unfavourable',
            text: 'De brandgang is geblokkeerd.',
          },
        ],
      },
    });
    expect((await mails(parley)).join()).not.toContain('CANARY');
  });

  it('finds requests over all dossiers by service, theme, standing and words', async () => {
    const codes = async (variables: object) =>
      (await board(variables)).items.map(({ adviser }) => adviser.code);
    expect(await codes({ service: 'health-inspector' })).toEqual(['health-inspector']);
    expect(await codes({ service: 'nobody' })).toEqual([]);
    expect(await codes({ theme: 'medical' })).toEqual(['health-inspector']);
    expect(await codes({ standings: ['withdrawn'] })).toEqual(['siamu-dbdmh']);
    expect(await codes({ standings: ['overdue', 'waiting'] })).toEqual([
      'health-inspector',
      'brussels-mobility',
    ]);
    expect((await board({ text: '100%_' })).total).toBe(0);
    expect((await board()).total).toBe(5);
    // Nobody waits for an answer in a dossier that is over; what was answered stays.
    await parley.sql(
      "update public_event set state = 'withdrawn', version = version + 1 where id = $1",
      [march.id],
    );
    expect(await codes({ standings: ['overdue', 'waiting'] })).toEqual([]);
    expect(await codes({ standings: ['answered'] })).toHaveLength(2);
  });
});
