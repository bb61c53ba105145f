import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { forget, onRemembered, recall, remember } from '../../../lib/local-memory.js';
import { useSession } from '../../../lib/session-context.js';

export interface LocalDraft<Value> {
  /** Where this browser keeps it. */
  readonly place: string;
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
  // Sent, or written on, in another page of this browser; or given back by the outbox.
  const take = useEffectEvent((kept: unknown) => setValue((kept as Value | null) ?? initial));
  useEffect(() => onRemembered(place, (kept) => take(kept)), [place]);
  return { place, value, change, forget: drop };
}
