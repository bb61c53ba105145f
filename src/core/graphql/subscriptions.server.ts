import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  type ExecutionArgs,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Door } from '../access/actor.js';
import { ErrorCode } from '../errors.js';
import { GRAPHQL_PATHS, GraphqlOptions } from './graphql-options.js';
import { MAX_TOKENS, limitsRule } from './limits.rule.js';

const MAX_PAYLOAD_BYTES = 64 * 1024;
const CLOSE_GOING_AWAY = 1001;

function refusal(code: ErrorCode): readonly GraphQLError[] {
  return [new GraphQLError(code, { extensions: { code } })];
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

  constructor(private readonly options: GraphqlOptions) {}

  attach(server: Server): void {
    for (const door of ['police', 'portal'] as const) this.sockets.set(door, this.serve(door));
    server.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
  }

  /** Tells every client to come back later. */
  close(): void {
    for (const sockets of this.sockets.values()) {
      for (const client of sockets.clients) client.close(CLOSE_GOING_AWAY);
      sockets.close();
    }
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const path = (request.url ?? '').split('?')[0];
    const door = (['police', 'portal'] as const).find((each) => GRAPHQL_PATHS[each] === path);
    const sockets = door && this.sockets.get(door);
    if (!sockets || !sameOrigin(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request));
  }

  private serve(door: Door): WebSocketServer {
    const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD_BYTES });
    useServer(
      {
        onConnect: async ({ extra }) => {
          const context = await this.options.context(extra.request, door);
          return context.actor !== null;
        },
        onSubscribe: ({ extra }, _id, payload) => this.prepare(door, extra.request, payload),
        onNext: (_context, _id, _payload, _args, result) => ({
          ...result,
          ...(result.errors ? { errors: result.errors.map((e) => this.masked(e)) } : {}),
        }),
        onError: (_context, _id, _payload, errors) => errors.map((e) => this.masked(e)),
      },
      sockets,
    );
    return sockets;
  }

  private masked(error: GraphQLError | { toJSON?: unknown }) {
    if (error instanceof GraphQLError) return this.options.formatError(error.toJSON(), error);
    return this.options.formatError(error as unknown as GraphQLError, error);
  }

  /** Parses with limits, refuses anything but one subscription, validates with all rules. */
  private async prepare(door: Door, request: IncomingMessage, payload: SubscribePayload) {
    const schema = this.options.schemas.get(door);
    if (!schema) return refusal(ErrorCode.UNAVAILABLE);
    let document;
    try {
      document = parse(payload.query, { maxTokens: MAX_TOKENS });
    } catch {
      return refusal(ErrorCode.INVALID_INPUT);
    }
    const operation = getOperationAST(document, payload.operationName ?? undefined);
    if (operation?.operation !== 'subscription') return refusal(ErrorCode.FORBIDDEN);
    const rules = [...specifiedRules, NoSchemaIntrospectionCustomRule, limitsRule()];
    if (validate(schema, document, rules).length > 0) return refusal(ErrorCode.INVALID_INPUT);
    const args: ExecutionArgs = {
      schema,
      document,
      operationName: payload.operationName,
      variableValues: payload.variables as Record<string, unknown>,
      contextValue: await this.options.context(request, door),
    };
    return args;
  }
}
