import { CAPACITY_NORMS, EXIT_MINUTES } from './capacity.data.js';
import type { MedicalKind } from './medical-cover.data.js';
import type { FlowScheme, SheetJudgement, SheetMoment } from './sheet-content.types.js';

/** Flows of an exit in persons a metre and minute; null where the scheme has no stairs. */
export interface FlowNorm {
  readonly level: number;
  readonly stairs: number | null;
  /** Minutes an emergency exit may take, by risk. */
  readonly minutes: { readonly low: number; readonly medium: number; readonly high: number };
  readonly source: string;
}

export const FLOW_NORMS: Readonly<Record<FlowScheme, FlowNorm>> = {
  greenGuide: {
    level: CAPACITY_NORMS.exit.levelPerMPerMin,
    stairs: CAPACITY_NORMS.exit.stairsPerMPerMin,
    minutes: EXIT_MINUTES.greenGuide,
    source: CAPACITY_NORMS.exit.source,
  },
  greenGuideAlcohol: {
    level: 72,
    stairs: 56,
    minutes: EXIT_MINUTES.greenGuide,
    source:
      'Green Guide reduced by local practice where alcohol is served (Buckinghamshire council)',
  },
  openAir: {
    level: CAPACITY_NORMS.openAir.perMPerMin,
    stairs: null,
    minutes: EXIT_MINUTES.openAir,
    source: CAPACITY_NORMS.openAir.source,
  },
};

/** Minutes the ordinary exits may take. */
export const EXIT_MINUTES_NORMAL = CAPACITY_NORMS.exit.minutes;

/** What stands for everything police have not judged; the organiser's sheet keeps it. */
export const NEUTRAL_JUDGEMENT: SheetJudgement = {
  physicalCondition: 1,
  safetyManagement: 1,
  planningDensity: CAPACITY_NORMS.planning.personsPerM2,
  flowScheme: 'greenGuide',
  evacuationRisk: 'medium',
  evacuationMinutes: null,
  moving: false,
  personsPerSteward: 40,
  medicalKind: null,
  violence: false,
};

/** Drawn roles that hold a crowd, and when; the others are no places of a sheet by themselves. */
export const PLACE_ROLES: Readonly<Record<string, SheetMoment>> = {
  assembly: 'gathering',
  assemblyOverflow: 'gathering',
  rally: 'event',
  village: 'event',
  venue: 'event',
  site: 'event',
  set: 'event',
  startFinish: 'event',
  endSquare: 'end',
};

/** Kind of the medical scheme that comes nearest to a kind of event; the planner may choose another. */
export const MEDICAL_KIND_OF: Readonly<Record<string, MedicalKind>> = {
  demonstration: 'demonstration',
  march: 'demonstration',
  counterDemonstration: 'demonstration',
  spontaneousDemonstration: 'demonstration',
  staticRally: 'rally',
  vigil: 'rally',
  football: 'football',
  market: 'christmasMarket',
  parade: 'carnival',
  festival: 'streetFestival',
  sport: 'generalSport',
};

/** Guards against slips of the keyboard, not rules of law. */
export const SHEET_LIMITS = {
  places: 30,
  exits: 60,
  entries: 30,
  areaM2: { min: 1, max: 10_000_000 },
  widthM: { min: 0.3, max: 500 },
  turnstiles: { min: 0, max: 500 },
  entryHours: { min: 0.1, max: 24 },
  share: { min: 0, max: 1 },
  planningDensity: { min: 0.1, max: 4.7 },
  minutes: { min: 0.5, max: 120 },
  persons: { min: 0, max: 2_000_000 },
  personsPerSteward: { min: 1, max: 10_000 },
  versions: 500,
} as const;
