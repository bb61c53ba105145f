import { Outlet, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page } from '../../../ui/frame/page.js';
import { isEditable, usePortalReading } from '../../events/portal/index.js';
import { ApplicationFormProvider, formDossier } from './application-form.js';
import { ApplicationDocument } from './permits.portal.graphql.js';

/** The dossier a page below `/dossiers/<id>` speaks of. */
export function useDossierId(): string {
  return useParams({ strict: false })['dossierId'] ?? '';
}

/** Loads the application once and holds its answers over all pages of the form. */
export function ApplicationFrame(): ReactNode {
  const { t } = useTranslation('portal-application');
  const id = useDossierId();
  const { data, error, loading, again } = usePortalReading(ApplicationDocument, { id });
  if (loading) return <Loading />;
  if (error?.code === 'NOT_FOUND') return <NotFoundPage />;
  if (!data) {
    return (
      <Page title={t('form')} failed>
        {error && <ErrorNotice error={error} onRetry={again} />}
      </Page>
    );
  }
  const dossier = formDossier(data.dossier);
  if (!isEditable(dossier.state)) {
    const back = { to: `/dossiers/${id}`, label: t('toDossier') };
    return (
      <Page title={t('form')} back={back} width="reading">
        <Notice tone="info" title={t('sent.title')}>
          {t('sent.text')}
        </Notice>
      </Page>
    );
  }
  return (
    <ApplicationFormProvider key={id} dossier={dossier} reference={data.referenceData}>
      <Outlet />
    </ApplicationFormProvider>
  );
}
