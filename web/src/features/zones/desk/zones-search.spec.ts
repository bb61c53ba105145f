import { readZonesSearch, zoneStateOn } from './zones-search.js';

const NOW = new Date('2027-03-11T22:30:00Z');

describe('the list of zones', () => {
  it('takes from the address only what it knows', () => {
    expect(readZonesSearch({ state: 'ended', kind: 'works' })).toEqual({
      state: 'ended',
      kind: 'works',
    });
    expect(readZonesSearch({ state: 'gone', kind: 'a b', page: 2 })).toEqual({});
  });

  it('ends a zone after its last day in Brussels, or its last hour', () => {
    expect(zoneStateOn({ validTo: '2027-03-11' }, NOW)).toBe('current');
    expect(zoneStateOn({ validTo: '2027-03-11' }, new Date('2027-03-11T23:30:00Z'))).toBe('ended');
    expect(zoneStateOn({ activeTo: '2027-03-11T22:30:00Z' }, NOW)).toBe('ended');
  });

  it('plans a zone before its first day or its first hour', () => {
    expect(zoneStateOn({ validFrom: '2027-03-12' }, NOW)).toBe('planned');
    expect(zoneStateOn({ activeFrom: '2027-03-11T22:31:00Z' }, NOW)).toBe('planned');
    expect(zoneStateOn({}, NOW)).toBe('current');
  });
});
