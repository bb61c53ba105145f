import { isClock, joinClock, readDay, readTime, splitClock } from './clock-text.js';

describe('readDay', () => {
  it.each([
    ['11/3/2027', '2027-03-11'],
    ['11-03-27', '2027-03-11'],
    ['11.03.2027', '2027-03-11'],
    ['11032027', '2027-03-11'],
    ['2027-03-11', '2027-03-11'],
    [' 1/12/2026 ', '2026-12-01'],
  ])('reads %s', (typed, day) => expect(readDay(typed)).toBe(day));

  it.each(['31/2/2027', '29/02/2027', '0/1/2027', '1/13/2027', 'morgen', '', '11/3', '2027-02-30'])(
    'refuses %s',
    (typed) => expect(readDay(typed)).toBeNull(),
  );
});

describe('readTime', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['9.30', '09:30'],
    ['9u30', '09:30'],
    ['9h30', '09:30'],
    ['14u', '14:00'],
    ['23:59', '23:59'],
    ['0:00', '00:00'],
  ])('reads %s', (typed, time) => expect(readTime(typed)).toBe(time));

  it.each(['24:00', '9:60', 'half tien', '', '9:3', '12345'])('refuses %s', (typed) =>
    expect(readTime(typed)).toBeNull(),
  );
});

describe('a clock of two halves', () => {
  it('keeps what is there when one half is missing', () => {
    expect(splitClock(joinClock('2027-03-11', ''))).toEqual({ day: '2027-03-11', time: '' });
    expect(splitClock(joinClock('', '09:30'))).toEqual({ day: '', time: '09:30' });
    expect(joinClock('', '')).toBe('');
  });

  it('is whole only with both halves, or empty', () => {
    expect(isClock('2027-03-11T09:30')).toBe(true);
    expect(isClock('')).toBe(true);
    expect(isClock('2027-03-11T')).toBe(false);
    expect(isClock('T09:30')).toBe(false);
    expect(isClock('2027-03-11T9u')).toBe(false);
  });
});
