import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { Facts, parts, usePortalReading } from '../../events/portal/index.js';
import { CopyDossierDocument, WhereaboutsDocument } from './whereabouts.portal.graphql.js';

/** Begins a new application with the answers of this one. */
function CopyButton({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('portal-intake');
  const navigate = useNavigate();
  const { submit, status, error } = useIdempotentMutation(CopyDossierDocument);
  const copy = async (): Promise<void> => {
    const outcome = await submit({ input: { dossierId: id } });
    if (outcome.ok) {
      void navigate({ to: `/dossiers/${outcome.data.copyDossier.id}/application` });
    }
  };
  return (
    <div className={parts['stack']} data-print="hide">
      {error && <ErrorNotice error={error} />}
      <p className={parts['meta']}>{t('copy.hint')}</p>
      <div>
        <Button variant="default" loading={status === 'running'} onClick={() => void copy()}>
          {t('copy.button')}
        </Button>
      </div>
    </div>
  );
}

/** Who handles the dossier, when a decision is likely, what is reserved, and how to do it again. */
export function WhereaboutsPart({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('portal-intake');
  const text = useLocalized();
  const format = useFormat();
  const { data } = usePortalReading(WhereaboutsDocument, { id });
  if (!data) return null;
  const { channel, forecast, reservation } = data.dossier;
  const who = t(`where.${channel.code}`);
  const why = text(channel.explanation);
  const facts = [
    { name: t('where.handledBy'), value: why ? `${who}. ${why}` : who },
    ...(forecast ? [{ name: t('where.forecast'), value: forecast.explanation }] : []),
  ];
  return (
    <PageSection title={t('where.title')}>
      {reservation?.state === 'held' && (
        <Notice tone="info" title={t('reserve.held', { place: reservation.place })}>
          {t('reserve.until', { day: format.date(reservation.expiresAt) })}
        </Notice>
      )}
      {reservation?.state === 'expired' && <Notice tone="warn" title={t('reserve.expired')} />}
      <Facts facts={facts} />
      <CopyButton id={id} />
    </PageSection>
  );
}
