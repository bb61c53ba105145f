import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { EventLoader, PublicEvent } from '../events/index.js';
import { ExtendAnswerInput, SettleEscalationInput } from './answer-clock.inputs.js';
import { AnswerClockService } from './answer-clock.service.js';
import { AnswerEscalation } from './answer-follow-up.entity.js';
import { Condition } from './condition.entity.js';
import { ConditionLoader } from './condition.loader.js';

/** Time for an answer, and what nobody answered. */
@Resolver(() => AnswerEscalation)
export class AnswerClockResolver {
  constructor(
    private readonly clocks: AnswerClockService,
    private readonly loader: ConditionLoader,
    private readonly events: EventLoader,
  ) {}

  @Allow('conditions.negotiate')
  @Query(() => [AnswerEscalation], {
    description: 'Proposals nobody answered in time and nobody saw to, the longest waiting first.',
  })
  answerEscalations(@CurrentActor() actor: Actor): Promise<AnswerEscalation[]> {
    return this.clocks.openEscalations(actor);
  }

  @Allow('conditions.negotiate')
  @Mutation(() => Condition, { description: 'Gives more time for an answer.' })
  extendAnswer(
    @CurrentActor() actor: Actor,
    @Args('input') input: ExtendAnswerInput,
  ): Promise<Condition> {
    return this.clocks.extend(actor, input);
  }

  @Allow('conditions.negotiate')
  @Mutation(() => AnswerEscalation, {
    description: 'Says what was done about a proposal nobody answered. It agrees to nothing.',
  })
  settleEscalation(
    @CurrentActor() actor: Actor,
    @Args('input') input: SettleEscalationInput,
  ): Promise<AnswerEscalation> {
    return this.clocks.settle(actor, input);
  }

  @ResolveField(() => Condition, { nullable: true })
  condition({ conditionId }: AnswerEscalation, _args: unknown, context: GraphqlContext) {
    return this.loader.condition(context, conditionId);
  }

  @ResolveField(() => PublicEvent, { nullable: true })
  event({ eventId }: AnswerEscalation, _args: unknown, context: GraphqlContext) {
    return this.events.event(context, eventId);
  }
}
