import { request } from 'node:http';

/** What a server said to one REST request. */
export interface Told {
  readonly status: number;
  readonly text: string;
  readonly body: Record<string, unknown>;
  readonly cookie: string | null;
  readonly headers: Headers;
}

/** Posts JSON as a page of ours would; `cookie` is the whole header. */
export async function post(
  url: string,
  body: object = {},
  headers: Record<string, string> = {},
): Promise<Told> {
  return told(
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );
}

/** Asks for a page or a document, with the cookie header given. */
export async function get(url: string, headers: Record<string, string> = {}): Promise<Told> {
  return told(await fetch(url, { headers, redirect: 'manual' }));
}

async function told(response: Response): Promise<Told> {
  const text = await response.text();
  return {
    status: response.status,
    text,
    body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {},
    cookie: response.headers.getSetCookie()[0] ?? null,
    headers: response.headers,
  };
}

/** The `name=value` of a Set-Cookie header. */
export function pair(cookie: string | null): string {
  return cookie?.split(';')[0] ?? '';
}

/** Posts JSON from one of this machine's own addresses, naming any host; answers the status. */
export function postFrom(
  url: string,
  body: object,
  { from = '127.0.0.1', host }: { from?: string; host?: string },
): Promise<number> {
  const named = host ? { host, 'x-forwarded-host': host, 'x-forwarded-for': '203.0.113.9' } : {};
  const headers = { 'content-type': 'application/json', ...named };
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', headers, localAddress: from }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', reject)
      .end(JSON.stringify(body));
  });
}
