import fc from 'fast-check';
import { canonicalJson, sha256Hex } from './canonical-json.js';
import { RuleInputError } from './rule-input-error.js';

fc.configureGlobal({ seed: 2 });

describe('canonicalJson', () => {
  it('writes the sample of RFC 8785 section 3.2.2', () => {
    const sample = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts members by UTF-16 code units, as in RFC 8785 section 3.2.3', () => {
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 };
    const values = Object.values(JSON.parse(canonicalJson(keys)) as Record<string, number>);
    expect(canonicalJson(keys)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1f600}":5,"\ufb33":3}',
    );
    expect(values).toHaveLength(7);
  });

  it('writes minus zero as zero and keeps the order of arrays', () => {
    expect(canonicalJson([-0, 10, 2])).toBe('[0,10,2]');
    expect(canonicalJson([])).toBe('[]');
    expect(canonicalJson(Object.create(null))).toBe('{}');
  });

  it('takes a plain object of another realm', () => {
    expect(canonicalJson(structuredClone({ b: 1, a: [2] }))).toBe('{"a":[2],"b":1}');
  });

  it('keeps a member named __proto__', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}');
  });

  it.each([
    ['undefined', { a: undefined }],
    ['a hole in an array', new Array(1)],
    ['NaN', { a: NaN }],
    ['Infinity', [Infinity]],
    ['bigint', 1n],
    ['a function', { a: () => 1 }],
    ['a symbol', Symbol('x')],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['an instance of a class', new (class Fact {})()],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('refuses a circle', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(() => canonicalJson(circle)).toThrow(/circle/);
  });

  it('refuses lone surrogates in values and names, and accepts pairs', () => {
    expect(() => canonicalJson({ a: ['\ud800'] })).toThrow(
      new RuleInputError('$.a.0', 'loneSurrogate'),
    );
    expect(() => canonicalJson({ '\udc00': 1 })).toThrow(RuleInputError);
    expect(canonicalJson('\ud83d\ude00')).toBe('"😀"');
  });

  it('is one text for one value, and reads back to it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order in which members were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
        const reversed = Object.fromEntries(Object.entries(record).reverse());
        expect(canonicalJson(reversed)).toBe(
          canonicalJson(Object.fromEntries(Object.entries(record))),
        );
      }),
    );
  });
});

describe('sha256Hex', () => {
  it('gives the published digests', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('hashes UTF-8 and refuses text without a UTF-8 form', () => {
    expect(sha256Hex('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
    expect(() => sha256Hex('\ud800')).toThrow(RuleInputError);
  });
});
