import { searchesOf } from './conflict.rules.js';
import type { Occupation } from './occupation.rules.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const CLOSURE = { bufferM: 10, bufferMin: 15 };

const standing: Occupation = {
  part: 0,
  role: null,
  name: null,
  geometry: {
    type: 'LineString',
    coordinates: [
      [4.36, 50.85],
      [4.37, 50.86],
    ],
  },
  from: 10 * HOUR,
  to: 12 * HOUR,
  movement: null,
};
const walking: Occupation = {
  ...standing,
  movement: { departure: 10 * HOUR, speedMps: 0.75, passingMs: HOUR },
};

describe('where the index is asked', () => {
  it('reaches beyond the box by the metres of the closure', () => {
    const [search] = searchesOf([standing], CLOSURE);
    const [west, south, east, north] = search?.extent ?? [];
    expect((50.85 - Number(south)) * 111_195).toBeCloseTo(10, 3);
    expect((Number(north) - 50.86) * 111_195).toBeCloseTo(10, 3);
    expect(Number(west)).toBeLessThan(4.36 - 0.0001);
    expect(Number(east)).toBeGreaterThan(4.37 + 0.0001);
  });

  it('reaches beyond the time by one closure, around a column by two', () => {
    expect(searchesOf([standing], CLOSURE)[0]).toMatchObject({
      from: 10 * HOUR - 15 * MINUTE,
      to: 12 * HOUR + 15 * MINUTE,
    });
    expect(searchesOf([walking], CLOSURE)[0]).toMatchObject({
      from: 10 * HOUR - 30 * MINUTE,
      to: 12 * HOUR + 30 * MINUTE,
    });
  });
});
