import { isMove, readMoveSearch } from './move-search.js';

describe('the address of a move', () => {
  it('keeps days, minutes and the place', () => {
    const end = '0f8fad5b-d9cb-469f-a165-70867728950e';
    expect(readMoveSearch({ days: '1', minutes: -30, end })).toEqual({
      days: 1,
      minutes: -30,
      end,
    });
  });

  it('leaves out what cannot be', () => {
    expect(readMoveSearch({ days: 'x', minutes: 0, end: '<script>' })).toEqual({});
    expect(isMove(readMoveSearch({ days: '0' }))).toBe(false);
    expect(isMove(readMoveSearch({ minutes: '30' }))).toBe(true);
  });

  it('stays within a year and a day', () => {
    expect(readMoveSearch({ days: 9999, minutes: -9999 })).toEqual({ days: 366, minutes: -1440 });
  });
});
