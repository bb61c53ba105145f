import { IconMail } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import type { DataColumn } from '../../../ui/data/data-column.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import classes from './event-cells.module.css';
import { EventPlaces } from './event-places.js';
import { EventClassMark } from './event-class-mark.js';
import { EventStateBadge } from './event-state-badge.js';
import { EventWhen } from './event-when.js';
import { EVENT_STATES, type EventState } from './event-words.js';
import type { EventRow } from './use-event-pages.js';

export interface EventColumnOptions {
  /** Shows the class; `proposed` gives it by dossier where nobody confirmed one. */
  readonly proposed: Readonly<Record<string, string>> | null;
  /** Every row is here, so that the columns may be sorted on the page. */
  readonly complete: boolean;
}

type Sort = NonNullable<DataColumn<EventRow>['sortValue']>;

/** What the organiser wrote and nobody here has read: the way to it. */
function Unread({ id, count }: { readonly id: string; readonly count: number }): ReactNode {
  const { t } = useTranslation('events');
  return (
    <Link className={classes.unread} to={`/events/${id}/dialogue`}>
      <StatusBadge tone="warn" size="sm" icon={IconMail} label={t('list.unread', { count })} />
    </Link>
  );
}

/** The columns of the list of dossiers. */
export function useEventColumns(options: EventColumnOptions): readonly DataColumn<EventRow>[] {
  const { proposed, complete } = options;
  const { t } = useTranslation('events');
  const say = useLocalized();
  const format = useFormat();
  return useMemo(() => {
    const sorted = (sortValue: Sort) => (complete ? { sortValue } : {});
    const title = (row: EventRow): string => say(row.title) ?? t('list.noTitle');
    const places = (row: EventRow): string =>
      row.communes.map(({ commune }) => say(commune.name) ?? commune.code).join(', ');
    const base: DataColumn<EventRow>[] = [
      {
        id: 'reference',
        header: t('field.reference'),
        width: '6.75rem',
        cell: (row) => <span className={classes.reference}>{row.reference}</span>,
        ...sorted((row) => row.reference),
      },
      {
        id: 'title',
        header: t('field.title'),
        names: true,
        width: 'minmax(13rem, 3fr)',
        cell: (row) => (
          <span className={classes.title}>
            <Link to={`/events/${row.id}`}>{title(row)}</Link>
            <span className={classes.organiser}>
              {row.organiser?.name ?? t('list.noOrganiser')}
            </span>
            {row.unreadMessages > 0 && <Unread id={row.id} count={row.unreadMessages} />}
          </span>
        ),
        ...sorted(title),
      },
      {
        id: 'kind',
        header: t('field.kind'),
        width: '7.75rem',
        cell: (row) => t(`kind.${row.kind}`),
        ...sorted((row) => t(`kind.${row.kind}`)),
      },
      {
        id: 'when',
        header: t('field.when'),
        width: '10.25rem',
        cell: (row) => <EventWhen startAt={row.startAt} endAt={row.endAt} />,
        ...sorted((row) => row.startAt),
      },
      {
        id: 'communes',
        header: t('field.place'),
        width: 'minmax(7rem, 1fr)',
        cell: (row) => <EventPlaces communes={row.communes} />,
        ...sorted(places),
      },
      {
        id: 'number',
        header: t('field.number'),
        width: '5.25rem',
        align: 'end',
        cell: (row) => (row.expectedNumber === null ? '–' : format.number(row.expectedNumber)),
        ...sorted((row) => row.expectedNumber),
      },
      {
        id: 'state',
        header: t('field.state'),
        width: '10.5rem',
        cell: (row) => <EventStateBadge state={row.state} size="sm" />,
        ...sorted((row) => EVENT_STATES.indexOf(row.state as EventState)),
      },
    ];
    if (!proposed) return base;
    return [
      ...base,
      {
        id: 'class',
        header: t('field.class'),
        width: '5rem',
        cell: (row) => (
          <EventClassMark
            confirmed={row.assessment?.eventClass ?? null}
            proposed={proposed[row.id] ?? null}
          />
        ),
        ...sorted((row) => row.assessment?.eventClass ?? proposed[row.id] ?? null),
      },
    ];
  }, [t, say, format, proposed, complete]);
}
