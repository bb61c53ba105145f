import { chooseLanguage } from './languages.js';

describe('chooseLanguage', () => {
  it('takes the first wanted language that is offered', () => {
    expect(chooseLanguage([null, 'de-DE', 'fr-BE', 'en'], ['nl', 'fr', 'en'])).toBe('fr');
  });

  it('falls back to the first offered one', () => {
    expect(chooseLanguage(['pt', undefined], ['nl', 'fr'])).toBe('nl');
  });
});
