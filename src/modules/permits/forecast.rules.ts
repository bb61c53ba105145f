import { Temporal } from 'temporal-polyfill';
import { BRUSSELS } from '../../core/brussels-time.js';

/** From how many comparable dossiers on a forecast says anything. */
export const FORECAST_LEAST = 20;

/** How long comparable decisions took, in days: 10th and 90th percentile; null below the least. */
export interface DecisionPace {
  readonly dossiers: number;
  readonly earliestDays: number | null;
  readonly latestDays: number | null;
}

/** Between which days a decision is likely, 8 times out of 10. */
export interface DecisionForecast {
  readonly from: string;
  readonly to: string;
}

function dayOf(instant: string): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(BRUSSELS).toPlainDate();
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) >= 0 ? one : other;
}

/**
 * The range for a dossier that came in at `filedAt`, counted from there and never before today; null
 * from fewer than 20 comparable dossiers.
 */
export function decisionForecast(
  pace: DecisionPace,
  filedAt: string,
  now: string,
): DecisionForecast | null {
  const { dossiers, earliestDays, latestDays } = pace;
  if (dossiers < FORECAST_LEAST || earliestDays === null || latestDays === null) return null;
  const filed = dayOf(filedAt);
  const today = dayOf(now);
  return {
    from: later(filed.add({ days: earliestDays }), today).toString(),
    to: later(filed.add({ days: latestDays }), today).toString(),
  };
}
