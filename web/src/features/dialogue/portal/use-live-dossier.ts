import { useEffect, useEffectEvent, useRef } from 'react';
import { useSubscription } from 'urql';
import { useLiveConnections } from '../../../lib/live.js';
import { DossierChangedDocument } from './dialogue.portal.graphql.js';

/**
 * Calls `again` whenever something of the dossier changed that its reader may see, and once more
 * when the connection stands again: what happened meanwhile was not told.
 */
export function useLiveDossier(id: string, again: () => void): void {
  const heard = useRef(0);
  const connections = useLiveConnections();
  const [{ data }] = useSubscription(
    { query: DossierChangedDocument, variables: { id } },
    (_before, hint) => ({ ...hint, at: (heard.current += 1) }),
  );
  const read = useEffectEvent(again);
  const known = useRef(connections);
  useEffect(() => {
    if (data) read();
  }, [data]);
  useEffect(() => {
    if (known.current === connections) return;
    known.current = connections;
    read();
  }, [connections]);
}
