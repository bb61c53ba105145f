import { booleanIntersects, distance, explode, lineString, pointToLineDistance } from '@turf/turf';
import type { Footprint } from './footprint.types.js';

type Geometry = Footprint['features'][number]['geometry'];

function linesOf(geometry: Geometry): (readonly number[])[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates as number[][]];
  if (geometry.type === 'Polygon') return (geometry.coordinates as number[][][]).slice();
  return [];
}

function pointsOf(geometry: Geometry): number[][] {
  return explode(geometry as never).features.map((point) => point.geometry.coordinates);
}

/** Metres from the corners of one geometry to the lines, or the point, of the other. */
function reach(from: Geometry, to: Geometry): number {
  const lines = linesOf(to).map((line) => lineString(line.map((position) => [...position])));
  return Math.min(
    ...pointsOf(from).map((point) =>
      lines.length > 0
        ? Math.min(...lines.map((line) => pointToLineDistance(point, line, { units: 'meters' })))
        : distance(point, pointsOf(to)[0] as number[], { units: 'meters' }),
    ),
  );
}

function between(a: Geometry, b: Geometry): number {
  if (booleanIntersects(a as never, b as never)) return 0;
  return Math.min(reach(a, b), reach(b, a));
}

/** Metres between the nearest parts of two footprints; 0 when they meet. Both must be valid. */
export function footprintDistanceM(a: Footprint, b: Footprint): number {
  return Math.min(
    ...a.features.flatMap((one) =>
      b.features.map((other) => between(one.geometry, other.geometry)),
    ),
  );
}
