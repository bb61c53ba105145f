import { Link } from '@tanstack/react-router';
import { IconChecks } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import type { DataColumn } from '../../../ui/data/data-column.js';
import { DataList } from '../../../ui/data/data-list.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import classes from './event-cells.module.css';
import type { InboxItem } from './inbox-source.js';
import { useInboxSources } from './registry.js';
import { useInbox, type InboxGroup } from './use-inbox.js';

function useInboxColumns(): readonly DataColumn<InboxItem>[] {
  const { t } = useTranslation('events');
  const say = useLocalized();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'ask',
        header: t('inbox.field.ask'),
        names: true,
        width: 'minmax(14rem, 1.4fr)',
        cell: (item) => (
          <span className={classes.title}>
            <Link to={item.to}>{item.ask}</Link>
            {item.warning && <StatusBadge tone="warn" size="sm" label={item.warning} />}
          </span>
        ),
        sortValue: (item) => item.ask,
      },
      {
        id: 'dossier',
        header: t('inbox.field.dossier'),
        width: 'minmax(14rem, 2fr)',
        cell: (item) => (
          <span className={classes.title}>
            <span>{say(item.title) ?? t('list.noTitle')}</span>
            <span className={classes.organiser}>{item.reference}</span>
          </span>
        ),
        sortValue: (item) => say(item.title),
      },
      {
        id: 'when',
        header: t('inbox.field.event'),
        width: '12rem',
        cell: (item) =>
          item.startAt ? (
            <span className={classes.when}>
              <time dateTime={item.startAt}>{format.dateTime(item.startAt)}</time>
              <span className={classes.soft}>{format.relative(item.startAt)}</span>
            </span>
          ) : (
            <span className={classes.soft}>{t('list.noDate')}</span>
          ),
        sortValue: (item) => item.startAt ?? null,
      },
      {
        id: 'since',
        header: t('inbox.field.since'),
        width: '10rem',
        cell: (item) => (item.since ? format.relative(item.since) : '–'),
        sortValue: (item) => item.since ?? null,
      },
    ],
    [t, say, format],
  );
}

function Group({ group }: { readonly group: InboxGroup }): ReactNode {
  const columns = useInboxColumns();
  return (
    <PageSection title={group.title}>
      <DataList
        label={group.title}
        columns={columns}
        rows={group.items}
        rowId={(item) => item.id}
      />
    </PageSection>
  );
}

/** What needs the reader's decision, check or signature, the nearest event first. */
export function InboxPage(): ReactNode {
  const { t } = useTranslation('events');
  const inbox = useInbox(useInboxSources());
  const { groups, count, loading, error } = inbox;
  return (
    <Page title={t('inbox.page')} lead={count > 0 ? t('inbox.count', { count }) : undefined}>
      {error && <ErrorNotice error={error} onRetry={inbox.again} />}
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
      {loading && groups.length === 0 && <Loading />}
      {!loading && !error && groups.length === 0 && (
        <EmptyState title={t('inbox.empty.title')} icon={IconChecks}>
          {t('inbox.empty.text')}
        </EmptyState>
      )}
    </Page>
  );
}
