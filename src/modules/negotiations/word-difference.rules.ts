import { diffArrays } from 'diff';
import { canonicalJson } from '../../core/canonical-json.js';

/** A run of text that stayed, came or went. */
export interface TextChange {
  readonly op: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Whole words, figures with their separators (`8.000`, `09:15`), white space, single signs. */
const TOKENS = /\d+(?:[.,:]\d+)*|[\p{L}\p{M}\p{N}]+|\s+|[^]/gu;
/** Two texts further apart than this are two texts; the cost of looking grows with its square. */
const MOST_EDITS = 1500;

function tokens(text: string): string[] {
  return text.match(TOKENS) ?? [];
}

function plainReplacement(before: string, after: string): TextChange[] {
  const parts: TextChange[] = [
    { op: 'removed', text: before },
    { op: 'added', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
}

/**
 * What changed between two versions of a text, word by word, in reading order; where words were
 * replaced the removed ones come first. The `same` and `removed` parts together are exactly
 * `before`, the `same` and `added` parts exactly `after`; two empty texts give no part at all.
 * Texts with more than 1,500 differing words are told as one removal and one addition.
 */
export function wordDifference(before: string, after: string): TextChange[] {
  const changes = diffArrays(tokens(before), tokens(after), { maxEditLength: MOST_EDITS });
  if (!changes) return plainReplacement(before, after);
  return changes.map(({ added, removed, value }) => ({
    op: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** A parameter that differs between two versions of a condition; null where it was not set. */
export interface ParameterChange {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Parameters = Readonly<Record<string, unknown>>;

function valueOf(parameters: Parameters, name: string): unknown {
  return Object.hasOwn(parameters, name) ? (parameters[name] ?? null) : null;
}

/**
 * The parameters whose value differs, in the order of their names. A parameter that is absent and
 * one that is null are the same. Values are compared as JSON; `TypeError` when one is not JSON.
 */
export function parameterDifference(before: Parameters, after: Parameters): ParameterChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .map((name) => ({ name, before: valueOf(before, name), after: valueOf(after, name) }))
    .filter((change) => canonicalJson(change.before) !== canonicalJson(change.after));
}
