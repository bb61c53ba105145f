import { createStore, useStore } from './store.js';

/** `lost` while requests get no answer or the device says it is offline. */
export type Connection = 'ok' | 'lost';

const online = typeof navigator === 'undefined' || navigator.onLine !== false;
const connection = createStore<Connection>(online ? 'ok' : 'lost');

/** Every request tells how it went; one answer, whatever it says, heals the connection. */
export function reportConnection(state: Connection): void {
  connection.set(state);
}

if (typeof window !== 'undefined') {
  window.addEventListener('offline', () => connection.set('lost'));
  window.addEventListener('online', () => connection.set('ok'));
}

/** Follows the connection. */
export function useConnection(): Connection {
  return useStore(connection);
}
