import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { actorOf, CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { PeopleLoader, Person } from '../people/index.js';
import { AssessmentStepReader } from './assessment-step-reader.service.js';
import { stepViews } from './assessment-step-view.rules.js';
import { ReviewRiskStepInput, SaveRiskStepsInput } from './assessment-step.inputs.js';
import { AssessmentStepLoader } from './assessment-step.loader.js';
import { AssessmentStepService } from './assessment-step.service.js';
import { AssessmentStepType, GroundProposal } from './assessment-step.types.js';
import { RiskAssessment } from './risk-assessment.entity.js';

@Resolver(() => RiskAssessment)
export class AssessmentStepResolver {
  constructor(
    private readonly steps: AssessmentStepService,
    private readonly reader: AssessmentStepReader,
    private readonly loader: AssessmentStepLoader,
  ) {}

  @Allow('risk.read')
  @Query(() => [Person], { description: 'Who may own a step: the people of the zone, by name.' })
  riskStepOwners(@CurrentActor() actor: Actor): Promise<Person[]> {
    return this.steps.owners(actor);
  }

  @Allow('risk.prepare')
  @Mutation(() => RiskAssessment, {
    description: 'Writes steps of a draft, each on the version its writer saw.',
  })
  saveRiskSteps(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveRiskStepsInput,
  ): Promise<RiskAssessment> {
    return this.steps.save(actor, input);
  }

  @Allow('risk.review')
  @Mutation(() => RiskAssessment, {
    description: 'Notes that a step still holds, or what changed, until the dossier is over.',
  })
  reviewRiskStep(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviewRiskStepInput,
  ): Promise<RiskAssessment> {
    return this.steps.review(actor, input);
  }

  @ResolveField(() => [AssessmentStepType], {
    name: 'steps',
    description: 'All of them in the order of the work, those nobody wrote in too.',
  })
  async stepsOf(
    assessment: RiskAssessment,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<AssessmentStepType[]> {
    const situation = await this.loader.situation(context, assessment);
    return stepViews(assessment.id, situation.steps, situation);
  }

  @ResolveField(() => [GroundProposal], {
    description: 'What map and calendar propose for ground and time.',
  })
  groundProposals(
    assessment: RiskAssessment,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<GroundProposal[]> {
    return this.reader.proposals(actorOf(context), assessment);
  }
}

@Resolver(() => AssessmentStepType)
export class AssessmentStepFieldsResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who sees to it.' })
  owner({ ownerId }: AssessmentStepType, _args: unknown, context: GraphqlContext) {
    return ownerId ? this.people.person(context, ownerId) : null;
  }

  @ResolveField(() => Person, { nullable: true })
  reviewedBy({ reviewedBy }: AssessmentStepType, _args: unknown, context: GraphqlContext) {
    return reviewedBy ? this.people.person(context, reviewedBy) : null;
  }
}
