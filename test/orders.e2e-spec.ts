import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from './support/client.js';
import { type TestParley, startParley } from './support/parley.js';
import { addSecondZone } from './support/second-zone.js';
import { until } from './support/until.js';
import {
  Planning,
  type RiskOfTest,
  agreedCondition,
  openMarch,
  pool,
  registerOf,
  signRisk,
} from './support/planning.js';

const VERSION = `id number state contentHash planNumber hashMatches content difference returnReason
  staleness { sourceType change } availableTransitions { name enabled reason }
  board { total acknowledged carriedOver outstanding }
  recipients { unitId unit { code } mustAcknowledge carriedFrom acknowledgedAt acknowledgedHash
    acknowledgedBy { name } }
  draftedBy { name } submittedBy { name } approvedBy { name } approvedPosition
  documents { id kind language sha256 mediaType }`;
const READ = `query ($id: ID!) { event(id: $id) { operationOrder { id version latestNumber
  latest { ${VERSION} } versions { number state } } } }`;
const MOVE = 'mutation ($input: ChangeEventInput!) { changeEvent(input: $input) { version } }';

interface Version {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly contentHash: string;
  readonly planNumber: number;
  readonly hashMatches: boolean;
  readonly content: {
    paragraphs: {
      number: number;
      sections: {
        code: string;
        items: { id: string; text: Record<string, string>; references: { type: string }[] }[];
      }[];
    }[];
  };
  readonly difference: { path: string; before: unknown; after: unknown }[];
  readonly staleness: { sourceType: string; change: string }[];
  readonly availableTransitions: { name: string; enabled: boolean; reason: string | null }[];
  readonly board: Record<string, number>;
  readonly recipients: {
    unitId: string;
    unit: { code: string };
    mustAcknowledge: boolean;
    carriedFrom: number | null;
    acknowledgedBy: { name: string } | null;
    acknowledgedAt: string | null;
    acknowledgedHash: string | null;
  }[];
  readonly documents: { id: string; sha256: string; kind: string; language: string }[];
  readonly [field: string]: unknown;
}

interface OrderAnswer {
  readonly id: string;
  readonly version: number;
  readonly latestNumber: number;
  readonly latest: Version;
  readonly versions: { number: number; state: string }[];
}

describe('operation orders', () => {
  let parley: TestParley;
  let planner: Client;
  let silver: Client;
  let gold: Client;
  let bronze: Client;
  let units: Map<string, string>;
  const unit = (code: string) => units.get(code) ?? '';

  beforeAll(async () => {
    parley = await startParley();
    [planner, silver, gold, bronze] = [
      await parley.as('planner'),
      await parley.as('silver'),
      await parley.as('gold'),
      await parley.as('bronze'),
    ];
    units = await pool(planner);
  });
  afterAll(() => parley.close());

  /** An event with a register, and a plan with a post at Madou and one of traffic. */
  class Case {
    planning!: Planning;
    risk!: RiskOfTest;
    conditionId!: string;
    constructor(
      readonly eventId: string,
      public eventVersion: number,
      readonly day: string,
    ) {}

    async read(): Promise<OrderAnswer> {
      const { event } = await gold.run<{ event: { operationOrder: OrderAnswer } }>(READ, {
        id: this.eventId,
      });
      return event.operationOrder;
    }

    /** Runs a step of the order with the present version. */
    async step(client: Client, name: string, more: Record<string, unknown> = {}) {
      return client.run(mutation(name), { input: { ...(await this.match(name)), ...more } });
    }

    async refusal(client: Client, name: string, more: Record<string, unknown> = {}) {
      const input = { ...(await this.match(name)), ...more };
      const before = await parley.digest();
      const refused = await client.refusal(mutation(name), { input });
      expect(await parley.digest()).toBe(before);
      return refused.extensions;
    }

    async match(name: string): Promise<Record<string, unknown>> {
      const order = await this.read();
      if (name === 'compileOrder') {
        return { eventId: this.eventId, expectedVersion: order?.version ?? 0 };
      }
      const orderId = order.id;
      const { contentHash, number } = order.latest;
      if (name === 'acknowledgeOrder') return { orderId, versionNumber: number, contentHash };
      const step = { orderId, expectedVersion: order.version };
      return name === 'approveOrder' ? { ...step, contentHash } : step;
    }

    async approved(): Promise<this> {
      await this.step(planner, 'compileOrder');
      await this.step(silver, 'submitOrder');
      return this.approve();
    }

    /** Approves, and waits until the document that follows from it is written. */
    async approve(): Promise<this> {
      await this.step(gold, 'approveOrder');
      await until('the order is written as PDF', async () => {
        const { latest } = await this.read();
        return latest.documents.length > 0;
      });
      return this;
    }
  }

  function mutation(name: string): string {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    return `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`;
  }

  let days = 0;
  async function ready(): Promise<Case> {
    days += 7;
    const day = new Date(Date.UTC(2027, 0, 7 + days)).toISOString().slice(0, 10);
    const event = await openMarch(planner, day);
    const made = new Case(event.id, event.version, day);
    made.conditionId = await agreedCondition(parley, event.id);
    made.risk = await registerOf(planner, event.id, made.conditionId);
    await signRisk(parley, made.risk);
    const planning = await Planning.start(planner, event.id);
    made.planning = planning;
    await planning.sectors('Ring', 'Verkeer');
    const measure = { measureId: made.risk.policeMeasureId, conditionId: made.conditionId };
    await planning.post('Madou', { ...measure, requiredStrength: 3 });
    await planning.post('T1');
    const madou = await planning.shift('Madou', `${day}T09:00`, `${day}T16:30`);
    const traffic = await planning.shift('T1', `${day}T08:30`, `${day}T16:00`);
    await planning.assign(madou, unit('DIA-1'));
    await planning.assign(traffic, unit('TRF-1'));
    await planning.run('markPlanReady');
    return made;
  }

  async function moveStart(made: Case): Promise<void> {
    const { changeEvent } = await planner.run<{ changeEvent: { version: number } }>(MOVE, {
      input: {
        eventId: made.eventId,
        expectedVersion: made.eventVersion,
        reason: 'De organisator vertrekt een half uur later.',
        facts: { startAt: `${made.day}T11:30` },
      },
    });
    made.eventVersion = changeEvent.version;
  }

  /** Reopens and validates the risk assessment again, as it stands. */
  async function revalidateRisk(made: Case): Promise<void> {
    const { event } = await planner.run<{
      event: { riskAssessment: { id: string; version: number } };
    }>('query ($id: ID!) { event(id: $id) { riskAssessment { id version } } }', {
      id: made.eventId,
    });
    const { id, version } = event.riskAssessment;
    const { reopenRiskAssessment } = await planner.run<{
      reopenRiskAssessment: { version: number };
    }>('mutation ($input: RiskStepInput!) { reopenRiskAssessment(input: $input) { version } }', {
      input: { assessmentId: id, expectedVersion: version },
    });
    await signRisk(parley, { id, version: reopenRiskAssessment.version });
  }

  it('is compiled in five paragraphs, Dutch and French, each sentence with its source', async () => {
    const made = await ready();
    await made.step(planner, 'compileOrder');
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
    await made.step(planner, 'compileOrder');
    const intent = { nl: 'Rustig blijven.', fr: 'Rester calme.' };
    await made.step(planner, 'compileOrder', { texts: { intent, talkgroups: ['SILVER'] } });
    const first = await made.read();
    expect(first.latestNumber).toBe(1);
    expect(JSON.stringify(first.latest.content)).toContain('Rustig blijven.');
    await made.step(silver, 'submitOrder');
    expect(await made.refusal(planner, 'compileOrder')).toMatchObject({ reason: 'wrongState' });
    await made.step(gold, 'returnOrder', { reason: 'De reserve ontbreekt.' });
    expect((await made.read()).latest).toMatchObject({
      state: 'draft',
      returnReason: 'De reserve ontbreekt.',
      submittedBy: null,
    });
    await made.step(silver, 'submitOrder');
    await made.approve();
    expect((await made.read()).latest).toMatchObject({
      state: 'approved',
      submittedBy: { name: 'S. Silver-Test' },
      approvedBy: { name: 'M. Gold-Test' },
      approvedPosition: 'gold',
    });
    expect(await made.refusal(planner, 'compileOrder')).toMatchObject({
      code: 'CONFLICT',
      reason: 'unchanged',
    });
  });

  it('is approved on the hash that was read, once, however many ask', async () => {
    const made = await ready();
    await made.step(planner, 'compileOrder');
    await made.step(silver, 'submitOrder');
    const other = 'a'.repeat(64);
    expect(await made.refusal(gold, 'approveOrder', { contentHash: other })).toMatchObject({
      code: 'CONFLICT',
      reason: 'otherContent',
    });
    const input = await made.match('approveOrder');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => gold.ask(mutation('approveOrder'), { input })),
    );
    await until(
      'the order is written as PDF',
      async () => (await made.read()).latest.documents.length > 0,
    );
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
    await made.step(planner, 'compileOrder');
    await made.step(silver, 'submitOrder');
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
    await made.step(gold, 'returnOrder', { reason: 'Nog eens, graag.' });
    await made.step(planner, 'compileOrder');
    await made.step(silver, 'submitOrder');
    for (const client of [planner, silver]) {
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
    const { event } = await planner.run<{
      event: { riskAssessment: { id: string; version: number } };
    }>('query ($id: ID!) { event(id: $id) { riskAssessment { id version } } }', {
      id: made.eventId,
    });
    await planner.run(
      'mutation ($input: RiskStepInput!) { reopenRiskAssessment(input: $input) { id } }',
      {
        input: {
          assessmentId: event.riskAssessment.id,
          expectedVersion: event.riskAssessment.version,
        },
      },
    );
    await made.step(planner, 'compileOrder');
    await made.step(silver, 'submitOrder');
    expect(await made.refusal(gold, 'approveOrder')).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'riskNotValidated',
    });
  });

  it('goes out to the units; a change asks only those it touches to answer again', async () => {
    const made = await (await ready()).approved();
    const first = await made.read();
    expect(first.latest.board).toEqual({
      total: 2,
      acknowledged: 0,
      carriedOver: 0,
      outstanding: 2,
    });
    for (const code of ['DIA-1', 'TRF-1']) {
      await made.step(bronze, 'acknowledgeOrder', { unitId: unit(code) });
    }
    const answered = await made.read();
    expect(answered.latest.board).toMatchObject({ acknowledged: 2, outstanding: 0 });
    expect(answered.latest.recipients[0]).toMatchObject({
      acknowledgedBy: { name: 'N. Bronze-Test' },
      acknowledgedHash: first.latest.contentHash,
      acknowledgedAt: '2026-11-23T08:00:00Z',
    });
    parley.clock.forward(60_000);
    await made.step(silver, 'acknowledgeOrder', { unitId: unit('DIA-1') });
    expect((await made.read()).latest.recipients).toEqual(answered.latest.recipients);

    await moveStart(made);
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
    expect(await made.refusal(planner, 'compileOrder')).toMatchObject({ reason: 'planNotReady' });
    await made.planning.run('rebasePlan');
    await made.planning.run('markPlanReady');
    await made.step(planner, 'compileOrder');
    expect(await made.refusal(silver, 'submitOrder')).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'staleBasis',
    });
    await revalidateRisk(made);
    await made.step(planner, 'compileOrder');
    await made.step(silver, 'submitOrder');
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
    const old = { versionNumber: 1, contentHash: first.latest.contentHash, unitId: unit('DIA-1') };
    expect(await made.refusal(bronze, 'acknowledgeOrder', old)).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'superseded',
    });
    await made.step(bronze, 'acknowledgeOrder', { unitId: unit('DIA-1') });
    expect((await made.read()).latest.board).toMatchObject({ acknowledged: 1, outstanding: 0 });
  });

  it('is not approved on facts that changed after it was submitted', async () => {
    const made = await ready();
    await made.step(planner, 'compileOrder');
    await made.step(silver, 'submitOrder');
    await moveStart(made);
    expect((await made.read()).latest.availableTransitions).toContainEqual({
      name: 'approve',
      enabled: false,
      reason: 'staleBasis',
    });
    expect(await made.refusal(gold, 'approveOrder')).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'staleBasis',
    });
  });

  it('stays as it was approved, also for who writes to the database', async () => {
    const made = await (await ready()).approved();
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

  it('walks the golden thread from the post at Madou, and back from each end', async () => {
    const made = await (await ready()).approved();
    const { latest } = await made.read();
    const walk = async (type: string, id: string) => {
      const { goldenThread } = await gold.run<{
        goldenThread: { nodes: { type: string; id: string; code: string }[]; links: object[] };
      }>(
        `query ($type: GoldenThreadType!, $id: String!) { goldenThread(type: $type, id: $id) {
           nodes { type id code text { nl fr } } links { fromType fromId toType toId } } }`,
        { type, id },
      );
      return goldenThread;
    };
    const madou = made.planning.postId('Madou');
    const paragraph = `${latest.id}:execution.post.${madou}`;
    const fromPost = await walk('post', madou);
    const found = (type: string) => fromPost.nodes.filter((node) => node.type === type);
    expect(found('hazard').map(({ code }) => code)).toEqual(['R1']);
    expect(found('condition').map(({ id }) => id)).toEqual([made.conditionId]);
    expect(found('orderParagraph').map(({ id }) => id)).toEqual([paragraph]);
    expect(fromPost.links).toContainEqual({
      fromType: 'post',
      fromId: madou,
      toType: 'orderParagraph',
      toId: paragraph,
    });
    for (const [type, id] of [
      ['hazard', made.risk.hazardId],
      ['measure', made.risk.policeMeasureId],
      ['condition', made.conditionId],
      ['orderParagraph', paragraph],
    ] as const) {
      const thread = await walk(type, id);
      expect(thread.nodes.map((node) => node.id)).toEqual(
        expect.arrayContaining([made.risk.hazardId, madou, paragraph]),
      );
    }
    const lost = await gold.refusal(
      'query ($id: String!) { goldenThread(type: post, id: $id) { nodes { id } } }',
      { id: randomUUID() },
    );
    expect(lost.code).toBe('NOT_FOUND');
  });

  it('is written as PDF in Dutch and French once it is approved', async () => {
    const made = await (await ready()).approved();
    const [document] = (await made.read()).latest.documents;
    expect(document).toMatchObject({ kind: 'operationOrder', language: 'nl-fr' });
    const { sha256 } = document as { sha256: string };
    const bytes = await readFile(join(parley.home, 'files', sha256.slice(0, 2), sha256));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  describe('refuses wrong input and changes nothing', () => {
    let made: Case;
    beforeAll(async () => {
      made = await ready();
      await made.step(planner, 'compileOrder');
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
      const client = { submitOrder: silver, acknowledgeOrder: bronze, compileOrder: planner }[name];
      expect(await made.refusal(client ?? gold, name, more)).toMatchObject({ code });
    });

    it('an event of another zone', async () => {
      const { eventId } = await addSecondZone(parley.databaseUrl);
      const more = { eventId, expectedVersion: 0 };
      expect(await made.refusal(planner, 'compileOrder', more)).toEqual({ code: 'NOT_FOUND' });
    });

    it('a key used twice for another thing', async () => {
      const key = randomUUID();
      const compile = (classification: string | null) =>
        made.match('compileOrder').then((match) => ({ input: { ...match, classification } }));
      const first = await compile('policeInternal');
      const answer = await planner.run(mutation('compileOrder'), first, key);
      const after = await parley.digest();
      expect(await planner.run(mutation('compileOrder'), first, key)).toEqual(answer);
      const refused = await planner.refusal(
        mutation('compileOrder'),
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
        [gold, 'compileOrder'],
        [planner, 'submitOrder'],
        [planner, 'approveOrder'],
        [gold, 'acknowledgeOrder'],
      ] as const) {
        const more = name === 'acknowledgeOrder' ? { unitId: randomUUID() } : {};
        expect(await made.refusal(client, name, more)).toMatchObject({ code: 'FORBIDDEN' });
      }
      const sent = await (await ready()).approved();
      expect(await sent.refusal(bronze, 'acknowledgeOrder', { unitId: unit('PEL-1') })).toEqual({
        code: 'NOT_FOUND',
      });
      const other = { unitId: unit('DIA-1'), contentHash: 'b'.repeat(64) };
      expect(await sent.refusal(bronze, 'acknowledgeOrder', other)).toMatchObject({
        code: 'CONFLICT',
        reason: 'otherContent',
      });
    });
  });
});
