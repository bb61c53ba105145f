import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestContextResponseForOperation,
} from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Db } from '../database/db.js';
import { SYSTEM_SCOPE } from '../database/scope.js';
import { scopeOf } from '../access/actor.js';
import { DomainError } from '../errors.js';
import type { GraphqlContext } from './graphql-context.js';
import { variableProblems } from './input-path.js';

type Compiled = (root: unknown, context: unknown, variables: unknown) => Promise<ExecutionResult>;

const MAX_COMPILED = 500;

/** Compiles an operation once per document object; Apollo hands out the same parsed document. */
class OperationCache {
  private readonly compiled = new Map<DocumentNode, Map<string, Compiled | null>>();

  get(schema: GraphQLSchema, document: DocumentNode, name: string): Compiled | null {
    let byName = this.compiled.get(document);
    if (!byName) {
      if (this.compiled.size >= MAX_COMPILED) this.compiled.clear();
      this.compiled.set(document, (byName = new Map()));
    }
    const known = byName.get(name);
    if (known !== undefined) return known;
    const result = compileQuery(schema, document, name || undefined);
    const compiled = isCompiledQuery(result) ? (result.query as unknown as Compiled) : null;
    byName.set(name, compiled);
    return compiled;
  }
}

/**
 * Executes operations with compiled code inside one lazily begun read snapshot; a command opens
 * its own write transaction within and the fields of its result are read after the commit.
 */
export function compiledOperations(db: Db): ApolloServerPlugin<GraphqlContext> {
  const cache = new OperationCache();
  return {
    async requestDidStart() {
      return {
        async responseForOperation(request) {
          const { document, operationName, contextValue, schema } = request;
          const compiled = cache.get(schema, document, operationName ?? '');
          if (!compiled) return null;
          const scope = contextValue.actor ? scopeOf(contextValue.actor) : SYSTEM_SCOPE;
          const { coerced, errors } = variablesOf(request);
          const result = errors
            ? { errors: [refusedVariables(request)] }
            : await db.read(scope, () => compiled({}, contextValue, coerced));
          return {
            http: request.response.http,
            body: { kind: 'single', singleResult: mask(result, request) },
          };
        },
      };
    },
  };
}

/**
 * The variables as graphql itself reads them: it fills in the defaults inside lists, which compiled
 * coercion forgets, and names all of the path that it refuses. Reading the result again changes nothing.
 */
function variablesOf({ schema, operation, request }: GraphQLRequestContext<GraphqlContext>) {
  return getVariableValues(schema, operation?.variableDefinitions ?? [], request.variables ?? {});
}

/** The same refusal for all of them, each by its place in the arguments. */
function refusedVariables({
  schema,
  document,
  operation,
  request,
}: GraphQLRequestContextResponseForOperation<GraphqlContext>): GraphQLError {
  const given = request.variables ?? {};
  const problems = variableProblems(schema, document, operation, given);
  const originalError = DomainError.invalid(problems);
  return new GraphQLError(originalError.message, { originalError });
}

/** Errors of compiled operations bypass Apollo's formatting, so they are formatted here. */
function mask(
  result: ExecutionResult,
  request: GraphQLRequestContext<GraphqlContext>,
): ExecutionResult & { errors?: never } {
  if (!result.errors?.length) return result as ExecutionResult & { errors?: never };
  const errors = result.errors.map((error) => request.contextValue.formatError(error));
  return { ...result, errors } as unknown as ExecutionResult & { errors?: never };
}
