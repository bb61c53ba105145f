import type { BoundRow } from './bound-table.rules.js';

/** Items of the score and the points each may have; attendance is looked up. */
export const HSG195_ITEMS = {
  nature: [2, 3, 4, 5, 7, 8, 9],
  venue: [1, 2, 3, 4, 5],
  standing: [1, 2, 3],
  audience: [2, 3, 4, 5],
  history: [-1, 1, 2, 3],
  queuing: [1, 2, 3],
  season: [1, 2],
  distance: [0, 2],
  choice: [1, 2, 3],
  /** One point for each of five. */
  hazards: [0, 1, 2, 3, 4, 5],
  /** Two points off for each of five. */
  facilities: [-10, -8, -6, -4, -2, 0],
} as const satisfies Record<string, readonly number[]>;
export type Hsg195Item = keyof typeof HSG195_ITEMS;

/** Points by attendance: fewer than the bound; the table ends below 300,000. */
export const HSG195_NUMBERS: readonly BoundRow<number>[] = [
  [1_000, 1],
  [3_000, 2],
  [5_000, 8],
  [10_000, 12],
  [20_000, 16],
  [30_000, 20],
  [40_000, 24],
  [60_000, 28],
  [80_000, 34],
  [100_000, 42],
  [200_000, 50],
  [null, 58],
];
export const HSG195_MOST = 299_999;

/** What a score asks for. */
export interface Hsg195Resources {
  readonly ambulances: number;
  readonly firstAiders: number;
  readonly ambulanceStaff: number;
  readonly doctors: number;
  readonly nurses: number;
}

type Row = readonly [number, number, number, number, number];

function resources([
  ambulances,
  firstAiders,
  ambulanceStaff,
  doctors,
  nurses,
]: Row): Hsg195Resources {
  return { ambulances, firstAiders, ambulanceStaff, doctors, nurses };
}

/** The original has a gap at exactly 20; it is read as the row below. */
export const HSG195_RESOURCES: readonly BoundRow<Hsg195Resources>[] = [
  [20, resources([0, 4, 0, 0, 0])],
  [25, resources([1, 6, 2, 0, 0])],
  [30, resources([1, 8, 2, 0, 0])],
  [35, resources([2, 12, 8, 1, 2])],
  [40, resources([3, 20, 10, 2, 4])],
  [50, resources([4, 40, 12, 3, 6])],
  [60, resources([4, 60, 12, 4, 8])],
  [65, resources([5, 80, 14, 5, 10])],
  [70, resources([6, 100, 16, 6, 12])],
  [75, resources([10, 150, 24, 9, 18])],
  [null, resources([15, 200, 35, 12, 24])],
];
/** Above this score the row is a least, not a figure. */
export const HSG195_OPEN_ABOVE = 75;
export const HSG195_SOURCE =
  'HSG195 (The event safety guide, 1999), withdrawn; optional comparator only';
