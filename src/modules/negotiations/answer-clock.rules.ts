import { Temporal } from 'temporal-polyfill';
import { BRUSSELS, type IsoDate } from '../../core/brussels-time.js';
import type { WorkingCalendar, WorkingTerm } from '../places/index.js';
import type { AnswerExtension } from './answer-extension.entity.js';
import type { AnswerTerm } from './answer-term.type.js';
import type { ConditionVersion } from './condition-version.entity.js';
import type { Condition } from './condition.entity.js';
import { ConditionSide } from './condition.enums.js';

/** Until when a side is expected to answer; instants ISO 8601 UTC. */
export interface AnswerClock {
  readonly conditionId: string;
  /** The version that waits. */
  readonly number: number;
  /** Who has to answer. */
  readonly side: ConditionSide;
  readonly startedAt: string;
  readonly dueAt: string;
  /** When the other side is reminded; null when no reminder goes. */
  readonly remindAt: string | null;
  readonly term: AnswerTerm;
  /** How the working days were counted; null once more time was given. */
  readonly counted: WorkingTerm | null;
  readonly extension: AnswerExtension | null;
  /** Whether the event begins before the term would have ended. */
  readonly cutByStart: boolean;
}

/** What a clock needs to know beside the condition. */
export interface ClockFacts {
  /** The latest version: the one that waits. */
  readonly latest: Pick<ConditionVersion, 'number' | 'at'>;
  readonly terms: readonly AnswerTerm[];
  readonly calendar: WorkingCalendar;
  readonly extension: AnswerExtension | null;
  readonly startAt: string | null;
}

const REMINDER_AT = '08:00';

export const dayOf = (instant: string): IsoDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(BRUSSELS).toPlainDate().toString();

function at(day: IsoDate, plainTime: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.toZonedDateTime({ timeZone: BRUSSELS, plainTime }).toInstant().toString();
}

/** Whether something was kept for a version, and not for an earlier one of its condition. */
export function isOf(
  kept: { readonly conditionId: string; readonly number: number },
  version: { readonly conditionId: string; readonly number: number },
): boolean {
  return kept.conditionId === version.conditionId && kept.number === version.number;
}

export const isPast = (instant: string, now: string): boolean =>
  Date.parse(instant) <= Date.parse(now);

/** The last minute of a day in Brussels. */
export const endOfDay = (day: IsoDate): string => at(day, '23:59');

/** Who has to answer; null while nothing waits. */
export function answeringSide({ openSide }: Pick<Condition, 'openSide'>): ConditionSide | null {
  if (!openSide) return null;
  return openSide === ConditionSide.police ? ConditionSide.organiser : ConditionSide.police;
}

/** The term of a side that is valid on a day; null without any. */
export function termFor(
  terms: readonly AnswerTerm[],
  side: ConditionSide,
  day: IsoDate,
): AnswerTerm | null {
  const valid = terms.find(
    (term) =>
      term.side === side && term.validFrom <= day && (term.validTo === null || term.validTo >= day),
  );
  return valid ?? null;
}

const earlier = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other);

/**
 * The clock of an open proposal: working days after the day it was made, to the end of the last
 * one, and never beyond the start of the event. Null while nothing waits, or without a term. No
 * step of the bargaining hangs on it: an answer after its end counts as any other.
 */
export function answerClock(condition: Condition, facts: ClockFacts): AnswerClock | null {
  const { latest, terms, calendar, extension, startAt } = facts;
  const side = answeringSide(condition);
  const day = dayOf(latest.at);
  const term = side && termFor(terms, side, day);
  if (!side || !term) return null;
  const counted = calendar(day, term.workingDays);
  const full = extension?.dueAt ?? endOfDay(counted.day);
  const cutByStart = startAt !== null && earlier(latest.at, startAt) && earlier(startAt, full);
  const dueAt = cutByStart ? startAt : full;
  const remindDay = calendar(dayOf(dueAt), -term.reminderDays).day;
  const remindAt = term.reminderDays > 0 ? at(remindDay, REMINDER_AT) : null;
  return {
    conditionId: condition.id,
    number: latest.number,
    side,
    startedAt: latest.at,
    dueAt,
    remindAt: remindAt && earlier(latest.at, remindAt) ? remindAt : null,
    term,
    counted: extension ? null : counted,
    extension,
    cutByStart,
  };
}
