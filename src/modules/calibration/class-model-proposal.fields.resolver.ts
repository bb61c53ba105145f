import { ResolveField, Resolver } from '@nestjs/graphql';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AvailableTransitionType } from '../../core/workflow/available-transition.type.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { ClassModelEffect } from './calibration.types.js';
import { ClassModelProposal } from './class-model-proposal.entity.js';
import { ClassTuningService } from './class-tuning.service.js';

/** What a proposed model would do, and what may be done with it. */
@Resolver(() => ClassModelProposal)
export class ClassModelProposalFieldsResolver {
  constructor(private readonly tuning: ClassTuningService) {}

  @ResolveField(() => ClassModelEffect, {
    nullable: true,
    description: 'On the past events there are now; null once decided.',
  })
  effect(
    proposal: ClassModelProposal,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<ClassModelEffect> | null {
    if (proposal.state !== 'open') return null;
    return this.tuning.effectOfProposal(actorOf(context), proposal);
  }

  @ResolveField(() => [AvailableTransitionType])
  availableTransitions(
    proposal: ClassModelProposal,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<AvailableTransition[]> {
    return this.tuning.transitions(actorOf(context), proposal);
  }
}
