import { readFileSync } from 'node:fs';
import { area as sphericalArea, polygon } from '@turf/turf';
import { geodesicAreaM2, geodesicLengthM } from './geodesic.js';

interface Part {
  readonly geometry: { readonly type: string; readonly coordinates: number[][][] };
  readonly properties: { readonly areaM2?: number };
}
const DEMO = JSON.parse(
  readFileSync(new URL('../../demo/events.json', import.meta.url), 'utf8'),
) as { events: { key?: string; id?: string; footprint?: { features: Part[] } }[] };
const areas = DEMO.events.flatMap(({ footprint }) =>
  (footprint?.features ?? []).flatMap(({ geometry, properties }) =>
    geometry.type === 'Polygon' && properties.areaM2
      ? [[properties.areaM2, geometry.coordinates] as const]
      : [],
  ),
);

/** Karney's reference: a degree cell from 50° to 51° N, and arcs of the meridian and the parallel. */
const CELL = [
  [4, 50],
  [5, 50],
  [5, 51],
  [4, 51],
  [4, 50],
];

describe('measures on the ellipsoid', () => {
  it('agrees with the closed formula for a small cell at 50.85° N', () => {
    // M · N · cos φ · Δφ · Δλ with the radii of curvature of WGS 84.
    const [a, e2] = [6378137, 0.0066943799901413165];
    const phi = (50.85 * Math.PI) / 180;
    const w = Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
    const [m, n] = [(a * (1 - e2)) / w ** 3, a / w];
    const d = 0.001;
    const ring = [
      [4.35, 50.85 - d / 2],
      [4.35 + d, 50.85 - d / 2],
      [4.35 + d, 50.85 + d / 2],
      [4.35, 50.85 + d / 2],
      [4.35, 50.85 - d / 2],
    ];
    const rad = (d * Math.PI) / 180;
    const expected = m * n * Math.cos(phi) * rad * rad;
    expect(geodesicAreaM2([ring]) / expected).toBeCloseTo(1, 6);
    expect(geodesicLengthM(ring.slice(1, 3)) / (m * rad)).toBeCloseTo(1, 6);
    expect(
      geodesicLengthM(ring.slice(0, 2)) / (n * Math.cos((50.8495 * Math.PI) / 180) * rad),
    ).toBeCloseTo(1, 6);
  });

  it('takes holes off and does not mind the direction of a ring', () => {
    const hole = CELL.map(([lon = 0, lat = 0]) => [4.5 + (lon - 4.5) / 2, 50.5 + (lat - 50.5) / 2]);
    const whole = geodesicAreaM2([CELL]);
    const inner = geodesicAreaM2([hole]);
    expect(geodesicAreaM2([CELL, hole])).toBeCloseTo(whole - inner, 3);
    expect(geodesicAreaM2([[...CELL].reverse()])).toBeCloseTo(whole, 3);
  });

  it('stands 0.36 % above the sphere and the stated areas of the demonstration', () => {
    expect(areas.length).toBeGreaterThan(15);
    for (const [stated, rings] of areas) {
      const area = geodesicAreaM2(rings);
      expect(area / sphericalArea(polygon(rings))).toBeCloseTo(1.0036, 4);
      expect(Math.abs(stated / area - 0.9964)).toBeLessThan(0.0003);
    }
  });
});
