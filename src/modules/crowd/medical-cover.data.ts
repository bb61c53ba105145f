import type { BoundRow, BoundRule } from './bound-table.rules.js';

/** Kinds of event the scheme knows, by the factor of each. */
export const MEDICAL_KINDS = [
  'hiking',
  'fleaMarket',
  'stMartinProcession',
  'riding',
  'tradeFair',
  'theatre',
  'opera',
  'generalSport',
  'running',
  'cycling',
  'danceSport',
  'exhibition',
  'bazaar',
  'fireworks',
  'combinedShow',
  'streetFestival',
  'christmasMarket',
  'tvShow',
  'football',
  'volksfest',
  'rally',
  'shootingFair',
  'musicParty',
  'carnival',
  'demonstration',
  'motorSport',
  'airShow',
  'openAirConcert',
  'rockConcert',
  'triathlon',
  'winterSport',
] as const;
export type MedicalKind = (typeof MEDICAL_KINDS)[number];

/** Kinds only table B has a factor for. */
type KindsOfB = 'triathlon' | 'winterSport';

/** One published table of the scheme; the engine takes any. */
export interface MedicalCoverTable {
  readonly name: 'A' | 'B';
  readonly version: string;
  readonly source: string;
  /** Whether a value on a bound still belongs to the row. */
  readonly bounds: BoundRule;
  readonly factors: Readonly<Partial<Record<MedicalKind, number>>>;
  /** Points for persons under police protection: 10 for each 5, and how. */
  readonly vip: { readonly points: number; readonly per: number; readonly most: number | null };
  readonly vipRounded: boolean;
  readonly helpers: readonly BoundRow<number>[];
  readonly patientTransport: readonly BoundRow<number>[];
  readonly ambulances: readonly BoundRow<number>[];
  readonly emergencyDoctors: readonly BoundRow<number>[];
}

/** Points for the maximum permitted number of visitors, up to 20,000. */
export const VISITOR_POINTS: readonly BoundRow<number>[] = [
  [500, 1],
  [1_000, 2],
  [1_500, 3],
  [3_000, 4],
  [6_000, 5],
  [10_000, 6],
  [20_000, 7],
  [null, 7],
];
/** Above it one point more for each further step begun. */
export const VISITORS_ABOVE = { from: 20_000, step: 10_000 } as const;
/** Visitors for whom an area counts where no number is permitted, per m². */
export const VISITORS_PER_M2 = 4;
export const PERSONS_PER_POINT = 500;
export const CLOSED_BUILDING_FACTOR = 2;
export const VIOLENCE_POINTS = 10;

const FACTORS_A: Readonly<Record<Exclude<MedicalKind, KindsOfB>, number>> = {
  hiking: 0.1,
  fleaMarket: 0.2,
  stMartinProcession: 0.2,
  riding: 0.2,
  tradeFair: 0.2,
  theatre: 0.2,
  opera: 0.2,
  generalSport: 0.3,
  running: 0.3,
  cycling: 0.3,
  danceSport: 0.3,
  exhibition: 0.3,
  bazaar: 0.3,
  fireworks: 0.4,
  combinedShow: 0.4,
  streetFestival: 0.4,
  christmasMarket: 0.4,
  tvShow: 0.4,
  football: 0.4,
  volksfest: 0.5,
  rally: 0.5,
  shootingFair: 0.5,
  musicParty: 0.5,
  carnival: 0.7,
  demonstration: 0.8,
  motorSport: 0.8,
  airShow: 0.9,
  openAirConcert: 1,
  rockConcert: 1.2,
};

const PATIENT_TRANSPORT: readonly BoundRow<number>[] = [
  [4, 0],
  [13, 1],
  [25, 2],
  [40, 3],
  [60, 4],
  [80, 5],
  [100, 6],
  [110, 7],
  [120, 8],
  [null, 10],
];

const AMBULANCES_UP_TO_120: readonly BoundRow<number>[] = [
  [6, 0],
  [25.5, 1],
  [45.5, 2],
  [60.5, 3],
  [75.5, 4],
  [100, 5],
  [120, 6],
];

const TABLE_A: MedicalCoverTable = {
  name: 'A',
  version: '2005',
  source: 'Maurer/Peter 2005, published implementation A; heuristic of Germany and Austria',
  bounds: 'upTo',
  factors: FACTORS_A,
  vip: { points: 10, per: 5, most: 30 },
  vipRounded: false,
  helpers: [
    [2, 0],
    [4, 3],
    [13.5, 5],
    [22, 10],
    [40, 20],
    [60, 30],
    [80, 40],
    [100, 80],
    [110, 100],
    [120, 120],
    [null, 160],
  ],
  patientTransport: PATIENT_TRANSPORT,
  ambulances: [...AMBULANCES_UP_TO_120, [null, 7]],
  emergencyDoctors: [
    [13, 0],
    [30, 1],
    [60, 2],
    [90, 3],
    [120, 4],
    [null, 5],
  ],
};

const TABLE_B: MedicalCoverTable = {
  ...TABLE_A,
  name: 'B',
  version: '2010',
  source: 'Maurer scheme, published implementation B, state of 2010',
  bounds: 'below',
  factors: {
    ...FACTORS_A,
    fleaMarket: 0.3,
    stMartinProcession: 0.3,
    riding: 0.1,
    tradeFair: 0.3,
    combinedShow: 0.35,
    tvShow: 0.2,
    volksfest: 0.4,
    rockConcert: 1,
    triathlon: 0.6,
    winterSport: 0.8,
  },
  vip: { points: 10, per: 5, most: null },
  vipRounded: true,
  helpers: [
    [2, 2],
    [4, 3],
    [13, 5],
    [25, 10],
    [40, 20],
    [60, 30],
    [80, 40],
    [100, 80],
    [120, 120],
    [null, 140],
  ],
  ambulances: [...AMBULANCES_UP_TO_120, [null, 8]],
  emergencyDoctors: [
    [13, 0],
    [30, 1],
    [60, 2],
    [90, 3],
    [null, 4],
  ],
};

export const MEDICAL_COVER_TABLES = { A: TABLE_A, B: TABLE_B } as const;

/** Rows both tables share. */
export const LARGE_AMBULANCES: readonly BoundRow<number>[] = [
  [90, 0],
  [null, 1],
];
export type CommandStaff = 'none' | 'reduced' | 'full';
export const COMMAND_STAFF: readonly BoundRow<CommandStaff>[] = [
  [30, 'none'],
  [60, 'reduced'],
  [null, 'full'],
];
export const AID_POSTS: readonly BoundRow<number>[] = [
  [50, 0],
  [80, 1],
  [110, 2],
  [null, 3],
];
