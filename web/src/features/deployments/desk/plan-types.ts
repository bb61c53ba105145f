import type { PlanQuery, PoolQuery } from '../../../gql/desk/graphql.js';

export type PlanEvent = PlanQuery['event'];
export type Plan = NonNullable<PlanEvent['deploymentPlan']>;
export type Sector = Plan['sectors'][number];
export type Post = Plan['posts'][number];
export type Shift = Post['shifts'][number];
export type Assignment = Shift['assignments'][number];
export type PoolUnit = PoolQuery['units']['items'][number];

/** Kinds of unit, in the order of the catalogue. */
export const UNIT_TYPES = [
  'SEC',
  'PEL',
  'HYA',
  'HYB',
  'CIK',
  'DAS',
  'FERES',
  'ARR',
  'DIA',
  'SPO',
  'MNT',
  'DOG',
  'WC',
  'MOT',
  'TRF',
  'UAS',
  'INT',
  'TRA',
  'MED',
  'EOD',
  'CMD',
] as const;

/** Shifts from the earliest to the latest. */
export function inTime(shifts: readonly Shift[]): Shift[] {
  return [...shifts].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}
