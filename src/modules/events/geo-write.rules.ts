import geoJsonToGpx from '@dwayneparton/geojson-to-gpx';
import { toKML } from '@placemarkio/tokml';
import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Footprint } from './footprint.types.js';
import type { GeoFormat } from './geo-file.types.js';
import { cleanName } from './geo-text.rules.js';

/** Media types as registered (RFC 7946; OGC KML); GPX has none of its own. */
export const GEO_MEDIA: Readonly<Record<GeoFormat, string>> = {
  geojson: 'application/geo+json',
  kml: 'application/vnd.google-earth.kml+xml',
  gpx: 'application/gpx+xml',
};

/** Shape, role and name; whatever else a record carries stays in the house. */
function outward({ geometry, properties }: Footprint['features'][number]): Feature {
  const name = cleanName(properties.name);
  const role = properties.role ?? null;
  const told = { ...(name ? { name } : {}), ...(role ? { role } : {}) };
  return { type: 'Feature', geometry: geometry as Geometry, properties: told };
}

/** GPX has no areas: an area goes as a track of its rings, and its type says so. */
function asTrack({ geometry, properties }: Feature): Feature {
  const area = geometry.type === 'Polygon';
  const kind = area ? 'polygon' : geometry.type === 'Point' ? 'point' : 'line';
  const role = (properties?.['role'] as string | undefined) ?? '';
  return {
    type: 'Feature',
    geometry: area ? { type: 'MultiLineString', coordinates: geometry.coordinates } : geometry,
    properties: { ...properties, type: ['parley', kind, role].filter(Boolean).join(':') },
  };
}

function gpxOf(collection: FeatureCollection, title: string): string {
  const features = collection.features.map(asTrack);
  const document = geoJsonToGpx(
    { type: 'FeatureCollection', features },
    { creator: 'Parley', metadata: { name: title } },
    new DOMImplementation() as never,
  );
  return new XMLSerializer().serializeToString(document as never);
}

/** A footprint as the text of a file; read again it gives the same shapes, names and roles. */
export function writeGeoFile(footprint: Footprint, format: GeoFormat, title: string): string {
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: footprint.features.map(outward),
  };
  if (format === 'kml') return toKML(collection);
  if (format === 'gpx') return gpxOf(collection, cleanName(title) ?? 'Parley');
  return `${JSON.stringify(collection, null, 2)}\n`;
}
