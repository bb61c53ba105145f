import { createStore, useStore } from '../store.js';

const shown = createStore<readonly string[]>([]);

/** Notes that a part of the page shows what was read then (ISO instant); answers how to end it. */
export function showsAsOf(at: string): () => void {
  shown.set([...shown.get(), at]);
  return () => {
    const left = [...shown.get()];
    left.splice(left.indexOf(at), 1);
    shown.set(left);
  };
}

/** When the oldest of what the page shows was read; null when all of it is fresh. */
export function useShownAsOf(): string | null {
  return [...useStore(shown)].sort()[0] ?? null;
}
