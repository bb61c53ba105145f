import { IconCalendarPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import classes from './calendar.module.css';
import { EventWhen } from './event-when.js';
import type { Reservation } from './use-reservations.js';

/** That a day is only held, and until when. */
export function ReservationMark({ expiresAt }: Pick<Reservation, 'expiresAt'>): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const format = useFormat();
  return (
    <span className={classes.held}>
      <StatusBadge
        tone="neutral"
        size="sm"
        icon={IconCalendarPause}
        label={t('reservation.badge')}
      />
      <span className={classes.soft}>
        {t('reservation.until', { until: format.dateTime(expiresAt) })}
      </span>
    </span>
  );
}

/** Reservations that a map cannot show: their place is only words. */
export function ReservationList({ held }: { readonly held: readonly Reservation[] }): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const say = useLocalized();
  if (held.length === 0) return null;
  return (
    <section aria-label={t('reservation.onMap')}>
      <p className={classes.hint}>{t('reservation.onMap')}</p>
      <ul className={classes.heldList}>
        {held.map(({ id, title, reference, place, startAt, endAt, expiresAt }) => (
          <li key={id}>
            <Link to="/intake">{say(title) ?? reference}</Link>
            <span>{place}</span>
            <EventWhen startAt={startAt} endAt={endAt} />
            <ReservationMark expiresAt={expiresAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
