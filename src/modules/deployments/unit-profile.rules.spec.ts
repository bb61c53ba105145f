import { coverageOf } from './post-coverage.rules.js';
import { presentStrengthOf, qualificationsOf } from './unit-profile.rules.js';

const member = (available: boolean, lastTrained: string | null, ...qualifications: string[]) => ({
  available,
  lastTrained,
  qualifications,
});

describe('a unit', () => {
  const members = [
    member(true, '2026-06-12', 'hycapA', 'driver'),
    member(true, '2025-01-31', 'hycapA'),
    member(true, null, 'hycapA'),
    member(false, '2020-01-01', 'hycapA', 'camera'),
  ];

  it('has the qualifications of its available members', () => {
    expect(qualificationsOf(members)).toEqual([
      { code: 'driver', count: 1, oldestTraining: '2026-06-12' },
      { code: 'hycapA', count: 3, oldestTraining: '2025-01-31' },
    ]);
  });

  it('is as strong as its available members; without names as its establishment', () => {
    expect(presentStrengthOf(members, 8)).toBe(3);
    expect(presentStrengthOf([], 5)).toBe(5);
    expect(presentStrengthOf([member(false, null)], 5)).toBe(0);
  });
});

describe('the coverage of a post', () => {
  it.each([
    ['no shift', [], 0, true, []],
    ['exactly enough', [{ id: 'a', strengths: [4, 4] }], 8, false, []],
    ['one too few', [{ id: 'a', strengths: [4, 3] }], 7, true, ['a']],
    [
      'the least manned shift counts',
      [
        { id: 'a', strengths: [8] },
        { id: 'b', strengths: [] },
      ],
      0,
      true,
      ['b'],
    ],
  ])('%s', (_case, shifts, assignedStrength, strengthShort, shortShiftIds) => {
    expect(coverageOf(8, shifts)).toEqual({
      requiredStrength: 8,
      assignedStrength,
      strengthShort,
      shortShiftIds,
    });
  });
});
