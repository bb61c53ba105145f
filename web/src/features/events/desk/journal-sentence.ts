import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useJournalNamespaces } from './registry.js';

export interface JournalFact {
  readonly kind: string;
  readonly data: unknown;
}

/** Simple values of an entry, for the sentence; lists and records are told apart in the details. */
function simpleValues(data: unknown): Record<string, string | number> {
  const entries = Object.entries((data ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  );
}

/** Tells an entry of the journal in a sentence, from the first catalogue that knows its kind. */
export function useJournalSentence(): (fact: JournalFact) => string {
  const namespaces = useJournalNamespaces();
  const { t } = useTranslation(['events', ...namespaces]);
  return useCallback(
    ({ kind, data }) => {
      const values = simpleValues(data);
      const from = typeof values['from'] === 'string' ? t(`events:state.${values['from']}`) : '';
      const to = typeof values['to'] === 'string' ? t(`events:state.${values['to']}`) : '';
      const told = kind === 'event.transitioned' && to ? { ...values, from, to } : values;
      const exact = kind === 'event.transitioned' && !to ? ['events:journal.event.moved'] : [];
      const keys = [
        ...exact,
        ...['events', ...namespaces].map((name) => `${name}:journal.${kind}`),
        'events:journal.other',
      ];
      return t(keys as never, told as never) as unknown as string;
    },
    [t, namespaces],
  );
}
