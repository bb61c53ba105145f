import { parseValue } from 'graphql';
import { JsonScalar, checkJson } from './json.scalar.js';

const nest = (depth: number): unknown => (depth === 0 ? 1 : { a: nest(depth - 1) });

describe('a JSON value', () => {
  it.each([[{ a: [1, 'x', null, true, { b: 2.5 }] }], [[]], ['text'], [0], [null], [false]])(
    'is taken as it is: %j',
    (value) => {
      expect(checkJson(value)).toBe(value);
    },
  );

  it.each([
    '{"__proto__":{"admin":true}}',
    '{"a":{"b":[{"constructor":{"prototype":{"admin":true}}}]}}',
    '{"a":[[{"prototype":1}]]}',
  ])('that reaches prototypes is refused at any depth: %s', (text) => {
    expect(() => checkJson(JSON.parse(text))).toThrow(/is not allowed/);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('is at most twelve levels deep and 20,000 values big', () => {
    expect(() => checkJson(nest(12))).not.toThrow();
    expect(() => checkJson(nest(13))).toThrow('too deep');
    expect(() => checkJson(Array.from({ length: 19_999 }, () => 0))).not.toThrow();
    expect(() => checkJson(Array.from({ length: 20_000 }, () => 0))).toThrow('too big');
    expect(() => checkJson(nest(5_000))).toThrow('too deep');
  });

  it('is read from a document like from a variable', () => {
    const literal = (text: string) => JsonScalar.parseLiteral(parseValue(text), {});
    expect(literal('{ a: [1, 2.5, "x", true, null, WORD] }')).toEqual({
      a: [1, 2.5, 'x', true, null, 'WORD'],
    });
    expect(() => literal('{ a: { constructor: 1 } }')).toThrow(/is not allowed/);
    expect(() => literal('{ a: { __proto__: { admin: true } } }')).toThrow(/is not allowed/);
    expect(() => literal('{ a: $b }')).toThrow('use a variable');
    expect(() => literal('['.repeat(14) + ']'.repeat(14))).toThrow('too deep');
  });

  it.each(['text', '{"a":1}', '12', '', 0, false, { a: 'text' }, null])(
    'goes out as it is, a text as a text: %j',
    (value) => {
      expect(JsonScalar.serialize(value)).toBe(value);
    },
  );
});
