import { readReferenceSearch } from './reference-search.js';
import type { ReferenceRow } from './reference-types.js';
import { entriesOf, isEmpty, matches, numberOf, stateOn } from './reference-values.js';

const row = (edition: number, validFrom: string | null, validTo: string | null): ReferenceRow => ({
  id: `id-${edition}`,
  version: 1,
  code: 'one',
  edition,
  source: 'Dienstnota 12',
  validFrom,
  validTo,
  text: { nl: 'Woorden', fr: 'Mots' },
});

describe('the lists of reference data', () => {
  it('take from the address only what they know', () => {
    expect(readReferenceSearch({ q: '  rally ', state: 'ended' })).toEqual({
      q: 'rally',
      state: 'ended',
    });
    expect(readReferenceSearch({ q: '', state: 'gone', page: 3 })).toEqual({});
  });

  it.each([
    [null, null, 'current'],
    ['2027-03-11', '2027-03-11', 'current'],
    ['2027-03-12', null, 'planned'],
    [null, '2027-03-10', 'ended'],
    ['2027-09-01', '2027-03-01', 'never'],
  ] as const)('from %s to %s: %s', (validFrom, validTo, state) => {
    expect(stateOn({ validFrom, validTo }, '2027-03-11')).toBe(state);
  });

  it('show the edition that holds, and what follows it', () => {
    const rows = [
      row(1, null, '2026-12-31'),
      row(2, '2027-01-01', '2027-05-31'),
      row(3, '2027-06-01', null),
    ];
    const [entry] = entriesOf(rows, '2027-03-11');
    expect(entry).toMatchObject({ state: 'current', shown: { edition: 2 }, next: { edition: 3 } });
    expect(entriesOf(rows.slice(0, 1), '2027-03-11')[0]).toMatchObject({ state: 'ended' });
  });

  it('find words wherever they stand', () => {
    const [entry] = entriesOf([row(1, null, null)], '2027-03-11');
    if (!entry) throw new Error('no entry');
    expect(matches(entry, 'Naam', 'dienstnota MOTS naam')).toBe(true);
    expect(matches(entry, 'Naam', 'elders')).toBe(false);
  });

  it('read numbers as they are typed in Belgium, and miss a language', () => {
    expect(numberOf({ lon: '4,36' }, 'lon')).toBe(4.36);
    expect(numberOf({ lon: 'east' }, 'lon')).toBe(-1);
    expect(isEmpty({ nl: 'Woord', fr: ' ' })).toBe(true);
    expect(isEmpty({ nl: 'Woord', fr: 'Mot' })).toBe(false);
  });
});
