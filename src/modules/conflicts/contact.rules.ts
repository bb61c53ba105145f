import { centroid, featureCollection, intersect } from '@turf/turf';
import {
  type Flat,
  flatPlane,
  nearestOnSegment,
  pointToSegment,
  segmentDistance,
  segments,
  withinRings,
} from '../../core/flat-geometry.js';
import {
  type Near,
  type Piece,
  type Plane,
  type Span,
  lengthOf,
  linePositions,
  nearBox,
  piecesOf,
  rings,
  spanAt,
} from './line-pieces.rules.js';
import type { Occupation, OccupiedGeometry } from './occupation.rules.js';

/** How near in space and time two parties may come. */
export interface ContactRule {
  /** Metres up to which two footprints meet. */
  readonly bufferM: number;
  /** Minutes before and after, such as the closure around a march. */
  readonly bufferMin: number;
}

/** Two occupations at one place at the same time. */
export interface Contact {
  readonly ownPart: number;
  readonly otherPart: number;
  readonly lon: number;
  readonly lat: number;
  /** Milliseconds since the epoch; buffers included. */
  readonly from: number;
  readonly to: number;
  /** How long both are there, within `from` and `to`. */
  readonly overlapMs: number;
}

/** A stretch where both are, at a moment both are there. */
interface Touch {
  readonly order: number;
  readonly position: readonly number[];
  readonly span: Span;
}

/** Nearer than this is the same line, whatever the arithmetic says. */
const NOISE_M = 0.1;
/** Pieces this far apart in order belong to one place still. */
const SAME_PLACE = 3;

function common([from, to]: Span, [start, end]: Span): Span | null {
  const span: Span = [Math.max(from, start), Math.min(to, end)];
  return span[1] > span[0] ? span : null;
}

function isArea(geometry: OccupiedGeometry): boolean {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

/** Segments of the other line with the metres at which each begins. */
function measured(line: readonly Flat[]) {
  let before = 0;
  const list = line.length === 1 ? [[line[0], line[0]] as [Flat, Flat]] : segments(line);
  return list.map((segment) => {
    const begun = before;
    before += lengthOf(segment);
    return { segment, begun };
  });
}

function withLine(own: Occupation, other: Occupation, rule: ContactRule, plane: Plane) {
  const line = measured(linePositions(other.geometry).map(plane));
  const meet = (a: Flat, b: Flat, c: Flat, d: Flat) =>
    !apart(a, b, c, d, rule.bufferM) && segmentDistance(a, b, c, d) <= rule.bufferM;
  const near: Near = ([a, b]) => line.some(({ segment: [c, d] }) => meet(a, b, c, d));
  return piecesOf(own, plane, near).flatMap((piece): Touch[] =>
    line.flatMap(({ segment: [c, d], begun }): Touch[] => {
      if (!meet(piece.a, piece.b, c, d)) return [];
      const along = begun + nearestOnSegment(piece.middle, c, d) * lengthOf([c, d]);
      return touch(piece, spanAt(other, along));
    }),
  );
}

/** A quick look by the boxes of two segments, before the exact one. */
function apart(a: Flat, b: Flat, c: Flat, d: Flat, reach: number): boolean {
  return (
    Math.max(a[0], b[0]) < Math.min(c[0], d[0]) - reach ||
    Math.min(a[0], b[0]) > Math.max(c[0], d[0]) + reach ||
    Math.max(a[1], b[1]) < Math.min(c[1], d[1]) - reach ||
    Math.min(a[1], b[1]) > Math.max(c[1], d[1]) + reach
  );
}

function touch(piece: Piece, span: Span): Touch[] {
  const both = common(piece.span, span);
  return both ? [{ order: piece.order, position: piece.position, span: both }] : [];
}

function withArea(own: Occupation, other: Occupation, rule: ContactRule, plane: Plane) {
  const outlines = rings(other.geometry).map((ring) => ring.map(plane));
  const edges = outlines.flatMap(segments);
  const atEdge = (a: Flat, b: Flat) =>
    edges.some(([c, d]) => segmentDistance(a, b, c, d) <= rule.bufferM);
  const box = nearBox(outlines.flat(), rule.bufferM);
  const near: Near = ([a, b]) => box([a, b]) && (atEdge(a, b) || withinRings(a, outlines));
  return piecesOf(own, plane, near).flatMap((piece) =>
    withinRings(piece.middle, outlines) || atEdge(piece.a, piece.b)
      ? touch(piece, spanAt(other, 0))
      : [],
  );
}

/** Where two areas meet: the middle of what they share, or of the nearest corner within reach. */
function sharedPlace(
  own: OccupiedGeometry,
  other: OccupiedGeometry,
  rule: ContactRule,
  plane: Plane,
): readonly number[] | null {
  const shape = (geometry: OccupiedGeometry) =>
    ({ type: 'Feature', properties: {}, geometry }) as never;
  const shared = intersect(featureCollection([shape(own), shape(other)]));
  if (shared) return centroid(shared).geometry.coordinates;
  return nearCorner(own, other, rule, plane) ?? nearCorner(other, own, rule, plane);
}

/** The first corner of an area within reach of the other's edge. */
function nearCorner(
  own: OccupiedGeometry,
  other: OccupiedGeometry,
  rule: ContactRule,
  plane: Plane,
): readonly number[] | null {
  const edges = rings(other).flatMap((ring) => segments(ring.map(plane)));
  const reach = (position: readonly number[]) =>
    Math.min(...edges.map(([c, d]) => pointToSegment(plane(position), c, d)));
  const corners = rings(own).flat();
  return corners.find((corner) => reach(corner) <= rule.bufferM) ?? null;
}

/** The time covered by spans that may overlap one another. */
function covered(spans: readonly Span[]): number {
  const sorted = [...spans].sort((one, two) => one[0] - two[0]);
  let until = -Infinity;
  return sorted.reduce((sum, [from, to]) => {
    const more = Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
    return sum + more;
  }, 0);
}

function contactOf(own: Occupation, other: Occupation, touches: readonly Touch[]): Contact {
  const spans = touches.map(({ span }) => span);
  const longest = [...touches].sort(
    (one, two) => two.span[1] - two.span[0] - (one.span[1] - one.span[0]),
  )[0];
  return {
    ownPart: own.part,
    otherPart: other.part,
    lon: Number(longest?.position[0]),
    lat: Number(longest?.position[1]),
    from: Math.min(...spans.map(([from]) => from)),
    to: Math.max(...spans.map(([, to]) => to)),
    overlapMs: covered(spans),
  };
}

/** Touches that follow one another along the line are one place. */
function places(touches: readonly Touch[]): Touch[][] {
  const groups: Touch[][] = [];
  for (const each of [...touches].sort((one, two) => one.order - two.order)) {
    const last = groups.at(-1)?.at(-1);
    if (last && each.order - last.order <= SAME_PLACE) groups.at(-1)?.push(each);
    else groups.push([each]);
  }
  return groups;
}

function widened({ from, to, movement, ...rest }: Occupation, bufferMin: number): Occupation {
  const ms = bufferMin * 60_000;
  const wider = movement && {
    ...movement,
    departure: movement.departure - ms,
    passingMs: movement.passingMs + 2 * ms,
  };
  return { ...rest, from: from - ms, to: to + ms, movement: wider };
}

/** Both parties with the closure around them. */
function closed(own: Occupation, other: Occupation, bufferMin: number): [Occupation, Occupation] {
  const still = own.movement === null && other.movement === null;
  const of = (each: Occupation) => (still ? bufferMin / 2 : each.movement ? bufferMin : 0);
  return [widened(own, of(own)), widened(other, of(other))];
}

function pairContacts(own: Occupation, other: Occupation, rule: ContactRule): Contact[] {
  if (!common([own.from, own.to], [other.from, other.to])) return [];
  const [lon, lat] = (linePositions(own.geometry)[0] ?? rings(own.geometry)[0]?.[0]) as number[];
  const plane = flatPlane(Number(lon), Number(lat));
  if (isArea(own.geometry) && isArea(other.geometry)) {
    const span = common([own.from, own.to], [other.from, other.to]);
    const position = span && sharedPlace(own.geometry, other.geometry, rule, plane);
    return position ? [contactOf(own, other, [{ order: 0, position, span: span as Span }])] : [];
  }
  if (isArea(own.geometry)) {
    return pairContacts(other, own, rule).map((contact) => ({
      ...contact,
      ownPart: own.part,
      otherPart: other.part,
    }));
  }
  const touches = isArea(other.geometry)
    ? withArea(own, other, rule, plane)
    : withLine(own, other, rule, plane);
  return places(touches).map((group) => contactOf(own, other, group));
}

/**
 * Where and when two parties are at one place, the longest first. Lines are judged in stretches of
 * ten metres, each with the moments of head and tail. Every column is widened by `bufferMin` before
 * its head and after its tail, as the street is closed for it; two that stand still share it.
 * Places within `bufferM` metres count as one. The answer is the same whichever is the first.
 */
export function contactsBetween(
  own: readonly Occupation[],
  other: readonly Occupation[],
  rule: ContactRule,
): Contact[] {
  const reach = { ...rule, bufferM: rule.bufferM + NOISE_M };
  return own
    .flatMap((mine) =>
      other.flatMap((theirs) => pairContacts(...closed(mine, theirs, rule.bufferMin), reach)),
    )
    .sort((one, two) => two.overlapMs - one.overlapMs);
}
