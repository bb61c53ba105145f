import { randomUUID } from 'node:crypto';
import type { PortalConfirmer, RequiredAct } from './portal-confirmer.js';

/** The code and details of an answer that was a refusal. */
export interface Refusal {
  readonly code: string;
  readonly [detail: string]: unknown;
}

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions: Refusal }[];
}

export type Door = 'desk' | 'portal';

/** One person at one door, speaking GraphQL over HTTP as a browser would. */
export class StoryClient {
  private constructor(
    private readonly url: string,
    private readonly door: Door,
    readonly cookie: string,
    private readonly credentials: Readonly<Record<string, string>> = { cookie },
    private readonly confirmer: PortalConfirmer | null = null,
  ) {}

  /** Whoever holds the secret of a mailed link; no account, one request. */
  static byLink(url: string, secret: string): StoryClient {
    return new StoryClient(url, 'portal', '', { 'advice-link': secret });
  }

  /** Whoever opens the sign-in link he was mailed. */
  static async byMailedLink(
    url: string,
    token: string,
    confirmer: PortalConfirmer,
  ): Promise<StoryClient> {
    const response = await fetch(`${url}/portal/auth/consume`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (!response.ok || !cookie) throw new Error(`the link was refused: ${response.status}`);
    return new StoryClient(url, 'portal', cookie, { cookie }, confirmer);
  }

  /** `confirmer` is what this person confirms binding acts with. */
  static async signIn(
    url: string,
    persona: string,
    door: Door,
    confirmer: PortalConfirmer | null = null,
  ): Promise<StoryClient> {
    const response = await fetch(`${url}${door === 'desk' ? '' : '/portal'}/auth/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (!response.ok || !cookie) throw new Error(`${persona} cannot sign in: ${response.status}`);
    return new StoryClient(url, door, cookie, { cookie }, confirmer);
  }

  /** The data of an operation that must succeed. */
  async run<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables);
    if (errors || !data) throw new Error(`refused: ${JSON.stringify(errors ?? 'no data')}`);
    return data;
  }

  /** The refusal of an operation that must fail. */
  async refused(query: string, variables: Record<string, unknown> = {}): Promise<Refusal> {
    const { errors } = await this.send<unknown>(query, variables);
    const first = errors?.[0];
    if (!first) throw new Error('it was accepted, and should have been refused');
    return first.extensions;
  }

  /** The bytes of a document this person may read. */
  async download(path: string): Promise<Buffer> {
    const response = await fetch(`${this.url}${path}`, { headers: this.credentials });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** As a page does: what has to be confirmed is confirmed, and sent again with the same key. */
  private async send<Data>(query: string, variables: Record<string, unknown>) {
    const key = randomUUID();
    const answer = await this.once<Data>(query, variables, key);
    const refusal = answer.errors?.[0]?.extensions;
    if (refusal?.code !== 'STEP_UP_REQUIRED' || !this.confirmer) return answer;
    await this.confirmer.confirm(this.cookie, refusal as unknown as RequiredAct);
    return this.once<Data>(query, variables, key);
  }

  private async once<Data>(query: string, variables: Record<string, unknown>, key: string) {
    const response = await fetch(`${this.url}${this.door === 'desk' ? '' : '/portal'}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...this.credentials,
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Data>;
  }
}
