import { randomUUID } from 'node:crypto';
import { EXCHANGE_STEPS, postBytes } from './support/advice-exchange.js';
import type { Client } from './support/client.js';
import { March, type Versioned } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';

const { SEND, READ, REMOVE, WRITE, SEEN, TAKE_OFF, WRITE_LINKED, SEEN_LINKED, TAKE_OFF_LINKED } =
  EXCHANGE_STEPS;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const QUESTION = 'Langs welke kant van het plein?';

describe('wrong input inside a request for advice', () => {
  let parley: TestParley;
  let march: March;
  let fire: Client;
  let cabinet: Client;
  let asked: Versioned;
  let open: Versioned;
  let deskFile: Versioned;
  let ownFile: Versioned;
  const GIVEN = { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'alreadyAnswered' } };
  const PARTNER = { as: 'fire' } as const;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    fire = await parley.as('fire');
    cabinet = await parley.as('cabinet');
    [asked] = (await march.ask(['siamu-dbdmh'])) as Versioned[] as [Versioned];
    await march.advise('fire', asked, { result: 'noRemark', visibility: 'authorities' });
    const next = await March.underReview(parley);
    [open] = (await next.ask(['siamu-dbdmh'])) as Versioned[] as [Versioned];
    const headers = as(next.planner);
    await post(`/files/advice/${open.id}?name=a.pdf`, PDF, headers);
    await post(`/portal/files/advice/${open.id}?name=b.pdf`, PDF, as(fire));
    const files = await parley.sql<Versioned & { side: string }>(
      'select id, version, side from advice_file where advice_id = $1',
      [open.id],
    );
    deskFile = files.find(({ side }) => side === 'desk') as Versioned;
    ownFile = files.find(({ side }) => side === 'service') as Versioned;
  });
  afterAll(() => parley.close());

  const as = ({ cookie }: Client) => ({ cookie });
  const post = (path: string, bytes: Buffer, headers: Record<string, string>) =>
    postBytes(parley, path, bytes, headers);
  const words =
    (of: () => Versioned, more: object = {}) =>
    () => ({
      adviceId: of().id,
      seen: 0,
      text: QUESTION,
      ...more,
    });
  const wordsBack =
    (of: () => Versioned, more: object = {}) =>
    () => ({
      requestId: of().id,
      seen: 0,
      text: QUESTION,
      ...more,
    });
  const onFile =
    (of: () => Versioned, more: object = {}) =>
    () => ({
      fileId: of().id,
      expectedVersion: of().version,
      ...more,
    });
  const waiting = () => open;
  const given = () => asked;
  const nobody = () => ({ id: randomUUID(), version: 1 });
  const refusals: [string, string, () => object, Expected][] = [
    ['a message without words', SEND, words(waiting, { text: ' ' }), { field: 'text' }],
    ['a message without end', SEND, words(waiting, { text: 'x'.repeat(2_001) }), { field: 'text' }],
    ['a count below nothing', SEND, words(waiting, { seen: -1 }), { field: 'seen' }],
    ['a message to nobody', SEND, words(nobody), { code: 'NOT_FOUND' }],
    ['a stale message', SEND, words(waiting, { seen: 3 }), { code: 'STALE' }],
    ['a message after the answer', SEND, words(given, { seen: 0 }), GIVEN],
    ['a message by the cabinet', SEND, words(waiting), { code: 'FORBIDDEN', as: 'cabinet' }],
    [
      'reading what is read',
      READ,
      () => ({ adviceId: open.id }),
      { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'nothingUnread' } },
    ],
    ['reading nothing', READ, () => ({ adviceId: randomUUID() }), { code: 'NOT_FOUND' }],
    ['taking off no file', REMOVE, onFile(nobody), { code: 'NOT_FOUND' }],
    [
      'taking off a stale file',
      REMOVE,
      onFile(() => deskFile, { expectedVersion: 9 }),
      { code: 'STALE' },
    ],
    [
      'taking off a file of an answer to come',
      REMOVE,
      onFile(() => ownFile),
      { code: 'NOT_FOUND' },
    ],
    [
      'a question back without words',
      WRITE,
      wordsBack(waiting, { text: '' }),
      { field: 'text', ...PARTNER },
    ],
    [
      'a stale question back',
      WRITE,
      wordsBack(waiting, { seen: 9 }),
      { code: 'STALE', ...PARTNER },
    ],
    [
      'a question back after the answer',
      WRITE,
      wordsBack(given, { seen: 0 }),
      { ...GIVEN, ...PARTNER },
    ],
    [
      'a question back of another service',
      WRITE,
      wordsBack(waiting),
      { code: 'NOT_FOUND', as: 'transit' },
    ],
    [
      'a question back of the organiser',
      WRITE,
      wordsBack(waiting),
      { code: 'FORBIDDEN', as: 'organiser' },
    ],
    [
      'reading back what is read',
      SEEN,
      () => ({ requestId: open.id }),
      { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'nothingUnread' }, ...PARTNER },
    ],
    [
      'taking off a file of the desk',
      TAKE_OFF,
      onFile(() => deskFile, { requestId: randomUUID() }),
      { code: 'FORBIDDEN', detail: { reason: 'notYourFile' }, ...PARTNER },
    ],
    [
      'taking off a stale own file',
      TAKE_OFF,
      onFile(() => ownFile, { requestId: randomUUID(), expectedVersion: 9 }),
      { code: 'STALE', ...PARTNER },
    ],
    [
      'taking off a file of another service',
      TAKE_OFF,
      onFile(() => ownFile, { requestId: randomUUID() }),
      { code: 'NOT_FOUND', as: 'transit' },
    ],
    [
      'a linked message with a session',
      WRITE_LINKED,
      wordsBack(waiting, { name: 'Piet' }),
      { code: 'FORBIDDEN', ...PARTNER },
    ],
    [
      'linked reading with a session',
      SEEN_LINKED,
      () => ({ requestId: open.id }),
      { code: 'FORBIDDEN', ...PARTNER },
    ],
    [
      'a linked file with a session',
      TAKE_OFF_LINKED,
      onFile(() => ownFile, { requestId: randomUUID() }),
      { code: 'FORBIDDEN', ...PARTNER },
    ],
  ];

  it.each(refusals)('refuses %s', async (_name, query, input, expected) => {
    const client = await parley.as(expected.as ?? 'planner');
    await expectRefusal(parley, client, query, input(), expected);
  });

  it('refuses files of another kind or service and without a key', async () => {
    const before = await parley.digest();
    const path = `/files/advice/${open.id}?name=a.pdf`;
    const refused: [string, Buffer, Client, number][] = [
      [path, Buffer.from('MZ'), march.planner, 400],
      [path, Buffer.alloc(0), march.planner, 400],
      [path, PDF, cabinet, 403],
      [`/files/advice/${open.id}`, PDF, march.planner, 400],
      [`/files/advice/${randomUUID()}?name=a.pdf`, PDF, march.planner, 404],
      [`/files/advice/${asked.id}?name=a.pdf`, PDF, march.planner, 409],
      [`/portal${path}`, PDF, await parley.as('transit'), 404],
      [`/portal${path}`, PDF, march.organiser, 403],
    ];
    for (const [where, bytes, client, status] of refused) {
      expect({ where, status: (await post(where, bytes, as(client))).status }).toEqual({
        where,
        status,
      });
    }
    expect((await post(path, PDF, { ...as(march.planner), 'idempotency-key': '' })).status).toBe(
      400,
    );
    expect(await parley.digest()).toBe(before);
  });
});
