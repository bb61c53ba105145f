import type { MovementFigures, OccupyingEvent } from './occupation.rules.js';

/** The figures of a march as the risk assessment holds them; null while it has none. */
export interface AssessedMarch {
  readonly marchWidthM: number | null;
  readonly marchDensityPerM2: number | null;
  readonly marchSpeedMps: number | null;
  readonly marchParticipantsSource: string | null;
  readonly marchOwnParticipants: number | null;
}

interface Pace {
  readonly widthM: number;
  readonly densityPerM2: number;
  readonly speedMps: number;
}

/**
 * Width, density and speed until somebody assessed them. Source: density and speed by the march
 * formulas of the working agreement (march 0.75 m/s, parade with floats 0.5 m/s, 1 person a square
 * metre); width of a carriageway between parked cars; runners: own proposal.
 */
export const PACE_BY_KIND: Readonly<Record<string, Pace>> = {
  parade: { widthM: 8, densityPerM2: 1, speedMps: 0.5 },
  sport: { widthM: 6, densityPerM2: 0.3, speedMps: 2.8 },
  march: { widthM: 8, densityPerM2: 1, speedMps: 0.75 },
};
const USUAL = PACE_BY_KIND['march'] as Pace;

function participantsOf(
  expected: number | null,
  police: number | null,
  march: AssessedMarch | null,
): number | null {
  if (march?.marchParticipantsSource === 'own') return march.marchOwnParticipants;
  if (march?.marchParticipantsSource === 'organiser') return expected;
  if (march?.marchParticipantsSource === 'police') return police;
  const known = [expected, police].filter((figure): figure is number => figure !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

/** How an event moves, and whether somebody said so or the defaults of its kind had to do. */
export interface KnownMovement {
  readonly figures: MovementFigures | null;
  readonly assumed: boolean;
}

/** The figures of the risk assessment; the defaults of the kind where there are none. */
export function movementFigures(
  event: OccupyingEvent & { readonly kind: string; readonly expectedNumber: number | null },
  policeNumber: number | null,
  march: AssessedMarch | null,
): KnownMovement {
  const participants = participantsOf(event.expectedNumber, policeNumber, march);
  if (participants === null) return { figures: null, assumed: true };
  const { marchWidthM, marchDensityPerM2, marchSpeedMps } = march ?? {};
  if (marchWidthM && marchDensityPerM2 && marchSpeedMps) {
    const pace = { widthM: marchWidthM, densityPerM2: marchDensityPerM2, speedMps: marchSpeedMps };
    return { figures: { participants, ...pace }, assumed: false };
  }
  return { figures: { participants, ...(PACE_BY_KIND[event.kind] ?? USUAL) }, assumed: true };
}
