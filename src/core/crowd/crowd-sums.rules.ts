import { exact, floorOf, times } from '../exact-number.js';
import { RuleInputError } from '../rule-input-error.js';
import { MARCH_BOUNDS, MARCH_DEFAULTS } from './march-input.rules.js';

/** How many persons one steward looks after where nothing else is agreed; reference data. */
export const STEWARD_RATIO = {
  personsPerSteward: 40,
  source: 'Practice of demonstrations in Brussels, about 1 per 40 (RTBF 2018)',
} as const;

/** Density an open place is planned with; reference data. */
export const HOLDING_DENSITY = {
  personsPerM2: MARCH_DEFAULTS.planningDensityPerM2,
  source: MARCH_DEFAULTS.source,
} as const;

function checkPersons(field: string, value: number): void {
  if (!Number.isInteger(value) || value < 0) throw new RuleInputError(field, 'notAWholeNumber');
}

/**
 * Stewards for a number of persons: persons / persons per steward, rounded up. Refuses with
 * `RuleInputError` broken or negative persons (`notAWholeNumber`) and a ratio that is not above
 * nothing (`outOfRange`). Source: `STEWARD_RATIO`, or the ratio both sides agreed on.
 */
export function stewardsNeeded(persons: number, personsPerSteward: number): number {
  checkPersons('persons', persons);
  if (!Number.isFinite(personsPerSteward) || personsPerSteward <= 0) {
    throw new RuleInputError('personsPerSteward', 'outOfRange', { min: 1 });
  }
  return Math.ceil(persons / personsPerSteward);
}

/**
 * Persons a place holds: its area in m² at the planning density, rounded down, and never more than
 * the cap that was agreed. Null when neither is known.
 */
export function holdingCapacity(areaM2: number | null, cap: number | null): number | null {
  if (areaM2 === null) return cap;
  const byArea = Number(floorOf(times(exact(areaM2), exact(HOLDING_DENSITY.personsPerM2))));
  return cap === null ? byArea : Math.min(byArea, cap);
}

/** What is drawn on a map of an event, as far as its end square goes. */
interface DrawnParts {
  readonly features: readonly { readonly properties?: Readonly<Record<string, unknown>> | null }[];
}

/** Areas the applicant stated for the end square, in m²; null without any that is one. */
export function endSquareArea(footprint: DrawnParts | null): number | null {
  const areas = (footprint?.features ?? [])
    .filter(({ properties }) => properties?.['role'] === 'endSquare')
    .map(({ properties }) => properties?.['areaM2'])
    .filter((area): area is number => typeof area === 'number' && area > 0);
  if (areas.length === 0) return null;
  return Math.min(
    areas.reduce((sum, area) => sum + area, 0),
    MARCH_BOUNDS.endSquareM2.max,
  );
}
