import { type Actor, heldPosition } from '../../core/access/actor.js';
import { may } from '../../core/access/field-audience.js';
import { DomainError } from '../../core/errors.js';
import type { PolicyNote } from './policy-note.entity.js';
import type { PolicyFacts } from './policy-note.workflow.js';

/** The position that agrees for police; the code is that of the zone's position. */
export const AGREEING_POSITION = 'gold';

/** What the workflow must know besides the actor and the record. */
export type PolicySituation = Pick<
  PolicyFacts,
  'settled' | 'incomplete' | 'stale' | 'needsGold' | 'ownAuthority' | 'signs'
>;

type Signatures = Pick<
  PolicyNote,
  'authorId' | 'preparedBy' | 'submittedBy' | 'checkedBy' | 'agreedBy'
>;

/** Whether this person wrote, or handed in, any part of the note. */
function isPreparer(personId: string, note: Signatures): boolean {
  return [note.authorId, note.submittedBy, ...note.preparedBy].includes(personId);
}

/** The facts of one actor before one note. Four eyes go by the person, not by the role. */
export function policyFactsOf(
  actor: Actor,
  note: Signatures,
  situation: PolicySituation,
): PolicyFacts {
  return {
    ...situation,
    mayPrepare: may(actor, 'policies.prepare'),
    mayCheck: may(actor, 'policies.check'),
    mayAgree: may(actor, 'policies.agree'),
    mayReturn: may(actor, 'policies.return'),
    mayApprove: may(actor, 'policies.approve'),
    isPreparer: isPreparer(actor.personId, note),
    isChecker: actor.personId === note.checkedBy,
    isAgreer: actor.personId === note.agreedBy,
    holdsGold: heldPosition(actor, AGREEING_POSITION) !== null,
    goldAgreed: note.agreedBy !== null,
  };
}

/** Content changes only in a draft of a dossier that is not over: TRANSITION_NOT_ALLOWED. */
export function assertEditable(note: Pick<PolicyNote, 'state'>, settled: boolean): void {
  if (settled) throw DomainError.transition(note.state, 'savePolicyNote', 'settled');
  if (note.state !== 'draft') {
    throw DomainError.transition(note.state, 'savePolicyNote', 'policyNotDraft');
  }
}

/** The preparers with one more, each once, in the order they came. */
export function preparedWith(note: Signatures, personId: string): string[] {
  return [...new Set([...note.preparedBy, personId])];
}
