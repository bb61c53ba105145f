import {
  answerInput,
  changesSomething,
  draftFor,
  numberOf,
  shownValues,
  unreadable,
} from './answer-draft.js';
import type { Condition } from './condition-facts.js';

const value = (name: string, type: string, more: object = {}) => ({
  name,
  type,
  label: { nl: name, fr: name, en: name, de: null },
  unit: null,
  min: null,
  max: null,
  decimals: 0,
  maxLength: null,
  required: false,
  ...more,
});

const CONDITION = {
  id: 'c4',
  version: 7,
  values: [
    value('number', 'number', { required: true }),
    value('vest', 'text'),
    value('briefing', 'time'),
    value('phoneList', 'boolean'),
    value('speed', 'number', { decimals: 1 }),
  ],
  versions: [
    {
      number: 1,
      text: { nl: 'Er zijn 200 stewards.', fr: 'Il y a 200 stewards.', en: null, de: null },
      parameters: { number: 200, phoneList: true },
    },
  ],
} as unknown as Condition;

describe('an answer', () => {
  it('names the version the reader saw and sends no words with a plain yes', () => {
    const draft = { ...draftFor(CONDITION, 'nl'), answer: 'accept' as const };
    expect(answerInput(CONDITION, draft, 'nl')).toEqual({
      conditionId: 'c4',
      expectedVersion: 7,
      answer: 'accept',
      reason: null,
    });
  });

  it('leaves the text to the server when only a value changes', () => {
    const fresh = draftFor(CONDITION, 'nl');
    const draft = {
      ...fresh,
      answer: 'counter' as const,
      values: { ...fresh.values, number: '1.180' },
      reason: 'Meer hebben we niet.',
    };
    expect(answerInput(CONDITION, draft, 'nl')).toMatchObject({
      text: null,
      parameters: { number: 1180, phoneList: true },
    });
  });

  it('sends changed words in the language they were read in', () => {
    const draft = {
      ...draftFor(CONDITION, 'de'),
      answer: 'counter' as const,
      text: 'Er zijn er 180.',
    };
    expect(answerInput(CONDITION, draft, 'de')).toMatchObject({
      text: { nl: 'Er zijn er 180.' },
      parameters: null,
    });
  });

  it('knows when nothing was changed and what cannot be read', () => {
    const fresh = draftFor(CONDITION, 'fr');
    expect(changesSomething(CONDITION, fresh, 'fr')).toBe(false);
    const wrong = { ...fresh, values: { ...fresh.values, number: 'veel' } };
    expect(unreadable(CONDITION, wrong)).toEqual(['number']);
  });

  it('shows the values in use, the others on request', () => {
    const names = (all: boolean) => shownValues(CONDITION, all).map(({ name }) => name);
    expect(names(false)).toEqual(['number', 'phoneList']);
    expect(names(true)).toHaveLength(5);
  });
});

describe('numbers with and without decimals', () => {
  it.each([
    ['8.000', 0, 8000],
    ['8 000', 0, 8000],
    ['2,5', 1, 2.5],
    ['2.5', 1, 2.5],
  ])('%s with %d', (text, decimals, wanted) => expect(numberOf(text, decimals)).toBe(wanted));

  it('refuses a decimal where none may be', () => expect(numberOf('2,5', 0)).toBeNaN());
});
