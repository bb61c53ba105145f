import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { ReasoningPointType } from './decision-parts.type.js';
import { AuthorityDecision } from './decision.entity.js';
import {
  DecisionStepInput,
  PrepareDecisionInput,
  ReviewDecisionInput,
  ReviseDecisionInput,
} from './decision.inputs.js';
import { REASONING_POINTS } from './decision-reasons.rules.js';
import { DecisionService } from './decision.service.js';
import { DecisionTakingService } from './decision-taking.service.js';
import { LegalGround } from './legal-ground.entity.js';

@Resolver()
export class DecisionResolver {
  constructor(
    private readonly decisions: DecisionService,
    private readonly taking: DecisionTakingService,
  ) {}

  @Allow('reference.read')
  @Query(() => [LegalGround], { description: 'Norms an act may cite today.' })
  legalGrounds(@CurrentActor() actor: Actor): Promise<LegalGround[]> {
    return this.decisions.legalGrounds(actor);
  }

  @Allow('reference.read')
  @Query(() => [ReasoningPointType], { description: 'The checklist of reasons, in its order.' })
  reasoningPoints(): ReasoningPointType[] {
    return REASONING_POINTS.map((point) => ({ ...point }));
  }

  @Allow('decisions.prepare')
  @Mutation(() => AuthorityDecision, { description: 'Drafts the decision of one authority.' })
  prepareDecision(
    @CurrentActor() actor: Actor,
    @Args('input') input: PrepareDecisionInput,
  ): Promise<AuthorityDecision> {
    return this.decisions.prepare(actor, input);
  }

  @Allow('decisions.prepare')
  @Mutation(() => AuthorityDecision, { description: 'Rewrites a draft; all of it.' })
  reviseDecision(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviseDecisionInput,
  ): Promise<AuthorityDecision> {
    return this.decisions.revise(actor, input);
  }

  @Allow('decisions.prepare')
  @Mutation(() => AuthorityDecision, { description: 'Puts a draft before the authority.' })
  proposeDecision(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecisionStepInput,
  ): Promise<AuthorityDecision> {
    return this.decisions.propose(actor, input);
  }

  @Allow('decisions.review')
  @Mutation(() => AuthorityDecision, { description: 'Records what legal review says.' })
  reviewDecision(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviewDecisionInput,
  ): Promise<AuthorityDecision> {
    return this.decisions.review(actor, input);
  }

  @Allow('decisions.take')
  @Mutation(() => AuthorityDecision, { description: 'The authority takes the decision.' })
  takeDecision(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecisionStepInput,
  ): Promise<AuthorityDecision> {
    return this.taking.take(actor, input);
  }
}
