import { checkMarch, MARCH_BOUNDS } from '../../core/crowd/march-input.rules.js';
import { RuleInputError } from '../../core/rule-input-error.js';
import { SIMULATION_LIMITS, STREET_KINDS, type StreetKind } from './march-simulation.data.js';

/** A stretch of street with one usable width, in the order of the march. */
export interface SimulatedStage {
  readonly lengthM: number;
  readonly widthM: number;
  /** Level unless said. */
  readonly kind?: StreetKind | null;
  /** Share of the usual flow that passes: works, stalls, tram beds; 1 unless said. */
  readonly flowShare?: number | null;
}

/** A way off the end square, open from a minute on. Either a width, or persons a minute, or both. */
export interface SimulatedExit {
  /** Minutes after the departure of the head. */
  readonly fromMin: number;
  readonly widthM?: number | null;
  readonly perMin?: number | null;
  /** Metres until people count as gone; none unless said. */
  readonly lengthM?: number | null;
}

/** Optional inputs may be absent or null. */
export interface SimulationInput {
  readonly participants: number;
  /** Persons a square metre the column sets out with. */
  readonly densityPerM2: number;
  readonly speedMps: number;
  readonly stages: readonly SimulatedStage[];
  /** Minutes over which people set out; null: as fast as the first street takes them. */
  readonly releaseMin?: number | null;
  readonly squareM2?: number | null;
  /** Persons the square may hold as stated. */
  readonly squareCap?: number | null;
  readonly exits?: readonly SimulatedExit[] | null;
}

/** Bounds of what `MARCH_BOUNDS` has none for. */
export const SIMULATION_BOUNDS = {
  lengthM: { min: 1, max: 50_000 },
  flowShare: { min: 0.05, max: 1 },
  minute: { min: 0, max: SIMULATION_LIMITS.minutes },
  releaseMin: { min: 1, max: SIMULATION_LIMITS.minutes },
  perMin: { min: 1, max: 100_000 },
  exitLengthM: { min: 0, max: 5_000 },
} as const;

interface Bounds {
  readonly min: number;
  readonly max: number;
}

function inBounds(value: unknown, field: string, { min, max }: Bounds): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new RuleInputError(field, 'notANumber');
  }
  if (value < min || value > max) throw new RuleInputError(field, 'outOfRange', { min, max });
}

function optional(value: unknown, field: string, bounds: Bounds): void {
  if ((value ?? null) !== null) inBounds(value, field, bounds);
}

/**
 * Refuses, naming the field, a street nobody can walk through: no or too many stages (`required`,
 * `tooMany`), lengths, widths and shares out of bounds (`outOfRange`), an unknown kind (`unknown`).
 */
export function checkStages(stages: readonly SimulatedStage[], field: string): void {
  if (stages.length === 0) throw new RuleInputError(field, 'required');
  if (stages.length > SIMULATION_LIMITS.stages) {
    throw new RuleInputError(field, 'tooMany', { max: SIMULATION_LIMITS.stages });
  }
  stages.forEach(({ lengthM, widthM, kind, flowShare }, index) => {
    inBounds(lengthM, `${field}.${index}.lengthM`, SIMULATION_BOUNDS.lengthM);
    inBounds(widthM, `${field}.${index}.widthM`, MARCH_BOUNDS.widthM);
    optional(flowShare, `${field}.${index}.flowShare`, SIMULATION_BOUNDS.flowShare);
    if (!STREET_KINDS.includes(kind ?? 'level')) {
      throw new RuleInputError(`${field}.${index}.kind`, 'unknown');
    }
  });
}

/** The same for ways off the square; one with neither width nor flow is `required` on `widthM`. */
export function checkExits(exits: readonly SimulatedExit[], field: string): void {
  if (exits.length > SIMULATION_LIMITS.exits) {
    throw new RuleInputError(field, 'tooMany', { max: SIMULATION_LIMITS.exits });
  }
  exits.forEach(({ fromMin, widthM, perMin, lengthM }, index) => {
    const at = `${field}.${index}`;
    inBounds(fromMin, `${at}.fromMin`, SIMULATION_BOUNDS.minute);
    optional(widthM, `${at}.widthM`, MARCH_BOUNDS.widthM);
    optional(perMin, `${at}.perMin`, SIMULATION_BOUNDS.perMin);
    optional(lengthM, `${at}.lengthM`, SIMULATION_BOUNDS.exitLengthM);
    if ((widthM ?? perMin ?? null) === null) throw new RuleInputError(`${at}.widthM`, 'required');
  });
}

/**
 * Refuses with `RuleInputError` on the field what cannot be simulated; persons, density, speed and
 * square as `checkMarch` does.
 */
export function checkSimulation(input: SimulationInput): void {
  const { participants, densityPerM2, speedMps, squareM2, squareCap } = input;
  checkStages(input.stages, 'stages');
  const widthM = input.stages[0]?.widthM ?? 0;
  try {
    const square = { endSquareM2: squareM2 ?? null, endSquareCap: squareCap ?? null };
    checkMarch({ participants, densityPerM2, speedMps, widthM, ...square });
  } catch (refusal) {
    throw refusal instanceof RuleInputError ? ownName(refusal) : refusal;
  }
  optional(input.releaseMin, 'releaseMin', SIMULATION_BOUNDS.releaseMin);
  checkExits(input.exits ?? [], 'exits');
}

const OWN_NAMES: Readonly<Record<string, string>> = {
  endSquareM2: 'squareM2',
  endSquareCap: 'squareCap',
};

function ownName({ field, rule, params }: RuleInputError): RuleInputError {
  return new RuleInputError(OWN_NAMES[field] ?? field, rule, params);
}
