import type { Codes } from './intelligence-types.js';
import { dayAfter, firstValues, noteInput } from './note-values.js';

const CODES = { proposedDays: 90 } as Codes;

describe('a note in its form', () => {
  it('begins as one that cannot be judged, kept for as long as proposed', () => {
    expect(firstValues(CODES, '2026-11-23', null)).toMatchObject({
      reliability: 'F',
      credibility: '6',
      keepUntil: '2027-02-21',
    });
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-10-24', 2, '2026-10-26'],
  ])('counts from %s %d days to %s', (day, days, then) => expect(dayAfter(day, days)).toBe(then));

  it('sends no words of classified material, whatever was typed before', () => {
    const values = { ...firstValues(CODES, '2026-11-23', null), text: 'Getypt.' };
    const classified = { ...values, classification: 'secret', classificationReference: ' NVO/1 ' };
    expect(noteInput(values)).toMatchObject({ text: 'Getypt.', classificationReference: null });
    expect(noteInput(classified)).toMatchObject({
      text: null,
      classification: 'secret',
      classificationReference: 'NVO/1',
    });
  });
});
