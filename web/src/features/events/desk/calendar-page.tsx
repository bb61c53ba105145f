import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconListDetails } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Page } from '../../../ui/frame/page.js';
import { addDays, brusselsDay, monthOf } from './brussels-days.js';
import type { ShownSpan } from './calendar-board.js';
import classes from './calendar.module.css';
import { EventFilter } from './event-filter.js';
import {
  filterOf,
  readCalendarSearch,
  readEventsSearch,
  type CalendarMode,
  type CalendarSearch,
} from './events-search.js';
import { useEventPages } from './use-event-pages.js';

// The calendar's renderer is heavy: it comes with the first visit.
const CalendarBoard = lazy(() => import('./calendar-board.js'));

/** More in one month than anybody could read; the list is the place for them. */
const MOST = 400;

const MODES: readonly CalendarMode[] = ['month', 'week', 'list'];

/** What has to be known before the board says which days it draws. */
function firstSpan(date: string): ShownSpan {
  const { from, to } = monthOf(date);
  return { from: addDays(from, -7), to: addDays(to, 14), title: '' };
}

function isSame(one: ShownSpan, other: ShownSpan): boolean {
  return one.from === other.from && one.to === other.to && one.title === other.title;
}

interface BarProps {
  readonly title: string;
  readonly mode: CalendarMode;
  readonly onMode: (mode: CalendarMode) => void;
  readonly onMove: (by: -1 | 0 | 1) => void;
}

function Bar({ title, mode, onMode, onMove }: BarProps): ReactNode {
  const { t } = useTranslation('events');
  return (
    <div className={classes.bar} data-print="hide">
      <Group gap="xs">
        <Button
          variant="default"
          px="xs"
          aria-label={t(`calendar.back.${mode}`)}
          onClick={() => onMove(-1)}
        >
          <IconChevronLeft size={20} aria-hidden />
        </Button>
        <Button variant="default" onClick={() => onMove(0)}>
          {t('calendar.today')}
        </Button>
        <Button
          variant="default"
          px="xs"
          aria-label={t(`calendar.next.${mode}`)}
          onClick={() => onMove(1)}
        >
          <IconChevronRight size={20} aria-hidden />
        </Button>
      </Group>
      <h2 className={classes.title} aria-live="polite">
        {title}
      </h2>
      <SegmentedControl
        aria-label={t('calendar.mode.label')}
        data={MODES.map((value) => ({ value, label: t(`calendar.mode.${value}`) }))}
        value={mode}
        onChange={(value) => onMode(value as CalendarMode)}
      />
    </div>
  );
}

/** Another day of the neighbouring month or week; 0 is today. */
function moved(date: string, mode: CalendarMode, by: -1 | 0 | 1, today: string): string {
  if (by === 0) return today;
  if (mode === 'week') return addDays(date, by * 7);
  const { from, to } = monthOf(date);
  return by > 0 ? addDays(to, 1) : monthOf(addDays(from, -1)).from;
}

/** The same dossiers by day: month, week, or a list of the month. */
export function CalendarPage(): ReactNode {
  const { t } = useTranslation('events');
  const navigate = useNavigate();
  const raw: unknown = useSearch({ strict: false });
  const search = readCalendarSearch(raw as Record<string, unknown>);
  const today = brusselsDay(new Date());
  // A month does not fit on a phone: there the list is the first thing to see.
  const narrow = window.matchMedia('(max-width: 48em)').matches;
  const { mode = narrow ? 'list' : 'month', date = today } = search;
  const [span, setSpan] = useState<ShownSpan>(() => firstSpan(date));
  // The board tells its days with every drawing: only other days are news.
  const hear = useCallback(
    (next: ShownSpan) => setSpan((known) => (isSame(known, next) ? known : next)),
    [],
  );
  const filter = filterOf({ ...search, from: span.from, to: span.to }, today);
  const pages = useEventPages(filter, MOST);
  const change = (fields: Partial<Record<keyof CalendarSearch, string>>): void => {
    const next = readCalendarSearch({ ...search, ...fields });
    void navigate({ to: '/calendar', search: next as never, replace: true });
  };
  const asList = readEventsSearch({ ...search, ...monthOf(date) });
  return (
    <Page
      title={t('calendar.title')}
      actions={
        <Button
          variant="default"
          leftSection={<IconListDetails size={18} aria-hidden />}
          renderRoot={(props) => <Link to="/events" search={asList as never} {...props} />}
        >
          {t('calendar.asList')}
        </Button>
      }
    >
      <EventFilter search={readEventsSearch({ ...search })} onChange={change} />
      <Bar
        title={span.title}
        mode={mode}
        onMode={(next) => change({ mode: next })}
        onMove={(by) => change({ date: moved(date, mode, by, today) })}
      />
      {pages.error && <ErrorNotice error={pages.error} onRetry={pages.again} />}
      <Suspense fallback={<Loading lines={12} label={t('calendar.loading')} />}>
        <CalendarBoard
          rows={pages.rows}
          mode={mode}
          date={date}
          onSpan={hear}
          onOpen={(id) => void navigate({ to: `/events/${id}` })}
        />
      </Suspense>
      {pages.hasMore && (
        <Group justify="center">
          <Button variant="default" loading={pages.growing} onClick={pages.more}>
            {t('calendar.more')}
          </Button>
        </Group>
      )}
    </Page>
  );
}
