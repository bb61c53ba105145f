import type { FieldProblem, ParleyError } from './errors.js';
import type { Format } from './format.js';

type Values = Readonly<Record<string, unknown>>;

/** Not for readers: the validator's own English sentence, which travels for developers. */
const HINT = 'hint';
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
/** Below it no separator is needed, so a year stays a year. */
const SEPARATED_FROM = 10_000;

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

const isPlain = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** Names of the values that came, in their order; absent ones do not count. */
function namesOf(values: Values): string[] {
  return Object.keys(values).filter((name) => name !== HINT && (values[name] ?? null) !== null);
}

/**
 * A key with the values that came, then the key alone: `tooLong` with `{max}` is said by
 * `tooLong_max` where that exists, `outOfRange` with both bounds by `outOfRange_min_max`.
 */
function withValues(key: string, names: readonly string[]): string[] {
  const all = names.length > 1 ? [`${key}_${names.join('_')}`] : [];
  return [...all, ...names.map((name) => `${key}_${name}`), key];
}

/** The details of an error and the params of its rule, side by side. */
function detailsOf({ details }: ParleyError): Values {
  const params = details['params'];
  return typeof params === 'object' && params !== null ? { ...details, ...params } : details;
}

/** Catalogue keys of an error from the most exact to the general one; the first one is used. */
export function errorKeys(error: ParleyError): string[] {
  const { code, details } = error;
  const exact = text(details['rule']) ?? text(details['reason']) ?? text(details['limit']);
  const general = `${code}.text`;
  if (!exact) return [general];
  const names = namesOf((details['params'] as Values | undefined) ?? {});
  return [...withValues(`${code}.by.${exact}`, names), `reason.${exact}`, general];
}

/** Catalogue keys of a refused field, the most exact one first. */
export function fieldKeys({ code, params }: FieldProblem): string[] {
  return [...withValues(`field.${code}`, namesOf(params ?? {})), 'field.other'];
}

/** Catalogue keys of the reason why a step is not open. */
export function reasonKeys(reason: string): string[] {
  return [`reason.${reason}`, 'reason.other'];
}

/** Catalogue keys of a warning that comes with a calculation. */
export function warningKeys(code: string): string[] {
  return [`warning.${code}`, 'warning.other'];
}

function shown(value: unknown, format: Format): unknown {
  if (typeof value === 'string') return INSTANT.test(value) ? format.dateTime(value) : value;
  if (typeof value === 'number') {
    const separated = !Number.isInteger(value) || Math.abs(value) >= SEPARATED_FROM;
    return separated ? format.number(value, 2) : value;
  }
  if (!Array.isArray(value) || !value.every(isPlain)) return value;
  return format.list(value.map((each) => String(shown(each, format))));
}

/** Values as a sentence says them: instants on Brussels time, large and broken numbers, lists. */
export function shownValues(values: Values, format: Format): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, shown(value, format)]),
  );
}

/** The values an error's sentence may speak of. */
export function errorValues(error: ParleyError, format: Format): Record<string, unknown> {
  return shownValues(detailsOf(error), format);
}

/** The last name in a path, without positions in lists: `input.facts.waypoints.2` → `waypoints`. */
export function fieldOf(path: string): string | null {
  const names = path.split('.').filter((part) => !/^(input|args|\d*)$/.test(part));
  return names.at(-1) ?? null;
}
