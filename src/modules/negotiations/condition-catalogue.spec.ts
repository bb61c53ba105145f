import { readFileSync } from 'node:fs';
import { conditionCatalogue } from './condition-catalogue.js';
import {
  type ConditionParameters,
  type ParameterRule,
  parameterProblems,
} from './condition-parameters.rules.js';
import { TEXT_LANGUAGES, conditionText } from './condition-text.rules.js';

const CODES =
  'TIM RTE PLC STW CON SND MAT PYR VEH MOB MED CLN MSG SPK TOL CTR SEC INS CAN PRV'.split(' ');
const KINDS = conditionCatalogue('00000000-0000-4000-8000-000000000000', (code) => code);

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
    for (const { label, template, parameters } of KINDS) {
      const texts = [label, template, ...parameters.map((each) => each.label)];
      for (const text of texts) expect(Object.keys(text)).toEqual([...TEXT_LANGUAGES]);
    }
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
