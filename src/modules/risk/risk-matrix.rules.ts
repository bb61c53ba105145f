import { RuleInputError } from '../../core/rule-input-error.js';

/** Bands of the matrix, lowest first. */
export const RISK_BANDS = ['low', 'medium', 'high', 'critical'] as const;
export type RiskBand = (typeof RISK_BANDS)[number];

/** Likelihood and impact, each 1 to 5. */
export type RiskPair = readonly [likelihood: number, impact: number];

/** The highest score of each band; `critical` always ends at 25. Reference data of the zone. */
export interface RiskBandTable {
  readonly low: number;
  readonly medium: number;
  readonly high: number;
  readonly source: string;
}

export const RISK_BAND_TABLE: RiskBandTable = {
  low: 4,
  medium: 9,
  high: 15,
  source: '5 × 5 matrix, convention; bands: own proposal',
};

export interface RiskRating {
  readonly likelihood: number;
  readonly impact: number;
  /** Likelihood times impact, 1 to 25. */
  readonly score: number;
  readonly band: RiskBand;
}

export interface RegisterHazard {
  readonly id: string;
  /** Without measures. */
  readonly before: RiskPair;
  /** With measures; null or absent while nobody has rated it. */
  readonly after?: RiskPair | null;
}

export interface RatedHazard {
  readonly id: string;
  readonly inherent: RiskRating;
  readonly residual: RiskRating | null;
}

export interface RegisterRating {
  readonly hazards: readonly RatedHazard[];
  /** Highest score without measures. */
  readonly inherentMax: number;
  readonly inherentBand: RiskBand;
  /** Highest score with measures: the score of the event. Null while a hazard has none. */
  readonly residualMax: number | null;
  readonly residualBand: RiskBand | null;
}

const HIGHEST = 25;
const HIGHEST_IMPACT = 5;

/**
 * Refuses a table of bands that does not cut 1 to 25 into four: whole numbers, rising, the last
 * below 25 (`RuleInputError` on `bands.low|medium|high`, rule `notRising`).
 */
export function checkRiskBands(bands: RiskBandTable): void {
  let before = 0;
  for (const name of ['low', 'medium', 'high'] as const) {
    const bound = bands[name];
    if (!Number.isInteger(bound) || bound <= before || bound >= HIGHEST) {
      throw new RuleInputError(`bands.${name}`, 'notRising', { above: before, below: HIGHEST });
    }
    before = bound;
  }
}

function checkValue(value: unknown, field: string): void {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5) return;
  throw new RuleInputError(field, 'outOfRange', { min: 1, max: 5 });
}

function bandOf(score: number, impact: number, bands: RiskBandTable): RiskBand {
  if (score > bands.high) return 'critical';
  if (score > bands.medium) return 'high';
  // A catastrophe is never "low", however the bands are set.
  return score > bands.low || impact === HIGHEST_IMPACT ? 'medium' : 'low';
}

function rate([likelihood, impact]: RiskPair, bands: RiskBandTable, path: string): RiskRating {
  checkValue(likelihood, `${path}likelihood`);
  checkValue(impact, `${path}impact`);
  const score = likelihood * impact;
  return { likelihood, impact, score, band: bandOf(score, impact, bands) };
}

/**
 * One hazard on the 5 × 5 matrix: score = likelihood × impact, and its band (1–4 low, 5–9 medium,
 * 10–15 high, 16–25 critical by the default table). Impact 5 is at least medium in any table.
 * Refuses values that are not whole numbers from 1 to 5 and tables that do not rise.
 */
export function rateHazard(
  likelihood: number,
  impact: number,
  bands: RiskBandTable = RISK_BAND_TABLE,
): RiskRating {
  checkRiskBands(bands);
  return rate([likelihood, impact], bands, '');
}

function highestBand(ratings: readonly RiskRating[]): RiskBand {
  const ranks = ratings.map((rating) => RISK_BANDS.indexOf(rating.band));
  return RISK_BANDS[Math.max(...ranks)] ?? 'low';
}

function highestScore(ratings: readonly RiskRating[]): number {
  return Math.max(...ratings.map((rating) => rating.score));
}

/**
 * A register of hazards: each rated before and after measures, and the highest of each, never the
 * mean. The band beside a maximum is the highest band of any hazard, so that a catastrophe counts
 * as medium even where an edited table calls a higher score low. While a hazard has no rating after
 * measures the event has no residual score.
 *
 * Refuses with `RuleInputError`: `hazards` `empty`; `hazards.n.before|after.likelihood|impact`
 * `outOfRange`; the table as `checkRiskBands`.
 */
export function rateRegister(
  hazards: readonly RegisterHazard[],
  bands: RiskBandTable = RISK_BAND_TABLE,
): RegisterRating {
  checkRiskBands(bands);
  if (hazards.length === 0) throw new RuleInputError('hazards', 'empty');
  const rated = hazards.map(({ id, before, after }, index): RatedHazard => {
    const path = `hazards.${index}`;
    return {
      id,
      inherent: rate(before, bands, `${path}.before.`),
      residual: after ? rate(after, bands, `${path}.after.`) : null,
    };
  });
  const inherent = rated.map((hazard) => hazard.inherent);
  const residual = rated.flatMap((hazard) => hazard.residual ?? []);
  const complete = residual.length === rated.length;
  return {
    hazards: rated,
    inherentMax: highestScore(inherent),
    inherentBand: highestBand(inherent),
    residualMax: complete ? highestScore(residual) : null,
    residualBand: complete ? highestBand(residual) : null,
  };
}
