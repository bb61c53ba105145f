import fc from 'fast-check';
import {
  compare,
  dividedBy,
  exact,
  floorOf,
  minus,
  nearestWhole,
  plus,
  roundedTo,
  times,
} from './exact-number.js';

fc.configureGlobal({ seed: 1 });

const value = (of: number) => {
  const { numerator, denominator } = exact(of);
  return `${numerator}/${denominator}`;
};

describe('exact', () => {
  it.each([
    [0, '0/1'],
    [-0, '0/1'],
    [7, '7/1'],
    [-2.5, '-25/10'],
    [0.1, '1/10'],
    [1e-7, '1/10000000'],
    [1.5e-7, '15/100000000'],
    [1e21, '1000000000000000000000/1'],
    [1.25e22, '12500000000000000000000/1'],
  ])('reads %d', (number, fraction) => {
    expect(value(number)).toBe(fraction);
  });

  it.each([NaN, Infinity, -Infinity])('refuses %d', (number) => {
    expect(() => exact(number)).toThrow(TypeError);
  });
});

describe('arithmetic', () => {
  it('is exact where floating point is not', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(compare(plus(exact(0.1), exact(0.2)), exact(0.3))).toBe(0);
    expect(compare(times(exact(1.1), exact(1.1)), exact(1.21))).toBe(0);
    expect(compare(minus(exact(0.3), exact(0.1)), exact(0.2))).toBe(0);
  });

  it('divides, also by what is negative, never by zero', () => {
    expect(compare(dividedBy(exact(1), exact(-4)), exact(-0.25))).toBe(0);
    expect(dividedBy(exact(1), exact(-4)).denominator).toBeGreaterThan(0n);
    expect(() => dividedBy(exact(1), exact(0))).toThrow(RangeError);
  });

  it.each([
    [2.5, 2n, 3n],
    [-2.5, -3n, -2n],
    [2.4999999999999996, 2n, 2n],
    [-2, -2n, -2n],
    [0, 0n, 0n],
    [-0.5, -1n, 0n],
  ])('%d has floor %d and nearest %d', (number, floor, nearest) => {
    expect(floorOf(exact(number))).toBe(floor);
    expect(nearestWhole(exact(number))).toBe(nearest);
  });

  it.each([
    [1.005, 2, 1.01],
    [0.05, 1, 0.1],
    [0.15, 1, 0.2],
    [0.25, 1, 0.3],
    [1.45, 1, 1.5],
    [-0.05, 1, 0],
    [22.25, 1, 22.3],
    [8, 1, 8],
  ])('%d to %d decimals is %d', (number, decimals, expected) => {
    expect(roundedTo(decimals, exact(number))).toBe(expected);
  });

  it('stays within half a unit of the value, and at a half goes up', () => {
    const thousandths = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(thousandths, (count) => {
        const tenths = Math.floor((count + 50) / 100);
        expect(roundedTo(1, exact(count / 1000))).toBe(tenths / 10);
      }),
    );
  });
});
