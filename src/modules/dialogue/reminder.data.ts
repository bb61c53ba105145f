/** Since when until when a rule holds, and where it comes from. */
interface Held {
  readonly source: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** How long a message of an organiser may lie unread before somebody is told by mail. */
export interface UnreadTerm extends Held {
  readonly afterMin: number;
}

/** What an organiser is reminded of; answers have a clock of their own. */
export type ReminderSubject = 'evidence' | 'application' | 'meetingAction';

/** How many calendar days before the day it is due. */
export interface ReminderTerm extends Held {
  readonly subject: ReminderSubject;
  readonly daysBefore: number;
}

const HELD: Held = {
  source: 'Working agreement of the zone on negotiated management (contact with organisers).',
  validFrom: '2026-01-01',
  validTo: null,
};

export const UNREAD_TERMS: readonly UnreadTerm[] = [{ afterMin: 120, ...HELD }];

export const REMINDER_TERMS: readonly ReminderTerm[] = [
  { subject: 'evidence', daysBefore: 3, ...HELD },
  { subject: 'application', daysBefore: 3, ...HELD },
  { subject: 'meetingAction', daysBefore: 2, ...HELD },
];

/** The first of some rules that holds on a day of Brussels. */
export function holdingOn<Rule extends Held>(rules: readonly Rule[], day: string): Rule | null {
  const holds = ({ validFrom, validTo }: Rule) =>
    validFrom <= day && (validTo === null || day <= validTo);
  return rules.find(holds) ?? null;
}
