import type { Localized } from '../../core/graphql/localized.type.js';
import { DomainError, type FieldProblem } from '../../core/errors.js';
import { eventTimeProblems } from './event-time.rules.js';
import { cumulativeMetres, footprintProblems } from './footprint.rules.js';
import type { Footprint, Waypoint } from './footprint.types.js';

/** The facts of an event that one side may propose; absent means unchanged, null means emptied. */
export interface EventFactsPatch {
  title?: Localized | null;
  kind?: string | null;
  channel?: string | null;
  gatheringAt?: string | null;
  startAt?: string | null;
  endAt?: string | null;
  dispersalAt?: string | null;
  expectedNumber?: number | null;
  stewardCount?: number | null;
  footprint?: Footprint | null;
  waypoints?: readonly { name: string; lon: number; lat: number; closure?: boolean }[] | null;
}

const TIME_FIELDS = {
  gathering: 'gatheringAt',
  start: 'startAt',
  end: 'endAt',
  dispersal: 'dispersalAt',
} as const;
/** What an application needs before it can be looked at, in the order of the form. */
const REQUIRED = ['title', 'kind', 'startAt', 'endAt', 'expectedNumber', 'footprint'] as const;

type Times = Pick<EventFactsPatch, 'gatheringAt' | 'startAt' | 'endAt' | 'dispersalAt'>;

function timeProblems(times: Times, prefix: string): FieldProblem[] {
  if (!times.startAt || !times.endAt) return [];
  return eventTimeProblems({
    gathering: times.gatheringAt ?? null,
    start: times.startAt,
    end: times.endAt,
    dispersal: times.dispersalAt ?? null,
  }).map(({ field, code, params }) => ({ path: `${prefix}${TIME_FIELDS[field]}`, code, params }));
}

/**
 * Refuses facts that cannot be: times out of order (also together with what is already stored),
 * a footprint that is malformed or outside Belgium. Throws INVALID_INPUT naming every field.
 */
export function assertFacts(patch: EventFactsPatch, stored: Times, prefix = ''): void {
  const pick = (name: keyof Times) => (patch[name] === undefined ? stored[name] : patch[name]);
  const times: Times = {
    gatheringAt: pick('gatheringAt'),
    startAt: pick('startAt'),
    endAt: pick('endAt'),
    dispersalAt: pick('dispersalAt'),
  };
  const problems = timeProblems(times, prefix);
  if (patch.footprint) {
    for (const { path, code, params } of footprintProblems(patch.footprint)) {
      problems.push({ path: [`${prefix}footprint`, path].filter(Boolean).join('.'), code, params });
    }
  }
  if (problems.length > 0) throw DomainError.invalid(problems);
}

/** The required facts that are still empty; the list an organiser gets before he may submit. */
export function missingFacts(facts: EventFactsPatch): string[] {
  return REQUIRED.filter((name) => {
    const value = facts[name];
    if (value === null || value === undefined) return true;
    return name === 'title' && !Object.values(value as object).some(Boolean);
  });
}

/** Waypoints with their distance from the first; straight lines understate streets by 3–8 %. */
export function measuredWaypoints(
  waypoints: readonly { name: string; lon: number; lat: number; closure?: boolean }[],
): Waypoint[] {
  const metres = cumulativeMetres(waypoints);
  return waypoints.map((waypoint, index) => ({
    ...waypoint,
    cumulativeM: Math.round(metres[index] ?? 0),
  }));
}
