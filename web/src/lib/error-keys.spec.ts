import { errorKeys, errorValues, fieldKeys, fieldOf, shownValues } from './error-keys.js';
import { errorFromExtensions } from './errors.js';
import { formatFor } from './format.js';

const spaces = (text: unknown) => String(text).replace(/\s/g, ' ');

describe('error keys', () => {
  it('go from the exact text to the general one', () => {
    const stale = errorFromExtensions({ code: 'STALE', currentVersion: 4 });
    expect(errorKeys(stale)).toEqual(['STALE.text']);
    const moved = errorFromExtensions({ code: 'CONFLICT', reason: 'orderMoved' });
    expect(errorKeys(moved)).toEqual([
      'CONFLICT.by.orderMoved',
      'reason.orderMoved',
      'CONFLICT.text',
    ]);
  });

  it('prefer a text that says the values which came', () => {
    expect(fieldKeys({ path: 'a', code: 'outOfRange', params: { min: 1, max: 5 } })).toEqual([
      'field.outOfRange_min_max',
      'field.outOfRange_min',
      'field.outOfRange_max',
      'field.outOfRange',
      'field.other',
    ]);
    const open = { path: 'a', code: 'outOfRange', params: { min: null, max: 5 } };
    expect(fieldKeys(open).slice(0, 2)).toEqual(['field.outOfRange_max', 'field.outOfRange']);
    const rule = { code: 'RULE_VIOLATED', rule: 'r', params: { unit: 'A1' } };
    expect(errorKeys(errorFromExtensions(rule)).slice(0, 2)).toEqual([
      'RULE_VIOLATED.by.r_unit',
      'RULE_VIOLATED.by.r',
    ]);
  });

  it('do not take the hint of the validator for a value', () => {
    const problem = { path: 'a', code: 'isInt', params: { hint: 'a must be an integer number' } };
    expect(fieldKeys(problem)).toEqual(['field.isInt', 'field.other']);
  });
});

describe('the values of a sentence', () => {
  const nl = formatFor('nl');

  it('are written as the reader writes them', () => {
    const values = { from: '2027-03-11T10:00:00Z', hours: 10.5, max: 5_000_000, year: 2100 };
    const said = shownValues(values, nl);
    expect(spaces(said['from'])).toContain('11:00');
    expect(said['hours']).toBe('10,5');
    expect(spaces(said['max'])).toMatch(/^5[. ]000[. ]000$/);
    expect(said['year']).toBe(2100);
  });

  it('join lists and leave records alone', () => {
    const all = [{ rule: 'overlap' }];
    expect(shownValues({ points: [4, 5, 7], all }, nl)).toEqual({ points: '4, 5 en 7', all });
  });

  it('hold the params of a rule beside the other details', () => {
    const error = errorFromExtensions({ code: 'RULE_VIOLATED', rule: 'r', params: { unit: 'A1' } });
    expect(errorValues(error, nl)).toMatchObject({ rule: 'r', unit: 'A1' });
  });
});

describe('the name of a refused field', () => {
  it.each([
    ['input.facts.stewardCount', 'stewardCount'],
    ['input.conditions.0.parameters.number', 'number'],
    ['waypoints.2', 'waypoints'],
    ['input', null],
    ['', null],
  ])('%s', (path, field) => {
    expect(fieldOf(path)).toBe(field);
  });
});
