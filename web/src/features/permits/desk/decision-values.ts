import type {
  DecisionSheetFragment,
  DecisionType,
  EventDecisionQuery,
} from '../../../gql/desk/graphql.js';

export type DecisionSheet = DecisionSheetFragment;
export type DecisionEvent = EventDecisionQuery['event'];
export type DecisionCondition = DecisionEvent['conditions'][number];
export type LegalGround = EventDecisionQuery['legalGrounds'][number];
export type ReasoningPoint = EventDecisionQuery['reasoningPoints'][number];

/** What the pages of a decision rest on beside the decision itself. */
export interface DecisionBasis {
  readonly event: DecisionEvent;
  readonly grounds: readonly LegalGround[];
  readonly points: readonly ReasoningPoint[];
}

export const DECISION_TYPES = [
  'authorised',
  'authorisedWithConditions',
  'noted',
  'postponed',
  'prohibited',
] as const satisfies readonly DecisionType[];

/** The languages an act is written in. */
export const ACT_LANGUAGES = ['nl', 'fr'] as const;
export type ActLanguage = (typeof ACT_LANGUAGES)[number];

/** One point of the checklist while it is written: its text, or why it stays empty. */
export interface PointDraft {
  readonly text: string;
  /** Null while the point is to be answered. */
  readonly gap: string | null;
}

/** A condition to impose, by its id. */
export interface ImpositionDraft {
  readonly conditionId: string;
  /** Version of the condition the drafter saw. */
  readonly seen: number;
  readonly reason: string;
  readonly ground: string;
}

export interface DecisionDraft {
  /** Version of the decision the drafter saw; 0 for a new one. */
  readonly seen: number;
  readonly type: DecisionType;
  readonly language: ActLanguage;
  readonly points: Readonly<Record<number, PointDraft>>;
  readonly grounds: readonly string[];
  readonly impositions: readonly ImpositionDraft[];
}

const SETTLED: readonly string[] = ['agreed', 'imposed'];
const OPEN: readonly string[] = ['proposed', 'countered', 'refused'];

/** Conditions the act would carry by themselves: agreed, or imposed already. */
export function carried(conditions: readonly DecisionCondition[]): DecisionCondition[] {
  return conditions.filter(
    ({ state, agreedVersion }) => SETTLED.includes(state) || (agreedVersion ?? null) !== null,
  );
}

/** Conditions nobody has agreed on: the act may impose them. */
export function imposable(conditions: readonly DecisionCondition[]): DecisionCondition[] {
  return conditions.filter(
    ({ state, agreedVersion }) => OPEN.includes(state) && (agreedVersion ?? null) === null,
  );
}

const asLanguage = (language: string): ActLanguage => (language === 'nl' ? 'nl' : 'fr');

/** A decision as a form; the usual beginning where there is none. */
export function decisionDraftOf(basis: DecisionBasis, sheet: DecisionSheet | null): DecisionDraft {
  const { event, points } = basis;
  const drafts = points.map(({ point }): [number, PointDraft] => [
    point,
    {
      text: sheet?.reasoning.find((one) => one.point === point)?.text ?? '',
      gap: sheet?.gaps.find((one) => one.point === point)?.reason ?? null,
    },
  ]);
  const usual = carried(event.conditions).length > 0 ? 'authorisedWithConditions' : 'authorised';
  return {
    seen: sheet?.version ?? 0,
    type: sheet?.type ?? usual,
    language: asLanguage(sheet?.language ?? event.language),
    points: Object.fromEntries(drafts),
    grounds: sheet?.legalGroundCodes ?? [],
    impositions: (sheet?.impositions ?? []).map((one) => ({
      conditionId: one.conditionId,
      seen: one.expectedVersion,
      reason: one.reason,
      ground: one.legalGroundCode,
    })),
  };
}

/** What of a draft is to be read by others, as the API takes it. */
export function decisionInput(draft: DecisionDraft) {
  const points = Object.entries(draft.points).map(([point, one]) => ({
    point: Number(point),
    text: one.text.trim(),
    gap: one.gap?.trim() ?? null,
  }));
  return {
    type: draft.type,
    language: draft.language,
    legalGroundCodes: [...draft.grounds],
    reasoning: points.filter(({ text }) => text).map(({ point, text }) => ({ point, text })),
    gaps: points
      .filter(({ text, gap }) => !text && gap)
      .map(({ point, gap }) => ({ point, reason: gap ?? '' })),
    impositions: draft.impositions.map(({ conditionId, seen, reason, ground }) => ({
      conditionId,
      expectedVersion: seen,
      reason: reason.trim(),
      legalGroundCode: ground,
    })),
  };
}
