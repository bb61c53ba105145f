import {
  area,
  bbox,
  booleanPointInPolygon,
  buffer,
  featureCollection,
  intersect,
  lineString,
  multiPolygon,
} from '@turf/turf';
import {
  type Flat,
  crossing,
  flatPlane,
  segmentDistance,
  segments,
} from '../../core/flat-geometry.js';

/** Longitude and latitude in degrees; further numbers are ignored. */
export type Position = readonly number[];

/** The geometries a footprint may have. */
export type FootprintGeometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] };

/** The geometries a restriction zone may have. */
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | {
      readonly type: 'MultiPolygon';
      readonly coordinates: readonly (readonly (readonly Position[])[])[];
    };

/** What an authority draws: an area, or the line of a tunnel, a tram or a corridor. */
export type DrawnGeometry =
  { readonly type: 'LineString'; readonly coordinates: readonly Position[] } | AreaGeometry;

/** How one geometry lies to a zone. */
export interface Relation {
  /** Metres between the two; 0 when they touch or overlap. */
  readonly distanceM: number;
  /** Metres of a line, or square metres of an area, inside the zone; 1 for a point inside it. */
  readonly overlap: number;
  /** Whether all of the geometry lies in the zone. */
  readonly whole: boolean;
}

/** Smaller overlaps are noise of the arithmetic: the two only touch. Metres, or square metres. */
const SMALLEST_OVERLAP = 0.1;
const WHOLE = 1 - 1e-6;

/** Half the width of a street: a line is judged as the strip around it. */
const STRIP_M = 5;

/** A drawn zone as an area. */
export function zoneArea(geometry: DrawnGeometry): AreaGeometry {
  if (geometry.type !== 'LineString') return geometry;
  const strip = buffer(lineString(positions(geometry.coordinates)), STRIP_M, { units: 'meters' });
  if (!strip) throw new Error('A line of a zone has no strip around it');
  return strip.geometry as AreaGeometry;
}

function positions(coordinates: readonly Position[]): [number, number][] {
  return coordinates.map(([lon, lat]) => [Number(lon), Number(lat)]);
}

/** Always of several parts, so that one kind of shape goes through the calculations. */
function areaFeature(geometry: AreaGeometry) {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return multiPolygon(parts.map((rings) => rings.map(positions)));
}

/** Every ring of a zone as a line. */
function outlines(geometry: AreaGeometry): readonly (readonly Position[])[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Metres east and north of the zone's middle: exact enough for a zone's surroundings. */
function flattener(geometry: AreaGeometry): (position: Position) => Flat {
  const [west, south, east, north] = bbox(areaFeature(geometry));
  return flatPlane((west + east) / 2, (south + north) / 2);
}

/** Least distance between two sets of segments, in metres. */
function gap(one: readonly [Flat, Flat][], other: readonly [Flat, Flat][]): number {
  let least = Infinity;
  for (const [a, b] of one) {
    for (const [c, d] of other) least = Math.min(least, segmentDistance(a, b, c, d));
  }
  return least;
}

/** Metres of a line inside a zone: cut at every crossing, each piece judged by its middle. */
function lengthInside(line: readonly Position[], zone: AreaGeometry): number {
  const flat = flattener(zone);
  const shape = areaFeature(zone);
  const edges = outlines(zone).flatMap((ring) => segments(ring.map(flat)));
  let inside = 0;
  line.slice(1).forEach((end, index) => {
    const start = line[index] ?? end;
    const [a, b] = [flat(start), flat(end)];
    const cuts = edges.map(([c, d]) => crossing(a, b, c, d)).filter((t) => t !== null);
    const stops = [0, ...cuts.sort((one, other) => one - other), 1];
    for (const [piece, to] of stops.slice(1).entries()) {
      const from = stops[piece] ?? 0;
      const middle = (from + to) / 2;
      const at = [0, 1].map((axis) => {
        const [first, last] = [Number(start[axis]), Number(end[axis])];
        return first + (last - first) * middle;
      });
      if (to > from && booleanPointInPolygon(at, shape)) {
        inside += (to - from) * Math.hypot(b[0] - a[0], b[1] - a[1]);
      }
    }
  });
  return inside;
}

function flatLength(line: readonly Flat[]): number {
  return segments(line).reduce((sum, [a, b]) => sum + Math.hypot(b[0] - a[0], b[1] - a[1]), 0);
}

/** Whether two areas can have anything in common; spares the costly intersection. */
function boxesMeet(one: AreaGeometry, other: AreaGeometry): boolean {
  const [west, south, east, north] = bbox(areaFeature(one));
  const [west2, south2, east2, north2] = bbox(areaFeature(other));
  return west <= east2 && west2 <= east && south <= north2 && south2 <= north;
}

/** How much of a geometry is inside the zone, and how large it is itself. */
function overlapOf(geometry: FootprintGeometry, zone: AreaGeometry): [number, number] {
  switch (geometry.type) {
    case 'Point': {
      const [at] = positions([geometry.coordinates]);
      return [at && booleanPointInPolygon(at, areaFeature(zone)) ? 1 : 0, 1];
    }
    case 'LineString':
      return [
        lengthInside(geometry.coordinates, zone),
        flatLength(geometry.coordinates.map(flattener(zone))),
      ];
    case 'Polygon': {
      const shape = areaFeature(geometry);
      const common = boxesMeet(geometry, zone)
        ? intersect(featureCollection([shape, areaFeature(zone)]))
        : null;
      return [common ? area(common) : 0, area(shape)];
    }
  }
}

function edgesOf(geometry: FootprintGeometry, flat: (position: Position) => Flat): [Flat, Flat][] {
  if (geometry.type === 'Point') return [[flat(geometry.coordinates), flat(geometry.coordinates)]];
  if (geometry.type === 'LineString') return segments(geometry.coordinates.map(flat));
  return geometry.coordinates.flatMap((ring) => segments(ring.map(flat)));
}

/**
 * How a valid footprint geometry lies to a zone: metres between them, and how much of it is inside
 * (metres of line, square metres of area). A border that is merely shared is a distance of 0
 * without overlap; a point on the border is inside.
 */
export function relationTo(geometry: FootprintGeometry, zone: AreaGeometry): Relation {
  const [overlap, size] = overlapOf(geometry, zone);
  if (overlap >= SMALLEST_OVERLAP) {
    return { distanceM: 0, overlap, whole: overlap >= size * WHOLE };
  }
  const flat = flattener(zone);
  const distanceM = gap(
    edgesOf(geometry, flat),
    outlines(zone).flatMap((ring) => segments(ring.map(flat))),
  );
  return { distanceM: distanceM < SMALLEST_OVERLAP ? 0 : distanceM, overlap: 0, whole: false };
}
