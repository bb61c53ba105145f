import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { DomainError } from '../errors.js';

/** Bounds of one document; counted after fragments are spread, memoised so counting stays cheap. */
export interface DocumentLimits {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly fields: number;
  readonly rootFields: number;
  readonly operations: number;
}

export const DOCUMENT_LIMITS: DocumentLimits = {
  depth: 10,
  aliases: 15,
  directives: 5,
  fields: 400,
  rootFields: 20,
  operations: 1,
};

/** Tokens of one document; longer texts are not even parsed. */
export const MAX_TOKENS = 2_000;

/** Whether a syntax error is the parser's way to say that the text is too long. */
export function saysTooManyTokens(message: string): boolean {
  return /more tha[nt] \d+ tokens/.test(message);
}

const MUTATION_ROOT_FIELDS = 1;
/** Counts saturate here, so a fan-out of fragments cannot overflow or take time. */
const SATURATED = 1_000_000;

interface Measure {
  depth: number;
  aliases: number;
  directives: number;
  fields: number;
  roots: number;
}

const NOTHING: Measure = { depth: 0, aliases: 0, directives: 0, fields: 0, roots: 0 };

class Measurer {
  private readonly fragments = new Map<string, Measure>();
  private readonly open = new Set<string>();

  constructor(private readonly context: ValidationContext) {}

  measure(set: SelectionSetNode): Measure {
    const sum = { ...NOTHING };
    for (const node of set.selections) {
      add(sum, { ...NOTHING, directives: node.directives?.length ?? 0 });
      if (node.kind === Kind.FIELD) {
        const inner = node.selectionSet ? this.measure(node.selectionSet) : NOTHING;
        add(sum, { ...inner, roots: 0, depth: inner.depth + 1 });
        add(sum, { ...NOTHING, fields: 1, roots: 1, aliases: node.alias ? 1 : 0 });
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        add(sum, this.measure(node.selectionSet));
      } else {
        const fragment = this.context.getFragment(node.name.value);
        if (fragment) add(sum, this.ofFragment(fragment));
      }
    }
    return sum;
  }

  private ofFragment(fragment: FragmentDefinitionNode): Measure {
    const name = fragment.name.value;
    const known = this.fragments.get(name);
    if (known) return known;
    if (this.open.has(name)) return NOTHING;
    this.open.add(name);
    const measure = this.measure(fragment.selectionSet);
    this.open.delete(name);
    this.fragments.set(name, measure);
    return measure;
  }
}

function add(sum: Measure, part: Measure): void {
  sum.depth = Math.max(sum.depth, part.depth);
  for (const key of ['aliases', 'directives', 'fields', 'roots'] as const) {
    sum[key] = Math.min(SATURATED, sum[key] + part[key]);
  }
}

function problem(name: string, allowed: number): GraphQLError {
  return new GraphQLError(`Limit: ${name}`, {
    originalError: DomainError.limit(name, allowed),
  });
}

function breaches(node: OperationDefinitionNode, found: Measure, limits: DocumentLimits) {
  const roots = node.operation === 'mutation' ? MUTATION_ROOT_FIELDS : limits.rootFields;
  const list: [string, number, number][] = [
    ['depth', found.depth, limits.depth],
    ['aliases', found.aliases, limits.aliases],
    ['directives', found.directives, limits.directives],
    ['fields', found.fields, limits.fields],
    ['rootFields', found.roots, roots],
  ];
  return list.filter(([, value, allowed]) => value > allowed);
}

/** Validation rule: bounds depth, aliases, directives, fields, root fields and operations. */
export function limitsRule(limits: DocumentLimits = DOCUMENT_LIMITS) {
  return (context: ValidationContext): ASTVisitor => {
    const measurer = new Measurer(context);
    let operations = 0;
    return {
      OperationDefinition(node) {
        operations += 1;
        if (operations > limits.operations) {
          context.reportError(problem('operations', limits.operations));
        }
        for (const [name, , allowed] of breaches(
          node,
          measurer.measure(node.selectionSet),
          limits,
        )) {
          context.reportError(problem(name, allowed));
        }
        return false;
      },
    };
  };
}
