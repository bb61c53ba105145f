import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/portal/index.js';
import { useLocalized } from '../../../lib/localized.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { useLiveDossier } from '../../dialogue/portal/index.js';
import { parts, usePortalReading } from '../../events/portal/index.js';
import { PromiseFragment, PromisesDocument } from './fulfilment.portal.graphql.js';
import { PromiseCard } from './promise-card.js';
import { GROUPS, groupOf, ownPromises, type PromiseRow } from './promise-facts.js';

interface GroupsProps {
  readonly rows: readonly PromiseRow[];
  readonly dossierId: string;
  /** The dossier's name. */
  readonly dossier: string;
  readonly again: () => void;
}

function Groups({ rows, ...rest }: GroupsProps): ReactNode {
  const { t } = useTranslation('portal-promises');
  return GROUPS.map((group) => {
    const own = rows.filter((row) => groupOf(row) === group);
    if (own.length === 0) return null;
    return (
      <PageSection key={group} title={t(`group.${group}`, { count: own.length })}>
        <ul className={parts['cards']}>
          {own.map((promise) => (
            <PromiseCard key={promise.id} promise={promise} {...rest} />
          ))}
        </ul>
      </PageSection>
    );
  });
}

/** What the organiser promised and has to show before the event, the earliest day first. */
export function PromisesPage(): ReactNode {
  const { t } = useTranslation('portal-promises');
  const text = useLocalized();
  const id = useParams({ strict: false })['dossierId'] ?? '';
  const { data, error, loading, again } = usePortalReading(PromisesDocument, { id });
  useLiveDossier(id, again);
  if (loading) return <Loading />;
  if (error?.code === 'NOT_FOUND') return <NotFoundPage />;
  const conditions = (data?.dossier.conditions ?? []).map((one) =>
    readFragment(PromiseFragment, one),
  );
  const rows = ownPromises(conditions);
  const open = rows.filter((row) => groupOf(row) === 'mine').length;
  return (
    <Page
      title={t('title')}
      lead={text(data?.dossier.title)}
      back={{ to: `/dossiers/${id}/conditions`, label: t('back') }}
      failed={!data}
      width="reading"
    >
      {!data && error && <ErrorNotice error={error} onRetry={again} />}
      {data && rows.length === 0 && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      {data && rows.length > 0 && (
        <Notice
          tone={open > 0 ? 'warn' : 'info'}
          title={open > 0 ? t('open', { count: open }) : t('none')}
        >
          {t('lead')}
        </Notice>
      )}
      <Groups
        rows={rows}
        dossierId={id}
        dossier={text(data?.dossier.title) ?? data?.dossier.reference ?? ''}
        again={again}
      />
    </Page>
  );
}
