import { DomainError, type FieldProblem } from '../../core/errors.js';

/** What of a dossier says whether its event is over; instants ISO 8601 UTC. */
export interface EndingEvent {
  readonly state: string;
  readonly endAt: string | null;
  readonly dispersalAt: string | null;
}

/** What is entered of an event that is over. */
export interface EnteredOutcome {
  readonly actualNumber?: number | null;
  readonly numberMethod?: string | null;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly tailAt?: string | null;
}

/** Nothing took place of these. */
const NEVER_CAME = ['draft', 'withdrawn'];
const at = (instant: string) => Date.parse(instant);

/** Refuses an outcome before the planned end, with TRANSITION_NOT_ALLOWED `eventNotOver`. */
export function assertOver({ state, endAt, dispersalAt }: EndingEvent, now: string): void {
  const end = dispersalAt ?? endAt;
  if (NEVER_CAME.includes(state) || end === null || at(end) > at(now)) {
    throw DomainError.transition(state, 'recordOutcome', 'eventNotOver');
  }
}

/** Refuses times that cannot be and a number whose method nobody knows, with INVALID_INPUT. */
export function assertOutcome(entered: EnteredOutcome, now: string): void {
  const { actualNumber = null, numberMethod = null, startedAt, endedAt, tailAt = null } = entered;
  const problems: FieldProblem[] = [];
  const refuse = (wrong: boolean, field: string, code: string) => {
    if (wrong) problems.push({ path: `input.${field}`, code });
  };
  refuse(at(endedAt) <= at(startedAt), 'endedAt', 'endNotAfterStart');
  refuse(at(endedAt) > at(now), 'endedAt', 'inTheFuture');
  refuse(tailAt !== null && at(tailAt) > at(now), 'tailAt', 'inTheFuture');
  refuse(tailAt !== null && at(tailAt) <= at(startedAt), 'tailAt', 'endNotAfterStart');
  refuse(actualNumber !== null && numberMethod === null, 'numberMethod', 'required');
  refuse(actualNumber === null && numberMethod !== null, 'actualNumber', 'required');
  if (problems.length > 0) throw DomainError.invalid(problems);
}
