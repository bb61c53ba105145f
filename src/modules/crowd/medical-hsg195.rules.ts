import type { Explained, ExplainedWarning } from '../../core/explained.js';
import { exact } from '../../core/exact-number.js';
import { RuleInputError } from '../../core/rule-input-error.js';
import { rowAt } from './bound-table.rules.js';
import { checkFigure } from './figure-input.rules.js';
import {
  HSG195_ITEMS,
  HSG195_MOST,
  HSG195_NUMBERS,
  HSG195_OPEN_ABOVE,
  HSG195_RESOURCES,
  HSG195_SOURCE,
  type Hsg195Item,
  type Hsg195Resources,
} from './medical-hsg195.data.js';

/** Points of each item as the guide gives them, and the attendance in persons. */
export type Hsg195Input = Readonly<Record<Hsg195Item, number>> & { readonly attendance: number };

export interface Hsg195Cover extends Explained<number>, Hsg195Resources {
  readonly numbersPoints: number;
  readonly score: number;
  /** The last row of the guide names a least ("15+"). */
  readonly atLeast: boolean;
}

const NAMES = Object.keys(HSG195_ITEMS) as Hsg195Item[];

function checkItems(input: Hsg195Input): void {
  checkFigure('attendance', input.attendance, { min: 0, max: HSG195_MOST, whole: true });
  for (const name of NAMES) {
    const allowed: readonly number[] = HSG195_ITEMS[name];
    if (!allowed.includes(input[name])) {
      throw new RuleInputError(name, 'notInTable', { allowed: allowed.join(', ') });
    }
  }
}

function warningsOf(score: number): ExplainedWarning[] {
  const open = score > HSG195_OPEN_ABOVE;
  return [
    { code: 'indicative', params: {} },
    { code: 'withdrawnGuide', params: {} },
    ...(open ? [{ code: 'openRow', params: { above: HSG195_OPEN_ABOVE } }] : []),
  ];
}

/**
 * The score sheet of the withdrawn guide HSG195: the sum of twelve items, attendance looked up, and
 * the resources of the score's row. A score of exactly 20, a gap of the original, is read as the
 * lowest row. For comparison only: the present guide works with a needs assessment instead.
 *
 * Refuses with `RuleInputError` on the item what the guide does not have (`notInTable`), and an
 * attendance beyond its table (`outOfRange`).
 */
export function medicalCoverHsg195(input: Hsg195Input): Hsg195Cover {
  checkItems(input);
  const numbersPoints = rowAt(HSG195_NUMBERS, exact(input.attendance), 'below');
  const items = NAMES.map((name) => input[name]);
  const score = items.reduce((sum, points) => sum + points, numbersPoints);
  return {
    value: score,
    unit: 'points',
    formula: 'A + B + C + D + E + F + G + H + I + J + K + L',
    inputs: [
      { name: 'attendance', value: input.attendance, unit: 'persons' },
      ...NAMES.map((name) => ({ name, value: input[name], unit: 'points' })),
    ],
    steps: [
      {
        name: 'numbersPoints',
        formula: `F(${input.attendance})`,
        value: numbersPoints,
        unit: 'points',
      },
      {
        name: 'score',
        formula: [...items, numbersPoints].join(' + '),
        value: score,
        unit: 'points',
      },
    ],
    source: HSG195_SOURCE,
    warnings: warningsOf(score),
    ...rowAt(HSG195_RESOURCES, exact(score)),
    numbersPoints,
    score,
    atLeast: score > HSG195_OPEN_ABOVE,
  };
}
