import { Button } from '@mantine/core';
import { IconClockEdit, IconLayoutList, IconMapPin, IconRefresh } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StaleEdge } from '../../../ui/products/stale-edge.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { StartDeploymentPlanDocument } from './plan-commands.desk.graphql.js';
import { PlanSteps } from './plan-steps.js';
import { PlanTable } from './plan-table.js';
import { readPlanSearch } from './plan-search.js';
import { PlanTimeline } from './plan-timeline.js';
import type { Plan, PlanEvent } from './plan-types.js';
import { PlanDocument } from './plans.desk.graphql.js';
import classes from './plan.module.css';
import { BreachList, RefusalNotice } from './refusal-notice.js';
import { useStaleChanges } from './stale-words.js';
import type { Breach } from './breach-words.js';

interface PlaceProps {
  readonly path: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly primary?: boolean;
}

function PlaceButton({ path, icon, children, primary }: PlaceProps): ReactNode {
  const { base } = useDossier();
  return (
    <Button
      variant={primary ? 'filled' : 'default'}
      leftSection={icon}
      renderRoot={(props) => <Link to={`${base}/plan/${path}`} {...props} />}
      data-print="hide"
    >
      {children}
    </Button>
  );
}

function Actions({ plan }: { readonly plan: Plan }): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const may = useMay();
  const editable = plan.state === 'draft' && may('deployment.plan');
  return (
    <div className={classes.actions}>
      {editable && (
        <>
          <PlaceButton path="sectors" icon={<IconLayoutList size={18} aria-hidden />}>
            {t('sectors.action')}
          </PlaceButton>
          {plan.sectors.length > 0 && (
            <PlaceButton path="post" icon={<IconMapPin size={18} aria-hidden />}>
              {t('post.add')}
            </PlaceButton>
          )}
          {plan.posts.some(({ shifts }) => shifts.length > 0) && (
            <PlaceButton path="move" icon={<IconClockEdit size={18} aria-hidden />}>
              {t('move.action')}
            </PlaceButton>
          )}
        </>
      )}
      <PlanSteps plan={plan} />
    </div>
  );
}

function Lead({ plan }: { readonly plan: Plan }): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const format = useFormat();
  const ready = plan.state === 'ready';
  const short = plan.posts.filter(({ coverage }) => coverage.strengthShort).length;
  return (
    <p className={classes.lead}>
      <StatusBadge
        tone={ready ? 'good' : 'info'}
        label={t(ready ? 'state.ready' : 'state.draft')}
      />
      <span>
        {ready && plan.readyAt
          ? t('plan.readyBy', {
              name: plan.readyBy?.name ?? '–',
              at: format.dateTime(plan.readyAt),
            })
          : t('plan.startedBy', {
              name: plan.startedBy?.name ?? '–',
              at: format.dateTime(plan.startedAt),
            })}
      </span>
      <span>{t('plan.figures', { posts: plan.posts.length, sectors: plan.sectors.length })}</span>
      {short > 0 && <StatusBadge tone="warn" label={t('plan.short', { count: short })} />}
    </p>
  );
}

interface WholeProps {
  readonly plan: Plan;
  readonly event: PlanEvent;
}

function WholePlan({ plan, event }: WholeProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const may = useMay();
  const raw: unknown = useSearch({ strict: false });
  const { post } = readPlanSearch(raw as Record<string, unknown>);
  const changes = useStaleChanges(plan.staleness);
  const revalidate = may('deployment.plan') && (
    <PlaceButton path="revalidate" icon={<IconRefresh size={18} aria-hidden />} primary>
      {t('revalidate.action')}
    </PlaceButton>
  );
  return (
    <>
      <Lead plan={plan} />
      <StaleEdge
        stale={plan.staleness.length > 0}
        product={t('plan.product')}
        changes={changes}
        action={revalidate}
      />
      {plan.breaches.length > 0 && (
        <Notice tone="bad" title={t('breaches.title', { count: plan.breaches.length })}>
          <BreachList breaches={plan.breaches as unknown as readonly Breach[]} />
        </Notice>
      )}
      {plan.posts.length === 0 ? (
        <EmptyState title={t('plan.noPosts')} icon={IconMapPin}>
          {t(plan.sectors.length === 0 ? 'plan.sectorsFirst' : 'plan.noPostsText')}
        </EmptyState>
      ) : (
        <>
          <PlanTable plan={plan} event={event} marked={post ?? null} />
          <PlanTimeline plan={plan} event={event} />
        </>
      )}
    </>
  );
}

function NoPlan({ event }: { readonly event: PlanEvent }): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const { refresh } = useDossier();
  const may = useMay();
  const start = useIdempotentMutation(StartDeploymentPlanDocument);
  const begin = async (): Promise<void> => {
    await start.submit({ input: { eventId: event.id } });
    refresh();
  };
  const action = may('deployment.plan') && (
    <Button loading={start.status === 'running'} onClick={() => void begin()}>
      {t('plan.start')}
    </Button>
  );
  return (
    <>
      <RefusalNotice error={start.error} />
      <EmptyState title={t('plan.none')} icon={IconMapPin} action={action || null}>
        {t('plan.noneText')}
      </EmptyState>
    </>
  );
}

/** Sectors, posts, shifts and units of a dossier. */
export function PlanPage(): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const { data, error, loading, again } = useDossierReading(PlanDocument);
  const plan = data?.event.deploymentPlan ?? null;
  return (
    <PageSection
      arrives
      title={plan ? t('plan.title', { number: plan.number }) : t('plan.heading')}
      actions={plan && <Actions plan={plan} />}
    >
      {error && !data && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={12} />}
      {data &&
        (plan ? <WholePlan plan={plan} event={data.event} /> : <NoPlan event={data.event} />)}
    </PageSection>
  );
}
