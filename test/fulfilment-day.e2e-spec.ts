import { randomUUID } from 'node:crypto';
import { letDaysPass } from './support/advice.js';
import { type Seen, propose } from './support/bargaining.js';
import {
  CORRECT,
  COUNTS,
  type FulfilmentCase,
  GIVE,
  MINE,
  OBSERVE,
  type Refused,
  SETTLE,
  SET_DUE,
  SHOW,
  TAKE,
  fulfilmentCase,
} from './support/fulfilment.js';
import { type Expected, expectRefusal } from './support/refusals.js';

const SEEN = { number: 1, outcome: 'respected', at: '2026-11-23T07:00:00Z' };

describe('promises and their observations', () => {
  let on: FulfilmentCase;

  beforeAll(async () => {
    on = await fulfilmentCase();
  });
  afterAll(() => on.parley.close());

  const refused = (query: string, input: object, expected: Expected, client = on.planner) =>
    expectRefusal(on.parley, client, query, input, expected);

  it('refuse a step that is incomplete, wrong, somebody else’s or late, and change nothing', async () => {
    const { parley, planner, portal, event, at, refuseAll, foreignCondition, upload } = on;
    const seen = await at();
    const [other] = (await propose(parley, event, [
      { kind: 'STW', parameters: { number: 99 } },
    ])) as [Seen];
    const open = { conditionId: other.id, expectedVersion: 1 };
    const police = await upload(planner, 'nota.pdf');
    const day = { dueOn: '2027-03-22', reason: 'De lijst komt later.' };
    const foreign = { conditionId: await foreignCondition(), expectedVersion: 1 };
    const bodies: Refused[] = [
      [GIVE, seen, { field: 'text' }],
      [GIVE, { ...seen, text: '  ' }, { field: 'text' }],
      [GIVE, { ...seen, text: 'x'.repeat(4001) }, { field: 'text' }],
      [GIVE, { ...seen, attachmentIds: [randomUUID()] }, { field: 'attachmentIds.0' }],
      [GIVE, { ...seen, attachmentIds: ['list.pdf'] }, { field: 'attachmentIds' }],
      [GIVE, { ...seen, attachmentIds: [police, police] }, { field: 'attachmentIds' }],
      [GIVE, { ...seen, expectedVersion: 1, text: 'Te laat' }, { code: 'STALE' }],
      [GIVE, { ...seen, expectedVersion: 0, text: 'Fout' }, { field: 'expectedVersion' }],
      [GIVE, { ...seen, conditionId: randomUUID(), text: 'Niets' }, { code: 'NOT_FOUND' }],
      [
        GIVE,
        { ...open, text: 'Niet aanvaard' },
        { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'notInForce' } },
      ],
      [SHOW, { ...seen, attachmentIds: [police] }, { field: 'attachmentIds.0' }, portal],
      [SHOW, seen, { field: 'text' }, portal],
      [SHOW, { ...seen, expectedVersion: 1, text: 'Te laat' }, { code: 'STALE' }, portal],
      [SHOW, { ...seen, text: 'Vreemd' }, { code: 'NOT_FOUND' }, await parley.as('organiser')],
      [SHOW, { ...seen, text: 'Vreemd' }, { code: 'FORBIDDEN' }, await parley.as('fire')],
      [TAKE, { ...seen, step: 'giveEvidence' }, { field: 'step' }],
      [
        TAKE,
        { ...seen, step: 'verify' },
        { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'wrongState' } },
      ],
      [TAKE, { ...seen, step: 'notMet' }, { field: 'message' }],
      [TAKE, { ...seen, step: 'notMet', message: 'ja' }, { field: 'message' }],
      [TAKE, { ...seen, step: 'escalate', message: 'Zonder reden' }, { field: 'note' }],
      [TAKE, { ...seen, step: 'waive', note: 'Niet nodig' }, { code: 'FORBIDDEN' }],
      [
        TAKE,
        { ...seen, step: 'notMet', message: 'Te laat', expectedVersion: 1 },
        { code: 'STALE' },
      ],
      [
        TAKE,
        { ...seen, step: 'notMet', message: 'Geen recht' },
        { code: 'FORBIDDEN' },
        await parley.as('silver'),
      ],
      [SET_DUE, { ...seen, ...day, dueOn: '2026-11-22' }, { field: 'dueOn' }],
      [SET_DUE, { ...seen, ...day, dueOn: '2027-03-25' }, { field: 'dueOn' }],
      [SET_DUE, { ...seen, ...day, dueOn: '2027-02-30' }, {}],
      [SET_DUE, { ...seen, ...day, reason: 'x' }, { field: 'reason' }],
      [SET_DUE, { ...seen, ...day, expectedVersion: 1 }, { code: 'STALE' }],
      [
        SET_DUE,
        { ...open, ...day },
        { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'notInForce' } },
      ],
      [GIVE, { ...foreign, text: 'Vreemd' }, { code: 'NOT_FOUND' }],
      [TAKE, { ...foreign, step: 'verify' }, { code: 'NOT_FOUND' }],
      [SET_DUE, { ...foreign, ...day }, { code: 'NOT_FOUND' }],
      [OBSERVE, { ...SEEN, conditionId: foreign.conditionId }, { code: 'NOT_FOUND' }],
      [
        SETTLE,
        { taskId: randomUUID(), expectedVersion: 1, outcome: 'Gebeld' },
        { code: 'NOT_FOUND' },
      ],
    ];
    await refuseAll(bodies);
  });

  describe('on the day', () => {
    const seenAt = (minutes: number) =>
      new Date(Date.parse('2027-03-24T11:00:00Z') + minutes * 60_000).toISOString();
    const saw = (changed: object = {}) => ({
      conditionId: on.sound.id,
      number: 2,
      outcome: 'respected',
      at: seenAt(10),
      ...changed,
    });

    beforeAll(() =>
      letDaysPass(on.parley, Date.parse(seenAt(90)) - Date.parse(on.parley.clock.now())),
    );

    it('are seen by bronze, silver and planners; the observations stay, a correction beside', async () => {
      const { parley, planner, event, sound, read, refuseAll } = on;
      const bronze = await parley.as('bronze');
      const silver = await parley.as('silver');
      const point = { lon: 4.3499, lat: 50.8467 };
      await bronze.run(OBSERVE, { input: saw({ place: 'Beurs, hoofdtrap', point }) });
      const late = saw({ outcome: 'breached', at: seenAt(80), note: 'Muziek tot 13.45 uur.' });
      const key = randomUUID();
      await silver.run(OBSERVE, { input: late }, key);
      const before = await parley.digest();
      await silver.run(OBSERVE, { input: late }, key);
      expect(await parley.digest()).toBe(before);
      const { observations } = (await read(sound.id)).fulfilment;
      expect(observations).toMatchObject([
        { outcome: 'respected', place: 'Beurs, hoofdtrap', ...point, number: 2 },
        { outcome: 'breached', note: 'Muziek tot 13.45 uur.', supersedes: null },
      ]);
      const breached = async () =>
        (
          await planner.run<{ event: { fulfilmentCounts: { breached: number } } }>(COUNTS, {
            id: event,
          })
        ).event.fulfilmentCounts.breached;
      expect(await breached()).toBe(1);
      const { conditionId: _id, number: _number, ...again } = late;
      const correction = {
        ...again,
        observationId: observations[1]?.id,
        outcome: 'partly',
        correction: 'Het was een ander podium.',
      };
      await refuseAll([
        [CORRECT, { ...correction, correction: 'x' }, { field: 'correction' }],
        [CORRECT, { ...correction, at: seenAt(100) }, { field: 'at' }],
        [CORRECT, { ...correction, observationId: randomUUID() }, { code: 'NOT_FOUND' }],
        [CORRECT, correction, { code: 'FORBIDDEN' }, await parley.as('gold')],
      ]);
      await silver.run(CORRECT, { input: correction });
      await refused(CORRECT, correction, { code: 'CONFLICT' });
      expect((await read(sound.id)).fulfilment.observations).toHaveLength(3);
      expect(await breached()).toBe(0);
      await expect(
        parley.sql('delete from condition_observation where condition_id = $1', [sound.id]),
      ).rejects.toThrow();
    });

    it('refuse what cannot have been seen, and whoever may not say so', async () => {
      const { parley, refuseAll } = on;
      await refuseAll([
        [OBSERVE, saw({ at: seenAt(120) }), { field: 'at' }],
        [OBSERVE, saw({ at: '2027-03-20T09:00:00Z' }), { field: 'at' }],
        [OBSERVE, saw({ outcome: 'partly' }), { field: 'note' }],
        [OBSERVE, saw({ point: { lon: 4.3, lat: 95 } }), { field: 'point.lat' }],
        [OBSERVE, saw({ place: '' }), { field: 'place' }],
        [OBSERVE, saw({ number: 1 }), { code: 'STALE', detail: { currentVersion: 2 } }],
        [OBSERVE, saw({ conditionId: randomUUID() }), { code: 'NOT_FOUND' }],
        [OBSERVE, saw(), { code: 'FORBIDDEN' }, await parley.as('gold')],
        [OBSERVE, saw(), { code: 'FORBIDDEN' }, await parley.as('cabinet')],
      ]);
    });

    it('tell the organiser nothing of what was seen', async () => {
      const { portal, event } = on;
      const told = await portal.run(MINE, { id: event });
      expect(JSON.stringify(told)).not.toMatch(/podium|Muziek|breached|Beurs, hoofdtrap/);
      const query = `query ($id: ID!) { dossier(id: $id) { conditions { fulfilment { observations { id } } } } }`;
      const answer = await portal.refusal(query, { id: event });
      expect(JSON.stringify(answer.errors)).toContain('Cannot query field');
    });
  });
});
