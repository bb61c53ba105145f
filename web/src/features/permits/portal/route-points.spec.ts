import { KNOWN_PLACES } from '../../../ui/map/known-places.js';
import type { Footprint } from '../../../ui/map/map-types.js';
import { pointsFor, routeOf } from './route-points.js';

const [first, second] = KNOWN_PLACES;
const at = (place: typeof first): [number, number] => [place?.lon ?? 0, place?.lat ?? 0];

describe('named points of a route', () => {
  it('takes the corners of the first line', () => {
    const footprint: Footprint = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { role: 'assembly' },
          geometry: { type: 'Point', coordinates: [4.35, 50.85] },
        },
        {
          type: 'Feature',
          properties: { role: 'route' },
          geometry: { type: 'LineString', coordinates: [at(first), at(second)] },
        },
      ],
    };
    expect(routeOf(footprint)).toEqual([at(first), at(second)]);
  });

  it('names known places, numbers the others, and keeps a name somebody wrote', () => {
    const route = [at(first), [4.3, 50.8], at(second)];
    const written = [{ name: 'Aan de fontein', lon: at(second)[0], lat: at(second)[1] }];
    expect(pointsFor(route, written, 'nl').map(({ name }) => name)).toEqual([
      first?.nl,
      '2',
      'Aan de fontein',
    ]);
  });

  it('leaves out the unnamed corners of a long route, never its ends', () => {
    const corners = Array.from({ length: 40 }, (_, index): [number, number] => [
      4.2 + index / 1000,
      50.9,
    ]);
    const names = pointsFor(corners, [], 'fr').map(({ name }) => name);
    expect(names).toEqual(['1', '40']);
  });
});
