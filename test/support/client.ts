import { randomUUID } from 'node:crypto';
import type { PortalConfirmer, RequiredAct } from '../../src/story/portal-confirmer.js';

interface GraphqlAnswer<Data> {
  data?: Data | null;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
}

/** What went wrong, as a client sees it. */
export class AnswerError extends Error {
  constructor(readonly errors: NonNullable<GraphqlAnswer<unknown>['errors']>) {
    super(errors.map((error) => JSON.stringify(error)).join('\n'));
  }

  get code(): unknown {
    return this.errors[0]?.extensions['code'];
  }

  get extensions(): Record<string, unknown> {
    return this.errors[0]?.extensions ?? {};
  }
}

/**
 * A server ends connections it kept idle; one that ends just as a request leaves is not an answer.
 * The command's key makes the second try safe, as for any client.
 */
async function overKeptConnection(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (failure) {
    const { cause } = failure as { cause?: { code?: string } };
    if (cause?.code !== 'ECONNRESET') throw failure;
    return fetch(url, request);
  }
}

/** A signed-in client of one door, as a browser would be. */
export class Client {
  private constructor(
    readonly url: string,
    readonly path: string,
    readonly cookie: string,
    private readonly confirmer: PortalConfirmer | null = null,
  ) {}

  /** With a `confirmer`, binding acts are confirmed as a page does it; without one, they are refused. */
  static async signIn(
    url: string,
    persona: string,
    door: 'police' | 'portal',
    confirmer: PortalConfirmer | null = null,
  ): Promise<Client> {
    const prefix = door === 'police' ? '' : '/portal';
    const response = await fetch(`${url}${prefix}/auth/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (!response.ok || !cookie) throw new Error(`${persona}: ${response.status}`);
    return new Client(url, `${prefix}/graphql`, cookie, confirmer);
  }

  /** A client without a session. */
  static anonymous(url: string, door: 'police' | 'portal'): Client {
    return new Client(url, door === 'police' ? '/graphql' : '/portal/graphql', '');
  }

  /** A client of the same door with any cookie header. */
  static withCookie(
    client: Client,
    cookie: string,
    confirmer: PortalConfirmer | null = null,
  ): Client {
    return new Client(client.url, client.path, cookie, confirmer);
  }

  /** The whole answer, errors included; what has to be confirmed is, and is sent again as it was. */
  async ask<Data>(
    query: string,
    variables: Record<string, unknown> = {},
    key: string | null = randomUUID(),
  ): Promise<GraphqlAnswer<Data>> {
    const answer = await this.once<Data>(query, variables, key);
    const refusal = answer.errors?.[0]?.extensions;
    if (refusal?.['code'] !== 'STEP_UP_REQUIRED' || !this.confirmer) return answer;
    await this.confirmer.confirm(this.cookie, refusal as unknown as RequiredAct);
    return this.once<Data>(query, variables, key);
  }

  private async once<Data>(
    query: string,
    variables: Record<string, unknown>,
    key: string | null,
  ): Promise<GraphqlAnswer<Data>> {
    const response = await overKeptConnection(`${this.url}${this.path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: this.cookie,
        ...(key ? { 'idempotency-key': key } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlAnswer<Data>;
  }

  /** The data; throws `AnswerError` on any error. */
  async run<Data>(
    query: string,
    variables: Record<string, unknown> = {},
    key: string = randomUUID(),
  ): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables, key);
    if (errors) throw new AnswerError(errors);
    return data as Data;
  }

  /** The error code of an operation that must fail; throws when it succeeds. */
  async refusal(
    query: string,
    variables: Record<string, unknown> = {},
    key: string | null = randomUUID(),
  ): Promise<AnswerError> {
    const { errors } = await this.ask(query, variables, key);
    if (!errors) throw new Error('It was accepted');
    return new AnswerError(errors);
  }
}
