import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

interface Heard {
  /** Resolves once the subscription can hear. */
  readonly ready: Promise<void>;
  /** The first change after that. */
  readonly change: Promise<{ kind: string; seq: number }>;
}

const SETTLE_MS = 150;

function socketClient(url: string, cookie: string): Client {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
    lazy: false,
  });
}

/** Listens to the first live change of a dossier over a WebSocket. */
export function firstChange(url: string, cookie: string, eventId: string): Heard {
  const client = socketClient(url, cookie);
  const stream = client.iterate<{ eventChanged: { kind: string; seq: number } }>({
    query: 'subscription ($id: ID!) { eventChanged(eventId: $id) { kind seq } }',
    variables: { id: eventId },
  });
  const next = stream.next();
  const connected = new Promise<void>((resolve) => client.on('connected', () => resolve()));
  const change = next.then(async ({ value, done }) => {
    await client.dispose();
    if (done || !value?.data) throw new Error('The socket ended before anything was heard');
    return value.data.eventChanged;
  });
  // The server acknowledges the socket, not the subscription: give that a moment.
  const ready = connected.then(() => new Promise<void>((wake) => setTimeout(wake, SETTLE_MS)));
  return { ready, change };
}
