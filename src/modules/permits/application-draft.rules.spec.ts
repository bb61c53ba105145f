import { mergeAnswers } from './application-draft.rules.js';

describe('an application that saves itself', () => {
  it('keeps what is left out and empties what is null, at every depth', () => {
    const saved = {
      subject: 'Zorg',
      organiser: { name: 'Platform', phone: '02' },
      speakers: ['A'],
    };
    expect(
      mergeAnswers<object>(saved, { organiser: { phone: null }, speakers: ['B', 'C'] }),
    ).toEqual({
      subject: 'Zorg',
      organiser: { name: 'Platform', phone: null },
      speakers: ['B', 'C'],
    });
    expect(saved.organiser.phone).toBe('02');
  });
});
