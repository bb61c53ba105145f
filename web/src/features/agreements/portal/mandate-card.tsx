import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { Facts, parts } from '../../events/portal/index.js';
import { WithdrawMandateDocument } from './agreements.portal.graphql.js';
import type { People } from './agreement-types.js';

type Mandate = People['mandates'][number];

interface CardProps {
  readonly mandate: Mandate;
  readonly onEnded: () => void;
}

const MIN_REASON = 3;

function EndForm({ mandate, onEnded }: CardProps): ReactNode {
  const { t } = useTranslation('portal-agreements');
  const { submit, status, error } = useIdempotentMutation(WithdrawMandateDocument);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim().length < MIN_REASON;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const { id, version } = mandate;
    const input = { mandateId: id, expectedVersion: version, reason: reason.trim() };
    await submit({ input });
    onEnded();
  };
  return (
    <form className={parts['stack']} noValidate onSubmit={(event) => void send(event)}>
      {error && <ErrorNotice error={error} />}
      <Textarea
        label={t('end.reason')}
        description={t('end.hint')}
        error={tried && missing ? t('end.missing') : undefined}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={parts['actions']}>
        <Button type="submit" color="brick" loading={status === 'running'}>
          {t('end.submit')}
        </Button>
      </div>
    </form>
  );
}

/** One person or organisation who acts: for whom, what, until when, given by whom. */
export function MandateCard({ mandate, onEnded }: CardProps): ReactNode {
  const { t } = useTranslation('portal-agreements');
  const format = useFormat();
  const { name, organisation, powers, live, validFrom, validUntil, givenBy } = mandate;
  const { email, phone, endedAt, endedReason, mayEnd, own } = mandate;
  const facts = [
    { name: t('fact.for'), value: organisation },
    {
      name: t('fact.may'),
      value: format.list(powers.map((power) => t(`power.${power}` as never))),
    },
    { name: t('fact.email'), value: email },
    { name: t('fact.phone'), value: phone },
    {
      name: t('fact.term'),
      value: validUntil
        ? t('fact.fromUntil', { from: format.date(validFrom), until: format.dateTime(validUntil) })
        : t('fact.from', { from: format.date(validFrom) }),
    },
    { name: t('fact.givenBy'), value: givenBy ?? t('fact.eventCell') },
    { name: t('fact.ended'), value: endedAt ? format.dateTime(endedAt) : null },
    { name: t('fact.reason'), value: endedReason },
  ].flatMap(({ name: label, value }) => (value ? [{ name: label, value }] : []));
  return (
    <li className={parts['card']} data-print="keep">
      <div className={parts['head']}>
        <h3 className={parts['name']}>
          {name}
          {own && ` (${t('people.you')})`}
        </h3>
        <StatusBadge
          tone={live ? 'good' : 'neutral'}
          label={t(live ? 'state.live' : 'state.over')}
        />
      </div>
      <Facts facts={facts} />
      {mayEnd && live && (
        <details className={parts['details']} data-print="hide">
          <summary>{t('end.title', { name })}</summary>
          <EndForm mandate={mandate} onEnded={onEnded} />
        </details>
      )}
    </li>
  );
}
