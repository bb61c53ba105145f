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

/** Whether the checklist binds: a prohibition, or a condition the organiser did not agree to. */
export function isHeavy(draft: { type: string; impositions: readonly unknown[] }): boolean {
  return draft.type === 'prohibited' || draft.impositions.length > 0;
}

/** The points that have neither a text nor a named person who says why not. */
export function missingPoints(draft: {
  type: string;
  impositions: readonly unknown[];
  reasoning: readonly ReasonText[];
  gaps: readonly Pick<ReasonGap, 'point' | 'reason'>[];
}): number[] {
  if (!isHeavy(draft)) return [];
  const said = new Set(
    [
      ...draft.reasoning.map(({ point, text }) => ({ point, words: text })),
      ...draft.gaps.map(({ point, reason }) => ({ point, words: reason })),
    ]
      .filter(({ words }) => words.trim() !== '')
      .map(({ point }) => point),
  );
  return REASONING_POINTS.map(({ point }) => point).filter((point) => !said.has(point));
}

/** A type that does not fit the number of conditions, by the code of the rule; null when it fits. */
export function typeProblem(type: string, conditions: number): string | null {
  if (type === 'authorised' && conditions > 0) return 'authorisedHasConditions';
  if (type === 'authorisedWithConditions' && conditions === 0) return 'noConditionsToAttach';
  return null;
}
