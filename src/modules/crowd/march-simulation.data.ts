import { MARCH_DEFAULTS } from '../../core/crowd/march-input.rules.js';

/** How a crowd moves in a street; reference data of the simulation. */
export const STREET_MODEL = {
  version: 1,
  /** Up to here more people mean more flow; from here on less. Between 2 and 3 in the sources. */
  criticalPerM2: 2.5,
  /** Nobody moves. */
  jamPerM2: 5,
  /** Most persons a minute over each metre of width. */
  flowPerMMin: { level: 82, stairs: 66 },
  /** Most persons a place takes, standing. */
  standingPerM2: 4.7,
  /** Persons a place is planned with. */
  planningPerM2: MARCH_DEFAULTS.planningDensityPerM2,
  source:
    'Kinematic waves (Lighthill and Whitham 1955) in cells (Daganzo 1994); flow 82 on the level and ' +
    '66 p/m/min on stairs, standing maximum 47 per 10 m² (Green Guide); flow falls above 2–3 p/m² ' +
    '(Still on Fruin); standstill at 5 p/m² (Green Guide, danger sign)',
} as const;

/** What the simulation takes and keeps; guards against slips of the keyboard and endless runs. */
export const SIMULATION_LIMITS = {
  stages: 100,
  exits: 20,
  cells: 600,
  /** Model time in minutes; whatever has not happened by then is reported as such. */
  minutes: 1440,
  /** How long after the tail is in the square is watched. */
  dispersalMin: 240,
  /** Shortest step in seconds. */
  stepS: 0.5,
  /** Pictures of one run; longer runs are looked at less often. */
  frames: 361,
  /** Pieces of the route a picture shows. */
  bins: 60,
} as const;

export type StreetKind = keyof typeof STREET_MODEL.flowPerMMin;
export const STREET_KINDS = Object.keys(STREET_MODEL.flowPerMMin) as StreetKind[];
