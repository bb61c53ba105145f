import { randomUUID } from 'node:crypto';
import { postBytes } from './support/advice-exchange.js';
import type { Client } from './support/client.js';
import { DIALOGUE_STEPS, atDesk } from './support/dialogue.js';
import { openDossier } from './support/dossiers.js';
import { March } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';

const { SEND, READ, TRANSLATE, REMOVE, RECORD, CORRECT, WRITE, SEEN, TAKE_OFF } = DIALOGUE_STEPS;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

describe('wrong input in the dialogue of a dossier', () => {
  let parley: TestParley;
  let march: March;
  let draft: March;
  let other: string;
  let theirs: string;
  let foreignCondition: string;
  let deskFile: string;
  let ownFile: string;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    draft = await March.start(parley);
    other = (await openDossier(parley)).id;
    const { planner, organiser } = march;
    await organiser.run(WRITE, { input: fromOrganiser() });
    theirs = (await atDesk(planner, march.id)).messages[0]!.id;
    const next = await March.underReview(parley);
    const proposed = await next.propose([
      { kind: 'STW', owner: 'organiser', parameters: { number: 200, ratio: 40 } },
    ]);
    foreignCondition = proposed.get('C01')!.id;
    const file = async (path: string, { cookie }: Client) =>
      (await postBytes(parley, `${path}/${march.id}?name=a.pdf`, PDF, { cookie })).body['id'];
    deskFile = (await file('/files/dialogue', planner)) as string;
    ownFile = (await file('/portal/files/dialogue', organiser)) as string;
  });
  afterAll(() => parley.close());

  const fromDesk = (more: object = {}) => ({
    eventId: march.id,
    seen: 1,
    language: 'nl',
    text: 'Woorden.',
    ...more,
  });
  const fromOrganiser = (more: object = {}) => ({
    dossierId: march.id,
    seen: 0,
    language: 'fr',
    text: 'Des mots.',
    ...more,
  });
  const translated = (more: object = {}) => ({
    messageId: theirs,
    language: 'nl',
    text: 'Woorden.',
    madeBy: 'person',
    ...more,
  });
  const spoken = (contact: object = {}, more: object = {}) => ({
    eventId: march.id,
    contact: {
      kind: 'call',
      direction: 'in',
      withWhom: 'Lien',
      said: 'Alles goed.',
      occurredAt: '2026-11-20T09:00:00Z',
      ...contact,
    },
    ...more,
  });
  const corrected = (contact: object = {}, more: object = {}) => ({
    contact: spoken(contact).contact,
    contactId: nowhere,
    reason: 'Verkeerd uur',
    ...more,
  });
  const NOT_FOUND: Expected = { code: 'NOT_FOUND' };
  const ORGANISER = { as: 'organiser' } as const;
  const nowhere = randomUUID();
  const refusals: [string, string, () => object, Expected][] = [
    ['a message without words', SEND, () => fromDesk({ text: ' ' }), { field: 'text' }],
    ['a message without end', SEND, () => fromDesk({ text: 'x'.repeat(4_001) }), { field: 'text' }],
    ['an unknown language', SEND, () => fromDesk({ language: 'xx' }), { field: 'language' }],
    ['a count below nothing', SEND, () => fromDesk({ seen: -1 }), { field: 'seen' }],
    ['too many files', SEND, () => fromDesk({ fileIds: ids(11) }), { field: 'fileIds' }],
    [
      'one file twice',
      SEND,
      () => fromDesk({ fileIds: [deskFile, deskFile] }),
      { field: 'fileIds' },
    ],
    ['no dossier', SEND, () => fromDesk({ eventId: nowhere, seen: 0 }), NOT_FOUND],
    ['a draft of the organiser', SEND, () => fromDesk({ eventId: draft.id, seen: 0 }), NOT_FOUND],
    ['a stale count', SEND, () => fromDesk({ seen: 0 }), { code: 'STALE' }],
    ['a condition elsewhere', SEND, () => fromDesk({ conditionId: foreignCondition }), NOT_FOUND],
    ['correcting nothing', SEND, () => fromDesk({ correctsId: nowhere }), NOT_FOUND],
    [
      'correcting the other side',
      SEND,
      () => fromDesk({ correctsId: theirs }),
      { code: 'RULE_VIOLATED', detail: { rule: 'correctsOwnOnly' } },
    ],
    ['a file of the other side', SEND, () => fromDesk({ fileIds: [ownFile] }), NOT_FOUND],
    ['a reader without the right', SEND, () => fromDesk(), { code: 'FORBIDDEN', as: 'gold' }],
    ['reading no dossier', READ, () => ({ eventId: nowhere, upTo: 1 }), NOT_FOUND],
    ['reading up to nothing', READ, () => ({ eventId: march.id, upTo: 0 }), { field: 'upTo' }],
    [
      'reading where nothing is',
      READ,
      () => ({ eventId: other, upTo: 1 }),
      { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'nothingUnread' } },
    ],
    ['translating nothing', TRANSLATE, () => translated({ messageId: nowhere }), NOT_FOUND],
    ['an empty translation', TRANSLATE, () => translated({ text: '' }), { field: 'text' }],
    ['a hidden translator', TRANSLATE, () => translated({ madeBy: 'both' }), { field: 'madeBy' }],
    [
      'a translation into its own language',
      TRANSLATE,
      () => translated({ language: 'fr' }),
      { code: 'RULE_VIOLATED', detail: { rule: 'sameLanguage' } },
    ],
    ['taking off no file', REMOVE, () => ({ fileId: nowhere, expectedVersion: 1 }), NOT_FOUND],
    [
      'taking off a stale file',
      REMOVE,
      () => ({ fileId: deskFile, expectedVersion: 9 }),
      { code: 'STALE' },
    ],
    ['taking off theirs', REMOVE, () => ({ fileId: ownFile, expectedVersion: 1 }), NOT_FOUND],
    [
      'words of nothing',
      WRITE,
      () => fromOrganiser({ text: '', seen: 1 }),
      { field: 'text', ...ORGANISER },
    ],
    ['a stale answer', WRITE, () => fromOrganiser(), { code: 'STALE', ...ORGANISER }],
    [
      'a foreign dossier',
      WRITE,
      () => fromOrganiser({ dossierId: other, seen: 0 }),
      { ...NOT_FOUND, ...ORGANISER },
    ],
    [
      'words of a stranger',
      WRITE,
      () => fromOrganiser({ seen: 1 }),
      { ...NOT_FOUND, as: 'secondOrganiser' },
    ],
    [
      'words of a service',
      WRITE,
      () => fromOrganiser({ seen: 1 }),
      { code: 'FORBIDDEN', as: 'fire' },
    ],
    [
      'words in a draft',
      WRITE,
      () => fromOrganiser({ dossierId: draft.id }),
      { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'notFiled' }, ...ORGANISER },
    ],
    [
      'reading nothing new',
      SEEN,
      () => ({ dossierId: march.id, upTo: 1 }),
      { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'nothingUnread' }, ...ORGANISER },
    ],
    [
      'reading a foreign dossier',
      SEEN,
      () => ({ dossierId: other, upTo: 1 }),
      { ...NOT_FOUND, ...ORGANISER },
    ],
    [
      'a file of the desk',
      TAKE_OFF,
      () => ({ fileId: deskFile, expectedVersion: 1 }),
      { ...NOT_FOUND, ...ORGANISER },
    ],
    [
      'a stale own file',
      TAKE_OFF,
      () => ({ fileId: ownFile, expectedVersion: 3 }),
      { code: 'STALE', ...ORGANISER },
    ],
  ];
  const onContacts: typeof refusals = [
    ['a contact without words', RECORD, () => spoken({ said: '' }), { field: 'contact.said' }],
    [
      'a contact with nobody',
      RECORD,
      () => spoken({ withWhom: ' ' }),
      { field: 'contact.withWhom' },
    ],
    ['an unknown kind of contact', RECORD, () => spoken({ kind: 'x' }), { field: 'contact.kind' }],
    ['no direction', RECORD, () => spoken({ direction: 'up' }), { field: 'contact.direction' }],
    [
      'a contact to come',
      RECORD,
      () => spoken({ occurredAt: '2026-11-24T09:00:00Z' }),
      { field: 'contact.occurredAt' },
    ],
    ['a contact of no dossier', RECORD, () => spoken({}, { eventId: nowhere }), NOT_FOUND],
    [
      'a contact about a condition elsewhere',
      RECORD,
      () => spoken({ conditionIds: [foreignCondition] }),
      NOT_FOUND,
    ],
    ['a contact by a reader', RECORD, () => spoken(), { code: 'FORBIDDEN', as: 'gold' }],
    ['correcting no contact', CORRECT, () => corrected(), NOT_FOUND],
    [
      'correcting without reason',
      CORRECT,
      () => corrected({}, { reason: '' }),
      { field: 'reason' },
    ],
  ];
  const ids = (count: number) => Array.from({ length: count }, () => randomUUID());

  it.each([...refusals, ...onContacts])(
    'refuses %s',
    async (_what, query, input, { as: who = 'planner', ...expected }) => {
      await expectRefusal(parley, await parley.as(who), query, input(), expected);
    },
  );

  it('refuses another request under a key that was used, and changes nothing', async () => {
    const key = randomUUID();
    await march.planner.run(SEND, { input: fromDesk() }, key);
    const before = await parley.digest();
    const { extensions } = await march.planner.refusal(
      SEND,
      { input: fromDesk({ text: 'Andere woorden.' }) },
      key,
    );
    expect(extensions).toMatchObject({ code: 'CONFLICT' });
    expect(await parley.digest()).toBe(before);
  });
});
