import { ResolveField, Resolver } from '@nestjs/graphql';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { PublicEvent } from '../events/index.js';
import { ConflictService } from './conflict.service.js';
import { SpaceTimeConflicts } from './conflict.types.js';

/** Adds to a dossier who else is there. */
@Resolver(() => PublicEvent)
export class ConflictFieldsResolver {
  constructor(private readonly service: ConflictService) {}

  @ResolveField(() => SpaceTimeConflicts, {
    description: 'Other dossiers and zones at the same place at the same time.',
  })
  conflicts(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<SpaceTimeConflicts> {
    return this.service.conflictsOf(actorOf(context), event);
  }
}
