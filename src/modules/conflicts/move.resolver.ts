import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { KnownPlace } from '../places/index.js';
import { MoveService } from './move.service.js';
import { Alternative, MoveInput, MoveOutcome } from './move.types.js';

@Resolver()
export class MoveResolver {
  constructor(private readonly moves: MoveService) {}

  @Allow('deployment.read')
  @Query(() => MoveOutcome, { description: 'What a move would bring; nothing is stored.' })
  moveOutcome(@CurrentActor() actor: Actor, @Args('input') input: MoveInput): Promise<MoveOutcome> {
    return this.moves.outcome(actor, input);
  }

  @Allow('events.read')
  @Query(() => [Alternative], {
    description: 'Another hour, day or end of the route with fewer conflicts, the best first.',
  })
  alternatives(
    @CurrentActor() actor: Actor,
    @Args('eventId', { type: () => ID }) eventId: string,
  ): Promise<Alternative[]> {
    return this.moves.alternatives(actor, eventId);
  }

  @Allow('reference.read')
  @Query(() => [KnownPlace], { description: 'Places where events can stand or end, as of today.' })
  knownPlaces(@CurrentActor() actor: Actor): Promise<KnownPlace[]> {
    return this.moves.knownPlaces(actor);
  }
}
