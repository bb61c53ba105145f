import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import type { Localized } from '../../core/graphql/localized.type.js';

/** What is checked of a draft by somebody else than its drafter. */
export const CHECK_KINDS = ['legal', 'language'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export interface CheckRecord {
  readonly kind: CheckKind;
  readonly outcome: 'approved' | 'remarks';
  /** `checkedHash` of what it read. */
  readonly draftHash: string | null;
  readonly reviewerName: string;
  readonly reviewedAt: string;
}

/** A sentence the act takes from the zone's text blocks. */
interface ActSentence {
  readonly code: string;
  readonly use: string;
  readonly text: Localized;
}

/**
 * SHA-256 of the text a check reads: what the draft says, and the sentences of every act as they
 * hold now. A block revised between check and signature makes the check void, as an edit does.
 */
export function checkedHash(
  { draftHash, language }: { readonly draftHash: string; readonly language: string },
  blocks: readonly ActSentence[],
): string {
  const sentences = blocks
    .filter(({ use }) => use === 'act')
    .map(({ code, text }) => [code, text[language as keyof Localized] ?? null] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return sha256Hex(canonicalJson({ draftHash, sentences }));
}

/** The last word of one kind of check on exactly this text; records in the order of time. */
export function latestCheck<Check extends CheckRecord>(
  checks: readonly Check[],
  kind: CheckKind,
  textHash: string,
): Check | null {
  const own = checks.filter((each) => each.kind === kind && each.draftHash === textHash);
  return own.at(-1) ?? null;
}

/** The checks a text still lacks: never asked, void since an edit, or answered with remarks. */
export function missingChecks(checks: readonly CheckRecord[], textHash: string): CheckKind[] {
  return CHECK_KINDS.filter((kind) => latestCheck(checks, kind, textHash)?.outcome !== 'approved');
}
