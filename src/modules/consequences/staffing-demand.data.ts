import type { AgreedFacts } from '../negotiations/index.js';

const SOURCE = 'Working proposal of the product, to be set by the zone';

/** People of the organiser or things of his that save police people; reference data. */
export interface StaffingRule {
  readonly quantity: keyof Pick<AgreedFacts, 'signallers' | 'barriers'>;
  /** How many of them stand in for one police person. */
  readonly perPerson: number;
  readonly source: string;
}

export const STAFFING_RULES: readonly StaffingRule[] = [
  { quantity: 'signallers', perPerson: 1, source: SOURCE },
  { quantity: 'barriers', perPerson: 1, source: SOURCE },
];

/** Stewards that are short of what is needed, for whom one police person has to stand; reference data. */
export const STEWARDS_SHORT = { perPerson: 10, source: SOURCE } as const;

/** The smallest post: nobody stands alone; reference data. */
export const SMALLEST_POST = { persons: 2, source: SOURCE } as const;
