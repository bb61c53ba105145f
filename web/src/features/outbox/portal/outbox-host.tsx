import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { useConnection } from '../../../lib/connection.js';
import { useSessionKeeper } from '../../../lib/session-context.js';
import { useStore } from '../../../lib/store.js';
import { Leaving } from './leaving.js';
import { keepPagesForOffline } from './offline-pages.js';
import { OutboxStrip } from './outbox-strip.js';
import { useOutbox } from './use-outbox.js';

/** How often the line is tried while something waits and the device believes it is online. */
const RETRY_MS = 15_000;

/** Sends what waits: on opening, when the line or the reader is back, and now and then. */
function useSending(): void {
  const outbox = useOutbox();
  const keeper = useSessionKeeper();
  const waiting = useStore(outbox.entries).length > 0;
  const line = useConnection();
  const go = useEffectEvent(() => {
    if (!navigator.onLine) return;
    void keeper.renew();
    void outbox.run();
  });
  useEffect(() => {
    void outbox.refresh().then(() => go());
    const seen = (): void => {
      if (document.visibilityState === 'visible') go();
    };
    window.addEventListener('online', go);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('online', go);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [outbox]);
  useEffect(() => {
    if (line === 'ok') go();
  }, [line]);
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => go(), RETRY_MS);
    return () => clearInterval(timer);
  }, [waiting]);
}

export interface OutboxHostProps {
  /** The person wants to sign out. */
  readonly leaving: boolean;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** What works without a line: sends what waits, says so, and asks before it is given up. */
export function OutboxHost({ leaving, onLeave, onStay }: OutboxHostProps): ReactNode {
  useSending();
  useEffect(() => keepPagesForOffline(), []);
  return (
    <>
      <OutboxStrip />
      {leaving && <Leaving onLeave={onLeave} onStay={onStay} />}
    </>
  );
}
