import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { EventMarchInput } from './event-march.inputs.js';
import { EventMarchService } from './event-march.service.js';
import { EventMarchSimulation } from './event-march.types.js';

@Resolver()
export class EventMarchResolver {
  constructor(private readonly marches: EventMarchService) {}

  @Allow('risk.read')
  @Query(() => EventMarchSimulation, {
    description: 'The march of a dossier minute by minute, with figures tried out.',
  })
  marchSimulation(
    @CurrentActor() actor: Actor,
    @Args('input') { eventId, ...trial }: EventMarchInput,
  ): Promise<EventMarchSimulation> {
    return this.marches.simulate(actor, eventId, trial);
  }
}
