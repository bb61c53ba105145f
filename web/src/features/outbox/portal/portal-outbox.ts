import type { AnyVariables, Client } from 'urql';
import { ParleyError } from '../../../lib/errors.js';
import { newIdempotencyKey } from '../../../lib/http.js';
import { DEVICE_OUTBOX, memoryOutbox } from '../../../lib/outbox/device.js';
import { Outbox, type OutboxStore } from '../../../lib/outbox/outbox.js';
import type { OutboxEntry } from '../../../lib/outbox/outbox-entry.js';
import { sendCommand, type Outcome } from '../../../lib/send-command.js';
import { steppedUp } from '../../../lib/step-up.js';
import { COMMANDS, followed, forgetForm } from './kinds.js';

/** On a bad line no answer is also an answer: the next one waits no longer than this. */
const PATIENCE_MS = 30_000;
const LOCK = 'parley.outbox';

/** Keeps on the device, and in memory where the browser refuses that. */
function forgiving(device: OutboxStore, memory: OutboxStore): OutboxStore {
  let refused = false;
  const either = async <Result>(of: (store: OutboxStore) => Promise<Result>): Promise<Result> => {
    if (refused) return of(memory);
    try {
      return await of(device);
    } catch {
      refused = true;
      return of(memory);
    }
  };
  return {
    all: () => either((store) => store.all()),
    put: (entry) => either((store) => store.put(entry)),
    remove: (key) => either((store) => store.remove(key)),
  };
}

/** One page at a time; a page without a secure origin has no locks, there the key alone guards. */
function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(LOCK, work) as Promise<Result>;
}

async function send(client: Client, entry: OutboxEntry): Promise<Outcome<unknown>> {
  const silence = new Promise<Outcome<unknown>>((resolve) =>
    setTimeout(resolve, PATIENCE_MS, { ok: false, error: new ParleyError('NETWORK') }),
  );
  const variables = entry.variables as AnyVariables;
  return Promise.race([sendCommand(client, COMMANDS[entry.kind], variables, entry.key), silence]);
}

function openOutbox(client: Client, person: string): Outbox {
  const pages = new BroadcastChannel(LOCK);
  const outbox = new Outbox({
    person,
    store: forgiving(DEVICE_OUTBOX, memoryOutbox()),
    send: (entry) => send(client, entry),
    alone,
    confirm: steppedUp,
    now: () => new Date().toISOString(),
    newKey: newIdempotencyKey,
    onSent: forgetForm,
    follow: followed,
    tell: () => pages.postMessage(null),
  });
  pages.onmessage = () => void outbox.refresh();
  return outbox;
}

const open = new WeakMap<Client, Outbox>();

/** The outbox of a person; a client belongs to one person, and so does it. */
export function outboxOf(client: Client, person: string): Outbox {
  const known = open.get(client);
  if (known) return known;
  const outbox = openOutbox(client, person);
  open.set(client, outbox);
  return outbox;
}
