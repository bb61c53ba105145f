import { readFileSync } from 'node:fs';
import { ParticipantsSource } from './risk.enums.js';
import {
  type MarchAgreement,
  type MarchEvent,
  type MarchFigures,
  marchFigureProblems,
  marchPlan,
} from './march-plan.rules.js';

interface DemoMarch {
  waypoints: { name: string; lon: number; lat: number; cumulativeM: number }[];
  march: { result: { timeline: Record<'name' | 'head' | 'tail', string>[] } };
}
const { events } = JSON.parse(readFileSync('test/vectors/demo-cases.json', 'utf8')) as {
  events: DemoMarch[];
};
const e01 = events[0] as DemoMarch;

const square = (areaM2: unknown, role = 'endSquare') => ({
  type: 'Feature' as const,
  properties: { role, areaM2 },
  geometry: { type: 'Point' as const, coordinates: [4.38, 50.84] },
});
const EVENT = {
  startAt: '2027-03-11T10:00:00Z',
  endAt: '2027-03-11T14:00:00Z',
  expectedNumber: 8000,
  waypoints: e01.waypoints,
  footprint: { type: 'FeatureCollection', features: [square(5405)] },
} as unknown as MarchEvent;
const FIGURES: MarchFigures = {
  marchWidthM: 9,
  marchDensityPerM2: 1,
  marchSpeedMps: 0.75,
  marchBufferMin: 15,
  marchParticipantsSource: ParticipantsSource.organiser,
  marchOwnParticipants: null,
  marchLengthOverrideM: null,
  marchWaypointMetres: null,
};
const result = (event: Partial<MarchEvent> = {}, figures: Partial<MarchFigures> = {}) =>
  marchPlan({ ...FIGURES, ...figures }, { ...EVENT, ...event }, 6500)?.result ?? null;
const codes = (...args: Parameters<typeof result>) =>
  result(...args)?.warnings.map((warning) => warning.code);

describe('marchPlan', () => {
  it('times E01 as its worked example, in instants', () => {
    const plan = result();
    expect(plan).toMatchObject({
      participants: 8000,
      routeM: 3475,
      flowPerMin: 405,
      columnM: 888.9,
      passingMin: 19.8,
      headWalkMin: 77.2,
      tailInMin: 97,
      headArrivesAt: '2027-03-11T11:17:00Z',
      tailArrivesAt: '2027-03-11T11:37:00Z',
      endSquareCapacity: 10810,
      endSquareFits: true,
    });
    const winter = (instant = '') =>
      `${String(Number(instant.slice(11, 13)) + 1).padStart(2, '0')}:${instant.slice(14, 16)}`;
    expect(
      plan?.timeline.map(({ name, headAt, tailAt }) => [name, winter(headAt), winter(tailAt)]),
    ).toEqual(e01.march.result.timeline.map(({ name, head, tail }) => [name, head, tail]));
    expect(plan?.timeline[7]).toMatchObject({
      name: 'Arts-Loi',
      m: 2293,
      closedFromAt: '2027-03-11T10:36:00Z',
      closedToAt: '2027-03-11T11:26:00Z',
    });
  });

  it('moves with the start of the event', () => {
    const moved = result({ startAt: '2027-03-11T10:30:00Z' });
    expect(moved?.timeline[7]?.headAt).toBe('2027-03-11T11:21:00Z');
  });

  it('counts with what is agreed: start, most persons, speed of the head', () => {
    const under = (agreed: Partial<MarchAgreement>, figures: Partial<MarchFigures> = {}) =>
      marchPlan({ ...FIGURES, ...figures }, EVENT, 6500, {
        startAt: EVENT.startAt,
        endAt: EVENT.endAt,
        maxPersons: null,
        headSpeedKmh: null,
        ...agreed,
      })?.result ?? null;
    expect(under({})).toEqual(result());
    expect(under({ startAt: '2027-03-11T10:30:00Z' })?.headArrivesAt).toBe('2027-03-11T11:47:00Z');
    expect(under({ maxPersons: 4000 })).toMatchObject({ participants: 4000, passingMin: 9.9 });
    expect(under({ maxPersons: 10_000 })?.participants).toBe(8000);
    expect(under({ headSpeedKmh: 1.8 })).toMatchObject({ flowPerMin: 270, headWalkMin: 115.8 });
    expect(under({ headSpeedKmh: 5 })?.headWalkMin).toBe(77.2);
    const { police } = ParticipantsSource;
    const expected = under({ maxPersons: 5000 }, { marchParticipantsSource: police });
    expect(expected).toMatchObject({ participants: 6500, endSquareFits: false });
    expect(expected?.warnings[0]).toEqual({
      code: 'endSquareTooSmall',
      params: { participants: 6500, capacity: 5000 },
    });
    expect(under({ endAt: '2027-03-11T11:00:00Z' })?.warnings.map(({ code }) => code)).toContain(
      'tailArrivesAfterEnd',
    );
  });

  it('takes the figure that was chosen', () => {
    const { police, own } = ParticipantsSource;
    expect(result({}, { marchParticipantsSource: police })).toMatchObject({
      participants: 6500,
      tailInMin: 93.3,
    });
    expect(
      result({}, { marchParticipantsSource: own, marchOwnParticipants: 7000 })?.participants,
    ).toBe(7000);
  });

  it('says what it lacks', () => {
    const lack = (event: Partial<MarchEvent>, police: number | null = null) =>
      marchPlan(
        police === null
          ? FIGURES
          : { ...FIGURES, marchParticipantsSource: ParticipantsSource.police },
        { ...EVENT, ...event },
        null,
      );
    expect(lack({ expectedNumber: null })).toEqual({ missing: ['participants'], result: null });
    expect(lack({}, 1)).toEqual({ missing: ['participants'], result: null });
    expect(lack({ startAt: null })).toEqual({ missing: ['startAt'], result: null });
    expect(marchPlan({ ...FIGURES, marchWidthM: null }, EVENT, null)).toBeNull();
    const far = [...e01.waypoints, { name: 'far', lon: 4, lat: 50, cumulativeM: 500_001 }];
    expect(lack({ waypoints: far })).toEqual({ missing: ['routeM'], result: null });
  });

  it('stretches the stages to a measured length', () => {
    const plan = result({}, { marchLengthOverrideM: 6950 });
    expect(plan).toMatchObject({ routeM: 6950, headWalkMin: 154.4 });
    expect(plan?.timeline[7]?.m).toBe(4586);
    expect(codes({}, { marchLengthOverrideM: 6950 })).toEqual([]);
  });

  it('takes the metres measured for each waypoint while there is one for each', () => {
    const metres = e01.waypoints.map((_, index) => index * 450);
    const plan = result({}, { marchWaypointMetres: metres });
    expect(plan).toMatchObject({ routeM: 4950, headWalkMin: 110 });
    expect(plan?.timeline[1]).toMatchObject({ m: 450, headAt: '2027-03-11T10:10:00Z' });
    expect(codes({}, { marchWaypointMetres: metres })).toEqual([]);
    const outdated = { marchWaypointMetres: metres.slice(1) };
    expect(result({}, outdated)?.routeM).toBe(3475);
    expect(codes({}, outdated)).toEqual(['waypointMetresOutdated', 'straightLineLength']);
  });

  it('leaves out windows where a street stays open, and times no route where there is none', () => {
    const open = e01.waypoints.map((waypoint) => ({ ...waypoint, closure: false }));
    expect(result({ waypoints: open })?.timeline[7]).toMatchObject({ closedFromAt: null });
    expect(result({ waypoints: null })).toMatchObject({
      routeM: null,
      headArrivesAt: null,
      timeline: [],
    });
  });

  it('warns where something will not fit', () => {
    expect(codes()).toEqual(['straightLineLength']);
    expect(codes({ expectedNumber: 40_000 })).toEqual([
      'headArrivesBeforeTailLeaves',
      'endSquareTooSmall',
      'straightLineLength',
    ]);
    expect(codes({ endAt: '2027-03-11T11:36:00Z' })).toEqual([
      'tailArrivesAfterEnd',
      'straightLineLength',
    ]);
    expect(codes({ endAt: '2027-03-11T11:37:00Z' })).toEqual(['straightLineLength']);
  });

  it.each([
    ['a text', '5405'],
    ['a negative area', -1],
    ['nothing', null],
    ['a list', [1]],
  ])('counts %s as no end square', (_case, area) => {
    const footprint = { type: 'FeatureCollection', features: [square(area)] };
    expect(result({ footprint: footprint as unknown as MarchEvent['footprint'] })).toMatchObject({
      endSquareCapacity: null,
      endSquareFits: null,
    });
  });

  it('adds end squares up and ignores other areas', () => {
    const footprint = {
      type: 'FeatureCollection',
      features: [square(100), square(50), square(900, 'assembly'), square(1e300)],
    } as unknown as MarchEvent['footprint'];
    expect(result({ footprint })?.endSquareCapacity).toBe(20_000_000);
  });
});

describe('marchFigureProblems', () => {
  const problems = (march: object) =>
    marchFigureProblems({ participantsSource: 'organiser', ...march }, 3, 'march.').map(
      ({ path, code }) => `${path} ${code}`,
    );

  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['metres that rise', { waypointMetres: [0, 0, 10.5] }, []],
    ['an own figure', { participantsSource: 'own', ownParticipants: 5 }, []],
    ['no own figure', { participantsSource: 'own' }, ['march.ownParticipants required']],
    ['two figures', { ownParticipants: 5 }, ['march.ownParticipants onlyForOwnFigure']],
    [
      'too few metres that fall',
      { waypointMetres: [5, 4] },
      ['march.waypointMetres notOnePerWaypoint', 'march.waypointMetres notRising'],
    ],
    [
      'two ways to measure',
      { waypointMetres: [0, 1, 2], lengthOverrideM: 2 },
      ['march.waypointMetres eitherLengthOrWaypoints'],
    ],
  ])('says of %s what is wrong', (_case, march, expected) => {
    expect(problems(march)).toEqual(expected);
  });
});
