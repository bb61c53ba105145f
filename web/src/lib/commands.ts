import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { createStore, useStore, type Store } from './store.js';

/** Something the palette (Ctrl/⌘ K) can do or open. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly group: string;
  readonly icon?: ReactNode;
  readonly keywords?: readonly string[];
  readonly run: () => void;
}

/** Finds records while somebody types, such as dossiers by title or number. */
export interface CommandSource {
  readonly id: string;
  readonly find: (query: string, signal: AbortSignal) => Promise<readonly Command[]>;
}

const commands: Store<readonly Command[]> = createStore<readonly Command[]>([]);
const sources: Store<readonly CommandSource[]> = createStore<readonly CommandSource[]>([]);

function useAdded<Item extends { readonly id: string }>(
  store: Store<readonly Item[]>,
  items: readonly Item[],
): void {
  useEffect(() => {
    const ids = new Set(items.map((item) => item.id));
    store.set([...store.get().filter((item) => !ids.has(item.id)), ...items]);
    return () => store.set(store.get().filter((item) => !ids.has(item.id)));
  }, [store, items]);
}

/** Offers commands while the component is shown; pass a stable array. */
export function useOfferedCommands(items: readonly Command[]): void {
  useAdded(commands, items);
}

/** Offers a search in records while the component is shown; pass a stable array. */
export function useCommandSources(items: readonly CommandSource[]): void {
  useAdded(sources, items);
}

export function useCommands(): readonly Command[] {
  return useStore(commands);
}

export function useSources(): readonly CommandSource[] {
  return useStore(sources);
}
