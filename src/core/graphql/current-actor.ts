import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Actor } from '../access/actor.js';
import { DomainError } from '../errors.js';
import type { GraphqlContext } from './graphql-context.js';

/** The actor behind a context; a field resolver asks for it without a decorator. */
export function actorOf({ actor }: GraphqlContext): Actor {
  if (!actor) throw DomainError.unauthenticated();
  return actor;
}

/** The actor of the operation, first argument of every use case. */
export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor =>
    actorOf(GqlExecutionContext.create(context).getContext<GraphqlContext>()),
);
