import { randomUUID } from 'node:crypto';
import { OrderCase, type OrderStaff, orderMutation, orderStaff } from './support/order-case.js';
import { type TestParley, startParley } from './support/parley.js';
import { addSecondZone } from './support/second-zone.js';

describe('operation orders', () => {
  let parley: TestParley;
  let staff: OrderStaff;
  const unitId = (code: string) => staff.units.get(code) ?? '';
  const ready = () => OrderCase.ready(parley, staff);

  beforeAll(async () => {
    parley = await startParley();
    staff = await orderStaff(parley);
  });
  afterAll(() => parley.close());

  describe('refuses wrong input and changes nothing', () => {
    let made: OrderCase;
    beforeAll(async () => {
      made = await ready();
      await made.step(staff.planner, 'compileOrder');
    });
    const long = 'x'.repeat(4001);

    it.each<[string, string, Record<string, unknown>, string]>([
      ['a foreign event', 'compileOrder', { eventId: randomUUID() }, 'NOT_FOUND'],
      ['an odd id', 'compileOrder', { eventId: 'x' }, 'INVALID_INPUT'],
      ['a stale version', 'compileOrder', { expectedVersion: 99 }, 'STALE'],
      ['an odd classification', 'compileOrder', { classification: 'secret' }, 'INVALID_INPUT'],
      ['no French', 'compileOrder', { texts: { intent: { nl: 'x' } } }, 'INVALID_INPUT'],
      [
        'a text too long',
        'compileOrder',
        { texts: { intent: { nl: long, fr: 'x' } } },
        'INVALID_INPUT',
      ],
      [
        'an unknown posture',
        'compileOrder',
        { texts: { phases: [{ code: 'march', posture: 'P9', reservePosture: 'P1' }] } },
        'INVALID_INPUT',
      ],
      ['an unknown key', 'compileOrder', { texts: { mood: 'x' } }, 'INVALID_INPUT'],
      ['a foreign order', 'submitOrder', { orderId: randomUUID() }, 'NOT_FOUND'],
      ['a stale version', 'submitOrder', { expectedVersion: 99 }, 'STALE'],
      ['a word for a number', 'submitOrder', { expectedVersion: 'one' }, 'INVALID_INPUT'],
      ['no reason', 'returnOrder', {}, 'INVALID_INPUT'],
      ['a reason too long', 'returnOrder', { reason: 'x'.repeat(1001) }, 'INVALID_INPUT'],
      ['a draft', 'returnOrder', { reason: 'Waarom niet.' }, 'TRANSITION_NOT_ALLOWED'],
      ['a draft', 'approveOrder', {}, 'TRANSITION_NOT_ALLOWED'],
      ['no hash', 'approveOrder', { contentHash: 'abc' }, 'INVALID_INPUT'],
      ['a stale version', 'approveOrder', { expectedVersion: 99 }, 'STALE'],
      ['a draft', 'acknowledgeOrder', { unitId: randomUUID() }, 'TRANSITION_NOT_ALLOWED'],
      ['no unit', 'acknowledgeOrder', {}, 'INVALID_INPUT'],
      [
        'no such version',
        'acknowledgeOrder',
        { versionNumber: 7, unitId: randomUUID() },
        'NOT_FOUND',
      ],
    ])('%s: %s', async (_what, name, more, code) => {
      const client = {
        submitOrder: staff.silver,
        acknowledgeOrder: staff.bronze,
        compileOrder: staff.planner,
      }[name];
      expect(await made.refusal(client ?? staff.gold, name, more)).toMatchObject({ code });
    });

    it('an event of another zone', async () => {
      const { eventId } = await addSecondZone(parley.databaseUrl);
      const more = { eventId, expectedVersion: 0 };
      expect(await made.refusal(staff.planner, 'compileOrder', more)).toEqual({
        code: 'NOT_FOUND',
      });
    });

    it('a key used twice for another thing', async () => {
      const key = randomUUID();
      const compile = (classification: string | null) =>
        made.match('compileOrder').then((match) => ({ input: { ...match, classification } }));
      const first = await compile('policeInternal');
      const answer = await staff.planner.run(orderMutation('compileOrder'), first, key);
      const after = await parley.digest();
      expect(await staff.planner.run(orderMutation('compileOrder'), first, key)).toEqual(answer);
      const refused = await staff.planner.refusal(
        orderMutation('compileOrder'),
        await compile('restricted'),
        key,
      );
      expect(refused.extensions).toMatchObject({
        code: 'CONFLICT',
        reason: 'idempotencyKeyReused',
      });
      expect(await parley.digest()).toBe(after);
    });

    it('whoever may not, a unit that is not in it, another hash', async () => {
      for (const [client, name] of [
        [staff.gold, 'compileOrder'],
        [staff.planner, 'submitOrder'],
        [staff.planner, 'approveOrder'],
        [staff.gold, 'acknowledgeOrder'],
      ] as const) {
        const more = name === 'acknowledgeOrder' ? { unitId: randomUUID() } : {};
        expect(await made.refusal(client, name, more)).toMatchObject({ code: 'FORBIDDEN' });
      }
      const sent = await (await (await ready()).submitted()).approve();
      expect(
        await sent.refusal(staff.bronze, 'acknowledgeOrder', { unitId: unitId('PEL-1') }),
      ).toEqual({
        code: 'NOT_FOUND',
      });
      const other = { unitId: unitId('DIA-1'), contentHash: 'b'.repeat(64) };
      expect(await sent.refusal(staff.bronze, 'acknowledgeOrder', other)).toMatchObject({
        code: 'CONFLICT',
        reason: 'otherContent',
      });
    });
  });
});
