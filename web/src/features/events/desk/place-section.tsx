import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMediaQuery } from '@mantine/hooks';
import type { EventOverviewQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useMay } from '../../../lib/use-may.js';
import { useFormat } from '../../../lib/use-format.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { PageSection } from '../../../ui/frame/page.js';
import { FootprintDownloads } from '../../../ui/map/footprint-downloads.js';
import { MapCanvas } from '../../../ui/map/map-canvas.js';
import type { Footprint, MapWaypoint, MapZone } from '../../../ui/map/map-types.js';
import { IconMapPinOff, IconPencil } from '@tabler/icons-react';
import { useDossier } from './dossier-context.js';

type Overview = EventOverviewQuery['event'];

interface StoredWaypoint {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly cumulativeM?: number | null;
}

/** The drawn footprint; the API checked its form when it was stored. */
export function footprintOf(value: unknown): Footprint | null {
  const found = value as Footprint | null;
  return found && Array.isArray(found.features) && found.features.length > 0 ? found : null;
}

function useMapContent({ footprint, waypoints, restrictionFindings }: Overview) {
  const say = useLocalized();
  const format = useFormat();
  return useMemo(() => {
    const drawn = footprintOf(footprint);
    const points = ((waypoints as readonly StoredWaypoint[] | null) ?? []).map(
      ({ name, lon, lat, cumulativeM }): MapWaypoint => ({
        name,
        lon,
        lat,
        ...(cumulativeM ? { detail: format.distance(cumulativeM) } : {}),
      }),
    );
    const zones = restrictionFindings.map(({ zone }): MapZone => {
      const rule = say(zone.rule);
      return {
        id: `zone-${zone.code}`,
        name: say(zone.name) ?? zone.code,
        effect: zone.effect,
        geometry: zone.geometry as MapZone['geometry'],
        ...(rule ? { rule } : {}),
      };
    });
    return { ...(drawn ? { footprint: drawn } : {}), waypoints: points, zones };
  }, [footprint, waypoints, restrictionFindings, say, format]);
}

/** Route and places on the map with the restriction zones, and all of it as a list. */
export function PlaceSection({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('events');
  const { t: file } = useTranslation('geo-files');
  const may = useMay();
  const { id, base } = useDossier();
  const content = useMapContent(overview);
  const narrow = useMediaQuery('(max-width: 48em)');
  const empty = !content.footprint && content.waypoints.length === 0;
  return (
    <PageSection
      title={t('place.title')}
      actions={
        may('events.change') && (
          <Button
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
            data-print="hide"
            renderRoot={(props) => <Link to={`${base}/place`} {...props} />}
          >
            {file('place.change')}
          </Button>
        )
      }
    >
      {empty ? (
        <EmptyState title={t('place.empty.title')} icon={IconMapPinOff}>
          {t('place.empty.text')}
        </EmptyState>
      ) : (
        <MapCanvas
          {...content}
          label={t('place.map')}
          height="27rem"
          list="below"
          live={narrow ? 'ask' : 'yes'}
        />
      )}
      {content.footprint && <FootprintDownloads at={`/files/footprints/${id}`} />}
    </PageSection>
  );
}
