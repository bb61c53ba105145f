import { RuleInputError } from '../../core/rule-input-error.js';

/** What a figure can be; guards against slips of the keyboard, not rules of law. */
export interface FigureBounds {
  readonly min: number;
  readonly max: number;
  readonly whole?: true;
}

/**
 * Refuses what is no number (`notANumber`), a broken one where persons or things are counted
 * (`notAWholeNumber`) and what lies outside its bounds (`outOfRange` with them), on `field`.
 */
export function checkFigure(field: string, value: unknown, bounds: FigureBounds): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new RuleInputError(field, 'notANumber');
  }
  const { min, max, whole } = bounds;
  if (whole && !Number.isInteger(value)) throw new RuleInputError(field, 'notAWholeNumber');
  if (value < min || value > max) throw new RuleInputError(field, 'outOfRange', { min, max });
}

/** `checkFigure` for every named figure that is given; those absent or null are left alone. */
export function checkFigures<Bounds extends Readonly<Record<string, FigureBounds>>>(
  figures: { readonly [Name in keyof Bounds]?: unknown },
  bounds: Bounds,
): void {
  for (const [name, limits] of Object.entries(bounds)) {
    const value = figures[name] ?? null;
    if (value !== null) checkFigure(name, value, limits);
  }
}

/** Bounds shared by the calculations of a crowd. */
export const CROWD_BOUNDS = {
  persons: { min: 0, max: 5_000_000, whole: true },
  areaM2: { min: 0, max: 10_000_000 },
  densityPerM2: { min: 0, max: 10 },
  widthM: { min: 0, max: 500 },
  flowPerMPerMin: { min: 0.1, max: 200 },
  minutes: { min: 0.1, max: 1440 },
} as const satisfies Record<string, FigureBounds>;
