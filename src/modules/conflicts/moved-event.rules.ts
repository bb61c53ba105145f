import { Temporal } from 'temporal-polyfill';
import { BRUSSELS } from '../../core/brussels-time.js';
import type { Footprint, Waypoint } from '../events/index.js';

/** A place an event could end at instead. */
export interface OtherEnd {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** Persons at once. */
  readonly capacity: number;
}

/** What a move changes of a dossier. Instants in ISO. */
export interface MovableEvent {
  readonly gatheringAt: string | null;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly dispersalAt: string | null;
  readonly footprint: Footprint | null;
  readonly waypoints: Waypoint[] | null;
}

/** By days of the calendar, the clock stays; by minutes, exactly. */
export interface Move {
  readonly days?: number;
  readonly minutes?: number;
  readonly end?: OtherEnd;
}

/** Open-air planning value, persons a square metre; the one of the march timing. */
const PLANNING_DENSITY = 2;
const METRES_A_DEGREE = 111_195;

function shifted(instant: string, { days = 0, minutes = 0 }: Move): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(BRUSSELS);
  return local.add({ days }).add({ minutes }).toInstant().toString();
}

/** A square around a point that holds so many persons at the planning density. */
function squareFor({ lon, lat, capacity }: OtherEnd): number[][][] {
  const half = Math.sqrt(capacity / PLANNING_DENSITY) / 2;
  const [dLat, cos] = [half / METRES_A_DEGREE, Math.cos((lat * Math.PI) / 180)];
  const dLon = dLat / cos;
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ];
  return [corners.map(([x = 0, y = 0]) => [lon + x * dLon, lat + y * dLat])];
}

function endingAt(footprint: Footprint, end: OtherEnd): Footprint {
  const features = footprint.features.map((feature) => {
    const { geometry, properties } = feature;
    if (geometry.type === 'LineString' && (properties?.role ?? 'route') === 'route') {
      const coordinates = [...geometry.coordinates.slice(0, -1), [end.lon, end.lat]];
      return { ...feature, geometry: { ...geometry, coordinates } };
    }
    if (geometry.type === 'Polygon' && properties?.role === 'endSquare') {
      const square = { ...geometry, coordinates: squareFor(end) };
      return { ...feature, properties: { ...properties, name: end.name }, geometry: square };
    }
    return feature;
  });
  return { ...footprint, features };
}

/** The dossier as it would be after a move; nothing is stored. */
export function movedEvent<Event extends MovableEvent>(event: Event, move: Move): Event {
  const at = (instant: string | null) => (instant === null ? null : shifted(instant, move));
  const { end } = move;
  return {
    ...event,
    gatheringAt: at(event.gatheringAt),
    startAt: at(event.startAt),
    endAt: at(event.endAt),
    dispersalAt: at(event.dispersalAt),
    footprint: end && event.footprint ? endingAt(event.footprint, end) : event.footprint,
    waypoints:
      end && event.waypoints
        ? event.waypoints.map((point, index, all) =>
            index === all.length - 1
              ? { ...point, name: end.name, lon: end.lon, lat: end.lat }
              : point,
          )
        : event.waypoints,
  };
}

/** Metres from the present end of a route beyond which another end is another event. */
export const OTHER_END_WITHIN_M = 1500;
/** Minutes by which the hour is tried, and days by which the day is. */
export const HOUR_MOVES = [-180, -120, -90, -60, -30, 30, 60, 90, 120, 180] as const;
export const DAY_MOVES = [-7, -2, -1, 1, 2, 7] as const;

/** Whether an event moved by minutes keeps its day in Brussels. */
export function keepsDay(event: MovableEvent, minutes: number): boolean {
  const day = (instant: string | null) =>
    instant === null
      ? ''
      : Temporal.Instant.from(instant).toZonedDateTimeISO(BRUSSELS).toPlainDate().toString();
  const after = movedEvent(event, { minutes });
  return (
    day(event.gatheringAt ?? event.startAt) === day(after.gatheringAt ?? after.startAt) &&
    day(event.dispersalAt ?? event.endAt) === day(after.dispersalAt ?? after.endAt)
  );
}
