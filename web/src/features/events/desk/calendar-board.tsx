import FullCalendar, {
  type CalendarRef,
  type EventDisplayInfo,
  type EventInput,
} from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import list from '@fullcalendar/react/list';
import en from '@fullcalendar/react/locales/en-gb';
import fr from '@fullcalendar/react/locales/fr';
import nl from '@fullcalendar/react/locales/nl';
import '@fullcalendar/react/skeleton.css';
import classic from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/themes/classic/palette.css';
import '@fullcalendar/react/themes/classic/theme.css';
import timeGrid from '@fullcalendar/react/timegrid';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TIME_ZONE } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/i18n.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { addDays } from './brussels-days.js';
import classes from './calendar.module.css';
import { toneOfState } from './event-words.js';
import type { CalendarMode } from './events-search.js';
import type { EventRow } from './use-event-pages.js';
import type { Reservation } from './use-reservations.js';

/** The days the board draws, both included, and their name. */
export interface ShownSpan {
  readonly from: string;
  readonly to: string;
  readonly title: string;
}

/** The views of the calendar that are drawn day by day. */
export type BoardMode = Extract<CalendarMode, 'month' | 'week' | 'day' | 'list'>;

export interface CalendarBoardProps {
  readonly rows: readonly EventRow[];
  readonly held: readonly Reservation[];
  readonly mode: BoardMode;
  readonly date: string;
  readonly onSpan: (span: ShownSpan) => void;
  /** Opens an address of the desk. */
  readonly onOpen: (address: string) => void;
}

const VIEWS: Readonly<Record<BoardMode, string>> = {
  month: 'dayGridMonth',
  week: 'timeGridWeek',
  day: 'timeGridDay',
  list: 'listMonth',
};

const CLOCK = { hour: '2-digit', minute: '2-digit', hour12: false } as const;

const TITLES = {
  timeGridWeek: { titleFormat: { day: 'numeric', month: 'long', year: 'numeric' } },
} as const;

const LOCALES = { nl: 'nl', fr: 'fr', en: 'en-gb', de: 'en-gb' } as const;

/** What the identity of a reservation begins with, beside those of dossiers. */
const HELD = 'held:';

function Entry({ timeText, event, view }: EventDisplayInfo): ReactNode {
  return (
    <span
      className={classes.entry}
      data-view={view.type}
      data-held={event.id.startsWith(HELD) || undefined}
    >
      <strong>{timeText}</strong> {event.title}
    </span>
  );
}

function inputOf(row: EventRow, mode: BoardMode, title: string, state: string): EventInput {
  const tone = toneOfState(row.state);
  // A list has dots instead of bars: a dot needs the strong colour.
  const strength = mode === 'list' ? 'ink' : 'bg';
  return {
    id: row.id,
    title: `${title} (${state})`,
    start: row.gatheringAt ?? row.startAt ?? '',
    ...(row.dispersalAt || row.endAt ? { end: row.dispersalAt ?? row.endAt ?? '' } : {}),
    color: `var(--pl-${tone}-${strength})`,
    contrastColor: `var(--pl-${tone}-ink)`,
    url: `/events/${row.id}`,
  };
}

function heldInput({ id, startAt, endAt }: Reservation, title: string): EventInput {
  return {
    id: `${HELD}${id}`,
    title,
    start: startAt,
    end: endAt,
    color: 'var(--pl-neutral-ink)',
    contrastColor: 'var(--pl-ink)',
    url: '/intake',
  };
}

/** What the board draws: dossiers by their state, held days by their word. */
function useInputs({ rows, held, mode }: CalendarBoardProps): EventInput[] {
  const { t } = useTranslation(['events', 'calendar-desk']);
  const say = useLocalized();
  const format = useFormat();
  return useMemo(
    () => [
      ...rows
        .filter((row) => row.startAt !== null)
        .map((row) => inputOf(row, mode, say(row.title) ?? row.reference, t(`state.${row.state}`))),
      ...held.map((one) => {
        const title = say(one.title) ?? one.reference;
        const until = format.dateShort(one.expiresAt);
        return heldInput(one, t('calendar-desk:reservation.title', { title, until }));
      }),
    ],
    [rows, held, mode, say, format, t],
  );
}

/** Dossiers by day in Brussels time; each is a link to its dossier. */
export default function CalendarBoard(props: CalendarBoardProps): ReactNode {
  const { mode, date, onSpan, onOpen } = props;
  const { language } = useLanguage();
  const calendar = useRef<CalendarRef>(null);
  const [opening] = useState({ mode, date });
  useEffect(() => {
    calendar.current?.getApi().changeView(VIEWS[mode], date);
  }, [mode, date]);
  const events = useInputs(props);
  return (
    <div className={classes.board}>
      <FullCalendar
        ref={calendar}
        plugins={[dayGrid, timeGrid, list, classic]}
        initialView={VIEWS[opening.mode]}
        initialDate={opening.date}
        headerToolbar={false}
        locales={[nl, fr, en]}
        locale={LOCALES[language]}
        timeZone={TIME_ZONE}
        firstDay={1}
        height={mode === 'week' || mode === 'day' ? 'max(30rem, calc(100vh - 17rem))' : 'auto'}
        scrollTime="07:00:00"
        allDaySlot={false}
        eventDisplay="block"
        eventTimeFormat={CLOCK}
        slotHeaderFormat={CLOCK}
        views={TITLES}
        dayMaxEvents={5}
        nowIndicator
        events={events}
        {...(mode === 'list' ? {} : { eventContent: Entry })}
        datesSet={({ startStr, endStr, view }) =>
          onSpan({
            from: startStr.slice(0, 10),
            to: addDays(endStr.slice(0, 10), -1),
            title: view.title,
          })
        }
        eventClick={({ event, jsEvent }) => {
          if (jsEvent.metaKey || jsEvent.ctrlKey) return;
          jsEvent.preventDefault();
          onOpen(event.id.startsWith(HELD) ? '/intake' : `/events/${event.id}`);
        }}
      />
    </div>
  );
}
