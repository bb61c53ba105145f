import { Temporal } from 'temporal-polyfill';
import { type IsoDate, readInstant } from '../../core/brussels-time.js';
import { RuleInputError } from '../../core/rule-input-error.js';
import { type AreaGeometry, type FootprintGeometry, relationTo } from './zone-geometry.rules.js';

/** Weekday names as a zone's rule writes them, Monday first. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A restriction zone as far as the check needs it. */
export interface RestrictionZoneRule {
  readonly code: string;
  readonly geometry: AreaGeometry;
  /** Kinds of event the rule speaks of, or `all`. */
  readonly appliesTo: readonly string[];
  /** Null: always. Otherwise the weekdays, in that time zone, on which the rule holds. */
  readonly when: { readonly weekdays: readonly Weekday[]; readonly timeZone: string } | null;
  /** Up to this many metres from the zone a footprint is warned as adjacent. */
  readonly adjacencyWarningM: number;
}

export interface FootprintFeature {
  readonly geometry: FootprintGeometry;
}

export interface RestrictionQuestion {
  readonly footprint: { readonly features: readonly FootprintFeature[] };
  readonly kind: string;
  /** Instants with offset; the end itself no longer belongs to the event. */
  readonly start: string;
  readonly end: string;
}

export type RestrictionResult = 'inside' | 'adjacent' | 'clear' | 'notApplicable';

export interface RestrictionAnswer {
  readonly code: string;
  /**
   * `inside`: some of the footprint lies in the zone. `adjacent`: none does, but it comes within
   * the zone's warning distance or touches it. `notApplicable`: no day of the event is one on which
   * the rule holds, wherever it is. `clear`: none of these.
   */
  readonly result: RestrictionResult;
  /** False: the rule does not speak of this kind of event; the answer is information, no warning. */
  readonly concernsKind: boolean;
  /** Whether somebody has to be warned: the rule speaks of this event, and it is in or near. */
  readonly warns: boolean;
  /** Metres from the nearest part of the footprint, 0 when touching or inside. */
  readonly distanceM: number;
  /** How much of the footprint lies in the zone. */
  readonly extent: 'none' | 'part' | 'whole';
  /** Metres of route inside. */
  readonly overlapM?: number;
  /** Square metres of areas inside. */
  readonly overlapM2?: number;
  /** Positions, in the footprint, of the features that are inside or adjacent. */
  readonly features: readonly number[];
  /** Days of the event on which a rule for certain weekdays holds; null for a rule without them. */
  readonly days: readonly IsoDate[] | null;
}

/**
 * Kinds that are demonstrations whether or not a rule lists them by name: a rule for
 * `demonstration` speaks of each of them. One person demonstrating alone is not among them; only
 * rules that list `individualDemonstration` reach that far.
 */
export const DEMONSTRATION_KINDS: readonly string[] = [
  'demonstration',
  'march',
  'staticRally',
  'counterDemonstration',
  'spontaneousDemonstration',
  'vigil',
];

/** An event longer than this has every weekday many times over; longer spans are a mistake. */
const LONGEST_DAYS = 400;

/**
 * Whether a rule with this list of kinds speaks of an event of `kind`: the list holds it, holds
 * `all`, or holds `demonstration` and the kind is a form of demonstration.
 */
export function concernsKind(appliesTo: readonly string[], kind: string): boolean {
  if (appliesTo.includes('all') || appliesTo.includes(kind)) return true;
  return appliesTo.includes('demonstration') && DEMONSTRATION_KINDS.includes(kind);
}

/** The calendar days, in a time zone, that an event touches; its end is not part of it. */
function daysOf(start: Temporal.Instant, end: Temporal.Instant, timeZone: string) {
  const first = start.toZonedDateTimeISO(timeZone).toPlainDate();
  const point = Temporal.Instant.compare(start, end) === 0;
  const lastMoment = point ? end : end.subtract({ nanoseconds: 1 });
  const last = lastMoment.toZonedDateTimeISO(timeZone).toPlainDate();
  const count = first.until(last, { largestUnit: 'day' }).days;
  if (count > LONGEST_DAYS) throw new RuleInputError('end', 'tooLong', { maxDays: LONGEST_DAYS });
  return Array.from({ length: count + 1 }, (_, index) => first.add({ days: index }));
}

function ruleDays(
  when: RestrictionZoneRule['when'],
  start: Temporal.Instant,
  end: Temporal.Instant,
): IsoDate[] | null {
  if (when === null) return null;
  return daysOf(start, end, when.timeZone)
    .filter((day) => when.weekdays.some((name) => WEEKDAYS.indexOf(name) + 1 === day.dayOfWeek))
    .map((day) => day.toString());
}

interface Placement {
  readonly result: 'inside' | 'adjacent' | 'clear';
  readonly distanceM: number;
  readonly extent: RestrictionAnswer['extent'];
  readonly overlapM?: number;
  readonly overlapM2?: number;
  readonly features: readonly number[];
}

/** Where the footprint lies to the zone, whatever the rule says about kinds and days. */
function place(features: readonly FootprintFeature[], zone: RestrictionZoneRule): Placement {
  const parts = features.map(({ geometry }) => ({
    type: geometry.type,
    ...relationTo(geometry, zone.geometry),
  }));
  const total = (type: string) =>
    parts.filter((part) => part.type === type).reduce((sum, part) => sum + part.overlap, 0);
  const near = (part: (typeof parts)[number]) => part.distanceM <= zone.adjacencyWarningM;
  const inside = parts.some((part) => part.overlap > 0);
  const [metres, squareMetres] = [total('LineString'), total('Polygon')];
  return {
    result: inside ? 'inside' : parts.some(near) ? 'adjacent' : 'clear',
    distanceM: Math.min(...parts.map((part) => part.distanceM)),
    extent: parts.every((part) => part.whole) ? 'whole' : inside ? 'part' : 'none',
    ...(metres > 0 ? { overlapM: metres } : {}),
    ...(squareMetres > 0 ? { overlapM2: squareMetres } : {}),
    features: parts.flatMap((part, index) => (near(part) ? [index] : [])),
  };
}

/**
 * Checks a footprint against restriction zones, one answer a zone in their order. An answer
 * explains and warns; it never decides (a hit is an explained warning with a possible derogation).
 *
 * The footprint must have passed the footprint check. Refuses with `RuleInputError`: `footprint`
 * `noFeatures`; `start`, `end` `notAnInstant`, `yearOutOfRange`; `end` `endBeforeStart`, `tooLong`.
 * Source: intake checks of the City of Brussels; Law of 2 March 1954 for the neutral zone.
 */
export function checkRestrictions(
  question: RestrictionQuestion,
  zones: readonly RestrictionZoneRule[],
): RestrictionAnswer[] {
  const { features } = question.footprint;
  if (features.length === 0) throw new RuleInputError('footprint', 'noFeatures');
  const start = readInstant('start', question.start);
  const end = readInstant('end', question.end);
  if (Temporal.Instant.compare(end, start) < 0) throw new RuleInputError('end', 'endBeforeStart');
  return zones.map((zone) => {
    const placement = place(features, zone);
    const days = ruleDays(zone.when, start, end);
    const result = days?.length === 0 ? 'notApplicable' : placement.result;
    const concerned = concernsKind(zone.appliesTo, question.kind);
    const warns = concerned && (result === 'inside' || result === 'adjacent');
    return { code: zone.code, ...placement, result, concernsKind: concerned, warns, days };
  });
}
