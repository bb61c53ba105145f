import type { MarchSimulationQuery } from '../../../gql/desk/graphql.js';
import type { CrowdBand } from '../../../ui/map/map-types.js';
import type { Tone } from '../../../ui/status/tones.js';

export type EventMarch = MarchSimulationQuery['marchSimulation'];
export type Simulation = NonNullable<EventMarch['simulation']>;
export type Stage = EventMarch['stages'][number];
export type Frame = Simulation['frames'][number];

const MINUTE_MS = 60_000;

/** The instant so many minutes after the departure. */
export function instantAfter(departureAt: string, minutes: number): string {
  return new Date(Date.parse(departureAt) + minutes * MINUTE_MS).toISOString();
}

/** The band of a density, by the bounds that came with the simulation. */
export function bandOf(bands: Simulation['bands'], density: number): CrowdBand {
  return (bands.find(({ fromPerM2 }) => density >= fromPerM2)?.band ?? 'green') as CrowdBand;
}

/** How much a band worries. */
export const BAND_TONES: Readonly<Record<string, Tone>> = {
  green: 'good',
  yellow: 'info',
  orange: 'warn',
  red: 'bad',
};

/** Where on the route so many metres are: the name of the last point passed. */
export function placeAt(stages: readonly Stage[], metres: number): string {
  const last = stages.at(-1);
  if (last && metres >= last.toM - 1) return last.toName;
  const stage = [...stages].reverse().find(({ fromM }) => metres >= fromM - 1);
  return stage?.fromName ?? stages[0]?.fromName ?? '';
}
