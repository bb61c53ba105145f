import {
  type SuggestionFacts,
  type SuggestionRule,
  suggestAdvisers,
} from './advice-suggestion.rules.js';

const facts = (more: Partial<SuggestionFacts> = {}): SuggestionFacts => ({
  kind: 'march',
  expectedNumber: null,
  stewardCount: null,
  answers: {},
  touched: new Map(),
  ...more,
});
const rule = (
  test: SuggestionRule['test'],
  organisationId = 'fire',
  nl = 'omdat',
): SuggestionRule => ({
  code: 'r',
  organisationId,
  theme: 'safety',
  test,
  reason: { nl },
  source: 'zone',
});
const held = (test: SuggestionRule['test'], more: Partial<SuggestionFacts>): boolean =>
  suggestAdvisers([rule(test)], facts(more)).length === 1;

describe('whom to ask for advice', () => {
  it('goes by the kind of event', () => {
    expect(held({ kinds: ['festival'] }, {})).toBe(false);
    expect(held({ kinds: ['festival', 'march'] }, {})).toBe(true);
  });

  it('goes by a number, which must be above the bound', () => {
    const test = { fact: 'expectedNumber', over: 500 } as const;
    expect([null, 500, 501].map((expectedNumber) => held(test, { expectedNumber }))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('goes by an answer that says something', () => {
    const at = (amplified: unknown) =>
      held({ answer: 'sound.amplified' }, { answers: { sound: { amplified } } });
    expect([undefined, null, false, '', 0, []].map(at)).toEqual(Array(6).fill(false));
    expect([true, 'ja', 2, ['x']].map(at)).toEqual([true, true, true, true]);
    expect(
      held({ answer: 'coaches.count', over: 20 }, { answers: { coaches: { count: 21 } } }),
    ).toBe(true);
    expect(held({ answer: 'sound.amplified' }, { answers: { sound: 'loud' } })).toBe(false);
  });

  it('names what the footprint touches, in the language of the words', () => {
    const touched = new Map([
      ['tramLine', [{ nl: 'tram 92', fr: 'le tram 92' }, { nl: 'tram 25' }]],
    ]);
    const [found] = suggestAdvisers(
      [
        {
          ...rule({ layer: 'tramLine' }),
          reason: { nl: 'Raakt {{names}}.', fr: 'Touche {{names}}.' },
        },
      ],
      facts({ touched }),
    );
    expect(found?.reasons[0]?.text).toEqual({
      nl: 'Raakt tram 92, tram 25.',
      fr: 'Touche le tram 92, tram 25.',
    });
    expect(held({ layer: 'greenSpace' }, { touched })).toBe(false);
  });

  it('gathers the reasons of one service, and keeps the order of the rules', () => {
    const found = suggestAdvisers(
      [
        rule({ kinds: ['march'] }, 'stib', 'a'),
        rule({ kinds: ['march'] }),
        rule({ kinds: ['march'] }, 'stib', 'b'),
      ],
      facts(),
    );
    expect(found.map(({ organisationId, reasons }) => [organisationId, reasons.length])).toEqual([
      ['stib', 2],
      ['fire', 1],
    ]);
  });
});
