import { Button, Checkbox } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { parts } from '../../events/portal/index.js';
import type { Protocol } from './agreement-types.js';
import { SignProtocolDocument } from './agreements.portal.graphql.js';

interface SignProps {
  readonly protocol: Protocol;
  readonly onSigned: () => void;
}

/** Signing exactly what stands above; says why when it cannot be done. */
export function SignPart({ protocol, onSigned }: SignProps): ReactNode {
  const { t } = useTranslation('portal-agreements');
  const reasons = useTranslation('errors');
  const { submit, status, error } = useIdempotentMutation(SignProtocolDocument);
  const [read, setRead] = useState(false);
  const [asked, setAsked] = useState(false);
  const { id, version, contentHash, availableSteps, state } = protocol;
  const step = availableSteps.find(({ name }) => name === 'sign' || name === 'conclude');
  if (state !== 'open') return null;
  if (!step) return <p className={parts['meta']}>{t('sign.notYours')}</p>;
  if (!step.enabled) {
    return (
      <p className={parts['asked']}>
        {reasons.t([`reason.${step.reason ?? 'other'}`, 'reason.other'] as never)}
      </p>
    );
  }
  const sign = async (): Promise<void> => {
    setAsked(true);
    if (!read) return;
    const input = { agreementId: id, expectedVersion: version, contentHash };
    await submit({ input });
    onSigned();
  };
  return (
    <div className={parts['card']} data-asks data-print="hide">
      {error && <ErrorNotice error={error} />}
      {status === 'stale' && (
        <Notice tone="warn" role="alert" title={t('sign.stale')}>
          {t('sign.staleText')}
        </Notice>
      )}
      <Checkbox
        label={t('sign.read')}
        checked={read}
        error={asked && !read ? t('sign.readFirst') : undefined}
        onChange={(event) => setRead(event.currentTarget.checked)}
      />
      <div className={parts['actions']}>
        <Button
          leftSection={<IconSignature size={20} aria-hidden />}
          loading={status === 'running'}
          onClick={() => void sign()}
        >
          {t('sign.submit')}
        </Button>
      </div>
      <p className={parts['meta']}>{t('sign.note')}</p>
    </div>
  );
}
