import { formatFor } from './format.js';

const spaced = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('formatFor', () => {
  it('shows the clock of Brussels, in winter and in summer', () => {
    const { time } = formatFor('nl');
    expect(time('2027-03-11T10:00:00Z')).toBe('11:00');
    expect(time('2027-06-24T04:00:00Z')).toBe('06:00');
  });

  it('keeps a calendar day a day', () => {
    expect(formatFor('fr').day('2027-03-11')).toBe('jeudi 11 mars 2027');
  });

  it('writes numbers as the language does', () => {
    expect(formatFor('nl').number(8000)).toBe('8.000');
    expect(spaced(formatFor('fr').number(8000))).toBe('8 000');
  });

  it('changes to kilometres and hectares where people do', () => {
    const { distance, area } = formatFor('en');
    expect(distance(758.4)).toBe('758 m');
    expect(distance(3475)).toBe('3.48 km');
    expect(area(5403.2)).toBe('5,403 m²');
    expect(area(67_478)).toBe('6.7 ha');
  });

  it('says how long ago', () => {
    const now = new Date('2027-03-11T12:00:00Z');
    expect(formatFor('en').relative('2027-03-08T11:00:00Z', now)).toBe('3 days ago');
    expect(formatFor('nl').relative('2027-03-11T14:00:00Z', now)).toBe('over 2 uur');
  });
});
