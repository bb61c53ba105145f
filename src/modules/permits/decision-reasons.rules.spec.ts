import { missingPoints, typeProblem } from './decision-reasons.rules.js';

const TWELVE = Array.from({ length: 12 }, (_, index) => ({ point: index + 1, text: 'dat …' }));
const light = { type: 'authorisedWithConditions', impositions: [], reasoning: [], gaps: [] };

describe('the reasons an act has to give', () => {
  it('asks nothing of what the organiser agreed to', () => {
    expect(missingPoints(light)).toEqual([]);
  });

  it('asks all twelve points of a prohibition and of an imposed condition', () => {
    const all = TWELVE.map(({ point }) => point);
    expect(missingPoints({ ...light, type: 'prohibited' })).toEqual(all);
    expect(missingPoints({ ...light, impositions: [{}] })).toEqual(all);
    expect(missingPoints({ ...light, type: 'prohibited', reasoning: TWELVE })).toEqual([]);
  });

  it('takes a named reason for an empty point, but no white space', () => {
    const reasoning = TWELVE.slice(0, 11);
    const with_ = (reason: string) =>
      missingPoints({ ...light, type: 'prohibited', reasoning, gaps: [{ point: 12, reason }] });
    expect(with_('Er is tijd genoeg.')).toEqual([]);
    expect(with_('   ')).toEqual([12]);
  });

  it.each([
    ['authorised', 0, null],
    ['authorised', 1, 'authorisedHasConditions'],
    ['authorisedWithConditions', 0, 'noConditionsToAttach'],
    ['authorisedWithConditions', 3, null],
    ['prohibited', 0, null],
    ['noted', 0, null],
  ])('says whether %s fits %d conditions', (type, conditions, expected) => {
    expect(typeProblem(type, conditions)).toBe(expected);
  });
});
