import { createHash } from 'node:crypto';

/** A journal row as stored, every column as text, in the order of its number. */
export interface ChainedRow {
  readonly zoneId: string;
  readonly seq: number;
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly position: string | null;
  readonly eventId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly kind: string;
  readonly data: string;
  readonly requestId: string;
  readonly prevHash: string;
  readonly hash: string;
}

export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/**
 * How the record differs from what was written: `altered` in its contents; `removed`; `swapped`
 * (its own entry stands at another number); `unlinked` (a forged entry that hashes well but does
 * not follow the one before); `truncated` (the head knows later entries); `headAltered`.
 */
export type ChainFault =
  'altered' | 'removed' | 'swapped' | 'unlinked' | 'truncated' | 'headAltered';

/** The first place where the record is not what was written. */
export interface ChainDefect {
  readonly seq: number;
  readonly fault: ChainFault;
  /** For `swapped`: the number under which the entry stands now. */
  readonly standsAt?: number;
}

/** Hash the first entry of a zone points back to. */
export const GENESIS = '0'.repeat(64);
const DOMAIN = 'parley-journal-1';

/** A field with its length in bytes before it, so that no text can pass for the end of another. */
function chainText(fields: readonly (string | null)[]): string {
  return fields
    .map((field) => (field === null ? '-,' : `${Buffer.byteLength(field)}:${field},`))
    .join('');
}

/** The hash an entry must carry: SHA-256 of the same text the database function hashes. */
export function entryHash(row: Omit<ChainedRow, 'hash'>): string {
  const text = chainText([
    DOMAIN,
    row.zoneId,
    String(row.seq),
    row.at,
    row.actorId,
    row.actorName,
    row.position,
    row.eventId,
    row.subjectType,
    row.subjectId,
    row.kind,
    row.data,
    row.requestId,
    row.prevHash,
  ]);
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Whether `row` is the very entry that was written as number `seq` after `previous`. */
export function belongsAt(row: ChainedRow, seq: number, previous: string): boolean {
  return row.prevHash === previous && entryHash({ ...row, seq }) === row.hash;
}

/** Walks the chain of one zone entry by entry, so that a long one need not be held in memory. */
export class ChainWalk {
  private seq = 0;
  private hash = GENESIS;

  /** Number of entries found in order so far. */
  get length(): number {
    return this.seq;
  }

  /** Hash of the last entry found in order. */
  get previous(): string {
    return this.hash;
  }

  /** Takes the next entry by number; answers the defect that stands in the way, or null. */
  next(row: ChainedRow): ChainDefect | null {
    const expected = this.seq + 1;
    if (row.seq !== expected) return { seq: expected, fault: 'removed' };
    if (entryHash(row) !== row.hash) return { seq: expected, fault: 'altered' };
    if (row.prevHash !== this.hash) return { seq: expected, fault: 'unlinked' };
    this.seq = expected;
    this.hash = row.hash;
    return null;
  }

  /** Compares the end of the chain with the head, which is written with every entry. */
  finish(head: ChainHead | null): ChainDefect | null {
    const known = head ?? { seq: 0, hash: GENESIS };
    if (known.seq > this.seq) return { seq: this.seq + 1, fault: 'truncated' };
    if (known.seq < this.seq || known.hash !== this.hash) {
      return { seq: this.seq, fault: 'headAltered' };
    }
    return null;
  }
}

/** A missing or wrong entry that stands elsewhere among `candidates` was swapped. */
export function asSwapped(
  defect: ChainDefect,
  previous: string,
  candidates: readonly ChainedRow[],
): ChainDefect {
  if (defect.fault !== 'removed' && defect.fault !== 'altered') return defect;
  const found = candidates.find(
    (row) => row.seq !== defect.seq && belongsAt(row, defect.seq, previous),
  );
  return found ? { seq: defect.seq, fault: 'swapped', standsAt: found.seq } : defect;
}
