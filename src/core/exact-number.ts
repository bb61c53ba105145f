/**
 * Exact fractions. Binary floating point can push a value that lies exactly on a bound, or exactly
 * on a half, to its other side; calculations that round or look up bounds use these instead.
 */
export interface Exact {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The fraction a finite number was written as: `0.1` is one tenth. Throws `TypeError` otherwise. */
export function exact(value: number): Exact {
  const parts = DECIMAL.exec(String(value));
  if (!parts) throw new TypeError(`${value} is not a finite number`);
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = parts;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const shift = BigInt(decimals.length) - BigInt(exponent);
  return shift >= 0n
    ? { numerator: digits, denominator: 10n ** shift }
    : { numerator: digits * 10n ** -shift, denominator: 1n };
}

export function plus(one: Exact, other: Exact): Exact {
  return {
    numerator: one.numerator * other.denominator + other.numerator * one.denominator,
    denominator: one.denominator * other.denominator,
  };
}

export function minus(one: Exact, other: Exact): Exact {
  return plus(one, { ...other, numerator: -other.numerator });
}

export function times(one: Exact, other: Exact): Exact {
  return {
    numerator: one.numerator * other.numerator,
    denominator: one.denominator * other.denominator,
  };
}

/** Throws `RangeError` on division by zero. */
export function dividedBy(one: Exact, other: Exact): Exact {
  if (other.numerator === 0n) throw new RangeError('division by zero');
  const sign = other.numerator < 0n ? -1n : 1n;
  return {
    numerator: one.numerator * other.denominator * sign,
    denominator: one.denominator * other.numerator * sign,
  };
}

/** Negative, zero or positive as `one` is below, at or above `other`. */
export function compare(one: Exact, other: Exact): number {
  const difference = minus(one, other).numerator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The greatest whole number not above the value. */
export function floorOf({ numerator, denominator }: Exact): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

/** The nearest whole number, halves upwards. */
export function nearestWhole(value: Exact): bigint {
  return floorOf(plus(value, { numerator: 1n, denominator: 2n }));
}

/** The value as a number with that many decimals, halves rounded upwards. */
export function roundedTo(decimals: number, value: Exact): number {
  const scale = 10n ** BigInt(decimals);
  return Number(nearestWhole(times(value, { numerator: scale, denominator: 1n }))) / Number(scale);
}
