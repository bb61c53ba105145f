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
