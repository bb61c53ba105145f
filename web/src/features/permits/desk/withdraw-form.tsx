import { Button, Textarea } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.js';
import { useDossier } from '../../events/desk/index.js';
import type { SheetProps } from './decision-values.js';
import { WithdrawDecisionDocument } from './decision-commands.desk.graphql.js';

const SHORTEST = 3;

/** Withdraws a signed decision, after saying why; it stays readable. */
export function WithdrawForm({ sheet }: SheetProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const id = useId();
  const { refresh } = useDossier();
  const [seen, setSeen] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const withdraw = useIdempotentMutation(WithdrawDecisionDocument);
  const go = async (): Promise<void> => {
    if (seen === null) return;
    const input = { decisionId: sheet.id, expectedVersion: seen, reason: reason.trim() };
    const outcome = await withdraw.submit({ input });
    refresh();
    if (outcome.ok) setSeen(null);
  };
  return (
    <>
      <Button
        variant="default"
        style={{ justifySelf: 'start' }}
        onClick={() => {
          withdraw.reset();
          setSeen(sheet.version);
        }}
      >
        {t('withdraw.action')}
      </Button>
      {seen !== null && (
        <ConfirmDialog
          opened
          title={t('withdraw.action')}
          confirmLabel={t('withdraw.action')}
          onConfirm={() => void go()}
          onClose={() => setSeen(null)}
          busy={withdraw.status === 'running'}
          disabled={withdraw.status === 'stale' || reason.trim().length < SHORTEST}
          error={withdraw.error}
        >
          <p>{t('withdraw.text')}</p>
          <Textarea
            id={id}
            label={t('withdraw.reason')}
            description={t('withdraw.reasonHint')}
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </ConfirmDialog>
      )}
    </>
  );
}
