import { useCallback, useState } from 'react';
import { forget, recall, remember } from '../../../lib/local-memory.js';
import { useSession } from '../../../lib/session-context.js';

export interface LocalDraft<Value> {
  readonly value: Value;
  readonly change: (value: Value) => void;
  /** Forgets it, after it was sent. */
  readonly forget: () => void;
}

/**
 * A form that is sent in one go, kept in this browser while it is written, so that a closed tab or a
 * lost connection costs nothing. Names the draft by person and `name`; gone at sign-out.
 */
export function useLocalDraft<Value>(name: string, initial: Value): LocalDraft<Value> {
  const person = useSession()?.person.id ?? 'nobody';
  const place = `draft.${person}.${name}`;
  const [value, setValue] = useState<Value>(() => recall<Value>(place) ?? initial);
  const change = useCallback(
    (next: Value) => {
      setValue(next);
      remember(place, next);
    },
    [place],
  );
  const drop = useCallback(() => forget(place), [place]);
  return { value, change, forget: drop };
}
