import { addDays, brusselsClock, brusselsDay, isDay, monthOf } from './brussels-days.js';

it('reads an instant as the clock of Brussels, in winter and in summer', () => {
  expect(brusselsClock('2027-03-11T10:00:00Z')).toBe('2027-03-11T11:00');
  expect(brusselsClock('2027-07-01T22:30:00Z')).toBe('2027-07-02T00:30');
  expect(brusselsDay('2027-07-01T22:30:00Z')).toBe('2027-07-02');
  expect(brusselsClock(null)).toBe('');
});

it('walks over months and leap days', () => {
  expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(monthOf('2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(monthOf('2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
});

it('knows days that exist', () => {
  expect(isDay('2027-03-11')).toBe(true);
  expect(isDay('2027-02-29')).toBe(false);
  expect(isDay('11/03/2027')).toBe(false);
  expect(isDay(undefined)).toBe(false);
});
