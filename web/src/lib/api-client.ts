import { cacheExchange, type UpdatesConfig } from '@urql/exchange-graphcache';
import {
  Client,
  fetchExchange,
  mapExchange,
  subscriptionExchange,
  type CombinedError,
  type Operation,
} from 'urql';
import { reportConnection } from './connection.js';
import type { Door } from './door.js';
import { DOORS } from './door.js';
import { toParleyError } from './errors.js';
import { linkHeaders, newIdempotencyKey, pageLanguage } from './http.js';
import { forwardOverSocket } from './live.js';

export interface ApiClientOptions {
  readonly door: Door;
  /** What mutations and live events change in the cache beyond the records they return. */
  readonly updates?: UpdatesConfig;
  /** The secret of a link that stands instead of a session. */
  readonly link?: string;
  /** Called when the server no longer knows the session. */
  readonly onSignedOut: () => void;
}

/**
 * Records have an `id`; every other object (a page, a value) belongs to the record it stands in.
 * A proxy, so that no type needs to be listed by hand.
 */
const keys = new Proxy<Record<string, (record: Record<string, unknown>) => string | null>>(
  {},
  { get: () => (record: Record<string, unknown>) => (record['id'] as string | undefined) ?? null },
);

/** Every mutation carries a key; a form that retries brings its own through the context. */
function withHeaders(operation: Operation, link: string | undefined): RequestInit {
  const given = operation.context.fetchOptions;
  const init = (typeof given === 'function' ? given() : given) ?? {};
  const headers = new Headers(init.headers);
  headers.set('accept-language', pageLanguage());
  for (const [name, value] of Object.entries(linkHeaders(link))) headers.set(name, value);
  if (operation.kind === 'mutation' && !headers.has('idempotency-key')) {
    headers.set('idempotency-key', newIdempotencyKey());
  }
  return { ...init, credentials: 'same-origin', headers: Object.fromEntries(headers) };
}

function watchFailures(error: CombinedError, onSignedOut: () => void): void {
  const { code } = toParleyError(error);
  if (code === 'UNAUTHENTICATED') onSignedOut();
  if (code === 'NETWORK') reportConnection('lost');
}

/** The GraphQL client of a door, for one signed-in person: the cache ends with the session. */
export function createApiClient({ door, updates, link, onSignedOut }: ApiClientOptions): Client {
  const { graphql } = DOORS[door];
  return new Client({
    url: graphql,
    preferGetMethod: false,
    exchanges: [
      mapExchange({
        onOperation: (operation) => ({
          ...operation,
          context: { ...operation.context, fetchOptions: withHeaders(operation, link) },
        }),
        onResult: (result) => {
          if (!result.error?.networkError) reportConnection('ok');
        },
        onError: (error) => watchFailures(error, onSignedOut),
      }),
      cacheExchange({ keys, ...(updates ? { updates } : {}) }),
      fetchExchange,
      subscriptionExchange({ forwardSubscription: forwardOverSocket(graphql) }),
    ],
  });
}
