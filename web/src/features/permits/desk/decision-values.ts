import type {
  DecisionSheetFragment,
  DecisionType,
  EventDecisionQuery,
} from '../../../gql/desk/graphql.js';

import {
  NO_REASONS,
  PER_RESTRICTION,
  PROHIBITION,
  RESTRICTION_POINTS,
  restrictionDrafts,
  restrictionInput,
  written,
  type RestrictionDraft,
} from './restriction-values.js';

export type DecisionSheet = DecisionSheetFragment;
/** What every part that shows one decision is given. */
export interface SheetProps {
  readonly sheet: DecisionSheet;
}
export type DecisionEvent = EventDecisionQuery['event'];
export type DecisionCondition = DecisionEvent['conditions'][number];
export type LegalGround = EventDecisionQuery['legalGrounds'][number];
export type ReasoningPoint = EventDecisionQuery['reasoningPoints'][number];
export type TextBlock = EventDecisionQuery['decisionTextBlocks'][number];

/** What the pages of a decision rest on beside the decision itself. */
export interface DecisionBasis {
  readonly event: DecisionEvent;
  readonly grounds: readonly LegalGround[];
  readonly points: readonly ReasoningPoint[];
  readonly blocks: readonly TextBlock[];
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
  /** By the id of the imposed condition, or `prohibition`. */
  readonly restrictions: Readonly<Record<string, RestrictionDraft>>;
  /** The accepted change a postponement rests on. */
  readonly agreement: string;
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
    restrictions: restrictionDrafts(sheet),
    agreement: sheet?.agreementId ?? '',
  };
}

/** What a draft restricts: the prohibition itself, and each imposed condition, by key. */
export function restrictedBy({ type, impositions }: DecisionDraft): string[] {
  const imposed = impositions.map(({ conditionId }) => conditionId);
  return type === 'prohibited' ? [PROHIBITION, ...imposed] : imposed;
}

/** One point of the reasoning while it is written. */
export interface PointProgress {
  /** `act`, or the key of a restriction. */
  readonly subject: string;
  readonly code: string;
  readonly point: number;
  readonly done: boolean;
}

/** How far a heavy draft's reasons are, in the order of the page; empty for a light one. */
export function progressOf(draft: DecisionDraft, points: readonly ReasoningPoint[]) {
  const excused = (point: number): boolean => Boolean(draft.points[point]?.gap?.trim());
  const keys = restrictedBy(draft);
  const single = keys.flatMap((subject) => {
    const own = draft.restrictions[subject] ?? NO_REASONS;
    const ground = draft.impositions.find((one) => one.conditionId === subject)?.ground ?? '';
    return RESTRICTION_POINTS.map(({ code, point }): PointProgress => ({
      subject,
      code,
      point,
      done: written(own, code, ground) || excused(point),
    }));
  });
  const whole = points
    .filter(({ point }) => !PER_RESTRICTION.has(point))
    .map(({ point, code }): PointProgress => ({
      subject: 'act',
      code,
      point,
      done: Boolean(draft.points[point]?.text.trim()) || excused(point),
    }));
  return keys.length > 0 ? [...single, ...whole] : [];
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
    restrictions: restrictedBy(draft)
      .filter((key) => draft.restrictions[key])
      .map((key) => restrictionInput(key, draft.restrictions[key] ?? NO_REASONS)),
    agreementId: draft.type === 'postponed' && draft.agreement ? draft.agreement : null,
  };
}
