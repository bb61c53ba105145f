import type { Localized } from '../../core/graphql/localized.type.js';

/** Kinds of words a note is written with; each is reference data with source and validity. */
export const TERM_KINDS = [
  'behaviour',
  'reaction',
  'posture',
  'phase',
  'means',
  'line',
  'priority',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

export const MEANS_USES = ['allowed', 'onRelease', 'forbidden'] as const;
export type MeansUse = (typeof MEANS_USES)[number];

/** Who may release means the authority pre-authorised; Silver only while life is at risk. */
export const RELEASERS = ['authority', 'gold', 'silverIfLifeAtRisk'] as const;
export type Releaser = (typeof RELEASERS)[number];

/** The free texts of a note, in the order they are read. */
export const POLICY_TEXTS = [
  'intent',
  'endState',
  'differentiation',
  'communication',
  'prosecutor',
  'basicPolicing',
] as const;
export type PolicyTextName = (typeof POLICY_TEXTS)[number];

/** What police do first about a behaviour, and the most they may do without a new decision. */
export interface ToleranceRow {
  readonly behaviour: string;
  readonly first: string;
  readonly highest: string;
  readonly remark: Localized | null;
}

export interface PostureRow {
  readonly posture: string;
  readonly entry: Localized;
  readonly exit: Localized;
}

export interface PhaseRow {
  readonly phase: string;
  readonly posture: string;
  readonly reserve: string;
}

export interface MeansRow {
  readonly means: string;
  readonly use: MeansUse;
  readonly releasers: readonly Releaser[];
  readonly remark: Localized | null;
}

/** The line on one thing; `told` is what an organiser may be told of it, null while nothing is. */
export interface LineRow {
  readonly line: string;
  readonly text: Localized;
  readonly told: Localized | null;
}

/** A policy note as one JSON value; equal values have equal hashes. */
export interface PolicyContent {
  readonly legalGrounds: readonly string[];
  readonly texts: Readonly<Record<PolicyTextName, Localized>>;
  readonly priorities: readonly string[];
  readonly tolerance: readonly ToleranceRow[];
  readonly postures: readonly PostureRow[];
  readonly phases: readonly PhaseRow[];
  readonly means: readonly MeansRow[];
  readonly lines: readonly LineRow[];
}

/** A word of the reference data as the rules read it; `facts` by kind. */
export interface PolicyTermFacts {
  readonly kind: TermKind;
  readonly code: string;
  readonly position: number;
  readonly label: Localized;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Something a note still lacks before anybody may sign it; `of` is the row or language it is about. */
export interface PolicyGap {
  readonly code: string;
  readonly of: string | null;
}
