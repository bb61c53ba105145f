import {
  isShowable,
  KEPT_OPERATIONS,
  KEPT_READINGS,
  readingName,
  surplus,
  type KeptReading,
} from './kept-readings.rules.js';

const NOW = '2026-11-23T08:00:00.000Z';
const hoursAgo = (hours: number): string =>
  new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();
const reading = (name: string, at: string): KeptReading => ({ name, person: 'p1', at, data: {} });

describe('what was read and is kept', () => {
  it('is shown to its reader only, and not for long', () => {
    const { hours } = KEPT_READINGS;
    expect(isShowable(reading('a', hoursAgo(hours - 1)), 'p1', NOW)).toBe(true);
    expect(isShowable(reading('a', hoursAgo(hours - 1)), 'p2', NOW)).toBe(false);
    expect(isShowable(reading('a', hoursAgo(hours)), 'p1', NOW)).toBe(false);
  });

  it('is little: the newest stay, the old ones go', () => {
    const { most, hours } = KEPT_READINGS;
    const all = Array.from({ length: most + 2 }, (_, index) =>
      reading(`r${index}`, hoursAgo(index)),
    );
    expect(surplus(all, NOW)).toEqual([`r${most}`, `r${most + 1}`]);
    expect(surplus([reading('old', hoursAgo(hours))], NOW)).toEqual(['old']);
  });

  it('is named by person, operation and variables, and never advice between services', () => {
    const name = readingName('p1', 'Conditions', { id: 'd1' });
    expect(name).not.toBe(readingName('p2', 'Conditions', { id: 'd1' }));
    expect(name).not.toBe(readingName('p1', 'Conditions', { id: 'd2' }));
    expect(KEPT_OPERATIONS.filter((one) => one.includes('Advice'))).toEqual([]);
  });
});
