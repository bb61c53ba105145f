import { compare, type Exact, exact } from '../../core/exact-number.js';

/** A row of a table that is read by its upper bound; null is "everything above". */
export type BoundRow<Value> = readonly [bound: number | null, value: Value];

/** Whether a value on a bound still belongs to the row: "≤" or "<". */
export type BoundRule = 'upTo' | 'below';

/**
 * The value of the first row whose bound is not passed. Compared exactly, so that a value which lies
 * on a bound stays there. The last row must have no bound.
 */
export function rowAt<Value>(
  rows: readonly BoundRow<Value>[],
  at: Exact,
  rule: BoundRule = 'upTo',
): Value {
  for (const [bound, value] of rows) {
    if (bound === null) return value;
    const side = compare(at, exact(bound));
    if (side < 0 || (side === 0 && rule === 'upTo')) return value;
  }
  throw new Error('the last row of a bound table has no bound');
}
