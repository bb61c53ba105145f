import { MARKINGS } from './intelligence.data.js';
import {
  type NoteFacts,
  daysBetween,
  grantEndProblems,
  grantHolds,
  markingIn,
  noteProblems,
  stillKept,
} from './intelligence.rules.js';

const TODAY = '2026-11-23';
const NOW = '2026-11-23T08:00:00Z';
const NOTE: NoteFacts = {
  informationOn: '2026-11-20',
  keepUntil: '2027-02-21',
  personalData: false,
  text: 'Oproep op een open kanaal.',
};
const codes = (more: Partial<NoteFacts>) =>
  noteProblems({ ...NOTE, ...more }, TODAY).map(({ field, code }) => `${field} ${code}`);

describe('what is wrong with a note', () => {
  it.each<[string, Partial<NoteFacts>, string[]]>([
    ['nothing', {}, []],
    ['nothing: heard today', { informationOn: TODAY }, []],
    ['heard tomorrow', { informationOn: '2026-11-24' }, ['informationOn inTheFuture']],
    ['nothing: kept until tonight', { keepUntil: TODAY }, []],
    ['kept until yesterday', { keepUntil: '2026-11-22' }, ['keepUntil inThePast']],
    ['nothing: personal data for a year', { personalData: true, keepUntil: '2027-11-23' }, []],
    [
      'personal data for a year and a day',
      { personalData: true, keepUntil: '2027-11-24' },
      ['keepUntil keptTooLong'],
    ],
    ['nothing: other data for five years', { keepUntil: '2031-11-22' }, []],
    ['other data for longer', { keepUntil: '2031-11-23' }, ['keepUntil keptTooLong']],
    ['no words', { text: null }, ['text required']],
    [
      'nothing: a reference to classified material',
      { text: null, classification: 'restricted', classificationReference: 'NVO/2026/114' },
      [],
    ],
    [
      'words of classified material',
      { classification: 'restricted', classificationReference: 'NVO/2026/114' },
      ['text classifiedText'],
    ],
    [
      'classified material without reference',
      { text: null, classification: 'secret' },
      ['classificationReference required'],
    ],
    [
      'a reference without level',
      { classificationReference: 'NVO/2026/114' },
      ['classification required'],
    ],
    ['a marked text', { text: 'BEPERKT\nDe groep komt.' }, ['text bearsMarking']],
  ])('%s', (_what, more, expected) => expect(codes(more)).toEqual(expected));
});

describe('markings of classified papers', () => {
  it.each(MARKINGS)('%s is found in a line of its own and in a sentence', (marking) => {
    expect(markingIn(`${marking}\nInhoud`)).toBe(marking);
    expect(markingIn(`(${marking}) Inhoud`)).toBe(marking);
  });

  it.each([
    ['DIFFUSION\nRESTREINTE', 'DIFFUSION RESTREINTE'],
    ['CONFIDENTIËL', 'CONFIDENTIEL'],
    ['TRÈS SECRET', 'SECRET'],
    ['a secret meeting, beperkt tot leden', null],
    ['SECRETARIS', null],
    ['BEPERKTE groep', null],
  ])('%j bears %s', (text, marking) => expect(markingIn(text)).toBe(marking));
});

describe('the end of a grant', () => {
  it.each([
    ['2026-11-23T08:00:01Z', null],
    ['2026-11-23T08:00:00Z', 'inThePast'],
    ['2026-11-22T08:00:00Z', 'inThePast'],
    ['2027-05-22T08:00:00Z', null],
    ['2027-05-22T08:00:01Z', 'grantedTooLong'],
  ])('%s: %s', (until, code) => {
    expect(grantEndProblems(until, NOW)[0]?.code ?? null).toBe(code);
  });

  it.each([
    ['2026-11-23T08:00:01Z', null, true],
    ['2026-11-23T08:00:00Z', null, false],
    ['2026-12-01T08:00:00Z', '2026-11-23T07:00:00Z', false],
  ])('until %s, revoked %s: %s', (validUntil, revokedAt, holds) => {
    expect(grantHolds({ validUntil, revokedAt }, NOW)).toBe(holds);
  });
});

describe('how long words are kept', () => {
  it.each([
    ['2026-11-23', null, true],
    ['2026-11-22', null, false],
    ['2027-01-01', NOW, false],
  ])('until %s, erased %s: %s', (keepUntil, erasedAt, kept) => {
    expect(stillKept({ keepUntil, erasedAt }, TODAY)).toBe(kept);
  });

  it('counts days across the change of the clock', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });
});
