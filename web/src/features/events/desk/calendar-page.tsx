import { Button, Group, SegmentedControl } from '@mantine/core';
import {
  IconCalendarShare,
  IconChevronLeft,
  IconChevronRight,
  IconListDetails,
  IconPrinter,
} from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useShortcut } from '../../../lib/use-shortcut.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Page } from '../../../ui/frame/page.js';
import { addDays, brusselsDay, monthOf } from './brussels-days.js';
import type { ShownSpan } from './calendar-board.js';
import { CalendarTimeline } from './calendar-timeline.js';
import classes from './calendar.module.css';
import { EventFilter } from './event-filter.js';
import {
  CALENDAR_MODES,
  filterOf,
  readCalendarSearch,
  readEventsSearch,
  type CalendarMode,
  type CalendarSearch,
} from './events-search.js';
import { searchOfView, useSavedViews } from './saved-view.js';
import { SavedViews } from './saved-views.js';
import { ReservationList } from './reservation-mark.js';
import { useEventPages, type EventPages } from './use-event-pages.js';
import { useReservations, type Reservation } from './use-reservations.js';

// The renderers of calendar and map are heavy: each comes with the first visit.
const CalendarBoard = lazy(() => import('./calendar-board.js'));
const CalendarMap = lazy(() => import('./calendar-map.js'));

/** More in one month than anybody could read; the list is the place for them. */
const MOST = 1000;

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

/** How far one step goes in a view. */
function stepOf(mode: CalendarMode): 'day' | 'week' | 'month' {
  return mode === 'day' || mode === 'week' ? mode : 'month';
}

function Bar({ title, mode, onMode, onMove }: BarProps): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const step = stepOf(mode);
  useShortcut({ id: 'calendar-back', keys: 'j', label: t(`back.${step}`), run: () => onMove(-1) });
  useShortcut({ id: 'calendar-next', keys: 'k', label: t(`next.${step}`), run: () => onMove(1) });
  useShortcut({ id: 'calendar-today', keys: 't', label: t('today'), run: () => onMove(0) });
  const arrow = (by: -1 | 1, label: string) => (
    <Button variant="default" px="xs" aria-label={label} onClick={() => onMove(by)}>
      {by < 0 ? (
        <IconChevronLeft size={20} aria-hidden />
      ) : (
        <IconChevronRight size={20} aria-hidden />
      )}
    </Button>
  );
  return (
    <div className={classes.bar}>
      <Group gap="xs" data-print="hide">
        {arrow(-1, t(`back.${step}`))}
        <Button variant="default" onClick={() => onMove(0)}>
          {t('today')}
        </Button>
        {arrow(1, t(`next.${step}`))}
      </Group>
      <h2 className={classes.title} aria-live="polite">
        {title}
      </h2>
      <div data-print="hide" className={classes.modes}>
        <SegmentedControl
          aria-label={t('mode.label')}
          data={CALENDAR_MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
          value={mode}
          onChange={(value) => onMode(value as CalendarMode)}
        />
      </div>
    </div>
  );
}

/** Another day of the neighbouring stretch; 0 is today. */
function moved(date: string, mode: CalendarMode, by: -1 | 0 | 1, today: string): string {
  if (by === 0) return today;
  const step = stepOf(mode);
  if (step === 'day') return addDays(date, by);
  if (step === 'week') return addDays(date, by * 7);
  const { from, to } = monthOf(date);
  return by > 0 ? addDays(to, 1) : monthOf(addDays(from, -1)).from;
}

/** The search in the address, and the default view when the address says nothing. */
function useCalendarSearch() {
  const navigate = useNavigate();
  const raw: unknown = useSearch({ strict: false });
  const search = readCalendarSearch(raw as Record<string, unknown>);
  const { views, again } = useSavedViews();
  const empty = Object.keys(search).length === 0;
  const settled = useRef(!empty);
  const go = useCallback(
    (next: CalendarSearch) =>
      void navigate({ to: '/calendar', search: next as never, replace: true }),
    [navigate],
  );
  const usual = views?.find(({ isDefault }) => isDefault);
  useEffect(() => {
    if (settled.current || !views) return;
    settled.current = true;
    if (usual && empty) go(searchOfView(usual));
  }, [views, usual, empty, go]);
  return { search, go, views: views ?? [], again };
}

/** Asks for page after page: a calendar with holes would say that a day is free. */
function useAll(pages: EventPages): void {
  const { hasMore, growing, more } = pages;
  useEffect(() => {
    if (hasMore && !growing) more();
  }, [hasMore, growing, more]);
}

interface ActionsProps {
  readonly search: CalendarSearch;
  readonly date: string;
  readonly children: ReactNode;
}

function Actions({ search, date, children }: ActionsProps): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const asList = readEventsSearch({ ...search, ...monthOf(date) });
  return (
    <Group gap="xs" data-print="hide">
      {children}
      <Button
        variant="subtle"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('print')}
      </Button>
      <Button
        variant="subtle"
        leftSection={<IconCalendarShare size={18} aria-hidden />}
        renderRoot={(props) => <Link to="/calendar/feeds" {...props} />}
      >
        {t('feeds.link')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconListDetails size={18} aria-hidden />}
        renderRoot={(props) => <Link to="/events" search={asList as never} {...props} />}
      >
        {t('asList')}
      </Button>
    </Group>
  );
}

interface ViewProps {
  readonly mode: CalendarMode;
  readonly date: string;
  readonly pages: EventPages;
  readonly held: readonly Reservation[];
  readonly filter: ReturnType<typeof filterOf>;
  readonly onSpan: (span: ShownSpan) => void;
}

function View({ mode, date, pages, held, filter, onSpan }: ViewProps): ReactNode {
  const navigate = useNavigate();
  const { rows, hasMore, loading } = pages;
  if (mode === 'timeline') return <CalendarTimeline rows={rows} held={held} {...monthOf(date)} />;
  if (mode === 'map') {
    return (
      <>
        <CalendarMap rows={rows} filter={filter} complete={!hasMore && !loading} />
        <ReservationList held={held} />
      </>
    );
  }
  const open = (address: string): void => void navigate({ to: address });
  return <CalendarBoard {...{ rows, held, mode, date, onSpan }} onOpen={open} />;
}

/** The same dossiers by day, week, month, as a list, along a line, or on the map. */
export function CalendarPage(): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const format = useFormat();
  const { search, go, views, again } = useCalendarSearch();
  const today = brusselsDay(new Date());
  // A month does not fit on a phone: there the list is the first thing to see.
  const narrow = window.matchMedia('(max-width: 48em)').matches;
  const { mode = narrow ? 'list' : 'month', date = today } = search;
  const [told, setTold] = useState<ShownSpan>(() => firstSpan(date));
  // The board tells its days with every drawing: only other days are news.
  const hear = useCallback(
    (next: ShownSpan) => setTold((known) => (isSame(known, next) ? known : next)),
    [],
  );
  const drawn = mode !== 'timeline' && mode !== 'map';
  const span = drawn ? told : { ...monthOf(date), title: format.month(date) };
  const filter = filterOf({ ...search, from: span.from, to: span.to }, today);
  const pages = useEventPages(filter, MOST);
  const held = useReservations(span, search);
  useAll(pages);
  const change = (fields: Partial<Record<keyof CalendarSearch, string>>): void =>
    go(readCalendarSearch({ ...search, ...fields }));
  return (
    <Page
      title={t('title')}
      actions={
        <Actions search={search} date={date}>
          <SavedViews
            views={views}
            search={readEventsSearch({ ...search })}
            onChanged={again}
            onChoose={(chosen) => go(readCalendarSearch({ ...chosen, mode, date }))}
          />
        </Actions>
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
      <Suspense fallback={<Loading lines={12} label={t('loading')} />}>
        <View {...{ mode, date, pages, held, filter }} onSpan={hear} />
      </Suspense>
    </Page>
  );
}
