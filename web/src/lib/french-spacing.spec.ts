import { frenchSpacing } from './french-spacing.js';

describe('French spacing', () => {
  it('ties punctuation to its word, in every text of a catalogue', () => {
    const catalogue = { a: 'Vraiment ? Oui ; non : « peut-être » !', b: { c: 'Le {{at}} : là' } };
    expect(frenchSpacing(catalogue)).toEqual({
      a: 'Vraiment\u202f? Oui\u202f; non\u00a0: «\u00a0peut-être\u00a0»\u202f!',
      b: { c: 'Le {{at}}\u00a0: là' },
    });
  });

  it('leaves addresses and hours alone', () => {
    expect(frenchSpacing('https://exemple.be/?q=1 à 11:00')).toBe(
      'https://exemple.be/?q=1 à 11:00',
    );
  });
});
