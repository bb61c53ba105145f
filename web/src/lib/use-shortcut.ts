import { useEffect, useEffectEvent } from 'react';
import { keyboard, type Shortcut } from './keyboard.js';

/** Offers a shortcut while the component is shown. */
export function useShortcut({ id, keys, label, run }: Shortcut): void {
  const act = useEffectEvent(() => run?.());
  const listens = run !== undefined;
  useEffect(
    () => keyboard.add({ id, keys, label, ...(listens ? { run: () => act() } : {}) }),
    [id, keys, label, listens],
  );
}
