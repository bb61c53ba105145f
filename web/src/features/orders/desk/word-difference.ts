import { diffArrays } from 'diff';
import type { RedlinePart } from '../../../ui/products/redline.js';

/** Whole words, figures with their separators (`8.000`, `09:15`), white space, single signs. */
const TOKENS = /\d+(?:[.,:]\d+)*|[\p{L}\p{M}\p{N}]+|\s+|[^]/gu;
/** Texts further apart are shown as one removal and one addition. */
const MOST_EDITS = 400;

const tokens = (text: string): string[] => text.match(TOKENS) ?? [];

function whole(op: RedlinePart['op'], text: string): RedlinePart[] {
  return text === '' ? [] : [{ op, text }];
}

/** What changed between two texts, word by word, in reading order; null is an absent text. */
export function wordDifference(before: string | null, after: string | null): RedlinePart[] {
  if (before === null || after === null) {
    return [...whole('removed', before ?? ''), ...whole('added', after ?? '')];
  }
  const changes = diffArrays(tokens(before), tokens(after), { maxEditLength: MOST_EDITS });
  if (!changes) return [...whole('removed', before), ...whole('added', after)];
  return changes.map(({ added, removed, value }) => ({
    op: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
