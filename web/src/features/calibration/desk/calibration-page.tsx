import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassModelsQuery } from '../../../gql/desk/graphql.js';
import { readFragment } from '../../../gql/desk/index.js';
import { ParleyError } from '../../../lib/errors.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { CalibrationGroups } from './calibration-groups.js';
import { CalibrationRows } from './calibration-rows.js';
import {
  CalibrationDocument,
  CalibrationGroupFragment,
  ClassModelsDocument,
} from './calibration.desk.graphql.js';
import classes from './calibration.module.css';
import { shortHash } from './class-words.js';
import { ModelProposals } from './model-proposals.js';
import { ModelTuning } from './model-tuning.js';

/** Foretold beside actual, by kind and commune. */
function Comparison(): ReactNode {
  const { t } = useTranslation('class-desk');
  const { data, error, loading, again } = useReading(CalibrationDocument, {}, { fresh: true });
  if (error) return <ErrorNotice error={error} onRetry={again} />;
  if (loading || !data) return <Loading lines={6} label={t('calibration.loading')} />;
  const { rows, all, byKind, byCommune } = data.calibration;
  if (rows.length === 0) {
    return (
      <EmptyState title={t('calibration.empty.title')}>{t('calibration.empty.text')}</EmptyState>
    );
  }
  const parts = (groups: typeof byKind) =>
    groups.map((group) => readFragment(CalibrationGroupFragment, group));
  return (
    <>
      <PageSection title={t('calibration.byKind')}>
        <CalibrationGroups
          title={t('calibration.byKind')}
          of={t('calibration.kind')}
          groups={parts([all, ...byKind])}
        />
      </PageSection>
      <PageSection title={t('calibration.byCommune')}>
        <CalibrationGroups
          title={t('calibration.byCommune')}
          of={t('calibration.commune')}
          groups={parts(byCommune)}
        />
      </PageSection>
      <PageSection title={t('calibration.rows')}>
        <CalibrationRows rows={rows} />
      </PageSection>
    </>
  );
}

function Models({ models }: { readonly models: ClassModelsQuery['classModels'] }): ReactNode {
  const { t } = useTranslation('class-desk');
  const format = useFormat();
  return (
    <ul className={classes.list}>
      {models.map(({ id, number, contentHash, validFrom, acceptedByName, reason }) => (
        <li key={id}>
          {t('models.line', { number, since: format.dateShort(validFrom) })}{' '}
          <code title={contentHash}>{shortHash(contentHash)}…</code>{' '}
          {acceptedByName
            ? t('models.accepted', { name: acceptedByName, reason })
            : t('models.first')}
        </li>
      ))}
    </ul>
  );
}

function Tuning(): ReactNode {
  const { t } = useTranslation('class-desk');
  const { data, error, loading, again } = useReading(ClassModelsDocument, {}, { fresh: true });
  if (error) return <ErrorNotice error={error} onRetry={again} />;
  if (loading || !data) return <Loading lines={6} />;
  const { classModels: models, classModelProposals: proposals } = data;
  const [present] = models;
  const waiting = proposals.some(({ state }) => state === 'open');
  return (
    <>
      <PageSection title={t('proposal.title')}>
        <ModelProposals proposals={proposals} onDecided={again} />
      </PageSection>
      {present && (
        <PageSection title={t('tuning.title')}>
          <ModelTuning key={present.number} model={present} waiting={waiting} onProposed={again} />
        </PageSection>
      )}
      <PageSection title={t('models.title')}>
        <Models models={models} />
      </PageSection>
    </>
  );
}

/** How well classes, numbers and times were foretold, and what thresholds would do better. */
export function CalibrationPage(): ReactNode {
  const { t } = useTranslation('class-desk');
  const may = useMay()('calibration.read');
  if (!may) {
    return (
      <Page title={t('calibration.title')}>
        <ErrorNotice error={new ParleyError('FORBIDDEN')} />
      </Page>
    );
  }
  return (
    <Page title={t('calibration.title')} lead={t('calibration.lead')}>
      <div className={classes.page}>
        <Comparison />
        <Tuning />
      </div>
    </Page>
  );
}
