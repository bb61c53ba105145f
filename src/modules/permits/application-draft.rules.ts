import type { FieldProblem } from '../../core/errors.js';
import type { EventFactsPatch } from '../events/index.js';

/** States in which the organiser edits the application directly. */
export const EDITABLE_STATES: readonly string[] = ['draft', 'incomplete'];

/** Facts an event keeps once it was submitted. */
const KEPT = ['startAt', 'endAt'] as const;

type Times = Pick<EventFactsPatch, 'gatheringAt' | 'startAt' | 'endAt' | 'dispersalAt'>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Saved answers with a partial answer laid over: left out stays, null empties, at every depth. */
export function mergeAnswers<Answers extends object>(saved: Answers, given: Answers): Answers {
  const merged: Record<string, unknown> = { ...(saved as Record<string, unknown>) };
  for (const [name, value] of Object.entries(given)) {
    const before = merged[name];
    if (value === undefined) continue;
    merged[name] = isRecord(value) && isRecord(before) ? mergeAnswers(before, value) : value;
  }
  return merged as Answers;
}

/** Pairs of hours in the wrong order, also while start or end is still unknown. */
export function draftTimeProblems(given: Times, saved: Times, prefix: string): FieldProblem[] {
  const pick = (name: keyof Times) => (given[name] === undefined ? saved[name] : given[name]) ?? '';
  const time = (name: keyof Times) => Date.parse(pick(name));
  const problems: FieldProblem[] = [];
  if (time('gatheringAt') > time('startAt')) {
    problems.push({ path: `${prefix}startAt`, code: 'startBeforeGathering' });
  }
  if (time('endAt') > time('dispersalAt')) {
    problems.push({ path: `${prefix}dispersalAt`, code: 'dispersalBeforeEnd' });
  }
  return problems;
}

/** Facts that may no longer be emptied after the first submission. */
export function emptiedProblems(given: Times, state: string, prefix: string): FieldProblem[] {
  if (state === 'draft') return [];
  return KEPT.filter((name) => given[name] === null).map((name) => ({
    path: `${prefix}${name}`,
    code: 'required',
  }));
}
