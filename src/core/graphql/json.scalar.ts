import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const MAX_DEPTH = 12;
const MAX_NODES = 20_000;
const POISON = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses keys that reach prototypes, deep nests and huge trees. */
export function checkJson(value: unknown): unknown {
  let nodes = 0;
  const walk = (at: unknown, depth: number): void => {
    nodes += 1;
    if (depth > MAX_DEPTH || nodes > MAX_NODES) throw new GraphQLError('JSON: too deep or too big');
    if (typeof at !== 'object' || at === null) return;
    for (const key of Object.keys(at)) {
      if (POISON.has(key)) throw new GraphQLError(`JSON: the key "${key}" is not allowed`);
      walk((at as Record<string, unknown>)[key], depth + 1);
    }
  };
  walk(value, 0);
  return value;
}

function literal(node: ValueNode): unknown {
  switch (node.kind) {
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((f) => [f.name.value, literal(f.value)]));
    case Kind.LIST:
      return node.values.map(literal);
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.NULL:
      return null;
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    default:
      throw new GraphQLError('JSON: use a variable');
  }
}

/** A JSON tree such as GeoJSON or the answers of a form; a text is a text, on both ways. */
export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'A JSON value; keys that reach prototypes are refused.',
  serialize: (value) => value,
  parseValue: checkJson,
  parseLiteral: (node) => checkJson(literal(node)),
});
