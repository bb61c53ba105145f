import { answerProblems, isLateAdvice, mayAsk } from './advice.policy.js';

describe('the advice round', () => {
  it('asks in every dossier that is open, never in a draft or a settled one', () => {
    expect(
      ['draft', 'submitted', 'negotiation', 'decided', 'ended', 'withdrawn'].map(mayAsk),
    ).toEqual([false, true, true, true, false, false]);
  });

  it('marks an answer late after its due time and after the decision', () => {
    const due = '2026-11-30T22:59:00Z';
    expect(isLateAdvice(due, due, 'negotiation')).toBe(false);
    expect(isLateAdvice('2026-11-30T22:59:01Z', due, 'negotiation')).toBe(true);
    expect(isLateAdvice('2026-11-01T00:00:00Z', due, 'decided')).toBe(true);
  });

  it('wants conditions with "with conditions" and words with "unfavourable"', () => {
    const fields = (answer: Parameters<typeof answerProblems>[0]) =>
      answerProblems(answer).map(({ path }) => path);
    expect(fields({ result: 'favourableWithConditions' })).toEqual(['input.proposedConditions']);
    expect(fields({ result: 'favourableWithConditions', proposedConditions: ['vrij'] })).toEqual(
      [],
    );
    expect(fields({ result: 'unfavourable', text: ' ' })).toEqual(['input.text']);
    expect(fields({ result: 'noRemark' })).toEqual([]);
  });
});
