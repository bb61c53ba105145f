import { periodOf, readLedgerSearch } from './ledger-search.js';

describe('the ledger in the address', () => {
  it('keeps what it understands and leaves out the rest', () => {
    expect(
      readLedgerSearch({
        from: '2026-01-01',
        to: '2026-02-30x',
        authority: 'mayor-uccle',
        page: '2',
      }),
    ).toEqual({ from: '2026-01-01', authority: 'mayor-uccle', page: 2 });
    expect(readLedgerSearch({ from: 1, authority: '<b>', page: -1 })).toEqual({});
  });

  it('shows the present year where none is named', () => {
    expect(periodOf({}, 2026)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(periodOf({ from: '2025-05-01' }, 2026)).toEqual({
      from: '2025-05-01',
      to: '2026-12-31',
    });
  });
});
