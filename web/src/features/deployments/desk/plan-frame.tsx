import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { ParleyError } from '../../../lib/errors.js';
import { useMay } from '../../../lib/use-may.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import type { Plan, PlanEvent } from './plan-types.js';
import { PlanDocument } from './plans.desk.graphql.js';

export interface PlanFrameProps {
  readonly title: string;
  /** Whether a plan that stands ready may be worked on here; otherwise it is opened first. */
  readonly whenReady?: boolean;
  readonly children: (plan: Plan, event: PlanEvent) => ReactNode;
}

/** A page on which the plan is changed: reads it, and keeps away who may not. */
export function PlanFrame({ title, whenReady = false, children }: PlanFrameProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const { base } = useDossier();
  const may = useMay();
  const { data, error, again } = useDossierReading(PlanDocument);
  if (!may('deployment.plan')) return <ErrorNotice error={new ParleyError('FORBIDDEN')} />;
  const plan = data?.event.deploymentPlan;
  const closed = plan?.state === 'ready' && !whenReady;
  const back = (
    <Button
      variant="subtle"
      leftSection={<IconArrowLeft size={18} aria-hidden />}
      renderRoot={(props) => <Link to={`${base}/plan`} {...props} />}
    >
      {t('plan.back')}
    </Button>
  );
  return (
    <PageSection arrives title={title} actions={back}>
      {error && !data && <ErrorNotice error={error} onRetry={again} />}
      {!data && !error && <Loading lines={8} />}
      {data && !plan && <EmptyState title={t('plan.none')}>{t('plan.noneText')}</EmptyState>}
      {data && plan && closed && (
        <Notice tone="info" title={t('plan.closed')}>
          {t('plan.closedText')}
        </Notice>
      )}
      {data && plan && !closed && children(plan, data.event)}
    </PageSection>
  );
}
