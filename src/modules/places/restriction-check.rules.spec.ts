import { destination } from '@turf/turf';
import fc from 'fast-check';
import { RuleInputError } from '../../core/rule-input-error.js';
import {
  checkRestrictions,
  concernsKind,
  type RestrictionAnswer,
  type RestrictionZoneRule,
} from './restriction-check.rules.js';
import type { FootprintGeometry } from './zone-geometry.rules.js';

fc.configureGlobal({ seed: 13 });

/** A square of about 700 by 1,100 m. */
const square: RestrictionZoneRule['geometry'] = {
  type: 'Polygon',
  coordinates: [
    [
      [4.35, 50.84],
      [4.36, 50.84],
      [4.36, 50.85],
      [4.35, 50.85],
      [4.35, 50.84],
    ],
  ],
};
const THURSDAY = { start: '2027-03-11T10:00+01:00', end: '2027-03-11T15:00+01:00' };

function check(
  geometry: FootprintGeometry,
  zone: Partial<RestrictionZoneRule> = {},
  time = THURSDAY,
) {
  const [answer] = checkRestrictions(
    { footprint: { features: [{ geometry }] }, kind: 'march', ...time },
    [
      {
        code: 'zone',
        geometry: square,
        appliesTo: ['all'],
        when: null,
        adjacencyWarningM: 0,
        ...zone,
      },
    ],
  );
  return answer as RestrictionAnswer;
}

const line = (...coordinates: [number, number][]): FootprintGeometry => ({
  type: 'LineString',
  coordinates,
});
const box = (west: number, south: number, east: number, north: number): FootprintGeometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const point = (lon: number, lat: number): FootprintGeometry => ({
  type: 'Point',
  coordinates: [lon, lat],
});

describe('checkRestrictions on simple shapes', () => {
  it.each<[string, FootprintGeometry, Partial<RestrictionAnswer>]>([
    ['a point inside', point(4.355, 50.845), { result: 'inside', extent: 'whole', distanceM: 0 }],
    ['a point on the border', point(4.35, 50.845), { result: 'inside', distanceM: 0 }],
    ['a line inside', line([4.351, 50.845], [4.359, 50.845]), { extent: 'whole' }],
    ['a line through', line([4.34, 50.845], [4.37, 50.845]), { result: 'inside', extent: 'part' }],
    ['a line that ends on the border', line([4.34, 50.845], [4.35, 50.845]), { distanceM: 0 }],
    ['a square inside', box(4.351, 50.841, 4.352, 50.842), { extent: 'whole' }],
    ['a square around', box(4.34, 50.83, 4.37, 50.86), { result: 'inside', extent: 'part' }],
    ['a square with a shared side', box(4.36, 50.84, 4.37, 50.85), { result: 'adjacent' }],
    ['a square with a shared corner', box(4.36, 50.85, 4.37, 50.86), { result: 'adjacent' }],
    ['the zone itself', box(4.35, 50.84, 4.36, 50.85), { result: 'inside', extent: 'whole' }],
    ['a square beside', box(4.361, 50.84, 4.37, 50.85), { result: 'clear', extent: 'none' }],
  ])('%s', (_case, geometry, expected) => {
    expect(check(geometry)).toMatchObject(expected);
  });

  it('measures what is inside', () => {
    const through = check(line([4.34, 50.845], [4.37, 50.845]));
    expect(through.overlapM).toBeGreaterThan(700);
    expect(through.overlapM).toBeLessThan(705);
    expect(check(box(4.355, 50.84, 4.365, 50.85)).overlapM2).toBeCloseTo(
      (check(box(4.35, 50.84, 4.36, 50.85)).overlapM2 ?? 0) / 2,
      -2,
    );
    expect(check(point(4.355, 50.845))).not.toHaveProperty('overlapM');
  });

  it('sees a border crossed by a shape that is too thin to have an area', () => {
    const sliver = box(4.355, 50.845, 4.365, 50.8450000001);
    expect(check(sliver)).toMatchObject({ result: 'adjacent', distanceM: 0 });
  });

  it('counts a concave line in and out again', () => {
    const zigzag = line([4.345, 50.841], [4.355, 50.841], [4.355, 50.851], [4.365, 50.845]);
    const whole = check(zigzag);
    expect(whole).toMatchObject({ result: 'inside', extent: 'part' });
    expect(whole.overlapM).toBeGreaterThan(1200);
    expect(whole.overlapM).toBeLessThan(1900);
  });

  it('warns up to the distance of the zone, that distance included, and not beyond', () => {
    const away = (metres: number) => {
      const [lon, lat] = destination([4.36, 50.845], metres / 1000, 90).geometry.coordinates;
      return point(Number(lon), Number(lat));
    };
    const { distanceM } = check(away(150));
    expect(distanceM).toBeCloseTo(150, 0);
    expect(check(away(150), { adjacencyWarningM: distanceM }).result).toBe('adjacent');
    expect(check(away(150), { adjacencyWarningM: distanceM - 0.01 }).result).toBe('clear');
    expect(check(away(149), { adjacencyWarningM: 150 }).result).toBe('adjacent');
    expect(check(away(151), { adjacencyWarningM: 150 }).result).toBe('clear');
  });

  it('leaves out a hole, and measures to its edge', () => {
    const holed: RestrictionZoneRule['geometry'] = {
      type: 'Polygon',
      coordinates: [
        ...(square.coordinates as [number, number][][]),
        [
          [4.353, 50.843],
          [4.353, 50.847],
          [4.357, 50.847],
          [4.357, 50.843],
          [4.353, 50.843],
        ],
      ],
    };
    const answer = check(point(4.355, 50.845), { geometry: holed });
    expect(answer).toMatchObject({ result: 'clear' });
    expect(answer.distanceM).toBeCloseTo(140.4, 0);
  });

  it('takes zones of several parts', () => {
    const far = [
      [
        [4.4, 50.84],
        [4.41, 50.84],
        [4.41, 50.85],
        [4.4, 50.84],
      ],
    ];
    const both: RestrictionZoneRule['geometry'] = {
      type: 'MultiPolygon',
      coordinates: [square.coordinates as number[][][], far],
    };
    expect(check(point(4.355, 50.845), { geometry: both }).result).toBe('inside');
    expect(check(point(4.408, 50.843), { geometry: both }).result).toBe('inside');
    expect(check(point(4.38, 50.845), { geometry: both }).result).toBe('clear');
  });

  it('agrees in both directions of a line, and never warns without being near', () => {
    const place = fc.record({
      lon: fc.double({ min: 4.33, max: 4.38, noNaN: true }),
      lat: fc.double({ min: 50.83, max: 50.86, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), (places) => {
        const route = places.map(({ lon, lat }): [number, number] => [lon, lat]);
        const there = check(line(...route));
        const back = check(line(...route.reverse()));
        expect(back.distanceM).toBeCloseTo(there.distanceM, 6);
        expect(back.overlapM ?? 0).toBeCloseTo(there.overlapM ?? 0, 6);
        expect(there.distanceM === 0).toBe(there.result !== 'clear');
        expect((there.overlapM ?? 0) > 0).toBe(there.result === 'inside');
      }),
    );
  });
});

describe('checkRestrictions and weekdays', () => {
  const saturday = {
    when: { weekdays: ['saturday' as const], timeZone: 'Europe/Brussels' },
  };
  const inside = point(4.355, 50.845);

  it.each([
    ['a Saturday', '2027-03-13T10:00+01:00', '2027-03-13T12:00+01:00', ['2027-03-13']],
    ['Friday up to midnight', '2027-03-12T20:00+01:00', '2027-03-13T00:00+01:00', []],
    ['Friday past midnight', '2027-03-12T20:00+01:00', '2027-03-13T00:01+01:00', ['2027-03-13']],
    ['Saturday midnight in UTC only', '2027-03-12T23:30Z', '2027-03-13T00:30Z', ['2027-03-13']],
    ['Sunday from midnight', '2027-03-14T00:00+01:00', '2027-03-14T02:00+01:00', []],
    ['a moment on Saturday', '2027-03-13T00:00+01:00', '2027-03-13T00:00+01:00', ['2027-03-13']],
    [
      'two Saturdays',
      '2027-03-12T20:00+01:00',
      '2027-03-20T02:00+01:00',
      ['2027-03-13', '2027-03-20'],
    ],
  ])('%s', (_case, start, end, days) => {
    const answer = check(inside, saturday, { start, end });
    expect(answer.days).toEqual(days);
    expect(answer.result).toBe(days.length > 0 ? 'inside' : 'notApplicable');
  });

  it('refuses times it cannot use', () => {
    const { start, end } = THURSDAY;
    expect(() => check(inside, {}, { start: end, end: start })).toThrow(RuleInputError);
    expect(() => check(inside, {}, { start: '2027-03-11T10:00', end })).toThrow(RuleInputError);
    expect(() => check(inside, saturday, { start, end: '2029-03-11T10:00Z' })).toThrow(
      RuleInputError,
    );
  });

  it('refuses an empty footprint', () => {
    const question = { footprint: { features: [] }, kind: 'march', ...THURSDAY };
    expect(() => checkRestrictions(question, [])).toThrow(RuleInputError);
  });
});

describe('concernsKind', () => {
  it.each([
    [['demonstration'], 'spontaneousDemonstration', true],
    [['demonstration'], 'counterDemonstration', true],
    [['demonstration'], 'vigil', true],
    [['demonstration'], 'march', true],
    [['demonstration'], 'parade', false],
    [['demonstration'], 'individualDemonstration', false],
    [['individualDemonstration'], 'individualDemonstration', true],
    [['march'], 'staticRally', false],
    [['all'], 'filmShoot', true],
    [[], 'march', false],
  ])('%j and %s: %s', (appliesTo, kind, expected) => {
    expect(concernsKind(appliesTo, kind)).toBe(expected);
  });
});
