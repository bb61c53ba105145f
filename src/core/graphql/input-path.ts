import {
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  coerceInputValue,
  isInputType,
  isNonNullType,
  parse,
  typeFromAST,
  visit,
} from 'graphql';
import type { GraphQLError } from 'graphql';
import type { FieldProblem } from '../errors.js';
import { RuleInputError } from '../rule-input-error.js';

/** `input.facts.startAt` of its parts; empty parts count for nothing. */
export function joinPath(...parts: readonly (string | number)[]): string {
  return parts.filter((part) => part !== '').join('.');
}

type Wanted = (node: ValueNode) => boolean;

function within(value: ValueNode, at: string, wanted: Wanted): string | null {
  if (wanted(value)) return at;
  const inside: [string | number, ValueNode][] =
    value.kind === Kind.OBJECT
      ? value.fields.map((field) => [field.name.value, field.value])
      : value.kind === Kind.LIST
        ? value.values.map((item, index) => [index, item])
        : [];
  for (const [name, child] of inside) {
    const found = within(child, joinPath(at, name), wanted);
    if (found !== null) return found;
  }
  return null;
}

/** Where the first wanted value of a document stands, from the argument it belongs to. */
function placeIn(document: DocumentNode, wanted: Wanted): string | null {
  let place: string | null = null;
  visit(document, {
    Argument(node) {
      place = within(node.value, node.name.value, wanted);
      return place === null ? false : BREAK;
    },
  });
  return place;
}

/** Where a value written into the document stands that an error points to; empty for any other. */
export function literalPath({ nodes }: GraphQLError): string {
  const { source, start, end } = nodes?.[0]?.loc ?? {};
  if (!source) return '';
  const wanted: Wanted = ({ loc }) => loc?.start === start && loc?.end === end;
  return placeIn(parse(source.body), wanted) ?? '';
}

/** Nobody reads more; a list of a hundred thousand wrong values is not answered one by one. */
const MAX_PROBLEMS = 50;
const NAMED_FIELD = /^Field "([^"]+)" (of required type|is not defined)/;

/** What graphql found wrong with one value; its own sentence only tells which field it means. */
function problemAt(path: string, { message, originalError }: GraphQLError): FieldProblem {
  if (originalError instanceof RuleInputError) {
    const { field, rule, params } = originalError;
    return { path: joinPath(path, field), code: rule, params };
  }
  const [, field, fault] = NAMED_FIELD.exec(message) ?? [];
  if (!field) return { path, code: 'type' };
  const code = fault === 'of required type' ? 'required' : 'unknownField';
  return { path: joinPath(path, field), code };
}

/**
 * What is wrong with the variables of an operation, by path from the argument each one is given
 * to: `input.facts.startAt`. Empty when they fit, at most 50.
 */
export function variableProblems(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: Pick<OperationDefinitionNode, 'variableDefinitions'>,
  given: Readonly<Record<string, unknown>>,
): FieldProblem[] {
  const problems = variableDefinitions.flatMap((definition): FieldProblem[] => {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) return [];
    const isThis: Wanted = (node) => node.kind === Kind.VARIABLE && node.name.value === name;
    const at = placeIn(document, isThis) ?? name;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined || value === null) {
      const open = value === undefined && definition.defaultValue !== undefined;
      return isNonNullType(type) && !open ? [{ path: at, code: 'required' }] : [];
    }
    const found: FieldProblem[] = [];
    coerceInputValue(value, type, (path, _value, error) =>
      found.push(problemAt(joinPath(at, ...path), error)),
    );
    return found;
  });
  return problems.slice(0, MAX_PROBLEMS);
}
