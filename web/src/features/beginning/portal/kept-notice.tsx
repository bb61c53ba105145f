import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { throwAway, type Kept } from './kept-answers.js';

export interface ThrowAwayProps {
  readonly onGone: () => void;
}

/** Throws the answers of this device away, after asking once. */
export function ThrowAway({ onGone }: ThrowAwayProps): ReactNode {
  const { t } = useTranslation('portal-beginning');
  const [asking, setAsking] = useState(false);
  const gone = (): void => {
    setAsking(false);
    throwAway();
    onGone();
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('kept.throwAway')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('kept.throwAway')}
        confirmLabel={t('kept.throwAway')}
        severe
        onConfirm={gone}
        onClose={() => setAsking(false)}
      >
        {t('kept.sure')}
      </ConfirmDialog>
    </>
  );
}

/** Says where the answers are and until when. */
export function KeptNotice({ kept, onGone }: { readonly kept: Kept } & ThrowAwayProps): ReactNode {
  const { t } = useTranslation('portal-beginning');
  const format = useFormat();
  const day = format.date(kept.until);
  return (
    <Notice tone="info" title={t('kept.title', { day })} actions={<ThrowAway onGone={onGone} />}>
      {t('kept.text')}
    </Notice>
  );
}
