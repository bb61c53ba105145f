import { Temporal } from 'temporal-polyfill';
import { BRUSSELS, looksLikeInstant, readInstant } from '../brussels-time.js';
import {
  compare,
  dividedBy,
  type Exact,
  exact,
  floorOf,
  minus,
  nearestWhole,
  plus,
  roundedTo,
  times,
} from '../exact-number.js';
import { RuleInputError } from '../rule-input-error.js';
import {
  checkMarch,
  MARCH_DEFAULTS,
  type MarchInput,
  type MarchPoint,
} from './march-input.rules.js';

/** When head and tail pass a point, and when the street is closed there. */
export interface MarchPassage {
  readonly name: string;
  readonly head: string;
  readonly tail: string;
  readonly closedFrom?: string;
  readonly closedTo?: string;
}

/** Minutes, metres and persons a minute are rounded half up to one decimal. */
export interface MarchResult {
  /** Persons a minute past any point. */
  readonly flowPerMin: number;
  /** Length of the column. */
  readonly columnM: number;
  /** From head to tail at one point. */
  readonly passingMin: number;
  /** Needs `routeM`: how long the head walks. */
  readonly headWalkMin?: number;
  /** Needs `routeM`: from departure of the head to arrival of the tail. */
  readonly tailInMin?: number;
  /** Needs `routeM`: the column is longer than the route; the end square must absorb the crowd. */
  readonly headArrivesBeforeTailLeaves?: boolean;
  /** Needs `endSquareM2`: whole persons at the planning density. */
  readonly endSquareCapacity?: number;
  /** Needs `endSquareM2` or `endSquareCap`: everybody fits under the lower of the two. */
  readonly endSquareFits?: boolean;
  /** Need `departure`, the arrivals `routeM` too. */
  readonly tailLeaves?: string;
  readonly headArrives?: string;
  readonly tailArrives?: string;
  /** Needs `departure` and `points`. */
  readonly timeline?: readonly MarchPassage[];
}

/** Writes a time that lies so many minutes after midnight, or after the epoch. */
type Show = (minutes: Exact) => string;

interface Clock {
  readonly departure: Exact;
  readonly show: Show;
}

/** Unrounded; minutes are counted from departure. */
interface Motion {
  readonly flow: Exact;
  readonly column: Exact;
  readonly passing: Exact;
  readonly metresPerMin: Exact;
  readonly walk: Exact | null;
}

const MINUTE_NS = 60_000_000_000n;
const DAY_MIN = 1440n;

function motionOf(input: MarchInput): Motion {
  const persons = exact(input.participants);
  const front = times(exact(input.widthM), exact(input.densityPerM2));
  const metresPerMin = times(exact(input.speedMps), exact(60));
  const flow = times(front, metresPerMin);
  const route = input.routeM ?? null;
  return {
    flow,
    column: dividedBy(persons, front),
    passing: dividedBy(persons, flow),
    metresPerMin,
    walk: route === null ? null : dividedBy(exact(route), metresPerMin),
  };
}

const showWallClock: Show = (minutes) => {
  const minute = ((nearestWhole(minutes) % DAY_MIN) + DAY_MIN) % DAY_MIN;
  const [hours, rest] = [minute / 60n, minute % 60n];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
};

const atMinute = (minutes: Exact) =>
  Temporal.Instant.fromEpochNanoseconds(nearestWhole(minutes) * MINUTE_NS);

const showBrusselsClock: Show = (minutes) =>
  atMinute(minutes).toZonedDateTimeISO(BRUSSELS).toPlainTime().toString({ smallestUnit: 'minute' });

const showInstant: Show = (minutes) => atMinute(minutes).toString();

function sinceEpoch(departure: string): Exact {
  const instant = readInstant('departure', departure);
  return { numerator: instant.epochNanoseconds, denominator: MINUTE_NS };
}

function clockOf(departure: string | null): Clock | null {
  if (departure === null) return null;
  if (looksLikeInstant(departure)) {
    return { departure: sinceEpoch(departure), show: showBrusselsClock };
  }
  const [hours = '', minutes = ''] = departure.split(':');
  return { departure: exact(Number(hours) * 60 + Number(minutes)), show: showWallClock };
}

function passage(point: MarchPoint, motion: Motion, clock: Clock, buffer: Exact): MarchPassage {
  const head = plus(clock.departure, dividedBy(exact(point.m), motion.metresPerMin));
  const tail = plus(head, motion.passing);
  const passed = { name: point.name, head: clock.show(head), tail: clock.show(tail) };
  if (!point.closure) return passed;
  return {
    ...passed,
    closedFrom: clock.show(minus(head, buffer)),
    closedTo: clock.show(plus(tail, buffer)),
  };
}

function arrival({ walk, passing, column }: Motion, input: MarchInput): Partial<MarchResult> {
  if (walk === null) return {};
  return {
    headWalkMin: roundedTo(1, walk),
    tailInMin: roundedTo(1, plus(passing, walk)),
    headArrivesBeforeTailLeaves: compare(column, exact(input.routeM ?? 0)) > 0,
  };
}

function endSquare(input: MarchInput, perM2: number): Partial<MarchResult> {
  const area = input.endSquareM2 ?? null;
  const cap = input.endSquareCap ?? null;
  const capacity = area === null ? null : Number(floorOf(times(exact(area), exact(perM2))));
  if (capacity === null && cap === null) return {};
  return {
    ...(capacity === null ? {} : { endSquareCapacity: capacity }),
    endSquareFits: input.participants <= Math.min(capacity ?? Infinity, cap ?? Infinity),
  };
}

function clockTimes(input: MarchInput, motion: Motion, clock: Clock | null): Partial<MarchResult> {
  if (clock === null) return {};
  const { departure, show } = clock;
  const { passing, walk } = motion;
  const buffer = exact(input.bufferMin ?? MARCH_DEFAULTS.bufferMin);
  return {
    tailLeaves: show(plus(departure, passing)),
    ...(walk === null
      ? {}
      : {
          headArrives: show(plus(departure, walk)),
          tailArrives: show(plus(departure, plus(passing, walk))),
        }),
    ...(input.points
      ? { timeline: input.points.map((point) => passage(point, motion, clock, buffer)) }
      : {}),
  };
}

function calculate(input: MarchInput, clock: Clock | null): MarchResult {
  const motion = motionOf(input);
  return {
    flowPerMin: roundedTo(1, motion.flow),
    columnM: roundedTo(1, motion.column),
    passingMin: roundedTo(1, motion.passing),
    ...arrival(motion, input),
    ...endSquare(input, MARCH_DEFAULTS.planningDensityPerM2),
    ...clockTimes(input, motion, clock),
  };
}

/**
 * Flow, length and timing of a march: flow = width × density × speed × 60; column = participants /
 * (width × density); passing = participants / flow; the head walks length / (60 × speed); a street
 * is closed from the head minus the buffer to the tail plus the buffer. Computed exactly; figures
 * are rounded half up to one decimal and clock times to the nearest minute, both from the unrounded
 * value. Fields whose inputs are missing are left out.
 *
 * Times are `HH:MM`. With a departure `HH:MM` they run on from it and wrap at midnight (a head at
 * 00:10 after a departure at 23:50 is the next day, a closure from 23:55 before one at 00:05 the
 * day before). With a departure that is an instant they are what clocks in Brussels show, so they
 * leap with the change of the hour.
 *
 * Refuses with `RuleInputError` what `checkMarch` refuses. Source: physics of pedestrian flow.
 */
export function calculateMarch(input: MarchInput): MarchResult {
  checkMarch(input);
  return calculate(input, clockOf(input.departure ?? null));
}

/**
 * The same for an event with a date: `departure` is an instant with offset, and every time of the
 * answer an instant as ISO 8601 UTC on a whole minute. Elapsed time, so it is right in the nights
 * of the clock change.
 */
export function calculateMarchInstants(input: MarchInput): MarchResult {
  checkMarch(input);
  if (!looksLikeInstant(input.departure ?? '')) {
    throw new RuleInputError('departure', 'notAnInstant');
  }
  return calculate(input, { departure: sinceEpoch(input.departure ?? ''), show: showInstant });
}
