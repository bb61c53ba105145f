import { toParleyError, type ParleyError } from './errors.js';
import { forget, recall, remember } from './local-memory.js';
import { createStore, type Store } from './store.js';

/** How safe the text on the page is; `kept` means in this browser only, nobody answered yet. */
export type SaveStatus = 'clean' | 'unsaved' | 'saving' | 'saved' | 'kept' | 'failed';

export interface DraftState {
  readonly status: SaveStatus;
  readonly savedAt: Date | null;
  readonly error: ParleyError | null;
}

export interface DraftWaits {
  /** Pause after the last key press before the server is asked. */
  readonly quietMs: number;
}

/** What this browser holds of a draft. */
export interface KeptDraft<Value> {
  readonly value: Value;
  /** What the server had when it was written: the text saved last, and one on its way to it. */
  readonly known: readonly Value[];
}

const WAITS: DraftWaits = { quietMs: 800 };
const CLEAN: DraftState = { status: 'clean', savedAt: null, error: null };

/** What this browser still holds of a draft that never reached the server; null when nothing. */
export function keptDraft<Value>(name: string): KeptDraft<Value> | null {
  return recall<KeptDraft<Value>>(`draft.${name}`);
}

/**
 * Saves a draft by itself: at once in this browser, after a pause on the server, one request at a
 * time and in order. The browser's copy goes when the server has it; what nobody answered is saved
 * again by `flush`, which is for whoever knows of the line.
 */
export class DraftSaver<Value> {
  readonly state: Store<DraftState> = createStore(CLEAN);
  private saved: string;
  private latest: { readonly value: Value; readonly content: string };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private sending: string | null = null;

  constructor(
    private readonly name: string,
    initial: Value,
    private save: (value: Value) => Promise<void>,
    private readonly waits: DraftWaits = WAITS,
  ) {
    this.saved = JSON.stringify(initial);
    this.latest = { value: initial, content: this.saved };
  }

  /** Saves by another function from now on. */
  saveWith(save: (value: Value) => Promise<void>): void {
    this.save = save;
  }

  /** The text as it stands now. */
  offer(value: Value): void {
    const content = JSON.stringify(value);
    if (content === this.latest.content) return;
    this.latest = { value, content };
    remember(`draft.${this.name}`, { value, known: this.known() });
    this.tell({ status: 'unsaved', error: null });
    this.later(this.waits.quietMs);
  }

  /** Saves now; resolves when nothing is left to save or the server refused. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
    if (this.latest.content === this.saved) return;
    this.running = this.write().finally(() => (this.running = null));
    await this.running;
  }

  /** Drops what this browser kept. */
  discard(): void {
    this.dispose();
    forget(`draft.${this.name}`);
    this.state.set(CLEAN);
  }

  /** Stops the clock; the browser's copy stays. */
  dispose(): void {
    clearTimeout(this.timer);
  }

  private async write(): Promise<void> {
    const { value, content } = this.latest;
    this.sending = content;
    this.tell({ status: 'saving', error: null });
    try {
      await this.save(value);
      this.saved = content;
      this.settle(content);
    } catch (failure) {
      const error = toParleyError(failure);
      this.tell({ status: error.retryable ? 'kept' : 'failed', error });
    }
  }

  private known(): unknown[] {
    const texts = [this.saved, ...(this.sending === null ? [] : [this.sending])];
    return texts.map((text) => JSON.parse(text) as unknown);
  }

  private settle(content: string): void {
    const more = this.latest.content !== content;
    if (more) return this.later(this.waits.quietMs);
    forget(`draft.${this.name}`);
    this.tell({ status: 'saved', savedAt: new Date(), error: null });
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private tell(change: Partial<DraftState>): void {
    this.state.set({ ...this.state.get(), ...change });
  }
}
