import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Every field of a type, and of what hangs on it, that needs no argument. */
function everythingOf(type: GraphQLNamedType, above: readonly string[]): string {
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields())
    .filter(
      ({ args }) => !args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined),
    )
    .flatMap((field) => {
      const below = getNamedType(field.type);
      if (!isObjectType(below)) return [field.name];
      if (above.includes(below.name)) return [];
      const inner = everythingOf(below, [...above, below.name]);
      return inner ? [`${field.name} ${inner}`] : [];
    });
  return fields.length > 0 ? `{ ${fields.join(' ')} }` : '';
}

/**
 * Queries that together ask a root field for everything: one for its plain fields, one for each
 * field with more below, since a document may hold only so many fields.
 */
export function everyQuery(schema: GraphQLSchema, root: string): string[] {
  const field = schema.getQueryType()?.getFields()[root];
  if (!field) throw new Error(`No query ${root}`);
  const args = field.args.filter(({ name }) => name === 'id');
  const head = args.length > 0 ? ['query ($id: ID!) ', '(id: $id)'] : ['', ''];
  const type = getNamedType(field.type) as GraphQLObjectType;
  const parts = Object.values(type.getFields()).map((each) => {
    const below = getNamedType(each.type);
    return isObjectType(below)
      ? `${each.name} ${everythingOf(below, [type.name, below.name])}`
      : each.name;
  });
  const plain = parts.filter((part) => !part.includes('{'));
  const asked = [plain.join(' '), ...parts.filter((part) => part.includes('{'))].filter(Boolean);
  return asked.map((selection) => `${head[0]}{ ${root}${head[1]} { ${selection} } }`);
}
