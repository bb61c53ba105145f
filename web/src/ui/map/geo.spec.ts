import { boundsOf, circleRing, distanceM, lineLengthM, ringAreaM2 } from './geo.js';

/** The route of the demonstration's march; its stated length is 3 475 m. */
const MARCH = [
  [4.359, 50.8606],
  [4.3566, 50.8603],
  [4.3574, 50.8556],
  [4.3625, 50.8549],
  [4.3665, 50.8543],
  [4.3679, 50.8523],
  [4.3688, 50.8498],
  [4.3691, 50.8461],
  [4.3684, 50.8428],
  [4.3715, 50.8421],
  [4.375, 50.8417],
  [4.3797, 50.8414],
];

describe('geo', () => {
  it('measures the march as the demonstration states it', () => {
    expect(lineLengthM(MARCH)).toBeGreaterThan(3473);
    expect(lineLengthM(MARCH)).toBeLessThan(3477);
  });

  it('measures an area whichever way its ring turns', () => {
    const ring = [
      [4.358359, 50.86033],
      [4.359641, 50.86033],
      [4.359641, 50.86087],
      [4.358359, 50.86087],
      [4.358359, 50.86033],
    ];
    // On the ellipsoid, as the server measures it; a sphere gives 5,403.
    expect(ringAreaM2(ring)).toBeCloseTo(5422.3, 0);
    expect(ringAreaM2([...ring].reverse())).toBeCloseTo(ringAreaM2(ring), 6);
  });

  it('draws a ring of the wanted radius around a point', () => {
    const centre = [4.3525, 50.8467];
    const ring = circleRing(centre, 100, 12);
    expect(ring).toHaveLength(13);
    for (const at of ring) expect(Math.abs(distanceM(centre, at) - 100)).toBeLessThan(0.5);
  });

  it('has no box for nothing', () => {
    expect(boundsOf([])).toBeNull();
  });
});
