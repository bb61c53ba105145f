import { randomUUID } from 'node:crypto';
import type { Client } from './support/client.js';
import { HOURS, MOVE, openingOf } from './support/dossiers.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';
import { type SecondZone, addSecondZone } from './support/second-zone.js';

const FROM_SIGNAL = `mutation ($input: OpenFromSignalInput!) {
  openFromSignal(input: $input) { id version state signals { text source sourceReliability informationCredibility recordedByName } communes { decides } }
}`;
const ADD = `mutation ($input: AddSignalInput!) { addSignal(input: $input) { id text } }`;
const TOLERATE = `mutation ($input: TolerateEventInput!) {
  tolerateEvent(input: $input) { id version state tolerances { decidedBy decidedAs place untilAt participants announced } }
}`;
const COPY = `mutation ($input: CopyEventInput!) { copyEvent(input: $input) {
  id version state startAt expectedNumber footprint communes { decides }
} }`;
const SIGNAL = {
  source: 'Bericht op een openbaar kanaal',
  sourceReliability: 'C',
  informationCredibility: 3,
  text: 'Oproep om vanavond samen te komen bij de Kunstberg.',
  heardAt: '2026-11-23T07:30:00Z',
};
const TOLERANCE = {
  decidedBy: 'B. Burgemeester-Test',
  decidedAs: 'burgemeester',
  place: 'Kunstberg, beneden aan de trappen',
  untilAt: '2026-11-23T08:30:00Z',
  participants: 100,
  announced: 'Per megafoon in het Nederlands en het Frans: u mag tot 9.30 uur hier blijven.',
  announcedAt: '2026-11-23T07:50:00Z',
};

interface Opened {
  id: string;
  version: number;
  state: string;
}

describe('events nobody applied for', () => {
  let parley: TestParley;
  let planner: Client;
  let other: SecondZone;

  beforeAll(async () => {
    parley = await startParley();
    other = await addSecondZone(parley.databaseUrl);
    planner = await parley.as('planner');
  });
  afterAll(() => parley.close());

  const opening = (signal: object = {}, more: object = {}) => ({
    ...openingOf({ expectedNumber: 100 }),
    kind: 'spontaneousDemonstration',
    signal: { ...SIGNAL, ...signal },
    communes: ['brussels'],
    ...more,
  });
  async function open(): Promise<Opened> {
    const answer = await planner.run<{ openFromSignal: Opened }>(FROM_SIGNAL, { input: opening() });
    return answer.openFromSignal;
  }

  it('opens a dossier from a signal, under review at once, the signal for police alone', async () => {
    const opened = await open();
    expect(opened).toMatchObject({
      state: 'underReview',
      communes: [{ decides: true }],
      signals: [{ text: SIGNAL.text, sourceReliability: 'C', informationCredibility: 3 }],
    });
    const read = 'query ($id: ID!) { event(id: $id) { signals { text } } }';
    const cabinet = await parley.as('cabinet');
    const { event } = await cabinet.run<{ event: { signals: object[] } }>(read, { id: opened.id });
    expect(event.signals).toEqual([]);
  });

  it.each<[string, string, () => Promise<object> | object, Expected]>([
    ['no source', FROM_SIGNAL, () => opening({ source: '' }), { field: 'signal.source' }],
    [
      'an odd reliability',
      FROM_SIGNAL,
      () => opening({ sourceReliability: 'G' }),
      { field: 'signal.sourceReliability' },
    ],
    [
      'a credibility of 7',
      FROM_SIGNAL,
      () => opening({ informationCredibility: 7 }),
      { field: 'signal.informationCredibility' },
    ],
    [
      'what will be heard',
      FROM_SIGNAL,
      () => opening({ heardAt: '2027-01-01T00:00:00Z' }),
      { field: 'signal.heardAt' },
    ],
    ['an unknown commune', FROM_SIGNAL, () => opening({}, { communes: ['atlantis'] }), {}],
    [
      'no hours',
      FROM_SIGNAL,
      () => opening({}, { facts: { title: { nl: 'x' } } }),
      { field: 'facts.startAt' },
    ],
    [
      'a signal of another zone',
      ADD,
      () => ({ eventId: other.eventId, signal: SIGNAL }),
      { code: 'NOT_FOUND' },
    ],
    ['a legal reviewer', FROM_SIGNAL, () => opening(), { code: 'FORBIDDEN', as: 'legal' }],
    [
      'tolerance of another zone',
      TOLERATE,
      () => ({ eventId: other.eventId, expectedVersion: 1, ...TOLERANCE }),
      { code: 'NOT_FOUND' },
    ],
    ...(['decidedBy', 'decidedAs', 'place', 'announced'] as const).map(
      (name) =>
        [
          `tolerance without ${name}`,
          TOLERATE,
          () => ({ eventId: other.eventId, expectedVersion: 1, ...TOLERANCE, [name]: '' }),
          { field: name },
        ] as [string, string, () => object, Expected],
    ),
    [
      'tolerance for nobody',
      TOLERATE,
      () => ({ eventId: other.eventId, expectedVersion: 1, ...TOLERANCE, participants: 0 }),
      { field: 'participants' },
    ],
    [
      'a copy that ends before it starts',
      COPY,
      async () => ({ eventId: (await open()).id, startAt: HOURS.endAt, endAt: HOURS.startAt }),
      {},
    ],
    [
      'a copy of nothing',
      COPY,
      () => ({ eventId: randomUUID(), startAt: HOURS.startAt, endAt: HOURS.endAt }),
      { code: 'NOT_FOUND' },
    ],
  ])('refuses %s and changes nothing', async (_what, query, make, expected) => {
    const input = await make();
    const client = expected.as ? await parley.as(expected.as) : planner;
    await expectRefusal(parley, client, query, input, expected);
  });

  it('lets be only with the record of who, where, until when, how many and how announced', async () => {
    const { id, version } = await open();
    const plain = { eventId: id, expectedVersion: version, transition: 'tolerate' };
    await expectRefusal(parley, planner, MOVE, plain, {
      code: 'TRANSITION_NOT_ALLOWED',
      detail: { reason: 'needsToleranceRecord' },
    });
    const input = { eventId: id, expectedVersion: version, ...TOLERANCE };
    const early = { ...input, untilAt: '2026-11-23T07:40:00Z' };
    await expectRefusal(parley, planner, TOLERATE, early, { field: 'untilAt' });
    await expectRefusal(
      parley,
      planner,
      TOLERATE,
      { ...input, expectedVersion: 99 },
      { code: 'STALE' },
    );
    const { tolerateEvent } = await planner.run<{ tolerateEvent: Opened }>(TOLERATE, { input });
    expect(tolerateEvent).toMatchObject({
      state: 'toleratedUnauthorised',
      tolerances: [{ decidedAs: 'burgemeester', participants: 100, place: TOLERANCE.place }],
    });
    const longer = {
      ...input,
      expectedVersion: tolerateEvent.version,
      untilAt: '2026-11-23T08:45:00Z',
    };
    const again = await planner.run<{ tolerateEvent: { tolerances: object[] } }>(TOLERATE, {
      input: longer,
    });
    expect(again.tolerateEvent.tolerances).toHaveLength(2);
  });
});
