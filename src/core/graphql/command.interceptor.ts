import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Idempotency } from './idempotency.js';
import { DomainError } from '../errors.js';
import type { GraphqlContext } from './graphql-context.js';
import { assertStorable } from './storable-text.js';

/** One transaction per root mutation; loaders are emptied so that its result is read afresh. */
@Injectable()
export class CommandInterceptor implements NestInterceptor {
  constructor(private readonly idempotency: Idempotency) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<'graphql' | 'http'>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    if (info.parentType.name !== 'Mutation') return next.handle();
    const { actor, idempotencyKey, loaders } = graphql.getContext<GraphqlContext>();
    if (!actor) throw DomainError.unauthenticated();
    const request = { operation: info.fieldName, args: graphql.getArgs<unknown>() };
    // Before the request is hashed: two odd texts must not share their bytes.
    assertStorable(request.args, '');
    const run = this.idempotency
      .once(actor, idempotencyKey, request, () => lastValueFrom(next.handle()))
      .finally(() => loaders.clear());
    return from(run);
  }
}
