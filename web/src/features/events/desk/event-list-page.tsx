import { Button, Group, VisuallyHidden } from '@mantine/core';
import { IconCalendarMonth, IconFilterOff, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { DataList } from '../../../ui/data/data-list.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Page } from '../../../ui/frame/page.js';
import { brusselsDay } from './brussels-days.js';
import { useEventColumns } from './event-columns.js';
import { EventFilter, type EventFilterProps } from './event-filter.js';
import { EventViews } from './event-views.js';
import {
  daysOf,
  filterOf,
  readCalendarSearch,
  readEventsSearch,
  type EventsSearch,
} from './events-search.js';
import { useClassProposals } from './use-class-proposals.js';
import { useEventPages, type EventPages, type EventRow } from './use-event-pages.js';
import { useRowKeys } from './use-row-keys.js';

function useEventsSearch(): [EventsSearch, EventFilterProps['onChange']] {
  const raw: unknown = useSearch({ strict: false });
  const navigate = useNavigate();
  const search = readEventsSearch(raw as Record<string, unknown>);
  const change: EventFilterProps['onChange'] = (fields) => {
    const next = readEventsSearch({ ...search, ...fields });
    void navigate({ to: '/events', search: next as never, replace: true });
  };
  return [search, change];
}

function NothingFound({ filtered }: { readonly filtered: boolean }): ReactNode {
  const { t } = useTranslation('events');
  const key = filtered ? 'filtered' : 'none';
  const clear = (
    <Button
      variant="default"
      leftSection={<IconFilterOff size={18} aria-hidden />}
      renderRoot={(props) => <Link to="/events" {...props} />}
    >
      {t('filter.clear')}
    </Button>
  );
  return (
    <EmptyState title={t(`list.empty.${key}.title`)} {...(filtered ? { action: clear } : {})}>
      {t(`list.empty.${key}.text`)}
    </EmptyState>
  );
}

interface TableProps {
  readonly pages: EventPages;
  readonly search: EventsSearch;
  readonly today: string;
}

function Table({ pages, search, today }: TableProps): ReactNode {
  const { t } = useTranslation('events');
  const format = useFormat();
  const navigate = useNavigate();
  const may = useMay();
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  const { rows, total, hasMore } = pages;
  const seesClass = may('risk.read');
  const filter = useMemo(() => filterOf(search, today), [search, today]);
  const proposals = useClassProposals(filter, rows.length, seesClass);
  const proposed = seesClass ? proposals : null;
  const columns = useEventColumns({ proposed, complete: !hasMore });
  const open = ({ id }: EventRow): void => void navigate({ to: `/events/${id}` });
  const filtered = Object.keys(search).length > 0;
  return (
    <div ref={box}>
      <DataList
        label={t('list.label')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={open}
        empty={<NothingFound filtered={filtered} />}
        maxHeight="calc(100vh - 17rem)"
        {...(total === null ? {} : { total })}
      />
      {hasMore && (
        <Group justify="center" mt="sm" data-print="hide">
          <Button variant="default" loading={pages.growing} onClick={pages.more}>
            {t('list.more', {
              shown: format.number(rows.length),
              total: format.number(total ?? 0),
            })}
          </Button>
        </Group>
      )}
    </div>
  );
}

function Actions({ search }: { readonly search: EventsSearch }): ReactNode {
  const { t } = useTranslation('events');
  const may = useMay();
  const shared = readCalendarSearch({ ...search });
  return (
    <Group gap="xs" data-print="hide">
      <Button
        variant="default"
        leftSection={<IconCalendarMonth size={18} aria-hidden />}
        renderRoot={(props) => <Link to="/calendar" search={shared as never} {...props} />}
      >
        {t('list.asCalendar')}
      </Button>
      {may('events.open') && (
        <Button
          leftSection={<IconPlus size={18} aria-hidden />}
          renderRoot={(props) => <Link to="/events/new" {...props} />}
        >
          {t('open.action')}
        </Button>
      )}
    </Group>
  );
}

/** All dossiers the reader may see: filter and view stand in the address. */
export function EventListPage(): ReactNode {
  const { t } = useTranslation('events');
  const [search, change] = useEventsSearch();
  const today = brusselsDay(new Date());
  const pages = useEventPages(filterOf(search, today));
  const { error, loading, total, rows } = pages;
  return (
    <Page title={t('list.title')} actions={<Actions search={search} />}>
      <EventViews search={search} />
      <EventFilter search={search} onChange={change} days={daysOf(search, today)} />
      <VisuallyHidden role="status">
        {total === null ? '' : t('list.count', { count: total })}
      </VisuallyHidden>
      {error && <ErrorNotice error={error} onRetry={pages.again} />}
      {loading && <Loading lines={10} label={t('list.loading')} />}
      {!loading && !(error && rows.length === 0) && (
        <Table pages={pages} search={search} today={today} />
      )}
    </Page>
  );
}
