import {
  ANSWERED_PER_RESTRICTION,
  type Restriction,
  restrictionAnswers,
} from './decision-restriction.rules.js';

/** The reasoning of one point of the checklist, as it goes into the act. */
export interface ReasonText {
  readonly point: number;
  readonly text: string;
}

/** A point left empty, with the named person who says why; stays out of the act. */
export interface ReasonGap {
  readonly point: number;
  readonly reason: string;
  readonly personId: string;
  readonly personName: string;
}

/**
 * What a prohibition or an imposed condition has to answer. Built on judgments of the Council of
 * State (259.510, 256.620, 256.621, decree of 14 December 2018), which suspended acts for want of
 * points 4, 5 and 7.
 */
export const REASONING_POINTS = [
  { point: 1, code: 'concreteFacts' },
  { point: 2, code: 'specificToThisEvent' },
  { point: 3, code: 'realAndSeriousDanger' },
  { point: 4, code: 'measuresExamined' },
  { point: 5, code: 'lessRestrictiveAlternatives' },
  { point: 6, code: 'organiserHeard' },
  { point: 7, code: 'proportionality' },
  { point: 8, code: 'competentAuthority' },
  { point: 9, code: 'contentNeutral' },
  { point: 10, code: 'appealClause' },
  { point: 11, code: 'language' },
  { point: 12, code: 'inTimeForAJudge' },
] as const;

export const POINT_COUNT = REASONING_POINTS.length;

/** A draft as far as its reasons go. */
export interface ReasonedDraft {
  readonly type: string;
  readonly impositions: readonly { conditionId: string; legalGroundCode: string }[];
  readonly restrictions: readonly Restriction[];
  readonly reasoning: readonly ReasonText[];
  readonly gaps: readonly Pick<ReasonGap, 'point' | 'reason'>[];
}

/** One point, of the act as a whole or of one restriction of it. */
export interface PointState {
  /** `act` for the act as a whole, `prohibition`, or the id of the imposed condition. */
  readonly subject: string;
  readonly code: string;
  readonly point: number;
  readonly state: 'empty' | 'draft' | 'excused';
}

/** Whether the checklist binds: a prohibition, or a condition the organiser did not agree to. */
export function isHeavy(draft: { type: string; impositions: readonly unknown[] }): boolean {
  return draft.type === 'prohibited' || draft.impositions.length > 0;
}

const spoken = (words: string) => words.trim() !== '';

/**
 * The state of every point a heavy draft has to answer: those of the act as a whole, and those that
 * each restriction answers by itself; none for a light one.
 */
export function pointStates(draft: ReasonedDraft): PointState[] {
  if (!isHeavy(draft)) return [];
  const written = new Set(
    draft.reasoning.filter(({ text }) => spoken(text)).map(({ point }) => point),
  );
  const excused = new Set(
    draft.gaps.filter(({ reason }) => spoken(reason)).map(({ point }) => point),
  );
  const whole = REASONING_POINTS.filter(({ point }) => !ANSWERED_PER_RESTRICTION.has(point)).map(
    ({ point, code }): PointState => ({
      subject: 'act',
      code,
      point,
      state: written.has(point) ? 'draft' : excused.has(point) ? 'excused' : 'empty',
    }),
  );
  const single = restrictionAnswers(draft).map((each): PointState => ({
    subject: each.conditionId ?? 'prohibition',
    code: each.code,
    point: each.point,
    state: each.answered ? 'draft' : each.excused ? 'excused' : 'empty',
  }));
  return [...single, ...whole];
}

/** Points of the checklist that are still empty somewhere, in their order. */
export function missingPoints(draft: ReasonedDraft): number[] {
  const open = pointStates(draft).filter(({ state }) => state === 'empty');
  return [...new Set(open.map(({ point }) => point))].sort((a, b) => a - b);
}

/**
 * A type that does not fit what the draft carries, by the code of the rule; null when it fits. A
 * postponement or move is by agreement: it names the change both sides accepted.
 */
export function typeProblem(
  { type, impositions, agreementId }: TypedDraft,
  conditions: number,
): string | null {
  if (type === 'authorised' && conditions > 0) return 'authorisedHasConditions';
  if (type === 'authorisedWithConditions' && conditions === 0) return 'noConditionsToAttach';
  if (type !== 'authorisedWithConditions' && impositions.length > 0) return 'typeImposesNothing';
  if (type === 'postponed' && agreementId === null) return 'agreementMissing';
  return null;
}

interface TypedDraft {
  readonly type: string;
  readonly impositions: readonly unknown[];
  readonly agreementId: string | null;
}
