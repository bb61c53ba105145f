import { looksLikeInstant, readInstant } from '../brussels-time.js';
import { RuleInputError } from '../rule-input-error.js';

/** A place on the route. */
export interface MarchPoint {
  readonly name: string;
  /** Metres from the start. */
  readonly m: number;
  /** Whether the street is closed here; asks for the closure window. */
  readonly closure?: boolean | null;
}

/** Optional inputs may be absent or null; the results that need them are then left out. */
export interface MarchInput {
  /** Persons, whole. */
  readonly participants: number;
  /** Usable width at the narrowest point. */
  readonly widthM: number;
  readonly densityPerM2: number;
  readonly speedMps: number;
  readonly routeM?: number | null;
  /** `HH:MM` on the day, or an instant with offset. */
  readonly departure?: string | null;
  /** Minutes a street is closed before the head and after the tail. */
  readonly bufferMin?: number | null;
  readonly points?: readonly MarchPoint[] | null;
  /** Area of the end square. */
  readonly endSquareM2?: number | null;
  /** Persons the end square may hold as stated by its owner or the authority. */
  readonly endSquareCap?: number | null;
}

/** Values used or offered where the user has none; reference data. */
export const MARCH_DEFAULTS = {
  bufferMin: 15,
  /** Planning density of an open square. */
  planningDensityPerM2: 2,
  densityPerM2: { loose: 0.7, normal: 1, dense: 1.2 },
  speedMps: { paradeWithFloats: 0.5, march: 0.75, brisk: 0.9 },
  source:
    'Density and speed: own proposal; 2 persons per m²: open-air planning value (Stockton council)',
} as const;

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly whole?: true;
}

/** What a figure can be in a street; guards against slips of the keyboard, not rules of law. */
export const MARCH_BOUNDS = {
  participants: { min: 1, max: 5_000_000, whole: true },
  widthM: { min: 0.1, max: 500 },
  densityPerM2: { min: 0.01, max: 10 },
  speedMps: { min: 0.01, max: 10 },
  routeM: { min: 0, max: 500_000 },
  bufferMin: { min: 0, max: 1440 },
  endSquareM2: { min: 0, max: 10_000_000 },
  endSquareCap: { min: 0, max: 5_000_000, whole: true },
} as const satisfies Record<string, Bounds>;

const REQUIRED = ['participants', 'widthM', 'densityPerM2', 'speedMps'] as const;
const OPTIONAL = ['routeM', 'bufferMin', 'endSquareM2', 'endSquareCap'] as const;
const MOST_POINTS = 1000;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

function checkNumber(value: unknown, field: string, { min, max, whole }: Bounds): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new RuleInputError(field, 'notANumber');
  }
  if (whole && !Number.isInteger(value)) throw new RuleInputError(field, 'notAWholeNumber');
  if (value < min || value > max) throw new RuleInputError(field, 'outOfRange', { min, max });
}

function checkDeparture(departure: unknown): void {
  if (typeof departure === 'string' && looksLikeInstant(departure)) {
    readInstant('departure', departure);
  } else if (typeof departure !== 'string' || !CLOCK.test(departure)) {
    throw new RuleInputError('departure', 'notATime');
  }
}

/**
 * Refuses, with `RuleInputError` on the field, what a march cannot be calculated from: numbers that
 * are none (`notANumber`), broken persons (`notAWholeNumber`), figures outside `MARCH_BOUNDS`
 * (`outOfRange` with the bounds), a departure that is neither `HH:MM` nor an instant (`notATime`),
 * more than 1,000 points (`tooMany`).
 */
export function checkMarch(input: MarchInput): void {
  for (const field of REQUIRED) checkNumber(input[field], field, MARCH_BOUNDS[field]);
  for (const field of OPTIONAL) {
    const value = input[field] ?? null;
    if (value !== null) checkNumber(value, field, MARCH_BOUNDS[field]);
  }
  if ((input.departure ?? null) !== null) checkDeparture(input.departure);
  const points = input.points ?? [];
  if (points.length > MOST_POINTS) {
    throw new RuleInputError('points', 'tooMany', { max: MOST_POINTS });
  }
  points.forEach(({ m }, index) => checkNumber(m, `points.${index}.m`, MARCH_BOUNDS.routeM));
}
