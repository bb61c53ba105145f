import { MARCH_DEFAULTS } from '../../core/crowd/march-input.rules.js';
import type { RangedFigure, SimulationInput } from '../crowd/index.js';

/** How far what nobody measured may be otherwise; reference data. */
export const MARCH_SPREAD = {
  densityPerM2: [MARCH_DEFAULTS.densityPerM2.loose, MARCH_DEFAULTS.densityPerM2.dense],
  speedMps: [MARCH_DEFAULTS.speedMps.paradeWithFloats, MARCH_DEFAULTS.speedMps.brisk],
  /** Straight lines between waypoints understate the street by 3 to 8 %. */
  straightLines: 1.08,
  source: `${MARCH_DEFAULTS.source}; straight lines: own proposal, 3–8 %`,
} as const;

/** What is known of a march beside the figures it is simulated with. */
export interface MarchKnowledge {
  readonly organiserNumber: number | null;
  readonly policeNumber: number | null;
  /** Whether somebody measured the route. */
  readonly routeMeasured: boolean;
  /** Whether somebody entered widths for its streets. */
  readonly widthsEntered: boolean;
}

const widened = (name: string, likely: number, [low, high]: readonly [number, number]) => {
  const ends = { low: Math.min(low, likely), high: Math.max(high, likely) };
  return { name, likely, ...ends, basis: 'assumed' as const };
};

function participantsOf(likely: number, known: MarchKnowledge): RangedFigure {
  const { organiserNumber, policeNumber } = known;
  const numbers = [organiserNumber, policeNumber].filter((number) => number !== null);
  return {
    name: 'participants',
    low: Math.min(likely, ...numbers),
    likely,
    high: Math.max(likely, ...numbers),
    basis:
      likely === policeNumber ? 'police' : likely === organiserNumber ? 'organiser' : 'assumed',
  };
}

/**
 * The inputs of the timing of a march as ranges: numbers of both sides, the narrowest and the widest
 * street, usual densities and speeds, a route nobody measured up to 8 % longer. Null without streets
 * or people. Metres and persons as in `SimulationInput`.
 */
export function marchRanges(
  { participants, densityPerM2, speedMps, stages }: SimulationInput,
  known: MarchKnowledge,
): RangedFigure[] | null {
  const widths = stages.map(({ widthM }) => widthM);
  const routeM = stages.reduce((sum, { lengthM }) => sum + lengthM, 0);
  if (widths.length === 0 || participants < 1) return null;
  const narrowest = Math.min(...widths);
  return [
    participantsOf(participants, known),
    {
      ...{ name: 'widthM', low: narrowest, likely: narrowest, high: Math.max(...widths) },
      basis: known.widthsEntered ? 'measured' : 'assumed',
    },
    widened('densityPerM2', densityPerM2, MARCH_SPREAD.densityPerM2),
    widened('speedMps', speedMps, MARCH_SPREAD.speedMps),
    {
      ...{ name: 'routeM', low: routeM, likely: routeM },
      high: known.routeMeasured ? routeM : routeM * MARCH_SPREAD.straightLines,
      basis: known.routeMeasured ? 'measured' : 'assumed',
    },
  ];
}
