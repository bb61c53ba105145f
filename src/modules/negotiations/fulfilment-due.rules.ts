import type { WorkingCalendar, WorkingTerm } from '../places/index.js';
import { dayOf, endOfDay } from './answer-clock.rules.js';
import type { ConditionKind } from './condition-kind.entity.js';
import type { EvidenceDue } from './fulfilment-step.entity.js';

/** By when a condition is shown to be kept; instants ISO 8601 UTC. */
export interface FulfilmentDue {
  readonly dueAt: string;
  /** How the working days were counted; null once a day was set by hand. */
  readonly counted: WorkingTerm | null;
  /** Whether it was agreed too late for the days of its kind. */
  readonly shortNotice: boolean;
  /** The day police set instead, with its reason. */
  readonly set: EvidenceDue | null;
}

/** What the day hangs on. */
export interface DueFacts {
  readonly kind: Pick<ConditionKind, 'evidenceDays'>;
  /** When the words that hold came to hold. */
  readonly standingSince: string;
  readonly startAt: string | null;
  readonly set: EvidenceDue | null;
  readonly calendar: WorkingCalendar;
}

/** Who agrees late still gets the next working day. Source: working agreement of the zone. */
const LEAST_WORKING_DAYS = 1;

const earliest = (one: string, other: string | null): string =>
  other !== null && Date.parse(other) < Date.parse(one) ? other : one;

/**
 * The end of the day by which a condition is shown to be kept: the day police set, else the working
 * days of its kind before the day of the event, never sooner than the working day after it came to
 * hold and never after the start. Null for what is shown on the day, and without a start.
 */
export function fulfilmentDue(facts: DueFacts): FulfilmentDue | null {
  const { kind, standingSince, startAt, set, calendar } = facts;
  if (set) {
    const dueAt = earliest(endOfDay(set.dueOn), startAt);
    return { dueAt, counted: null, shortNotice: false, set };
  }
  if (kind.evidenceDays === null || startAt === null) return null;
  const counted = calendar(dayOf(startAt), -kind.evidenceDays);
  const usual = endOfDay(counted.day);
  const least = endOfDay(calendar(dayOf(standingSince), LEAST_WORKING_DAYS).day);
  const shortNotice = Date.parse(usual) < Date.parse(least);
  return { dueAt: earliest(shortNotice ? least : usual, startAt), counted, shortNotice, set };
}
