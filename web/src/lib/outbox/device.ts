import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptReading } from './kept-readings.rules.js';
import type { OutboxEntry } from './outbox-entry.js';
import type { OutboxStore } from './outbox.js';

const NAME = 'parley.portal';
const VERSION = 1;

interface DeviceSchema extends DBSchema {
  outbox: { key: string; value: OutboxEntry };
  readings: { key: string; value: KeptReading };
}

type Device = IDBPDatabase<DeviceSchema>;

let opening: Promise<Device> | null = null;

function open(): Promise<Device> {
  const forget = (): void => {
    opening = null;
  };
  opening ??= openDB<DeviceSchema>(NAME, VERSION, {
    upgrade(database) {
      database.createObjectStore('outbox', { keyPath: 'key' });
      database.createObjectStore('readings', { keyPath: 'name' });
    },
    // Another page empties the device: this one must not stand in its way.
    blocking: (_present, _wanted, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  }).catch((fault: unknown) => {
    forget();
    throw fault;
  });
  return opening;
}

/** The entries of this browser. Every call throws where the browser refuses to keep anything. */
export const DEVICE_OUTBOX: OutboxStore = {
  all: async () => (await open()).getAll('outbox'),
  put: async (entry) => void (await (await open()).put('outbox', entry)),
  remove: async (key) => (await open()).delete('outbox', key),
};

/** What was read, for a later look without a line. Throws as above. */
export const DEVICE_READINGS = {
  all: async (): Promise<readonly KeptReading[]> => (await open()).getAll('readings'),
  one: async (name: string): Promise<KeptReading | null> =>
    (await (await open()).get('readings', name)) ?? null,
  put: async (reading: KeptReading): Promise<void> =>
    void (await (await open()).put('readings', reading)),
  remove: async (name: string): Promise<void> => (await open()).delete('readings', name),
};

/** Removes everything, for whoever signs out. Never throws: storage that is refused holds nothing. */
export async function emptyDevice(): Promise<void> {
  try {
    if (opening) (await opening).close();
    opening = null;
    await deleteDB(NAME);
  } catch {
    opening = null;
  }
}

/** For a browser that keeps nothing: lives as long as the page. */
export function memoryOutbox(): OutboxStore {
  const kept = new Map<string, OutboxEntry>();
  return {
    all: () => Promise.resolve([...kept.values()]),
    put: (entry) => Promise.resolve(void kept.set(entry.key, entry)),
    remove: (key) => Promise.resolve(void kept.delete(key)),
  };
}
