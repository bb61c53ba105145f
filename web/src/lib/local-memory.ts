/** Everything Parley keeps in the browser stands under this prefix. */
const PREFIX = 'parley.';

/** Reads a remembered value; null when absent, unreadable or when storage is refused. */
export function recall<Value>(name: string): Value | null {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? null : (JSON.parse(text) as Value);
  } catch {
    return null;
  }
}

/** Remembers a value; returns false when the browser refuses (private mode, full). */
export function remember(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets one value. */
export function forget(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Storage that refuses to be written holds nothing to forget.
  }
}

/** Hears when another page or part changes a value, null: forgot it; answers how to end it. */
export function onRemembered(name: string, listener: (value: unknown) => void): () => void {
  const hear = ({ key }: StorageEvent): void => {
    if (key === PREFIX + name) listener(recall(name));
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}

/** Tells the parts of this page that a value changed, as the browser tells the other pages. */
export function tellRemembered(name: string): void {
  window.dispatchEvent(new StorageEvent('storage', { key: PREFIX + name }));
}

/** Forgets every value whose name begins so, such as `draft.` at sign-out. */
export function forgetAll(beginning: string): void {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(PREFIX + beginning)) localStorage.removeItem(name);
    }
  } catch {
    // As above.
  }
}

const PREFERENCES = ['language', 'colourScheme', 'singleKeys'];

/** Notes the reader's preferences; the answer writes them back after storage was emptied. */
export function keepPreferences(): () => void {
  const kept = new Map<string, string>();
  try {
    for (const name of PREFERENCES) {
      const text = localStorage.getItem(PREFIX + name);
      if (text !== null) kept.set(PREFIX + name, text);
    }
  } catch {
    return () => undefined;
  }
  return () => kept.forEach((text, name) => localStorage.setItem(name, text));
}
