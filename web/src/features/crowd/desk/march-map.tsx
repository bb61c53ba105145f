import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossierReading } from '../../events/desk/index.js';
import { MapCanvas } from '../../../ui/map/map-canvas.js';
import {
  EMPTY_FOOTPRINT,
  type Footprint,
  type MapPoint,
  type MapWaypoint,
} from '../../../ui/map/map-types.js';
import { columnOf, positionAt, routePieces } from './march-ground.js';
import { MarchGroundDocument } from './march.desk.graphql.js';
import type { Frame, Simulation, Stage } from './march-words.js';

export interface MarchMapProps {
  readonly simulation: Simulation;
  readonly stages: readonly Stage[];
  readonly frame: Frame;
}

const METRES_AT_START = 1;

/** The column on the map at one moment, with its head and tail. */
export function MarchMap({ simulation, stages, frame }: MarchMapProps): ReactNode {
  const { t } = useTranslation('march-desk');
  const { data } = useDossierReading(MarchGroundDocument);
  const { routeM, bands, frames } = simulation;
  const count = frames[0]?.densities.length ?? 0;
  const pieces = useMemo(() => routePieces(stages, routeM, count), [stages, routeM, count]);
  const column = useMemo(() => columnOf(pieces, bands, frame), [pieces, bands, frame]);
  const points = useMemo(() => {
    const ends = [
      ['head', frame.headM],
      ['tail', frame.tailM],
    ] as const;
    return ends.flatMap(([name, metres]): MapPoint[] => {
      const at = positionAt(stages, Math.max(METRES_AT_START, metres));
      const word = t(`player.${name}`);
      const [lon = 0, lat = 0] = at ?? [];
      return at ? [{ id: name, label: word, kind: word, lon, lat, shape: 'square' }] : [];
    });
  }, [stages, frame, t]);
  const ground = useMemo(
    () => ({
      footprint: (data?.event.footprint as Footprint | null) ?? EMPTY_FOOTPRINT,
      waypoints: (data?.event.waypoints ?? []) as readonly MapWaypoint[],
    }),
    [data],
  );
  if (!data) return null;
  return (
    <MapCanvas
      label={t('map.label')}
      {...ground}
      points={points}
      column={column}
      list="none"
      height="26rem"
    />
  );
}
