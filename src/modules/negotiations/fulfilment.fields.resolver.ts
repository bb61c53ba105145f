import { ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../core/access/field-audience.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AvailableTransitionType } from '../../core/workflow/available-transition.type.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { EventLoader } from '../events/index.js';
import { Condition } from './condition.entity.js';
import { ConditionLoader } from './condition.loader.js';
import { ConditionEvidence } from './evidence.entity.js';
import { FulfilmentStep } from './fulfilment-step.entity.js';
import { FulfilmentTask } from './fulfilment-task.entity.js';
import { FulfilmentLoader } from './fulfilment.loader.js';
import { FulfilmentService } from './fulfilment.service.js';
import { EvidenceFileType, Fulfilment, fulfilmentType } from './fulfilment.types.js';
import { ConditionObservation } from './observation.entity.js';

/** Adds the fulfilment to a condition. */
@Resolver(() => Condition)
export class ConditionFulfilmentResolver {
  constructor(private readonly loader: FulfilmentLoader) {}

  @ResolveField(() => Fulfilment, {
    nullable: true,
    description: 'What became of it; null while nobody stands by it.',
  })
  async fulfilment(
    condition: Condition,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<Fulfilment | null> {
    const standing = await this.loader.standing(context, condition);
    return standing && fulfilmentType(condition.id, standing);
  }
}

/** What belongs to the fulfilment of a condition. */
@Resolver(() => Fulfilment)
export class FulfilmentFieldsResolver {
  constructor(
    private readonly loader: FulfilmentLoader,
    private readonly conditions: ConditionLoader,
    private readonly events: EventLoader,
    private readonly fulfilments: FulfilmentService,
  ) {}

  @ResolveField(() => [ConditionEvidence], { description: 'The first one first.' })
  evidence({ conditionId }: Fulfilment, _args: unknown, context: GraphqlContext) {
    return this.loader.evidence(context, conditionId);
  }

  @ResolveField(() => [FulfilmentStep], { description: 'Every step, the first one first.' })
  steps({ conditionId }: Fulfilment, _args: unknown, context: GraphqlContext) {
    return this.loader.steps(context, conditionId);
  }

  @ResolveField(() => [FulfilmentTask], { description: 'The first one first.' })
  tasks(
    { conditionId }: Fulfilment,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<FulfilmentTask[]> | FulfilmentTask[] {
    const mine = may(actorOf(context), 'conditions.readPolice');
    return mine ? this.loader.tasks(context, conditionId) : [];
  }

  @ResolveField(() => [ConditionObservation], {
    description: 'What was seen on the day, corrected or not, the earliest first.',
  })
  observations(
    { conditionId }: Fulfilment,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<ConditionObservation[]> | ConditionObservation[] {
    const mine = may(actorOf(context), 'conditions.readPolice');
    return mine ? this.loader.observations(context, conditionId) : [];
  }

  @ResolveField(() => [AvailableTransitionType], {
    description: 'What the reader may do now, by the names of FulfilmentAction.',
  })
  async availableSteps(
    { conditionId }: Fulfilment,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<AvailableTransition[]> {
    const condition = await this.conditions.condition(context, conditionId);
    const event = condition && (await this.events.event(context, condition.eventId));
    const standing = condition && (await this.loader.standing(context, condition));
    if (!condition || !event || !standing) return [];
    return this.fulfilments.stepsFor(actorOf(context), condition, event, standing);
  }
}

@Resolver(() => ConditionEvidence)
export class EvidenceFieldsResolver {
  constructor(private readonly loader: FulfilmentLoader) {}

  @ResolveField(() => [EvidenceFileType])
  async files(
    { id }: ConditionEvidence,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<EvidenceFileType[]> {
    const shown = await this.loader.files(context, id);
    return shown.map(({ attachment }) => {
      const { documentId, name, mediaType, sizeBytes, removedAt } = attachment;
      const removed = removedAt !== null;
      return { id: attachment.id, documentId, name, mediaType, sizeBytes, removed };
    });
  }
}

@Resolver(() => FulfilmentStep)
export class FulfilmentStepFieldsResolver {
  constructor(private readonly loader: FulfilmentLoader) {}

  @ResolveField(() => String, { nullable: true, description: 'What police noted, for police.' })
  note(
    { id }: FulfilmentStep,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<string | null> | null {
    return may(actorOf(context), 'conditions.readPolice') ? this.loader.note(context, id) : null;
  }
}
