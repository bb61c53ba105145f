import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { brusselsDay } from './brussels-days.js';
import classes from './event-cells.module.css';

export interface EventTimes {
  readonly startAt: string | null;
  readonly endAt: string | null;
}

/** Day on one line, hours on the next; both days when they differ. */
export function EventWhen({ startAt, endAt }: EventTimes): ReactNode {
  const { t } = useTranslation('events');
  const format = useFormat();
  if (!startAt) return <span className={classes.soft}>{t('list.noDate')}</span>;
  const oneDay = !endAt || brusselsDay(startAt) === brusselsDay(endAt);
  const hours = endAt ? `${format.time(startAt)}–${format.time(endAt)}` : format.time(startAt);
  if (oneDay) {
    return (
      <time dateTime={startAt} className={classes.when}>
        <span>{format.dateShort(startAt)}</span>
        <span className={classes.soft}>{hours}</span>
      </time>
    );
  }
  return (
    <span className={classes.when}>
      <time dateTime={startAt}>{format.dateTime(startAt)}</time>
      <time dateTime={endAt} className={classes.soft}>
        {t('list.until', { when: format.dateTime(endAt) })}
      </time>
    </span>
  );
}
