import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import type { EventFilterInput } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { MapCanvas } from '../../../ui/map/map-canvas.js';
import type { MapPoint } from '../../../ui/map/map-types.js';
import { EventFootprintDocument, EventPlacesDocument } from './calendar.desk.graphql.js';
import classes from './calendar.module.css';
import { EventStateBadge } from './event-state-badge.js';
import { EventWhen } from './event-when.js';
import { footprintOf } from './place-section.js';
import type { EventRow } from './use-event-pages.js';

type Extent = readonly [number, number, number, number];
type Places = ReadonlyMap<string, Extent | null>;

/** The API's largest page. */
const PAGE = 100;

/** The boxes of all dossiers of a filter, page after page; null until all are there. */
function usePlaces(filter: EventFilterInput, count: number): Places | null {
  const client = useClient();
  const name = JSON.stringify(filter);
  const [found, setFound] = useState<{ name: string; places: Places } | null>(null);
  useEffect(() => {
    let left = false;
    const read = async (): Promise<void> => {
      const places = new Map<string, Extent | null>();
      for (let offset = 0; offset < Math.max(count, 1); offset += PAGE) {
        const asked = { filter: JSON.parse(name) as EventFilterInput, limit: PAGE, offset };
        const { data } = await client.query(EventPlacesDocument, asked).toPromise();
        for (const { id, extent } of data?.events.items ?? []) {
          places.set(id, extent as Extent | null);
        }
      }
      if (!left) setFound({ name, places });
    };
    void read();
    return () => {
      left = true;
    };
  }, [client, name, count]);
  return found?.name === name ? found.places : null;
}

function usePoints(rows: readonly EventRow[], places: Places | null): readonly MapPoint[] {
  const { t } = useTranslation('events');
  const say = useLocalized();
  const format = useFormat();
  return useMemo(
    () =>
      rows.flatMap((row): MapPoint[] => {
        const extent = places?.get(row.id);
        if (!extent) return [];
        const [west, south, east, north] = extent;
        return [
          {
            id: row.id,
            label: say(row.title) ?? row.reference,
            kind: t(`kind.${row.kind}`),
            lon: (west + east) / 2,
            lat: (south + north) / 2,
            detail: [row.startAt ? format.dateTime(row.startAt) : '', t(`state.${row.state}`)]
              .filter(Boolean)
              .join(' · '),
          },
        ];
      }),
    [rows, places, say, format, t],
  );
}

function Chosen({ row }: { readonly row: EventRow }): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const say = useLocalized();
  return (
    <section className={classes.chosen} aria-label={t('map.chosen')}>
      <div>
        <strong>{say(row.title) ?? row.reference}</strong>
        <div>{row.reference}</div>
      </div>
      <EventWhen startAt={row.startAt} endAt={row.endAt} />
      <EventStateBadge state={row.state} />
      <Button renderRoot={(props) => <Link to={`/events/${row.id}`} {...props} />}>
        {t('map.open')}
      </Button>
    </section>
  );
}

export interface CalendarMapProps {
  readonly rows: readonly EventRow[];
  readonly filter: EventFilterInput;
  /** Whether every dossier of the filter is among the rows. */
  readonly complete: boolean;
}

/** All dossiers of the period on the map; the chosen one with its whole footprint. */
export default function CalendarMap({ rows, filter, complete }: CalendarMapProps): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const [selected, setSelected] = useState<string | null>(null);
  const places = usePlaces(filter, complete ? rows.length : 0);
  const points = usePoints(rows, places);
  const chosen = rows.find(({ id }) => id === selected);
  const [{ data }] = useQuery({
    query: EventFootprintDocument,
    variables: { id: selected ?? '' },
    pause: !chosen,
  });
  const footprint =
    chosen && data?.event.id === chosen.id ? footprintOf(data.event.footprint) : null;
  if (!places || !complete) return <Loading lines={12} label={t('map.loading')} />;
  if (points.length === 0) return <EmptyState title={t('nothing')}>{t('map.none')}</EmptyState>;
  const hidden = rows.length - points.length;
  return (
    <>
      {chosen && <Chosen row={chosen} />}
      <MapCanvas
        label={t('map.label')}
        points={points}
        height="max(28rem, calc(100vh - 22rem))"
        list="beside"
        selected={selected}
        onSelect={(id) => {
          if (id === null || rows.some((row) => row.id === id)) setSelected(id);
        }}
        {...(footprint ? { footprint } : {})}
      />
      {hidden > 0 && <p className={classes.hint}>{t('map.without', { count: hidden })}</p>}
    </>
  );
}
