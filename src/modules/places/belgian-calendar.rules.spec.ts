import Holidays from 'date-holidays';
import fc from 'fast-check';
import { RuleInputError } from '../../core/rule-input-error.js';
import {
  easterSunday,
  isWeekend,
  isWorkingDay,
  legalHolidayOn,
  legalHolidays,
  workingDayAfter,
} from './belgian-calendar.rules.js';

fc.configureGlobal({ seed: 11 });

/** The lists of public holidays of the demonstration zone. */
const DEMO_HOLIDAYS: Record<number, string[]> = {
  2026: '01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25'.split(' '),
  2027: '01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25'.split(' '),
  2028: '01-01 04-17 05-01 05-25 06-05 07-21 08-15 11-01 11-11 12-25'.split(' '),
};

const dates = (year: number) => legalHolidays(year).map((holiday) => holiday.date);

describe('legalHolidays', () => {
  it.each([2026, 2027, 2028])('gives the list of the demonstration zone for %d', (year) => {
    expect(dates(year)).toEqual(DEMO_HOLIDAYS[year]?.map((day) => `${year}-${day}`));
  });

  it('agrees with an independent calendar for 2000 to 2099', () => {
    const oracle = new Holidays('BE');
    for (let year = 2000; year <= 2099; year += 1) {
      const expected = oracle
        .getHolidays(year)
        .filter((holiday) => holiday.type === 'public')
        .map((holiday) => holiday.date.slice(0, 10));
      expect([year, ...dates(year)]).toEqual([year, ...expected.sort()]);
    }
  });

  it('keeps ten entries when two fall on one day', () => {
    expect(legalHolidays(2008)).toHaveLength(10);
    expect(dates(2008).filter((date) => date === '2008-05-01')).toHaveLength(2);
    expect(legalHolidayOn('2008-05-01')).toBe('labourDay');
  });

  it('refuses years without a calendar', () => {
    expect(legalHolidays(1990)).toHaveLength(10);
    expect(legalHolidays(2200)).toHaveLength(10);
    for (const year of [1989, 2201, 2027.5, NaN]) {
      expect(() => legalHolidays(year)).toThrow(RuleInputError);
    }
  });
});

describe('easterSunday', () => {
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2019, '2019-04-21'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2100, '2100-03-28'],
    [2200, '2200-04-06'],
  ])('%d: %s', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  it('is a Sunday from 22 March to 25 April', () => {
    for (let year = 1990; year <= 2200; year += 1) {
      const date = easterSunday(year);
      expect(new Date(`${date}T00:00:00Z`).getUTCDay()).toBe(0);
      expect(date.slice(5) >= '03-22' && date.slice(5) <= '04-25').toBe(true);
    }
  });
});

describe('isWorkingDay', () => {
  it.each([
    ['2027-03-11', true, 'a Thursday'],
    ['2027-03-13', false, 'a Saturday'],
    ['2027-03-14', false, 'a Sunday'],
    ['2027-03-26', true, 'Good Friday'],
    ['2027-03-29', false, 'Easter Monday'],
    ['2027-05-06', false, 'Ascension'],
    ['2027-05-07', true, 'the bridge day after Ascension'],
    ['2027-05-17', false, 'Whit Monday'],
    ['2027-05-03', true, 'the Monday after a 1 May that was a Saturday'],
    ['2027-12-24', true, 'Christmas Eve'],
    ['2027-12-27', true, 'the Monday after a Christmas that was a Saturday'],
  ])('%s is %s: %s', (date, working) => {
    expect(isWorkingDay(date)).toBe(working);
  });

  it('takes closing days of a commune', () => {
    expect(isWorkingDay('2027-09-27')).toBe(true);
    expect(isWorkingDay('2027-09-27', ['2027-09-27'])).toBe(false);
    expect(isWorkingDay('2027-09-28', ['2027-09-27'])).toBe(true);
  });

  it('refuses days that do not exist', () => {
    for (const date of ['2027-02-29', '2027-13-01', '11/03/2027', '2027-3-1', '', '1989-12-31']) {
      expect(() => isWorkingDay(date)).toThrow(RuleInputError);
    }
    expect(isWorkingDay('2028-02-29')).toBe(true);
  });

  it('is never a weekend and never a holiday', () => {
    const day = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2200-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10);
        expect(isWeekend(text)).toBe([0, 6].includes(date.getUTCDay()));
        expect(isWorkingDay(text)).toBe(
          !isWeekend(text) && !dates(date.getUTCFullYear()).includes(text),
        );
      }),
    );
  });
});

describe('the n-th working day after a day', () => {
  it.each([
    ['2026-11-23', 5, [], '2026-11-30'],
    ['2026-12-23', 2, [], '2026-12-28'],
    ['2026-12-23', 2, ['2026-12-28'], '2026-12-29'],
    ['2027-05-05', 1, [], '2027-05-07'],
    ['2026-11-21', 0, [], '2026-11-21'],
  ])('%s and %d working days, closed on %j: %s', (from, amount, closed, expected) => {
    expect(workingDayAfter(from, amount, closed)).toBe(expected);
  });
});
