import type { Position } from 'geojson';
import { circleRing, rounded } from './geo.js';
import type { Footprint, FootprintFeature, FootprintGeometry } from './map-types.js';

/*
 * The table's ways of changing a footprint. All pure: a footprint in, another one out. A polygon's
 * corners are handled open; the closing corner is written here and nowhere else.
 */

/** The points of a part in their order, a polygon without its closing corner. */
export function cornersOf({ geometry }: FootprintFeature): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'LineString') return geometry.coordinates;
  return (geometry.coordinates[0] ?? []).slice(0, -1);
}

/** The fewest points a part of this shape can have. */
export function fewestCorners(type: FootprintGeometry['type']): number {
  return { Point: 1, LineString: 2, Polygon: 3 }[type];
}

function withCorners(feature: FootprintFeature, corners: readonly Position[]): FootprintFeature {
  const points = corners.map(rounded);
  const { geometry } = feature;
  const first = points[0] ?? [0, 0];
  if (geometry.type === 'Point') {
    return { ...feature, geometry: { type: 'Point', coordinates: first } };
  }
  if (geometry.type === 'LineString') {
    return { ...feature, geometry: { type: 'LineString', coordinates: points } };
  }
  return { ...feature, geometry: { type: 'Polygon', coordinates: [[...points, first]] } };
}

function changePart(
  footprint: Footprint,
  part: number,
  change: (feature: FootprintFeature) => FootprintFeature,
): Footprint {
  const features = footprint.features.map((one, index) => (index === part ? change(one) : one));
  return { ...footprint, features };
}

/** Puts a point somewhere else. */
export function moveCorner(footprint: Footprint, part: number, corner: number, to: Position) {
  return changePart(footprint, part, (feature) =>
    withCorners(
      feature,
      cornersOf(feature).map((at, index) => (index === corner ? to : at)),
    ),
  );
}

/** Adds a point after another one; -1 puts it first. */
export function addCorner(footprint: Footprint, part: number, after: number, at: Position) {
  return changePart(footprint, part, (feature) =>
    withCorners(feature, cornersOf(feature).toSpliced(after + 1, 0, at)),
  );
}

/** Takes a point away; the part stays as it is when it would have too few. */
export function removeCorner(footprint: Footprint, part: number, corner: number): Footprint {
  return changePart(footprint, part, (feature) => {
    const corners = cornersOf(feature);
    if (corners.length <= fewestCorners(feature.geometry.type)) return feature;
    return withCorners(feature, corners.toSpliced(corner, 1));
  });
}

/** Swaps a point with its neighbour: `step` is -1 (earlier) or 1 (later). */
export function swapCorner(footprint: Footprint, part: number, corner: number, step: -1 | 1) {
  return changePart(footprint, part, (feature) => {
    const corners = [...cornersOf(feature)];
    const [mine, other] = [corners[corner], corners[corner + step]];
    if (!mine || !other) return feature;
    corners[corner] = other;
    corners[corner + step] = mine;
    return withCorners(feature, corners);
  });
}

/** Gives a part another role or name. */
export function describePart(footprint: Footprint, part: number, role: string, name: string) {
  return changePart(footprint, part, ({ properties, ...rest }) => ({
    ...rest,
    properties: { ...properties, role, name: name === '' ? null : name },
  }));
}

/** Takes a part away. */
export function removePart(footprint: Footprint, part: number): Footprint {
  return { ...footprint, features: footprint.features.toSpliced(part, 1) };
}

/** Adds a route over the given points. */
export function addRoute(footprint: Footprint, role: string, points: readonly Position[]) {
  const coordinates = points.map(rounded);
  const geometry: FootprintGeometry = { type: 'LineString', coordinates };
  return added(footprint, { type: 'Feature', geometry, properties: { role } });
}

/** Adds an area: a round one of the given radius in metres around a point. */
export function addAreaAround(footprint: Footprint, role: string, at: Position, radiusM: number) {
  const coordinates = [circleRing(at, radiusM, 12)];
  const geometry: FootprintGeometry = { type: 'Polygon', coordinates };
  return added(footprint, { type: 'Feature', geometry, properties: { role } });
}

/** Adds a single point. */
export function addPoint(footprint: Footprint, role: string, at: Position): Footprint {
  const geometry: FootprintGeometry = { type: 'Point', coordinates: rounded(at) };
  return added(footprint, { type: 'Feature', geometry, properties: { role } });
}

function added(footprint: Footprint, feature: FootprintFeature): Footprint {
  return { ...footprint, features: [...footprint.features, feature] };
}
