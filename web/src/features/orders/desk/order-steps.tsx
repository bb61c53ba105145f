import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier } from '../../events/desk/index.js';
import { newestVersion } from '../../../lib/known-versions.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.js';
import { TransitionButtons } from '../../../ui/status/transition-buttons.js';
import { SubmitOrderDocument } from './order-commands.desk.graphql.js';
import { groupedHash } from './order-content.js';
import type { FoundOrder } from './order-types.js';
import classes from './orders.module.css';

/** Silver's step: the draft goes to Gold. Signing and sending back have a page of their own. */
export function OrderSteps({ order }: { readonly order: FoundOrder }): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { refresh } = useDossier();
  const submit = useIdempotentMutation(SubmitOrderDocument);
  const [asking, setAsking] = useState(false);
  const newest = order.versions[0];
  const steps = order.latest?.availableTransitions.filter(({ name }) => name === 'submit') ?? [];
  if (!newest || steps.length === 0) return null;
  const send = async (): Promise<void> => {
    const outcome = await submit.submit({
      input: { orderId: order.id, expectedVersion: newestVersion(order.id, order.version) },
    });
    if (outcome.ok) setAsking(false);
    refresh();
  };
  return (
    <>
      <TransitionButtons
        transitions={steps}
        label={() => t('submit.action')}
        onChoose={() => {
          submit.reset();
          setAsking(true);
        }}
      />
      <ConfirmDialog
        opened={asking}
        title={t('submit.title', { number: newest.number })}
        confirmLabel={t('submit.action')}
        onConfirm={() => void send()}
        onClose={() => setAsking(false)}
        busy={submit.status === 'running'}
        error={submit.error}
      >
        <p className={classes.line}>{t('submit.text')}</p>
        <p className={classes.hash}>{groupedHash(newest.contentHash)}</p>
      </ConfirmDialog>
    </>
  );
}
