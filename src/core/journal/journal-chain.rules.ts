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

/** The first place where the record is not what was written. */
export interface ChainDefect {
  readonly seq: number;
  readonly defect: 'altered' | 'missing' | 'outOfOrder' | 'unlinked' | 'headMismatch';
}

/** Hash the first entry of a zone points back to. */
export const GENESIS = '0'.repeat(64);
const DOMAIN = 'parley-journal-1';
const SEPARATOR = '\u001f';

/** The hash an entry must carry; the same text the database function hashes. */
export function entryHash(row: Omit<ChainedRow, 'hash'>): string {
  const parts = [
    DOMAIN,
    row.zoneId,
    String(row.seq),
    row.at,
    row.actorId ?? '',
    row.actorName,
    row.position ?? '',
    row.eventId ?? '',
    row.subjectType,
    row.subjectId,
    row.kind,
    row.data,
    row.requestId,
    row.prevHash,
  ];
  return createHash('sha256').update(parts.join(SEPARATOR), 'utf8').digest('hex');
}

/**
 * Walks the chain of one zone and names the first defect, or null when every entry is what was
 * written, none is missing and the head agrees.
 */
export function findChainDefect(
  rows: readonly ChainedRow[],
  head: ChainHead | null,
): ChainDefect | null {
  let previous = GENESIS;
  let expected = 1;
  for (const row of rows) {
    if (row.seq > expected) return { seq: expected, defect: 'missing' };
    if (row.seq < expected) return { seq: row.seq, defect: 'outOfOrder' };
    if (entryHash(row) !== row.hash) return { seq: row.seq, defect: 'altered' };
    if (row.prevHash !== previous) return { seq: row.seq, defect: 'unlinked' };
    previous = row.hash;
    expected += 1;
  }
  const last = expected - 1;
  if ((head?.seq ?? 0) > last) return { seq: last + 1, defect: 'missing' };
  if ((head?.hash ?? GENESIS) !== previous) return { seq: last, defect: 'headMismatch' };
  return null;
}
