import { demoPolicyContent } from '../../demo/demo-policies.js';
import { means, terms, text, told, whole } from '../../../test/support/policy-words.js';
import type { PolicyContent } from './policy-content.types.js';
import { changedLines, policyLines } from './policy-difference.rules.js';
import { extractItems, toldItems } from './policy-extract.rules.js';
import { policyContentHash, toleranceChanged } from './policy-hash.rules.js';

describe('numbers of a note', () => {
  const before = demoPolicyContent(2, terms, ['wpa-1']);

  it('tells another tolerance from other words', () => {
    expect(toleranceChanged(before, whole)).toBe(true);
    expect(toleranceChanged(whole, means('drone', { use: 'forbidden', releasers: [] }))).toBe(true);
    expect(toleranceChanged(whole, text('intent', { nl: 'Anders.' }))).toBe(false);
  });

  it('has another hash for another number, authority or content', () => {
    const note = { authorityId: 'a', number: 1, content: whole };
    const hashes = [
      note,
      { ...note, number: 2 },
      { ...note, authorityId: 'b' },
      { ...note, content: before },
    ].map(policyContentHash);
    expect(new Set(hashes).size).toBe(4);
  });

  it('shows exactly the lines that differ', () => {
    const lines = (content: PolicyContent) => policyLines(content, terms, 'nl');
    expect(changedLines(lines(before), lines(before))).toEqual([]);
    const changed = changedLines(lines(before), lines(whole));
    expect(changed.map(({ part, code }) => `${part}.${code}`)).toEqual(['tolerance.pyrotechnics']);
    expect(changed[0]?.before).toBe('T1–T4');
    expect(changed[0]?.after).toMatch(/^T1–T5 · Rook/);
    const gone = changedLines(lines(whole), lines(told('flags', null)));
    expect(gone.map(({ part, code, after }) => [part, code, after])).toEqual([
      ['told', 'flags', ''],
    ]);
  });
});

describe('what an organiser is told', () => {
  const told3 = toldItems(whole, terms);
  const byHand = { part: 'contact' as const, text: { nl: 'Bel ons.', fr: 'Appelez-nous.' } };

  it('is what the lines say for him, and nothing else', () => {
    expect(told3).toHaveLength(6);
    expect(told3.find(({ part }) => part === 'willNot')?.text.de).toContain('Ausgänge');
    expect(JSON.stringify(told3)).not.toMatch(/T\d|P\d|Gold|Silver/);
  });

  it('stands behind what was written for him, once, without the words of earlier notes', () => {
    const old = { part: 'tolerance' as const, text: { nl: 'Vroeger.' } };
    const items = extractItems([byHand, old, told3[0] as typeof old], [old], [...told3, ...told3]);
    expect(items).toEqual([byHand, ...told3]);
  });
});
