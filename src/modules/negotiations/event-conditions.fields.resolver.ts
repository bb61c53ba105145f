import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { may } from '../../core/access/field-audience.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { PublicEvent } from '../events/index.js';
import { Condition } from './condition.entity.js';
import { ConditionLoader } from './condition.loader.js';

/** Adds the conditions to a dossier. */
@Resolver(() => PublicEvent)
export class EventConditionsFieldsResolver {
  constructor(private readonly loader: ConditionLoader) {}

  @ResolveField(() => [Condition], { description: 'By number.' })
  conditions(
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
    @Parent() event: PublicEvent,
  ): Promise<Condition[]> | Condition[] {
    return may(actor, 'conditions.read') ? this.loader.ofEvent(context, event.id) : [];
  }
}
