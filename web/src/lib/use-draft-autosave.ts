import { useCallback, useEffect, useState } from 'react';
import { DraftSaver, type DraftState } from './draft-saver.js';
import { useStore } from './store.js';

export interface DraftOptions<Value> {
  /** Names the draft in this browser: person, record and form, such as `p1.application.a7`. */
  readonly name: string;
  /** The text now; the value of the first render counts as saved. */
  readonly value: Value;
  /** Writes to the server; rejects with the failure. */
  readonly save: (value: Value) => Promise<void>;
}

export interface Draft extends DraftState {
  /** Saves now, for instance before the next page; resolves when it is over. */
  readonly flush: () => Promise<void>;
  /** Drops what this browser kept. */
  readonly discard: () => void;
}

/** Saves a form's text while it is written; see `DraftSaver`. Give the component a `key` per record. */
export function useDraftAutosave<Value>({ name, value, save }: DraftOptions<Value>): Draft {
  const [saver] = useState(() => new DraftSaver(name, value, save));
  const state = useStore(saver.state);

  useEffect(() => saver.saveWith(save), [saver, save]);
  useEffect(() => saver.offer(value), [saver, value]);
  useEffect(() => () => saver.dispose(), [saver]);

  const unsafe = ['unsaved', 'saving', 'failed'].includes(state.status);
  useEffect(() => {
    if (!unsafe) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsafe]);

  const flush = useCallback(() => saver.flush(), [saver]);
  const discard = useCallback(() => saver.discard(), [saver]);
  return { ...state, flush, discard };
}
