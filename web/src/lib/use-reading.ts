import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import { toParleyError, type ParleyError } from './errors.js';

/** What a query has come to. `data` stays while it is read again. */
export interface Reading<Data> {
  readonly data: Data | null;
  readonly error: ParleyError | null;
  /** Nothing to show yet. */
  readonly loading: boolean;
  /** Asked again in the background. */
  readonly refreshing: boolean;
  /** Asks the server again. */
  readonly again: () => void;
}

export interface ReadingOptions {
  /** Another value asks the server again: the number of the last change one heard of. */
  readonly change?: number;
  /** Shows what is known at once and asks the server as well; for lists. */
  readonly fresh?: boolean;
  readonly pause?: boolean;
}

/** Reads from the API. Never throws; failures are a `ParleyError`. */
export function useReading<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: ReadingOptions = {},
): Reading<Data> {
  const { change = 0, fresh = false, pause = false } = options;
  const [result, execute] = useQuery<Data>({
    query: document as TypedDocumentNode<Data>,
    variables: variables as never,
    pause,
    requestPolicy: fresh ? 'cache-and-network' : 'cache-first',
  });
  const again = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const heard = useRef(change);
  useEffect(() => {
    if (heard.current === change) return;
    heard.current = change;
    if (!pause) again();
  }, [change, pause, again]);
  const { data = null, fetching, stale, error: failure } = result;
  const error = useMemo(() => (failure ? toParleyError(failure) : null), [failure]);
  const loading = fetching && data === null;
  return { data, error, loading, refreshing: (fetching || stale) && data !== null, again };
}
