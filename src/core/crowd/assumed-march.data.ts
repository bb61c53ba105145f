import { MARCH_DEFAULTS } from './march-input.rules.js';

/** A march nobody has measured: what somebody without the figures of police counts with. */
export const ASSUMED_MARCH = {
  widthM: 8,
  densityPerM2: MARCH_DEFAULTS.densityPerM2.normal,
  speedMps: MARCH_DEFAULTS.speedMps.march,
  source: 'Working proposal of the product: a street of two lanes, persons at arm’s length',
} as const;
