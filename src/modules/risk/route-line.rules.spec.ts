import { drawnRoute, stageLines } from './route-line.rules.js';

/** About 70 m east and 111 m north a thousandth of a degree, in Brussels. */
const at = (lon: number, lat: number) => ({ lon: 4.35 + lon / 1000, lat: 50.85 + lat / 1000 });
const on = (lon: number, lat: number) => [4.35 + lon / 1000, 50.85 + lat / 1000];
const round = (line: readonly (readonly number[])[]) =>
  line.map((position) => position.map((one) => Math.round(one * 1e5) / 1e5));

describe('stageLines', () => {
  const bend = [on(0, 0), on(4, 0), on(4, 4), on(8, 4)];

  it('follows the route between two waypoints, round its corners', () => {
    expect(stageLines([at(0, 0), at(4, 2), at(8, 4)], bend).map(round)).toEqual(
      [
        [on(0, 0), on(4, 0), on(4, 2)],
        [on(4, 2), on(4, 4), on(8, 4)],
      ].map(round),
    );
  });

  it('takes a waypoint beside the route at the point nearest to it', () => {
    const [line] = stageLines([at(0, 0.3), at(2, 0.5)], bend);
    expect(round(line ?? [])).toEqual(round([on(0, 0), on(2, 0)]));
  });

  it('keeps its direction where a march comes back to where it was', () => {
    const loop = [on(0, 0), on(4, 0), on(4, 4), on(0, 4), on(0, 0)];
    const [out, back] = stageLines([at(0, 0), at(4, 4), at(0, 0)], loop);
    expect(round(out ?? [])).toEqual(round([on(0, 0), on(4, 0), on(4, 4)]));
    expect(round(back ?? [])).toEqual(round([on(4, 4), on(0, 4), on(0, 0)]));
  });

  it('draws straight lines without a route, and where a waypoint is not on it', () => {
    const straight = [[on(0, 0), on(4, 2)]].map(round);
    expect(stageLines([at(0, 0), at(4, 2)], []).map(round)).toEqual(straight);
    const far = stageLines([at(0, 0), at(4, 9)], bend).map(round);
    expect(far).toEqual([[on(0, 0), on(4, 9)]].map(round));
    expect(stageLines([], bend)).toEqual([]);
  });
});

describe('drawnRoute', () => {
  const line = (role: string | null, coordinates: number[][]) => ({
    geometry: { type: 'LineString', coordinates },
    properties: { role },
  });

  it('is the line with the role of a route, else the first line, else nothing', () => {
    const [a, b] = [
      [on(0, 0), on(1, 1)],
      [on(2, 2), on(3, 3)],
    ];
    expect(drawnRoute({ features: [line('fanWalk', a), line('route', b)] })).toEqual(b);
    expect(drawnRoute({ features: [line('fanWalk', a)] })).toEqual(a);
    expect(drawnRoute({ features: [{ geometry: { type: 'Polygon' }, properties: null }] })).toEqual(
      [],
    );
    expect(drawnRoute(null)).toEqual([]);
  });
});
