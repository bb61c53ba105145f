import { readFileSync } from 'node:fs';
import { kinks, polygon } from '@turf/turf';
import { BELGIUM_OUTLINE } from './belgium-outline.rules.js';
import {
  cumulativeMetres,
  footprintExtent,
  footprintProblems,
  routeLengthM,
} from './footprint.rules.js';

interface DemoEvent {
  id: string;
  footprint: { features: { geometry: { coordinates: number[][] } }[] };
  waypoints: { lon: number; lat: number; cumulativeM: number }[];
}
const { events } = JSON.parse(readFileSync('test/vectors/demo-cases.json', 'utf8')) as {
  events: DemoEvent[];
};

const A = [4.35, 50.84];
const B = [4.36, 50.84];
const C = [4.36, 50.85];

const placed = (lon: number, lat: number) =>
  footprintProblems({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] } }],
  }).map(({ code }) => code);

describe('the outline of Belgium', () => {
  it.each<[string, number, number]>([
    ['Brussels', 4.3517, 50.8467],
    ['Oostende', 2.9187, 51.2254],
    ['De Panne', 2.5915, 51.1019],
    ['Knokke', 3.29, 51.35],
    ['Antwerp', 4.4025, 51.2194],
    ['Essen', 4.468, 51.468],
    ['Meersel-Dreef', 4.778, 51.496],
    ['Hamont', 5.548, 51.252],
    ['Maaseik', 5.79, 51.097],
    ['Lanaken', 5.648, 50.893],
    ['Voeren', 5.76, 50.76],
    ['Eupen', 6.0365, 50.6284],
    ['Sankt Vith', 6.127, 50.28],
    ['Bastogne', 5.716, 50.0],
    ['Martelange', 5.742, 49.833],
    ['Arlon', 5.8167, 49.6833],
    ['Torgny', 5.474, 49.509],
    ['Bouillon', 5.067, 49.793],
    ['Couvin', 4.495, 50.053],
    ['Momignies', 4.165, 50.027],
    ['Quiévrain', 3.685, 50.408],
    ['Tournai', 3.389, 50.606],
    ['Mouscron', 3.214, 50.744],
    ['Ploegsteert', 2.88, 50.726],
    ['Poperinge', 2.727, 50.855],
  ])('holds %s', (_name, lon, lat) => {
    expect(placed(lon, lat)).toEqual([]);
  });

  it.each<[string, number, number]>([
    ['Lille', 3.0573, 50.6292],
    ['Roubaix', 3.174, 50.69],
    ['Dunkirk', 2.377, 51.034],
    ['Valenciennes', 3.523, 50.357],
    ['Givet', 4.825, 50.138],
    ['Charleville', 4.72, 49.77],
    ['Longwy', 5.761, 49.52],
    ['Luxembourg', 6.1296, 49.6116],
    ['Clervaux', 6.03, 50.055],
    ['Aachen', 6.0839, 50.7753],
    ['Monschau', 6.24, 50.555],
    ['Maastricht', 5.6909, 50.8514],
    ['Weert', 5.706, 51.251],
    ['Eindhoven', 5.478, 51.44],
    ['Terneuzen', 3.828, 51.336],
    ['Sluis', 3.387, 51.308],
    ['the open sea', 2.6, 51.5],
  ])('leaves out %s', (_name, lon, lat) => {
    expect(placed(lon, lat)).toEqual(['outsideBelgium']);
  });

  it('is a sound ring itself', () => {
    expect(kinks(polygon([BELGIUM_OUTLINE.map((at) => [...at])])).features).toEqual([]);
  });
});

describe('lengths', () => {
  const routes = events.filter((event) => event.waypoints.length > 0);

  it.each(routes.map((event) => [event.id, event] as const))('%s', (_id, { waypoints }) => {
    cumulativeMetres(waypoints).forEach((metres, index) => {
      expect(Math.abs(metres - (waypoints[index]?.cumulativeM ?? NaN))).toBeLessThan(1);
    });
  });

  it('measures a route like its waypoints', () => {
    const [e01] = events;
    const [route] = e01?.footprint.features ?? [];
    expect(routeLengthM(route?.geometry.coordinates ?? [])).toBeCloseTo(
      cumulativeMetres(e01?.waypoints ?? []).at(-1) ?? NaN,
      6,
    );
  });

  it('measures a degree of latitude, and nothing where there is no way', () => {
    expect(routeLengthM([A, [4.35, 51.84]])).toBeCloseTo(111195, 0);
    expect(routeLengthM([A])).toBe(0);
    expect(routeLengthM([])).toBe(0);
    expect(cumulativeMetres([])).toEqual([]);
    expect(
      routeLengthM([
        [...A, 10],
        [...B, 900],
      ]),
    ).toBe(routeLengthM([A, B]));
  });
});

describe('footprintExtent', () => {
  it('spans all features', () => {
    const features = [[4.4, 50.8], [A, C], [[A, B, C, A]]].map((coordinates) => ({
      geometry: { coordinates },
    }));
    expect(footprintExtent({ features })).toEqual([4.35, 50.8, 4.4, 50.85]);
    expect(footprintExtent({ features: [{ geometry: { coordinates: A } }] })).toEqual([...A, ...A]);
    expect(footprintExtent({ features: [] })).toBeNull();
  });
});
