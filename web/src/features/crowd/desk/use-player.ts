import { useEffect, useState } from 'react';

/** Pictures a second. */
export const PACES = [2, 5, 10, 20] as const;
export type Pace = (typeof PACES)[number];

export interface Player {
  readonly index: number;
  readonly playing: boolean;
  readonly pace: Pace;
  readonly setPace: (pace: Pace) => void;
  /** Goes to a picture and stands still there. */
  readonly goTo: (index: number) => void;
  readonly step: (by: number) => void;
  /** Plays on, from the beginning where it had come to the end, or stands still. */
  readonly toggle: () => void;
}

/** Plays pictures one after the other; another run keeps the place as far as it has one. */
export function usePlayer(count: number): Player {
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [pace, setPace] = useState<Pace>(5);
  const last = Math.max(0, count - 1);
  const index = Math.min(at, last);
  const running = playing && index < last;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setAt((now) => Math.min(now + 1, last)), 1000 / pace);
    return () => clearInterval(timer);
  }, [running, pace, last]);
  const goTo = (to: number): void => {
    setPlaying(false);
    setAt(Math.max(0, Math.min(last, to)));
  };
  return {
    index,
    playing: running,
    pace,
    setPace,
    goTo,
    step: (by) => goTo(index + by),
    toggle: () => {
      if (!running && index >= last) setAt(0);
      setPlaying(!running);
    },
  };
}
