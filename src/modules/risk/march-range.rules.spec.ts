import { MARCH_SPREAD, marchRanges } from './march-range.rules.js';

const E01 = {
  participants: 8000,
  densityPerM2: 1,
  speedMps: 0.75,
  stages: [
    { lengthM: 1000, widthM: 9 },
    { lengthM: 2475, widthM: 12 },
  ],
};
const KNOWN = {
  organiserNumber: 8000,
  policeNumber: 6500,
  routeMeasured: false,
  widthsEntered: true,
};

describe('marchRanges', () => {
  it('spans what both sides expect and what nobody measured', () => {
    expect(marchRanges(E01, KNOWN)).toEqual([
      { name: 'participants', low: 6500, likely: 8000, high: 8000, basis: 'organiser' },
      { name: 'widthM', low: 9, likely: 9, high: 12, basis: 'measured' },
      { name: 'densityPerM2', low: 0.7, likely: 1, high: 1.2, basis: 'assumed' },
      { name: 'speedMps', low: 0.5, likely: 0.75, high: 0.9, basis: 'assumed' },
      { name: 'routeM', low: 3475, likely: 3475, high: 3475 * 1.08, basis: 'assumed' },
    ]);
  });

  it('keeps a measured route, and a figure beyond the usual ones', () => {
    const ranges = marchRanges(
      { ...E01, participants: 6500, speedMps: 1.2, densityPerM2: 0.5 },
      { ...KNOWN, organiserNumber: null, routeMeasured: true },
    );
    expect(ranges?.map(({ low, high }) => [low, high])).toEqual([
      [6500, 6500],
      [9, 12],
      [0.5, MARCH_SPREAD.densityPerM2[1]],
      [MARCH_SPREAD.speedMps[0], 1.2],
      [3475, 3475],
    ]);
    expect(ranges?.map(({ basis }) => basis)).toEqual([
      'police',
      'measured',
      'assumed',
      'assumed',
      'measured',
    ]);
  });

  it('is nothing without streets or people', () => {
    expect(marchRanges({ ...E01, stages: [] }, KNOWN)).toBeNull();
    expect(marchRanges({ ...E01, participants: 0 }, KNOWN)).toBeNull();
  });
});
