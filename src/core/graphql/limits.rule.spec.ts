import { buildSchema, parse, validate } from 'graphql';
import { DomainError } from '../errors.js';
import { DOCUMENT_LIMITS, limitsRule, saysTooManyTokens } from './limits.rule.js';

const schema = buildSchema(`
  type Node { id: ID, next: Node, list(n: Int): [Node] }
  type Query { node: Node }
  type Mutation { change: Node }
`);
const repeat = (times: number, text: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => text(index)).join(' ');

function broken(query: string): unknown[] {
  return validate(schema, parse(query), [limitsRule()])
    .map((error) => error.originalError as DomainError)
    .map(({ code, details }) => (code === 'LIMIT_EXCEEDED' ? details['limit'] : code));
}

const nested = (levels: number) => `{ ${'next { '.repeat(levels)}id${' }'.repeat(levels)} }`;

describe('the limits of a document', () => {
  const { depth, aliases, directives, fields, rootFields } = DOCUMENT_LIMITS;

  it.each([
    ['depth', depth - 2, (n: number) => `{ node ${nested(n)} }`],
    ['aliases', aliases, (n: number) => `{ node { ${repeat(n, (i) => `a${i}: id`)} } }`],
    [
      'directives',
      directives,
      (n: number) => `{ node { ${repeat(n, () => 'id @skip(if: false)')} } }`,
    ],
    ['fields', fields - 1, (n: number) => `{ node { ${repeat(n, () => 'id')} } }`],
    ['rootFields', rootFields, (n: number) => `{ ${repeat(n, () => 'node { id }')} }`],
    ['rootFields', 1, (n: number) => `mutation { ${repeat(n, () => 'change { id }')} }`],
    ['operations', 1, (n: number) => repeat(n, (i) => `query Q${i} { node { id } }`)],
  ])('allow the last %s and refuse one more', (limit, most, document) => {
    expect(broken(document(most))).toEqual([]);
    expect(broken(document(most + 1))).toContain(limit);
  });

  it('look through fragments, named and inline, wherever they are spread', () => {
    const half = Math.ceil(depth / 2);
    const spread = `{ node ${nested(half).replace('id', '...f')} } fragment f on Node ${nested(half)}`;
    expect(broken(spread)).toEqual(['depth']);
    const inline = `{ node { ${repeat(aliases + 1, (n) => `... on Node { a${n}: id }`)} } }`;
    expect(broken(inline)).toEqual(['aliases']);
    const roots = `query { ...r } fragment r on Query { ${repeat(rootFields + 1, () => 'node { id }')} }`;
    expect(broken(roots)).toEqual(['rootFields']);
    const onFragment = `{ node { ${repeat(directives + 1, () => '...f @skip(if: true)')} } } fragment f on Node { id }`;
    expect(broken(onFragment)).toEqual(['directives']);
  });

  it('count the children of the root, not those of its children, as root fields', () => {
    expect(broken(`{ node { ${repeat(rootFields + 5, () => 'id')} } }`)).toEqual([]);
  });

  it.each([
    [2, 20],
    [3, 60],
    [10, 100],
  ])('saturate at a fan-out of %d to the %d and take no time', (width, length) => {
    const fragments = repeat(length, (n) => {
      const inner =
        n + 1 < length ? repeat(width, () => `...f${n + 1}`) : repeat(width, () => 'id');
      return `fragment f${n} on Node { ${inner} }`;
    });
    expect(broken(`{ node { ...f0 } } ${fragments}`)).toContain('fields');
  });

  it('end in a circle of fragments', () => {
    expect(
      broken('{ node { ...a } } fragment a on Node { id ...b } fragment b on Node { id ...a }'),
    ).toEqual([]);
    expect(broken('{ node { ...none } }')).toEqual([]);
  });

  it('know the words in which the parser refuses a long text', () => {
    const long = `{ ${repeat(50, () => 'token')} }`;
    expect(() => parse(long, { maxTokens: 20 })).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/tokens/) as unknown }) as Error,
    );
    try {
      parse(long, { maxTokens: 20 });
    } catch (fault) {
      expect(saysTooManyTokens(String(fault))).toBe(true);
    }
    expect(saysTooManyTokens('Syntax Error: Expected Name, found "token"')).toBe(false);
  });
});
