import { type MovableEvent, keepsDay, movedEvent } from './moved-event.rules.js';

const EVENT: MovableEvent = {
  gatheringAt: '2027-03-27T10:00:00+01:00',
  startAt: '2027-03-27T11:00:00+01:00',
  endAt: '2027-03-27T15:00:00+01:00',
  dispersalAt: null,
  footprint: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { role: 'route' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [4.35, 50.84],
            [4.36, 50.85],
          ],
        },
      },
      {
        type: 'Feature',
        properties: { role: 'endSquare', name: 'old' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [4.36, 50.85],
              [4.361, 50.85],
              [4.361, 50.851],
              [4.36, 50.85],
            ],
          ],
        },
      },
    ],
  },
  waypoints: [
    { name: 'start', lon: 4.35, lat: 50.84, cumulativeM: 0 },
    { name: 'old', lon: 4.36, lat: 50.85, cumulativeM: 1300 },
  ],
};

describe('an event that is moved in thought', () => {
  it('keeps its clock on another day, over the change of the hour too', () => {
    const { gatheringAt, startAt, endAt, dispersalAt } = movedEvent(EVENT, { days: 1 });
    expect(gatheringAt).toBe('2027-03-28T08:00:00Z');
    expect(startAt).toBe('2027-03-28T09:00:00Z');
    expect(endAt).toBe('2027-03-28T13:00:00Z');
    expect(dispersalAt).toBeNull();
  });

  it('moves by minutes exactly', () => {
    expect(movedEvent(EVENT, { minutes: -90 }).startAt).toBe('2027-03-27T08:30:00Z');
  });

  it('ends elsewhere: route, end square and last waypoint', () => {
    const end = { name: 'new', lon: 4.37, lat: 50.86, capacity: 9800 };
    const { footprint, waypoints } = movedEvent(EVENT, { end });
    expect(footprint?.features[0]?.geometry.coordinates).toEqual([
      [4.35, 50.84],
      [4.37, 50.86],
    ]);
    const ring = (footprint?.features[1]?.geometry.coordinates as number[][][])[0] ?? [];
    expect(ring).toHaveLength(5);
    const side = (Number(ring[2]?.[1]) - Number(ring[0]?.[1])) * 111_195;
    expect(side).toBeCloseTo(70, 3);
    expect(waypoints?.map(({ name }) => name)).toEqual(['start', 'new']);
    expect(EVENT.waypoints?.[1]?.name).toBe('old');
  });

  it('knows when it would leave its day', () => {
    expect(keepsDay(EVENT, 180)).toBe(true);
    expect(keepsDay(EVENT, 9 * 60)).toBe(false);
    expect(keepsDay(EVENT, -11 * 60)).toBe(false);
  });
});
