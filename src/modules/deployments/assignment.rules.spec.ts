import fc from 'fast-check';
import {
  type AssignmentRule,
  calculateWorkingTime,
  checkAssignment,
  type Shift,
  WORKING_TIME_LIMITS,
} from './working-time.rules.js';

fc.configureGlobal({ seed: 42 });

const shift = (from: string, to: string): Shift => ({
  start: `2027-03-${from}+01:00`,
  end: `2027-03-${to}+01:00`,
});
const broken = (existing: Shift[], added: Shift): AssignmentRule[] =>
  checkAssignment(existing, added).map(({ rule }) => rule);

const WEEK = ['08', '09', '10', '11'].map((day) => shift(`${day}T07:00`, `${day}T17:00`));

describe('checkAssignment', () => {
  it.each<[string, Shift[], Shift, AssignmentRule[]]>([
    ['nothing before', [], shift('11T07:00', '11T17:00'), []],
    ['too long by itself', [], shift('11T06:30', '11T17:30'), ['over10hIn24h']],
    ['11 h of rest', [shift('09T15:30', '09T23:30')], shift('10T10:30', '10T12:30'), []],
    [
      '10 h 45 of rest',
      [shift('09T15:30', '09T23:30')],
      shift('10T10:15', '10T12:15'),
      ['restUnder11h'],
    ],
    [
      '10 h 45 of rest after it',
      [shift('10T10:15', '10T12:15')],
      shift('09T15:30', '09T23:30'),
      ['restUnder11h'],
    ],
    ['50 h in the week', WEEK, shift('12T07:00', '12T17:00'), []],
    [
      '52 h in the week',
      [...WEEK, shift('12T07:00', '12T17:00')],
      shift('13T07:00', '13T09:00'),
      ['over50hInWeek'],
    ],
    ['the week after', [...WEEK, shift('12T07:00', '12T17:00')], shift('15T07:00', '15T17:00'), []],
    ['two posts in a row', [shift('11T08:00', '11T12:00')], shift('11T12:00', '11T16:00'), []],
    [
      'two posts in a row, 11 h',
      [shift('11T08:00', '11T12:00')],
      shift('11T12:00', '11T19:00'),
      ['over10hIn24h'],
    ],
    [
      'between two posts',
      [shift('11T08:00', '11T10:00'), shift('11T12:00', '11T14:00')],
      shift('11T10:00', '11T12:00'),
      [],
    ],
    [
      'an hour between two posts',
      [shift('11T08:00', '11T12:00')],
      shift('11T13:00', '11T16:00'),
      ['restUnder11h'],
    ],
    [
      'the same time twice',
      [shift('11T08:00', '11T12:00')],
      shift('11T08:00', '11T12:00'),
      ['overlap'],
    ],
    ['a minute twice', [shift('11T08:00', '11T12:00')], shift('11T11:59', '11T16:00'), ['overlap']],
    [
      'everything at once',
      [...WEEK, shift('12T07:00', '12T17:00')],
      shift('12T16:00', '12T20:00'),
      ['overlap', 'over10hIn24h', 'over50hInWeek'],
    ],
    [
      'an older fault elsewhere',
      [shift('01T06:00', '01T20:00'), shift('01T21:00', '01T22:00')],
      shift('11T08:00', '11T10:00'),
      [],
    ],
    [
      'an older fault in the same 24 hours',
      [shift('10T06:00', '10T18:00')],
      shift('11T05:30', '11T06:30'),
      ['over10hIn24h'],
    ],
    [
      'the week after one that is over its hours',
      [...WEEK, shift('12T07:00', '12T17:00'), shift('13T07:00', '13T11:00')],
      shift('15T07:00', '15T17:00'),
      [],
    ],
    [
      'an hour before a stretch that is too full already',
      [shift('10T09:00', '10T14:00'), shift('11T03:00', '11T12:00')],
      shift('10T08:00', '10T09:00'),
      ['over10hIn24h'],
    ],
  ])('%s', (_case, existing, added, rules) => {
    expect(broken(existing, added)).toEqual(rules);
  });

  it('tells what was measured', () => {
    expect(checkAssignment([shift('09T15:30', '09T23:30')], shift('10T10:15', '10T12:15'))).toEqual(
      [
        {
          rule: 'restUnder11h',
          params: {
            restHours: 10.75,
            limit: 11,
            from: '2027-03-09T22:30:00Z',
            to: '2027-03-10T09:15:00Z',
          },
        },
      ],
    );
    expect(checkAssignment([shift('10T08:00', '10T12:00')], shift('10T12:00', '10T19:00'))).toEqual(
      [
        {
          rule: 'over10hIn24h',
          params: {
            hours: 11,
            limit: 10,
            from: '2027-03-09T18:00:00Z',
            to: '2027-03-10T18:00:00Z',
          },
        },
      ],
    );
    expect(checkAssignment([shift('10T08:00', '10T12:00')], shift('10T11:00', '10T12:00'))).toEqual(
      [
        {
          rule: 'overlap',
          params: { start: '2027-03-10T07:00:00Z', end: '2027-03-10T11:00:00Z' },
        },
      ],
    );
    const five = [...WEEK, shift('12T07:00', '12T17:00')];
    expect(checkAssignment(five, shift('13T10:00', '13T14:00'))).toEqual([
      { rule: 'over50hInWeek', params: { week: '2027-W10', hours: 54, limit: 50 } },
    ]);
  });

  it('names every week a shift over Sunday midnight fills up', () => {
    const one = [...WEEK, shift('12T07:00', '12T17:00')];
    const two = ['16', '17', '18', '19', '20'].map((day) => shift(`${day}T07:00`, `${day}T17:00`));
    const found = checkAssignment([...one, ...two], shift('14T22:00', '15T02:00'));
    expect(found.map(({ params }) => params['week'])).toEqual(['2027-W10', '2027-W11']);
  });

  it('uses the limits it is given, as after a derogation', () => {
    const limits = { ...WORKING_TIME_LIMITS, maxHoursIn24h: 12 };
    expect(checkAssignment([], shift('11T06:00', '11T18:00'), limits)).toEqual([]);
    expect(checkAssignment([], shift('11T06:00', '11T18:01'), limits)).toMatchObject([
      { rule: 'over10hIn24h', params: { limit: 12 } },
    ]);
  });

  it('refuses a broken shift by its place', () => {
    expect(() => checkAssignment([], shift('11T10:00', '11T09:00'))).toThrow(
      expect.objectContaining({ field: 'newShift.end', rule: 'endNotAfterStart' }) as Error,
    );
    expect(() =>
      checkAssignment([shift('11T10:00', '11T09:00')], shift('11T10:00', '11T11:00')),
    ).toThrow(expect.objectContaining({ field: 'existing.0.end' }) as Error);
  });

  it('agrees with the whole calculation on the first fault of a plan', () => {
    const epoch = Date.UTC(2027, 2, 20);
    const pair = fc.tuple(fc.integer({ min: 0, max: 1344 }), fc.integer({ min: 1, max: 48 }));
    const at = (quarters: number) => new Date(epoch + quarters * 900000).toISOString();
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
        const plan: Shift[] = [];
        for (const [from, length] of pairs) {
          const added = { start: at(from), end: at(from + length) };
          const rules = new Set<string>(broken(plan, added));
          const { violations, overlaps } = calculateWorkingTime([...plan, added]);
          const touching = plan.some(
            ({ start, end }) => start === added.end || end === added.start,
          );
          expect(rules.has('overlap')).toBe(overlaps.length > 0);
          expect(rules.has('over10hIn24h')).toBe(violations.includes('over10hIn24h'));
          expect(rules.has('over50hInWeek')).toBe(violations.includes('over50hInWeek'));
          if (overlaps.length === 0 && !touching) {
            expect(rules.has('restUnder11h')).toBe(violations.includes('restUnder11h'));
          }
          if (rules.size === 0 && !touching) plan.push(added);
        }
      }),
    );
  });
});
