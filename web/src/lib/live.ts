import type { Client as SocketClient } from 'graphql-ws';
import type { SubscriptionForwarder } from 'urql';
import { reportConnection } from './connection.js';
import { createStore, useStore } from './store.js';

const KEEP_ALIVE_MS = 15_000;

/** Kept open this long after the last listener, so that the next page need not wait. */
const LINGER_MS = 30_000;

const connections = createStore(0);

/**
 * How often the live connection was made; what happened before is not told again, so a page reads
 * anew when the number rises.
 */
export function useLiveConnections(): number {
  return useStore(connections);
}

function socketUrl(path: string): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${path}`;
}

async function connect(path: string): Promise<SocketClient> {
  // Loaded with the first live query: pages that only read never pay for it.
  const { createClient } = await import('graphql-ws/client');
  return createClient({
    url: () => socketUrl(path),
    keepAlive: KEEP_ALIVE_MS,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    lazyCloseTimeout: LINGER_MS,
    on: {
      connected: () => {
        reportConnection('ok');
        connections.set(connections.get() + 1);
      },
    },
  });
}

/** Carries subscriptions over one WebSocket a page; the session cookie travels with the handshake. */
export function forwardOverSocket(path: string): SubscriptionForwarder {
  let client: Promise<SocketClient> | null = null;
  return (request) => ({
    subscribe(sink) {
      let stop: (() => void) | null = null;
      let stopped = false;
      client ??= connect(path);
      void client.then((socket) => {
        if (stopped) return;
        const payload = { query: request.query ?? '', variables: request.variables ?? {} };
        stop = socket.subscribe(payload, {
          next: (value) => sink.next(value as Parameters<typeof sink.next>[0]),
          error: (error) => sink.error(error),
          complete: () => sink.complete(),
        });
      }, sink.error);
      return {
        unsubscribe() {
          stopped = true;
          stop?.();
        },
      };
    },
  });
}
