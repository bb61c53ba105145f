import type { ReactNode } from 'react';
import { useSubscription } from 'urql';
import { useMay } from '../../../lib/use-may.js';
import { UnreadChangedDocument } from './stand.desk.graphql.js';

/** Keeps the counts of unread messages right on every page of the desk. */
export default function UnreadCompanion(): ReactNode {
  const may = useMay();
  useSubscription({ query: UnreadChangedDocument, pause: !may('dialogue.read') });
  return null;
}
