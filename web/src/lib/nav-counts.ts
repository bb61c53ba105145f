import { useEffect } from 'react';
import { createStore, useStore } from './store.js';

type Counts = Readonly<Record<string, number>>;

const counts = createStore<Counts>({});

/** Tells how many things wait at a place of the navigation, such as `inbox`. */
export function useNavCount(place: string, count: number): void {
  useEffect(() => {
    counts.set({ ...counts.get(), [place]: count });
  }, [place, count]);
}

/** What waits where. */
export function useNavCounts(): Counts {
  return useStore(counts);
}
