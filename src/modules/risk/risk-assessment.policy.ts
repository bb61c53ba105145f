import type { Actor } from '../../core/access/actor.js';
import { heldPosition } from '../../core/access/actor.js';
import { may } from '../../core/access/field-audience.js';
import { DomainError } from '../../core/errors.js';
import type { RiskAssessment } from './risk-assessment.entity.js';
import type { RiskFacts } from './risk-assessment.workflow.js';

/** The positions that sign; the codes are those of the zone's positions. */
export const CHECKING_POSITION = 'silver';
export const VALIDATING_POSITION = 'gold';

/** What the workflow must know besides the actor and the record. */
export interface RiskSituation {
  readonly settled: boolean;
  readonly registerProblem: RiskFacts['registerProblem'];
  readonly stepsOpen: boolean;
  readonly stale: boolean;
}

type Signatures = Pick<RiskAssessment, 'authorId' | 'preparedBy' | 'submittedBy' | 'checkedBy'>;

/** Whether this person wrote, or handed in, any part of the analysis. */
export function isPreparer(personId: string, assessment: Signatures): boolean {
  return [assessment.authorId, assessment.submittedBy, ...assessment.preparedBy].includes(personId);
}

/** The facts of one actor before one assessment. Four eyes go by the person, not by the role. */
export function riskFactsOf(
  actor: Actor,
  assessment: Signatures,
  situation: RiskSituation,
): RiskFacts {
  return {
    ...situation,
    mayPrepare: may(actor, 'risk.prepare'),
    mayCheck: may(actor, 'risk.check'),
    mayValidate: may(actor, 'risk.validate'),
    isPreparer: isPreparer(actor.personId, assessment),
    isChecker: actor.personId === assessment.checkedBy,
    holdsSilver: heldPosition(actor, CHECKING_POSITION) !== null,
    holdsGold: heldPosition(actor, VALIDATING_POSITION) !== null,
  };
}

/** Content changes only in a draft of a dossier that is not over: TRANSITION_NOT_ALLOWED. */
export function assertEditable(
  assessment: Pick<RiskAssessment, 'state'>,
  settled: boolean,
  act: string,
): void {
  if (settled) throw DomainError.transition(assessment.state, act, 'settled');
  if (assessment.state !== 'draft') {
    throw DomainError.transition(assessment.state, act, 'notDraft');
  }
}

/** The preparers with some more, each once, in the order they came. */
export function preparedWith(assessment: Signatures, ...personIds: readonly string[]): string[] {
  return [...new Set([...assessment.preparedBy, ...personIds])];
}
