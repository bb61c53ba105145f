import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { DecisionCheckService } from './decision-check.service.js';
import { ReasoningPointType } from './decision-parts.type.js';
import { CourtLesson, DecisionTextBlock } from './decision-reference.entity.js';
import {
  NotifyDecisionInput,
  RecordCourtStepInput,
  WithdrawDecisionInput,
} from './decision-standing.inputs.js';
import { DecisionStandingService } from './decision-standing.service.js';
import { AuthorityDecision } from './decision.entity.js';
import {
  DecisionStepInput,
  PrepareDecisionInput,
  RecordDecisionInput,
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
    private readonly checks: DecisionCheckService,
    private readonly taking: DecisionTakingService,
    private readonly standing: DecisionStandingService,
  ) {}

  @Allow('reference.read')
  @Query(() => [LegalGround], { description: 'Norms an act may cite today.' })
  legalGrounds(@CurrentActor() actor: Actor): Promise<LegalGround[]> {
    return this.decisions.legalGrounds(actor);
  }

  @Allow('reference.read')
  @Query(() => [CourtLesson], { description: 'Judgments the reasoning desk warns with.' })
  courtLessons(@CurrentActor() actor: Actor): Promise<CourtLesson[]> {
    return this.decisions.courtLessons(actor);
  }

  @Allow('decisions.read')
  @Query(() => [DecisionTextBlock], { description: 'Sentences a drafter may begin with.' })
  async decisionTextBlocks(@CurrentActor() actor: Actor): Promise<DecisionTextBlock[]> {
    return (await this.decisions.textBlocks(actor)).filter(({ use }) => use === 'drafter');
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
    return this.checks.check(actor, 'legal', input);
  }

  @Allow('decisions.checkLanguage')
  @Mutation(() => AuthorityDecision, { description: 'Records a check of the language.' })
  checkDecisionLanguage(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviewDecisionInput,
  ): Promise<AuthorityDecision> {
    return this.checks.check(actor, 'language', input);
  }

  @Allow('decisions.prepare')
  @Mutation(() => AuthorityDecision, {
    description: 'Records the act of an authority that signs outside of Parley.',
  })
  recordDecision(
    @CurrentActor() actor: Actor,
    @Args('input') input: RecordDecisionInput,
  ): Promise<AuthorityDecision> {
    return this.taking.record(actor, input);
  }

  @Allow('decisions.take')
  @Mutation(() => AuthorityDecision, { description: 'The authority takes the decision.' })
  takeDecision(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecisionStepInput,
  ): Promise<AuthorityDecision> {
    return this.taking.take(actor, input);
  }

  @Allow('decisions.notify')
  @Mutation(() => AuthorityDecision, { description: 'Records that it reached the organiser.' })
  notifyDecision(
    @CurrentActor() actor: Actor,
    @Args('input') input: NotifyDecisionInput,
  ): Promise<AuthorityDecision> {
    return this.standing.notify(actor, input);
  }

  @Allow('decisions.recordCourt')
  @Mutation(() => AuthorityDecision, { description: 'Records an appeal or what a court said.' })
  recordCourtStep(
    @CurrentActor() actor: Actor,
    @Args('input') input: RecordCourtStepInput,
  ): Promise<AuthorityDecision> {
    return this.standing.recordCourt(actor, input);
  }

  @Allow('decisions.take')
  @Mutation(() => AuthorityDecision, { description: 'The authority withdraws its decision.' })
  withdrawDecision(
    @CurrentActor() actor: Actor,
    @Args('input') input: WithdrawDecisionInput,
  ): Promise<AuthorityDecision> {
    return this.standing.withdraw(actor, input);
  }
}
