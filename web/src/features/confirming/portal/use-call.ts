import { useCallback, useState } from 'react';
import { toParleyError, type ParleyError } from '../../../lib/errors.js';
import { PasskeySilent } from './factor-calls.js';

export interface Call {
  readonly busy: boolean;
  readonly error: ParleyError | null;
  /** The browser's passkey did not answer: nothing went wrong, it may be tried again. */
  readonly silent: boolean;
  readonly run: <Answer>(work: () => Promise<Answer>, onDone: (answer: Answer) => void) => void;
}

/** One call after the other, with what went wrong with the last one. */
export function useCall(): Call {
  const [state, setState] = useState<Omit<Call, 'run'>>({
    busy: false,
    error: null,
    silent: false,
  });
  const run = useCallback(
    <Answer>(work: () => Promise<Answer>, onDone: (answer: Answer) => void): void => {
      setState({ busy: true, error: null, silent: false });
      work().then(
        (answer) => {
          setState({ busy: false, error: null, silent: false });
          onDone(answer);
        },
        (failure: unknown) => {
          const silent = failure instanceof PasskeySilent;
          setState({ busy: false, error: silent ? null : toParleyError(failure), silent });
        },
      );
    },
    [],
  );
  return { ...state, run };
}
