import { createHash } from 'node:crypto';
import { RuleInputError } from './rule-input-error.js';

const LONE_SURROGATE = /\p{Surrogate}/u;
/** Deeper than any record of ours; a cycle ends here instead of in a stack overflow. */
const DEEPEST = 200;

function checkedText(text: string, path: string): string {
  if (LONE_SURROGATE.test(text)) throw new RuleInputError(path, 'loneSurrogate');
  return JSON.stringify(text);
}

/** Asked by shape, since an object of another realm has another `Object.prototype`. */
function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function writeObject(value: object, path: string, depth: number): string {
  if (Array.isArray(value)) {
    const items = Array.from(value, (item, index) => write(item, `${path}.${index}`, depth + 1));
    return `[${items.join(',')}]`;
  }
  if (!isPlainObject(value)) throw new TypeError(`${path}: not a plain JSON object`);
  // The default order of sort() is by UTF-16 code units, which is the order RFC 8785 asks for.
  const members = Object.keys(value)
    .sort()
    .map((key) => {
      const name = checkedText(key, path);
      return `${name}:${write(value[key], `${path}.${key}`, depth + 1)}`;
    });
  return `{${members.join(',')}}`;
}

function write(value: unknown, path: string, depth: number): string {
  if (depth > DEEPEST) throw new TypeError(`${path}: nested too deeply or in a circle`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return checkedText(value, path);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === 'object') return writeObject(value, path, depth);
  throw new TypeError(`${path}: ${String(value)} is not a JSON value`);
}

/**
 * The one text of a JSON value, as in RFC 8785: members sorted by UTF-16 code units, no white
 * space, numbers and strings as ECMAScript writes them. Equal values give equal bytes.
 *
 * Throws `TypeError` on what is not JSON (undefined, NaN, Infinity, bigint, functions, dates and
 * other class instances, circles) and `RuleInputError` `loneSurrogate` on text that has no UTF-8
 * form, with its path from `$`.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$', 0);
}

/**
 * SHA-256 of the UTF-8 bytes of `text`, 64 lowercase hexadecimal digits. Throws `RuleInputError`
 * `loneSurrogate` where two different texts would otherwise share their bytes.
 */
export function sha256Hex(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new RuleInputError('text', 'loneSurrogate');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
