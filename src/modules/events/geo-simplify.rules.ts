import { simplify } from '@turf/turf';
import { FOOTPRINT_LIMITS, type FootprintProblem, footprintProblems } from './footprint.rules.js';
import type { GeoGeometry, GeoPart, GeoReading, ReadPart } from './geo-file.types.js';
import { countPositions } from './geo-parts.rules.js';

/** How far a line may be moved to have fewer points, in metres, tried in this order. */
const TOLERANCES_M = [1, 2, 5, 10, 20] as const;
/** Metres of one degree of latitude, near enough for a tolerance. */
const METRES_PER_DEGREE = 111_320;

type Simplification = NonNullable<GeoReading['simplification']>;

export function verticesOf(parts: readonly GeoPart[]): number {
  return parts.reduce(
    (sum, { geometry }) => sum + countPositions(geometry.coordinates, Infinity),
    0,
  );
}

function simplified(geometry: GeoGeometry, metres: number): GeoGeometry {
  if (geometry.type === 'Point') return geometry;
  const tolerance = metres / METRES_PER_DEGREE;
  return simplify(geometry as never, { tolerance, highQuality: true, mutate: false });
}

/** The last number of a path is the point: `features.0.geometry.coordinates.0.12` is the 13th. */
function pointOf({ path }: FootprintProblem): number | null {
  const told = /coordinates(?:\.\d+)*?\.(\d+)$/.exec(path)?.[1];
  return told === undefined ? null : Number(told) + 1;
}

/** A part with what the footprint's own rules would say of it. */
export function judged(part: GeoPart): ReadPart {
  const { geometry } = part;
  const feature = { type: 'Feature', geometry, properties: {} };
  const problems = footprintProblems({ type: 'FeatureCollection', features: [feature] });
  return {
    ...part,
    vertices: countPositions(geometry.coordinates, Infinity),
    problems: problems.map((problem) => {
      const { code, params } = problem;
      return { code, params, point: pointOf(problem) };
    }),
  };
}

/**
 * Fewer points, so that the parts fit a footprint: the smallest tolerance that does it without
 * spoiling an area. Null when the parts fit as they are, or when no tolerance is enough.
 */
export function fewerPoints(
  parts: readonly GeoPart[],
): { parts: GeoPart[]; told: Omit<Simplification, 'applied'> } | null {
  const before = verticesOf(parts);
  const most = FOOTPRINT_LIMITS.vertices;
  if (before <= most) return null;
  for (const toleranceM of TOLERANCES_M) {
    const tried = parts.map((part) => ({
      ...part,
      geometry: simplified(part.geometry, toleranceM),
    }));
    const after = verticesOf(tried);
    const sound = (): boolean =>
      tried.every((part) => judged(part).problems.every(({ code }) => code !== 'selfCrossing'));
    if (after <= most && sound()) return { parts: tried, told: { before, after, toleranceM } };
  }
  return null;
}
