import { randomUUID } from 'node:crypto';
import { OrderCase, type OrderStaff, orderMutation, orderStaff } from './support/order-case.js';
import { type TestParley, startParley } from './support/parley.js';

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

  it('is compiled in five paragraphs, Dutch and French, each sentence with its source', async () => {
    const made = await ready();
    await made.step(staff.planner, 'compileOrder');
    const { latest, latestNumber } = await made.read();
    expect(latestNumber).toBe(1);
    expect(latest).toMatchObject({ number: 1, state: 'draft', hashMatches: true, staleness: [] });
    expect(latest.content.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    const items = latest.content.paragraphs.flatMap(({ sections }) =>
      sections.flatMap((section) => section.items),
    );
    const mission = items.find(({ id }) => id === 'mission.sentence');
    expect(mission?.text['nl']).toContain('van 08:30 tot 16:30');
    expect(mission?.text['fr']).toContain('de 08:30 à 16:30');
    const post = items.find(({ id }) => id === `execution.post.${made.planning.postId('Madou')}`);
    expect(post?.references.map(({ type }) => type)).toEqual([
      'post',
      'hazard',
      'measure',
      'condition',
      'unit',
    ]);
    expect(post?.text['nl']).toContain('Waarom: gevaar R1');
    expect(post?.text['fr']).toContain('09:00–16:30 : DIA-1 (3)');
    const every = items.flatMap(({ text }) => [text['nl'], text['fr'], text['en']]);
    expect(every.filter((text) => !text || /\{\{|undefined|orders\./.test(text))).toEqual([]);
  });

  it('takes free texts, and gives a draft back with a reason', async () => {
    const made = await ready();
    await made.step(staff.planner, 'compileOrder');
    const intent = { nl: 'Rustig blijven.', fr: 'Rester calme.' };
    await made.step(staff.planner, 'compileOrder', { texts: { intent, talkgroups: ['SILVER'] } });
    const first = await made.read();
    expect(first.latestNumber).toBe(1);
    expect(JSON.stringify(first.latest.content)).toContain('Rustig blijven.');
    await made.step(staff.silver, 'submitOrder');
    expect(await made.refusal(staff.planner, 'compileOrder')).toMatchObject({
      reason: 'wrongState',
    });
    await made.step(staff.gold, 'returnOrder', { reason: 'De reserve ontbreekt.' });
    expect((await made.read()).latest).toMatchObject({
      state: 'draft',
      returnReason: 'De reserve ontbreekt.',
      submittedBy: null,
    });
    await made.step(staff.silver, 'submitOrder');
    await made.approve();
    expect((await made.read()).latest).toMatchObject({
      state: 'approved',
      submittedBy: { name: 'S. Silver-Test' },
      approvedBy: { name: 'M. Gold-Test' },
      approvedPosition: 'gold',
    });
    expect(await made.refusal(staff.planner, 'compileOrder')).toMatchObject({
      code: 'CONFLICT',
      reason: 'unchanged',
    });
  });

  it('is approved on the hash that was read, once, however many ask', async () => {
    const made = await ready();
    await made.submitted();
    const other = 'a'.repeat(64);
    expect(await made.refusal(staff.gold, 'approveOrder', { contentHash: other })).toMatchObject({
      code: 'CONFLICT',
      reason: 'otherContent',
    });
    const input = await made.match('approveOrder');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => staff.gold.ask(orderMutation('approveOrder'), { input })),
    );
    await made.written();
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    const refused = answers.flatMap(({ errors }) => errors ?? []);
    expect(new Set(refused.map(({ extensions }) => extensions['code']))).toEqual(
      new Set(['STALE']),
    );
    const rows = await parley.sql<{ step: string }>(
      "select step from order_approval where order_id = $1 and step = 'approve'",
      [input['orderId']],
    );
    expect(rows).toHaveLength(1);
  });

  it('is never approved by who drafted, edited or submitted it, whatever he holds', async () => {
    const made = await ready();
    await made.submitted();
    const person = async (persona: string) => {
      const [row] = await parley.sql<{ id: string }>('select id from person where persona = $1', [
        persona,
      ]);
      return row?.id;
    };
    const promote = async (persona: string) => {
      const values = [randomUUID(), await person(persona)];
      await parley.sql(
        `insert into role_grant (id, zone_id, person_id, role, valid_from)
         select $1, zone_id, id, 'gold', '2026-01-01Z' from person where id = $2`,
        values,
      );
      await parley.sql(
        `insert into position_holder (id, zone_id, position_id, person_id, valid_from)
         select $1, p.zone_id, o.id, p.id, '2026-01-01Z' from person p, position o
         where p.id = $2 and o.code = 'gold'`,
        values,
      );
      return values[0];
    };
    // Positions stand in the order, so whoever is promoted is so before it is compiled again.
    const added = [await promote('planner'), await promote('silver')];
    await made.step(staff.gold, 'returnOrder', { reason: 'Nog eens, graag.' });
    await made.submitted();
    for (const client of [staff.planner, staff.silver]) {
      expect(await made.refusal(client, 'approveOrder')).toMatchObject({
        code: 'TRANSITION_NOT_ALLOWED',
        reason: 'ownWork',
      });
    }
    await made.approve();
    for (const id of added) {
      await parley.sql('delete from role_grant where id = $1', [id]);
      await parley.sql('delete from position_holder where id = $1', [id]);
    }
  });

  it('waits for a validated risk assessment', async () => {
    const made = await ready();
    await made.reopenRisk();
    await made.submitted();
    expect(await made.refusal(staff.gold, 'approveOrder')).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'riskNotValidated',
    });
  });

  it('goes out to the units; a change asks only those it touches to answer again', async () => {
    const made = await (await (await ready()).submitted()).approve();
    const first = await made.read();
    expect(first.latest.board).toEqual({
      total: 2,
      acknowledged: 0,
      carriedOver: 0,
      outstanding: 2,
    });
    for (const code of ['DIA-1', 'TRF-1']) {
      await made.step(staff.bronze, 'acknowledgeOrder', { unitId: unitId(code) });
    }
    const answered = await made.read();
    expect(answered.latest.board).toMatchObject({ acknowledged: 2, outstanding: 0 });
    expect(answered.latest.recipients[0]).toMatchObject({
      acknowledgedBy: { name: 'N. Bronze-Test' },
      acknowledgedHash: first.latest.contentHash,
      acknowledgedAt: '2026-11-23T08:00:00Z',
    });
    parley.clock.forward(60_000);
    await made.step(staff.silver, 'acknowledgeOrder', { unitId: unitId('DIA-1') });
    expect((await made.read()).latest.recipients).toEqual(answered.latest.recipients);

    await made.moveStart();
    const stale = await made.read();
    expect(stale.latest).toMatchObject({
      state: 'approved',
      hashMatches: false,
      staleness: [{ sourceType: 'event', change: 'changed' }],
    });
    await made.planning.run('reopenPlan');
    await made.planning.run('shiftPlan', {
      minutes: 30,
      postIds: [made.planning.postId('Madou')],
    });
    expect(await made.refusal(staff.planner, 'compileOrder')).toMatchObject({
      reason: 'planNotReady',
    });
    await made.planning.run('rebasePlan');
    await made.planning.run('markPlanReady');
    await made.step(staff.planner, 'compileOrder');
    expect(await made.refusal(staff.silver, 'submitOrder')).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'staleBasis',
    });
    await made.revalidateRisk();
    await made.submitted();
    await made.approve();

    const second = await made.read();
    expect(second.versions).toEqual([
      { number: 2, state: 'approved' },
      { number: 1, state: 'superseded' },
    ]);
    expect(second.latest).toMatchObject({
      number: 2,
      planNumber: 2,
      hashMatches: true,
      staleness: [],
    });
    expect(second.latest.difference.map(({ path }) => path)).toContain('card.times[id=start].at');
    expect(second.latest.board).toEqual({
      total: 2,
      acknowledged: 0,
      carriedOver: 1,
      outstanding: 1,
    });
    const by = new Map(second.latest.recipients.map((each) => [each.unit.code, each]));
    expect(by.get('DIA-1')).toMatchObject({ mustAcknowledge: true, acknowledgedBy: null });
    expect(by.get('TRF-1')).toMatchObject({
      mustAcknowledge: false,
      carriedFrom: 1,
      acknowledgedHash: first.latest.contentHash,
    });
    const old = {
      versionNumber: 1,
      contentHash: first.latest.contentHash,
      unitId: unitId('DIA-1'),
    };
    expect(await made.refusal(staff.bronze, 'acknowledgeOrder', old)).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'superseded',
    });
    await made.step(staff.bronze, 'acknowledgeOrder', { unitId: unitId('DIA-1') });
    expect((await made.read()).latest.board).toMatchObject({ acknowledged: 1, outstanding: 0 });
  });

  it('is not approved on facts that changed after it was submitted', async () => {
    const made = await ready();
    await made.submitted();
    await made.moveStart();
    expect((await made.read()).latest.availableTransitions).toContainEqual({
      name: 'approve',
      enabled: false,
      reason: 'staleBasis',
    });
    expect(await made.refusal(staff.gold, 'approveOrder')).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'staleBasis',
    });
  });

  it('stays as it was approved, also for who writes to the database', async () => {
    const made = await (await (await ready()).submitted()).approve();
    const { latest } = await made.read();
    await expect(
      parley.sql('update order_version set content = content || \'{"x": 1}\' where id = $1', [
        latest.id,
      ]),
    ).rejects.toThrow('an approved order does not change');
    await expect(
      parley.sql("update order_version set state = 'draft' where id = $1", [latest.id]),
    ).rejects.toThrow('an approved order does not change');
  });
});
