import { HOLDING_DENSITY, STEWARD_RATIO } from '../../core/crowd/crowd-sums.rules.js';

/** Norms of the capacity of a place; reference data with its source. */
export const CAPACITY_NORMS = {
  holding: {
    personsPer10M2: 47,
    source: 'Guide to Safety at Sports Grounds (Green Guide): 47 persons a 10 m² standing',
  },
  entry: {
    personsPerTurnstileHour: 660,
    hours: 1,
    source: 'Green Guide: at most 660 persons a turnstile and hour',
  },
  exit: {
    levelPerMPerMin: 82,
    stairsPerMPerMin: 66,
    minutes: 8,
    source: 'Green Guide: 82 persons a metre and minute on the level, 66 on stairs, 8 minutes',
  },
  openAir: {
    perMPerMin: 109,
    source: 'Fire safety guide for open-air events (Hastings council)',
  },
  planning: HOLDING_DENSITY,
} as const;

/** Minutes an exit may take by risk; both practices named, neither mixed with the other. */
export const EXIT_MINUTES = {
  greenGuide: {
    low: 10,
    medium: 8,
    high: 6,
    source: 'Buckinghamshire council on the Green Guide; normal maximum of the Guide 8 min',
  },
  openAir: {
    low: 10,
    medium: 10,
    high: 5,
    source: 'Fire safety guide for open-air events: at most 5 min at high risk, 5–10 otherwise',
  },
} as const;

/** Densities of the Jacobs method. */
export const COUNT_DENSITIES = {
  loose: 1,
  dense: 2.5,
  packed: 4,
  source: 'Jacobs method; values: practice knowledge',
} as const;
export type CrowdPacking = 'loose' | 'dense' | 'packed';

/** Persons one steward looks after, by practice; "about" is part of every one of them. */
export const STEWARD_RATIOS = {
  brusselsDemonstration: {
    persons: STEWARD_RATIO.personsPerSteward,
    source: STEWARD_RATIO.source,
  },
  greenGuideNormal: { persons: 250, source: 'Green Guide, mobile stewards, normal' },
  greenGuideRaisedRisk: { persons: 100, source: 'Green Guide, mobile stewards, raised risk' },
  germanAssembly: {
    persons: 50,
    source: 'German practice of assemblies, about 1 per 50, not statutory',
  },
  dutchEvent: { persons: 250, source: 'Dutch practice of events, about 1 per 250 first' },
} as const;
export type StewardPractice = keyof typeof STEWARD_RATIOS;
