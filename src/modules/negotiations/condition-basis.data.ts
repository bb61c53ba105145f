import type { BuiltOn } from './condition-basis.rules.js';

/**
 * Which facts of a dossier the words of each kind speak of; a change of them asks both sides again.
 * Source: working agreement on negotiated management (route, hour and number re-open what was
 * built on them).
 */
export const BUILDS_ON: Readonly<Record<string, readonly BuiltOn[]>> = {
  TIM: ['times'],
  RTE: ['route'],
  PLC: ['route', 'number'],
  CTR: ['route'],
  VEH: ['route'],
  CLN: ['route'],
  STW: ['number'],
  MED: ['number'],
  MOB: ['number', 'route'],
  SEC: ['number', 'route'],
};

/** Change of the expected number up to which words still hold; the re-decision rule of the zone. */
export const NUMBER_TOLERANCE_PERCENT = 25;
