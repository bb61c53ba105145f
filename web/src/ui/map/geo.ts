import type { Geometry, Position } from 'geojson';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

const EARTH_RADIUS_M = 6_371_008.8;
const toRad = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance of two positions in metres (haversine). */
export function distanceM(a: Position, b: Position): number {
  const [lonA = 0, latA = 0] = a;
  const [lonB = 0, latB = 0] = b;
  const half = (degrees: number): number => Math.sin(toRad(degrees) / 2) ** 2;
  const h = half(latB - latA) + Math.cos(toRad(latA)) * Math.cos(toRad(latB)) * half(lonB - lonA);
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Length of a line in metres. */
export function lineLengthM(line: readonly Position[]): number {
  return line.reduce((sum, at, index) => {
    const before = line[index - 1];
    return before ? sum + distanceM(before, at) : sum;
  }, 0);
}

/** WGS 84: half the longer axis in metres, and the square of the eccentricity. */
const ELLIPSOID = { a: 6_378_137, e2: 0.006_694_379_990_14 };

/** How much larger an area is on the ellipsoid than on the sphere, at a latitude: 1.0036 here. */
function ellipsoidShare(lat: number): number {
  const { a, e2 } = ELLIPSOID;
  const w2 = 1 - e2 * Math.sin(toRad(lat)) ** 2;
  return (a * a * (1 - e2)) / (w2 * w2 * EARTH_RADIUS_M * EARTH_RADIUS_M);
}

/** Area of a ring in square metres on the ellipsoid, exact within a city, whichever way it turns. */
export function ringAreaM2(ring: readonly Position[]): number {
  let sum = 0;
  ring.forEach((at, index) => {
    const next = ring[(index + 1) % ring.length] ?? at;
    const [lonA = 0, latA = 0] = at;
    const [lonB = 0, latB = 0] = next;
    sum += toRad(lonB - lonA) * (2 + Math.sin(toRad(latA)) + Math.sin(toRad(latB)));
  });
  const sphere = Math.abs((sum * EARTH_RADIUS_M * EARTH_RADIUS_M) / 2);
  return sphere * ellipsoidShare(ring[0]?.[1] ?? 0);
}

/** Every position of a geometry. */
export function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
  }
}

/** The smallest box around positions; null when there are none. */
export function boundsOf(positions: readonly Position[]): Bounds | null {
  if (positions.length === 0) return null;
  const lons = positions.map((position) => position[0] ?? 0);
  const lats = positions.map((position) => position[1] ?? 0);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** A ring of `corners` points around a centre, closed, counter-clockwise; radius in metres. */
export function circleRing(centre: Position, radiusM: number, corners = 24): Position[] {
  const [lon = 0, lat = 0] = centre;
  const degrees = (radiusM / EARTH_RADIUS_M) * (180 / Math.PI);
  const ring = Array.from({ length: corners }, (_, index): Position => {
    const angle = (2 * Math.PI * index) / corners;
    const eastwards = (degrees * Math.cos(angle)) / Math.cos(toRad(lat));
    return rounded([lon + eastwards, lat + degrees * Math.sin(angle)]);
  });
  return [...ring, ring[0] ?? [lon, lat]];
}

/** Six decimals, about 10 cm: more would pretend to a precision nobody has. */
export function rounded(position: Position): Position {
  const six = (value: number): number => Math.round(value * 1e6) / 1e6;
  return [six(position[0] ?? 0), six(position[1] ?? 0)];
}

/** Web-mercator coordinates in the unit square, y downwards. */
export function project(position: Position): readonly [number, number] {
  const [lon = 0, lat = 0] = position;
  const y = Math.log(Math.tan(Math.PI / 4 + toRad(lat) / 2));
  return [(lon + 180) / 360, (1 - y / Math.PI) / 2];
}
