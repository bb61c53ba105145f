import { KNOWN_PLACES, nameIn, placeAt } from './known-places.js';

describe('known places', () => {
  it('have each an id of their own and both names', () => {
    expect(new Set(KNOWN_PLACES.map((place) => place.id)).size).toBe(KNOWN_PLACES.length);
    for (const { nl, fr } of KNOWN_PLACES) expect(nl !== '' && fr !== '').toBe(true);
  });

  it('are found again at their position, and nowhere else', () => {
    expect(placeAt([4.3688, 50.8498])?.fr).toBe('place Madou');
    expect(placeAt([4.2, 50.7])).toBeNull();
  });

  it('are named in the language of the page, or in both', () => {
    const madou = { nl: 'Madouplein', fr: 'place Madou' };
    expect(nameIn('nl', madou)).toBe('Madouplein');
    expect(nameIn('de', madou)).toBe('place Madou / Madouplein');
  });
});
