import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

export type RootKind = 'query' | 'mutation' | 'subscription';

export interface RootField {
  readonly kind: RootKind;
  readonly field: GraphQLField<unknown, unknown>;
}

/** One operation on one root field, with arguments as small as the schema allows. */
export interface Operation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Every root field of a schema, whatever modules it is made of. */
export function rootFields(schema: GraphQLSchema): RootField[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field })),
  );
}

const SAMPLES: Record<string, unknown> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  String: 'sample',
  DateTime: '2027-03-11T10:00:00Z',
  LocalDate: '2027-03-11',
  JSON: {},
};

function sample(type: GraphQLInputType, id: string): unknown {
  if (isNonNullType(type)) return sample(type.ofType, id);
  if (isListType(type)) return [sample(type.ofType, id)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return Object.fromEntries(
      fields.filter((each) => wanted(each)).map((each) => [each.name, sample(each.type, id)]),
    );
  }
  return type.name === 'ID' ? id : SAMPLES[type.name];
}

/** What must be given, and every id: an id that may be left out is still one to try. */
function wanted(input: GraphQLArgument | GraphQLInputField): boolean {
  if (getNamedType(input.type).name === 'ID' && !isListType(input.type)) return true;
  return isNonNullType(input.type) && input.defaultValue === undefined;
}

/** A valid operation on a root field; every id in it is `id`. */
export function operationOn({ kind, field }: RootField, id: string): Operation {
  const used = field.args.filter(wanted);
  const declared = used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = used.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return {
    query:
      `${kind}${declared ? ` (${declared})` : ''} ` +
      `{ ${field.name}${passed ? `(${passed})` : ''}${selection} }`,
    variables: Object.fromEntries(used.map((arg) => [arg.name, sample(arg.type, id)])),
  };
}

/** Whether anything in the operation names a record by its id. */
export function namesRecord({ variables }: Operation, id: string): boolean {
  return JSON.stringify(variables).includes(id);
}
