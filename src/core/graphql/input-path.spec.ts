import {
  GraphQLScalarType,
  type OperationDefinitionNode,
  buildSchema,
  extendSchema,
  parse,
} from 'graphql';
import { RuleInputError } from '../rule-input-error.js';
import { variableProblems } from './input-path.js';

const schema = extendSchema(
  buildSchema(`
    scalar Time
    input Facts { startAt: String!, count: Int, at: Time }
    type Query { change(input: Facts!, list: [Facts!], limit: Int = 5): Int }
  `),
  parse('extend type Query { other: Int }'),
);
(schema.getType('Time') as GraphQLScalarType).parseValue = () => {
  throw new RuleInputError('', 'yearOutOfRange', { first: 2000, last: 2099 });
};

function problems(query: string, variables: Record<string, unknown>) {
  const document = parse(query);
  const [operation] = document.definitions as OperationDefinitionNode[];
  return variableProblems(schema, document, operation as OperationDefinitionNode, variables);
}

const QUERY = `query ($facts: Facts!, $list: [Facts!], $limit: Int! = 5) {
  change(input: $facts, list: $list, limit: $limit)
}`;
const FITS = { startAt: 'x' };

describe('the problems of variables', () => {
  it('are none when they fit, defaults and absent ones included', () => {
    expect(problems(QUERY, { facts: FITS })).toEqual([]);
    expect(problems(QUERY, { facts: FITS, list: null, limit: 3 })).toEqual([]);
  });

  it.each([
    [{}, [{ path: 'input', code: 'required' }]],
    [{ facts: null }, [{ path: 'input', code: 'required' }]],
    [{ facts: FITS, limit: null }, [{ path: 'limit', code: 'required' }]],
    [{ facts: 5 }, [{ path: 'input', code: 'type' }]],
    [{ facts: { count: 1 } }, [{ path: 'input.startAt', code: 'required' }]],
    [{ facts: { ...FITS, count: 'terminated' } }, [{ path: 'input.count', code: 'type' }]],
    [{ facts: { ...FITS, other: 1 } }, [{ path: 'input.other', code: 'unknownField' }]],
    [{ facts: FITS, list: [FITS, { startAt: 1 }] }, [{ path: 'list.1.startAt', code: 'type' }]],
    [
      { facts: { ...FITS, at: 'x', count: 'many' } },
      [
        { path: 'input.count', code: 'type' },
        { path: 'input.at', code: 'yearOutOfRange', params: { first: 2000, last: 2099 } },
      ],
    ],
  ])('are told all at once, each from its argument on: %j', (variables, expected) => {
    const found = problems(QUERY, variables);
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it('are named by the argument also where a variable is only a part of it', () => {
    const query = `query ($start: String!, $one: Facts!) {
      change(input: { startAt: $start }, list: [{ startAt: "x" }, $one])
    }`;
    expect(problems(query, { start: 5, one: {} })).toEqual([
      { path: 'input.startAt', code: 'type' },
      { path: 'list.1.startAt', code: 'required' },
    ]);
  });

  it('are not taken from where every object has something', () => {
    const query = 'query ($toString: Facts!) { change(input: $toString) }';
    expect(problems(query, {})).toEqual([{ path: 'input', code: 'required' }]);
  });

  it('are no more than anybody reads', () => {
    const list = Array.from({ length: 1_000 }, () => ({}));
    expect(problems(QUERY, { facts: FITS, list })).toHaveLength(50);
  });
});
