import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { EventLoader, PublicEvent } from '../events/index.js';
import { Condition } from './condition.entity.js';
import { ConditionLoader } from './condition.loader.js';
import {
  CorrectObservationInput,
  FulfilmentStepInput,
  GiveEvidenceInput,
  RecordObservationInput,
  SetEvidenceDueInput,
  SettleFulfilmentTaskInput,
} from './fulfilment.inputs.js';
import { FulfilmentStepService } from './fulfilment-step.service.js';
import { FulfilmentTask } from './fulfilment-task.entity.js';
import { FulfilmentTaskService } from './fulfilment-task.service.js';
import { ObservationService } from './observation.service.js';

/** What becomes of promises: shown, verified, let go, and kept or not on the day. */
@Resolver(() => FulfilmentTask)
export class FulfilmentResolver {
  constructor(
    private readonly steps: FulfilmentStepService,
    private readonly tasks: FulfilmentTaskService,
    private readonly observations: ObservationService,
    private readonly conditions: ConditionLoader,
    private readonly events: EventLoader,
  ) {}

  @Allow('conditions.verify')
  @Query(() => [FulfilmentTask], {
    description: 'Promises late, not kept or handed upward that nobody saw to, the oldest first.',
  })
  fulfilmentTasks(@CurrentActor() actor: Actor): Promise<FulfilmentTask[]> {
    return this.tasks.openTasks(actor);
  }

  @Allow('conditions.verify')
  @Mutation(() => Condition, { description: 'Keeps what police was shown of a promise.' })
  giveEvidence(
    @CurrentActor() actor: Actor,
    @Args('input') input: GiveEvidenceInput,
  ): Promise<Condition> {
    return this.steps.give(actor, input);
  }

  @Allow('conditions.verify')
  @Mutation(() => Condition, {
    description: 'Verifies, finds not met, waives, hands upward or reopens; never by time alone.',
  })
  takeFulfilmentStep(
    @CurrentActor() actor: Actor,
    @Args('input') input: FulfilmentStepInput,
  ): Promise<Condition> {
    return this.steps.take(actor, input);
  }

  @Allow('conditions.verify')
  @Mutation(() => Condition, { description: 'Sets another day to show that a promise is kept.' })
  setEvidenceDue(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetEvidenceDueInput,
  ): Promise<Condition> {
    return this.steps.setDue(actor, input);
  }

  @Allow('conditions.verify')
  @Mutation(() => FulfilmentTask, { description: 'Says what was done. It verifies nothing.' })
  settleFulfilmentTask(
    @CurrentActor() actor: Actor,
    @Args('input') input: SettleFulfilmentTaskInput,
  ): Promise<FulfilmentTask> {
    return this.tasks.settle(actor, input);
  }

  @Allow('conditions.observe')
  @Mutation(() => Condition, { description: 'Records how a promise is kept on the day.' })
  recordObservation(
    @CurrentActor() actor: Actor,
    @Args('input') input: RecordObservationInput,
  ): Promise<Condition> {
    return this.observations.record(actor, input);
  }

  @Allow('conditions.observe')
  @Mutation(() => Condition, {
    description: 'Corrects what was recorded; the earlier record stays beside it.',
  })
  correctObservation(
    @CurrentActor() actor: Actor,
    @Args('input') input: CorrectObservationInput,
  ): Promise<Condition> {
    return this.observations.correct(actor, input);
  }

  @ResolveField(() => Condition, { nullable: true })
  condition({ conditionId }: FulfilmentTask, _args: unknown, context: GraphqlContext) {
    return this.conditions.condition(context, conditionId);
  }

  @ResolveField(() => PublicEvent, { nullable: true })
  event({ eventId }: FulfilmentTask, _args: unknown, context: GraphqlContext) {
    return this.events.event(context, eventId);
  }
}
