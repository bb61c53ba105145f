import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey } from '../../core/graphql/loaders.js';
import { CompetentAuthority, PlacesLoader } from '../places/index.js';
import { FurtherAuthority } from './further-authority.entity.js';
import { NameFurtherAuthoritiesInput } from './further-authority.inputs.js';
import { FurtherAuthorityService } from './further-authority.service.js';
import { PublicEvent } from './public-event.entity.js';

const FURTHER = {};

@Resolver(() => PublicEvent)
export class FurtherAuthorityResolver {
  constructor(private readonly further: FurtherAuthorityService) {}

  @Allow('events.change')
  @Mutation(() => PublicEvent, { description: 'Says who decides beside the communes’ mayors.' })
  nameFurtherAuthorities(
    @CurrentActor() actor: Actor,
    @Args('input') input: NameFurtherAuthoritiesInput,
  ): Promise<PublicEvent> {
    return this.further.name(actor, input);
  }

  @ResolveField(() => [FurtherAuthority], {
    description: 'Who decides beside the authorities of its communes.',
  })
  furtherAuthorities(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<FurtherAuthority[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(FURTHER, async (ids) =>
        groupByKey(ids, await this.further.ofEvents(actor, ids), (row) => row.eventId),
      )
      .load(event.id);
  }
}

@Resolver(() => FurtherAuthority)
export class FurtherAuthorityFieldsResolver {
  constructor(private readonly places: PlacesLoader) {}

  @ResolveField(() => CompetentAuthority)
  authority(further: FurtherAuthority, _args: unknown, context: GraphqlContext) {
    return this.places.authority(context, further.authorityId);
  }
}
