import { useCallback, useState } from 'react';
import { forget, recall, remember } from '../../../lib/local-memory.js';
import { useSession } from '../../../lib/session-context.js';

export interface KeptDraft<Value> {
  readonly value: Value;
  readonly change: (value: Value) => void;
  /** Puts the first value back and forgets what was kept. */
  readonly clear: () => void;
  /** Whether something from an earlier visit was found. */
  readonly found: boolean;
}

/**
 * A form that is sent in one go, kept in this browser while it is written: a closed tab or a lost
 * connection costs nothing. Named by person and `name`; gone at sign-out. Give the component a
 * `key` per record.
 */
export function useKeptDraft<Value>(name: string, initial: Value): KeptDraft<Value> {
  const person = useSession()?.person.id ?? 'nobody';
  const place = `draft.${person}.${name}`;
  const [first] = useState(initial);
  const [kept] = useState(() => recall<Value>(place));
  const [value, setValue] = useState<Value>(kept ?? first);
  const change = useCallback(
    (next: Value) => {
      setValue(next);
      remember(place, next);
    },
    [place],
  );
  const clear = useCallback(() => {
    setValue(first);
    forget(place);
  }, [place, first]);
  return { value, change, clear, found: kept !== null };
}
