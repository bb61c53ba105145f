import { randomUUID } from 'node:crypto';
import { getDocumentProxy } from 'unpdf';
import { OrderCase, orderMutation, orderStaff } from './support/order-case.js';
import { type TestParley, startParley } from './support/parley.js';
import type { Client } from './support/client.js';
import { addSecondZone } from './support/second-zone.js';
import { until } from './support/until.js';

const FROM_SIGNAL = `mutation ($input: OpenFromSignalInput!) {
  openFromSignal(input: $input) { id version }
}`;
const ADD_SIGNAL = 'mutation ($input: AddSignalInput!) { addSignal(input: $input) { id } }';
const TOLERATE =
  'mutation ($input: TolerateEventInput!) { tolerateEvent(input: $input) { version } }';
const PROPOSAL = 'query ($id: ID!) { minimalOrderProposal(eventId: $id) { texts content } }';
const READ = `query ($id: ID!) { event(id: $id) { version operationOrder { id version latest {
  id number form state planId planNumber contentHash content hashMatches
  staleness { sourceType change differences } recipients { unitId }
  availableTransitions { name enabled reason } documents { id } } } } }`;
const SIGNAL = {
  source: 'Bericht op een openbaar kanaal',
  sourceReliability: 'C',
  informationCredibility: 3,
  text: 'Oproep om om 18 uur samen te komen op het Poelaertplein na een arrest.',
  heardAt: '2026-11-23T07:30:00Z',
};
const TOLERANCE = {
  decidedBy: 'B. Burgemeester-Test',
  decidedAs: 'burgemeester',
  place: 'Poelaertplein',
  untilAt: '2026-11-23T18:30:00Z',
  participants: 1200,
  announced: 'Per megafoon in het Nederlands en het Frans.',
  announcedAt: '2026-11-23T07:55:00Z',
};
const STANDBY = {
  nl: 'Officier van wacht met twee secties en een dialoogploeg van drie.',
  fr: 'Officier de garde avec deux sections et une équipe de dialogue de trois.',
};
const SQUARE = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { role: 'rally', name: 'place Poelaert' },
      geometry: { type: 'Point', coordinates: [4.3517, 50.8368] },
    },
  ],
};

interface Version {
  id: string;
  contentHash: string;
  documents: { id: string }[];
  staleness: { sourceType: string; change: string; differences: { path: string }[] }[];
  content: { paragraphs: { sections: { items: { id: string; text: { nl: string } }[] }[] }[] };
  [field: string]: unknown;
}
interface Read {
  version: number;
  operationOrder: { id: string; version: number; latest: Version } | null;
}

describe('a minimal order for an event nobody applied for', () => {
  let parley: TestParley;
  let planner: Client;
  let silver: Client;
  let gold: Client;

  beforeAll(async () => {
    parley = await startParley();
    planner = await parley.as('planner');
    silver = await parley.as('silver');
    gold = await parley.as('gold');
  });
  afterAll(() => parley.close());

  async function opened(facts: Record<string, unknown> = {}): Promise<string> {
    const input = {
      kind: 'spontaneousDemonstration',
      language: 'nl',
      facts: {
        title: { nl: 'Spontane bijeenkomst na een arrest', fr: 'Rassemblement après un arrêt' },
        startAt: '2026-11-23T18:00',
        endAt: '2026-11-23T19:30',
        expectedNumber: 300,
        footprint: SQUARE,
        ...facts,
      },
      signal: SIGNAL,
      communes: ['brussels'],
    };
    const answer = await planner.run<{ openFromSignal: { id: string } }>(FROM_SIGNAL, { input });
    return answer.openFromSignal.id;
  }

  const read = async (id: string) => (await gold.run<{ event: Read }>(READ, { id })).event;
  async function order(id: string) {
    const { operationOrder } = await read(id);
    if (!operationOrder) throw new Error('There is no order');
    return operationOrder;
  }
  async function tolerate(id: string, more: Record<string, unknown> = {}): Promise<void> {
    parley.clock.forward(1000);
    const { version } = await read(id);
    const input = { ...TOLERANCE, eventId: id, expectedVersion: version, ...more };
    await planner.run(TOLERATE, { input });
  }
  async function compileInput(id: string, more: Record<string, unknown> = {}) {
    const { operationOrder } = await read(id);
    const expectedVersion = operationOrder?.version ?? 0;
    return { eventId: id, expectedVersion, form: 'minimal', texts: { standby: STANDBY }, ...more };
  }
  async function compile(id: string, more: Record<string, unknown> = {}): Promise<Version> {
    await planner.run(orderMutation('compileOrder'), { input: await compileInput(id, more) });
    return (await order(id)).latest;
  }
  async function step(client: Client, name: string, id: string): Promise<void> {
    const { id: orderId, version, latest } = await order(id);
    const seen = name === 'approveOrder' ? { contentHash: latest.contentHash } : {};
    await client.run(orderMutation(name), {
      input: { orderId, expectedVersion: version, ...seen },
    });
  }
  const told = ({ content }: Version) =>
    new Map(
      content.paragraphs.flatMap(({ sections }) =>
        sections.flatMap(({ items }) => items.map(({ id, text }) => [id, text.nl] as const)),
      ),
    );

  it('says what was heard, what is let be and who acts, without a plan', async () => {
    const id = await opened();
    await tolerate(id);
    const made = await compile(id);
    expect(made).toMatchObject({
      form: 'minimal',
      state: 'draft',
      planId: null,
      planNumber: null,
      hashMatches: true,
      staleness: [],
    });
    const texts = told(made);
    expect(texts.get('situation.event')).toContain('place Poelaert – Stad Brussel');
    expect([...texts.values()].find((text) => text.startsWith('Signaal C3'))).toContain(
      SIGNAL.text,
    );
    expect(texts.get('situation.tolerance')).toBe(
      'Gedoogd zonder toelating door B. Burgemeester-Test (burgemeester): Poelaertplein, op 23/11/2026 tot 19:30, voor ten hoogste 1.200 personen.',
    );
    expect(texts.get('situation.announced')).toContain(TOLERANCE.announced);
    expect(texts.get('execution.standby')).toBe(STANDBY.nl);
    expect(texts.get('threshold.beyond')).toContain('Meer dan 1.200 personen, na 19:30');
    expect([...texts.values()].filter((text) => /\{\{|undefined|orders\./.test(text))).toEqual([]);
  });

  it('is proposed with texts to begin from, and keeps nothing of that', async () => {
    const id = await opened();
    const before = await parley.digest();
    const { minimalOrderProposal: proposal } = await planner.run<{
      minimalOrderProposal: { texts: { standby: { nl: string } }; content: object };
    }>(PROPOSAL, { id });
    expect(proposal.texts.standby.nl).toContain('officier van wacht');
    expect(JSON.stringify(proposal.content)).toContain('Signaal C3');
    expect(await parley.digest()).toBe(before);
    const refused = await gold.refusal(PROPOSAL, { id });
    expect(refused.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('goes to Silver and Gold as a full one does, and is one page', async () => {
    const id = await opened();
    await tolerate(id);
    await compile(id);
    await step(silver, 'submitOrder', id);
    const { availableTransitions } = (await order(id)).latest as Version & {
      availableTransitions: object[];
    };
    expect(availableTransitions).toEqual(
      expect.arrayContaining([{ name: 'approve', enabled: true, reason: null }]) as object,
    );
    await step(gold, 'approveOrder', id);
    await until('the order is written as PDF', async () => {
      return (await order(id)).latest.documents.length > 0;
    });
    const { latest } = await order(id);
    expect(latest).toMatchObject({ state: 'approved', recipients: [], hashMatches: true });
    const address = `${parley.url}/files/${latest.documents[0]?.id ?? ''}`;
    const file = await fetch(address, { headers: { cookie: planner.cookie } });
    const pdf = await getDocumentProxy(new Uint8Array(await file.arrayBuffer()));
    expect(pdf.numPages).toBe(1);
  });

  it('is stale after another signal, a prolonged tolerance, and the end of a tolerance', async () => {
    const id = await opened();
    await tolerate(id);
    await compile(id);
    const later = { ...SIGNAL, text: 'De groep wil naar de Naamsepoort.' };
    await planner.run(ADD_SIGNAL, { input: { eventId: id, signal: later } });
    expect((await order(id)).latest.staleness).toMatchObject([
      { sourceType: 'eventSignal', change: 'added' },
    ]);
    await compile(id);
    await tolerate(id, { untilAt: '2026-11-23T19:00:00Z' });
    const [stale] = (await order(id)).latest.staleness;
    expect(stale).toMatchObject({ sourceType: 'tolerance', change: 'changed' });
    expect(stale?.differences.map(({ path }) => path)).toEqual(['untilAt']);
    const { id: orderId, version } = await order(id);
    const refused = await silver.refusal(orderMutation('submitOrder'), {
      input: { orderId, expectedVersion: version },
    });
    expect(refused.extensions).toMatchObject({ reason: 'staleBasis' });
    expect(told(await compile(id)).get('situation.tolerance')).toContain('tot 20:00');
    await tolerate(id, { untilAt: '2026-11-23T08:10:00Z' });
    await compile(id);
    parley.clock.forward(11 * 60_000);
    const [ended] = (await order(id)).latest.staleness;
    expect(ended?.differences.map(({ path }) => path)).toEqual(['ended']);
    expect(told(await compile(id)).get('situation.tolerance')).toContain('termijn is voorbij');
  });

  it('becomes a full order once there is a plan; that one says what is let be, too', async () => {
    const staff = await orderStaff(parley);
    const made = await OrderCase.ready(parley, staff);
    const staffed = await compile(made.eventId, { texts: {} });
    expect(staffed).toMatchObject({ form: 'minimal', planNumber: 1 });
    expect(told(staffed).get(`execution.post.${made.planning.postId('Madou')}`)).toContain(
      'DIA-1 (3)',
    );
    await step(silver, 'submitOrder', made.eventId);
    await step(gold, 'approveOrder', made.eventId);
    expect((await order(made.eventId)).latest.recipients).toHaveLength(2);
    expect(await compile(made.eventId, { form: 'full' })).toMatchObject({
      form: 'full',
      number: 2,
    });
    await tolerate(made.eventId);
    expect((await order(made.eventId)).latest.staleness).toEqual([
      expect.objectContaining({ sourceType: 'tolerance', change: 'added' }) as object,
    ]);
    const full = await compile(made.eventId, { form: null });
    expect(full).toMatchObject({ form: 'full', staleness: [] });
    expect(told(full).get('situation.tolerance')).toContain('Poelaertplein');
  });

  describe('refuses wrong input and changes nothing', () => {
    let id: string;
    beforeAll(async () => {
      id = await opened();
      await compile(id);
    });
    const refusal = async (input: object, client = planner) => {
      const before = await parley.digest();
      const refused = await client.refusal(orderMutation('compileOrder'), { input });
      expect(await parley.digest()).toBe(before);
      return refused.extensions;
    };

    it.each<[string, Record<string, unknown>, object]>([
      ['an odd form', { form: 'short' }, { code: 'INVALID_INPUT' }],
      [
        'nobody who acts',
        { texts: {} },
        { fields: [{ path: 'input.texts.standby', code: 'required' }] },
      ],
      ['no French', { texts: { standby: { nl: 'x' } } }, { code: 'INVALID_INPUT' }],
      [
        'a text too long',
        { texts: { standby: { nl: 'x'.repeat(4001), fr: 'x' } } },
        { code: 'INVALID_INPUT' },
      ],
      ['a full one without a plan', { form: 'full' }, { rule: 'noPlan' }],
      ['a stale version', { expectedVersion: 99 }, { code: 'STALE' }],
      ['a foreign event', { eventId: randomUUID() }, { code: 'NOT_FOUND' }],
    ])('%s', async (_what, more, expected) => {
      expect(await refusal(await compileInput(id, more))).toMatchObject(expected);
    });

    it('an event of another zone, somebody who may not, while it lies with Gold', async () => {
      const { eventId } = await addSecondZone(parley.databaseUrl);
      const other = await compileInput(id, { eventId, expectedVersion: 0 });
      expect(await refusal(other)).toEqual({ code: 'NOT_FOUND' });
      const proposal = await planner.refusal(PROPOSAL, { id: eventId });
      expect(proposal.extensions).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refusal(await compileInput(id), gold)).toMatchObject({ code: 'FORBIDDEN' });
      await step(silver, 'submitOrder', id);
      expect(await refusal(await compileInput(id))).toMatchObject({ reason: 'wrongState' });
    });
  });
});
