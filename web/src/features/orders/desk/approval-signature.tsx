import { Button, Textarea } from '@mantine/core';
import { IconArrowBackUp, IconSignature } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../../lib/error-text.js';
import { newestVersion } from '../../../lib/known-versions.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.js';
import type { ApprovalSubject, ApprovalVersion } from './approval-types.js';
import { ApproveOrderDocument, ReturnOrderDocument } from './order-commands.desk.graphql.js';
import { groupedHash, shortHash } from './order-content.js';
import classes from './orders.module.css';

const SHORTEST_REASON = 3;
const LONGEST_REASON = 1000;

export interface ApprovalSignatureProps {
  readonly subject: ApprovalSubject;
  readonly version: ApprovalVersion;
  readonly onChanged: () => void;
  readonly onSigned: () => void;
}

/** Why the reader cannot sign now; null when the signature is open. */
function useObstacle(version: ApprovalVersion): string | null {
  const { t } = useTranslation('orders-desk');
  const texts = useErrorTexts();
  const step = version.availableTransitions.find(({ name }) => name === 'approve');
  if (step) return step.enabled ? null : texts.reason(step.reason ?? 'other');
  return t(version.state === 'submitted' ? 'approval.onlyGold' : 'approval.notSubmitted');
}

function useSteps({ subject, version, onChanged, onSigned }: ApprovalSignatureProps) {
  const approve = useIdempotentMutation(ApproveOrderDocument);
  const giveBack = useIdempotentMutation(ReturnOrderDocument);
  const [asking, setAsking] = useState<'sign' | 'return' | null>(null);
  const [reason, setReason] = useState('');
  const { id: orderId, version: seen } = subject.order;
  const step = { orderId, expectedVersion: newestVersion(orderId, seen) };
  const sign = async (): Promise<void> => {
    const { contentHash } = version;
    const outcome = await approve.submit({ input: { ...step, contentHash } });
    if (outcome.ok) {
      setAsking(null);
      onSigned();
    }
    onChanged();
  };
  const send = async (): Promise<void> => {
    const outcome = await giveBack.submit({ input: { ...step, reason: reason.trim() } });
    if (outcome.ok) setAsking(null);
    onChanged();
  };
  const ask = (what: 'sign' | 'return'): void => {
    approve.reset();
    giveBack.reset();
    setAsking(what);
  };
  return { approve, giveBack, asking, setAsking, ask, reason, setReason, sign, send };
}

type Steps = ReturnType<typeof useSteps>;

function SignDialog({ steps, version }: { steps: Steps; version: ApprovalVersion }): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { number, contentHash } = version;
  return (
    <ConfirmDialog
      opened={steps.asking === 'sign'}
      title={t('sign.title', { number })}
      confirmLabel={t('sign.confirm', { number })}
      onConfirm={() => void steps.sign()}
      onClose={() => steps.setAsking(null)}
      busy={steps.approve.status === 'running'}
      error={steps.approve.error}
    >
      <p className={classes.line}>{t('sign.exactly', { number })}</p>
      <p className={classes.hash}>{groupedHash(contentHash)}</p>
      <p className={classes.soft}>{t('sign.follows')}</p>
    </ConfirmDialog>
  );
}

function ReturnDialog({ steps, version }: { steps: Steps; version: ApprovalVersion }): ReactNode {
  const { t } = useTranslation('orders-desk');
  const short = steps.reason.trim().length < SHORTEST_REASON;
  return (
    <ConfirmDialog
      opened={steps.asking === 'return'}
      title={t('return.title', { number: version.number })}
      confirmLabel={t('return.confirm')}
      onConfirm={() => void steps.send()}
      onClose={() => steps.setAsking(null)}
      busy={steps.giveBack.status === 'running'}
      disabled={short}
      error={steps.giveBack.error}
    >
      <Textarea
        label={t('return.reason')}
        description={t('return.hint')}
        value={steps.reason}
        maxLength={LONGEST_REASON}
        autosize
        minRows={3}
        required
        data-autofocus
        onChange={(change) => steps.setReason(change.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

/** The one signature, under exactly the content on the page, and the way back to the writers. */
export function ApprovalSignature(props: ApprovalSignatureProps): ReactNode {
  const { version } = props;
  const { t } = useTranslation('orders-desk');
  const steps = useSteps(props);
  const obstacle = useObstacle(version);
  const { number, contentHash, state } = version;
  if (state === 'approved' || state === 'superseded') return null;
  const mayReturn = version.availableTransitions.some(
    ({ name, enabled }) => name === 'return' && enabled,
  );
  return (
    <section className={classes.signature} aria-label={t('sign.section')} data-print="hide">
      <p className={classes.line} id="sign-what">
        {t('sign.statement', { number })} <code>{shortHash(contentHash)}…</code>
      </p>
      {obstacle && (
        <p className={classes.obstacle} id="sign-obstacle">
          {t('sign.closed', { why: obstacle })}
        </p>
      )}
      <Button
        size="lg"
        fullWidth
        leftSection={<IconSignature size={22} aria-hidden />}
        aria-describedby={obstacle ? 'sign-what sign-obstacle' : 'sign-what'}
        disabled={obstacle !== null}
        onClick={() => steps.ask('sign')}
      >
        {t('sign.action', { number })}
      </Button>
      {mayReturn && (
        <Button
          variant="subtle"
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          onClick={() => steps.ask('return')}
        >
          {t('return.action')}
        </Button>
      )}
      <SignDialog steps={steps} version={version} />
      <ReturnDialog steps={steps} version={version} />
    </section>
  );
}
