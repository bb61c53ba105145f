import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type GraphQLSchema, buildSchema, isCompositeType, getNamedType } from 'graphql';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { mails } from './advice.js';
import { knockOn } from './isolation.js';
import { rootFields } from './operations.js';
import type { TestParley } from './parley.js';
import { everyQuery } from './selection.js';
import { Socket } from './socket.js';
import type { TwoSides } from './two-sides.js';
import { unzip } from './zip.js';

/** Something the portal said, and where. */
export interface Told {
  readonly where: string;
  readonly text: string;
}

const PORTAL: GraphQLSchema = buildSchema(
  readFileSync(new URL('../../portal.gql', import.meta.url), 'utf8'),
);
const ASKERS = ['organiser', 'secondOrganiser', 'fire', 'transit', 'link'];
const FORMATS = ['geojson', 'kml', 'gpx'];

/** Asks the portal for everything it has, as everybody who has a way in. */
export class PortalWalk {
  constructor(
    private readonly parley: TestParley,
    private readonly sides: TwoSides,
  ) {}

  async everything(): Promise<Told[]> {
    return [
      ...(await this.queries()),
      ...(await this.mutations()),
      ...(await this.files()),
      ...(await this.addresses()),
      ...(await this.live()),
      ...(await this.letters()),
    ];
  }

  /** Every query, all fields, as everybody. */
  async queries(askers: readonly string[] = ASKERS): Promise<Told[]> {
    const told: Told[] = [];
    for (const root of rootFields(PORTAL).filter(({ kind }) => kind === 'query')) {
      if (!isCompositeType(getNamedType(root.field.type))) continue;
      for (const by of askers) {
        const id = this.idFor(root.field.name, by);
        for (const query of everyQuery(PORTAL, root.field.name)) {
          const where = `${by} ${query.replace(/^query \(\$id: ID!\) /, '').slice(0, 60)}`;
          const text = await this.post(by, { query, variables: { id } });
          told.push({ where, text });
          // Not his to ask: the other fields are refused with the same words.
          if (/"(FORBIDDEN|UNAUTHENTICATED)"/.test(text)) break;
        }
      }
    }
    return told;
  }

  /** Every mutation on own records, mostly refused: what errors say counts too. The feed stays. */
  private async mutations(): Promise<Told[]> {
    const told: Told[] = [];
    const steps = rootFields(PORTAL).filter(({ kind }) => kind === 'mutation');
    for (const root of steps.filter(({ field }) => field.name !== 'revokeCalendarFeed')) {
      for (const by of ['organiser', 'fire', 'link']) {
        const knock = knockOn(root, this.sides.ids);
        told.push({ where: `${by} ${root.field.name}`, text: await this.post(by, knock) });
      }
    }
    return told;
  }

  /** Every stored file there is, asked for by everybody: bytes, words of a PDF, headers, name. */
  private async files(): Promise<Told[]> {
    const rows = await this.parley.sql<{ id: string }>('select id from stored_document');
    const told: Told[] = [];
    for (const { id } of rows) {
      for (const by of ASKERS) told.push(await this.fetched(by, `/portal/files/${id}`));
    }
    return told;
  }

  /** Maps, feeds, notices and pages of the session. */
  async addresses(): Promise<Told[]> {
    const [zone] = await this.parley.sql<{ code: string }>(
      'select code from zone where id = app_zone()',
    );
    const maps = FORMATS.map(
      (format) => `/portal/files/footprints/${this.sides.ids.dossier}/${format}`,
    );
    const meetings = await this.parley.sql<{ id: string }>('select id from meeting');
    const paths = [
      ...maps,
      ...meetings.map(({ id }) => `/portal/files/meetings/${id}/invitation.ics`),
      this.sides.feedPath,
      `/notices/${zone?.code}`,
      `/portal/auth/session`,
      `/portal/auth/config`,
      `/portal/auth/factors`,
      '/portal',
      `/portal/files/${randomUUID()}`,
    ];
    const told: Told[] = [];
    for (const path of paths) told.push(await this.fetched('organiser', path));
    const board = told.find(({ where }) => where.includes('/notices/'))?.text ?? '';
    for (const path of new Set(board.match(/\/notices\/[\w-]+\/[\w.-]+/g) ?? [])) {
      told.push(await this.fetched('organiser', path));
    }
    return told;
  }

  /** What the open page is told when something happens in the dossier. */
  private async live(): Promise<Told[]> {
    const { cookie, path } = await this.parley.as('organiser');
    const told: Told[] = [];
    for (const { field } of rootFields(PORTAL).filter(({ kind }) => kind === 'subscription')) {
      const socket = await Socket.ready(this.parley.url, { path, cookie });
      const arg = field.args[0]?.name ?? 'id';
      const below = isCompositeType(getNamedType(field.type)) ? '{ __typename id }' : '';
      const query = `subscription ($id: ID!) { ${field.name}(${arg}: $id) ${below} }`;
      socket.subscribe(query, { id: randomUUID() });
      told.push({ where: `socket ${field.name}`, text: JSON.stringify(await socket.next()) });
      socket.close();
    }
    return told;
  }

  private async letters(): Promise<Told[]> {
    const all = await mails(this.parley);
    return all.map((text, index) => ({ where: `mail ${index}`, text: text + decoded(text) }));
  }

  private idFor(query: string, by: string): string {
    if (by === 'link') return this.sides.linked.id;
    return query === 'adviceRequest' || query === 'linkedAdvice'
      ? this.sides.ids.request
      : this.sides.ids.dossier;
  }

  private async headersOf(by: string): Promise<Record<string, string>> {
    return by === 'link'
      ? { 'advice-link': this.sides.linked.token }
      : { cookie: (await this.parley.as(by)).cookie };
  }

  private async post(by: string, body: object): Promise<string> {
    const response = await fetch(`${this.parley.url}/portal/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(await this.headersOf(by)),
      },
      body: JSON.stringify(body),
    });
    return `${JSON.stringify([...response.headers])} ${await response.text()}`;
  }

  private async fetched(by: string, path: string): Promise<Told> {
    const response = await fetch(this.parley.url + path, { headers: await this.headersOf(by) });
    const bytes = Buffer.from(await response.arrayBuffer());
    const headers = JSON.stringify([...response.headers]);
    const name = /filename="?([^";]+)/.exec(response.headers.get('content-disposition') ?? '');
    const said = [response.status, headers, bytes.toString(), await wordsOf(bytes)].join(' ');
    return { where: [by, path, ...(name ? [name[1]] : [])].join(' '), text: said };
  }
}

/** What a reader finds in a file: unpacked, unfolded, and once more without the ends of lines. */
async function wordsOf(bytes: Buffer): Promise<string> {
  const start = bytes.subarray(0, 4).toString('latin1');
  if (start === 'PK\x03\x04') return [...unzip(bytes)].flat().join('\n');
  const text = start === '%PDF' ? await pdfWords(bytes) : bytes.toString();
  return `${text} ${text.replace(/-?\r?\n[ \t]?/g, '')}`;
}

/** The pages of a PDF, its title and whoever it names as author. */
export async function pdfWords(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: true });
  const { info, metadata } = await getMeta(document);
  return `${text} ${JSON.stringify(info)} ${JSON.stringify([...(metadata ?? [])])}`;
}

/** The parts of a mail that travel as base64: its body, its attachments, words of its head. */
function decoded(mail: string): string {
  const heads = [...mail.matchAll(/=\?utf-8\?b\?([^?]+)\?=/gi)].map(([, word]) => word ?? '');
  const blocks = mail.match(/(?:^[A-Za-z0-9+/=]{20,}$\s?)+/gm) ?? [];
  return [...heads, ...blocks]
    .map((block) => Buffer.from(block.replace(/\s/g, ''), 'base64').toString())
    .join('\n');
}
