import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { pruneSchema } from '@graphql-tools/utils';
import { type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Door } from '../access/actor.js';
import { DoorActors } from '../access/door-actors.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../config.token.js';
import { Db } from '../database/db.js';
import { ErrorCode } from '../errors.js';
import { Log } from '../log.js';
import { compiledOperations } from './compiled-operations.plugin.js';
import { formatError } from './format-error.js';
import type { GraphqlContext } from './graphql-context.js';
import { MAX_TOKENS, limitsRule } from './limits.rule.js';
import { Loaders } from './loaders.js';
import { withPlainFields } from './plain-fields.js';
import { asReader } from './reader-language.js';
import { requestOperationsRule } from './request-operations.rule.js';

/** Where each door's schema is served, over HTTP and WebSocket. */
export const GRAPHQL_PATHS: Record<Door, string> = {
  police: '/graphql',
  portal: '/portal/graphql',
};

/** Builds the settings of both endpoints and keeps their schemas for the WebSocket server. */
@Injectable()
export class GraphqlOptions {
  readonly schemas = new Map<Door, GraphQLSchema>();
  readonly formatError;

  constructor(
    private readonly db: Db,
    private readonly actors: DoorActors,
    @Inject(CONFIG) private readonly config: Config,
    log: Log,
  ) {
    this.formatError = formatError((fault, id, code) => {
      const fields = { fault, requestId: id };
      if (code === ErrorCode.UNAVAILABLE) log.warn(fields, 'request not served');
      else log.error(fields, 'request failed');
    }, config.demo);
  }

  /** The context of one operation; resolves the session exactly once. */
  async context(request: IncomingMessage, door: Door): Promise<GraphqlContext> {
    const key = request.headers['idempotency-key'];
    return {
      actor: await this.actors.of(request, door),
      loaders: new Loaders(),
      idempotencyKey: typeof key === 'string' ? key : null,
      formatError: (error) => this.formatError(error.toJSON(), error),
    };
  }

  apollo(door: Door, include: Function[]): ApolloDriverConfig {
    const introspection = this.config.demo;
    return {
      path: GRAPHQL_PATHS[door],
      include,
      autoSchemaFile: true,
      sortSchema: true,
      // Apollo checks the finished schema at the start; checking its draft as well takes as long again.
      buildSchemaOptions: { skipCheck: true },
      transformSchema: (schema) => withPlainFields(pruneSchema(schema)),
      fieldResolverEnhancers: [],
      introspection,
      graphiql: false,
      playground: false,
      csrfPrevention: true,
      allowBatchedHttpRequests: false,
      hideSchemaDetailsFromClientErrors: !introspection,
      includeStacktraceInErrorResponses: false,
      persistedQueries: false,
      parseOptions: { maxTokens: MAX_TOKENS },
      validationRules: [
        limitsRule(),
        requestOperationsRule,
        ...(introspection ? [] : [NoSchemaIntrospectionCustomRule]),
      ],
      formatError: this.formatError,
      context: async ({ req }: { req: IncomingMessage }) => {
        const context = await this.context(req, door);
        return { ...context, actor: asReader(context.actor, req.headers['accept-language']) };
      },
      plugins: [compiledOperations(this.db), this.schemaKeeper(door)],
    };
  }

  private schemaKeeper(door: Door) {
    return {
      serverWillStart: async ({ schema }: { schema: GraphQLSchema }) => {
        this.schemas.set(door, schema);
      },
    };
  }
}
