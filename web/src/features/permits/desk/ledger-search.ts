/** The ledger's filters as they stand in the address, so that a view can be shared. */
export interface LedgerSearch {
  /** Calendar days in Brussels, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Code of one authority. */
  readonly authority?: string;
  readonly page?: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CODE = /^[\w-]{1,60}$/;

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;

/** Reads the address; what nobody understands is left out. */
export function readLedgerSearch(search: Record<string, unknown>): LedgerSearch {
  const from = day(search['from']);
  const to = day(search['to']);
  const authority = String(search['authority'] ?? '');
  const page = Number(search['page']);
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(CODE.test(authority) ? { authority } : {}),
    ...(Number.isInteger(page) && page > 1 && page < 10_000 ? { page } : {}),
  };
}

/** The period of a search: the present year where the address names none. */
export function periodOf({ from, to }: LedgerSearch, year: number): { from: string; to: string } {
  return { from: from ?? `${year}-01-01`, to: to ?? `${year}-12-31` };
}
