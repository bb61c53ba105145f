import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { boundsOf, positionsOf } from './geo.js';
import { footprintId } from './map-objects.js';
import { drawnEffect } from './map-palette.js';
import type { Footprint, MapContent } from './map-types.js';

/** The sources of what is drawn over the ground. */
export const CONTENT_SOURCES = [
  'zones',
  'before',
  'footprint',
  'column',
  'waypoints',
  'points',
] as const;

export type ContentSource = (typeof CONTENT_SOURCES)[number];

const collection = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});

function footprintData(footprint: Footprint | undefined, roleWord: (role: string) => string) {
  const features = footprint?.features ?? [];
  return collection(
    features.map((one, index) => {
      const { role, name } = one.properties;
      return feature(one.geometry, { id: footprintId(index), role, name: name ?? roleWord(role) });
    }),
  );
}

/** The content as GeoJSON, a collection a source. */
export function contentData(
  content: MapContent,
  roleWord: (role: string) => string,
): Record<ContentSource, FeatureCollection> {
  const point = (lon: number, lat: number): Geometry => ({
    type: 'Point',
    coordinates: [lon, lat],
  });
  return {
    zones: collection(
      (content.zones ?? []).flatMap(({ id, name, effect, geometry }) => {
        const [west, south, east, north] = boundsOf(positionsOf(geometry)) ?? [0, 0, 0, 0];
        const middle = point((west + east) / 2, (south + north) / 2);
        // A point for the name: a polygon would be named once in every tile it lies in.
        return [feature(geometry, { id, effect: drawnEffect(effect) }), feature(middle, { name })];
      }),
    ),
    before: footprintData(content.before, roleWord),
    footprint: footprintData(content.footprint, roleWord),
    column: collection(
      (content.column ?? []).map(({ band, line }) =>
        feature({ type: 'LineString', coordinates: [...line] }, { band }),
      ),
    ),
    waypoints: collection(
      (content.waypoints ?? []).map(({ name, lon, lat }, index) =>
        feature(point(lon, lat), { id: `waypoint-${index}`, name, number: `${index + 1}` }),
      ),
    ),
    points: collection(
      (content.points ?? []).map(({ id, label, lon, lat, shape = 'circle' }) =>
        feature(point(lon, lat), { id, name: label, shape }),
      ),
    ),
  };
}
