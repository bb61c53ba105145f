/** What is checked of a draft by somebody else than its drafter. */
export const CHECK_KINDS = ['legal', 'language'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export interface CheckRecord {
  readonly kind: CheckKind;
  readonly outcome: 'approved' | 'remarks';
  readonly draftHash: string | null;
  readonly reviewerName: string;
  readonly reviewedAt: string;
}

/** The last word of one kind of check on exactly this text; records in the order of time. */
export function latestCheck<Check extends CheckRecord>(
  checks: readonly Check[],
  kind: CheckKind,
  draftHash: string,
): Check | null {
  const own = checks.filter((each) => each.kind === kind && each.draftHash === draftHash);
  return own.at(-1) ?? null;
}

/** The checks a text still lacks: never asked, void since an edit, or answered with remarks. */
export function missingChecks(checks: readonly CheckRecord[], draftHash: string): CheckKind[] {
  return CHECK_KINDS.filter((kind) => latestCheck(checks, kind, draftHash)?.outcome !== 'approved');
}
