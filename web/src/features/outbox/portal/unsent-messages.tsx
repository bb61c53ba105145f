import type { ReactNode } from 'react';
import type { OutboxEntry } from '../../../lib/outbox/outbox-entry.js';
import { useStore } from '../../../lib/store.js';
import { useOutbox } from './use-outbox.js';
import { WaitingAnswer } from './waiting-answer.js';

/** What its writer sees of his messages that did not leave yet. */
export function UnsentMessages({ entries }: { readonly entries: readonly OutboxEntry[] }) {
  const sending = useStore(useOutbox().sending);
  return entries
    .filter(({ key }) => key !== sending)
    .map((entry): ReactNode => <WaitingAnswer key={entry.key} entry={entry} />);
}
