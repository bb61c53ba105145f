import { randomUUID } from 'node:crypto';
import { mails } from './support/advice.js';
import { postBytes } from './support/advice-exchange.js';
import { jobsDone } from './support/bargaining.js';
import type { Client } from './support/client.js';
import { DIALOGUE_STEPS, atDesk, atPortal, takePart } from './support/dialogue.js';
import { March, type Versioned } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { Socket } from './support/socket.js';
import { Statements } from './support/statements.js';

const { SEND, READ, TRANSLATE, WRITE, SEEN, REMOVE } = DIALOGUE_STEPS;
const LIVE = 'subscription ($id: ID!) { dossierChanged(dossierId: $id) { id } }';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const CANARY = 'CANARY-DESK-5e6f';

describe('the dialogue of a dossier', () => {
  let parley: TestParley;
  let march: March;
  let planner: Client;
  let organiser: Client;
  let condition: Versioned;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    ({ planner, organiser } = march);
    const proposed = await march.propose([
      { kind: 'STW', owner: 'organiser', parameters: { number: 200, ratio: 40 } },
    ]);
    condition = proposed.get('C01') as Versioned;
    await parley.sql("update person set name = $1 where persona = 'planner'", [CANARY]);
  });
  afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));
  afterAll(() => parley.close());

  const words = (text: string, seen: number, more: object = {}) => ({
    input: { eventId: march.id, language: 'nl', text, seen, ...more },
  });
  const own = (text: string, seen: number, more: object = {}) => ({
    input: { dossierId: march.id, language: 'fr', text, seen, ...more },
  });
  const as = ({ cookie }: Client) => ({ cookie });
  const upload = (door: '' | '/portal', client: Client, name: string) =>
    postBytes(parley, `${door}/files/dialogue/${march.id}?name=${name}`, PDF, as(client));
  const status = async (path: string, client: Client) =>
    (await fetch(`${parley.url}${path}`, { headers: as(client) })).status;
  const follow = async (client: Client, id = march.id) => {
    const socket = await Socket.ready(parley.url, {
      cookie: client.cookie,
      path: '/portal/graphql',
    });
    sockets.push(socket);
    socket.subscribe(LIVE, { id });
    return socket;
  };

  it('carries words both ways; each side sees that the other read, police without a name', async () => {
    await planner.run(SEND, words('Komt u dinsdag langs?', 0, { conditionId: condition.id }));
    const seen = await atPortal(organiser, march.id);
    expect(seen).toMatchObject({
      unreadMessages: 1,
      messages: [{ own: false, author: null, text: 'Komt u dinsdag langs?', readAt: null }],
    });
    await organiser.run(SEEN, { input: { dossierId: march.id, upTo: 1 } });
    await organiser.run(WRITE, own('Oui, à 10 heures.', 1));
    const desk = await atDesk(planner, march.id);
    expect(desk.unreadMessages).toBe(1);
    expect(desk.messages).toMatchObject(
      [
        { author: CANARY, condition: { number: 'C01' }, readings: [{ personName: /./ }] },
        { side: 'organiser', text: 'Oui, à 10 heures.', readAt: null },
      ].map((each) => ({
        ...each,
        ...('readings' in each ? { readings: [expect.anything()] } : {}),
      })),
    );
    const { waitingDialogues } = await planner.run<{ waitingDialogues: object[] }>(
      '{ waitingDialogues { id count event { reference } } }',
    );
    expect(waitingDialogues).toMatchObject([{ id: march.id, count: 1 }]);
    await planner.run(READ, { input: { eventId: march.id, upTo: 2 } });
    const after = await organiser.run<object>(
      'query ($id: ID!) { dossier(id: $id) { messages { author readAt text } } }',
      { id: march.id },
    );
    expect(after).toMatchObject({ dossier: { messages: [{}, { readAt: expect.anything() }] } });
    expect(JSON.stringify(after)).not.toContain(CANARY);
    expect(await planner.run('{ waitingDialogues { id } }')).toEqual({ waitingDialogues: [] });
  });

  it('lets a message leave once, and nobody overlooks what came meanwhile', async () => {
    const key = randomUUID();
    await planner.run(SEND, words('Neem het plan mee.', 2), key);
    await planner.run(SEND, words('Neem het plan mee.', 2), key);
    expect((await atDesk(planner, march.id)).messages).toHaveLength(3);
    const both = await Promise.all([
      planner.ask(SEND, words('Tegelijk, de cel.', 3)),
      organiser.ask(WRITE, own('En même temps.', 3)),
    ]);
    const refused = both.filter(({ errors }) => errors);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.errors?.[0]?.extensions).toMatchObject({ code: 'STALE', currentVersion: 4 });
    const positions = (await atDesk(planner, march.id)).messages.map(({ position }) => position);
    expect(positions).toEqual([1, 2, 3, 4]);
  });

  it('keeps every word: a correction is a new message, a translation stands beside it', async () => {
    const first = (await atDesk(planner, march.id)).messages[0]!;
    await planner.run(SEND, words('Woensdag, niet dinsdag.', 4, { correctsId: first.id }));
    await planner.run(TRANSLATE, {
      input: { messageId: first.id, language: 'fr', text: 'Passez-vous mardi ?', madeBy: 'person' },
    });
    const { messages } = await atPortal(organiser, march.id);
    expect(messages[0]).toMatchObject({
      text: 'Komt u dinsdag langs?',
      translations: [{ text: 'Passez-vous mardi ?', madeBy: 'person' }],
    });
    expect(messages[4]).toMatchObject({ correctsId: first.id });
    expect((await atDesk(planner, march.id)).messages[0]?.translations).toMatchObject([
      { addedBy: CANARY },
    ]);
    const zone = 'set local role parley_police; update dialogue_message set';
    for (const [change, refusal] of [
      ["text = 'x'", 'permission denied'],
      ["read_at = read_at + interval '1 day' where side = 'organiser'", 'append-only'],
    ]) {
      await expect(parley.sql(`begin; ${zone} ${change}`)).rejects.toThrow(refusal);
      await parley.sql('rollback');
    }
    await expect(parley.sql('delete from dialogue_message')).rejects.toThrow('append-only');
    await expect(parley.sql('delete from dialogue_translation')).rejects.toThrow('append-only');
  });

  it('lets files leave with their message, and nobody read them before', async () => {
    const added = await upload('', planner, 'plan.pdf');
    expect(added).toMatchObject({ status: 201, body: { mediaType: 'application/pdf' } });
    const mine = await upload('/portal', organiser, 'affiche.pdf');
    const { waitingFiles } = await atDesk(planner, march.id);
    const theirs = (await atPortal(organiser, march.id)).waitingFiles;
    const [file, other] = [waitingFiles[0]!, theirs[0]!];
    expect(await status(`/portal/files/${file.documentId}`, organiser)).toBe(404);
    expect(await status(`/files/${other.documentId}`, planner)).toBe(404);
    expect(await status(`/portal/files/${other.documentId}`, organiser)).toBe(200);
    await planner.run(SEND, words('Met plan.', 5, { fileIds: [added.body['id']] }));
    await organiser.run(WRITE, own('Avec affiche.', 6, { fileIds: [mine.body['id']] }));
    expect(await status(`/portal/files/${file.documentId}`, organiser)).toBe(200);
    expect(await status(`/files/${other.documentId}`, planner)).toBe(200);
    const cabinet = await parley.as('cabinet');
    const before = await parley.digest();
    const input = { fileId: file.id, expectedVersion: 2 };
    expect((await planner.refusal(REMOVE, { input })).code).toBe('NOT_FOUND');
    expect((await planner.refusal(SEND, words('Weer.', 7, { fileIds: [file.id] }))).code).toBe(
      'NOT_FOUND',
    );
    expect(await upload('', cabinet, 'a.pdf')).toMatchObject({ status: 403 });
    expect(
      await postBytes(parley, `/files/dialogue/${march.id}?name=a.svg`, '<svg/>', as(planner)),
    ).toMatchObject({ body: { error: { fields: [{ path: 'file', code: 'fileKind' }] } } });
    expect(await parley.digest()).toBe(before);
  });

  it('mails the organiser that there is news, without a word of it', async () => {
    await jobsDone(parley);
    const sent = await mails(parley);
    expect(sent.some((mail) => mail.includes('/portal'))).toBe(true);
    for (const mail of sent) expect(mail).not.toMatch(/dinsdag|CANARY|plan mee/);
  });

  it('tells an open page of what it may see within a second, and of nothing else', async () => {
    const socket = await follow(organiser);
    const { messages } = await atDesk(planner, march.id);
    await new Promise((wake) => setTimeout(wake, 100));
    // Work of police on the dossier is theirs: the next hint is that of the message.
    await planner.run(
      `mutation ($input: AssessEventInput!) { assessEvent(input: $input) { id } }`,
      { input: { eventId: march.id, expectedVersion: 0, internalNote: CANARY } },
    );
    const sent = performance.now();
    await planner.run(SEND, words('Tot morgen.', messages.length));
    const hint = await socket.next();
    expect(performance.now() - sent).toBeLessThan(1_000);
    expect(hint).toEqual({
      id: '1',
      type: 'next',
      payload: { data: { dossierChanged: { id: march.id } } },
    });
    await organiser.run(SEEN, { input: { dossierId: march.id, upTo: messages.length + 1 } });
    expect(await socket.next()).toMatchObject({ type: 'next' });
    await expect(socket.next(300)).rejects.toThrow('stays silent');
  });

  it('ends the page of whoever no longer takes part, within five seconds', async () => {
    const second = await parley.as('secondOrganiser');
    const foreign = await follow(second);
    expect(JSON.stringify(await foreign.next())).toContain('NOT_FOUND');
    const leave = await takePart(parley, march.id, 'secondOrganiser');
    const socket = await follow(second);
    await new Promise((wake) => setTimeout(wake, 100));
    const count = (await atDesk(planner, march.id)).messages.length;
    await planner.run(SEND, words('Voor allen.', count));
    expect(await socket.next()).toMatchObject({ type: 'next' });
    expect((await atPortal(second, march.id)).messages).toHaveLength(count + 1);
    await leave();
    const gone = performance.now();
    for (const text of ['Een.', 'Twee.', 'Drie.']) {
      const seen = (await atDesk(planner, march.id)).messages.length;
      await planner.run(SEND, words(text, seen));
    }
    const last = await socket.next();
    expect(JSON.stringify(last)).toContain('UNAUTHENTICATED');
    expect(performance.now() - gone).toBeLessThan(5_000);
    const read = 'query ($id: ID!) { dossier(id: $id) { messages { text } } }';
    expect((await second.refusal(read, { id: march.id })).code).toBe('NOT_FOUND');
    const input = { dossierId: march.id, language: 'nl', text: 'Nog iets.', seen: 0 };
    expect((await second.refusal(WRITE, { input })).code).toBe('NOT_FOUND');
  });

  it('shows nothing of one organiser to another, nor to a partner or the portal role', async () => {
    for (const persona of ['secondOrganiser', 'fire']) {
      const client = await parley.as(persona);
      const answer = await client.ask(
        'query ($id: ID!) { dossier(id: $id) { messages { text } } }',
        { id: march.id },
      );
      expect(JSON.stringify(answer)).toMatch(/NOT_FOUND|FORBIDDEN/);
    }
    const granted = await parley.sql<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'
       and table_name in ('desk_signature', 'contact_entry', 'contact_condition') and has_table_privilege('parley_portal', table_name, 'select')`,
    );
    expect(granted).toEqual([]);
  });

  it('counts what waits in lists with one statement, and tells the desk when that changes', async () => {
    const socket = await Socket.ready(parley.url, { cookie: planner.cookie });
    sockets.push(socket);
    socket.subscribe('subscription { unreadDialogueChanged { id count } }');
    await new Promise((wake) => setTimeout(wake, 100));
    const { messages, unreadMessages } = await atDesk(planner, march.id);
    await organiser.run(WRITE, own('Encore une question.', messages.length));
    const count = unreadMessages + 1;
    expect(await socket.next()).toMatchObject({
      payload: { data: { unreadDialogueChanged: { id: march.id, count } } },
    });
    const lists = [
      [planner, 'events(limit: 50)', count],
      [organiser, 'myDossiers(limit: 50)', (await atPortal(organiser, march.id)).unreadMessages],
    ] as const;
    for (const [client, list, unreadMessages] of lists) {
      const statements = new Statements();
      const asked = await statements.of('repeatable read', async () => {
        const rows = await client.run<Record<string, { items: { id: string }[] }>>(
          `{ ${list} { items { id unreadMessages } } }`,
        );
        const { items } = Object.values(rows)[0]!;
        expect(items).toContainEqual({ id: march.id, unreadMessages });
      });
      statements.stop();
      expect(asked.filter((text) => text.includes('dialogue_message'))).toHaveLength(1);
    }
    await planner.run(READ, { input: { eventId: march.id, upTo: messages.length + 1 } });
    expect(await socket.next()).toMatchObject({
      payload: { data: { unreadDialogueChanged: { count: 0 } } },
    });
    const cabinet = await Socket.ready(parley.url, { cookie: (await parley.as('cabinet')).cookie });
    sockets.push(cabinet);
    cabinet.subscribe('subscription { unreadDialogueChanged { id count } }');
    expect(JSON.stringify(await cabinet.next())).toContain('FORBIDDEN');
  });
});
