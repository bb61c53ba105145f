import { useEffect, useEffectEvent } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { useLanguage } from '../../../lib/i18n.js';
import { useReading, type Reading } from '../../../lib/use-reading.js';
import { useKeptReading } from './use-kept-reading.js';

const LANGUAGES = ['nl', 'fr', 'en', 'de'];

/**
 * Reads what the page shows: at once from memory and again from the server; again when the reader
 * comes back to the page, since the other side may have answered, and when the language changes,
 * since some sentences are the server's. Without a line it shows what was read here last.
 */
export function usePortalReading<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Reading<Data> {
  const { language } = useLanguage();
  const change = LANGUAGES.indexOf(language);
  const reading = useReading(document, variables, { fresh: true, change });
  const onReturn = useEffectEvent(() => {
    if (window.document.visibilityState === 'visible') reading.again();
  });
  useEffect(() => {
    const listener = (): void => onReturn();
    window.document.addEventListener('visibilitychange', listener);
    window.addEventListener('online', listener);
    return () => {
      window.document.removeEventListener('visibilitychange', listener);
      window.removeEventListener('online', listener);
    };
  }, []);
  return useKeptReading(reading, document as TypedDocumentNode<Data, AnyVariables>, variables);
}
