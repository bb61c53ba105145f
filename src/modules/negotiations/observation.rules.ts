import type { FieldProblem } from '../../core/errors.js';
import type { EventState, PublicEvent } from '../events/index.js';
import { ObservationOutcome } from './fulfilment.enums.js';

/** What somebody saw, as it was put in; `at` an instant, ISO 8601. */
export interface SeenOnTheDay {
  readonly outcome: ObservationOutcome;
  readonly at: string;
  readonly place?: string | null;
  readonly point?: { readonly lon: number; readonly lat: number } | null;
  readonly note?: string | null;
}

/** States of a dossier in which there is no day to look at, or nothing to add any more. */
export const NOT_OBSERVED: readonly EventState[] = ['draft', 'closed', 'withdrawn'];

/**
 * How long before the start something may be seen already: build-up begins earlier than the event.
 * Source: working agreement of the zone; it only catches typing errors.
 */
const DAYS_BEFORE = 3;
const DAY = 86_400_000;

/** What is wrong with an observation: `inTheFuture`, `tooEarly`, or a fault without its note. */
export function observationProblems(
  seen: SeenOnTheDay,
  event: Pick<PublicEvent, 'gatheringAt' | 'startAt'>,
  now: string,
): FieldProblem[] {
  const at = Date.parse(seen.at);
  const begins = event.gatheringAt ?? event.startAt;
  const problems: FieldProblem[] = [];
  if (at > Date.parse(now)) problems.push({ path: 'input.at', code: 'inTheFuture' });
  else if (begins && at < Date.parse(begins) - DAYS_BEFORE * DAY) {
    problems.push({ path: 'input.at', code: 'tooEarly', params: { days: DAYS_BEFORE } });
  }
  if (seen.outcome !== ObservationOutcome.respected && !seen.note?.trim()) {
    problems.push({ path: 'input.note', code: 'required' });
  }
  return problems;
}
