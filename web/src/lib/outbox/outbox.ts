import { ParleyError } from '../errors.js';
import type { Outcome } from '../send-command.js';
import { createStore, type Store } from '../store.js';
import type { OutboxEntry, Submitted } from './outbox-entry.js';
import { byOrder, endOf, isForgotten, placed, queueOf, type Pass } from './outbox.rules.js';

/** Where entries are kept; shared by every page of this browser. */
export interface OutboxStore {
  readonly all: () => Promise<readonly OutboxEntry[]>;
  readonly put: (entry: OutboxEntry) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

export interface OutboxTies {
  readonly person: string;
  readonly store: OutboxStore;
  /** Sends under the entry's key; never throws. */
  readonly send: (entry: OutboxEntry) => Promise<Outcome<unknown>>;
  /** Runs while no other page of this browser does. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Asks the person to confirm; true once the server has it. */
  readonly confirm: (refusal: ParleyError) => Promise<boolean>;
  /** ISO instant. */
  readonly now: () => string;
  readonly newKey: () => string;
  /** Forgets the form's text of what was sent. */
  readonly onSent: (entry: OutboxEntry) => void;
  /** What a waiting entry becomes once an earlier one of its dossier was sent. */
  readonly follow: (waiting: OutboxEntry, sent: OutboxEntry) => OutboxEntry;
  /** Tells the other pages that something changed. */
  readonly tell: () => void;
}

/** An open form: it hears how its submission ended, or sends for itself. */
export interface Attendant {
  readonly settled?: (outcome: Outcome<unknown>) => void;
  readonly resume?: () => void;
}

interface Manner {
  readonly attended: string | null;
  /** What the person is told at once need not be kept. */
  readonly drop: boolean;
}

const NO_ANSWER: Outcome<never> = { ok: false, error: new ParleyError('NETWORK') };

/**
 * What one person wants to send: kept before it is sent, sent once, in order within a dossier, by one
 * page at a time, and kept until the server has it or the person takes it back.
 */
export class Outbox {
  /** This person's entries, in order. */
  readonly entries: Store<readonly OutboxEntry[]> = createStore<readonly OutboxEntry[]>([]);
  /** The key of what is on its way. */
  readonly sending: Store<string | null> = createStore<string | null>(null);
  /** What left by itself while this page was open, the newest last. */
  readonly sent: Store<readonly OutboxEntry[]> = createStore<readonly OutboxEntry[]>([]);
  private running: Promise<void> | null = null;
  private readonly attendants = new Map<string, Attendant>();

  constructor(private readonly ties: OutboxTies) {}

  /** Reads the entries; what is past its keeping is forgotten, whoever wrote it. */
  async refresh(): Promise<void> {
    const { store, now, person } = this.ties;
    const all = await store.all();
    for (const { key } of all.filter((entry) => isForgotten(entry, now()))) await store.remove(key);
    const own = all.filter((entry) => entry.person === person && !isForgotten(entry, now()));
    this.entries.set([...own].sort(byOrder));
  }

  /** Keeps a submission, then sends it after what was written before it. */
  async submit(submitted: Submitted): Promise<Outcome<unknown>> {
    const { store, now, newKey, person } = this.ties;
    const { entry, replaces } = placed(await store.all(), submitted, {
      person,
      now: now(),
      newKey,
    });
    await store.put(entry);
    if (replaces) await store.remove(replaces);
    return this.attend(entry, { attended: entry.key, drop: true });
  }

  /** Sends an entry because the person wants it now; what comes back stays in the list. */
  async sendNow(entry: OutboxEntry): Promise<Outcome<unknown>> {
    return this.attend(entry, { attended: entry.key, drop: false });
  }

  /** Sends what may leave by itself. */
  run(): Promise<void> {
    this.running ??= this.sendAll().finally(() => (this.running = null));
    return this.running;
  }

  /** Removes an entry; it is not sent any more. */
  async takeBack({ key }: OutboxEntry): Promise<void> {
    await this.ties.store.remove(key);
    await this.changed();
  }

  /** Undoes that. */
  async putBack(entry: OutboxEntry): Promise<void> {
    await this.ties.store.put(entry);
    await this.changed();
  }

  /** The open form of a subject; answers how to end it. */
  listen(subject: string, attendant: Attendant): () => void {
    this.attendants.set(subject, attendant);
    return () => {
      if (this.attendants.get(subject) === attendant) this.attendants.delete(subject);
    };
  }

  private async sendAll(): Promise<void> {
    await this.pass({ attended: null, drop: false });
    for (const { subject } of this.entries.get()) this.attendants.get(subject)?.resume?.();
  }

  private async attend(entry: OutboxEntry, manner: Manner): Promise<Outcome<unknown>> {
    const outcome = await this.pass(manner);
    if (outcome.ok || outcome.error.code !== 'STEP_UP_REQUIRED') return outcome;
    // Asked outside of the pass: other pages need not wait for a person.
    if (await this.ties.confirm(outcome.error)) return this.pass(manner);
    if (manner.drop) await this.takeBack(entry);
    return outcome;
  }

  private pass(manner: Manner): Promise<Outcome<unknown>> {
    const { alone, store, person, now } = this.ties;
    return alone(async () => {
      const resuming = [...this.attendants].filter(([, { resume }]) => resume);
      const elsewhere = new Set(resuming.map(([subject]) => subject));
      const what: Pass = { person, now: now(), attended: manner.attended, elsewhere };
      const stopped = new Set<string>();
      let outcome: Outcome<unknown> = NO_ANSWER;
      for (const { key } of queueOf(await store.all(), what)) {
        const entry = (await store.all()).find((one) => one.key === key);
        if (!entry || stopped.has(entry.dossierId)) continue;
        const result = await this.sendOne(entry, manner);
        if (key === manner.attended) outcome = result;
        if (!result.ok && endOf(result.error.code) === 'again') stopped.add(entry.dossierId);
      }
      await this.changed();
      return outcome;
    });
  }

  private async sendOne(entry: OutboxEntry, manner: Manner): Promise<Outcome<unknown>> {
    const { store, send } = this.ties;
    this.sending.set(entry.key);
    const outcome = await send(entry);
    this.sending.set(null);
    const end = endOf(outcome.ok ? null : outcome.error.code);
    // Whoever submitted it hears it from there; else the open form does, else the list.
    const told = entry.key === manner.attended && manner.drop;
    const form = told ? null : (this.attendants.get(entry.subject)?.settled ?? null);
    if (outcome.ok) await this.settle(entry, told || form !== null);
    else if (end === 'confirm') await store.put({ ...entry, state: 'confirm' });
    else if (end !== 'again' && end !== 'sent') {
      const { code, details } = outcome.error;
      // After a fault of the server nobody knows whether it acted: the key stays.
      if ((told || form) && code !== 'INTERNAL') await store.remove(entry.key);
      else await store.put({ ...entry, state: end, fault: { code, details } });
    }
    if (end !== 'again' && end !== 'confirm') form?.(outcome);
    return outcome;
  }

  private async settle(entry: OutboxEntry, told: boolean): Promise<void> {
    const { store, onSent, follow } = this.ties;
    await store.remove(entry.key);
    onSent(entry);
    for (const other of await store.all()) {
      const mine = other.person === entry.person && other.dossierId === entry.dossierId;
      const next = mine && other.state === 'waiting' ? follow(other, entry) : other;
      if (next !== other) await store.put(next);
    }
    if (!told) this.sent.set([...this.sent.get(), entry]);
  }

  private async changed(): Promise<void> {
    await this.refresh();
    this.ties.tell();
  }
}
