import { Button } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { AssessmentSection } from './assessment-section.js';
import { CommunesSection } from './communes-section.js';
import { ConflictsSection } from './conflicts-section.js';
import { DeadlineSection } from './deadline-section.js';
import { useDossier, useDossierReading } from './dossier-context.js';
import { OverviewDocument } from './events.desk.graphql.js';
import { FactsSection } from './facts-section.js';
import { OverlapsSection } from './overlaps-section.js';
import classes from './overview.module.css';
import { PlaceSection } from './place-section.js';
import { useOverviewSections } from './registry.js';
import { RestrictionsSection } from './restrictions-section.js';

/** Nobody applied and nobody decided: a minimal order is the quickest thing to have. */
const UNPLANNED = ['signal', 'underReview', 'toleratedUnauthorised'];

function NextStep(): ReactNode {
  const { t } = useTranslation('events');
  const { event, base } = useDossier();
  const may = useMay();
  const acts = may('events.change');
  const open = event.availableTransitions.some(({ enabled }) => enabled);
  const tone = event.state === 'submitted' || event.state === 'signal' ? 'warn' : 'info';
  return (
    <Notice
      tone={open && acts ? tone : 'neutral'}
      title={acts ? t('next.title') : t('next.others')}
      actions={
        !event.organiser &&
        UNPLANNED.includes(event.state) &&
        may('orders.draft') && (
          <Button
            leftSection={<IconBolt size={18} aria-hidden />}
            renderRoot={(props) => <Link to={`${base}/order/minimal`} {...props} />}
          >
            {t('next.minimalOrder')}
          </Button>
        )
      }
    >
      {acts ? t(`next.${event.state}`) : t(`stands.${event.state}`)}
    </Notice>
  );
}

/** Everything of one dossier in one place: facts, place, deadline, authorities, warnings, class. */
export function OverviewPage(): ReactNode {
  const { t } = useTranslation('events');
  const may = useMay();
  const { event } = useDossier();
  const { data, error, loading, again } = useDossierReading(OverviewDocument);
  const overview = data?.event;
  const sections = useOverviewSections().filter(({ permission }) => may(permission));
  return (
    <>
      <NextStep />
      {event.organiser && may('organisers.see') && (
        <p data-print="hide">
          <Link to={`/organiser-view/${event.id}`}>{t('dossier.asOrganiser')}</Link>
        </p>
      )}
      {error && <ErrorNotice error={error} onRetry={again} />}
      <div className={classes.grid}>
        <div className={classes.column}>
          <FactsSection />
          {loading && <Loading lines={8} label={t('dossier.loading')} />}
          {overview && <PlaceSection overview={overview} />}
        </div>
        <div className={classes.column}>
          {overview && (
            <>
              <ConflictsSection />
              <RestrictionsSection findings={overview.restrictionFindings} />
              <DeadlineSection
                deadlines={overview.filingDeadlines}
                hasStart={event.startAt !== null}
              />
              <CommunesSection communes={overview.communes} further={overview.furtherAuthorities} />
              <OverlapsSection overlaps={overview.overlaps} />
            </>
          )}
          {may('risk.read') && <AssessmentSection />}
          <Suspense fallback={null}>
            {sections.map(({ key, Section }) => (
              <Section key={key} />
            ))}
          </Suspense>
        </div>
      </div>
    </>
  );
}
