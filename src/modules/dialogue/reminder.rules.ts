import { Temporal } from 'temporal-polyfill';
import { type ReminderSubject, REMINDER_TERMS, holdingOn } from './reminder.data.js';

/** Something asked of an organiser, with the last day it can be done (Brussels). */
export interface Owed {
  readonly eventId: string;
  readonly subject: ReminderSubject;
  readonly subjectId: string;
  readonly dueOn: string;
}

/** Whether a reminder belongs to today: the day is near and not over; days of Brussels. */
export function isRemindedOn(owed: Pick<Owed, 'subject' | 'dueOn'>, today: string): boolean {
  const term = holdingOn(
    REMINDER_TERMS.filter(({ subject }) => subject === owed.subject),
    today,
  );
  if (!term || owed.dueOn < today) return false;
  const from = Temporal.PlainDate.from(owed.dueOn).subtract({ days: term.daysBefore });
  return from.toString() <= today;
}
