import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  calculateWorkingTime,
  type Shift,
  WORKING_TIME_LIMITS,
  type WorkingTime,
} from './working-time.rules.js';

fc.configureGlobal({ seed: 41 });

interface Vector {
  id: string;
  input: { shifts: Shift[] };
  expected: Partial<WorkingTime>;
}
const { workingTime } = JSON.parse(readFileSync('test/vectors/public.json', 'utf8')) as {
  workingTime: Vector[];
};

/** A shift in March 2027, winter time; `from` and `to` such as `09T15:30`. */
const shift = (from: string, to: string): Shift => ({
  start: `2027-03-${from}+01:00`,
  end: `2027-03-${to}+01:00`,
});

describe('calculateWorkingTime', () => {
  it.each(workingTime)('$id', ({ input, expected }) => {
    const answer = calculateWorkingTime(input.shifts);
    for (const [field, value] of Object.entries(expected)) {
      expect([field, answer[field as keyof WorkingTime]]).toEqual([field, value]);
    }
    expect(answer.overlaps).toEqual([]);
  });

  it('has nothing to say of nobody', () => {
    expect(calculateWorkingTime([])).toEqual({
      shiftHours: [],
      maxHoursIn24h: 0,
      restHours: [],
      weekHours: {},
      violations: [],
      overlaps: [],
    });
  });

  it('counts the night of the autumn change as it was', () => {
    const night = [{ start: '2027-10-30T22:00+02:00', end: '2027-10-31T06:00+01:00' }];
    expect(calculateWorkingTime(night)).toMatchObject({ shiftHours: [9], violations: [] });
    const long = [{ start: '2027-10-30T21:00+02:00', end: '2027-10-31T06:30+01:00' }];
    expect(calculateWorkingTime(long)).toMatchObject({
      shiftHours: [10.5],
      violations: ['over10hIn24h'],
    });
  });

  it('measures rest by elapsed time over a change', () => {
    const rest = (end: string, start: string) =>
      calculateWorkingTime([
        { start: '2027-03-27T14:00+01:00', end },
        { start, end: '2027-03-28T11:30+02:00' },
      ]);
    expect(rest('2027-03-27T20:00+01:00', '2027-03-28T08:00+02:00')).toMatchObject({
      restHours: [11],
      violations: [],
    });
    expect(rest('2027-03-27T20:00+01:00', '2027-03-28T07:59+02:00').violations).toEqual([
      'restUnder11h',
    ]);
  });

  it('takes shifts written in any offset and order', () => {
    const [first, second] = [shift('09T15:30', '09T23:30'), shift('10T10:30', '10T12:30')];
    const utc = { start: '2027-03-10T09:30Z', end: '2027-03-10T11:30:00.000Z' };
    expect(calculateWorkingTime([utc, first])).toEqual(calculateWorkingTime([first, second]));
  });

  it.each<[string, Shift[], number, string[]]>([
    ['10 h', [shift('11T07:00', '11T17:00')], 10, []],
    ['10 h and a second', [shift('11T07:00', '11T17:00:01')], 10 + 1 / 3600, ['over10hIn24h']],
    ['2 × 5 h, 14 h apart', [shift('10T08:00', '10T13:00'), shift('11T03:00', '11T08:00')], 10, []],
    [
      '10 h, then 1 h in the same 24',
      [shift('10T06:00', '10T16:00'), shift('11T05:00', '11T07:00')],
      11,
      ['over10hIn24h'],
    ],
    [
      '10 h each day at the same hour',
      [shift('10T06:00', '10T16:00'), shift('11T06:00', '11T16:00')],
      10,
      [],
    ],
    [
      '10 h each day, the second an hour earlier',
      [shift('10T06:00', '10T16:00'), shift('11T05:00', '11T15:00')],
      11,
      ['over10hIn24h'],
    ],
    [
      'three short shifts',
      [shift('10T00:00', '10T04:00'), shift('10T15:00', '10T19:00'), shift('11T06:00', '11T10:00')],
      8,
      [],
    ],
    [
      'a window that begins in the middle of a shift',
      [shift('10T00:00', '10T10:00'), shift('10T21:00', '11T05:00')],
      13,
      ['over10hIn24h'],
    ],
    ['a shift of 30 h', [shift('10T00:00', '11T06:00')], 24, ['over10hIn24h']],
  ])('rolling 24 hours: %s', (_case, shifts, most, violations) => {
    expect(calculateWorkingTime(shifts)).toMatchObject({ maxHoursIn24h: most, violations });
  });

  it('splits the week at Monday 00:00 in Brussels', () => {
    const sunday = calculateWorkingTime([shift('14T20:00', '15T04:00')]);
    expect(sunday.weekHours).toEqual({ '2027-W10': 4, '2027-W11': 4 });
    const ends = calculateWorkingTime([shift('14T16:00', '15T00:00')]);
    expect(ends.weekHours).toEqual({ '2027-W10': 8 });
    const starts = calculateWorkingTime([shift('15T00:00', '15T08:00')]);
    expect(starts.weekHours).toEqual({ '2027-W11': 8 });
    const change = calculateWorkingTime([
      { start: '2027-03-28T22:00+02:00', end: '2027-03-29T02:00+02:00' },
    ]);
    expect(change.weekHours).toEqual({ '2027-W12': 2, '2027-W13': 2 });
  });

  it('keys by ISO week over new year', () => {
    const night = [{ start: '2027-01-03T20:00+01:00', end: '2027-01-04T02:00+01:00' }];
    expect(calculateWorkingTime(night).weekHours).toEqual({ '2026-W53': 4, '2027-W01': 2 });
  });

  it('lets 50 h in two weeks stand, and 50 h and a minute in one not', () => {
    const days = ['08', '09', '10', '11'].map((day) => shift(`${day}T07:00`, `${day}T17:00`));
    const night = shift('14T18:00', '15T04:00');
    expect(calculateWorkingTime([...days, night]).violations).toEqual([]);
    const friday = shift('12T07:00', '12T17:00');
    const extra = shift('13T10:00', '13T10:01');
    expect(calculateWorkingTime([...days, friday]).violations).toEqual([]);
    expect(calculateWorkingTime([...days, friday, extra]).violations).toEqual(['over50hInWeek']);
  });

  it('names all violations in their fixed order', () => {
    const days = ['08', '09', '10', '11', '12'].map((day) => shift(`${day}T07:00`, `${day}T18:00`));
    const late = shift('12T20:00', '12T21:00');
    expect(calculateWorkingTime([late, ...days]).violations).toEqual([
      'over10hIn24h',
      'over50hInWeek',
      'restUnder11h',
    ]);
  });

  it('works with the limits it is given', () => {
    const limits = { ...WORKING_TIME_LIMITS, maxHoursIn24h: 12, minRestHours: 8.5 };
    const shifts = [shift('10T06:00', '10T16:00'), shift('11T00:30', '11T02:30')];
    expect(calculateWorkingTime(shifts, limits).violations).toEqual([]);
    expect(calculateWorkingTime(shifts).violations).toEqual(['over10hIn24h', 'restUnder11h']);
    expect(WORKING_TIME_LIMITS.source).toMatch(/VI\.I\.4/);
  });
});

describe('overlapping shifts', () => {
  it('are named, count once, and leave no rest', () => {
    expect(
      calculateWorkingTime([shift('11T08:00', '11T14:00'), shift('11T12:00', '11T17:00')]),
    ).toEqual({
      shiftHours: [6, 5],
      maxHoursIn24h: 9,
      restHours: [0],
      weekHours: { '2027-W10': 9 },
      violations: ['restUnder11h'],
      overlaps: [[0, 1]],
    });
  });

  it('are found across a longer one, whose end the next rest counts from', () => {
    const answer = calculateWorkingTime([
      shift('11T06:00', '11T16:00'),
      shift('11T07:00', '11T08:00'),
      shift('12T03:00', '12T04:00'),
    ]);
    expect(answer).toMatchObject({ restHours: [0, 11], overlaps: [[0, 1]] });
  });

  it('do not include shifts that follow each other', () => {
    expect(
      calculateWorkingTime([shift('11T08:00', '11T12:00'), shift('11T12:00', '11T16:00')]),
    ).toMatchObject({
      overlaps: [],
      restHours: [0],
      violations: ['restUnder11h'],
    });
  });
});

describe('what working time refuses', () => {
  it.each<[string, unknown, string, string]>([
    ['an end at the start', shift('11T08:00', '11T08:00'), 'shifts.1.end', 'endNotAfterStart'],
    ['an end before the start', shift('11T08:00', '11T07:00'), 'shifts.1.end', 'endNotAfterStart'],
    [
      'a time without offset',
      { start: '2027-03-11T08:00', end: '' },
      'shifts.1.start',
      'notAnInstant',
    ],
    ['no end', { start: '2027-03-11T08:00Z' }, 'shifts.1.end', 'notAnInstant'],
    ['more than 31 days', shift('01T00:00', '32T00:00'), 'shifts.1.end', 'notAnInstant'],
    [
      'a shift of a year',
      { start: '2027-03-11T08:00Z', end: '2028-03-11T08:00Z' },
      'shifts.1.end',
      'tooLong',
    ],
  ])('%s', (_case, wrong, field, rule) => {
    const shifts = [shift('10T08:00', '10T09:00'), wrong as Shift];
    expect(() => calculateWorkingTime(shifts)).toThrow(
      expect.objectContaining({ field, rule }) as Error,
    );
  });
});

describe('working time in general', () => {
  const epoch = Date.UTC(2027, 2, 20);
  const minutes = fc.tuple(fc.integer({ min: 0, max: 20160 }), fc.integer({ min: 1, max: 900 }));
  const list = fc.array(minutes, { minLength: 1, maxLength: 12 }).map((pairs) =>
    pairs.map(([from, length]) => ({
      start: new Date(epoch + from * 60000).toISOString(),
      end: new Date(epoch + (from + length) * 60000).toISOString(),
    })),
  );
  const sum = (values: readonly number[]) => values.reduce((one, other) => one + other, 0);

  it('has a rolling maximum between the longest shift and 24 hours, met by sampling each minute', () => {
    fc.assert(
      fc.property(list, (shifts) => {
        const answer = calculateWorkingTime(shifts);
        const longest = Math.max(...answer.shiftHours);
        expect(answer.maxHoursIn24h).toBeGreaterThanOrEqual(Math.min(24, longest));
        expect(answer.maxHoursIn24h).toBeLessThanOrEqual(24);
        const served = new Uint8Array(24000);
        for (const { start, end } of shifts) {
          served.fill(
            1,
            1440 + (Date.parse(start) - epoch) / 60000,
            1440 + (Date.parse(end) - epoch) / 60000,
          );
        }
        let inWindow = 0;
        let highest = 0;
        served.forEach((minute, index) => {
          inWindow += minute - (served[index - 1440] ?? 0);
          highest = Math.max(highest, inWindow);
        });
        expect(answer.maxHoursIn24h).toBeCloseTo(highest / 60, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('loses no hour between weeks unless shifts overlap', () => {
    fc.assert(
      fc.property(list, (shifts) => {
        const answer = calculateWorkingTime(shifts);
        const weeks = sum(Object.values(answer.weekHours));
        if (answer.overlaps.length === 0) expect(weeks).toBeCloseTo(sum(answer.shiftHours), 9);
        else expect(weeks).toBeLessThan(sum(answer.shiftHours));
        expect(answer.restHours).toHaveLength(shifts.length - 1);
        expect(calculateWorkingTime([...shifts].reverse())).toEqual(answer);
      }),
    );
  });
});
