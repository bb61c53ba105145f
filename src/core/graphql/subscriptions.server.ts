import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { type Context, type SubscribePayload, handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { Door } from '../access/actor.js';
import { DomainError } from '../errors.js';
import { Log } from '../log.js';
import { withRequestId } from '../request-context.js';
import { domainErrorOf } from './format-error.js';
import { GRAPHQL_PATHS, GraphqlOptions } from './graphql-options.js';
import { variableProblems } from './input-path.js';
import { MAX_TOKENS, limitsRule, saysTooManyTokens } from './limits.rule.js';
import { type SocketExtra, serveSocket } from './subscription-socket.js';

const MAX_PAYLOAD_BYTES = 64 * 1024;
/** Open subscriptions of one socket; a page needs a handful. */
const MAX_SUBSCRIPTIONS = 20;
const CLOSE_GOING_AWAY = 1001;
/** How long a client may take to answer the goodbye. */
const GOODBYE_MS = 2_000;

type SocketContext = Context<Record<string, unknown> | undefined, SocketExtra>;

function refused(error: DomainError): readonly GraphQLError[] {
  return [new GraphQLError(error.message, { originalError: error })];
}

const NO_DOCUMENT = DomainError.invalid([{ path: 'query', code: 'document' }]);

function parsed(query: string): DocumentNode | DomainError {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (fault) {
    return saysTooManyTokens(String(fault)) ? DomainError.limit('tokens', MAX_TOKENS) : NO_DOCUMENT;
  }
}

/** Foreign pages may not open a socket with our user's cookie. */
function sameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (!origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * Serves subscriptions, and nothing else, over WebSocket: the framework's own wiring would pass by
 * every HTTP protection (limits, introspection, masking, origin).
 */
@Injectable()
export class SubscriptionsServer {
  private readonly sockets = new Map<Door, WebSocketServer>();

  constructor(
    private readonly options: GraphqlOptions,
    private readonly log: Log,
  ) {}

  attach(server: Server): void {
    for (const door of ['police', 'portal'] as const) this.sockets.set(door, this.serve(door));
    server.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
  }

  /** Tells every client to come back later, and does not wait for one that does not listen. */
  close(): void {
    for (const sockets of this.sockets.values()) {
      for (const client of sockets.clients) {
        client.close(CLOSE_GOING_AWAY);
        setTimeout(() => client.terminate(), GOODBYE_MS).unref();
      }
      sockets.close();
    }
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const path = (request.url ?? '').split('?')[0];
    const door = (['police', 'portal'] as const).find((each) => GRAPHQL_PATHS[each] === path);
    const sockets = door && this.sockets.get(door);
    if (!sockets || !sameOrigin(request)) {
      // Nobody else listens for errors here, and an unheard one would end the process.
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request));
  }

  private serve(door: Door): WebSocketServer {
    const sockets = new WebSocketServer({
      noServer: true,
      maxPayload: MAX_PAYLOAD_BYTES,
      handleProtocols,
    });
    const server = makeServer<Record<string, unknown> | undefined, SocketExtra>({
      onConnect: async ({ extra }) => {
        const context = await this.options.context(extra.request, door);
        return context.actor !== null;
      },
      onSubscribe: (context, _id, payload) => this.prepare(door, context, payload),
      onNext: (_context, _id, _payload, _args, result) => ({
        ...result,
        ...(result.errors ? { errors: result.errors.map((e) => this.masked(e)) } : {}),
      }),
      onError: (_context, _id, _payload, errors) => errors.map((e) => this.masked(e)),
    });
    sockets.on('connection', (socket, request) =>
      serveSocket(server, socket, request, (fault) =>
        this.log.error({ fault }, 'subscription failed'),
      ),
    );
    return sockets;
  }

  private masked(error: Error) {
    const known =
      error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error });
    return this.options.formatError(known.toJSON(), known);
  }

  /** Parses with limits, refuses anything but one subscription, validates with all rules. */
  private async prepare(
    door: Door,
    { extra, subscriptions }: SocketContext,
    payload: SubscribePayload,
  ) {
    const schema = this.options.schemas.get(door);
    if (!schema) return refused(DomainError.unavailable());
    if (Object.keys(subscriptions).length > MAX_SUBSCRIPTIONS) {
      return refused(DomainError.limit('subscriptions', MAX_SUBSCRIPTIONS));
    }
    const document = parsed(payload.query);
    if (document instanceof DomainError) return refused(document);
    const operation = getOperationAST(document, payload.operationName ?? undefined);
    if (operation?.operation !== 'subscription') return refused(DomainError.forbidden());
    // No rule of validation asks whether there is anything to subscribe to at this door.
    if (!schema.getSubscriptionType()) return refused(NO_DOCUMENT);
    const rules = [...specifiedRules, NoSchemaIntrospectionCustomRule, limitsRule()];
    const problems = validate(schema, document, rules);
    if (problems.length > 0) {
      return refused(problems.map(domainErrorOf).find((known) => known !== null) ?? NO_DOCUMENT);
    }
    const given = payload.variables ?? {};
    const misfits = variableProblems(schema, document, operation, given);
    if (misfits.length > 0) return refused(DomainError.invalid(misfits));
    const args: ExecutionArgs = {
      schema,
      document,
      operationName: payload.operationName,
      variableValues: given,
      contextValue: await withRequestId(() => this.options.context(extra.request, door)),
    };
    return args;
  }
}
