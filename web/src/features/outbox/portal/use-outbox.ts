import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useClient } from 'urql';
import type { ParleyError } from '../../../lib/errors.js';
import type { Outbox } from '../../../lib/outbox/outbox.js';
import type { OutboxEntry, Submitted } from '../../../lib/outbox/outbox-entry.js';
import { endOf, standingOf, type Standing } from '../../../lib/outbox/outbox.rules.js';
import type { Outcome } from '../../../lib/send-command.js';
import { useSession } from '../../../lib/session-context.js';
import { useStore } from '../../../lib/store.js';
import { outboxOf } from './portal-outbox.js';

/** The signed-in person's outbox. */
export function useOutbox(): Outbox {
  const client = useClient();
  return outboxOf(client, useSession()?.person.id ?? 'nobody');
}

/** What was given to be sent and how it stands, read with the page. */
export function useStanding(entry: OutboxEntry | null): Standing | null {
  return entry && standingOf(entry, new Date().toISOString());
}

/** Messages of a dossier that were not sent; `onSent` hears when one left by itself. */
export function useUnsent(dossierId: string, onSent: () => void): readonly OutboxEntry[] {
  const outbox = useOutbox();
  const entries = useStore(outbox.entries);
  const sent = useStore(outbox.sent).length;
  const told = useEffectEvent(onSent);
  useEffect(() => void outbox.refresh(), [outbox]);
  useEffect(() => {
    if (sent > 0) told();
  }, [sent]);
  return entries.filter((one) => one.kind === 'message' && one.dossierId === dossierId);
}

export interface OutboxForm<Data> {
  readonly busy: boolean;
  /** What the server made of the last submission; also of one that left by itself meanwhile. */
  readonly error: ParleyError | null;
  /** What still stands in the outbox for this form. */
  readonly entry: OutboxEntry | null;
  readonly submit: (submitted: Omit<Submitted, 'subject'>) => Promise<Outcome<Data>>;
  readonly reset: () => void;
}

/**
 * A form whose submission survives a lost line and a closed page. `onSettled` hears what the server
 * made of it, now or when the line is back while the form stands open.
 */
export function useOutboxForm<Data>(
  subject: string,
  onSettled: (outcome: Outcome<Data>) => void,
): OutboxForm<Data> {
  const outbox = useOutbox();
  const entries = useStore(outbox.entries);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ParleyError | null>(null);
  const entry = entries.find((one) => one.subject === subject) ?? null;
  const settle = useEffectEvent((outcome: Outcome<unknown>) => {
    setError(outcome.ok ? null : outcome.error);
    onSettled(outcome as Outcome<Data>);
  });
  useEffect(() => {
    void outbox.refresh();
    return outbox.listen(subject, { settled: (outcome) => settle(outcome) });
  }, [outbox, subject]);
  const submit = async (submitted: Omit<Submitted, 'subject'>): Promise<Outcome<Data>> => {
    setBusy(true);
    setError(null);
    const outcome = (await outbox.submit({ ...submitted, subject })) as Outcome<Data>;
    setBusy(false);
    if (!outcome.ok && endOf(outcome.error.code) === 'again') return outcome;
    if (!outcome.ok) setError(outcome.error);
    onSettled(outcome);
    return outcome;
  };
  const reset = useCallback(() => setError(null), []);
  return { busy, error, entry, submit, reset };
}
