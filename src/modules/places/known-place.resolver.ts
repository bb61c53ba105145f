import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { EndReferenceInput } from '../../core/reference/reference.inputs.js';
import { KnownPlace } from './known-place.entity.js';
import { AddKnownPlaceInput, ReviseKnownPlaceInput } from './known-place.inputs.js';
import { KnownPlaceService } from './known-place.service.js';

/** Places with what they hold, as an administrator keeps them. */
@Resolver()
export class KnownPlaceResolver {
  constructor(private readonly places: KnownPlaceService) {}

  @Allow('reference.manage')
  @Query(() => [KnownPlace], {
    description: 'Every edition of known places, by code, the earliest first.',
  })
  knownPlaceEditions(@CurrentActor() actor: Actor): Promise<KnownPlace[]> {
    return this.places.all(actor);
  }

  @Allow('reference.manage')
  @Mutation(() => KnownPlace)
  addKnownPlace(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddKnownPlaceInput,
  ): Promise<KnownPlace> {
    return this.places.add(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => KnownPlace, {
    description: 'A new edition from its first day on; the earlier stays.',
  })
  reviseKnownPlace(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviseKnownPlaceInput,
  ): Promise<KnownPlace> {
    return this.places.revise(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => KnownPlace, { description: 'Gives the newest edition a last day.' })
  endKnownPlace(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndReferenceInput,
  ): Promise<KnownPlace> {
    return this.places.end(actor, input);
  }
}
