import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { footprintProblems } from './footprint.rules.js';

fc.configureGlobal({ seed: 21 });

interface DemoEvent {
  id: string;
  footprint: unknown;
  rejectedFootprint?: unknown;
}
const { events } = JSON.parse(readFileSync('test/vectors/demo-cases.json', 'utf8')) as {
  events: DemoEvent[];
};

const collection = (...geometries: unknown[]) => ({
  type: 'FeatureCollection',
  features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
});
const point = (...coordinates: number[]) => ({ type: 'Point', coordinates });
const line = (...coordinates: unknown[]) => ({ type: 'LineString', coordinates });
const area = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates });

const codes = (footprint: unknown) => footprintProblems(footprint).map(({ code }) => code);
const first = (footprint: unknown) => footprintProblems(footprint)[0];

const A = [4.35, 50.84];
const B = [4.36, 50.84];
const C = [4.36, 50.85];
const D = [4.35, 50.85];
const SQUARE = [A, B, C, D, A];

/** Corners around a point, each at its own share of a kilometre. */
const corners = (sizes: readonly number[]) =>
  sizes.map((size, index) => {
    const turn = (index / sizes.length) * 2 * Math.PI;
    return [4.35 + 0.01 * size * Math.cos(turn), 50.84 + 0.01 * size * Math.sin(turn)];
  });

describe('footprintProblems', () => {
  it.each(events.map((event) => [event.id, event] as const))('accepts %s', (_id, event) => {
    expect(footprintProblems(event.footprint)).toEqual([]);
    if (event.rejectedFootprint) expect(footprintProblems(event.rejectedFootprint)).toEqual([]);
  });

  it.each([
    ['nothing', null],
    ['a text', 'x'],
    ['an array', []],
    ['a geometry', point(4.35, 50.84)],
    ['features that are no list', { type: 'FeatureCollection', features: {} }],
  ])('refuses %s', (_case, value) => {
    expect(footprintProblems(value)).toEqual([
      { path: '', code: 'notAFeatureCollection', params: {} },
    ]);
  });

  it('takes 1 to 50 features', () => {
    const places = (count: number) =>
      collection(...Array.from({ length: count }, () => point(...A)));
    expect(codes(places(0))).toEqual(['noFeatures']);
    expect(codes(places(50))).toEqual([]);
    expect(first(places(51))).toEqual({
      path: 'features',
      code: 'tooManyFeatures',
      params: { max: 50 },
    });
  });

  it('takes up to 5,000 positions, over all features', () => {
    const path = (count: number) =>
      line(...Array.from({ length: count }, (_, index) => [4.35 + index * 1e-6, 50.84]));
    expect(codes(collection(path(5000)))).toEqual([]);
    expect(codes(collection(path(5001)))).toEqual(['tooManyVertices']);
    expect(codes(collection(path(2500), path(2500)))).toEqual([]);
    expect(codes(collection(path(2500), path(2500), point(...A)))).toEqual(['tooManyVertices']);
  });

  it('does not walk into a document that is only nesting', () => {
    let nested: unknown = [];
    for (let depth = 0; depth < 100000; depth += 1) nested = [nested];
    expect(codes(collection({ type: 'Polygon', coordinates: nested }))).toEqual(['notAPosition']);
  });

  it.each([
    ['MultiPolygon', { type: 'MultiPolygon', coordinates: [[SQUARE]] }],
    ['GeometryCollection', { type: 'GeometryCollection', geometries: [] }],
    ['no geometry', null],
  ])('refuses %s', (_case, geometry) => {
    expect(first(collection(geometry))).toMatchObject({
      path: 'features.0.geometry',
      code: 'unknownGeometry',
    });
  });

  it('refuses what is no feature', () => {
    const features = [{ type: 'Feature', properties: 'x', geometry: point(...A) }, point(...A), 7];
    expect(footprintProblems({ type: 'FeatureCollection', features })).toEqual([
      { path: 'features.0.properties', code: 'notAFeature', params: {} },
      { path: 'features.1', code: 'notAFeature', params: {} },
      { path: 'features.2', code: 'notAFeature', params: {} },
    ]);
  });

  it.each([
    ['text', ['4.35', '50.84']],
    ['NaN', [NaN, 50.84]],
    ['Infinity', [Infinity, 50.84]],
    ['one number', [4.35]],
    ['four numbers', [4.35, 50.84, 0, 0]],
    ['nothing', undefined],
  ])('refuses a position of %s', (_case, position) => {
    expect(codes(collection(line(A, position)))).toEqual(['notAPosition']);
    expect(codes(collection({ type: 'Point', coordinates: position }))).toEqual(['notAPosition']);
  });

  it('ignores an altitude', () => {
    expect(codes(collection(point(4.35, 50.84, 75)))).toEqual([]);
  });

  it('tells swapped coordinates from misplaced ones, once a feature', () => {
    expect(footprintProblems(collection(line([50.84, 4.35], [50.85, 4.35])))).toEqual([
      {
        path: 'features.0.geometry.coordinates.0',
        code: 'swappedLonLat',
        params: { lon: 50.84, lat: 4.35 },
      },
    ]);
    expect(first(collection(point(2.3522, 48.8566)))).toEqual({
      path: 'features.0.geometry.coordinates',
      code: 'outsideBelgium',
      params: { lon: 2.3522, lat: 48.8566 },
    });
    expect(codes(collection(line([50.84, 4.35], A, [0, 0], [50.8, 4.3])))).toEqual([
      'swappedLonLat',
      'outsideBelgium',
    ]);
  });

  it.each([
    [1, [A]],
    [0, []],
    [1, [A, A, A]],
  ])('refuses a line with %d different points', (_count, positions) => {
    expect(codes(collection(line(...positions)))).toEqual(['lineTooShort']);
  });

  it('accepts a line that crosses itself or returns', () => {
    expect(codes(collection(line(A, C, B, D), line(A, B, A)))).toEqual([]);
  });
});

describe('footprintProblems of areas', () => {
  it.each<[string, unknown[], string[]]>([
    ['a square', [SQUARE], []],
    ['a repeated corner', [[A, B, B, C, D, D, A]], []],
    ['a corner on a straight side', [[A, [4.355, 50.84], B, C, D, A]], []],
    ['no ring', [], ['noRings']],
    ['an open ring', [[A, B, C, D]], ['ringNotClosed']],
    ['an empty ring', [[]], ['ringNotClosed']],
    ['two corners', [[A, B, A]], ['ringTooShort']],
    ['one corner, many times', [[A, A, A, A, A]], ['ringTooShort']],
    ['a bow tie', [[A, C, B, D, A]], ['selfCrossing']],
    ['a spike', [[A, B, [4.4, 50.84], B, C, D, A]], ['selfCrossing']],
    ['a spike at the first corner', [[A, B, C, D, A, [4.34, 50.84], A]], ['selfCrossing']],
    ['no area at all', [[A, B, [4.355, 50.84], A]], ['selfCrossing']],
    ['a corner that touches a side', [[A, B, C, [4.355, 50.84], D, A]], ['selfCrossing']],
    [
      'a hole',
      [
        SQUARE,
        [
          [4.352, 50.842],
          [4.352, 50.848],
          [4.358, 50.848],
          [4.352, 50.842],
        ],
      ],
      [],
    ],
    [
      'a hole over the edge',
      [
        SQUARE,
        [
          [4.352, 50.842],
          [4.352, 50.848],
          [4.368, 50.848],
          [4.352, 50.842],
        ],
      ],
      ['selfCrossing'],
    ],
    [
      'a hole elsewhere',
      [
        SQUARE,
        [
          [4.372, 50.842],
          [4.372, 50.848],
          [4.378, 50.848],
          [4.372, 50.842],
        ],
      ],
      ['holeOutside'],
    ],
  ])('%s', (_case, rings, expected) => {
    expect(codes(collection(area(...rings)))).toEqual(expected);
  });

  it('says where an area crosses itself', () => {
    expect(first(collection(area([A, C, B, D, A])))).toMatchObject({
      path: 'features.0.geometry.coordinates',
      params: { lon: expect.closeTo(4.355, 6), lat: expect.closeTo(50.845, 6) },
    });
  });

  it('accepts every star-shaped area', () => {
    const radii = fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), {
      minLength: 8,
      maxLength: 40,
    });
    fc.assert(
      fc.property(radii, (sizes) => {
        const star = corners(sizes);
        expect(codes(collection(area([...star, star[0]])))).toEqual([]);
      }),
    );
  });

  it('refuses every round area with two neighbouring corners exchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 60 }), fc.nat({ max: 58 }), (count, place) => {
        const round = corners(Array.from({ length: count }, () => 1));
        const at = place % (count - 1);
        const exchanged = round.toSpliced(at, 2, round[at + 1] ?? A, round[at] ?? A);
        expect(codes(collection(area([...exchanged, exchanged[0]])))).toEqual(['selfCrossing']);
      }),
    );
  });
});
