import { type Flat, segments } from '../../core/flat-geometry.js';
import type { Occupation, OccupiedGeometry } from './occupation.rules.js';

/** From one moment to another, in milliseconds since the epoch. */
export type Span = readonly [number, number];

/** Turns degrees into metres. */
export type Plane = (position: readonly number[]) => Flat;

/** A short stretch of a line, or a point, with the time it is taken. */
export interface Piece {
  readonly order: number;
  readonly a: Flat;
  readonly b: Flat;
  readonly middle: Flat;
  readonly position: readonly number[];
  readonly span: Span;
}

/** Length of the pieces a line is judged by: some twelve seconds of a march. */
export const PIECE_M = 10;

/** Whether a segment can come near somebody at all; a quick look before it is cut. */
export type Near = (segment: readonly [Flat, Flat]) => boolean;

/** Metres of a segment. */
export const lengthOf = ([a, b]: readonly [Flat, Flat]) => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** When an occupation is at a point of its line, so many metres from its beginning. */
export function spanAt({ movement, from, to }: Occupation, metres: number): Span {
  if (!movement) return [from, to];
  const head = movement.departure + (metres / movement.speedMps) * 1000;
  return [head, head + movement.passingMs];
}

/** The positions of a line or a point; none of an area. */
export function linePositions(geometry: OccupiedGeometry): (readonly number[])[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'LineString' ? [...geometry.coordinates] : [];
}

/** Every ring of an area; none of a line. */
export function rings(geometry: OccupiedGeometry): (readonly (readonly number[])[])[] {
  if (geometry.type === 'Polygon') return [...geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** Near the box around points, with room. */
export function nearBox(points: readonly Flat[], room: number): Near {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, south] = [Math.min(...xs) - room, Math.min(...ys) - room];
  const [east, north] = [Math.max(...xs) + room, Math.max(...ys) + room];
  return ([a, b]) =>
    Math.max(a[0], b[0]) >= west &&
    Math.min(a[0], b[0]) <= east &&
    Math.max(a[1], b[1]) >= south &&
    Math.min(a[1], b[1]) <= north;
}

function between(a: readonly number[], b: readonly number[], t: number): number[] {
  return [0, 1].map((axis) => Number(a[axis]) + (Number(b[axis]) - Number(a[axis])) * t);
}

/**
 * A line in stretches of at most ten metres, where they can matter; a point is one stretch without
 * length. Stretches are numbered along the whole line.
 */
export function piecesOf(own: Occupation, plane: Plane, near: Near): Piece[] {
  const line = linePositions(own.geometry);
  if (line.length === 1) {
    const [position = []] = line;
    const at = plane(position);
    return [{ order: 0, a: at, b: at, middle: at, position, span: spanAt(own, 0) }];
  }
  let before = 0;
  let pieces = 0;
  return segments(line.map(plane)).flatMap((segment, index) => {
    const metres = lengthOf(segment);
    const count = Math.max(1, Math.ceil(metres / PIECE_M));
    const [first, last] = [line[index] ?? [], line[index + 1] ?? []];
    const [begun, numbered] = [before, pieces];
    before += metres;
    pieces += count;
    if (!near(segment)) return [];
    return Array.from({ length: count }, (_, nth): Piece => {
      const position = between(first, last, (nth + 0.5) / count);
      return {
        order: numbered + nth,
        a: plane(between(first, last, nth / count)),
        b: plane(between(first, last, (nth + 1) / count)),
        middle: plane(position),
        position,
        span: spanAt(own, begun + (metres * (nth + 0.5)) / count),
      };
    });
  });
}
