import { useEffect, useState } from 'react';
import { useClient, useSubscription } from 'urql';
import { useSession } from '../../../lib/session-context.js';
import { useMay } from '../../../lib/use-may.js';
import { DossierChangesDocument, HistoryDocument } from './events.desk.graphql.js';

/** The last thing that happened to a dossier while it was open. */
export interface LiveChange {
  readonly seq: number;
  readonly kind: string;
  /** What the journal says of it; empty when the reader may not see that. */
  readonly data: unknown;
  /** Null when the reader may not see who. */
  readonly actorName: string | null;
  readonly at: string;
}

export interface LiveChanges {
  /** Number of the last change; 0 before the first. */
  readonly changes: number;
  /** The last change somebody else made; null when there is none or it was put away. */
  readonly latest: LiveChange | null;
  readonly dismiss: () => void;
}

/** Follows a dossier: says when it changed, and by whom where the reader may know. */
export function useLiveChanges(eventId: string): LiveChanges {
  const client = useClient();
  const mine = useSession()?.person.name ?? null;
  const seesJournal = useMay()('journal.read');
  const [{ data }] = useSubscription({
    query: DossierChangesDocument,
    variables: { eventId },
  });
  const [latest, setLatest] = useState<LiveChange | null>(null);
  const heard = data?.eventChanged.eventId === eventId ? data.eventChanged : null;
  const { seq = 0, kind = '' } = heard ?? {};
  useEffect(() => {
    if (seq === 0) return;
    let stopped = false;
    const find = async (): Promise<void> => {
      const variables = { id: eventId, afterSeq: seq - 1, limit: 1 };
      const answer = seesJournal
        ? await client
            .query(HistoryDocument, variables, { requestPolicy: 'network-only' })
            .toPromise()
        : null;
      const entry = answer?.data?.event.journal[0] ?? null;
      const actorName = entry?.actorName ?? null;
      if (stopped || (actorName !== null && actorName === mine)) return;
      setLatest({
        seq,
        kind,
        actorName,
        data: entry?.data ?? {},
        at: entry?.at ?? new Date().toISOString(),
      });
    };
    void find();
    return () => {
      stopped = true;
    };
  }, [client, eventId, seq, kind, mine, seesJournal]);
  return { changes: seq, latest, dismiss: () => setLatest(null) };
}
