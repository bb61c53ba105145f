import { canonicalJson } from '../../core/canonical-json.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import type { PolicyContent, PolicyTermFacts } from './policy-content.types.js';

/** One thing an organiser is told; part as in the expectations he reads. */
export interface ToldItem {
  readonly part: 'facilitation' | 'tolerance' | 'willNot' | 'contact';
  readonly text: Localized;
}

/** What a note lets an organiser be told, in the order of its lines; never a code, never a means. */
export function toldItems(content: PolicyContent, terms: readonly PolicyTermFacts[]): ToldItem[] {
  return content.lines.flatMap(({ line, told }) => {
    if (!told) return [];
    const term = terms.find(({ kind, code }) => kind === 'line' && code === line);
    return [
      { part: (term?.facts['part'] ?? 'tolerance') as ToldItem['part'], text: trimmed(told) },
    ];
  });
}

function trimmed(text: Localized): Localized {
  return Object.fromEntries(
    Object.entries(text).flatMap(([language, words]) =>
      typeof words === 'string' && words.trim() ? [[language, words.trim()]] : [],
    ),
  );
}

/**
 * Everything an organiser would read: what was written for him by hand, without the words of any
 * earlier note, then the words of the notes in force. Words of several notes that say the same are
 * told once.
 */
export function extractItems(
  present: readonly ToldItem[],
  earlier: readonly ToldItem[],
  told: readonly ToldItem[],
): ToldItem[] {
  const key = ({ text }: ToldItem) => canonicalJson(text);
  const ofNotes = new Set([...earlier, ...told].map(key));
  const byHand = present.filter((item) => !ofNotes.has(key(item)));
  const once = told.filter(
    (item, index) => told.findIndex((each) => key(each) === key(item)) === index,
  );
  return [...byHand, ...once];
}
