import { readFileSync } from 'node:fs';
import { LEGAL_GROUNDS } from '../../migrations/1050-legal-grounds.js';
import { GERMAN } from '../../migrations/1181-catalogue-german.js';
import { PRACTICE } from '../../migrations/1181-catalogue-practice.js';
import { STANDARD_KINDS } from '../../migrations/1181-catalogue-rows.js';
import {
  type ConditionParameters,
  type ParameterRule,
  parameterProblems,
} from './condition-parameters.rules.js';
import { TEXT_LANGUAGES, conditionText } from './condition-text.rules.js';

const CODES =
  'TIM RTE PLC STW CON SND MAT PYR VEH MOB MED CLN MSG SPK TOL CTR SEC INS CAN PRV'.split(' ');
/** As a zone keeps them. */
const KINDS = STANDARD_KINDS;

interface DemoCondition {
  id: string;
  code: string;
  parameters: Record<string, unknown>;
}
const DEMO = (
  JSON.parse(readFileSync('demo/events.json', 'utf8')) as {
    events: { conditions: DemoCondition[] }[];
  }
).events.flatMap(({ conditions }) => conditions);

function sample({ type, min }: ParameterRule): string | number | boolean {
  if (type === 'boolean') return false;
  if (type === 'time') return '09:15';
  return type === 'text' ? 'Xyz' : (min ?? 1);
}

/** Every parameter alone with the required ones, all together, and both answers of each flag. */
function cases(rules: readonly ParameterRule[]): ConditionParameters[] {
  const of = (list: readonly ParameterRule[]) =>
    Object.fromEntries(list.map((rule) => [rule.name, sample(rule)]));
  const required = rules.filter((rule) => rule.required);
  const flags = rules.filter((rule) => rule.type === 'boolean');
  return [
    of(rules),
    ...rules.map((rule) => of([...required, rule])),
    ...flags.map((rule) => ({ ...of(required), [rule.name]: true })),
  ];
}

describe('the catalogue of conditions', () => {
  it('has the twenty kinds in their order, with a label in every language', () => {
    expect(KINDS.map(({ code }) => code)).toEqual(CODES);
    expect(KINDS.map(({ position }) => position)).toEqual(CODES.map((_, index) => index + 1));
    for (const { label, template, evidence, parameters } of KINDS) {
      const texts = [label, template, evidence, ...parameters.map((each) => each.label)];
      for (const text of texts) {
        expect(Object.keys(text)).toEqual([...TEXT_LANGUAGES]);
        expect(Object.values(text).every((said) => said.trim().length > 1)).toBe(true);
      }
    }
  });

  it('gives tolerances to parameters it has, in their unit or in percent of a number', () => {
    for (const { code, parameters } of KINDS) {
      const names = parameters.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(Object.keys(PRACTICE[code]?.tolerances ?? {})));
      expect(Object.keys(GERMAN[code]?.parameters ?? {}).sort()).toEqual([...names].sort());
      for (const { type, unit, tolerance } of parameters) {
        if (!tolerance) continue;
        expect(tolerance.value).toBeGreaterThan(0);
        const own = type === 'time' ? 'min' : unit;
        expect([own, ...(type === 'number' ? ['%'] : [])]).toContain(tolerance.unit);
      }
    }
  });

  it('suggests only grounds that are kept, and none for what can only be agreed', () => {
    const bases = LEGAL_GROUNDS.filter(({ kind }) => kind === 'base').map(({ code }) => code);
    for (const { groundCodes } of KINDS)
      expect(bases).toEqual(expect.arrayContaining([...groundCodes]));
    const free = KINDS.filter(({ groundCodes }) => groundCodes.length === 0);
    expect(free.map(({ code }) => code)).toEqual(['MSG', 'SPK', 'TOL', 'PRV']);
  });

  it.each(KINDS)(
    '$code uses exactly its parameters in every language',
    ({ template, parameters }) => {
      const names = parameters.map(({ name }) => name).sort();
      for (const language of TEXT_LANGUAGES) {
        const used = [...(template[language] ?? '').matchAll(/\{\{(\w+)\}\}|\[\[(\w+)=/g)];
        expect([...new Set(used.map((match) => match[1] ?? match[2]))].sort()).toEqual(names);
      }
    },
  );

  it.each(KINDS)(
    '$code makes clean sentences whatever is filled in',
    ({ template, parameters }) => {
      for (const values of cases(parameters)) {
        expect(parameterProblems(parameters, values, '', true)).toEqual([]);
        for (const text of Object.values(conditionText(template, parameters, values))) {
          expect(text).not.toMatch(/[{}[\]…]|\.\.|\s\.|^[^\p{L}\d]|[^.]$|\s{2}/u);
        }
      }
    },
  );

  it.each(DEMO)('takes the values of $id', ({ code, parameters }) => {
    const kind = KINDS.find((each) => each.code === code);
    expect(parameterProblems(kind?.parameters ?? [], parameters, '', false)).toEqual([]);
  });
});
