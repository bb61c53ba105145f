import { Button } from '@mantine/core';
import {
  IconBolt,
  IconPencil,
  IconRoute,
  IconSignature,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { useStaleChanges } from '../../deployments/desk/index.js';
import { useMay } from '../../../lib/use-may.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StaleEdge } from '../../../ui/products/stale-edge.js';
import { DifferenceView } from './difference-view.js';
import { LanguageChoice } from './language-choice.js';
import { orderContent, type OrderLanguage } from './order-content.js';
import { orderDifference } from './order-difference.js';
import { OrderSteps } from './order-steps.js';
import { OrderText } from './order-text.js';
import type { FoundOrder, OrderPlan } from './order-types.js';
import { BoardSummary, Documents, VersionList } from './order-versions.js';
import { OrderDocument } from './orders.desk.graphql.js';
import classes from './orders.module.css';
import { useOrderLanguage } from './use-order-language.js';

interface PlaceProps {
  readonly path: string;
  readonly icon: ReactNode;
  readonly primary?: boolean;
  readonly children: ReactNode;
}

function PlaceButton({ path, icon, primary, children }: PlaceProps): ReactNode {
  const { base } = useDossier();
  return (
    <Button
      variant={primary ? 'filled' : 'default'}
      leftSection={icon}
      renderRoot={(props) => <Link to={`${base}/order/${path}`} {...props} />}
      data-print="hide"
    >
      {children}
    </Button>
  );
}

interface OrderProps {
  readonly order: FoundOrder;
  readonly plan: OrderPlan | null;
}

interface WriteProps {
  readonly order: FoundOrder | null;
  readonly primary?: boolean;
}

/** Compiling is writing: the button leads to the free texts, from there to the compiled order. */
function WriteButton({ order, primary = false }: WriteProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const may = useMay();
  const state = order?.versions[0]?.state;
  if (!may('orders.draft') || state === 'submitted') return null;
  const minimal = order?.versions[0]?.form === 'minimal';
  const verb = !order ? 'first' : state === 'draft' ? 'again' : 'next';
  return (
    <PlaceButton
      path={minimal ? 'minimal' : 'write'}
      icon={<IconPencil size={18} aria-hidden />}
      primary={!order || primary}
    >
      {t(`write.${verb}`)}
    </PlaceButton>
  );
}

/** After a minimal order the full one, once its plan is ready. */
function FullButton({ order, plan }: OrderProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const may = useMay();
  const newest = order.versions[0];
  const open = newest?.form === 'minimal' && newest.state !== 'submitted';
  if (!open || plan?.state !== 'ready' || !may('orders.draft')) return null;
  return (
    <PlaceButton path="write" icon={<IconPencil size={18} aria-hidden />}>
      {t('write.first')}
    </PlaceButton>
  );
}

function Actions({ order, plan }: OrderProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const may = useMay();
  const latest = order.versions[0];
  const submitted = latest?.state === 'submitted';
  const approved = order.versions.some(({ state }) => state === 'approved');
  return (
    <div className={classes.actions}>
      <OrderSteps order={order} />
      <WriteButton order={order} />
      <FullButton order={order} plan={plan} />
      {submitted && (
        <PlaceButton
          path="approve"
          icon={<IconSignature size={18} aria-hidden />}
          primary={may('orders.approve')}
        >
          {t(may('orders.approve') ? 'order.decide' : 'order.seeApproval')}
        </PlaceButton>
      )}
      {approved && (
        <PlaceButton
          path="board"
          icon={<IconUsersGroup size={18} aria-hidden />}
          primary={may('orders.acknowledge') && !may('orders.submit')}
        >
          {t('order.toBoard')}
        </PlaceButton>
      )}
    </div>
  );
}

function Difference({ order, language }: { order: FoundOrder; language: OrderLanguage }) {
  const { t } = useTranslation('orders-desk');
  const [newest, before] = order.versions;
  if (!newest || !before || !order.latest) return null;
  const { difference, content } = order.latest;
  return (
    <PageSection title={t('difference.title', { number: newest.number, before: before.number })}>
      <DifferenceView
        difference={orderDifference(difference, orderContent(content), language)}
        language={language}
      />
    </PageSection>
  );
}

/** Out of date: first the plan a full order needs, then the next version. */
function NextWay({ order, plan }: OrderProps): ReactNode {
  const planned = plan?.state === 'ready' && plan.staleness.length === 0;
  const holds = planned || order.versions[0]?.form === 'minimal';
  return holds ? <WriteButton order={order} primary /> : <ToPlan />;
}

function Order({ order, plan }: OrderProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { base } = useDossier();
  const [language, choose] = useOrderLanguage();
  const { latest } = order;
  const newest = order.versions[0];
  const changes = useStaleChanges(latest?.staleness ?? []);
  if (!latest || !newest) return null;
  const content = orderContent(latest.content);
  return (
    <>
      {newest.returnReason && (
        <Notice tone="warn" title={t('order.returned')}>
          {newest.returnReason}
        </Notice>
      )}
      <StaleEdge
        stale={latest.staleness.length > 0}
        product={t('order.product')}
        changes={changes}
        action={<NextWay order={order} plan={plan} />}
      />
      {latest.staleness.length === 0 && !latest.hashMatches && (
        <Notice tone="warn" title={t('check.hash.bad')} />
      )}
      <div className={classes.columns}>
        <div className={classes.stack}>
          <div className={classes.textHead}>
            <p className={classes.soft}>
              {newest.planNumber === null
                ? t('text.unplanned', { number: newest.number })
                : t('text.of', { number: newest.number, plan: newest.planNumber })}
            </p>
            <LanguageChoice language={language} onChoose={choose} />
          </div>
          <div className={classes.sheet}>
            <OrderText
              content={content}
              language={language}
              thread={{ base, versionId: latest.id }}
            />
          </div>
        </div>
        <div className={classes.aside}>
          <VersionList versions={order.versions} />
          <BoardSummary versions={order.versions} />
          <Documents versions={order.versions} />
          <div>
            <PlaceButton path="thread" icon={<IconRoute size={18} aria-hidden />}>
              {t('order.thread')}
            </PlaceButton>
          </div>
          <Difference order={order} language={language} />
        </div>
      </div>
    </>
  );
}

function ToPlan(): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { base } = useDossier();
  return (
    <Button variant="default" renderRoot={(props) => <Link to={`${base}/plan`} {...props} />}>
      {t('order.toPlan')}
    </Button>
  );
}

/** One page for what is about to happen, before anything is planned. */
function MinimalButton(): ReactNode {
  const { t } = useTranslation('orders-desk');
  if (!useMay()('orders.draft')) return null;
  return (
    <PlaceButton path="minimal" icon={<IconBolt size={18} aria-hidden />} primary>
      {t('minimal.begin')}
    </PlaceButton>
  );
}

function NoOrder({ plan }: { readonly plan: OrderPlan | null }): ReactNode {
  const { t } = useTranslation('orders-desk');
  const ready = plan?.state === 'ready';
  const unplanned = (
    <div className={classes.buttons}>
      <MinimalButton />
      <ToPlan />
    </div>
  );
  return (
    <EmptyState title={t('order.none')} action={ready ? <WriteButton order={null} /> : unplanned}>
      {t(ready ? 'order.noneReady' : 'order.noneText')}
    </EmptyState>
  );
}

/** The operation order of a dossier: the compiled text, its versions, what to do next. */
export function OrderPage(): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { data, error, loading, again } = useDossierReading(OrderDocument);
  const order = data?.event.operationOrder ?? null;
  const plan = data?.event.deploymentPlan ?? null;
  return (
    <PageSection
      arrives
      title={order ? t('order.title', { reference: order.reference }) : t('order.heading')}
      actions={order && <Actions order={order} plan={plan} />}
    >
      {error && !data && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={12} />}
      {data && (order ? <Order order={order} plan={plan} /> : <NoOrder plan={plan} />)}
    </PageSection>
  );
}
