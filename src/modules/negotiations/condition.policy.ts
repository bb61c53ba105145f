import type { Actor } from '../../core/access/actor.js';
import { DomainError, type FieldProblem } from '../../core/errors.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import type { EventState, PublicEvent } from '../events/index.js';
import type { Condition } from './condition.entity.js';
import {
  ConditionAnswer,
  ConditionOrigin,
  ConditionOwner,
  ConditionSide,
} from './condition.enums.js';
import type { ConditionFacts } from './condition.workflow.js';

/** A condition somebody puts on the table; without words they come from the catalogue. */
export interface Proposal {
  readonly kind: string;
  /** Ignored at the portal, where every proposal is the organiser's. */
  readonly origin?: ConditionOrigin | null;
  readonly owner?: ConditionOwner | null;
  readonly parameters?: Readonly<Record<string, unknown>> | null;
  readonly text?: Localized | null;
  readonly legalGround?: string | null;
  readonly reason?: string | null;
}

/** What a side says to a condition as it saw it. */
export interface AnswerStep {
  readonly conditionId: string;
  readonly expectedVersion: number;
  readonly answer: ConditionAnswer;
  readonly text?: Localized | null;
  readonly parameters?: Readonly<Record<string, unknown>> | null;
  readonly reason?: string | null;
}

/** States of a dossier in which people still bargain. */
export const NEGOTIABLE: readonly EventState[] = [
  'signal',
  'submitted',
  'incomplete',
  'underReview',
  'negotiation',
  'proposalToAuthority',
  'decided',
  'notified',
  'operationalPrep',
  'live',
  'toleratedUnauthorised',
];
const NEEDS_REASON: readonly ConditionAnswer[] = [ConditionAnswer.counter, ConditionAnswer.refuse];
const BRINGS_WORDS: readonly ConditionAnswer[] = [ConditionAnswer.counter, ConditionAnswer.reword];

/** The side somebody speaks for: decided by the door, never by what is sent. */
export function sideOf(actor: Actor): ConditionSide {
  return actor.door === 'police' ? ConditionSide.police : ConditionSide.organiser;
}

/** Whether conditions of a dossier may still be bargained about. */
export function isNegotiable(event: Pick<PublicEvent, 'state'>): boolean {
  return NEGOTIABLE.includes(event.state);
}

/** Whether an answer puts words or values on the table. */
export function bringsWords(answer: ConditionAnswer): boolean {
  return BRINGS_WORDS.includes(answer);
}

/** What the workflow has to know of a condition for a side. */
export function factsFor(
  side: ConditionSide,
  condition: Condition,
  event: Pick<PublicEvent, 'state'>,
): ConditionFacts {
  return {
    side,
    openSide: condition.openSide,
    openedBy: condition.openedBy,
    amending: condition.agreedVersion !== null,
    origin: condition.origin,
    settled: !isNegotiable(event),
  };
}

/** Who raised a proposal; police may speak for a partner or the authority, not for the organiser. */
export function originOf(
  side: ConditionSide,
  wanted: ConditionOrigin | null | undefined,
): ConditionOrigin | null {
  if (side === ConditionSide.organiser) return ConditionOrigin.organiser;
  return wanted === ConditionOrigin.organiser ? null : (wanted ?? ConditionOrigin.police);
}

/** INVALID_INPUT for an answer that lacks its reason, or brings words where it may not. */
export function assertAnswer(step: AnswerStep, prefix: string): void {
  const problems: FieldProblem[] = [];
  const { answer, reason, text, parameters } = step;
  if (NEEDS_REASON.includes(answer) && !reason?.trim()) {
    problems.push({ path: `${prefix}reason`, code: 'required' });
  }
  if (bringsWords(answer)) {
    if (!text && !parameters) problems.push({ path: `${prefix}text`, code: 'required' });
  } else {
    if (text) problems.push({ path: `${prefix}text`, code: 'notWithThisAnswer' });
    if (parameters) problems.push({ path: `${prefix}parameters`, code: 'notWithThisAnswer' });
  }
  if (problems.length > 0) throw DomainError.invalid(problems);
}
