import { codeOfStatus, errorFromExtensions, ParleyError } from './errors.js';

/** A key for one submission; the server answers a repeated key with its first answer. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}

/** The language of the page, for answers that carry text (mail, documents). */
export function pageLanguage(): string {
  return document.documentElement.lang || 'nl';
}

interface ErrorBody {
  readonly code?: string;
  readonly error?: { readonly code?: string };
  readonly extensions?: { readonly code?: string };
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

function errorOf(status: number, body: unknown): ParleyError {
  const read = (body ?? {}) as ErrorBody;
  const named = read.errors?.[0]?.extensions ?? read.extensions ?? read.error ?? read;
  return named.code ? errorFromExtensions(named) : new ParleyError(codeOfStatus(status));
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text || !response.headers.get('content-type')?.includes('json')) return null;
  return JSON.parse(text) as unknown;
}

async function ask(path: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch {
    throw new ParleyError('NETWORK');
  }
  const body = await bodyOf(response);
  if (!response.ok) throw errorOf(response.status, body);
  return body;
}

/** Reads JSON from the own server. Throws `ParleyError`. */
export async function getJson<Answer>(path: string): Promise<Answer> {
  const headers = { accept: 'application/json', 'accept-language': pageLanguage() };
  return (await ask(path, { headers })) as Answer;
}

/** What stands instead of a session: the secret of a link, or nothing. */
export function linkHeaders(link: string | undefined): Readonly<Record<string, string>> {
  return link ? { 'advice-link': link } : {};
}

/** Posts a file to the own server under one submission key. Throws `ParleyError`. */
export async function postFile(
  path: string,
  file: Blob,
  more: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const headers = {
    'content-type': 'application/octet-stream',
    'idempotency-key': newIdempotencyKey(),
    ...more,
  };
  return ask(path, { method: 'POST', headers, body: file });
}

/** Saves a file that only a header opens, as a click on its address would. Throws `ParleyError`. */
export async function saveFile(
  path: string,
  name: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', headers });
  } catch {
    throw new ParleyError('NETWORK');
  }
  if (!response.ok) throw errorOf(response.status, await bodyOf(response));
  const address = URL.createObjectURL(await response.blob());
  const anchor = Object.assign(document.createElement('a'), { href: address, download: name });
  anchor.click();
  URL.revokeObjectURL(address);
}

/** Posts JSON to the own server under one submission key. Throws `ParleyError`. */
export async function postJson<Answer>(
  path: string,
  body: unknown,
  key: string = newIdempotencyKey(),
): Promise<Answer> {
  const headers = {
    accept: 'application/json',
    'accept-language': pageLanguage(),
    'content-type': 'application/json',
    'idempotency-key': key,
  };
  return (await ask(path, { method: 'POST', headers, body: JSON.stringify(body) })) as Answer;
}
