import type { Position } from 'geojson';
import { boundsOf, lineLengthM, positionsOf, ringAreaM2, type Bounds } from './geo.js';
import type { FootprintFeature, MapContent } from './map-types.js';

/** One thing on the map, as the list beside it shows it. */
export interface MapObject {
  readonly id: string;
  readonly group: 'footprint' | 'zone' | 'waypoint' | 'point';
  /** A role of a footprint, an effect of a zone, or the written kind of a point. */
  readonly kind: string;
  /** Null when the role alone names it. */
  readonly name: string | null;
  readonly lengthM: number | null;
  readonly areaM2: number | null;
  readonly detail: string | null;
  readonly bounds: Bounds;
}

/** The id of the footprint's part at a place in its list. */
export function footprintId(index: number): string {
  return `footprint-${index}`;
}

function measures({ geometry }: FootprintFeature): Pick<MapObject, 'lengthM' | 'areaM2'> {
  if (geometry.type === 'LineString') {
    return { lengthM: lineLengthM(geometry.coordinates), areaM2: null };
  }
  if (geometry.type === 'Polygon') {
    return { lengthM: null, areaM2: ringAreaM2(geometry.coordinates[0] ?? []) };
  }
  return { lengthM: null, areaM2: null };
}

function at(lon: number, lat: number): Bounds {
  return [lon, lat, lon, lat];
}

/** Everything on the map as a list, in reading order. */
export function objectsOf(content: MapContent): MapObject[] {
  const none = { lengthM: null, areaM2: null };
  const objects: MapObject[] = [];
  content.footprint?.features.forEach((feature, index) => {
    const bounds = boundsOf(positionsOf(feature.geometry));
    if (!bounds) return;
    const { role, name = null } = feature.properties;
    const id = footprintId(index);
    const rest = { ...measures(feature), detail: null, bounds };
    objects.push({ id, group: 'footprint', kind: role, name, ...rest });
  });
  content.waypoints?.forEach(({ name, lon, lat, detail = null }, index) => {
    const id = `waypoint-${index}`;
    const bounds = at(lon, lat);
    objects.push({ id, group: 'waypoint', kind: `${index + 1}`, name, ...none, detail, bounds });
  });
  content.points?.forEach(({ id, label, kind, lon, lat, detail = null }) => {
    const bounds = at(lon, lat);
    objects.push({ id, group: 'point', kind, name: label, ...none, detail, bounds });
  });
  content.zones?.forEach(({ id, name, effect, geometry, rule = null }) => {
    const bounds = boundsOf(positionsOf(geometry));
    if (bounds) {
      objects.push({ id, group: 'zone', kind: effect, name, ...none, detail: rule, bounds });
    }
  });
  return objects;
}

/** Central Brussels: what a map shows when it has nothing to show. */
const HOME: Bounds = [4.34, 50.834, 4.387, 50.862];

/** The box a map opens with: the footprint and points, not the zones, which may be large. */
export function openingBounds(content: MapContent): Bounds {
  const positions: Position[] = [
    ...(content.footprint?.features ?? []).flatMap((one) => positionsOf(one.geometry)),
    ...(content.waypoints ?? []).map(({ lon, lat }) => [lon, lat]),
    ...(content.points ?? []).map(({ lon, lat }) => [lon, lat]),
  ];
  return boundsOf(positions) ?? HOME;
}
