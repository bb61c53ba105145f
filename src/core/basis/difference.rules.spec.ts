import fc from 'fast-check';
import { canonicalJson } from '../canonical-json.js';
import { factDifference } from './difference.rules.js';

fc.configureGlobal({ seed: 61 });

const told = (before: unknown, after: unknown) =>
  factDifference(before, after).map(
    ({ path, change, before: old, after: fresh }) =>
      `${path} ${change} ${canonicalJson(old)} ${canonicalJson(fresh)}`,
  );

const E01 = {
  start: '2027-03-11T10:00:00Z',
  attendance: { organiser: 8000, police: 6500 },
  communes: ['schaerbeek', 'saint-josse', 'brussels'],
  conditions: [
    { id: 'E01-C01', code: 'TIM', parameters: { start: '11:00', maxStartDelayMin: 20 } },
    { id: 'E01-C04', code: 'STW', parameters: { number: 200, atStart: 40 } },
  ],
};

describe('factDifference', () => {
  it('tells what follows from a later start', () => {
    const [first, second] = E01.conditions;
    const later = {
      ...E01,
      start: '2027-03-11T10:30:00Z',
      conditions: [{ ...first, parameters: { ...first?.parameters, start: '11:30' } }, second],
    };
    expect(factDifference(E01, later)).toEqual([
      {
        path: 'conditions[id=E01-C01].parameters.start',
        change: 'changed',
        before: '11:00',
        after: '11:30',
      },
      {
        path: 'start',
        change: 'changed',
        before: '2027-03-11T10:00:00Z',
        after: '2027-03-11T10:30:00Z',
      },
    ]);
  });

  it.each<[string, unknown, unknown, string[]]>([
    ['nothing', E01, structuredClone(E01), []],
    ['another order of members', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ['minus zero', { a: 0 }, { a: -0 }, []],
    ['a member that came', {}, { a: 1 }, ['a added null 1']],
    ['a member that went', { a: 1 }, {}, ['a removed 1 null']],
    ['a member that came as null', {}, { a: null }, ['a added null null']],
    ['null to a value', { a: null }, { a: 1 }, ['a changed null 1']],
    ['a value to an object', { a: 1 }, { a: {} }, ['a changed 1 {}']],
    ['a list to an object', { a: [] }, { a: {} }, ['a changed [] {}']],
    ['whole documents', 1, 2, [' changed 1 2']],
    ['text and number', { a: 1 }, { a: '1' }, ['a changed 1 "1"']],
    [
      'a list of values, as a whole',
      { c: ['a', 'b'] },
      { c: ['a'] },
      ['c changed ["a","b"] ["a"]'],
    ],
    [
      'coordinates, as a whole',
      {
        c: [
          [1, 2],
          [3, 4],
        ],
      },
      {
        c: [
          [1, 2],
          [3, 5],
        ],
      },
      ['c changed [[1,2],[3,4]] [[1,2],[3,5]]'],
    ],
    ['a list that was empty', { c: [] }, { c: [{ id: 'x' }] }, ['c[id=x] added null {"id":"x"}']],
    [
      'a list that became empty',
      { c: [{ id: 'x' }] },
      { c: [] },
      ['c[id=x] removed {"id":"x"} null'],
    ],
    ['a list of values that was empty', { c: [] }, { c: [1] }, ['c changed [] [1]']],
    [
      'elements with an id, one put in front',
      [{ id: 'b', n: 1 }],
      [
        { id: 'a', n: 0 },
        { id: 'b', n: 2 },
      ],
      ['[id=b].n changed 1 2', '[id=a] added null {"id":"a","n":0}'],
    ],
    [
      'elements with a code',
      {
        h: [
          { code: 'R1', l: 3 },
          { code: 'R2', l: 2 },
        ],
      },
      { h: [{ code: 'R2', l: 2 }] },
      ['h[code=R1] removed {"code":"R1","l":3} null'],
    ],
    [
      'the same elements in another order',
      { h: [{ id: 1 }, { id: 2 }, { id: 3 }] },
      { h: [{ id: 3 }, { id: 1 }, { id: 2 }] },
      ['h moved [1,2,3] [3,1,2]'],
    ],
    [
      'an id that occurs twice: by position',
      {
        h: [
          { id: 1, n: 1 },
          { id: 1, n: 2 },
        ],
      },
      {
        h: [
          { id: 1, n: 1 },
          { id: 1, n: 3 },
          { id: 1, n: 4 },
        ],
      },
      ['h[1].n changed 2 3', 'h[2] added null {"id":1,"n":4}'],
    ],
    [
      'a number and a text that look alike: by position',
      [{ id: 1 }, { id: '1' }],
      [{ id: 1 }],
      ['[1] removed {"id":"1"} null'],
    ],
    [
      'objects without a key',
      { points: [{ m: 0 }, { m: 172 }] },
      { points: [{ m: 0 }, { m: 180 }] },
      ['points[1].m changed 172 180'],
    ],
    [
      'a mixture',
      { c: [1, { id: 1 }] },
      { c: [1, { id: 2 }] },
      ['c changed [1,{"id":1}] [1,{"id":2}]'],
    ],
    ['odd names', { 'a.b': { '0': 1 } }, { 'a.b': { '0': 2 } }, ['["a.b"]["0"] changed 1 2']],
    ['a name every object inherits', {}, { constructor: 1 }, ['constructor added null 1']],
  ])('%s', (_case, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  it('refuses what is not JSON', () => {
    expect(() => factDifference({ a: undefined }, {})).toThrow(TypeError);
  });

  const element = fc.record({ id: fc.nat({ max: 6 }), n: fc.nat({ max: 3 }) });
  const document = fc.oneof(
    fc.jsonValue(),
    fc.record({
      list: fc.uniqueArray(element, { selector: ({ id }) => id }),
      facts: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue({ maxDepth: 2 })),
    }),
  );

  it('is empty exactly when the canonical texts are equal, and names each place once', () => {
    fc.assert(
      fc.property(document, document, (one, other) => {
        const changes = factDifference(one, other);
        expect(changes.length === 0).toBe(canonicalJson(one) === canonicalJson(other));
        expect(factDifference(one, structuredClone(one))).toEqual([]);
        const places = changes.map(({ path, change }) => `${change === 'moved'} ${path}`);
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same places the other way round', () => {
    fc.assert(
      fc.property(document, document, (one, other) => {
        const there = factDifference(one, other).map(({ path }) => path);
        const back = factDifference(other, one).map(({ path }) => path);
        expect(back.sort()).toEqual(there.sort());
      }),
    );
  });
});
