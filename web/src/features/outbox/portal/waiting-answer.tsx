import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../../lib/outbox/outbox-entry.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { EntryActions } from './entry-actions.js';
import { TONE_OF, useEntryWords } from './entry-words.js';
import classes from './outbox.module.css';
import { useStanding } from './use-outbox.js';

/** In place of a form, or beside it: what was written there waits to be sent. */
export function WaitingAnswer({
  entry,
  onTakenBack,
}: {
  readonly entry: OutboxEntry;
  readonly onTakenBack?: () => void;
}): ReactNode {
  const { t } = useTranslation('portal-outbox');
  const words = useEntryWords();
  const standing = useStanding(entry);
  if (!standing) return null;
  const back = onTakenBack ? { onTakenBack } : {};
  return (
    <Notice
      tone={TONE_OF[standing]}
      role="status"
      title={t(`state.${standing}`)}
      actions={<EntryActions entry={entry} standing={standing} {...back} />}
    >
      <p className={classes.words}>{entry.words}</p>
      <p className={classes.text}>{words.text(entry, standing)}</p>
    </Notice>
  );
}
