import { Button, Textarea } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ParleyError } from '../../../lib/errors.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Page } from '../../../ui/frame/page.js';
import { AccessSection } from './access-section.js';
import classes from './organiser-view.module.css';
import { SeeAsOrganiserDocument } from './organiser-view.desk.graphql.js';
import { seenDossier } from './seen-dossier.js';
import { SeenHead, SeenParts } from './seen-parts.js';

/** A dossier as its organiser sees it: asked with a reason, answered by the portal itself. */
export function OrganiserViewPage(): ReactNode {
  const { t } = useTranslation('organiser-view-desk');
  const { eventId = '' } = useParams({ strict: false });
  const may = useMay();
  const text = useLocalized();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const { submit, status, error, data } = useIdempotentMutation(SeeAsOrganiserDocument);
  const seen = data?.seeAsOrganiser ?? null;
  const dossier = seen && seenDossier(seen.answer);
  const look = (event: FormEvent): void => {
    event.preventDefault();
    void submit({ input: { eventId, reason: reason.trim() } });
  };
  if (!may('organisers.see')) return <ErrorNotice error={new ParleyError('FORBIDDEN')} />;
  return (
    <Page
      title={t('title')}
      lead={dossier ? `${text(dossier.title) ?? ''} · ${dossier.reference}` : t('lead')}
      back={{ to: `/events/${eventId}`, label: t('back') }}
    >
      {error && <ErrorNotice error={error} />}
      {seen && (
        <Notice tone="warn" role="status" title={t('banner', { name: seen.personName })}>
          {t('bannerText', { time: format.dateTime(seen.at) })}
        </Notice>
      )}
      {!seen && (
        <form className={classes.stack} onSubmit={look}>
          <Textarea
            label={t('reason')}
            description={t('reasonHint')}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div>
            <Button
              type="submit"
              loading={status === 'running'}
              disabled={reason.trim().length < 3}
            >
              {t('show')}
            </Button>
          </div>
        </form>
      )}
      {dossier && (
        <>
          <SeenHead dossier={dossier} />
          <SeenParts dossier={dossier} />
        </>
      )}
      {may('organisers.identify') && <AccessSection eventId={eventId} />}
    </Page>
  );
}
