import { ResolveField, Resolver } from '@nestjs/graphql';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { EventLoader, PublicEvent } from '../events/index.js';
import { ConflictService } from './conflict.service.js';
import { SpaceTimeConflict, SpaceTimeConflicts } from './conflict.types.js';

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

@Resolver(() => SpaceTimeConflict)
export class SpaceTimeConflictFieldsResolver {
  constructor(private readonly events: EventLoader) {}

  @ResolveField(() => PublicEvent, {
    nullable: true,
    description: 'The other dossier, if it is one.',
  })
  event({ eventId }: SpaceTimeConflict, _args: unknown, context: GraphqlContext) {
    return eventId === null ? null : this.events.event(context, eventId);
  }
}
