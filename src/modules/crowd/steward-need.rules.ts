import { stewardsNeeded } from '../../core/crowd/crowd-sums.rules.js';
import type { Explained } from '../../core/explained.js';
import { RuleInputError } from '../../core/rule-input-error.js';
import { STEWARD_RATIOS, type StewardPractice } from './capacity.data.js';
import { checkFigure, CROWD_BOUNDS } from './figure-input.rules.js';

/** Either a ratio of persons a steward, or the practice it comes from. */
export interface StewardNeedInput {
  readonly participants: number;
  readonly ratio?: number | null;
  readonly practice?: StewardPractice | null;
}

const RATIO_BOUNDS = { min: 1, max: 10_000 };
const AGREED = 'Ratio as entered: agreed, or a rule of the authority';

/**
 * Stewards for a number of persons: persons / ratio, rounded up. Refuses `required`,
 * `eitherRatioOrPractice`, `outOfRange`, `notAWholeNumber`. Source: the practice's.
 */
export function stewardNeed(input: StewardNeedInput): Explained<number> {
  const { participants, ratio: given = null, practice = null } = input;
  if (given !== null && practice !== null) {
    throw new RuleInputError('practice', 'eitherRatioOrPractice');
  }
  const named = practice === null ? null : STEWARD_RATIOS[practice];
  const ratio = given ?? named?.persons ?? null;
  if (ratio === null) throw new RuleInputError('ratio', 'required');
  checkFigure('participants', participants, CROWD_BOUNDS.persons);
  checkFigure('ratio', ratio, RATIO_BOUNDS);
  const stewards = stewardsNeeded(participants, ratio);
  return {
    value: stewards,
    unit: 'stewards',
    formula: '⌈N / r⌉',
    inputs: [
      { name: 'participants', value: participants, unit: 'persons' },
      { name: 'ratio', value: ratio, unit: 'personsPerSteward' },
      { name: 'practice', value: practice, unit: null },
    ],
    steps: [
      {
        name: 'stewards',
        formula: `${participants} / ${ratio}`,
        value: stewards,
        unit: 'stewards',
      },
    ],
    source: named?.source ?? AGREED,
    warnings: named ? [{ code: 'practiceNotRule', params: {} }] : [],
  };
}
