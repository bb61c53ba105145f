import { byLink, mailedLink, mails } from './support/advice.js';
import { EXCHANGE_STEPS, postBytes } from './support/advice-exchange.js';
import type { Client } from './support/client.js';
import { March, type Versioned } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { until } from './support/until.js';

const { SEND, READ, WRITE, SEEN, WRITE_LINKED, SEEN_LINKED, TAKE_OFF_LINKED } = EXCHANGE_STEPS;
const EXCHANGE = `messages { position side authorName via text question readAt readByName }
  unreadMessages openQuestion { position text } files { id version documentId name mediaType side }`;
const DESK = `query ($id: ID!) { event(id: $id) { advice { id version state dueAt visibility adviser { code } ${EXCHANGE} } } }`;
const PORTAL = `query ($id: ID!) { adviceRequest(id: $id) { id dueAt unreadMessages
  messages { own author text question readAt } files { id version documentId name ofService } } }`;
const LINKED = PORTAL.replace('adviceRequest', 'linkedAdvice');
const EXTRACT = `query ($id: ID!) { dossier(id: $id) { advice { adviser files { documentId name } } } }`;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const GPX = '<?xml version="1.0"?><gpx version="1.1"><trk/></gpx>';
const QUESTION = 'Langs welke kant van het plein?';

interface Row extends Versioned {
  dueAt: string;
  adviser: { code: string };
  messages: { side: string; authorName: string; text: string; readAt: string | null }[];
  unreadMessages: number;
  openQuestion: { position: number } | null;
  files: (Versioned & { documentId: string; name: string; side: string })[];
}

describe('the exchange inside a request for advice', () => {
  let parley: TestParley;
  let march: March;
  let fire: Client;
  let cabinet: Client;
  let asked: Versioned;
  let small: Versioned;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    const codes = ['siamu-dbdmh', 'city-works', 'stib-mivb'];
    const round = await march.ask(codes, { question: 'Blijft de brandgang vrij?' });
    const of = (code: string) => round.find((each) => each.adviser.code === code) as Versioned;
    asked = of('siamu-dbdmh');
    small = of('city-works');
    fire = await parley.as('fire');
    cabinet = await parley.as('cabinet');
  });
  afterAll(() => parley.close());

  const row = async (client: Client, id: string): Promise<Row> => {
    const { event } = await client.run<{ event: { advice: Row[] } }>(DESK, { id: march.id });
    return event.advice.find((each) => each.id === id) as Row;
  };
  const own = async (id: string) =>
    (await fire.run<{ adviceRequest: Row }>(PORTAL, { id })).adviceRequest;
  const post = (
    path: string,
    bytes: Buffer | string,
    headers: Record<string, string>,
    key?: string,
  ) => postBytes(parley, path, bytes, headers, key);
  const file = async (path: string, headers: Record<string, string>) => {
    const answer = await fetch(`${parley.url}${path}`, { headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const as = ({ cookie }: Client) => ({ cookie });

  it('lets a service ask back; the term runs on, and the desk is told', async () => {
    const before = await row(march.planner, asked.id);
    await fire.run(WRITE, {
      input: { requestId: asked.id, seen: 0, text: QUESTION, question: true },
    });
    const after = await row(march.planner, asked.id);
    expect(after).toMatchObject({
      dueAt: before.dueAt,
      version: before.version,
      unreadMessages: 1,
      openQuestion: { position: 1, text: QUESTION },
      messages: [{ side: 'service', via: 'account', question: true, readAt: null }],
    });
    const { adviceQuestions } = await march.planner.run<{ adviceQuestions: Versioned[] }>(
      '{ adviceQuestions { id } }',
    );
    expect(adviceQuestions).toEqual([{ id: asked.id }]);
    const unread = async () =>
      (
        await march.planner.run<{ adviceBoard: { items: Versioned[] } }>(
          '{ adviceBoard(unread: true) { items { id } } }',
        )
      ).adviceBoard.items;
    expect(await unread()).toEqual([{ id: asked.id }]);
    await until('a mail to the desk', async () =>
      (await mails(parley)).some((mail) => mail.includes(`/events/${march.id}/advice`)),
    );
    for (const mail of await mails(parley)) expect(mail).not.toContain('kant van het plein');
    await march.planner.run(READ, { input: { adviceId: asked.id } });
    expect(await unread()).toEqual([]);
    expect((await own(asked.id)).messages).toMatchObject([
      { own: true, readAt: expect.anything() },
    ]);
    expect((await row(march.planner, asked.id)).openQuestion).not.toBeNull();
  });

  it('lets the desk answer; neither side overlooks what came meanwhile', async () => {
    const late = { adviceId: asked.id, seen: 0, text: 'De noordkant.' };
    expect((await march.planner.refusal(SEND, { input: late })).extensions).toMatchObject({
      code: 'STALE',
    });
    await march.planner.run(SEND, { input: { ...late, seen: 1 } });
    expect((await row(march.planner, asked.id)).openQuestion).toBeNull();
    const seen = await own(asked.id);
    expect(seen).toMatchObject({ unreadMessages: 1 });
    // The portal knows no name of the desk.
    expect(seen.messages).toMatchObject([
      { own: true, author: expect.anything() },
      { own: false, author: null, text: 'De noordkant.' },
    ]);
    await fire.run(SEEN, { input: { requestId: asked.id } });
    expect(await own(asked.id)).toMatchObject({ unreadMessages: 0 });
  });

  it('carries messages and files of whoever comes by a link, for its one request', async () => {
    const { token } = await mailedLink(parley, small);
    const link = { 'advice-link': token };
    const words = { seen: 0, text: QUESTION, question: true, name: 'Piet Proefpersoon' };
    const send = (requestId: string, more: object = {}) =>
      byLink(parley, token, WRITE_LINKED, { input: { requestId, ...words, ...more } });
    expect(await send(small.id)).toContain(small.id);
    const before = await parley.digest();
    expect(await send(small.id)).toContain('STALE');
    expect(await send(asked.id)).toContain('UNAUTHENTICATED');
    const path = `/portal/files/advice/${small.id}?name=plan.gpx`;
    expect((await post(`/portal/files/advice/${asked.id}?name=a.gpx`, GPX, link)).status).toBe(404);
    expect((await post(path, GPX, { 'advice-link': 'x'.repeat(43) })).status).toBe(401);
    expect((await post(path, '<svg xmlns="x"/>', link)).body).toMatchObject({
      error: { fields: [{ path: 'file', code: 'fileKind' }] },
    });
    expect(await parley.digest()).toBe(before);
    const added = await post(path, GPX, link, 'key-of-one-file');
    expect(added).toMatchObject({ status: 201, body: { mediaType: 'application/gpx+xml' } });
    expect(await post(path, GPX, link, 'key-of-one-file')).toEqual(added);
    await march.planner.run(SEND, { input: { adviceId: small.id, seen: 1, text: 'Links.' } });
    const seen = JSON.parse(await byLink(parley, token, LINKED, { id: small.id })) as {
      data: { linkedAdvice: Row };
    };
    const { files, unreadMessages } = seen.data.linkedAdvice;
    expect(unreadMessages).toBe(1);
    expect(files).toMatchObject([{ name: 'plan.gpx', ofService: true }]);
    const read = { input: { requestId: small.id } };
    expect(await byLink(parley, token, SEEN_LINKED, read)).toContain(small.id);
    const [kept] = files as [Row['files'][0]];
    const bytes = await file(`/portal/files/${kept.documentId}`, link);
    expect(bytes).toMatchObject({ status: 200, text: GPX });
    expect(bytes.headers.get('content-disposition')).toContain('attachment');
    // Not yet part of an answer: the desk sees neither the file nor its bytes.
    expect((await row(march.planner, small.id)).files).toEqual([]);
    expect((await file(`/files/${kept.documentId}`, as(march.planner))).status).toBe(404);
    const off = { requestId: small.id, fileId: kept.id, expectedVersion: kept.version };
    const foreign = { input: { ...off, requestId: asked.id } };
    expect(await byLink(parley, token, TAKE_OFF_LINKED, foreign)).toContain('UNAUTHENTICATED');
    expect(await byLink(parley, token, TAKE_OFF_LINKED, { input: off })).toContain(small.id);
    expect((await file(`/portal/files/${kept.documentId}`, link)).status).toBe(404);
    const [message] = (await row(march.planner, small.id)).messages;
    expect(message).toMatchObject({ authorName: 'Piet Proefpersoon', via: 'link' });
  });

  it('keeps messages and files as confidential as the advice', async () => {
    const path = (id: string, name: string) => `/files/advice/${id}?name=${name}`;
    await post(path(asked.id, 'vraag.pdf'), PDF, as(march.planner));
    parley.clock.forward(1_000);
    await post(`/portal${path(asked.id, 'antwoord.pdf')}`, PDF, as(fire));
    const [question] = (await row(march.planner, asked.id)).files;
    expect(question).toMatchObject({ name: 'vraag.pdf', side: 'desk' });
    expect((await row(cabinet, asked.id)).messages).toEqual([]);
    expect((await file(`/files/${question?.documentId}`, as(cabinet))).status).toBe(404);
    await march.advise('fire', asked, { result: 'noRemark', visibility: 'organiser' });
    const { files } = await row(cabinet, asked.id);
    expect(files.map(({ name }) => name)).toEqual(['vraag.pdf', 'antwoord.pdf']);
    expect((await row(cabinet, asked.id)).messages).toHaveLength(2);
    const answer = files[1]?.documentId;
    for (const reader of [cabinet, march.planner]) {
      expect((await file(`/files/${answer}`, as(reader))).status).toBe(200);
    }
    // The organiser reads what the service added to its answer, never what the desk asked with.
    const { dossier } = await march.organiser.run<{ dossier: { advice: object[] } }>(EXTRACT, {
      id: march.id,
    });
    expect(dossier.advice).toMatchObject([{ files: [{ name: 'antwoord.pdf' }] }]);
    expect((await file(`/portal/files/${answer}`, as(march.organiser))).status).toBe(200);
    const asking = `/portal/files/${question?.documentId}`;
    expect((await file(asking, as(march.organiser))).status).toBe(404);
    expect((await file(asking, as(fire))).status).toBe(200);
    expect((await file(asking, as(await parley.as('secondOrganiser')))).status).toBe(404);
  });

  it('keeps from the cabinet what is meant for police only', async () => {
    const [, , tram] = await march.planner
      .run<{ event: { advice: Row[] } }>(DESK, { id: march.id })
      .then(({ event }) =>
        event.advice.sort((a, b) => a.adviser.code.localeCompare(b.adviser.code)),
      );
    const request = tram as Row;
    const transit = await parley.as('transit');
    const words = { requestId: request.id, seen: 0, text: QUESTION };
    await transit.run(WRITE, { input: words });
    await post(`/portal/files/advice/${request.id}?name=a.pdf`, PDF, as(transit));
    await march.advise('transit', request, { result: 'noRemark', visibility: 'police' });
    const kept = await row(march.planner, request.id);
    expect(kept.files).toHaveLength(1);
    const hidden = await row(cabinet, request.id);
    expect(hidden).toMatchObject({ files: [], messages: [], unreadMessages: 0 });
    const bytes = `/files/${kept.files[0]?.documentId}`;
    expect((await file(bytes, as(cabinet))).status).toBe(404);
    expect((await file(bytes, as(march.planner))).status).toBe(200);
    const outside = `/portal${bytes}`;
    expect((await file(outside, as(march.organiser))).status).toBe(404);
  });
});
