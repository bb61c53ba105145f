import { randomUUID } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type { Client } from './client.js';
import { type RootField, operationOn } from './operations.js';
import type { TestParley } from './parley.js';
import { Socket } from './socket.js';
import { Statements } from './statements.js';
import { type RecordIds, type TwoSides, nothing } from './two-sides.js';

/** One way to knock: at a GraphQL endpoint, at a file, or over a socket. */
export interface Knock {
  /** Path and query; the GraphQL endpoint of the asker's door when left out. */
  readonly path?: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  readonly query?: string;
  readonly variables?: object;
  /** Sent as it stands, instead of a query. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Over the WebSocket of this path instead of HTTP. */
  readonly socket?: string;
  /** What the first message of the socket carries. */
  readonly hello?: object;
}

/** Who knocks: a persona, somebody with the link of another request, or nobody. */
export type Asker = string;

/** What must be answered about a foreign record exactly as about one that does not exist. */
export interface IsolationCase {
  readonly name: string;
  readonly by: Asker;
  readonly knock: (ids: RecordIds) => Knock;
  /** What the answer says besides, such as a code; NOT_FOUND unless said otherwise. */
  readonly says?: string | RegExp;
}

/** Asks as anybody does, and compares what is answered about two worlds. */
export class Isolation {
  readonly statements = new Statements();
  private readonly absent: RecordIds;
  /** What the database held after the last case, and so before the next one. */
  private held: string | null = null;

  constructor(
    private readonly parley: TestParley,
    readonly sides: TwoSides,
  ) {
    this.absent = nothing(sides.ids);
  }

  /** The answer with status and headers that speak of a record, byte for byte. */
  async answer(by: Asker, knock: Knock): Promise<string> {
    const headers = { ...(await this.credentials(by)), ...knock.headers };
    if (knock.socket) return this.overSocket(knock, headers);
    const desk =
      !['link', 'nobody'].includes(by) && !(await this.client(by)).path.includes('portal');
    const path = knock.path ?? (desk ? '/graphql' : '/portal/graphql');
    const json = knock.query !== undefined;
    const response = await fetch(this.parley.url + path, {
      method: knock.method ?? (json || knock.body !== undefined ? 'POST' : 'GET'),
      headers: {
        ...(json ? { 'content-type': 'application/json' } : {}),
        'idempotency-key': randomUUID(),
        ...headers,
      },
      ...(json ? { body: JSON.stringify({ query: knock.query, variables: knock.variables }) } : {}),
      ...(knock.body === undefined ? {} : { body: knock.body }),
    });
    const told = ['content-type', 'content-disposition', 'cache-control', 'location', 'etag'];
    const shown = told.map((name) => response.headers.get(name)).join('|');
    return `${response.status} ${shown} ${await response.text()}`;
  }

  /** Refuses alike: bytes, statements and database; answers what was said about the foreign one. */
  async expectAlike({ by, knock, says = 'NOT_FOUND' }: IsolationCase): Promise<void> {
    const before = this.held ?? (await this.parley.digest());
    const scope = await this.scopeOf(by);
    const of = async (ids: RecordIds) => {
      const statements = await this.statements.of(scope, async () => {
        said = this.blanked(await this.answer(by, knock(ids)), ids);
      });
      return { said, statements };
    };
    let said = '';
    const foreign = await of(this.sides.ids);
    const absent = await of(this.absent);
    expect(foreign.said).toBe(absent.said);
    expect(foreign.said).toMatch(says);
    expect(foreign.statements).toEqual(absent.statements);
    const looked = foreign.said.includes('NOT_FOUND') && /rganiser/.test(by);
    if (looked) expect(foreign.statements.length).toBeGreaterThan(1);
    for (const word of this.secrets()) expect(foreign.said).not.toContain(word);
    this.held = null;
    expect(await this.parley.digest()).toBe(before);
    this.held = before;
  }

  /** Words that stand in the foreign dossier only. */
  secrets(): string[] {
    return ['Te vaak.', 'Minder volk.', 'Blijft alles vrij?', 'Welke kant?', 'plan.gpx'];
  }

  /** The answer without the ids that were asked for. */
  private blanked(text: string, ids: RecordIds): string {
    return Object.entries(ids).reduce((so, [kind, id]) => so.replaceAll(id, `<${kind}>`), text);
  }

  private client(by: Asker): Promise<Client> {
    return this.parley.as(by);
  }

  private async credentials(by: Asker): Promise<Record<string, string>> {
    if (by === 'nobody') return {};
    if (by === 'link') return { 'advice-link': this.sides.linked.token };
    return { cookie: (await this.client(by)).cookie };
  }

  /** How a transaction on behalf of the asker begins; police and nobody are not followed. */
  private async scopeOf(by: Asker): Promise<string> {
    const link = 'select id from advice_link where advice_id = $1';
    const organisation = 'select organisation_id as id from person where persona = $1';
    const [row] = await this.parley.sql<{ id: string | null }>(
      by === 'link' ? link : organisation,
      [by === 'link' ? this.sides.linked.id : by],
    );
    return `'app.${by === 'link' ? 'person' : 'organisation'}', '${row?.id ?? 'nobody'}'`;
  }

  private async overSocket(knock: Knock, headers: Record<string, string>): Promise<string> {
    const { cookie } = headers;
    const socket = await Socket.open(this.parley.url, {
      path: knock.socket as string,
      ...(cookie ? { cookie } : {}),
    });
    try {
      socket.send({ type: 'connection_init', payload: knock.hello ?? {} });
      await socket.next();
      socket.subscribe(knock.query ?? '', knock.variables as Record<string, unknown>);
      return JSON.stringify(await socket.next());
    } catch {
      return JSON.stringify(socket.closed);
    } finally {
      socket.close();
    }
  }
}

const KIND_OF: Readonly<Record<string, keyof RecordIds>> = {
  dossierId: 'dossier',
  conditionId: 'condition',
  changeId: 'change',
  attachmentId: 'attachment',
  requestId: 'request',
  fileId: 'adviceFile',
  adviceRequest: 'request',
  linkedAdvice: 'request',
  revokeCalendarFeed: 'feed',
};

/** The operation on a root field with a record of the right kind wherever it names one. */
export function knockOn(root: RootField, ids: RecordIds): Knock {
  const marker = randomUUID();
  const { query, variables } = operationOn(root, marker);
  const named = (value: unknown, key: string): unknown => {
    if (value === marker) return ids[KIND_OF[key] ?? KIND_OF[root.field.name] ?? 'dossier'];
    if (Array.isArray(value)) return value.map((each) => named(each, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, named(each, name)]),
    );
  };
  return { query, variables: named(variables, '') as object };
}

/** The names of everything a schema can be asked for, with the types they stand in. */
export function fieldNames(schema: GraphQLSchema): { type: string; field: string }[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type && !type.name.startsWith('__')
      ? Object.keys(type.getFields()).map((field) => ({ type: type.name, field }))
      : [],
  );
}
