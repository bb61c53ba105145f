import { type ApplicationFacts, REQUIREMENTS, missingParts } from './completeness.rules.js';

const EMPTY: ApplicationFacts = { communes: [], answers: {} };
const codes = (facts: Partial<ApplicationFacts>) =>
  missingParts({ ...EMPTY, ...facts }).map(({ code }) => code);

describe('completeness of an application', () => {
  it('asks an empty application for everything that always applies, in the order of the form', () => {
    const always = REQUIREMENTS.filter(({ when }) => !when).map(({ code }) => code);
    expect(codes({})).toEqual(always);
    expect(always.length).toBeGreaterThan(15);
  });

  it('has one code and one source for every requirement', () => {
    expect(new Set(REQUIREMENTS.map(({ code }) => code)).size).toBe(REQUIREMENTS.length);
    expect(REQUIREMENTS.every(({ source }) => source.length > 5)).toBe(true);
  });

  it.each([
    ['waypoints', { kind: 'march' }, { kind: 'vigil' }],
    ['coachDropOff', { answers: { transport: ['coach'] } }, { answers: { transport: ['foot'] } }],
    ['stewardRecognition', { stewardCount: 10 }, { stewardCount: 0 }],
  ])('asks for %s only where it applies', (code, with_, without) => {
    expect(codes(with_)).toContain(code);
    expect(codes(without)).not.toContain(code);
  });

  it('takes no for an answer, but not white space or an empty list', () => {
    expect(codes({ answers: { meetingAtEnd: false } })).not.toContain('meetingAtEnd');
    expect(codes({ stewardCount: 0 })).not.toContain('stewardCount');
    expect(codes({ answers: { subject: '  ' } })).toContain('subject');
    expect(codes({ communes: [] })).toContain('communes');
    expect(codes({ title: { nl: '', fr: null } })).toContain('title');
    expect(codes({ title: { fr: 'Marche' } })).not.toContain('title');
  });
});
