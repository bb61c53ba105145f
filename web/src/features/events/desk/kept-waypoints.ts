import type { Position } from 'geojson';
import { distanceM } from '../../../ui/map/geo.js';
import type { Footprint } from '../../../ui/map/map-types.js';

interface Named {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** Nearer than this, a corner of the route is the named point. */
const SAME_M = 5;

function cornersOf({ features }: Footprint): Position[] {
  return features.flatMap(({ geometry }) =>
    geometry.type === 'LineString' ? geometry.coordinates : [],
  );
}

/** The named points that still lie at a corner of a route. */
export function keptWaypoints(footprint: Footprint, waypoints: readonly Named[]): Named[] {
  const corners = cornersOf(footprint);
  return waypoints
    .filter(({ lon, lat }) => corners.some((corner) => distanceM([lon, lat], corner) < SAME_M))
    .map(({ name, lon, lat }) => ({ name, lon, lat }));
}
