import { FOOTPRINT_ROLES } from './footprint-roles.rules.js';
import { GEO_FILE_LIMITS, type GeoGeometry, type GeoPart } from './geo-file.types.js';
import { cleanName, refuseFile } from './geo-text.rules.js';

type Fields = Readonly<Record<string, unknown>>;

/** How a GPX of ours says what a track is: GPX itself knows lines and points only. */
const OUR_TYPE = /^parley:(line|polygon|point)(?::(\w+))?$/;

const SINGLE: Readonly<Record<string, GeoGeometry['type']>> = {
  MultiPoint: 'Point',
  MultiLineString: 'LineString',
  MultiPolygon: 'Polygon',
};

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {};
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function roleOf(properties: Fields): string | null {
  const ours = OUR_TYPE.exec(String(properties['type'] ?? ''))?.[2];
  const said = ours ?? properties['role'];
  return FOOTPRINT_ROLES.find((role) => role === said) ?? null;
}

/** A track of ours that stands for an area becomes one again: each segment is a ring. */
function restored(geometry: Fields, properties: Fields): Fields {
  if (OUR_TYPE.exec(String(properties['type'] ?? ''))?.[1] !== 'polygon') return geometry;
  const { type, coordinates } = geometry;
  if (type === 'LineString') return { type: 'Polygon', coordinates: [coordinates] };
  return type === 'MultiLineString' ? { type: 'Polygon', coordinates } : geometry;
}

/** Geometries of one kind each, out of collections and multiple ones. */
function singles(geometry: Fields): Fields[] {
  const { type, coordinates } = geometry;
  if (type === 'GeometryCollection') {
    return listOf(geometry['geometries']).flatMap((one) => singles(fieldsOf(one)));
  }
  const single = SINGLE[String(type)];
  if (!single) return [geometry];
  return listOf(coordinates).map((one) => ({ type: single, coordinates: one }));
}

/** Positions of any nesting without their altitude: a footprint lies on the map. */
function flat(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.some(Array.isArray) ? value.map(flat) : value.slice(0, 2);
}

function isDrawable(geometry: Fields): geometry is Fields & GeoGeometry {
  const types: readonly unknown[] = Object.values(SINGLE);
  return types.includes(geometry['type']) && Array.isArray(geometry['coordinates']);
}

function partsOf(value: unknown): { parts: GeoPart[]; leftOut: number } {
  const feature = fieldsOf(value);
  const properties = fieldsOf(feature['properties']);
  const found = singles(restored(fieldsOf(feature['geometry']), properties));
  const parts = found.filter(isDrawable).map(({ type, coordinates }): GeoPart => ({
    geometry: { type, coordinates: flat(coordinates) } as GeoGeometry,
    name: cleanName(properties['name'] ?? properties['title']),
    role: roleOf(properties),
  }));
  return { parts, leftOut: found.length - parts.length };
}

function featuresOf(document: Fields): readonly unknown[] {
  if (document['type'] === 'FeatureCollection') return listOf(document['features']);
  return document['type'] === 'Feature' ? [document] : [{ geometry: document, properties: {} }];
}

/** Number of positions in a geometry of any nesting; stops above `most`. */
export function countPositions(value: unknown, most: number): number {
  let count = 0;
  const open: unknown[] = [value];
  while (open.length > 0 && count <= most) {
    const next = open.pop();
    if (!Array.isArray(next)) continue;
    if (next.some(Array.isArray)) for (const one of next) open.push(one);
    else count += 1;
  }
  return count;
}

/**
 * The shapes of a GeoJSON document that a footprint can have, each on its own. Errors of the file:
 * fileOtherCoordinates (a reference system other than WGS 84), fileTooManyParts,
 * fileTooManyPoints, fileWithoutPlaces.
 */
export function partsOfDocument(value: unknown): { parts: GeoPart[]; leftOut: number } {
  const document = fieldsOf(value);
  const system = JSON.stringify(document['crs'] ?? 'CRS84');
  if (!/CRS84|EPSG:+4326|WGS ?84/i.test(system)) refuseFile('fileOtherCoordinates');
  const features = featuresOf(document);
  const { parts: most, positions } = GEO_FILE_LIMITS;
  if (features.length > most) refuseFile('fileTooManyParts', { max: most });
  const found = features.map(partsOf);
  const parts = found.flatMap((one) => one.parts);
  if (parts.length === 0) refuseFile('fileWithoutPlaces');
  if (parts.length > most) refuseFile('fileTooManyParts', { max: most });
  const count = parts.reduce(
    (sum, { geometry }) => sum + countPositions(geometry.coordinates, positions),
    0,
  );
  if (count > positions) refuseFile('fileTooManyPoints', { max: positions });
  return { parts, leftOut: found.reduce((sum, one) => sum + one.leftOut, 0) };
}
