import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganiserAccessQuery } from '../../../gql/desk/graphql.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useReading } from '../../../lib/use-reading.js';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import classes from './organiser-view.module.css';
import {
  OrganiserAccessDocument,
  ResetOrganiserFactorsDocument,
} from './organiser-view.desk.graphql.js';

type Access = OrganiserAccessQuery['organiserAccess'][number];

interface ResetProps {
  readonly eventId: string;
  readonly access: Access;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function Reset({ eventId, access, onDone, onClose }: ResetProps): ReactNode {
  const { t } = useTranslation('organiser-view-desk');
  const [calledBackOn, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const { submit, status, error } = useIdempotentMutation(ResetOrganiserFactorsDocument);
  const send = async (): Promise<void> => {
    const { personId, factors } = access;
    const factorIds = factors.map(({ id }) => id);
    const input = { eventId, personId, factorIds, calledBackOn, reason };
    if ((await submit({ input })).ok) onDone();
  };
  return (
    <ConfirmDialog
      opened
      severe
      title={t('access.resetTitle', { name: access.name })}
      confirmLabel={t('access.reset')}
      busy={status === 'running'}
      disabled={calledBackOn.trim().length < 7 || reason.trim().length < 3}
      error={error}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <p>{t('access.resetText')}</p>
      <TextInput
        label={t('access.number')}
        type="tel"
        value={calledBackOn}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Textarea
        label={t('access.reason')}
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

/** Who signs in for the organiser, what he confirms with, and the way out when it is lost. */
export function AccessSection({ eventId }: { readonly eventId: string }): ReactNode {
  const { t } = useTranslation('organiser-view-desk');
  const format = useFormat();
  const { data, error, again } = useReading(OrganiserAccessDocument, { eventId }, { fresh: true });
  const [open, setOpen] = useState<Access | null>(null);
  const done = (): void => {
    setOpen(null);
    again();
  };
  return (
    <PageSection title={t('access.title')}>
      {error && <ErrorNotice error={error} onRetry={again} />}
      <ul className={classes.cards}>
        {(data?.organiserAccess ?? []).map((access) => (
          <li key={access.personId} className={classes.card}>
            <div className={classes.row}>
              <strong>{access.name}</strong>
              {access.factors.length > 0 && (
                <Button variant="default" size="xs" onClick={() => setOpen(access)}>
                  {t('access.reset')}
                </Button>
              )}
            </div>
            <span className={classes.soft}>
              {access.factors.length === 0
                ? t('access.none')
                : access.factors
                    .map(({ kind, createdAt }) =>
                      t(`access.kind.${kind as 'passkey'}`, { date: format.dateShort(createdAt) }),
                    )
                    .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {open && (
        <Reset eventId={eventId} access={open} onDone={done} onClose={() => setOpen(null)} />
      )}
    </PageSection>
  );
}
