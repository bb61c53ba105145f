import { useMemo } from 'react';
import { useReading } from '../../../lib/use-reading.js';
import { LEVELS } from './risk-words.js';
import { RiskBandsDocument } from './risk.desk.graphql.js';

export interface Rating {
  readonly score: number;
  readonly band: string;
}

/** Gives score and band of a place on the matrix; null until the API has answered. */
export type BandOf = (likelihood: number, impact: number) => Rating | null;

const PLACES = LEVELS.flatMap((likelihood) =>
  LEVELS.map((impact) => ({ id: `${likelihood}-${impact}`, before: [likelihood, impact] })),
);

/** The whole matrix, asked for once: what is rated while typing is rated by the API's own rule. */
export function useBands(): BandOf {
  const { data } = useReading(RiskBandsDocument, { hazards: PLACES });
  const known = data?.riskMatrix.hazards;
  return useMemo(() => {
    const byPlace = new Map((known ?? []).map(({ id, inherent }) => [id, inherent]));
    return (likelihood, impact) => byPlace.get(`${likelihood}-${impact}`) ?? null;
  }, [known]);
}
