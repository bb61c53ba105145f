import { csvSheet } from '../../core/documents/csv-sheet.js';
import { type LedgerDecision, ledgerRows, ledgerTotals } from './restriction-ledger.rules.js';

const GROUND = 'municipal-act-133-135';
const decision: LedgerDecision = {
  id: 'a',
  takenAt: '2026-11-23T08:00:00Z',
  authorityId: 'mayor',
  type: 'authorisedWithConditions',
  standing: 'notified',
  articles: [
    { conditionId: 'c1', kind: 'STW', imposed: { groundCode: GROUND } },
    { conditionId: 'c2', kind: 'STW', imposed: null },
    { conditionId: 'c3', kind: 'SND', imposed: null },
  ],
  prohibitionGrounds: [],
};
const banned: LedgerDecision = {
  ...decision,
  id: 'b',
  type: 'prohibited',
  articles: [],
  prohibitionGrounds: [GROUND],
};

describe('the ledger of restrictions', () => {
  it('counts imposed, agreed and suspended by kind and ground', () => {
    const rows = ledgerRows(
      [decision, banned],
      new Map([
        ['a', 'whole' as const],
        ['b', 'whole' as const],
      ]),
    );
    expect(ledgerTotals(rows)).toEqual([
      { kind: 'SND', ground: null, imposed: 0, agreed: 1, suspended: 0 },
      { kind: 'STW', ground: null, imposed: 0, agreed: 1, suspended: 0 },
      { kind: 'STW', ground: GROUND, imposed: 1, agreed: 0, suspended: 1 },
      { kind: 'prohibition', ground: GROUND, imposed: 1, agreed: 0, suspended: 1 },
    ]);
  });

  it('counts as suspended only what the court named', () => {
    const rows = ledgerRows([decision], new Map([['a', new Set(['c1', 'c2'])]]));
    // What the organiser agreed to holds by itself, whatever is named.
    expect(rows.filter(({ suspended }) => suspended)).toEqual([
      expect.objectContaining({ kind: 'STW', origin: 'imposed' }),
    ]);
  });

  it('says what was withdrawn, and holds nothing that names the organiser', () => {
    const [row] = ledgerRows([{ ...banned, standing: 'withdrawn' }], new Map());
    expect(row).toEqual({
      decisionId: 'b',
      takenAt: '2026-11-23T08:00:00Z',
      authorityId: 'mayor',
      kind: 'prohibition',
      ground: GROUND,
      origin: 'imposed',
      suspended: false,
      withdrawn: true,
    });
  });

  it.each(['=1+1', '+32 2 000', '-3', '@sum'])('makes %s text, not a formula', (cell) => {
    expect(csvSheet([['x', cell]])).toBe(`\uFEFFx;'${cell}\r\n`);
  });

  it('quotes what would break a row', () => {
    expect(csvSheet([['a;b', 'say "no"\nmore']])).toBe('\uFEFF"a;b";"say ""no""\nmore"\r\n');
  });
});
