import fc from 'fast-check';
import { type ContactRule, contactsBetween } from './contact.rules.js';
import { type MovementFigures, type OccupyingEvent, occupationsOf } from './occupation.rules.js';

fc.configureGlobal({ seed: 83 });

const MIDDLE = [4.36, 50.85] as const;
const LAT_M = 1 / 111_195;
const LON_M = LAT_M / Math.cos((MIDDLE[1] * Math.PI) / 180);
/** A position so many metres east and north of the middle. */
const at = (east: number, north: number) => [MIDDLE[0] + east * LON_M, MIDDLE[1] + north * LAT_M];
const clock = (time: string) => `2027-03-11T${time}:00+01:00`;
const hours = (ms: number) => new Date(ms + 3_600_000).toISOString().slice(11, 16);

/** 450 persons a minute; 9,000 persons pass a point in twenty minutes; 45 metres a minute. */
const COLUMN: MovementFigures = { participants: 9000, widthM: 10, densityPerM2: 1, speedMps: 0.75 };
const EXACT: ContactRule = { bufferM: 0, bufferMin: 0 };

const feature = (geometry: object, role?: string) => ({
  type: 'Feature' as const,
  properties: role ? { role } : {},
  geometry: geometry as never,
});
const line = (...coordinates: number[][]) => ({ type: 'LineString', coordinates });
const square = (east: number, north: number, half: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      at(east - half, north - half),
      at(east + half, north - half),
      at(east + half, north + half),
      at(east - half, north + half),
      at(east - half, north - half),
    ],
  ],
});
const event = (
  start: string,
  end: string,
  ...features: ReturnType<typeof feature>[]
): OccupyingEvent => ({
  gatheringAt: null,
  startAt: clock(start),
  endAt: clock(end),
  dispersalAt: null,
  footprint: { type: 'FeatureCollection', features },
});
const eastward = (start: string) =>
  event(start, '16:00', feature(line(at(-450, 0), at(450, 0)), 'route'));
const northward = (start: string) =>
  event(start, '16:00', feature(line(at(0, -450), at(0, 450)), 'route'));

const contacts = (one: OccupyingEvent, two: OccupyingEvent, rule = EXACT) =>
  contactsBetween(occupationsOf(one, COLUMN), occupationsOf(two, COLUMN), rule).map((contact) => ({
    ...contact,
    from: hours(contact.from),
    to: hours(contact.to),
    minutes: Math.round(contact.overlapMs / 60_000),
  }));

describe('two marches that cross', () => {
  it('meet for as long as both columns pass the crossing', () => {
    const [contact] = contacts(eastward('11:00'), northward('11:00'));
    expect(contact).toMatchObject({ from: '11:10', to: '11:30', minutes: 20 });
    expect(contact?.lon).toBeCloseTo(MIDDLE[0], 4);
    expect(contact?.lat).toBeCloseTo(MIDDLE[1], 4);
  });

  it.each([
    ['11:05', 15],
    ['11:15', 5],
    ['11:19', 1],
  ])('started at %s: %d minutes', (start, minutes) => {
    expect(contacts(eastward('11:00'), northward(start))[0]?.minutes).toBe(minutes);
  });

  it('do not meet when the second starts after the tail has passed, though their times overlap', () => {
    expect(contacts(eastward('11:00'), northward('11:21'))).toEqual([]);
  });

  it('meet again with a closure of fifteen minutes around each', () => {
    const [contact] = contacts(eastward('11:00'), northward('11:21'), {
      bufferM: 0,
      bufferMin: 15,
    });
    expect(contact?.minutes).toBe(29);
  });

  it('meet all the way when they walk towards one another along one street', () => {
    const back = event('11:00', '16:00', feature(line(at(450, 0), at(-450, 0)), 'route'));
    const found = contacts(eastward('11:00'), back);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ from: '11:10', to: '11:30' });
  });

  it('answer the same whoever is asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: -300, max: 300 }),
        (late, off) => {
          const start = `11:${String(late).padStart(2, '0')}`;
          const one = eastward('11:00');
          const two = event(start, '16:00', feature(line(at(off, -450), at(off, 450)), 'route'));
          const rule = { bufferM: 5, bufferMin: 0 };
          const there = contactsBetween(
            occupationsOf(one, COLUMN),
            occupationsOf(two, COLUMN),
            rule,
          );
          const back = contactsBetween(
            occupationsOf(two, COLUMN),
            occupationsOf(one, COLUMN),
            rule,
          );
          expect(there.length).toBe(back.length);
          const [a = 0, b = 0] = [there[0]?.overlapMs, back[0]?.overlapMs];
          expect(Math.abs(a - b)).toBeLessThan(60_000);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a march and what stands still', () => {
  const market = (from: string, to: string) => event(from, to, feature(square(0, 0, 90), 'site'));

  it('is in the market from the head at its edge to the tail at the other', () => {
    const [contact] = contacts(eastward('11:00'), market('08:00', '20:00'));
    expect(contact).toMatchObject({ from: '11:08', minutes: 24 });
  });

  it('is not in its way before it opens, or after', () => {
    expect(contacts(eastward('11:00'), market('11:33', '20:00'))).toEqual([]);
    expect(contacts(eastward('11:00'), market('08:00', '11:07'))).toEqual([]);
  });

  it('names the parts the same from the other side', () => {
    const [contact] = contacts(market('08:00', '20:00'), eastward('11:00'));
    expect(contact).toMatchObject({ ownPart: 0, otherPart: 0, minutes: 24 });
  });

  it('passes a street away unless the buffer reaches it', () => {
    const near = event('08:00', '20:00', feature(square(0, 60, 40), 'site'));
    expect(contacts(eastward('11:00'), near)).toEqual([]);
    expect(contacts(eastward('11:00'), near, { bufferM: 25, bufferMin: 0 })).toHaveLength(1);
  });

  it('passes a point, such as a stage, within the buffer', () => {
    const stage = event('08:00', '20:00', feature({ type: 'Point', coordinates: at(0, 8) }));
    expect(contacts(eastward('11:00'), stage, { bufferM: 10, bufferMin: 0 })[0]?.minutes).toBe(20);
    expect(contacts(eastward('11:00'), stage, { bufferM: 5, bufferMin: 0 })).toEqual([]);
  });
});

describe('two that stand still', () => {
  const rally = (east: number, from: string, to: string) =>
    event(from, to, feature(square(east, 0, 50), 'rally'));

  it('meet where their squares overlap, as long as both last', () => {
    const [contact] = contacts(rally(0, '10:00', '12:00'), rally(60, '11:30', '14:00'));
    expect(contact).toMatchObject({ from: '11:30', to: '12:00', minutes: 30 });
    expect(contact?.lon).toBeCloseTo(at(30, 0)[0] as number, 4);
  });

  it('do not meet one after the other, or beside one another', () => {
    expect(contacts(rally(0, '10:00', '12:00'), rally(0, '12:00', '14:00'))).toEqual([]);
    const turnover = { bufferM: 0, bufferMin: 15 };
    expect(contacts(rally(0, '10:00', '12:00'), rally(0, '12:00', '14:00'), turnover)).toHaveLength(
      1,
    );
    expect(contacts(rally(0, '10:00', '12:00'), rally(0, '12:15', '14:00'), turnover)).toEqual([]);
    expect(contacts(rally(0, '10:00', '12:00'), rally(120, '10:00', '12:00'))).toEqual([]);
  });
});

describe('two that stand beside one another', () => {
  const rally = (east: number, half: number) =>
    event('10:00', '12:00', feature(square(east, 0, half), 'rally'));

  it('meet within the buffer whoever is asked, be the corner of the one or the other near', () => {
    const beside = { bufferM: 10, bufferMin: 0 };
    expect(contacts(rally(0, 50), rally(60, 5), beside)).toHaveLength(1);
    expect(contacts(rally(60, 5), rally(0, 50), beside)).toHaveLength(1);
    expect(contacts(rally(0, 50), rally(70, 5), beside)).toEqual([]);
  });
});

describe('where a march is when', () => {
  it('leaves the place of assembly with its tail and takes the end square with its head', () => {
    const march = event(
      '11:00',
      '15:00',
      feature(square(-450, 0, 40), 'assembly'),
      feature(line(at(-450, 0), at(450, 0)), 'route'),
      feature(square(450, 0, 40), 'endSquare'),
    );
    const [assembly, route, endSquare] = occupationsOf(march, COLUMN).map(({ from, to }) => [
      hours(from),
      hours(to),
    ]);
    expect(assembly).toEqual(['11:00', '11:20']);
    expect(route).toEqual(['11:00', '11:40']);
    expect(endSquare).toEqual(['11:20', '15:00']);
  });

  it('is everywhere all the time while nobody knows how many walk', () => {
    const [route] = occupationsOf(eastward('11:00'), null);
    expect(route).toMatchObject({ movement: null });
    expect([hours(route?.from ?? 0), hours(route?.to ?? 0)]).toEqual(['11:00', '16:00']);
  });

  it('is nowhere before its times are known', () => {
    expect(occupationsOf({ ...eastward('11:00'), endAt: null }, COLUMN)).toEqual([]);
  });
});
