import { Button, Group, VisuallyHidden } from '@mantine/core';
import { IconAdjustments, IconFilterOff, IconMail } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceBoardQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useReading } from '../../../lib/use-reading.js';
import type { DataColumn } from '../../../ui/data/data-column.js';
import { DataList } from '../../../ui/data/data-list.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Page } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { AdviceFilter, AdviceViews } from './advice-filter.js';
import { AdviceSignBadge } from './advice-row.js';
import { boardArguments, readAdviceSearch, type AdviceSearch } from './advice-search.js';
import { AdviceBoardDocument } from './advice-board.desk.graphql.js';
import classes from './advice.module.css';

type Row = AdviceBoardQuery['adviceBoard']['items'][number];

const PAGE = 50;
const MOST = 100;

function DueCell({ row }: { readonly row: Row }): ReactNode {
  const { t } = useTranslation('advice-desk');
  const format = useFormat();
  const { standing, dueAt, answeredAt, reminders } = row;
  if (answeredAt) {
    return <span>{t('date.answered', { at: format.dateShort(answeredAt) })}</span>;
  }
  return (
    <span className={classes.cell}>
      <span>{format.dateShort(dueAt)}</span>
      {(standing === 'overdue' || standing === 'waiting') && (
        <span className={standing === 'overdue' ? classes.late : classes.sub}>
          {format.relative(dueAt)}
        </span>
      )}
      {reminders.length > 0 && (
        <span className={classes.sub}>{t('board.reminded', { count: reminders.length })}</span>
      )}
    </span>
  );
}

function StandingCell({ row }: { readonly row: Row }): ReactNode {
  const { t } = useTranslation('ui');
  const { standing, result, unreadMessages, openQuestion } = row;
  return (
    <span className={classes.cell}>
      <AdviceSignBadge standing={standing} result={result ?? null} />
      {unreadMessages > 0 && (
        <StatusBadge
          tone="warn"
          size="sm"
          icon={IconMail}
          label={t('exchange.unread', { count: unreadMessages })}
        />
      )}
      {openQuestion && <span className={classes.late}>{t('exchange.waits')}</span>}
    </span>
  );
}

function TaskCell({ task }: { readonly task: Row['task'] }): ReactNode {
  const { t } = useTranslation('advice-desk');
  const format = useFormat();
  if (!task) return '–';
  if (task.state === 'done') return t('board.taskDone');
  return (
    <span className={classes.cell}>
      <strong>{task.assigneeName}</strong>
      <span className={classes.sub}>{t('term.due', { at: format.dateShort(task.dueAt) })}</span>
    </span>
  );
}

function useColumns(): readonly DataColumn<Row>[] {
  const { t } = useTranslation('advice-desk');
  const say = useLocalized();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'dossier',
        header: t('board.column.dossier'),
        names: true,
        width: 'minmax(15rem, 2.4fr)',
        cell: ({ event }) =>
          event && (
            <span className={classes.cell}>
              <Link to={`/events/${event.id}/advice`}>
                {say(event.title) ?? t('board.noTitle')}
              </Link>
              <span className={`${classes.sub} ${classes.reference}`}>
                {[event.reference, event.startAt && format.dateShort(event.startAt)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          ),
      },
      {
        id: 'service',
        header: t('board.column.service'),
        width: 'minmax(13rem, 1.8fr)',
        cell: ({ adviser, round }) => (
          <span className={classes.cell}>
            <span>{adviser?.name}</span>
            {round > 1 && <span className={classes.sub}>{t('round', { n: round })}</span>}
          </span>
        ),
      },
      {
        id: 'themes',
        header: t('themes'),
        width: 'minmax(9rem, 1.4fr)',
        from: 60,
        cell: ({ themes }) => themes.map(({ label }) => say(label)).join(', ') || '–',
      },
      {
        id: 'standing',
        header: t('board.column.standing'),
        width: '12.5rem',
        cell: (row) => <StandingCell row={row} />,
      },
      {
        id: 'due',
        header: t('board.column.due'),
        width: '9rem',
        cell: (row) => <DueCell row={row} />,
      },
      {
        id: 'task',
        header: t('board.column.task'),
        width: 'minmax(8rem, 1fr)',
        from: 60,
        cell: ({ task }) => <TaskCell task={task ?? null} />,
      },
    ],
    [t, say, format],
  );
}

function useBoardSearch(): [
  AdviceSearch,
  (change: Partial<Record<keyof AdviceSearch, string>>) => void,
] {
  const raw: unknown = useSearch({ strict: false });
  const navigate = useNavigate();
  const search = readAdviceSearch(raw as Record<string, unknown>);
  return [
    search,
    (fields) => {
      const next = readAdviceSearch({ ...search, ...fields });
      void navigate({ to: '/advice', search: next as never, replace: true });
    },
  ];
}

function Nothing({ filtered }: { readonly filtered: boolean }): ReactNode {
  const { t } = useTranslation('advice-desk');
  const key = filtered ? 'filtered' : 'none';
  const clear = (
    <Button
      variant="default"
      leftSection={<IconFilterOff size={18} aria-hidden />}
      renderRoot={(props) => <Link to="/advice" {...props} />}
    >
      {t('filter.clear')}
    </Button>
  );
  return (
    <EmptyState title={t(`board.empty.${key}.title`)} {...(filtered ? { action: clear } : {})}>
      {t(`board.empty.${key}.text`)}
    </EmptyState>
  );
}

/** Requests for advice over all dossiers, overdue ones first; the filter stands in the address. */
export function AdviceBoardPage(): ReactNode {
  const { t } = useTranslation('advice-desk');
  const navigate = useNavigate();
  const [search, change] = useBoardSearch();
  const [limit, setLimit] = useState(PAGE);
  const variables = { ...boardArguments(search), limit, offset: 0 };
  const { data, error, loading, again } = useReading(AdviceBoardDocument, variables, {
    fresh: true,
  });
  const columns = useColumns();
  const board = data?.adviceBoard;
  const open = ({ event }: Row): void => {
    if (event) void navigate({ to: `/events/${event.id}/advice` });
  };
  return (
    <Page
      title={t('board.title')}
      lead={t('silence')}
      actions={
        <Button
          variant="default"
          leftSection={<IconAdjustments size={18} aria-hidden />}
          renderRoot={(props) => <Link to="/advice/services" {...props} />}
        >
          {t('settings.link')}
        </Button>
      }
    >
      <AdviceViews search={search} />
      <AdviceFilter search={search} onChange={change} />
      <VisuallyHidden role="status">
        {board ? t('board.count', { count: board.total }) : ''}
      </VisuallyHidden>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={10} label={t('loading')} />}
      {board && (
        <DataList
          label={t('board.title')}
          columns={columns}
          rows={board.items}
          rowId={(row) => row.id}
          onOpen={open}
          empty={<Nothing filtered={Object.keys(search).length > 0} />}
          maxHeight="calc(100vh - 17rem)"
          total={board.total}
        />
      )}
      {board?.hasMore && limit < MOST && (
        <Group justify="center" mt="sm" data-print="hide">
          <Button variant="default" onClick={() => setLimit(MOST)}>
            {t('board.more')}
          </Button>
        </Group>
      )}
      {board?.hasMore && limit >= MOST && <p className={classes.soft}>{t('board.narrow')}</p>}
    </Page>
  );
}
