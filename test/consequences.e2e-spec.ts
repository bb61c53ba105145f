import { randomUUID } from 'node:crypto';
import type { Client } from './support/client.js';
import {
  CHANGES,
  EFFECTS,
  type Effects,
  READ_WORTH,
  SET_WORTH,
  type Worth,
} from './support/effects.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Promised, PROMISES, PromisedMarch } from './support/promised-march.js';
import { expectRefusal } from './support/refusals.js';

describe('what follows from the words of a condition', () => {
  let parley: TestParley;
  let promised: PromisedMarch;
  let planner: Client;
  beforeAll(async () => {
    parley = await startParley();
    promised = await PromisedMarch.agreed(parley);
    await (await (await promised.assessed()).planned()).ordered();
    planner = promised.march.planner;
  });
  afterAll(() => parley.close());

  async function effects(kind: Promised, parameters?: object): Promise<Effects> {
    const input = { conditionId: promised.conditions[kind].id, parameters };
    return (await planner.run<{ conditionEffects: Effects }>(EFFECTS, { input })).conditionEffects;
  }
  const figures = ({ figures: list }: Pick<Effects, 'figures'>) =>
    Object.fromEntries(list.map(({ code, before, after }) => [code, [before, after]]));

  describe('before somebody says yes', () => {
    it('tells nothing while nothing would change', async () => {
      expect(await effects('PYR', PROMISES.PYR)).toMatchObject({
        inForce: true,
        values: [],
        figures: [],
        checks: [],
      });
    });

    it('counts stewards by the agreed ratio, and the posts their lack costs', async () => {
      const fewer = await effects('STW', { number: 120, ratio: 40 });
      expect(fewer.values).toEqual([
        {
          ...{ parameter: 'number', before: 200, after: 120 },
          feeds: ['crowd', 'staffing', 'order', 'checklist'],
        },
      ]);
      // 80 of 200 short: 8 police persons in 4 posts, for 5.5 hours.
      expect(figures(fewer)).toEqual({
        stewardsPromised: [200, 120],
        stewardsShort: [0, 80],
        posts: [2, 6],
        persons: [16, 24],
        personHours: [88, 132],
      });
      expect(figures(await effects('STW', { number: 200, ratio: 50 }))).toEqual({
        stewardsNeeded: [200, 160],
      });
      expect(fewer.checks.map(({ text }) => text.nl)).toEqual(['Aantal stewards: 120 (± 5 %)']);
    });

    it('times the march with the agreed start and number', async () => {
      const later = { gathering: '10:30', start: '11:30', end: '15:00', dispersal: '16:00' };
      expect(figures(await effects('TIM', later))).toEqual({
        gatheringAt: ['2027-03-11T09:00:00Z', '2027-03-11T09:30:00Z'],
        startAt: ['2027-03-11T10:00:00Z', '2027-03-11T10:30:00Z'],
        dispersalAt: ['2027-03-11T14:30:00Z', '2027-03-11T15:00:00Z'],
        headArrivesAt: ['2027-03-11T11:17:00Z', '2027-03-11T11:47:00Z'],
        tailLeavesAt: ['2027-03-11T10:20:00Z', '2027-03-11T10:50:00Z'],
        tailArrivesAt: ['2027-03-11T11:37:00Z', '2027-03-11T12:07:00Z'],
        closedFromAt: ['2027-03-11T09:45:00Z', '2027-03-11T10:15:00Z'],
        closedToAt: ['2027-03-11T11:52:00Z', '2027-03-11T12:22:00Z'],
      });
      const half = figures(await effects('PLC', { maxPersons: 4000 }));
      expect(half).toMatchObject({
        participants: [8000, 4000],
        passingMin: [19.8, 9.9],
        tailArrivesAt: ['2027-03-11T11:37:00Z', '2027-03-11T11:27:00Z'],
        stewardsNeeded: [200, 100],
        holdingCapacity: [8000, 4000],
      });
    });

    it('is refused for what the catalogue refuses, and for what is not there', async () => {
      const input = { conditionId: promised.conditions.STW.id };
      await expectRefusal(
        parley,
        planner,
        EFFECTS,
        { ...input, parameters: { number: -1 } },
        { field: 'parameters.number' },
      );
      await expectRefusal(
        parley,
        planner,
        EFFECTS,
        { conditionId: randomUUID() },
        { code: 'NOT_FOUND' },
      );
      await expectRefusal(parley, await parley.as('cabinet'), EFFECTS, input, {
        code: 'FORBIDDEN',
      });
    });
  });

  describe('once somebody has said yes', () => {
    it.each(CHANGES)('%s with %j makes exactly what uses it stale', async (kind, values, told) => {
      await promised.asks(kind, values);
      expect(await promised.staleBy(kind)).toEqual({});
      const { products, figures: counted } = await effects(kind);
      const foretold = products.map(({ type, parameters }) => [type, [...parameters].sort()]);
      expect(Object.fromEntries(foretold)).toEqual(told);
      await promised.accepts(kind);
      const stale = await promised.staleBy(kind);
      expect(Object.keys(stale)).toEqual(Object.keys(told));
      for (const [product, names] of Object.entries(told)) {
        const paths = (stale[product] ?? []).filter((path) => path.startsWith('parameters.'));
        expect(paths.sort()).toEqual(names.map((name) => `parameters.${name}`));
      }
      // What was foretold is what the calculations give now.
      const timing = await promised.timing();
      for (const { code, after } of counted.filter((each) => each.code in timing)) {
        expect(timing[code]).toBe(after);
      }
    });

    it('puts what is agreed into order and checklist', async () => {
      const { event } = await planner.run<{
        event: {
          dayChecklist: { number: string; text: { nl: string }; at: string; place: string }[];
        };
      }>('query ($id: ID!) { event(id: $id) { dayChecklist { number text { nl } at place } } }', {
        id: promised.march.id,
      });
      const lines = event.dayChecklist.map(
        ({ number, text, at, place }) => `${at.slice(11, 16)} ${place} ${number} ${text.nl}`,
      );
      expect(lines).toContain('10:15 Gare du Nord / place du Nord C01 Start: 11.15 uur (± 10 min)');
      expect(lines).toContain('13:30 place Jean Rey C04 Einde van het geluid: 14.30 uur (± 5 min)');
      const most = lines.find((line) => line.includes('Hoogste aantal personen'));
      expect(most).toMatch(/^10:15 Jean Rey C02 Hoogste aantal personen: 6\.000/);
      await planner.run(
        'mutation ($input: CompileOrderInput!) { compileOrder(input: $input) { id } }',
        { input: { eventId: promised.march.id, expectedVersion: 1 } },
      );
      const answer = await planner.run<{
        event: { operationOrder: { latest: { content: { paragraphs: unknown } } } };
      }>('query ($id: ID!) { event(id: $id) { operationOrder { latest { content } } } }', {
        id: promised.march.id,
      });
      const text = JSON.stringify(answer.event.operationOrder.latest.content.paragraphs);
      expect(text).toContain(
        '11:15 · Gare du Nord / place du Nord · C01 Tijdschema – Start: 11.15 uur',
      );
      expect(text).toContain('14:30 · place Jean Rey · C04 Geluid – Einde van het geluid');
      expect(text).toContain('start 11:15');
    });
  });

  describe('what it buys', () => {
    const worth = async (kind: Promised, client = planner) =>
      (
        await client.run<{ conditionWorth: Worth }>(READ_WORTH, {
          id: promised.conditions[kind].id,
        })
      ).conditionWorth;
    const input = (kind: Promised, more: object = {}) => ({
      conditionId: promised.conditions[kind].id,
      expectedVersion: 0,
      hazardIds: [],
      postIds: [],
      reason: 'Zonder deze afspraak is een post meer nodig.',
      ...more,
    });
    const hazard = (code: string) => promised.hazards.find((each) => each.code === code)?.id ?? '';

    it('is the hazard a measure lowers with it, and the posts that watch over it', async () => {
      expect(await worth('PYR')).toEqual({
        ...{ version: 0, savedPersons: null, reason: null, setByName: null },
        hazards: [
          {
            code: 'R5',
            before: { score: 12, band: 'high' },
            after: { score: 6 },
            measures: ['R5-M1'],
          },
        ],
        watchedBy: [{ code: 'Madou' }],
        relieved: [],
        figures: [],
      });
    });

    it('is the people it saves: the demand without it against the demand with it', async () => {
      const { figures: list } = await worth('STW');
      // 6,000 / 40 = 150 needed: without the promise all are short, for 15 police persons.
      const sums = Object.fromEntries(
        list.map(({ code, before, after }) => [code, [before, after]]),
      );
      expect(sums).toEqual({
        stewardsPromised: [0, 150],
        stewardsShort: [150, 0],
        posts: [10, 2],
        persons: [31, 16],
        personHours: [170.5, 88],
      });
    });

    it('takes from a planner what cannot be derived, with reason and version', async () => {
      const { setConditionWorth: set } = await planner.run<{ setConditionWorth: Worth }>(
        SET_WORTH,
        {
          input: input('SND', {
            hazardIds: [hazard('R3')],
            postIds: [promised.planning?.postId('T1')],
            savedPersons: 4,
          }),
        },
      );
      expect(set).toMatchObject({
        version: 1,
        savedPersons: 4,
        setByName: 'An Voorbeeld',
        hazards: [{ code: 'R3', measures: [] }],
        relieved: [{ code: 'T1' }],
      });
      const demand = set.figures.filter(({ code }) => ['posts', 'persons'].includes(code));
      expect(
        demand.map(({ code, before, after }) => [code, Number(before) - Number(after)]),
      ).toEqual([
        ['posts', 2],
        ['persons', 4],
      ]);
      const again = await planner.run<{ setConditionWorth: Worth }>(SET_WORTH, {
        input: input('SND', { expectedVersion: 1 }),
      });
      expect(again.setConditionWorth).toMatchObject({
        ...{ version: 2, savedPersons: null, hazards: [], relieved: [], figures: [] },
      });
    });

    it.each<[string, Promised, () => object, object]>([
      ['no reason', 'TIM', () => ({ reason: '' }), { field: 'reason' }],
      ['no hazards', 'TIM', () => ({ hazardIds: null }), { code: 'INVALID_INPUT' }],
      ['persons without a post', 'TIM', () => ({ savedPersons: 2 }), { field: 'postIds' }],
      [
        'a post twice',
        'TIM',
        () => ({ postIds: Array(2).fill(randomUUID()) }),
        { field: 'postIds' },
      ],
      ['a hazard nobody has', 'TIM', () => ({ hazardIds: [randomUUID()] }), { code: 'NOT_FOUND' }],
      ['no such condition', 'TIM', () => ({ conditionId: randomUUID() }), { code: 'NOT_FOUND' }],
      ['a stale version', 'SND', () => ({ expectedVersion: 1 }), { code: 'STALE' }],
      ['who may not negotiate', 'TIM', () => ({}), { code: 'FORBIDDEN', as: 'silver' }],
    ])('refuses %s and changes nothing', async (_case, kind, more, expected) => {
      const client = await parley.as((expected as { as?: string }).as ?? 'planner');
      await expectRefusal(parley, client, SET_WORTH, input(kind, more()), expected);
    });

    it('takes a repeated command once, and no hazard of another dossier', async () => {
      const key = randomUUID();
      const once = await planner.ask(SET_WORTH, { input: input('PLC') }, key);
      expect(await planner.ask(SET_WORTH, { input: input('PLC') }, key)).toEqual(once);
      const other = input('PLC', { reason: 'Iets anders.' });
      const { errors } = await planner.ask(SET_WORTH, { input: other }, key);
      expect(errors?.[0]?.extensions['code']).toBe('CONFLICT');
      const [foreign] = await parley.sql<{ id: string }>(
        'select id from hazard where id <> all($1) limit 1',
        [promised.hazards.map(({ id }) => id)],
      );
      await expectRefusal(parley, planner, SET_WORTH, input('TIM', { hazardIds: [foreign?.id] }), {
        code: 'NOT_FOUND',
      });
    });

    it('is nothing the other door or the authority can read', async () => {
      const id = promised.conditions.PYR.id;
      const cabinet = await parley.as('cabinet');
      expect((await cabinet.refusal(READ_WORTH, { id })).code).toBe('FORBIDDEN');
      const { data, errors } = await promised.march.organiser.ask(READ_WORTH, { id });
      expect([data, errors?.[0]?.extensions['code']]).toEqual([undefined, 'INVALID_INPUT']);
      for (const table of ['condition_worth', 'condition_worth_link']) {
        const [row] = await parley.sql<{ may: boolean }>(
          "select has_table_privilege('parley_portal', $1, 'select') or " +
            "has_any_column_privilege('parley_portal', $1, 'select') as may",
          [table],
        );
        expect(row?.may).toBe(false);
      }
    });
  });
});
