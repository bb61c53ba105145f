import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { ConditionEffectsService } from './condition-effects.service.js';
import { ConditionWorthService } from './condition-worth.service.js';
import { ConditionEffectsInput, SetConditionWorthInput } from './effects.inputs.js';
import { ConditionEffects } from './effects.types.js';
import { ConditionWorth } from './worth.types.js';

/** What follows from the words of a condition, and what they are worth; for police eyes. */
@Resolver()
export class ConsequencesResolver {
  constructor(
    private readonly consequences: ConditionEffectsService,
    private readonly worths: ConditionWorthService,
  ) {}

  @Allow('deployment.read')
  @Query(() => ConditionEffects, {
    description: 'What would change and become stale if these words held; nothing is stored.',
  })
  conditionEffects(
    @CurrentActor() actor: Actor,
    @Args('input') input: ConditionEffectsInput,
  ): Promise<ConditionEffects> {
    return this.consequences.effects(actor, input);
  }

  @Allow('deployment.read')
  @Query(() => ConditionWorth, { description: 'What a condition buys.' })
  conditionWorth(
    @CurrentActor() actor: Actor,
    @Args('conditionId', { type: () => ID }) conditionId: string,
  ): Promise<ConditionWorth> {
    return this.worths.worth(actor, conditionId);
  }

  @Allow('conditions.negotiate')
  @Mutation(() => ConditionWorth, {
    description: 'Says which hazards and posts a condition bears on, with the reason.',
  })
  setConditionWorth(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetConditionWorthInput,
  ): Promise<ConditionWorth> {
    return this.worths.set(actor, input);
  }
}
