import {
  type ChainDefect,
  type ChainHead,
  type ChainedRow,
  ChainWalk,
  GENESIS,
  asSwapped,
  belongsAt,
  entryHash,
} from './journal-chain.rules.js';

const ZONE = '11111111-1111-4111-8111-111111111111';

function chain(count: number): ChainedRow[] {
  const rows: ChainedRow[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const row = {
      zoneId: ZONE,
      seq,
      at: `2026-11-23T08:00:0${seq}.000Z`,
      actorId: null,
      actorName: 'Parley',
      position: null,
      eventId: null,
      subjectType: 'event',
      subjectId: ZONE,
      kind: `event.step${seq}`,
      data: '{}',
      requestId: 'r',
      prevHash: rows.at(-1)?.hash ?? GENESIS,
    };
    rows.push({ ...row, hash: entryHash(row) });
  }
  return rows;
}

const headOf = (rows: readonly ChainedRow[]): ChainHead => ({
  seq: rows.at(-1)?.seq ?? 0,
  hash: rows.at(-1)?.hash ?? GENESIS,
});

function verdict(rows: readonly ChainedRow[], head: ChainHead | null): ChainDefect | null {
  const walk = new ChainWalk();
  for (const row of rows) {
    const defect = walk.next(row);
    if (defect) return asSwapped(defect, walk.previous, rows);
  }
  return walk.finish(head);
}

describe('the chain of a journal', () => {
  const written = chain(5);
  const head = headOf(written);
  const at = (seq: number) => written[seq - 1] as ChainedRow;

  it('accepts what was written, and an empty journal', () => {
    expect(verdict(written, head)).toBeNull();
    expect(verdict([], null)).toBeNull();
  });

  it.each(['actorName', 'kind', 'data', 'at', 'requestId', 'subjectType', 'position'] as const)(
    'names an entry whose %s was altered',
    (column) => {
      const rows = written.map((row) => (row.seq === 3 ? { ...row, [column]: 'x' } : row));
      expect(verdict(rows, head)).toEqual({ seq: 3, fault: 'altered' });
    },
  );

  it('names a removed entry, at the start and in the middle', () => {
    expect(verdict(written.slice(1), head)).toEqual({ seq: 1, fault: 'removed' });
    const without = written.filter((row) => row.seq !== 4);
    expect(verdict(without, head)).toEqual({ seq: 4, fault: 'removed' });
  });

  it('names two entries whose numbers were swapped, and one that was moved away', () => {
    const swapped = [at(1), { ...at(4), seq: 2 }, at(3), { ...at(2), seq: 4 }, at(5)];
    expect(verdict(swapped, head)).toEqual({ seq: 2, fault: 'swapped', standsAt: 4 });
    const moved = [at(1), at(3), at(4), at(5), { ...at(2), seq: 9 }];
    expect(verdict(moved, head)).toEqual({ seq: 2, fault: 'swapped', standsAt: 9 });
  });

  it('names a forged entry that hashes well but is not linked', () => {
    const forged = { ...at(3), data: '{"forged":true}', prevHash: GENESIS };
    const rows = [at(1), at(2), { ...forged, hash: entryHash(forged) }, at(4), at(5)];
    expect(verdict(rows, head)).toEqual({ seq: 3, fault: 'unlinked' });
  });

  it('names the entry after one that was rewritten with its own hash', () => {
    const forged = { ...at(3), data: '{"forged":true}' };
    const rows = [at(1), at(2), { ...forged, hash: entryHash(forged) }, at(4), at(5)];
    expect(verdict(rows, head)).toEqual({ seq: 4, fault: 'unlinked' });
  });

  it('compares the end with the head', () => {
    expect(verdict(written.slice(0, 3), head)).toEqual({ seq: 4, fault: 'truncated' });
    expect(verdict([], head)).toEqual({ seq: 1, fault: 'truncated' });
    const other = { seq: 5, hash: GENESIS };
    expect(verdict(written, other)).toEqual({ seq: 5, fault: 'headAltered' });
    expect(verdict(written, headOf(written.slice(0, 4)))).toEqual({ seq: 5, fault: 'headAltered' });
    expect(verdict(written, null)).toEqual({ seq: 5, fault: 'headAltered' });
  });
});

describe('the hash of an entry', () => {
  const row = chain(1)[0] as ChainedRow;

  it('does not let the end of one field pass for the start of the next', () => {
    const one = { ...row, actorName: 'A\u001fgold', position: '', subjectType: 't' };
    const other = { ...row, actorName: 'A', position: 'gold', subjectType: '\u001ft' };
    expect(entryHash(one)).not.toBe(entryHash(other));
    expect(entryHash({ ...row, data: '{}\u001fx', requestId: 'y' })).not.toBe(
      entryHash({ ...row, data: '{}', requestId: 'x\u001fy' }),
    );
    expect(entryHash({ ...row, actorName: 'A,4:gold', position: null })).not.toBe(
      entryHash({ ...row, actorName: 'A', position: 'gold' }),
    );
  });

  it('tells an empty field from an absent one', () => {
    expect(entryHash({ ...row, position: '' })).not.toBe(entryHash({ ...row, position: null }));
  });

  it('names the one place where an entry belongs', () => {
    expect(belongsAt(row, 1, GENESIS)).toBe(true);
    expect(belongsAt(row, 2, GENESIS)).toBe(false);
    expect(belongsAt(row, 1, row.hash)).toBe(false);
  });
});
