import type { ImpactDomain, RiskSheetFragment as Sheet } from '../../../gql/desk/graphql.js';
import type { Tone } from '../../../ui/status/tones.js';

/** An assessment with all that hangs on it. */
export type RiskSheet = Sheet;
export type HazardRow = Sheet['hazards'][number];
export type MeasureRow = HazardRow['measures'][number];
export type MarchPlan = NonNullable<Sheet['march']>;
export type MarchTiming = NonNullable<MarchPlan['timing']>;

/** A condition a measure may rest on. */
export interface LinkableCondition {
  readonly id: string;
  /** Number and kind, written for the reader. */
  readonly label: string;
  readonly number: string;
}

export const LEVELS = [1, 2, 3, 4, 5] as const;

/** What a hazard harms, in the order of the matrix of the guide. */
export const IMPACT_DOMAINS = [
  'persons',
  'fundamentalRights',
  'property',
  'mobility',
  'reputation',
  'continuityOfPolicing',
] as const satisfies readonly ImpactDomain[];

export const STATE_TONES: Readonly<Record<string, Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  checked: 'info',
  validated: 'good',
  superseded: 'neutral',
};

/** A content hash as people compare it: its first and last characters. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 8)}…${hash.slice(-4)}`;
}
