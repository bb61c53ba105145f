import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { calculateMarch, calculateMarchInstants, type MarchResult } from './march.rules.js';
import type { MarchInput } from './march-input.rules.js';

fc.configureGlobal({ seed: 32 });

interface Vector {
  id: string;
  input: MarchInput;
  expected: Partial<MarchResult>;
}
interface DemoMarch {
  id: string;
  attendance: { organiser: number; police: number; parade?: number };
  waypoints: { name: string; cumulativeM: number }[];
  march?: { widthM: number; densityPerM2: number; speedMps: number; result: MarchResult };
}
const { march } = JSON.parse(readFileSync('test/vectors/public.json', 'utf8')) as {
  march: Vector[];
};
const { events } = JSON.parse(readFileSync('test/vectors/demo-cases.json', 'utf8')) as {
  events: DemoMarch[];
};
const e01 = events[0] as DemoMarch & { march: NonNullable<DemoMarch['march']> };

const MR1: MarchInput = {
  participants: 10000,
  widthM: 10,
  densityPerM2: 1,
  speedMps: 0.75,
  routeM: 3400,
};

describe('calculateMarch', () => {
  it.each(march)('$id', ({ input, expected }) => {
    const answer = calculateMarch(input);
    const { timeline, ...figures } = expected;
    expect(answer).toMatchObject(figures);
    if (timeline) expect(answer.timeline).toEqual(timeline);
  });

  it('gives the timeline of E01 from its waypoints', () => {
    const points = e01.waypoints.map(({ name, cumulativeM }) => ({
      name,
      m: cumulativeM,
      closure: name === 'Arts-Loi',
    }));
    const { widthM, densityPerM2, speedMps } = e01.march;
    const answer = calculateMarch({
      participants: 8000,
      widthM,
      densityPerM2,
      speedMps,
      routeM: 3475,
      departure: '11:00',
      bufferMin: 15,
      points,
    });
    expect(answer).toMatchObject({ ...e01.march.result, timeline: e01.march.result.timeline });
    expect(answer).toMatchObject({
      tailLeaves: '11:20',
      headArrives: '12:17',
      tailArrives: '12:37',
    });
  });

  it('leaves out what its inputs do not carry', () => {
    const { routeM: _route, ...noRoute } = MR1;
    expect(Object.keys(calculateMarch(noRoute))).toEqual(['flowPerMin', 'columnM', 'passingMin']);
    expect(
      Object.keys(calculateMarch({ ...noRoute, routeM: null, departure: null, points: null })),
    ).toEqual(['flowPerMin', 'columnM', 'passingMin']);
    const noPoints = calculateMarch({ ...MR1, departure: '11:00' });
    expect(noPoints).not.toHaveProperty('timeline');
    expect(noPoints).toMatchObject({ headArrives: '12:16' });
    expect(calculateMarch({ ...MR1, points: [{ name: 'x', m: 0 }] })).not.toHaveProperty(
      'timeline',
    );
    const noEnd = calculateMarch({
      ...noRoute,
      departure: '11:00',
      points: [{ name: 'x', m: 45 }],
    });
    expect(noEnd).not.toHaveProperty('headArrives');
    expect(noEnd.timeline).toEqual([{ name: 'x', head: '11:01', tail: '11:23' }]);
  });

  it('rounds halves up from the exact value, where floating point falls below the half', () => {
    const plain = (value: number) => Math.round(value * 10) / 10;
    const flow = { ...MR1, widthM: 3.1, densityPerM2: 0.7, speedMps: 0.75 };
    expect(plain(3.1 * 0.7 * 0.75 * 60)).toBe(97.6);
    expect(calculateMarch(flow).flowPerMin).toBe(97.7);
    const column = { ...MR1, participants: 450, widthM: 6, densityPerM2: 0.8 };
    expect(plain(450 / (6 * 0.8))).toBe(93.7);
    expect(calculateMarch(column).columnM).toBe(93.8);
    expect(plain(663 / (60 * 0.52))).toBe(21.2);
    expect(calculateMarch({ ...MR1, speedMps: 0.52, routeM: 663 }).headWalkMin).toBe(21.3);
    const clock = { ...MR1, speedMps: 0.34, departure: '11:00', points: [{ name: 'x', m: 561 }] };
    expect(Math.round(561 / (60 * 0.34))).toBe(27);
    expect(calculateMarch(clock).timeline?.[0]?.head).toBe('11:28');
  });

  it('rounds the clock at half a minute upwards, from unrounded values', () => {
    const at = (m: number) =>
      calculateMarch({ ...MR1, departure: '11:00', points: [{ name: 'x', m }] }).timeline?.[0]
        ?.head;
    expect(at(22.4)).toBe('11:00');
    expect(at(22.5)).toBe('11:01');
    expect(at(67.4)).toBe('11:01');
    expect(at(67.5)).toBe('11:02');
    expect(at(0)).toBe('11:00');
  });

  it('says when the column is longer than the route, and not when it is as long', () => {
    const column = (routeM: number) =>
      calculateMarch({ ...MR1, routeM }).headArrivesBeforeTailLeaves;
    expect(column(1000)).toBe(false);
    expect(column(999.9)).toBe(true);
    expect(column(1000.1)).toBe(false);
    expect(
      calculateMarch({ ...MR1, widthM: 0.1, densityPerM2: 3, participants: 3, routeM: 10 }),
    ).toMatchObject({ columnM: 10, headArrivesBeforeTailLeaves: false });
  });

  it('wraps at midnight in both directions', () => {
    const answer = calculateMarch({
      ...MR1,
      departure: '23:50',
      bufferMin: 15,
      points: [
        { name: 'start', m: 0, closure: true },
        { name: 'on', m: 900, closure: true },
      ],
    });
    expect(answer.timeline).toEqual([
      { name: 'start', head: '23:50', tail: '00:12', closedFrom: '23:35', closedTo: '00:27' },
      { name: 'on', head: '00:10', tail: '00:32', closedFrom: '23:55', closedTo: '00:47' },
    ]);
    const early = calculateMarch({
      ...MR1,
      departure: '00:05',
      bufferMin: 20,
      points: [{ name: 'start', m: 0, closure: true }],
    });
    expect(early.timeline?.[0]).toMatchObject({ closedFrom: '23:45' });
  });

  it('closes streets with the default buffer when none is given, and none with zero', () => {
    const window = (bufferMin: number | null) =>
      calculateMarch({
        ...MR1,
        departure: '11:00',
        bufferMin,
        points: [{ name: 'x', m: 0, closure: true }],
      }).timeline?.[0];
    expect(window(null)).toMatchObject({ closedFrom: '10:45', closedTo: '11:37' });
    expect(window(0)).toMatchObject({ closedFrom: '11:00', closedTo: '11:22' });
    expect(window(7.5)).toMatchObject({ closedFrom: '10:53' });
  });
});

describe('the end square', () => {
  const fits = (change: Partial<MarchInput>) => {
    const { endSquareCapacity, endSquareFits } = calculateMarch({ ...MR1, ...change });
    return [endSquareCapacity, endSquareFits];
  };

  it('holds two persons a square metre, rounded down', () => {
    expect(fits({ participants: 2000, endSquareM2: 2399 })).toEqual([4798, true]);
    expect(fits({ participants: 8000, endSquareM2: 5405 })).toEqual([10810, true]);
    expect(fits({ participants: 10, endSquareM2: 5.4 })).toEqual([10, true]);
    expect(fits({ participants: 11, endSquareM2: 5.4 })).toEqual([10, false]);
    expect(fits({ participants: 11, endSquareM2: 5.5 })).toEqual([11, true]);
    expect(fits({ participants: 1, endSquareM2: 0.4 })).toEqual([0, false]);
    expect(fits({ participants: 1, endSquareM2: 0 })).toEqual([0, false]);
  });

  it('takes a stated cap, and the lower of the two', () => {
    expect(fits({ participants: 8000, endSquareCap: 8000 })).toEqual([undefined, true]);
    expect(fits({ participants: 8001, endSquareCap: 8000 })).toEqual([undefined, false]);
    expect(fits({ participants: 8001, endSquareM2: 5405, endSquareCap: 8000 })).toEqual([
      10810,
      false,
    ]);
    expect(fits({ participants: 11000, endSquareM2: 5405, endSquareCap: 20000 })).toEqual([
      10810,
      false,
    ]);
  });

  it('is not answered without area and cap', () => {
    expect(fits({})).toEqual([undefined, undefined]);
  });
});

describe('marches with a date', () => {
  const walk: MarchInput = {
    participants: 2700,
    widthM: 6,
    densityPerM2: 1,
    speedMps: 0.75,
    routeM: 2700,
    bufferMin: 15,
    points: [{ name: 'end', m: 2700, closure: true }],
  };

  it.each([
    ['an ordinary day', '2027-03-11T11:00:00+01:00', '12:10'],
    ['the spring change', '2027-03-28T01:30:00+01:00', '03:40'],
    ['the autumn change', '2027-10-31T02:30:00+02:00', '02:40'],
  ])('show Brussels clocks on %s', (_case, departure, tail) => {
    const { timeline } = calculateMarch({ ...walk, departure });
    expect(timeline?.[0]?.tail).toBe(tail);
  });

  it('give instants across the change of the hour', () => {
    const answer = calculateMarchInstants({ ...walk, departure: '2027-03-28T01:30:00+01:00' });
    expect(answer).toMatchObject({
      headWalkMin: 60,
      tailLeaves: '2027-03-28T00:40:00Z',
      headArrives: '2027-03-28T01:30:00Z',
      tailArrives: '2027-03-28T01:40:00Z',
      timeline: [
        {
          name: 'end',
          head: '2027-03-28T01:30:00Z',
          tail: '2027-03-28T01:40:00Z',
          closedFrom: '2027-03-28T01:15:00Z',
          closedTo: '2027-03-28T01:55:00Z',
        },
      ],
    });
  });

  it('round seconds of departure to the nearest minute at the end only', () => {
    const at = (departure: string) =>
      calculateMarchInstants({ ...walk, departure }).timeline?.[0]?.head;
    expect(at('2027-03-11T10:00:29Z')).toBe('2027-03-11T11:00:00Z');
    expect(at('2027-03-11T10:00:30Z')).toBe('2027-03-11T11:01:00Z');
  });

  it('agree with the wall clock on a day without change', () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 5000 }), (minute, m) => {
        const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const march = { ...walk, points: [{ name: 'x', m, closure: true }] };
        expect(calculateMarch({ ...march, departure: clock }).timeline).toEqual(
          calculateMarch({ ...march, departure: `2027-05-11T${clock}:00+02:00` }).timeline,
        );
      }),
    );
  });

  it('refuse a departure without date', () => {
    for (const departure of ['11:00', null, '2027-03-11T11:00']) {
      expect(() => calculateMarchInstants({ ...walk, departure })).toThrow(
        expect.objectContaining({ field: 'departure' }) as Error,
      );
    }
  });
});
