import { Button, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { parts } from '../../events/portal/index.js';
import type { Protocol } from './agreement-types.js';
import { DeclineProtocolDocument } from './agreements.portal.graphql.js';

const MIN_REASON = 3;
const MAX_REASON = 2000;

interface DeclineProps {
  readonly protocol: Protocol;
  readonly onDone: () => void;
}

/** Saying no for the own organisation, or taking its signature back; never without a reason. */
export function DeclinePart({ protocol, onDone }: DeclineProps): ReactNode {
  const { t } = useTranslation('portal-agreements');
  const { submit, status, error } = useIdempotentMutation(DeclineProtocolDocument);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { id, version, availableSteps } = protocol;
  const may = availableSteps.some(({ name, enabled }) => name === 'decline' && enabled);
  if (!may) return null;
  const signed = availableSteps.some(({ reason: why }) => why === 'alreadySigned');
  const short = reason.trim().length < MIN_REASON;
  const decline = async (): Promise<void> => {
    setAsked(true);
    if (short) return;
    const input = { agreementId: id, expectedVersion: version, reason: reason.trim() };
    await submit({ input });
    onDone();
  };
  return (
    <details className={parts['details']} data-print="hide">
      <summary>{t(signed ? 'decline.back' : 'decline.title')}</summary>
      <div className={parts['stack']}>
        {error && <ErrorNotice error={error} />}
        <Textarea
          id={`decline-${id}`}
          label={t('decline.reason')}
          error={asked && short ? t('decline.missing') : undefined}
          maxLength={MAX_REASON}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={parts['actions']}>
          <Button variant="default" loading={status === 'running'} onClick={() => void decline()}>
            {t(signed ? 'decline.submitBack' : 'decline.submit')}
          </Button>
        </div>
        <p className={parts['meta']}>{t('decline.note')}</p>
      </div>
    </details>
  );
}
