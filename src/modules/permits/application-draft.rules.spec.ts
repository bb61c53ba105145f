import { draftTimeProblems, emptiedProblems, mergeAnswers } from './application-draft.rules.js';

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

  it('names hours in the wrong order while others are still unknown', () => {
    const saved = { startAt: '2027-03-11T10:00:00Z' };
    expect(draftTimeProblems({ gatheringAt: '2027-03-11T10:30:00Z' }, saved, 'a.')).toEqual([
      { path: 'a.startAt', code: 'startBeforeGathering' },
    ]);
    expect(draftTimeProblems({ gatheringAt: '2027-03-11T10:00:00Z' }, saved, 'a.')).toEqual([]);
    expect(
      draftTimeProblems(
        { dispersalAt: '2027-03-11T09:00:00Z' },
        { endAt: '2027-03-11T10:00:00Z' },
        '',
      ),
    ).toEqual([{ path: 'dispersalAt', code: 'dispersalBeforeEnd' }]);
  });

  it('lets a draft lose its start, an application sent back not', () => {
    expect(emptiedProblems({ startAt: null }, 'draft', '')).toEqual([]);
    expect(emptiedProblems({ startAt: null }, 'incomplete', 'x.')).toEqual([
      { path: 'x.startAt', code: 'required' },
    ]);
  });
});
