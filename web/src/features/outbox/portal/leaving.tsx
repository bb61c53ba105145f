import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.js';
import { emptyDevice } from '../../../lib/outbox/device.js';
import { forgetOfflinePages } from './offline-pages.js';
import { useEntryWords } from './entry-words.js';
import classes from './outbox.module.css';
import { useOutbox } from './use-outbox.js';

export interface LeavingProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Signs out at once, unless something was not sent: then it asks, since leaving gives it up. */
export function Leaving({ onLeave, onStay }: LeavingProps): ReactNode {
  const { t } = useTranslation('portal-outbox');
  const words = useEntryWords();
  const outbox = useOutbox();
  const [asks, setAsks] = useState(false);
  const leave = async (): Promise<void> => {
    await emptyDevice();
    await forgetOfflinePages();
    onLeave();
  };
  const begin = useEffectEvent(() => {
    if (outbox.entries.get().length > 0) setAsks(true);
    else void leave();
  });
  useEffect(() => void outbox.refresh().then(() => begin()), [outbox]);
  const open = outbox.entries.get();
  return (
    <ConfirmDialog
      opened={asks}
      severe
      title={t('leave.title', { count: open.length })}
      confirmLabel={t('leave.confirm')}
      onConfirm={() => void leave()}
      onClose={onStay}
    >
      <p>{t('leave.text')}</p>
      <ul>
        {open.map((entry) => (
          <li key={entry.key}>
            {words.name(entry)}
            <p className={classes.words}>{entry.words}</p>
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
