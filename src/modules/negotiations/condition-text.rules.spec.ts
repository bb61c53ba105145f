import type { ParameterRule } from './condition-parameters.rules.js';
import { conditionText, writtenText } from './condition-text.rules.js';

const rule = (name: string, type: ParameterRule['type']): ParameterRule => ({
  name,
  type,
  min: null,
  max: null,
  decimals: 0,
  maxLength: null,
  required: false,
});
const RULES = [
  rule('number', 'number'),
  rule('at', 'time'),
  rule('glass', 'boolean'),
  rule('who', 'text'),
];
const text = (template: string, values: Record<string, string | number | boolean>) =>
  conditionText({ nl: template, fr: template, en: template }, RULES, values);

describe('conditionText', () => {
  it('writes figures and times as each language does', () => {
    expect(text('{{number}} · {{at}}', { number: 12_000.5, at: '09:15' })).toEqual({
      nl: '12.000,5 · 09.15 uur',
      fr: '12.000,5 · 09h15',
      en: '12,000.5 · 09:15',
    });
  });

  it('keeps a bracket only when every value in it is set, zero and false included', () => {
    const template = 'A[[, {{number}} at {{at}}]].';
    expect(text(template, { number: 0, at: '10:00' }).en).toBe('A, 0 at 10:00.');
    expect(text(template, { number: 0 }).en).toBe('A.');
  });

  it('keeps a choice only for its value', () => {
    const template = 'A[[glass=false| no]][[glass=true| yes]]';
    expect(text(template, { glass: false }).en).toBe('A no');
    expect(text(template, { glass: true }).en).toBe('A yes');
    expect(text(template, {}).en).toBe('A');
  });

  it('ends a sentence once', () => {
    expect(text('{{who}}. End.', { who: 'Nobody comes.' }).en).toBe('Nobody comes. End.');
    expect(text('{{who}}. End.', { who: 'Nobody comes' }).en).toBe('Nobody comes. End.');
  });

  it('does not read a template into a value', () => {
    expect(text('{{who}}', { who: '{{number}} [[x]]', number: 5 }).en).toBe('{{number}} [[x]]');
  });

  it('leaves out a language without words', () => {
    expect(conditionText({ nl: 'Ja', fr: '[[{{number}}]]' }, RULES, {})).toEqual({ nl: 'Ja' });
  });
});

describe('writtenText', () => {
  it('drops what is empty and trims the rest', () => {
    expect(writtenText({ nl: ' ja ', fr: '  ', en: null })).toEqual({ nl: 'ja' });
  });
});
