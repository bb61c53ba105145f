import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Language } from '../../../lib/languages.js';
import { nameIn } from '../known-places.js';
import { AREAS, CITY } from './areas.js';
import type { LonLat } from './ground-types.js';
import { PLACES } from './places.js';
import { CANAL, RAILWAYS, STREETS } from './streets.js';

/** What the ground's features say: what they are, how important, their name for the reader. */
export interface GroundProperties {
  readonly kind: string;
  readonly rank: number;
  readonly name: string;
}

export type GroundFeature = Feature<Geometry, GroundProperties>;

const line = (points: readonly LonLat[]): Geometry => ({
  type: 'LineString',
  coordinates: points.map((point) => [...point]),
});

const polygon = (ring: readonly LonLat[]): Geometry => ({
  type: 'Polygon',
  coordinates: [[...ring, ring[0] ?? [0, 0]].map((point) => [...point])],
});

const feature = (geometry: Geometry, kind: string, rank: number, name: string): GroundFeature => ({
  type: 'Feature',
  geometry,
  properties: { kind, rank, name },
});

const CANAL_NAME = { nl: 'Kanaal', fr: 'Canal' };

/** The schematic ground of central Brussels with names for one language. */
export function groundOf(language: Language): FeatureCollection<Geometry, GroundProperties> {
  const features: GroundFeature[] = [
    feature(polygon(CITY), 'city', 0, ''),
    ...AREAS.map((area) => feature(polygon(area.ring), area.kind, 0, nameIn(language, area))),
    feature(line(CANAL), 'canal', 0, nameIn(language, CANAL_NAME)),
    ...RAILWAYS.map((points) => feature(line(points), 'rail', 0, '')),
    ...STREETS.map((street) =>
      feature(line(street.line), street.rank, 0, nameIn(language, street)),
    ),
    ...PLACES.map((place) =>
      feature(
        { type: 'Point', coordinates: [...place.at] },
        place.kind,
        place.rank,
        nameIn(language, place),
      ),
    ),
  ];
  return { type: 'FeatureCollection', features };
}
