import { greatCircle } from '../../core/flat-geometry.js';
import type { Footprint } from '../events/index.js';

/** A footprint's or a zone's geometry, degrees. */
export type OccupiedGeometry =
  | Footprint['features'][number]['geometry']
  | { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] };

/** A head that leaves the first point of a line and a tail that follows it. */
export interface Movement {
  /** Instant the head leaves, in milliseconds since the epoch. */
  readonly departure: number;
  readonly speedMps: number;
  /** From head to tail at one point. */
  readonly passingMs: number;
}

/** One part of a footprint with the time it is taken; `to` is no longer part of it. */
export interface Occupation {
  /** Position of the feature in the footprint. */
  readonly part: number;
  readonly role: string | null;
  readonly name: string | null;
  readonly geometry: OccupiedGeometry;
  readonly from: number;
  readonly to: number;
  /** A line that is not taken as a whole: head and tail move along it. */
  readonly movement: Movement | null;
}

/** What of a dossier says where people are when. Instants in ISO. */
export interface OccupyingEvent {
  readonly gatheringAt: string | null;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly dispersalAt: string | null;
  readonly footprint: Footprint | null;
}

/** Width in metres, density in persons a square metre, speed in metres a second. */
export interface MovementFigures {
  readonly participants: number;
  readonly widthM: number;
  readonly densityPerM2: number;
  readonly speedMps: number;
}

/** Lines along which a column walks; another line, such as a street edge, is taken as a whole. */
const MOVING_ROLES = ['route', 'fanWalk'];
const BEFORE_ROLES = ['assembly', 'assemblyOverflow'];
const AFTER_ROLES = ['endSquare'];

/**
 * How a column moves: it passes a point in N / (width × density × speed) seconds. Source: march
 * formulas of the zone's working agreement (flow = w · ρ · v).
 */
export function movementOf(startAt: string, figures: MovementFigures): Movement {
  const { participants, widthM, densityPerM2, speedMps } = figures;
  const seconds = participants / (widthM * densityPerM2 * speedMps);
  return { departure: Date.parse(startAt), speedMps, passingMs: seconds * 1000 };
}

function lengthM(line: readonly (readonly number[])[]): number {
  return line.slice(1).reduce((sum, end, index) => sum + greatCircle(line[index] ?? end, end), 0);
}

interface Times {
  readonly from: number;
  readonly start: number;
  readonly to: number;
}

function timesOf(event: OccupyingEvent): Times | null {
  const { gatheringAt, startAt, endAt, dispersalAt } = event;
  if (!startAt || !endAt) return null;
  return {
    from: Date.parse(gatheringAt ?? startAt),
    start: Date.parse(startAt),
    to: Date.parse(dispersalAt ?? endAt),
  };
}

/** From the first moment of the head to the last of the tail. */
function walked(movement: Movement, geometry: OccupiedGeometry): [number, number] {
  const line = geometry.type === 'LineString' ? geometry.coordinates : [];
  const walkMs = (lengthM(line) / movement.speedMps) * 1000;
  return [movement.departure, movement.departure + walkMs + movement.passingMs];
}

function isMoving(geometry: OccupiedGeometry, role: string | null): boolean {
  return geometry.type === 'LineString' && (role === null || MOVING_ROLES.includes(role));
}

/**
 * Where an event is when: a column moves along its route; the place of assembly is taken until the
 * tail has left, the end square from the arrival of the head; all else from gathering to dispersal.
 * Empty before its times or its footprint are known.
 */
export function occupationsOf(
  event: OccupyingEvent,
  figures: MovementFigures | null,
): Occupation[] {
  const times = timesOf(event);
  if (!times || !event.footprint) return [];
  const movement = figures && movementOf(event.startAt as string, figures);
  const parts = event.footprint.features.map(({ geometry, properties }, part) => ({
    part,
    role: properties?.role ?? null,
    name: properties?.name ?? null,
    geometry,
  }));
  const route = parts.find(({ geometry, role }) => isMoving(geometry, role));
  const column = movement && route ? { movement, walk: walked(movement, route.geometry) } : null;
  return parts.map((part): Occupation => {
    const whole = { ...part, from: times.from, to: times.to, movement: null };
    if (!column) return whole;
    const { passingMs, departure } = column.movement;
    const headArrives = column.walk[1] - passingMs;
    if (isMoving(part.geometry, part.role)) {
      const same = part.geometry === route?.geometry;
      const [from, to] = same ? column.walk : walked(column.movement, part.geometry);
      return { ...part, from, to, movement: column.movement };
    }
    if (BEFORE_ROLES.includes(part.role ?? '')) return { ...whole, to: departure + passingMs };
    if (AFTER_ROLES.includes(part.role ?? '')) {
      return { ...whole, from: headArrives, to: Math.max(times.to, column.walk[1]) };
    }
    return whole;
  });
}
