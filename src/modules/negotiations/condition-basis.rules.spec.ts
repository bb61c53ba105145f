import { type BasisKind, type WordingFacts, outdatedFacts } from './condition-basis.rules.js';

const THEN: WordingFacts = {
  gatheringAt: '2027-03-11T09:00:00.000Z',
  startAt: '2027-03-11T10:00:00.000Z',
  endAt: '2027-03-11T14:00:00.000Z',
  dispersalAt: '2027-03-11T14:30:00.000Z',
  expectedNumber: 8000,
  footprintVersion: 1,
};
const kind = (...buildsOn: BasisKind['buildsOn']): BasisKind => ({
  buildsOn,
  numberTolerancePercent: 25,
});
const facts = (
  of: BasisKind,
  change: Partial<WordingFacts>,
  parameters: Record<string, string | number> = {},
) => outdatedFacts(of, { parameters, builtOn: THEN }, { ...THEN, ...change }).map((x) => x.fact);
const LATER = { startAt: '2027-03-11T10:30:00.000Z' };

describe('words and the facts they were written for', () => {
  it('asks again about the hours when the start moves, with both values', () => {
    const words = { parameters: {}, builtOn: THEN };
    expect(outdatedFacts(kind('times'), words, { ...THEN, ...LATER })).toEqual([
      { fact: 'startAt', before: THEN.startAt, after: LATER.startAt },
    ]);
  });

  it('asks again about any words that name the very time that moved, and about no others', () => {
    expect(facts(kind(), LATER, { endHour: '11:00' })).toEqual(['startAt']);
    expect(facts(kind(), LATER, { endHour: '15:00', briefing: '09:15' })).toEqual([]);
  });

  it('compares moments, not how they are written', () => {
    expect(facts(kind('times'), { startAt: '2027-03-11T11:00:00+01:00' })).toEqual([]);
  });

  it.each([
    [10_000, []],
    [10_001, ['expectedNumber']],
    [6_000, []],
    [5_999, ['expectedNumber']],
  ])('number 8,000 → %d within 25 percent: %j', (expectedNumber, expected) => {
    expect(facts(kind('number'), { expectedNumber })).toEqual(expected);
    expect(facts(kind('route', 'times'), { expectedNumber })).toEqual([]);
  });

  it('asks again about the route by the version of the map', () => {
    expect(facts(kind('route'), { footprintVersion: 2 })).toEqual(['route']);
    expect(facts(kind('number'), { footprintVersion: 2 })).toEqual([]);
  });

  it('says nothing of words whose facts were not kept', () => {
    const words = { parameters: {}, builtOn: null };
    expect(outdatedFacts(kind('times', 'route'), words, { ...THEN, ...LATER })).toEqual([]);
  });
});
