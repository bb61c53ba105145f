import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { addDays, brusselsDay } from './brussels-days.js';
import classes from './calendar-timeline.module.css';
import { EventStateBadge } from './event-state-badge.js';
import { EventWhen } from './event-when.js';
import { toneOfState } from './event-words.js';
import { ReservationMark } from './reservation-mark.js';
import type { EventRow } from './use-event-pages.js';
import type { Reservation } from './use-reservations.js';

export interface CalendarTimelineProps {
  readonly rows: readonly EventRow[];
  readonly held: readonly Reservation[];
  /** First and last day of the axis, both included. */
  readonly from: string;
  readonly to: string;
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to && days.length < 62; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Hours into a Brussels day as its clock shows them, as a share of the day. */
function dayShare(instant: string, time: (instant: string) => string): number {
  const [hours = 0, minutes = 0] = time(instant).split(/\D+/).map(Number);
  return (hours + minutes / 60) / 24;
}

interface AxisProps {
  readonly days: readonly string[];
}

function Axis({ days }: AxisProps): ReactNode {
  const format = useFormat();
  return (
    <div className={classes.axis} aria-hidden>
      {days.map((day) => (
        <span key={day} className={classes.day} data-weekend={isWeekend(day) || undefined}>
          {days.length > 10 ? Number(day.slice(8)) : format.dateShort(`${day}T12:00:00Z`)}
        </span>
      ))}
    </div>
  );
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

interface BarProps extends AxisProps {
  readonly start: string;
  readonly end: string;
  /** Of the state; absent for a day that is only held. */
  readonly tone?: string;
}

function Bar({ start, end, tone, days }: BarProps): ReactNode {
  const format = useFormat();
  const place = (instant: string): number => {
    const index = days.indexOf(brusselsDay(instant));
    if (index >= 0) return ((index + dayShare(instant, format.time)) / days.length) * 100;
    return brusselsDay(instant) < (days[0] ?? '') ? 0 : 100;
  };
  const left = place(start);
  const style = { left: `${left}%`, width: `${Math.max(place(end) - left, 0)}%` };
  return (
    <div className={classes.track} style={{ '--days': days.length } as CSSProperties}>
      <span
        className={classes.bar}
        data-tone={tone}
        data-held={tone === undefined || undefined}
        style={style}
      />
    </div>
  );
}

function spanOf(row: EventRow): { start: string; end: string } {
  const start = row.gatheringAt ?? row.startAt ?? '';
  return { start, end: row.dispersalAt ?? row.endAt ?? start };
}

/** Every dossier a line: its facts as a table, its time as a bar beside them. */
export function CalendarTimeline({ rows, held, from, to }: CalendarTimelineProps): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const { t: word } = useTranslation('events');
  const say = useLocalized();
  const days = daysBetween(from, to);
  const dated = rows.filter(({ startAt }) => startAt !== null);
  if (dated.length + held.length === 0)
    return <EmptyState title={t('nothing')}>{t('nothingText')}</EmptyState>;
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t('mode.timeline')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{word('field.title')}</th>
            <th scope="col">{word('field.state')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">
              <VisuallyHidden>{t('axis')}</VisuallyHidden>
              <Axis days={days} />
            </th>
          </tr>
        </thead>
        <tbody>
          {dated.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={`/events/${row.id}`}>{say(row.title) ?? row.reference}</Link>
              </th>
              <td>
                <EventStateBadge state={row.state} size="sm" />
              </td>
              <td className={classes.when}>
                <EventWhen startAt={row.startAt} endAt={row.endAt} />
              </td>
              <td className={classes.cell}>
                <Bar {...spanOf(row)} tone={toneOfState(row.state)} days={days} />
              </td>
            </tr>
          ))}
          {held.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link to="/intake">{say(one.title) ?? one.reference}</Link>
              </th>
              <td>
                <ReservationMark expiresAt={one.expiresAt} />
              </td>
              <td className={classes.when}>
                <EventWhen startAt={one.startAt} endAt={one.endAt} />
              </td>
              <td className={classes.cell}>
                <Bar start={one.startAt} end={one.endAt} days={days} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
