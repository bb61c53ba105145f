import type { FieldProblem } from '../../core/errors.js';
import type { EventFactsPatch } from '../events/index.js';

/** States in which an organiser asks for a change instead of editing his application. */
export const CHANGEABLE_STATES: readonly string[] = [
  'submitted',
  'underReview',
  'negotiation',
  'proposalToAuthority',
  'decided',
  'notified',
  'operationalPrep',
];

/** The facts of the event a patch speaks of, as they stand now. */
export function factsBefore(patch: EventFactsPatch, event: object): EventFactsPatch {
  const facts = event as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(patch)
      .filter(([, value]) => value !== undefined)
      .map(([name]) => [name, facts[name] ?? null]),
  ) as EventFactsPatch;
}

/** A change must change something and may empty nothing the event needs. */
export function changeProblems(
  patch: EventFactsPatch,
  missingAfter: readonly string[],
): FieldProblem[] {
  const names = Object.entries(patch).filter(([, value]) => value !== undefined);
  if (names.length === 0) return [{ path: 'input.facts', code: 'required' }];
  return missingAfter
    .filter((name) => Object.hasOwn(patch, name))
    .map((name) => ({ path: `input.facts.${name}`, code: 'required' }));
}
