import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { RuleInputError } from '../../core/rule-input-error.js';
import { isWorkingDay } from './belgian-calendar.rules.js';
import {
  type DeadlineUnit,
  type FilingDeadlineInput,
  isOnTime,
  latestFilingDate,
} from './filing-deadline.rules.js';

fc.configureGlobal({ seed: 12 });

interface Vector {
  id: string;
  input: FilingDeadlineInput;
  expected: { latest: string };
}

const vectors = (
  JSON.parse(readFileSync('test/vectors/public.json', 'utf8')) as { filingDeadline: Vector[] }
).filingDeadline;

const latest = (eventDate: string, amount: number, unit: DeadlineUnit, closingDays?: string[]) =>
  latestFilingDate({ eventDate, amount, unit, ...(closingDays ? { closingDays } : {}) }).latest;

describe('latestFilingDate', () => {
  it.each(vectors)('$id', ({ input, expected }) => {
    expect(latestFilingDate(input)).toMatchObject(expected);
  });

  it.each<[string, string, number, DeadlineUnit, string]>([
    ['E02', '2027-03-24', 10, 'workingDay', '2027-03-10'],
    ['E05', '2027-11-26', 3, 'month', '2027-08-26'],
    ['E06', '2027-05-15', 10, 'workingDay', '2027-04-30'],
    ['E06 as large event', '2027-05-15', 3, 'month', '2027-02-15'],
    ['E07', '2027-10-03', 3, 'month', '2027-07-03'],
    ['E09', '2027-04-18', 10, 'workingDay', '2027-04-05'],
    ['E10', '2027-02-19', 7, 'workingDay', '2027-02-10'],
    ['4 weeks', '2027-03-11', 4, 'week', '2027-02-11'],
    ['6 weeks', '2027-03-11', 6, 'week', '2027-01-28'],
    ['30 days', '2027-03-11', 30, 'calendarDay', '2027-02-09'],
    ['28 days over a leap day', '2028-03-11', 28, 'calendarDay', '2028-02-12'],
    ['3 clear days', '2027-03-11', 3, 'clearDay', '2027-03-07'],
    ['clear days over the clock change', '2027-03-30', 2, 'clearDay', '2027-03-27'],
    ['a month whose day is missing', '2027-03-31', 1, 'month', '2027-02-28'],
    ['the same in a leap year', '2028-03-31', 1, 'month', '2028-02-29'],
    ['a month of 30 days', '2027-07-31', 1, 'month', '2027-06-30'],
    ['three months over new year', '2028-01-31', 3, 'month', '2027-10-31'],
    ['three months to a short month', '2027-05-31', 3, 'month', '2027-02-28'],
    ['twelve months from a leap day', '2028-02-29', 12, 'month', '2027-02-28'],
    ['an event on a holiday', '2027-12-25', 1, 'workingDay', '2027-12-24'],
    ['an event on a Sunday', '2027-03-14', 1, 'workingDay', '2027-03-12'],
    ['an event on a Monday', '2027-03-15', 1, 'workingDay', '2027-03-12'],
    ['Easter Monday skipped, Good Friday not', '2027-03-30', 1, 'workingDay', '2027-03-26'],
    ['Whit Monday skipped', '2027-05-18', 1, 'workingDay', '2027-05-14'],
    ['a Saturday Christmas changes nothing', '2027-12-28', 2, 'workingDay', '2027-12-24'],
    ['no unit at all', '2027-03-11', 0, 'workingDay', '2027-03-11'],
    ['no unit at all on a Sunday', '2027-03-14', 0, 'calendarDay', '2027-03-14'],
    ['no clear day', '2027-03-11', 0, 'clearDay', '2027-03-10'],
  ])('%s: %s, %d %s', (_case, eventDate, amount, unit, expected) => {
    expect(latest(eventDate, amount, unit)).toBe(expected);
  });

  it('explains which weekdays did not count, and counts weekends apart', () => {
    const answer = latestFilingDate({ eventDate: '2027-01-08', unit: 'workingDay', amount: 10 });
    expect(answer.skipped).toEqual([
      { date: '2026-12-25', reason: 'christmas' },
      { date: '2027-01-01', reason: 'newYear' },
    ]);
    expect(answer.explanation).toEqual({
      eventDate: '2027-01-08',
      unit: 'workingDay',
      amount: 10,
      weekendDays: 4,
      skipped: answer.skipped,
    });
  });

  it('does not name a holiday that fell in a weekend', () => {
    const answer = latestFilingDate({ eventDate: '2027-05-15', unit: 'workingDay', amount: 10 });
    expect(answer.skipped).toEqual([{ date: '2027-05-06', reason: 'ascension' }]);
    expect(answer.explanation.weekendDays).toBe(4);
  });

  it('skips closing days, once, and not those in a weekend or beyond the count', () => {
    const closed = ['2027-03-10', '2027-03-10', '2027-03-07', '2027-02-01', '2027-03-11'];
    const answer = latestFilingDate({
      eventDate: '2027-03-11',
      unit: 'workingDay',
      amount: 10,
      closingDays: closed,
    });
    expect(answer.latest).toBe('2027-02-24');
    expect(answer.skipped).toEqual([{ date: '2027-03-10', reason: 'closingDay' }]);
    expect(latest('2027-03-11', 10, 'calendarDay', closed)).toBe('2027-03-01');
  });

  it('names the legal holiday when a closing day repeats it', () => {
    const input = { eventDate: '2027-05-07', unit: 'workingDay' as const, amount: 1 };
    expect(latestFilingDate({ ...input, closingDays: ['2027-05-06'] }).skipped).toEqual([
      { date: '2027-05-06', reason: 'ascension' },
    ]);
  });

  const bad: [string, Record<string, unknown>, string, string][] = [
    ['a negative amount', { amount: -1 }, 'amount', 'negative'],
    ['half a day', { amount: 1.5 }, 'amount', 'notAWholeNumber'],
    ['no number', { amount: NaN }, 'amount', 'notAWholeNumber'],
    ['a text', { amount: '10' }, 'amount', 'notAWholeNumber'],
    ['an amount beyond reason', { amount: 1001 }, 'amount', 'tooLarge'],
    ['a day that does not exist', { eventDate: '2027-02-29' }, 'eventDate', 'notADate'],
    ['a date-time', { eventDate: '2027-03-11T10:00' }, 'eventDate', 'notADate'],
    ['nothing', { eventDate: undefined }, 'eventDate', 'notADate'],
    ['the year 1989', { eventDate: '1989-12-31' }, 'eventDate', 'yearOutOfRange'],
    ['the year 2201', { eventDate: '2201-01-01' }, 'eventDate', 'yearOutOfRange'],
    ['an unknown unit', { unit: 'hour' }, 'unit', 'unknownUnit'],
    ['a bad closing day', { closingDays: ['2027-03-10', 'x'] }, 'closingDays.1', 'notADate'],
    ['an answer before 1990', { eventDate: '1990-01-02', amount: 2 }, 'amount', 'beforeCalendar'],
    [
      'months that lead before 1990',
      { eventDate: '1990-03-02', amount: 3, unit: 'month' },
      'amount',
      'beforeCalendar',
    ],
  ];
  it.each(bad)('refuses %s', (_case, change, field, rule) => {
    const input = { eventDate: '2027-03-11', unit: 'workingDay', amount: 10, ...change };
    expect(() => latestFilingDate(input as FilingDeadlineInput)).toThrow(
      expect.objectContaining({ name: 'RuleInputError', field, rule }) as Error,
    );
  });

  it('accepts the years 1990 and 2200 to their ends', () => {
    expect(latest('1990-12-31', 1, 'workingDay')).toBe('1990-12-28');
    expect(latest('2200-12-31', 1, 'workingDay')).toBe('2200-12-30');
  });

  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('lands on a working day with exactly that many working days up to the event', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (eventDate, amount) => {
        const answer = latestFilingDate({ eventDate, amount, unit: 'workingDay' });
        expect(isWorkingDay(answer.latest)).toBe(true);
        let working = 0;
        const cursor = new Date(`${answer.latest}T00:00:00Z`);
        let passed = 0;
        while (cursor.toISOString().slice(0, 10) < eventDate) {
          if (isWorkingDay(cursor.toISOString().slice(0, 10))) working += 1;
          cursor.setUTCDate(cursor.getUTCDate() + 1);
          passed += 1;
        }
        expect(working).toBe(amount);
        expect(passed).toBe(amount + answer.skipped.length + answer.explanation.weekendDays);
      }),
    );
  });

  it('is never later for a larger amount, in any unit', () => {
    const unit = fc.constantFrom<DeadlineUnit>(
      'workingDay',
      'clearDay',
      'calendarDay',
      'week',
      'month',
    );
    fc.assert(
      fc.property(day, unit, fc.integer({ min: 0, max: 60 }), (eventDate, of, amount) => {
        expect(latest(eventDate, amount + 1, of) <= latest(eventDate, amount, of)).toBe(true);
      }),
    );
  });
});

describe('isOnTime', () => {
  it.each([
    ['2027-02-25', true, 'on the latest day'],
    ['2027-02-26', false, 'the day after'],
    ['2027-02-24', true, 'the day before'],
    ['2027-02-25T23:59:59.999+01:00', true, 'the last moment of the day in Brussels'],
    ['2027-02-26T00:00:00+01:00', false, 'midnight in Brussels'],
    ['2027-02-25T22:59:59Z', true, 'the last second, written in UTC'],
    ['2027-02-25T23:00:00Z', false, 'midnight in Brussels, written in UTC'],
    ['2027-02-25T23:30-05:00', false, 'the next day in Brussels, from a western offset'],
    ['2027-02-26T05:00+09:00', true, 'still the day before in Brussels, from an eastern offset'],
    ['2027-02-25T23:59', true, 'Brussels wall-clock time'],
  ])('%s: %s (%s)', (filedOn, expected) => {
    expect(isOnTime(filedOn, '2027-02-25')).toBe(expected);
  });

  it('uses summer time in summer', () => {
    expect(isOnTime('2027-07-01T21:59:59Z', '2027-07-01')).toBe(true);
    expect(isOnTime('2027-07-01T22:00:00Z', '2027-07-01')).toBe(false);
  });

  it('does not move a filing in a weekend', () => {
    expect(isOnTime('2027-04-17', '2027-04-16')).toBe(false);
  });

  it('refuses what it cannot read', () => {
    for (const [filedOn, latestDay] of [
      ['yesterday', '2027-02-25'],
      ['2027-02-25T25:00Z', '2027-02-25'],
      ['2027-02-30', '2027-02-25'],
      ['2027-02-25', '2027-02-30'],
      ['2027-02-25', '2027-02-25T00:00Z'],
    ] as const) {
      expect(() => isOnTime(filedOn, latestDay)).toThrow(RuleInputError);
    }
  });
});
