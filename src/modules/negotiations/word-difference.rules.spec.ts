import fc from 'fast-check';
import { parameterDifference, type TextChange, wordDifference } from './word-difference.rules.js';

fc.configureGlobal({ seed: 51 });

/** `[-gone-]{+come+}` for what was removed and added. */
const marked = (changes: readonly TextChange[]) =>
  changes
    .map(({ op, text }) =>
      op === 'same' ? text : op === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');

const BEFORE =
  'De organisator zet 200 stewards in met geel hesje, waarvan 40 aan het vertrek; briefing om 09.15 uur.';

describe('wordDifference', () => {
  it.each([
    [
      'a number',
      BEFORE,
      BEFORE.replace('200', '150'),
      'De organisator zet [-200-]{+150+} stewards in met geel hesje, waarvan 40 aan het vertrek; briefing om 09.15 uur.',
    ],
    [
      'a figure with separators, as a whole',
      'om 09.15 uur',
      'om 09.45 uur',
      'om [-09.15-]{+09.45+} uur',
    ],
    [
      'thousands',
      'telt 8.000 personen',
      'telt 10.000 personen',
      'telt [-8.000-]{+10.000+} personen',
    ],
    ['a word with accents', 'dès le départ', 'dès la départ', 'dès [-le-]{+la+} départ'],
    ['half a word', 'betoging', 'betogingen', '[-betoging-]{+betogingen+}'],
    ['a full stop', 'klaar', 'klaar.', 'klaar{+.+}'],
    ['an elision', "l'itinéraire", "l'horaire", "l'[-itinéraire-]{+horaire+}"],
    ['nothing', 'gelijk', 'gelijk', 'gelijk'],
    ['everything gone', 'weg', '', '[-weg-]'],
    ['everything new', '', 'nieuw', '{+nieuw+}'],
    ['both empty', '', '', ''],
    ['case', 'Stop', 'stop', '[-Stop-]{+stop+}'],
    ['spaces', 'a b', 'a  b', 'a[- -]{+  +}b'],
  ])('%s', (_case, before, after, expected) => {
    expect(marked(wordDifference(before, after))).toBe(expected);
  });

  const rebuilt = (changes: readonly TextChange[], left: 'added' | 'removed') =>
    changes
      .filter(({ op }) => op !== left)
      .map(({ text }) => text)
      .join('');

  it('holds both texts exactly, and no empty part', () => {
    const word = fc.constantFrom(
      'de',
      'route',
      '12.000',
      ' ',
      '\n',
      'é',
      '—',
      '😀',
      'e\u0301',
      ';',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordDifference(before, after);
        expect(rebuilt(changes, 'added')).toBe(before);
        expect(rebuilt(changes, 'removed')).toBe(after);
        expect(changes.every((change) => change.text !== '')).toBe(true);
        if (before === after) expect(changes.every(({ op }) => op === 'same')).toBe(true);
      }),
    );
  });

  it('gives up on two long texts without anything in common, and still holds both', () => {
    const long = (word: string, gap: string) =>
      Array.from({ length: 1000 }, (_, n) => `${word}${n}`).join(gap);
    const [before, after] = [long('a', '\n\n'), long('b', ' ')];
    expect(wordDifference(before, after)).toEqual([
      { op: 'removed', text: before },
      { op: 'added', text: after },
    ]);
  });
});

describe('parameterDifference', () => {
  it('tells what changed, came and went, in the order of the names', () => {
    expect(
      parameterDifference(
        { number: 200, atStart: 40, briefing: '09:15' },
        { number: 150, briefing: '09:15', colour: 'yellow' },
      ),
    ).toEqual([
      { name: 'atStart', before: 40, after: null },
      { name: 'colour', before: null, after: 'yellow' },
      { name: 'number', before: 200, after: 150 },
    ]);
  });

  it('takes absent, undefined and null for the same', () => {
    expect(parameterDifference({ max: null, min: undefined }, {})).toEqual([]);
  });

  it('tells false, zero and empty text apart from nothing and from each other', () => {
    expect(parameterDifference({ a: false, b: 0, c: '' }, {})).toHaveLength(3);
    expect(parameterDifference({ a: 1 }, { a: '1' })).toEqual([
      { name: 'a', before: 1, after: '1' },
    ]);
  });

  it('compares lists by value and order', () => {
    expect(parameterDifference({ a: ['x', 'y'] }, { a: ['x', 'y'] })).toEqual([]);
    expect(parameterDifference({ a: ['x', 'y'] }, { a: ['y', 'x'] })).toHaveLength(1);
  });

  it('does not find parameters that objects inherit', () => {
    expect(parameterDifference({}, { toString: 'x' })).toEqual([
      { name: 'toString', before: null, after: 'x' },
    ]);
  });

  it('is empty for the same parameters and turns round with its arguments', () => {
    const parameters = fc.dictionary(
      fc.string(),
      fc.oneof(fc.integer(), fc.boolean(), fc.string()),
    );
    fc.assert(
      fc.property(parameters, parameters, (one, other) => {
        expect(parameterDifference(one, { ...one })).toEqual([]);
        expect(parameterDifference(other, one)).toEqual(
          parameterDifference(one, other).map(({ name, before, after }) => ({
            name,
            before: after,
            after: before,
          })),
        );
      }),
    );
  });
});
