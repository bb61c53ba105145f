import { useEffect, useEffectEvent } from 'react';
import { useConnection } from './connection.js';
import type { ParleyError } from './errors.js';

/**
 * Sends again by itself once the line is back, what nobody answered before: the same content keeps
 * its key, so it is done once however often it was sent. Answers whether something waits for that.
 */
export function useSendWhenBack(error: ParleyError | null, send: () => void): boolean {
  const waits = error?.code === 'NETWORK';
  const line = useConnection();
  const again = useEffectEvent(send);
  useEffect(() => {
    if (waits && line === 'ok') again();
  }, [waits, line]);
  return waits;
}
