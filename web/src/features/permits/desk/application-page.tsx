import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/use-may.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossierReading } from '../../events/desk/index.js';
import { IntakeSection } from '../../intake/desk/intake-section.js';
import { ApplicationAnswers } from './application-answers.js';
import { ChangeRequests } from './change-requests.js';
import { DecisionsSection } from './decisions-section.js';
import { FilingSection } from './filing-section.js';
import { EventApplicationDocument } from './permits.desk.graphql.js';
import classes from './permits.module.css';

/** What was applied for, what changed since, and what the authorities decide. */
export function ApplicationPage(): ReactNode {
  const { t } = useTranslation('permits-desk');
  const may = useMay();
  const { data, error, loading, again } = useDossierReading(EventApplicationDocument);
  const event = data?.event ?? null;
  const application = event?.application ?? null;
  return (
    <div className={classes.page}>
      <PageSection title={t('application.title')} arrives>
        {error && <ErrorNotice error={error} onRetry={again} />}
        {loading && <Loading lines={12} label={t('application.loading')} />}
        {event && !application && (
          <EmptyState title={t('application.empty.title')}>
            {t('application.empty.text')}
          </EmptyState>
        )}
        {application && <FilingSection application={application} />}
      </PageSection>
      <IntakeSection />
      {event && <ChangeRequests changes={event.changeRequests} />}
      {event && may('decisions.read') && <DecisionsSection event={event} />}
      {event && application && <ApplicationAnswers event={event} application={application} />}
    </div>
  );
}
