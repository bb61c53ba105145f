import {
  type LeadTimeCondition,
  type LeadTimeTest,
  leadTimeAnswer,
  shownDeadlines,
  testOutcome,
} from './lead-time-condition.rules.js';

const test = (fact: string, operator: LeadTimeTest['operator'], value: string | null = null) => ({
  fact,
  operator,
  value,
  label: { nl: fact },
});

describe('the condition of a lead-time rule', () => {
  it.each<[LeadTimeTest, unknown, string]>([
    [test('n', 'atLeast', '1000'), 1000, 'holds'],
    [test('n', 'atLeast', '1000'), 999, 'fails'],
    [test('n', 'atLeast', '1000'), null, 'unknown'],
    [test('n', 'atLeast', '1000'), 'many', 'unknown'],
    [test('n', 'atLeast', 'many'), 5, 'unknown'],
    [test('n', 'below', '1000'), 999, 'holds'],
    [test('n', 'below', '1000'), 1000, 'fails'],
    [test('n', 'is', 'true'), true, 'holds'],
    [test('n', 'is', 'true'), false, 'fails'],
    [test('n', 'is', 'false'), false, 'holds'],
    [test('n', 'is', 'true'), undefined, 'unknown'],
    [test('n', 'filled'), 'Een podium', 'holds'],
    [test('n', 'filled'), '  ', 'fails'],
    [test('n', 'filled'), [], 'fails'],
    [test('n', 'filled'), null, 'unknown'],
  ])('%j of %j: %s', (asked, fact, outcome) => {
    expect(testOutcome(asked, { n: fact })).toBe(outcome);
  });

  const either: LeadTimeCondition = {
    match: 'any',
    tests: [test('a', 'is', 'true'), test('b', 'is', 'true')],
  };
  const both: LeadTimeCondition = { ...either, match: 'all' };

  it.each<[LeadTimeCondition, object, string, string[]]>([
    [either, { a: true }, 'holds', ['a']],
    [either, { a: false }, 'unknown', ['b']],
    [either, { a: false, b: false }, 'fails', ['a', 'b']],
    [both, { a: true }, 'unknown', ['b']],
    [both, { a: false }, 'fails', ['a']],
    [both, { a: true, b: true }, 'holds', ['a', 'b']],
    [both, {}, 'unknown', ['a', 'b']],
  ])('%j with %j: %s', (appliesWhen, facts, outcome, named) => {
    const answer = leadTimeAnswer({ condition: 'x', appliesWhen }, { ...facts });
    expect(answer.outcome).toBe(outcome);
    expect(answer.because.map(({ text }) => text.nl)).toEqual(named);
    expect(answer.because.every(({ known }) => known === (outcome !== 'unknown'))).toBe(true);
  });

  it('applies always without one, and cannot be told from prose alone', () => {
    expect(leadTimeAnswer({ condition: null, appliesWhen: null }, {}).outcome).toBe('holds');
    const prose = leadTimeAnswer({ condition: 'large', appliesWhen: null }, {});
    expect(prose).toMatchObject({ outcome: 'unknown', because: [{ known: false }] });
  });

  it('shows what applies, and of what may apply the strictest of each commune', () => {
    const deadline = (latest: string, certain: boolean, ...communeCodes: string[]) => ({
      latest,
      certain,
      communeCodes,
    });
    const shown = shownDeadlines([
      deadline('2027-04-01', true, 'a'),
      deadline('2027-03-01', false, 'a'),
      deadline('2027-02-01', false, 'a'),
      deadline('2027-05-01', false, 'a'),
      deadline('2027-04-15', false, 'b'),
      deadline('2027-04-01', false, 'a'),
    ]);
    expect(shown.map(({ latest, certain }) => `${latest} ${certain}`)).toEqual([
      '2027-02-01 false',
      '2027-04-01 true',
      '2027-04-15 false',
    ]);
  });
});
