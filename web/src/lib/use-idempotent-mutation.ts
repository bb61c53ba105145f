import { useCallback, useRef, useState } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import type { ParleyError } from './errors.js';
import { sendCommand, type Outcome } from './send-command.js';
import { steppedUp } from './step-up.js';
import { SubmissionKey } from './submission-key.js';

/** Both texts of a conflict: what was about to be sent, and what stands on the server now. */
export interface Conflict<Variables, Theirs> {
  readonly mine: Variables;
  readonly theirs: Theirs | null;
  readonly currentVersion: number | null;
}

export interface SubmissionState<Data, Variables, Theirs> {
  readonly status: 'idle' | 'running' | 'done' | 'failed' | 'stale';
  readonly data: Data | null;
  readonly error: ParleyError | null;
  readonly conflict: Conflict<Variables, Theirs> | null;
}

export interface Submission<Data, Variables, Theirs> extends SubmissionState<
  Data,
  Variables,
  Theirs
> {
  /** Sends; the key stays the same while the outcome of the same content is unknown. */
  readonly submit: (variables: Variables) => Promise<Outcome<Data>>;
  /** Sends the last content again, under the same key when its outcome is unknown. */
  readonly retry: () => Promise<Outcome<Data> | null>;
  readonly reset: () => void;
}

export interface SubmissionOptions<Variables, Theirs> {
  /** Fetches the record as it stands now; called when the server answers `STALE`. */
  readonly reload?: (variables: Variables) => Promise<Theirs>;
}

function useSender<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): (variables: Variables) => Promise<Outcome<Data>> {
  const client = useClient();
  const key = useRef<SubmissionKey | null>(null);
  return useCallback(
    async (variables) => {
      key.current ??= new SubmissionKey();
      const own = key.current.for(variables);
      let outcome = await sendCommand(client, document, variables, own);
      // Once confirmed, the very same request under the same key.
      if (!outcome.ok && (await steppedUp(outcome.error))) {
        outcome = await sendCommand(client, document, variables, own);
      }
      key.current.settle(outcome.ok ? null : outcome.error.code);
      return outcome;
    },
    [client, document],
  );
}

/**
 * A mutation as a form submits it: one key a submission, retries that cannot act twice, and both
 * texts when somebody else was faster. Never throws.
 */
export function useIdempotentMutation<
  Data,
  Variables extends AnyVariables = AnyVariables,
  Theirs = unknown,
>(
  document: TypedDocumentNode<Data, Variables>,
  options: SubmissionOptions<Variables, Theirs> = {},
): Submission<Data, Variables, Theirs> {
  type State = SubmissionState<Data, Variables, Theirs>;
  const idle: State = { status: 'idle', data: null, error: null, conflict: null };
  const [state, setState] = useState<State>(idle);
  const last = useRef<{ variables: Variables } | null>(null);
  const send = useSender(document);
  const { reload } = options;

  const submit = useCallback(
    async (variables: Variables): Promise<Outcome<Data>> => {
      last.current = { variables };
      setState((before) => ({ ...before, status: 'running', error: null, conflict: null }));
      const outcome = await send(variables);
      if (outcome.ok) {
        setState({ status: 'done', data: outcome.data, error: null, conflict: null });
      } else if (outcome.error.code === 'STALE') {
        const theirs = reload ? await reload(variables).catch(() => null) : null;
        const { currentVersion } = outcome.error;
        const conflict = { mine: variables, theirs, currentVersion };
        setState({ status: 'stale', data: null, error: outcome.error, conflict });
      } else {
        setState({ status: 'failed', data: null, error: outcome.error, conflict: null });
      }
      return outcome;
    },
    [send, reload],
  );
  const retry = useCallback(
    async () => (last.current ? submit(last.current.variables) : null),
    [submit],
  );
  const reset = useCallback(
    () => setState({ status: 'idle', data: null, error: null, conflict: null }),
    [],
  );
  return { ...state, submit, retry, reset };
}
