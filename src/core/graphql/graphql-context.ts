import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Actor } from '../access/actor.js';
import type { Loaders } from './loaders.js';

/** What every resolver gets as its context, over HTTP and WebSocket alike. */
export interface GraphqlContext {
  readonly actor: Actor | null;
  readonly loaders: Loaders;
  /** Client-chosen key that makes a command safe to repeat. */
  readonly idempotencyKey: string | null;
  readonly formatError: (error: GraphQLError) => GraphQLFormattedError;
}
