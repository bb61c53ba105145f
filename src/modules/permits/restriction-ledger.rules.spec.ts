import {
  type LedgerDecision,
  ledgerCsv,
  ledgerRows,
  ledgerTotals,
} from './restriction-ledger.rules.js';

const GROUND = 'municipal-act-133-135';
const decision: LedgerDecision = {
  id: 'a',
  takenAt: '2026-11-23T08:00:00Z',
  authorityId: 'mayor',
  type: 'authorisedWithConditions',
  standing: 'notified',
  articles: [
    { kind: 'STW', imposed: { groundCode: GROUND } },
    { kind: 'STW', imposed: null },
    { kind: 'SND', imposed: null },
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
    const rows = ledgerRows([decision, banned], new Set(['a', 'b']));
    expect(ledgerTotals(rows)).toEqual([
      { kind: 'SND', ground: null, imposed: 0, agreed: 1, suspended: 0 },
      { kind: 'STW', ground: null, imposed: 0, agreed: 1, suspended: 0 },
      { kind: 'STW', ground: GROUND, imposed: 1, agreed: 0, suspended: 1 },
      { kind: 'prohibition', ground: GROUND, imposed: 1, agreed: 0, suspended: 1 },
    ]);
  });

  it('says what was withdrawn, and holds nothing that names the organiser', () => {
    const [row] = ledgerRows([{ ...banned, standing: 'withdrawn' }], new Set());
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
    expect(ledgerCsv([['x', cell]])).toBe(`\uFEFFx;'${cell}\r\n`);
  });

  it('quotes what would break a row', () => {
    expect(ledgerCsv([['a;b', 'say "no"\nmore']])).toBe('\uFEFF"a;b";"say ""no""\nmore"\r\n');
  });
});
