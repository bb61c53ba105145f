import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A message of the graphql-transport-ws protocol. */
export interface SocketMessage {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

const PATIENCE_MS = 10_000;

/** A raw WebSocket client, so that a test can also say what no proper client would. */
export class Socket {
  private readonly arrived: SocketMessage[] = [];
  private wake: () => void = () => undefined;
  closed: { code: number; reason: string } | null = null;

  private constructor(readonly ws: WebSocket) {
    ws.on('message', (data) => {
      this.arrived.push(JSON.parse(String(data)) as SocketMessage);
      this.wake();
    });
    ws.on('close', (code, reason) => {
      this.closed = { code, reason: String(reason) };
      this.wake();
    });
    ws.on('error', () => this.wake());
  }

  /** Opens a socket; rejects with the server's answer when the upgrade is refused. */
  static async open(
    url: string,
    options: { path?: string; cookie?: string; origin?: string } = {},
  ): Promise<Socket> {
    const address = url.replace('http', 'ws') + (options.path ?? '/graphql');
    const ws = new WebSocket(address, 'graphql-transport-ws', {
      headers: options.cookie ? { cookie: options.cookie } : {},
      ...(options.origin ? { origin: options.origin } : {}),
    });
    const socket = new Socket(ws);
    await once(ws, 'open');
    return socket;
  }

  /** Opens a socket and waits until the server acknowledges it. */
  static async ready(
    url: string,
    options: { path?: string; cookie?: string; origin?: string },
  ): Promise<Socket> {
    const socket = await Socket.open(url, options);
    socket.send({ type: 'connection_init' });
    const { type } = await socket.next();
    if (type !== 'connection_ack') throw new Error(`Expected an acknowledgement, got ${type}`);
    return socket;
  }

  send(message: object): void {
    this.ws.send(JSON.stringify(message));
  }

  subscribe(query: string, variables: Record<string, unknown> = {}, id = '1'): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** The next message; pings are passed over. Throws when the socket closes or stays silent. */
  async next(patienceMs = PATIENCE_MS): Promise<SocketMessage> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const message = this.arrived.shift();
      if (message && message.type !== 'ping') return message;
      if (message) continue;
      if (this.closed) throw new Error(`closed ${this.closed.code} ${this.closed.reason}`);
      if (Date.now() >= until) throw new Error('The server stays silent');
      await this.something(until - Date.now());
    }
  }

  /** Why the server closed the socket. */
  async ending(patienceMs = PATIENCE_MS): Promise<{ code: number; reason: string }> {
    const until = Date.now() + patienceMs;
    while (!this.closed) {
      if (Date.now() >= until) throw new Error('The server keeps the socket open');
      await this.something(until - Date.now());
    }
    return this.closed;
  }

  close(): void {
    this.ws.terminate();
  }

  private something(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
