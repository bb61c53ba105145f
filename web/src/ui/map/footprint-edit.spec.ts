import * as edit from './footprint-edit.js';
import { EMPTY_FOOTPRINT } from './map-types.js';

const A = [4.3688, 50.8498];
const B = [4.3691, 50.8461];
const C = [4.3684, 50.8428];

describe('footprint edits', () => {
  it('composes a route of places and changes their order', () => {
    let route = edit.addRoute(EMPTY_FOOTPRINT, 'route', [A, B]);
    route = edit.addCorner(route, 0, 1, C);
    route = edit.swapCorner(route, 0, 2, -1);
    expect(route.features[0]?.geometry).toEqual({ type: 'LineString', coordinates: [A, C, B] });
  });

  it('never leaves a route of one point or an area of two corners', () => {
    const route = edit.addRoute(EMPTY_FOOTPRINT, 'route', [A, B]);
    expect(edit.removeCorner(route, 0, 0)).toEqual(route);
    const area = edit.addAreaAround(EMPTY_FOOTPRINT, 'rally', A, 40);
    let smaller = area;
    for (let turn = 0; turn < 20; turn += 1) smaller = edit.removeCorner(smaller, 0, 0);
    expect(edit.cornersOf(smaller.features[0]!)).toHaveLength(3);
  });

  it('keeps an area closed whatever is changed', () => {
    const area = edit.moveCorner(edit.addAreaAround(EMPTY_FOOTPRINT, 'rally', A, 40), 0, 0, C);
    const geometry = area.features[0]?.geometry;
    const ring = geometry?.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : [];
    expect(ring[0]).toEqual(C);
    expect(ring.at(-1)).toEqual(C);
  });

  it('keeps properties it does not know', () => {
    const footprint = edit.addPoint(EMPTY_FOOTPRINT, 'site', A);
    const [first] = footprint.features;
    const known = {
      ...footprint,
      features: [{ ...first!, properties: { role: 'site', ring: 'a' } }],
    };
    const changed = edit.describePart(known, 0, 'perimeter', '');
    expect(changed.features[0]?.properties).toEqual({ role: 'perimeter', name: null, ring: 'a' });
  });

  it('does not touch the footprint it was given', () => {
    const route = edit.addRoute(EMPTY_FOOTPRINT, 'route', [A, B]);
    const before = JSON.stringify(route);
    edit.moveCorner(route, 0, 0, C);
    edit.removePart(route, 0);
    expect(JSON.stringify(route)).toBe(before);
  });
});
