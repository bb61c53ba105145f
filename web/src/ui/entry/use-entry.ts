import { useCallback, useEffect, useState } from 'react';
import { toParleyError, type ParleyError } from '../../lib/errors.js';
import type { DoorConfig } from '../../lib/session.js';
import { useSessionKeeper } from '../../lib/session-context.js';

const NO_DEMO: DoorConfig = { demo: false, personas: [] };

/** What the sign-in page offers; nothing extra while the server has not said so. */
export function useDoorConfig(): DoorConfig {
  const keeper = useSessionKeeper();
  const [config, setConfig] = useState(NO_DEMO);
  useEffect(() => {
    let gone = false;
    keeper.config().then(
      (answer) => {
        if (!gone) setConfig(answer);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [keeper]);
  return config;
}

export interface Attempt {
  readonly busy: boolean;
  readonly error: ParleyError | null;
  /** Runs a sign-in and goes on when it worked. */
  readonly run: (way: () => Promise<unknown>) => void;
}

/** One sign-in after the other, with what went wrong. */
export function useAttempt(onDone: () => void): Attempt {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ParleyError | null>(null);
  const run = useCallback(
    (way: () => Promise<unknown>) => {
      setBusy(true);
      setError(null);
      way().then(
        () => {
          setBusy(false);
          onDone();
        },
        (failure: unknown) => {
          setBusy(false);
          setError(toParleyError(failure));
        },
      );
    },
    [onDone],
  );
  return { busy, error, run };
}
