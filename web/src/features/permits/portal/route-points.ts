import type { Position } from 'geojson';
import type { Language } from '../../../lib/languages.js';
import { distanceM } from '../../../ui/map/geo.js';
import { nameIn, placeAt } from '../../../ui/map/known-places.js';
import type { Footprint } from '../../../ui/map/map-types.js';
import type { RoutePoint } from './application-values.js';

/** A route with more corners than this is named at known places and at both ends only. */
const MANY = 15;
const SAME_M = 5;

/** The corners of the first route of a footprint; empty when there is none. */
export function routeOf(footprint: Footprint): readonly Position[] {
  for (const { geometry } of footprint.features) {
    if (geometry.type === 'LineString') return geometry.coordinates;
  }
  return [];
}

/**
 * The named points of a route: a name somebody wrote stays with its place, known places bring their
 * own, others are numbered.
 */
export function pointsFor(
  route: readonly Position[],
  known: readonly RoutePoint[],
  language: Language,
): RoutePoint[] {
  const points = route.map((at, index) => {
    const [lon = 0, lat = 0] = at;
    const written = known.find((point) => distanceM([point.lon, point.lat], at) < SAME_M);
    const place = placeAt(at);
    const name = written?.name ?? (place ? nameIn(language, place) : `${index + 1}`);
    return { name, lon, lat, named: Boolean(written ?? place) };
  });
  const last = points.length - 1;
  return points
    .filter(({ named }, index) => points.length <= MANY || named || index === 0 || index === last)
    .map(({ name, lon, lat }) => ({ name, lon, lat }));
}
