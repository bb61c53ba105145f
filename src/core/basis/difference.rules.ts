import { canonicalJson } from '../canonical-json.js';

/** One place where two documents of facts differ. */
export interface FactChange {
  /**
   * `attendance.organiser`; elements of lists by their key, `conditions[id=E01-C04].parameters.number`
   * or `hazards[code=R1]`, or by position, `points[2]`; empty for the documents themselves.
   */
  readonly path: string;
  /** `moved`: the elements of a list are in another order; `before` and `after` are their keys. */
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  /** Null when added. */
  readonly before: unknown;
  /** Null when removed. */
  readonly after: unknown;
}

type JsonObject = Readonly<Record<string, unknown>>;
type Key = string | number;

/** Members that name an element of a list, in order of preference. */
const KEYS = ['id', 'code'] as const;
const PLAIN_NAME = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function member(path: string, name: string): string {
  if (!PLAIN_NAME.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === '' ? name : `${path}.${name}`;
}

/** The elements of a list by their value of `key`; null unless each has one of its own. */
function keyed(list: readonly unknown[], key: string): Map<Key, unknown> | null {
  const elements = new Map<Key, unknown>();
  for (const element of list) {
    const value = isObject(element) && Object.hasOwn(element, key) ? element[key] : null;
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    elements.set(value, element);
  }
  const names = new Set([...elements.keys()].map(String));
  return names.size === list.length ? elements : null;
}

function compareKeyed(
  before: ReadonlyMap<Key, unknown>,
  after: ReadonlyMap<Key, unknown>,
  path: string,
  key: string,
): FactChange[] {
  const kept = [...before.keys()].filter((name) => after.has(name));
  const order = [...after.keys()].filter((name) => before.has(name));
  const place = (name: Key) => `${path}[${key}=${name}]`;
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((name) =>
    compareMember(
      before.has(name),
      before.get(name),
      after.has(name),
      after.get(name),
      place(name),
    ),
  );
  const moved = kept.some((name, index) => name !== order[index]);
  return moved ? [...changes, { path, change: 'moved', before: kept, after: order }] : changes;
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: string,
): FactChange[] {
  for (const key of KEYS) {
    const [old, fresh] = [keyed(before, key), keyed(after, key)];
    if (old && fresh && before.length + after.length > 0) {
      return compareKeyed(old, fresh, path, key);
    }
  }
  // Lists of plain values and of coordinates are told whole: their parts mean nothing alone.
  if (![...before, ...after].every(isObject)) return [{ path, change: 'changed', before, after }];
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index).flatMap(
    (index) =>
      compareMember(
        index < before.length,
        before[index],
        index < after.length,
        after[index],
        `${path}[${index}]`,
      ),
  );
}

function compareObjects(before: JsonObject, after: JsonObject, path: string): FactChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) =>
    compareMember(
      Object.hasOwn(before, name),
      before[name],
      Object.hasOwn(after, name),
      after[name],
      member(path, name),
    ),
  );
}

function compareMember(
  wasThere: boolean,
  before: unknown,
  isThere: boolean,
  after: unknown,
  path: string,
): FactChange[] {
  if (!wasThere) return [{ path, change: 'added', before: null, after }];
  if (!isThere) return [{ path, change: 'removed', before, after: null }];
  return compare(before, after, path);
}

function compare(before: unknown, after: unknown, path: string): FactChange[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path);
  if (isObject(before) && isObject(after)) return compareObjects(before, after, path);
  return [{ path, change: 'changed', before, after }];
}

/**
 * What changed between two JSON documents of facts, such as the basis of an approval then and now.
 * Elements of lists are matched by their `id`, or their `code`, when each has one of its own, so
 * that an insertion does not show as a change of all that follow; other lists of objects by
 * position; lists of plain values or coordinates are told as a whole. Empty exactly when both have
 * the same canonical JSON. Members come in the order of their names, list elements in that of the
 * first document, then the second. Throws like `canonicalJson` on what is not JSON.
 */
export function factDifference(before: unknown, after: unknown): FactChange[] {
  return compare(before, after, '');
}
