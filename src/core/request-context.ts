import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const requests = new AsyncLocalStorage<string>();

/** Runs `work` under a fresh request id, which log lines, journal and errors then carry. */
export function withRequestId<T>(work: () => T, id: string = randomUUID()): T {
  return requests.run(id, work);
}

/** The id of the running request; `-` outside of one. */
export function requestId(): string {
  return requests.getStore() ?? '-';
}

/** The id of the running request, or a new one for what happens on a socket. */
export function freshRequestId(): string {
  return requests.getStore() ?? randomUUID();
}
