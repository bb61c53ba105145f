import type { SimulationResult } from '../crowd/index.js';
import type { MarchPassagePlan } from './march-plan.rules.js';

/** When a place is closed and the march passes it; instants as ISO UTC on a whole minute. */
export interface ClosureWindow {
  readonly closedFromAt: string;
  readonly closedToAt: string;
  readonly headAt: string;
  readonly tailAt: string;
}

/** A waypoint whose street is closed. */
export interface ClosedJunction extends ClosureWindow {
  /** Stays with the place from edition to edition. */
  readonly key: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** A street between two waypoints, closed from the head at its beginning to the tail at its end. */
export interface ClosedStreet extends ClosureWindow {
  readonly fromName: string;
  readonly toName: string;
  readonly line: readonly (readonly number[])[];
}

/** What is told: closures, and nothing else police know of the event. */
export interface ClosureContent {
  readonly reference: string;
  readonly title: Readonly<Record<string, string | null | undefined>>;
  readonly junctions: readonly ClosedJunction[];
  readonly streets: readonly ClosedStreet[];
}

/** When head and tail are at a waypoint. */
export interface Passing {
  readonly headAt: string;
  readonly tailAt: string;
}

interface ClosedPlace {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly closure?: boolean;
}

const MINUTE_MS = 60_000;

function shifted(instant: string, minutes: number): string {
  const at = Math.round((Date.parse(instant) + minutes * MINUTE_MS) / MINUTE_MS) * MINUTE_MS;
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

/** Head and tail at every waypoint by the closed formulas, as plan and order have them. */
export function plannedPassings(timeline: readonly MarchPassagePlan[]): Passing[] {
  return timeline.map(({ headAt, tailAt }) => ({ headAt, tailAt }));
}

/**
 * Head and tail at every waypoint by the simulation: a narrow place holds the tail up. Null when the
 * tail never comes in.
 */
export function simulatedPassings(departure: string, run: SimulationResult): Passing[] | null {
  const start = { headMin: 0, tailMin: run.tailLeavesMin };
  const passings = [start, ...run.stages].flatMap(({ headMin, tailMin }) =>
    headMin === null || tailMin === null
      ? []
      : [{ headAt: shifted(departure, headMin), tailAt: shifted(departure, tailMin) }],
  );
  return passings.length === run.stages.length + 1 ? passings : null;
}

/** Latin letters and digits of a name, for an identifier. */
function keyOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'place'
  );
}

/** The keys of waypoints: by name, numbered where a march comes to a place again. */
function keysOf(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const key = keyOf(name);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth === 1 ? key : `${key}-${nth}`;
  });
}

interface ClosureFacts {
  readonly reference: string;
  readonly title: ClosureContent['title'];
  readonly waypoints: readonly ClosedPlace[];
  /** One a waypoint. */
  readonly passings: readonly Passing[];
  readonly bufferMin: number;
  readonly lines: readonly (readonly (readonly number[])[])[];
}

/**
 * Closure windows of a march: at each waypoint that is closed from the head minus the buffer to the
 * tail plus the buffer, and for each street between two waypoints from its beginning to its end.
 */
export function closureContent(facts: ClosureFacts): ClosureContent {
  const { reference, title, waypoints, passings, bufferMin, lines } = facts;
  const keys = keysOf(waypoints.map(({ name }) => name));
  const window = (from: Passing, to: Passing): ClosureWindow => ({
    closedFromAt: shifted(from.headAt, -bufferMin),
    closedToAt: shifted(to.tailAt, bufferMin),
    headAt: from.headAt,
    tailAt: to.tailAt,
  });
  const junctions = waypoints.flatMap(({ name, lon, lat, closure }, index) => {
    const passing = passings[index];
    if (closure === false || !passing) return [];
    return [{ key: keys[index] ?? '', name, lon, lat, ...window(passing, passing) }];
  });
  const streets = lines.flatMap((line, index) => {
    const [from, to] = [passings[index], passings[index + 1]];
    const [a, b] = [waypoints[index], waypoints[index + 1]];
    if (!from || !to || !a || !b || line.length < 2) return [];
    return [{ fromName: a.name, toName: b.name, line, ...window(from, to) }];
  });
  return { reference, title, junctions, streets };
}
