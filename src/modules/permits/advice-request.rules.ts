import { randomUUID } from 'node:crypto';
import type { Actor } from '../../core/access/actor.js';
import type { Advice } from './advice.entity.js';

/** What the desk decides when it asks somebody. */
export type AskedFor = Pick<
  Advice,
  'eventId' | 'organisationId' | 'round' | 'themes' | 'question' | 'dueAt' | 'remindAt' | 'fourEyes'
>;

/** A request nobody has answered. */
export function newRequest(actor: Actor, askedAt: string, asked: AskedFor): Advice {
  return {
    id: randomUUID(),
    zoneId: actor.zoneId,
    version: 1,
    state: 'asked',
    ...asked,
    askedBy: actor.personId,
    askedAt,
    firstDueAt: null,
    extensionReason: null,
    result: null,
    text: null,
    proposedConditions: [],
    visibility: null,
    draftedBy: null,
    draftedByName: null,
    answeredBy: null,
    answeredByName: null,
    answeredVia: null,
    answeredAt: null,
    late: false,
    withdrawnAt: null,
    withdrawnByName: null,
    withdrawnReason: null,
  };
}
