import type { AnyVariables, Client, TypedDocumentNode } from 'urql';
import { toParleyError, type ParleyError } from './errors.js';
import { noteVersions } from './known-versions.js';

const WAITS_MS = [400, 1200];

/** What a submission came to. */
export type Outcome<Data> =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly error: ParleyError };

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Where the device itself says there is no line, trying again at once is in vain. */
const hopeless = (): boolean => navigator.onLine === false;

/**
 * Sends a mutation under a key, with quiet retries while nobody answers; every try carries the same
 * key, so the server acts once. Never throws.
 */
export async function sendCommand<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  key: string,
): Promise<Outcome<Data>> {
  const context = { fetchOptions: { headers: { 'idempotency-key': key } } };
  for (let attempt = 0; ; attempt += 1) {
    const { data, error: failure } = await client
      .mutation(document, variables, context)
      .toPromise();
    if (data && !failure) {
      noteVersions(data);
      return { ok: true, data };
    }
    const error = toParleyError(failure);
    const wait = WAITS_MS[attempt];
    if (!error.retryable || wait === undefined || hopeless()) return { ok: false, error };
    await pause(wait);
  }
}
