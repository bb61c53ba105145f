import { exact, times } from '../../core/exact-number.js';
import type { Explained } from '../../core/explained.js';
import { RuleInputError } from '../../core/rule-input-error.js';
import { COUNT_DENSITIES, type CrowdPacking } from './capacity.data.js';
import { wholePersons } from './exit.rules.js';
import { checkFigure, CROWD_BOUNDS } from './figure-input.rules.js';

/** Either a density or the packing it stands for. */
export interface CrowdCountInput {
  readonly areaM2: number;
  readonly densityPerM2?: number | null;
  readonly packing?: CrowdPacking | null;
}

function densityOf({ densityPerM2 = null, packing = null }: CrowdCountInput): number {
  if (densityPerM2 !== null && packing !== null) {
    throw new RuleInputError('packing', 'eitherDensityOrPacking');
  }
  if (packing !== null) return COUNT_DENSITIES[packing];
  if (densityPerM2 === null) throw new RuleInputError('densityPerM2', 'required');
  checkFigure('densityPerM2', densityPerM2, CROWD_BOUNDS.densityPerM2);
  return densityPerM2;
}

/**
 * Persons in a crowd by the Jacobs method: area × density, whole persons, rounded down; loose 1,
 * dense 2.5, packed 4 persons a square metre. Refuses `required`, `eitherDensityOrPacking`,
 * `outOfRange`.
 */
export function crowdCount(input: CrowdCountInput): Explained<number> {
  const { areaM2 } = input;
  checkFigure('areaM2', areaM2, CROWD_BOUNDS.areaM2);
  const densityPerM2 = densityOf(input);
  const persons = wholePersons(times(exact(areaM2), exact(densityPerM2)));
  return {
    value: persons,
    unit: 'persons',
    formula: '⌊A · D⌋',
    inputs: [
      { name: 'areaM2', value: areaM2, unit: 'm2' },
      { name: 'densityPerM2', value: densityPerM2, unit: 'personsPerM2' },
      { name: 'packing', value: input.packing ?? null, unit: null },
    ],
    steps: [
      { name: 'persons', formula: `${areaM2} · ${densityPerM2}`, value: persons, unit: 'persons' },
    ],
    source: COUNT_DENSITIES.source,
    warnings:
      densityPerM2 > COUNT_DENSITIES.packed
        ? [{ code: 'denserThanPacked', params: { densityPerM2 } }]
        : [],
  };
}
