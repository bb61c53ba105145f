/** What the ledger reads of one signed decision; nothing of organiser, subject or opinion. */
export interface LedgerDecision {
  readonly id: string;
  readonly takenAt: string;
  readonly authorityId: string;
  readonly type: string;
  readonly standing: string;
  readonly articles: readonly {
    readonly conditionId: string;
    readonly kind: string;
    readonly imposed: { readonly groundCode?: string | null } | null;
  }[];
  readonly prohibitionGrounds: readonly string[] | null;
}

/** One restriction: agreed with the organiser or imposed on him, and whether a court stopped it. */
export interface LedgerRow {
  /** Of the decision; several restrictions of one decision share it. */
  readonly decisionId: string;
  readonly takenAt: string;
  readonly authorityId: string;
  /** Code of the kind of condition, or `prohibition`. */
  readonly kind: string;
  /** Code of the legal ground; null for what was agreed, and where an earlier act imposed it. */
  readonly ground: string | null;
  readonly origin: 'agreed' | 'imposed';
  readonly suspended: boolean;
  readonly withdrawn: boolean;
}

export interface LedgerTotal {
  readonly kind: string;
  readonly ground: string | null;
  readonly imposed: number;
  readonly agreed: number;
  readonly suspended: number;
}

export const PROHIBITION_KIND = 'prohibition';

/** What courts suspended: of each decision all of it, or the conditions named. */
export type SuspendedParts = ReadonlyMap<string, 'whole' | ReadonlySet<string>>;

/** Every restriction of the decisions, in their order. */
export function ledgerRows(
  decisions: readonly LedgerDecision[],
  suspended: SuspendedParts,
): LedgerRow[] {
  return decisions.flatMap((decision) => {
    const { id, takenAt, authorityId, type, standing, articles, prohibitionGrounds } = decision;
    const parts = suspended.get(id);
    const row = (
      kind: string,
      ground: string | null,
      origin: LedgerRow['origin'],
      conditionId: string | null = null,
    ): LedgerRow => ({
      decisionId: id,
      takenAt,
      authorityId,
      kind,
      ground,
      origin,
      // What the organiser agreed to holds by itself; a court lifts what was imposed.
      suspended:
        origin === 'imposed' &&
        (parts === 'whole' || (conditionId !== null && (parts?.has(conditionId) ?? false))),
      withdrawn: standing === 'withdrawn',
    });
    const banned =
      type === 'prohibited'
        ? [row(PROHIBITION_KIND, prohibitionGrounds?.at(0) ?? null, 'imposed')]
        : [];
    return [
      ...banned,
      ...articles.map(({ conditionId, kind, imposed }) =>
        row(kind, imposed?.groundCode ?? null, imposed ? 'imposed' : 'agreed', conditionId),
      ),
    ];
  });
}

/** Counts by kind and ground, in the order of their codes. */
export function ledgerTotals(rows: readonly LedgerRow[]): LedgerTotal[] {
  const totals = new Map<string, LedgerTotal>();
  for (const { kind, ground, origin, suspended } of rows) {
    const key = `${kind} ${ground ?? ''}`;
    const before = totals.get(key) ?? { kind, ground, imposed: 0, agreed: 0, suspended: 0 };
    totals.set(key, {
      ...before,
      imposed: before.imposed + (origin === 'imposed' ? 1 : 0),
      agreed: before.agreed + (origin === 'agreed' ? 1 : 0),
      suspended: before.suspended + (suspended ? 1 : 0),
    });
  }
  return [...totals.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}
