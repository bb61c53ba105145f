import { type Localized, inLanguage } from '../../core/graphql/localized.type.js';
import type { ReasonText } from './decision-reasons.rules.js';
import type { Restriction } from './decision-restriction.rules.js';

/** One article that carries a condition. */
export interface DecisionArticle {
  readonly id: string;
  readonly number: number;
  readonly conditionId: string;
  readonly condition: string;
  readonly conditionVersion: number;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  /** Why and on what ground, when the organiser did not agree. */
  readonly imposed: ArticleImposition | null;
}

/** Why a condition is imposed: the ground as cited, and its code where this act imposes it. */
export interface ArticleImposition {
  readonly reason: string;
  readonly ground: string;
  readonly groundCode?: string | null;
}

/** The act itself, as frozen and hashed: plain JSON, in the language of the act. */
export interface DecisionContent {
  readonly reference: string;
  readonly language: string;
  readonly type: string;
  readonly authority: { readonly code: string; readonly title: string };
  readonly event: {
    readonly reference: string;
    readonly title: string;
    readonly kind: string;
    readonly gatheringAt: string | null;
    readonly startAt: string;
    readonly endAt: string;
    readonly dispersalAt: string | null;
    readonly expectedNumber: number | null;
    readonly from: string | null;
    readonly to: string | null;
  };
  readonly organiser: string | null;
  readonly submittedAt: string | null;
  readonly late: boolean;
  readonly hearing: { readonly from: string; readonly to: string } | null;
  readonly grounds: readonly { readonly code: string; readonly citation: string }[];
  readonly appeal: readonly string[];
  readonly reasoning: readonly ReasonText[];
  /** The considerations of each restriction, as sentences of the act. */
  readonly restrictions?: readonly string[];
  /** Grounds of a prohibition, by code. */
  readonly prohibitionGrounds?: readonly string[];
  /** The day of the change both sides agreed on, for a postponement. */
  readonly agreedOn?: string | null;
  /** The decision this one stands in for. */
  readonly supersedes?: { readonly hash: string; readonly takenAt: string } | null;
  readonly advice: readonly ContentAdvice[];
  /** How many services did not answer; silence never counts as favourable. */
  readonly silent: number;
  readonly articles: readonly DecisionArticle[];
  readonly takenAt: string;
  readonly takenBy: string;
  /** The position it was signed in; a deputy signs in the holder's place. */
  readonly signedAs?: { readonly code: string; readonly deputy: boolean } | null;
  /** An act signed outside of Parley, by the number it bears. */
  readonly outside?: { readonly reference: string };
}

/** An advice as the act cites it: what was not meant for the organiser stays out. */
export interface ContentAdvice {
  readonly adviser: string;
  readonly givenAt: string;
  readonly result: string | null;
  readonly text: string | null;
}

/** A condition that goes into the act. */
export interface ContentCondition {
  readonly conditionId: string;
  readonly label: string;
  readonly version: number;
  readonly kind: string;
  readonly kindLabel: Localized;
  readonly text: Localized;
  readonly imposed: ArticleImposition | null;
}

/** What the round of advice looked like, as stored. */
export interface RoundEntry {
  readonly adviser: string;
  readonly state: string;
  readonly visibility: string | null;
  readonly result: string | null;
  readonly text: string | null;
  readonly answeredAt: string | null;
}

/**
 * The advice an act may cite: with result and words when marked for the organiser, by name only
 * when kept among authorities, not at all when kept with the police.
 */
export function citedAdvice(round: readonly RoundEntry[]): ContentAdvice[] {
  return round.flatMap(({ adviser, state, visibility, result, text, answeredAt }) => {
    if (state !== 'answered' || !answeredAt || visibility === 'police') return [];
    const open = visibility === 'organiser';
    return [
      { adviser, givenAt: answeredAt, result: open ? result : null, text: open ? text : null },
    ];
  });
}

/** Articles from 2 on: the first one is the decision itself. */
export function conditionArticles(
  conditions: readonly ContentCondition[],
  language: string,
  newId: () => string,
): DecisionArticle[] {
  return conditions.map((condition, index) => ({
    id: newId(),
    number: index + 2,
    conditionId: condition.conditionId,
    condition: condition.label,
    conditionVersion: condition.version,
    kind: condition.kind,
    title: inLanguage(condition.kindLabel, language) || condition.kind,
    text: inLanguage(condition.text, language),
    imposed: condition.imposed,
  }));
}

/** Codes of every norm a draft cites beside those that stand in every act. */
export function citedCodes(draft: {
  legalGroundCodes: readonly string[];
  impositions: readonly { legalGroundCode: string }[];
  restrictions: readonly Pick<Restriction, 'groundCodes'>[];
}): string[] {
  return [
    ...new Set([
      ...draft.legalGroundCodes,
      ...draft.impositions.map(({ legalGroundCode }) => legalGroundCode),
      ...draft.restrictions.flatMap(({ groundCodes }) => groundCodes),
    ]),
  ];
}

/** Facts of an event that a decision rests on; a change of one makes the decision stale. */
export function decisionEventFacts(event: object): Record<string, unknown> {
  const facts = event as Record<string, unknown>;
  return Object.fromEntries(
    [
      'title',
      'kind',
      'gatheringAt',
      'startAt',
      'endAt',
      'dispersalAt',
      'expectedNumber',
      'stewardCount',
      'footprint',
      'waypoints',
    ].map((name) => [name, facts[name] ?? null]),
  );
}
