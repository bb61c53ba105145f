import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../../lib/outbox/outbox-entry.js';
import type { Standing } from '../../../lib/outbox/outbox.rules.js';
import { useStore } from '../../../lib/store.js';
import { useEntryWords } from './entry-words.js';
import { giveBack } from './kinds.js';
import { useOutbox } from './use-outbox.js';

export interface EntryActionsProps {
  readonly entry: OutboxEntry;
  readonly standing: Standing;
  /** Gets the way to undo it. */
  readonly onTakenBack?: (undo: () => Promise<void>) => void;
}

/** Send it now, or take it back: the text returns to its form. */
export function EntryActions({ entry, standing, onTakenBack }: EntryActionsProps): ReactNode {
  const { t } = useTranslation('portal-outbox');
  const words = useEntryWords();
  const outbox = useOutbox();
  const sending = useStore(outbox.sending);
  const [busy, setBusy] = useState(false);
  const name = words.name(entry);
  const send = async (): Promise<void> => {
    setBusy(true);
    await outbox.sendNow(entry);
    setBusy(false);
  };
  const takeBack = async (): Promise<void> => {
    await outbox.takeBack(entry);
    const restore = giveBack(entry);
    onTakenBack?.(async () => {
      restore();
      await outbox.putBack(entry);
    });
  };
  const away = busy || sending === entry.key;
  const verb = standing === 'confirm' ? 'confirm' : standing === 'waiting' ? 'now' : 'again';
  return (
    <>
      {standing !== 'conflict' && (
        <Button
          loading={away}
          variant={standing === 'confirm' ? 'filled' : 'default'}
          aria-label={t(`send.${verb}Named`, { name })}
          onClick={() => void send()}
        >
          {t(`send.${verb}`)}
        </Button>
      )}
      <Button
        variant="default"
        disabled={away}
        aria-label={t('takeBackNamed', { name })}
        onClick={() => void takeBack()}
      >
        {t('takeBack')}
      </Button>
    </>
  );
}
