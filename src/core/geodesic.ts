import geodesic from 'geographiclib-geodesic';

const { WGS84 } = geodesic.Geodesic;

/** Longitude and latitude in degrees, WGS 84. */
type Position = readonly number[];

function measured(positions: readonly Position[], open: boolean) {
  const shape = WGS84.Polygon(open);
  for (const [lon = NaN, lat = NaN] of positions) shape.AddPoint(lat, lon);
  return shape.Compute(false, true);
}

function ringArea(ring: readonly Position[]): number {
  return Math.abs(measured(ring.slice(0, -1), false).area ?? NaN);
}

/**
 * Area of closed rings in m², the outer one first, holes taken off. On the ellipsoid of WGS 84: a
 * sphere understates a square in Belgium by 0.36 %. Source: Karney, Algorithms for geodesics,
 * J. Geodesy 87 (2013).
 */
export function geodesicAreaM2([outer = [], ...holes]: readonly (readonly Position[])[]): number {
  return holes.reduce((left, hole) => left - ringArea(hole), ringArea(outer));
}

/** Length of a line in metres, along geodesics on the ellipsoid of WGS 84. Source: Karney 2013. */
export function geodesicLengthM(line: readonly Position[]): number {
  return measured(line, true).perimeter;
}
