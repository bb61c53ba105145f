import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Fields of one document, well below what the server takes. */
const MOST_WORDS = 250;

const words = (selection: string) => selection.match(/\w+/g)?.length ?? 0;

/** Selections that together name every field of a type, and of what hangs on it, without argument. */
function partsOf(type: GraphQLNamedType, above: readonly string[]): string[] {
  if (!isObjectType(type)) return [];
  const plain: string[] = [];
  const nested: string[] = [];
  for (const { name, args, type: fieldType } of Object.values(type.getFields())) {
    if (args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) continue;
    const below = getNamedType(fieldType);
    if (!isObjectType(below)) plain.push(name);
    else if (!above.includes(below.name)) {
      const parts = partsOf(below, [...above, below.name]);
      nested.push(...parts.map((part) => `${name} { ${part} }`));
    }
  }
  return packed([...plain, ...nested]);
}

/** As many parts together as one document holds; parts of the same field stay apart. */
function packed(parts: readonly string[]): string[] {
  const packs: string[][] = [];
  for (const part of parts) {
    const [name = ''] = part.split(' ');
    const fits = packs.find(
      (pack) =>
        words(pack.join(' ')) + words(part) <= MOST_WORDS &&
        !pack.some((other) => other === name || other.startsWith(`${name} `)),
    );
    if (fits) fits.push(part);
    else packs.push([part]);
  }
  return packs.map((pack) => pack.join(' '));
}

/** Queries that together ask a root field for everything it has. */
export function everyQuery(schema: GraphQLSchema, root: string): string[] {
  const field = schema.getQueryType()?.getFields()[root];
  if (!field) throw new Error(`No query ${root}`);
  const [head, passed] = field.args.some(({ name }) => name === 'id')
    ? ['query ($id: ID!) ', '(id: $id)']
    : ['', ''];
  const type = getNamedType(field.type);
  return partsOf(type, [type.name]).map((part) => `${head}{ ${root}${passed} { ${part} } }`);
}
