import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Deeper than any record of the portal; what refers to itself ends here. */
const DEEPEST = 8;

function selection(type: GraphQLObjectType, above: readonly string[]): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return [field.name];
    if (above.includes(inner.name) || above.length >= DEEPEST) return [];
    return [`${field.name} ${selection(inner, [...above, inner.name])}`];
  });
  return `{ ${fields.join(' ')} }`;
}

/**
 * Asks for a dossier with every field the portal's schema gives of it, in the order of the schema: a
 * field added there is shown here without anybody thinking of it.
 */
export function wholeDossierQuery(portal: GraphQLSchema): string {
  const type = portal.getType('PortalDossier');
  if (!isObjectType(type)) throw new Error('The portal has no dossier');
  const fields = selection(type, [type.name]);
  return `query SeenDossier($id: ID!) { dossier(id: $id) ${fields} }`;
}
