/** Metres east and north of a middle. */
export type Flat = readonly [number, number];

/** Mean earth radius, IUGG; the one turf uses. */
const EARTH_RADIUS_M = 6371008.8;
const RADIANS = Math.PI / 180;

/** Turns degrees into metres around a middle: exact enough within a city. */
export function flatPlane(lon0: number, lat0: number): (position: readonly number[]) => Flat {
  const perLat = EARTH_RADIUS_M * RADIANS;
  const perLon = perLat * Math.cos(lat0 * RADIANS);
  return ([lon, lat]) => [(Number(lon) - lon0) * perLon, (Number(lat) - lat0) * perLat];
}

/** Metres between two positions in degrees, along the great circle (haversine). */
export function greatCircle(from: readonly number[], to: readonly number[]): number {
  const [lat1, lat2] = [Number(from[1]) * RADIANS, Number(to[1]) * RADIANS];
  const northward = Math.sin((lat2 - lat1) / 2) ** 2;
  const eastward = Math.sin(((Number(to[0]) - Number(from[0])) * RADIANS) / 2) ** 2;
  const a = northward + eastward * Math.cos(lat1) * Math.cos(lat2);
  return 2 * EARTH_RADIUS_M * Math.atan2(Math.sqrt(a), Math.sqrt(1 - a));
}

/** Where on a–b (0 to 1) the point nearest to p lies. */
export function nearestOnSegment([x, y]: Flat, [ax, ay]: Flat, [bx, by]: Flat): number {
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length2 === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2;
  return Math.min(1, Math.max(0, along));
}

/** Metres from p to the segment a–b. */
export function pointToSegment(p: Flat, a: Flat, b: Flat): number {
  const t = nearestOnSegment(p, a, b);
  return Math.hypot(p[0] - a[0] - t * (b[0] - a[0]), p[1] - a[1] - t * (b[1] - a[1]));
}

/** Where on a–b (0 to 1) the segment c–d crosses or meets it, or null. Parallels never do. */
export function crossing(
  [ax, ay]: Flat,
  [bx, by]: Flat,
  [cx, cy]: Flat,
  [dx, dy]: Flat,
): number | null {
  const denominator = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (denominator === 0) return null;
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / denominator;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / denominator;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : null;
}

/** A line as its segments. */
export function segments(line: readonly Flat[]): [Flat, Flat][] {
  return line.slice(1).map((end, index) => [line[index] ?? end, end]);
}

/** Metres between the segments a–b and c–d; 0 when they meet. */
export function segmentDistance(a: Flat, b: Flat, c: Flat, d: Flat): number {
  if (crossing(a, b, c, d) !== null) return 0;
  return Math.min(
    pointToSegment(a, c, d),
    pointToSegment(b, c, d),
    pointToSegment(c, a, b),
    pointToSegment(d, a, b),
  );
}

/** Whether a point lies within closed rings, holes among them (even-odd rule); edges either way. */
export function withinRings([x, y]: Flat, rings: readonly (readonly Flat[])[]): boolean {
  let within = false;
  for (const ring of rings) {
    for (const [[ax, ay], [bx, by]] of segments(ring)) {
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
    }
  }
  return within;
}
