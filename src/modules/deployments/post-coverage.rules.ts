/** How well a post is held; a shortage is a warning, never a refusal. */
export interface Coverage {
  readonly requiredStrength: number;
  /** Present strength of the units on the least manned shift; 0 without a shift. */
  readonly assignedStrength: number;
  readonly strengthShort: boolean;
  /** Shifts on which fewer people stand than the post asks for. */
  readonly shortShiftIds: readonly string[];
}

/** Required against assigned strength; `shifts` holds each shift with the strengths of its units. */
export function coverageOf(
  requiredStrength: number,
  shifts: readonly { readonly id: string; readonly strengths: readonly number[] }[],
): Coverage {
  const manned = shifts.map(({ id, strengths }) => ({
    id,
    strength: strengths.reduce((sum, each) => sum + each, 0),
  }));
  const short = manned.filter(({ strength }) => strength < requiredStrength);
  const assignedStrength =
    manned.length === 0 ? 0 : Math.min(...manned.map(({ strength }) => strength));
  return {
    requiredStrength,
    assignedStrength,
    strengthShort: assignedStrength < requiredStrength,
    shortShiftIds: short.map(({ id }) => id),
  };
}
