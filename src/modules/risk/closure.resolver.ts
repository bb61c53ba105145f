import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { ClosureDisclosure } from './closure-disclosure.entity.js';
import { DiscloseClosuresInput, EventClosures } from './closure-disclosure.inputs.js';
import { ClosureService } from './closure.service.js';

@Resolver(() => ClosureDisclosure)
export class ClosureResolver {
  constructor(private readonly closures: ClosureService) {}

  @Allow('risk.read')
  @Query(() => EventClosures, { description: 'Closure times of a march, and who was told which.' })
  eventClosures(
    @CurrentActor() actor: Actor,
    @Args('eventId', { type: () => ID }) eventId: string,
  ): Promise<EventClosures> {
    return this.closures.ofEvent(actor, eventId);
  }

  @Allow('closures.disclose')
  @Mutation(() => ClosureDisclosure, {
    description: 'Keeps which closure times a recipient is told; the files hang on its id.',
  })
  discloseClosures(
    @CurrentActor() actor: Actor,
    @Args('input') input: DiscloseClosuresInput,
  ): Promise<ClosureDisclosure> {
    return this.closures.disclose(actor, input);
  }
}
