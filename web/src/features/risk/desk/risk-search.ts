/** What the part shows, as it stands in the address. */
export interface RiskSearch {
  /** An earlier number of the assessment. */
  readonly number?: number;
}

/** Reads the address; what nobody understands is left out. */
export function readRiskSearch(search: Record<string, unknown>): RiskSearch {
  const number = Number(search['number'] ?? 0);
  return Number.isInteger(number) && number > 0 ? { number } : {};
}
