import type { Localized } from '../../core/graphql/localized.type.js';
import { DomainError, type FieldProblem } from '../../core/errors.js';
import { eventTimeProblems } from './event-time.rules.js';
import { cumulativeMetres, footprintProblems, waypointProblems } from './footprint.rules.js';
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

/** What no event is without, and what only a draft may lack. */
const NEVER_EMPTIED = ['kind', 'channel'] as const;
const NEEDED = ['startAt', 'endAt'] as const;
/** Longer ones break every list; the portal's form says the same. */
const MAX_TITLE = 200;

type Times = Pick<EventFactsPatch, 'gatheringAt' | 'startAt' | 'endAt' | 'dispersalAt'>;
/** What is stored already; of a dossier that is being opened, its state alone. */
type Stored = Times & { readonly state: string };

function timeProblems(patch: EventFactsPatch, stored: Times, prefix: string): FieldProblem[] {
  const pick = (name: keyof Times) => (patch[name] === undefined ? stored[name] : patch[name]);
  return eventTimeProblems({
    gathering: pick('gatheringAt'),
    start: pick('startAt'),
    end: pick('endAt'),
    dispersal: pick('dispersalAt'),
  }).map(({ field, code, params }) => ({ path: `${prefix}${TIME_FIELDS[field]}`, code, params }));
}

function lackingProblems(patch: EventFactsPatch, stored: Stored, prefix: string): FieldProblem[] {
  const emptied = NEVER_EMPTIED.filter((name) => patch[name] === null);
  const needed = stored.state === 'draft' ? [] : NEEDED;
  const lacking = needed.filter((name) => !(patch[name] === undefined ? stored : patch)[name]);
  return [...emptied, ...lacking].map((name) => ({ path: `${prefix}${name}`, code: 'required' }));
}

function titleProblems(title: Localized, prefix: string): FieldProblem[] {
  return Object.entries(title as Record<string, string | null>)
    .filter(([, text]) => (text?.length ?? 0) > MAX_TITLE)
    .map(([language]) => ({
      path: `${prefix}title.${language}`,
      code: 'maxLength',
      params: { max: MAX_TITLE },
    }));
}

/** Problems below a field, named from that field on. */
function below(field: string, problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.map((problem) => ({
    ...problem,
    path: [field, problem.path].filter(Boolean).join('.'),
  }));
}

/**
 * Refuses facts that cannot be: times out of order (also together with what is already stored), a
 * kind, channel or hour that is needed and not there, a title too long, a footprint that is malformed,
 * places outside Belgium. Throws INVALID_INPUT naming every field, each after `prefix`.
 */
export function assertFacts(patch: EventFactsPatch, stored: Stored, prefix: string): void {
  const { title, footprint, waypoints } = patch;
  const problems = [
    ...lackingProblems(patch, stored, prefix),
    ...timeProblems(patch, stored, prefix),
    ...(title ? titleProblems(title, prefix) : []),
    ...(footprint ? below(`${prefix}footprint`, footprintProblems(footprint)) : []),
    ...(waypoints ? below(`${prefix}waypoints`, waypointProblems(waypoints)) : []),
  ];
  if (problems.length > 0) throw DomainError.invalid(problems);
}

/** Refuses a change of nothing, which would only make others read the dossier again. */
export function assertSomething(patch: object, path: string): void {
  if (Object.values(patch).some((value) => value !== undefined)) return;
  throw DomainError.invalid([{ path, code: 'required' }]);
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
