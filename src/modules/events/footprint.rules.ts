import { booleanPointInPolygon, distance, polygon } from '@turf/turf';
import { BELGIUM_OUTLINE } from './belgium-outline.rules.js';
import { ringProblems } from './footprint-ring.rules.js';

/** Longitude and latitude in degrees (WGS 84), in this order; a third number is an altitude. */
export type FootprintPosition = readonly number[];

export interface FootprintProblem {
  /** Where in the document, such as `features.0.geometry.coordinates.3`. */
  readonly path: string;
  readonly code: FootprintProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type FootprintProblemCode =
  | 'notAFeatureCollection'
  | 'noFeatures'
  | 'tooManyFeatures'
  | 'tooManyVertices'
  | 'notAFeature'
  | 'unknownGeometry'
  | 'notAPosition'
  | 'swappedLonLat'
  | 'outsideBelgium'
  | 'lineTooShort'
  | 'noRings'
  | 'ringTooShort'
  | 'ringNotClosed'
  | 'selfCrossing'
  | 'holeOutside';

/** How large a footprint may be, and where it may lie. */
export interface FootprintLimits {
  readonly features: number;
  readonly vertices: number;
  /** West, south, east, north. */
  readonly box: readonly [number, number, number, number];
}

/** Guards of this installation, not rules of law. */
export const FOOTPRINT_LIMITS: FootprintLimits = {
  features: 50,
  vertices: 5000,
  box: [2.5, 49.45, 6.45, 51.55],
};

type Found = Omit<FootprintProblem, 'params'> & { params?: FootprintProblem['params'] };

const COUNTRY = polygon([BELGIUM_OUTLINE.map((position) => [...position])]);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPosition(value: unknown): value is FootprintPosition {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return false;
  return value.every((number) => typeof number === 'number' && Number.isFinite(number));
}

function inBox(lon: number, lat: number, [west, south, east, north]: FootprintLimits['box']) {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function positionProblem(value: unknown, path: string, limits: FootprintLimits): Found | null {
  if (!isPosition(value)) return { path, code: 'notAPosition' };
  const [lon = NaN, lat = NaN] = value;
  if (inBox(lon, lat, limits.box) && booleanPointInPolygon([lon, lat], COUNTRY)) return null;
  const code = inBox(lat, lon, limits.box) ? 'swappedLonLat' : 'outsideBelgium';
  return { path, code, params: { lon, lat } };
}

/** The first problem of each kind; a line of a thousand misplaced points is told once. */
function positionProblems(values: unknown, path: string, limits: FootprintLimits): Found[] {
  if (!Array.isArray(values)) return [{ path, code: 'notAPosition' }];
  const first = new Map<string, Found>();
  values.forEach((value, index) => {
    const problem = positionProblem(value, `${path}.${index}`, limits);
    if (problem && !first.has(problem.code)) first.set(problem.code, problem);
  });
  return [...first.values()];
}

function lineProblems(values: unknown, path: string, limits: FootprintLimits): Found[] {
  const problems = positionProblems(values, path, limits);
  if (problems.length > 0) return problems;
  const places = new Set((values as FootprintPosition[]).map(([lon, lat]) => `${lon} ${lat}`));
  return places.size < 2 ? [{ path, code: 'lineTooShort', params: { min: 2 } }] : [];
}

function areaProblems(values: unknown, path: string, limits: FootprintLimits): Found[] {
  if (!Array.isArray(values) || values.length === 0) return [{ path, code: 'noRings' }];
  const problems = values.flatMap((ring, index) =>
    positionProblems(ring, `${path}.${index}`, limits),
  );
  return problems.length > 0 ? problems : ringProblems(values as FootprintPosition[][], path);
}

function featureProblems(value: unknown, path: string, limits: FootprintLimits): Found[] {
  if (!isRecord(value) || value['type'] !== 'Feature') return [{ path, code: 'notAFeature' }];
  const properties = value['properties'] ?? null;
  if (properties !== null && !isRecord(properties)) {
    return [{ path: `${path}.properties`, code: 'notAFeature' }];
  }
  const geometry = isRecord(value['geometry']) ? value['geometry'] : {};
  const at = `${path}.geometry.coordinates`;
  const { type, coordinates } = geometry;
  if (type === 'LineString') return lineProblems(coordinates, at, limits);
  if (type === 'Polygon') return areaProblems(coordinates, at, limits);
  if (type !== 'Point') return [{ path: `${path}.geometry`, code: 'unknownGeometry' }];
  const problem = positionProblem(coordinates, at, limits);
  return problem ? [problem] : [];
}

/** Counts positions of any nesting without trusting the document; stops above `most`. */
function countVertices(value: unknown, most: number): number {
  let count = 0;
  const open: unknown[] = [value];
  while (open.length > 0 && count <= most) {
    const next = open.pop();
    if (!Array.isArray(next)) continue;
    if (next.length === 0 || !next.some(Array.isArray)) count += 1;
    else open.push(...next.slice(0, most + 1));
  }
  return count;
}

function sizeProblem(features: readonly unknown[], limits: FootprintLimits): Found | null {
  if (features.length === 0) return { path: 'features', code: 'noFeatures' };
  if (features.length > limits.features) {
    return { path: 'features', code: 'tooManyFeatures', params: { max: limits.features } };
  }
  const vertices = features.reduce<number>((sum, feature) => {
    const geometry = isRecord(feature) ? feature['geometry'] : null;
    return sum + (isRecord(geometry) ? countVertices(geometry['coordinates'], limits.vertices) : 0);
  }, 0);
  if (vertices <= limits.vertices) return null;
  return { path: 'features', code: 'tooManyVertices', params: { max: limits.vertices } };
}

/**
 * Everything that is wrong with a footprint, empty when it may be stored: a GeoJSON
 * FeatureCollection of 1 to 50 features (Point, LineString, Polygon), at most 5,000 positions, all
 * in Belgium; lines with two different points; rings closed, not crossing themselves or each other,
 * holes inside. For each feature and kind of problem the first place is told. Longitude and
 * latitude in the wrong order have a code of their own (`swappedLonLat`).
 */
export function footprintProblems(
  footprint: unknown,
  limits: FootprintLimits = FOOTPRINT_LIMITS,
): FootprintProblem[] {
  const features = isRecord(footprint) ? footprint['features'] : null;
  if (
    !isRecord(footprint) ||
    footprint['type'] !== 'FeatureCollection' ||
    !Array.isArray(features)
  ) {
    return [{ path: '', code: 'notAFeatureCollection', params: {} }];
  }
  const tooLarge = sizeProblem(features, limits);
  const problems = tooLarge
    ? [tooLarge]
    : features.flatMap((feature, index) => featureProblems(feature, `features.${index}`, limits));
  return problems.map((problem) => ({ params: {}, ...problem }));
}

/** Named points that lie outside Belgium, or have their numbers in the wrong order. */
export function waypointProblems(
  waypoints: readonly { readonly lon: number; readonly lat: number }[],
  limits: FootprintLimits = FOOTPRINT_LIMITS,
): FootprintProblem[] {
  return waypoints.flatMap(({ lon, lat }, index) => {
    const problem = positionProblem([lon, lat], String(index), limits);
    return problem ? [{ params: {}, ...problem }] : [];
  });
}

function metresBetween(from: FootprintPosition, to: FootprintPosition): number {
  return distance([...from.slice(0, 2)], [...to.slice(0, 2)], { units: 'meters' });
}

/** Metres along a line of positions (great circle between them), unrounded. */
export function routeLengthM(line: readonly FootprintPosition[]): number {
  return line.slice(1).reduce((sum, to, index) => sum + metresBetween(line[index] ?? to, to), 0);
}

/**
 * Metres from the first waypoint to each, unrounded, 0 for the first. Straight lines between
 * waypoints understate the real street length by 3–8 %.
 */
export function cumulativeMetres(
  waypoints: readonly { readonly lon: number; readonly lat: number }[],
): number[] {
  let sum = 0;
  return waypoints.map(({ lon, lat }, index) => {
    const before = waypoints[index - 1];
    if (before) sum += metresBetween([before.lon, before.lat], [lon, lat]);
    return sum;
  });
}

/** Any of the coordinate arrays GeoJSON knows. */
type Nested = FootprintPosition | readonly Nested[];

function flatPositions(value: Nested): FootprintPosition[] {
  if (typeof value[0] === 'number') return [value as FootprintPosition];
  return (value as readonly Nested[]).flatMap(flatPositions);
}

/** West, south, east and north of a valid footprint, in degrees; null when it has no position. */
export function footprintExtent(footprint: {
  readonly features: readonly { readonly geometry: { readonly coordinates: Nested } }[];
}): [number, number, number, number] | null {
  const all = footprint.features.flatMap(({ geometry }) => flatPositions(geometry.coordinates));
  if (all.length === 0) return null;
  const start: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  return all.reduce<[number, number, number, number]>(([west, south, east, north], position) => {
    const [lon = NaN, lat = NaN] = position;
    return [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)];
  }, start);
}
