import type { FieldProblem } from '../../core/errors.js';

/** The terms of a service the zone has no data of; working days, for links calendar days. */
export const ADVICE_TERM = {
  workingDays: 5,
  reminderDays: 1,
  taskDays: 2,
  linkDays: 14,
  source: 'Own proposal for files on a ten-working-day rule; a longer term may be set per request',
} as const;

/** States of an event in which advisers may be asked. */
export const OPEN_FOR_ADVICE: readonly string[] = [
  'signal',
  'submitted',
  'incomplete',
  'underReview',
  'negotiation',
  'proposalToAuthority',
  'decided',
  'notified',
  'operationalPrep',
];

/** From here on an advice comes after the decision: it is kept and marked late. */
const DECIDED: readonly string[] = [
  'decided',
  'notified',
  'operationalPrep',
  'live',
  'ended',
  'evaluated',
  'closed',
];

export function mayAsk(eventState: string): boolean {
  return OPEN_FOR_ADVICE.includes(eventState);
}

/** Whether an answer given at `now` comes late: after its due time or after the decision. */
export function isLateAdvice(now: string, dueAt: string, eventState: string): boolean {
  return Date.parse(now) > Date.parse(dueAt) || DECIDED.includes(eventState);
}

/** Whether a request waits past its due time. Silence is no answer, and never a favourable one. */
export function isOverdue(advice: { state: string; dueAt: string }, now: string): boolean {
  return advice.state === 'asked' && Date.parse(now) > Date.parse(advice.dueAt);
}

/**
 * Whether a reader at the desk may read messages and files of a request. They follow the answer;
 * until the service said who may read it, they are the police's.
 */
export function mayReadExchange(
  { visibility }: { visibility: string | null },
  readsPolice: boolean,
): boolean {
  return readsPolice || visibility === 'organiser' || visibility === 'authorities';
}

/** What an answer lacks: an unfavourable one says why, one with conditions names them. */
export function answerProblems(answer: {
  result: string;
  text?: string | null;
  proposedConditions?: readonly string[] | null;
}): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const withConditions = answer.result === 'favourableWithConditions';
  if (withConditions && !answer.proposedConditions?.length) {
    problems.push({ path: 'input.proposedConditions', code: 'required' });
  }
  if (answer.result === 'unfavourable' && !answer.text?.trim()) {
    problems.push({ path: 'input.text', code: 'required' });
  }
  return problems;
}
