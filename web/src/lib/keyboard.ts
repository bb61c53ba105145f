import { recall, remember } from './local-memory.js';
import { createStore, type Store } from './store.js';

/**
 * One shortcut. `keys` is a key (`n`), a combination (`mod+k`, mod = Ctrl or ⌘), or a sequence
 * (`g e`). Single keys and sequences can be switched off as a whole (WCAG 2.1.4).
 */
export interface Shortcut {
  readonly id: string;
  readonly keys: string;
  /** Translated name, as the overview shows it. */
  readonly label: string;
  /** Absent when something else listens (the palette): then it is only listed. */
  readonly run?: () => void;
}

const SEQUENCE_MS = 900;
const REMEMBERED = 'singleKeys';

/** Whether a combination needs Ctrl or ⌘; those work while typing too. */
export function isCombination(keys: string): boolean {
  return keys.startsWith('mod+');
}

/** The name of a pressed key in the notation of `Shortcut.keys`; null for a lone modifier. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>) {
  if (event.altKey || ['Control', 'Meta', 'Shift', 'Alt'].includes(event.key)) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

function isTyping(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  if (!element?.closest) return false;
  const field = element.closest('input,textarea,select,[role=textbox]');
  return element.isContentEditable || field !== null;
}

/** Knows every shortcut on the page and listens once. */
export class Keyboard {
  readonly shortcuts: Store<readonly Shortcut[]> = createStore<readonly Shortcut[]>([]);
  readonly singleKeys: Store<boolean> = createStore(recall<boolean>(REMEMBERED) ?? true);
  private begun: { readonly key: string; readonly at: number } | null = null;

  /** Adds a shortcut; the answer takes it away again. */
  add(shortcut: Shortcut): () => void {
    this.shortcuts.set([...this.shortcuts.get(), shortcut]);
    return () =>
      this.shortcuts.set(this.shortcuts.get().filter((known) => known.id !== shortcut.id));
  }

  /** Switches one-key shortcuts on or off and remembers it. */
  allowSingleKeys(allowed: boolean): void {
    remember(REMEMBERED, allowed);
    this.singleKeys.set(allowed);
  }

  /** Handles one key press; returns true when a shortcut ran. */
  press(event: KeyboardEvent): boolean {
    const key = keyName(event);
    if (event.defaultPrevented || key === null) return false;
    if (!isCombination(key) && (isTyping(event.target) || !this.singleKeys.get())) return false;
    const wanted = this.withSequence(key, event.timeStamp);
    const found = [...this.shortcuts.get()].reverse().find((one) => wanted.includes(one.keys));
    this.begun = found ? null : { key, at: event.timeStamp };
    if (!found?.run) return false;
    event.preventDefault();
    found.run();
    return true;
  }

  private withSequence(key: string, at: number): string[] {
    const open = this.begun && at - this.begun.at < SEQUENCE_MS;
    return open && this.begun ? [`${this.begun.key} ${key}`, key] : [key];
  }
}

export const keyboard = new Keyboard();

if (typeof window !== 'undefined') {
  window.addEventListener('keydown', (event) => keyboard.press(event));
}
