import type { FieldProblem } from '../../core/errors.js';

/** Values of a condition by parameter name. */
export type ConditionParameters = Readonly<Record<string, string | number | boolean>>;

/** What the rules need to know of a parameter; see ConditionParameter. */
export interface ParameterRule {
  readonly name: string;
  readonly type: 'number' | 'text' | 'time' | 'boolean' | 'distance' | 'duration';
  readonly min: number | null;
  readonly max: number | null;
  readonly decimals: number;
  readonly maxLength: number | null;
  readonly required: boolean;
}

type Refusal = Omit<FieldProblem, 'path'>;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Texts without an own limit; a guard of this installation, in characters. */
const MAX_TEXT = 300;

const wrongType = (type: string): Refusal => ({ code: 'wrongType', params: { type } });

function numberRefusal(rule: ParameterRule, value: unknown): Refusal | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType(rule.type);
  if (value < (rule.min ?? -Infinity) || value > (rule.max ?? Infinity)) {
    return { code: 'outOfRange', params: { min: rule.min, max: rule.max } };
  }
  if (Number(value.toFixed(rule.decimals)) !== value) {
    return { code: 'tooPrecise', params: { decimals: rule.decimals } };
  }
  return null;
}

function textRefusal(rule: ParameterRule, value: unknown): Refusal | null {
  if (typeof value !== 'string') return wrongType(rule.type);
  if (rule.type === 'time') return TIME.test(value) ? null : { code: 'notATime' };
  const max = rule.maxLength ?? MAX_TEXT;
  if (value.trim() === '') return { code: 'empty' };
  return value.length > max ? { code: 'tooLong', params: { max } } : null;
}

function refusal(rule: ParameterRule, value: unknown): Refusal | null {
  if (rule.type === 'boolean') return typeof value === 'boolean' ? null : wrongType('boolean');
  return rule.type === 'text' || rule.type === 'time'
    ? textRefusal(rule, value)
    : numberRefusal(rule, value);
}

/**
 * What is wrong with the values given for a kind of condition; empty when all are acceptable. Codes:
 * `unknownParameter`, `wrongType`, `outOfRange`, `tooPrecise`, `notATime`, `empty`, `tooLong`, and
 * `required` when `complete` asks for every required one. Null counts as not given.
 */
export function parameterProblems(
  rules: readonly ParameterRule[],
  given: Readonly<Record<string, unknown>>,
  prefix: string,
  complete: boolean,
): FieldProblem[] {
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const refused = Object.entries(given).flatMap(([name, value]) => {
    const rule = byName.get(name);
    const path = `${prefix}${name}`;
    if (!rule) return [{ path, code: 'unknownParameter' }];
    const why = value === null || value === undefined ? null : refusal(rule, value);
    return why ? [{ path, ...why }] : [];
  });
  const missing = rules.filter((rule) => rule.required && (given[rule.name] ?? null) === null);
  return complete
    ? [...refused, ...missing.map(({ name }) => ({ path: `${prefix}${name}`, code: 'required' }))]
    : refused;
}

/** The values that are set, in the order of the catalogue; call after `parameterProblems`. */
export function setParameters(
  rules: readonly ParameterRule[],
  given: Readonly<Record<string, unknown>>,
): ConditionParameters {
  return Object.fromEntries(
    rules.flatMap(({ name }) => {
      const value = Object.hasOwn(given, name) ? (given[name] ?? null) : null;
      return value === null ? [] : [[name, value as string | number | boolean]];
    }),
  );
}
