import { ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../core/access/field-audience.js';
import { actorOf } from '../../core/graphql/current-actor.js';
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
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<Condition[]> | Condition[] {
    const actor = actorOf(context);
    return may(actor, 'conditions.read') ? this.loader.ofEvent(context, event.id) : [];
  }
}
