import { randomUUID } from 'node:crypto';
import { mailedLink } from './advice.js';
import { EXCHANGE_STEPS, postBytes } from './advice-exchange.js';
import type { Client } from './client.js';
import { March, type Versioned } from './march.js';
import type { TestParley } from './parley.js';

const GPX = '<?xml version="1.0"?><gpx version="1.1"><trk/></gpx>';
const CHANGE = 'mutation ($input: PortalChangeInput!) { proposeChange(input: $input) { id } }';
const SAVE_DRAFT = `mutation ($input: PortalAdviceDraftInput!) { saveAdviceDraft(input: $input) { id } }`;
const OPEN_FEED = `mutation ($input: PortalOpenFeedInput!) {
  openCalendarFeed(input: $input) { address feed { id } } }`;

/** Every kind of record a reader of the portal can name, by the name of what it is. */
export interface RecordIds {
  readonly dossier: string;
  readonly condition: string;
  readonly change: string;
  readonly attachment: string;
  /** The file behind the attachment. */
  readonly document: string;
  /** A file the desk keeps to itself. */
  readonly policeDocument: string;
  /** Asked of the fire service. */
  readonly request: string;
  readonly adviceFile: string;
  readonly adviceDocument: string;
  readonly feed: string;
}

/** One dossier with everything both sides leave in it, and somebody of each side. */
export interface TwoSides {
  readonly march: March;
  readonly ids: RecordIds;
  /** The address of the organiser's calendar feed, as a path. */
  readonly feedPath: string;
  /** A request another service answers by a link, and the secret of that link. */
  readonly linked: { readonly id: string; readonly token: string };
}

async function uploaded(parley: TestParley, by: Client, path: string): Promise<string> {
  const { status, body } = await postBytes(parley, path, GPX, { cookie: by.cookie });
  if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body['id'] as string;
}

async function documentOf(parley: TestParley, table: string, id: string): Promise<string> {
  const [row] = await parley.sql<{ id: string }>(
    `select document_id as id from ${table} where id = $1`,
    [id],
  );
  return row?.id ?? '';
}

/** The organiser's part: an answer, a change that waits, a file, a feed. */
async function organisersPart(parley: TestParley, march: March) {
  const proposed = await march.propose([
    { kind: 'CON', parameters: { everyMin: 30 } },
    { kind: 'SND', parameters: { endHour: '15:00', loudspeakers: 3 } },
  ]);
  const countered = { reason: 'Te vaak.', parameters: { everyMin: 60 } };
  await march.answer(proposed.get('C01') as Versioned, 'counter', countered);
  const { proposeChange } = await march.organiser.run<{ proposeChange: { id: string } }>(CHANGE, {
    input: {
      dossierId: march.id,
      expectedVersion: await march.version(),
      facts: { stewardCount: 180 },
      reason: 'Minder volk.',
    },
  });
  const files = `files/attachments/${march.id}?name=plan.gpx`;
  const attachment = await uploaded(parley, march.organiser, `/portal/${files}`);
  const kept = await uploaded(parley, march.planner, `/${files}&audience=police`);
  const { openCalendarFeed } = await march.organiser.run<{
    openCalendarFeed: { address: string; feed: { id: string } };
  }>(OPEN_FEED, { input: { name: 'Agenda' } });
  return {
    condition: proposed.get('C01')?.id ?? '',
    change: proposeChange.id,
    attachment,
    document: await documentOf(parley, 'attachment', attachment),
    policeDocument: await documentOf(parley, 'attachment', kept),
    feed: openCalendarFeed.feed.id,
    feedPath: new URL(openCalendarFeed.address).pathname,
  };
}

/** The services' part: the fire brigade works on its answer, another one got a link. */
async function servicesPart(parley: TestParley, march: March) {
  const round = await march.ask(['siamu-dbdmh', 'city-works'], { question: 'Blijft alles vrij?' });
  const of = (code: string) => round.find(({ adviser }) => adviser.code === code) as Versioned;
  const [request, small] = [of('siamu-dbdmh'), of('city-works')];
  const fire = await parley.as('fire');
  const message = { requestId: request.id, seen: 0, text: 'Welke kant?', question: true };
  await fire.run(EXCHANGE_STEPS.WRITE, { input: message });
  const draft = { requestId: request.id, text: 'Nog te bekijken.' };
  await fire.run(SAVE_DRAFT, { input: draft });
  const adviceFile = await uploaded(parley, fire, `/portal/files/advice/${request.id}?name=a.gpx`);
  const { token } = await mailedLink(parley, small);
  return {
    request: request.id,
    adviceFile,
    adviceDocument: await documentOf(parley, 'advice_file', adviceFile),
    linked: { id: small.id, token },
  };
}

/** A march under review with whatever organiser, desk and services can leave in a dossier. */
export async function twoSides(parley: TestParley): Promise<TwoSides> {
  const march = await March.underReview(parley);
  const { feedPath, ...own } = await organisersPart(parley, march);
  const { linked, ...services } = await servicesPart(parley, march);
  return { march, feedPath, linked, ids: { dossier: march.id, ...own, ...services } };
}

/** The same kinds of records, none of which exists. */
export function nothing(ids: RecordIds): RecordIds {
  return Object.fromEntries(
    Object.keys(ids).map((kind) => [kind, randomUUID()]),
  ) as unknown as RecordIds;
}
