import { useEffect, useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { keepReading, keptReading } from '../../../lib/outbox/kept-readings.js';
import {
  KEPT_OPERATIONS,
  readingName,
  type KeptReading,
} from '../../../lib/outbox/kept-readings.rules.js';
import { showsAsOf } from '../../../lib/outbox/shown-as-of.js';
import { useSession } from '../../../lib/session-context.js';
import type { Reading } from '../../../lib/use-reading.js';

function operationOf(document: TypedDocumentNode<unknown, AnyVariables>): string {
  const [first] = document.definitions;
  return first?.kind === 'OperationDefinition' ? (first.name?.value ?? '') : '';
}

/** Where an answer is kept; null for those that are not. */
function useName(document: TypedDocumentNode<unknown, AnyVariables>, variables: unknown) {
  const person = useSession()?.person.id ?? null;
  const operation = operationOf(document);
  if (!person || !KEPT_OPERATIONS.includes(operation)) return null;
  return { person, name: readingName(person, operation, variables) };
}

/**
 * Without a line, shows what this person read here last, and says so on the page; with one, keeps
 * what is read for that.
 */
export function useKeptReading<Data>(
  reading: Reading<Data>,
  document: TypedDocumentNode<Data, AnyVariables>,
  variables: unknown,
): Reading<Data> {
  const place = useName(document as TypedDocumentNode<unknown, AnyVariables>, variables);
  const [kept, setKept] = useState<KeptReading | null | 'unasked'>('unasked');
  const { data, error } = reading;
  const name = place?.name ?? null;
  const person = place?.person ?? '';
  const cut = data === null && error?.code === 'NETWORK' && name !== null;
  useEffect(() => {
    if (!name || data === null) return;
    void keepReading({ name, person, at: new Date().toISOString(), data });
  }, [name, person, data]);
  useEffect(() => {
    if (!cut) return;
    void keptReading(name, person).then(setKept);
  }, [cut, name, person]);
  const shown = cut && kept !== null && kept !== 'unasked' && kept.name === name ? kept : null;
  const at = shown?.at ?? null;
  useEffect(() => (at === null ? undefined : showsAsOf(at)), [at]);
  if (!cut) return reading;
  if (kept === 'unasked') return { ...reading, loading: true };
  return shown ? { ...reading, data: shown.data as Data } : reading;
}
