import { DomainError } from '../errors.js';
import { joinPath } from './input-path.js';

/** NUL, and halves of a character: no database keeps them as they are. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Deeper than any input of ours; deeper ones would exhaust the stack of whoever reads them. */
const DEEPEST = 32;

/**
 * Refuses an input with text that cannot be stored (INVALID_INPUT `text`) or nested without end
 * (`type`), naming the place.
 */
export function assertStorable(input: unknown, argument: string): void {
  // No recursion: nobody says how deep a body is.
  const open: [unknown, string, number][] = [[input, argument, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, path, depth] = next;
    if (depth > DEEPEST) refuse(argument || (path.split('.')[0] ?? ''), 'type');
    if (typeof value === 'string' && UNSTORABLE.test(value)) refuse(path, 'text');
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, child] of Object.entries(value)) {
      if (UNSTORABLE.test(name)) refuse(path, 'text');
      open.push([child, joinPath(path, name), depth + 1]);
    }
  }
}

function refuse(path: string, code: 'text' | 'type'): never {
  throw DomainError.invalid([{ path, code }]);
}
