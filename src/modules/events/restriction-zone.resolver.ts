import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { RestrictionZone } from '../places/index.js';
import { ChangeRestrictionZoneInput, OpenRestrictionZoneInput } from './restriction-zone.inputs.js';
import { RestrictionZoneService } from './restriction-zone.service.js';

@Resolver()
export class RestrictionZoneResolver {
  constructor(private readonly zones: RestrictionZoneService) {}

  @Allow('places.manage')
  @Query(() => [RestrictionZone], { description: 'Every zone, also ended and planned ones.' })
  restrictionZoneList(@CurrentActor() actor: Actor): Promise<RestrictionZone[]> {
    return this.zones.list(actor);
  }

  @Allow('places.manage')
  @Mutation(() => RestrictionZone, { description: 'Opens a zone; it holds at once.' })
  openRestrictionZone(
    @CurrentActor() actor: Actor,
    @Args('input') input: OpenRestrictionZoneInput,
  ): Promise<RestrictionZone> {
    return this.zones.open(actor, input);
  }

  @Allow('places.manage')
  @Mutation(() => RestrictionZone, {
    description: 'Replaces the facts of a zone, with a reason; a last day ends it.',
  })
  changeRestrictionZone(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangeRestrictionZoneInput,
  ): Promise<RestrictionZone> {
    return this.zones.change(actor, input);
  }
}
