import { useRef, useState } from 'react';
import type { Footprint } from './map-types.js';

const MOST_STEPS = 100;

export interface FootprintHistory {
  /** Notes the present state and goes on to another. */
  readonly change: (next: Footprint) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Undo and redo over a footprint the caller holds; map and table share it. */
export function useFootprintHistory(
  value: Footprint,
  onChange: (next: Footprint) => void,
): FootprintHistory {
  const past = useRef<Footprint[]>([]);
  const future = useRef<Footprint[]>([]);
  const [sizes, setSizes] = useState({ past: 0, future: 0 });
  const tell = (next: Footprint): void => {
    setSizes({ past: past.current.length, future: future.current.length });
    onChange(next);
  };
  return {
    change(next) {
      past.current = [...past.current, value].slice(-MOST_STEPS);
      future.current = [];
      tell(next);
    },
    undo() {
      const before = past.current.pop();
      if (!before) return;
      future.current.push(value);
      tell(before);
    },
    redo() {
      const after = future.current.pop();
      if (!after) return;
      past.current.push(value);
      tell(after);
    },
    canUndo: sizes.past > 0,
    canRedo: sizes.future > 0,
  };
}
