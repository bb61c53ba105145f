import { ResolveField, Resolver } from '@nestjs/graphql';
import { StaleSourceType } from '../../core/basis/stale-source.type.js';
import type { StaleSource } from '../../core/basis/basis.service.js';
import { may } from '../../core/access/field-audience.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AvailableTransitionType } from '../../core/workflow/available-transition.type.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { instantToBrusselsClock } from '../events/index.js';
import { feeds } from '../negotiations/index.js';
import { PeopleLoader, Person } from '../people/index.js';
import { AssessmentStepLoader } from './assessment-step.loader.js';
import { Hazard } from './hazard.entity.js';
import { RiskApproval } from './risk-approval.entity.js';
import { RiskAssessment } from './risk-assessment.entity.js';
import { riskContentHash } from './risk-content.rules.js';
import { RiskPaper } from './risk-paper.entity.js';
import { RiskLoader } from './risk.loader.js';
import { RiskService } from './risk.service.js';
import { marchTiming, MarchPlanType, RiskScore } from './risk.types.js';

/** What hangs on an assessment; whoever reads one may read all of it. */
@Resolver(() => RiskAssessment)
export class RiskAssessmentFieldsResolver {
  constructor(
    private readonly risks: RiskService,
    private readonly loader: RiskLoader,
    private readonly stepLoader: AssessmentStepLoader,
    private readonly people: PeopleLoader,
  ) {}

  @ResolveField(() => Person, { nullable: true })
  author(assessment: RiskAssessment, _args: unknown, context: GraphqlContext) {
    return this.people.person(context, assessment.authorId);
  }

  @ResolveField(() => Person, { nullable: true })
  submittedBy({ submittedBy }: RiskAssessment, _args: unknown, context: GraphqlContext) {
    return submittedBy ? this.people.person(context, submittedBy) : null;
  }

  @ResolveField(() => Person, { nullable: true })
  checkedBy({ checkedBy }: RiskAssessment, _args: unknown, context: GraphqlContext) {
    return checkedBy ? this.people.person(context, checkedBy) : null;
  }

  @ResolveField(() => Person, { nullable: true })
  validatedBy({ validatedBy }: RiskAssessment, _args: unknown, context: GraphqlContext) {
    return validatedBy ? this.people.person(context, validatedBy) : null;
  }

  @ResolveField(() => [Hazard], { description: 'The register, in its order.' })
  hazards(assessment: RiskAssessment, _args: unknown, context: GraphqlContext) {
    return this.loader.hazards(context, assessment.id);
  }

  @ResolveField(() => RiskScore, { nullable: true, description: 'Null while there is no hazard.' })
  async score(
    assessment: RiskAssessment,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<RiskScore | null> {
    const hazards = await this.loader.hazards(context, assessment.id);
    const rating = this.risks.rating(assessment, hazards);
    return rating ? { ...rating, source: assessment.matrix.source } : null;
  }

  @ResolveField(() => MarchPlanType, { nullable: true, description: 'Null without figures.' })
  async march(
    assessment: RiskAssessment,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<MarchPlanType | null> {
    const plan = await this.loader.march(context, assessment);
    if (!plan) return null;
    const facts = await this.loader.agreedFacts(context, assessment.eventId);
    return {
      widthM: assessment.marchWidthM as number,
      densityPerM2: assessment.marchDensityPerM2 as number,
      speedMps: assessment.marchSpeedMps as number,
      bufferMin: assessment.marchBufferMin as number,
      participantsSource: assessment.marchParticipantsSource as MarchPlanType['participantsSource'],
      ownParticipants: assessment.marchOwnParticipants,
      lengthOverrideM: assessment.marchLengthOverrideM,
      waypointMetres: assessment.marchWaypointMetres,
      missing: [...plan.missing],
      agreed: (facts?.used ?? []).filter(({ kind, parameter }) => feeds(kind, parameter, 'march')),
      timing: marchTiming(plan, instantToBrusselsClock),
    };
  }

  @ResolveField(() => RiskPaper, {
    nullable: true,
    description: 'What was put on paper when it was validated.',
  })
  paper(
    assessment: RiskAssessment,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<RiskPaper | null> | null {
    const permitted = may(actorOf(context), 'documents.read');
    return permitted ? this.loader.paper(context, assessment) : null;
  }

  @ResolveField(() => [RiskApproval], { description: 'Signatures under this number.' })
  approvals(assessment: RiskAssessment, _args: unknown, context: GraphqlContext) {
    return this.loader.approvals(context, assessment);
  }

  @ResolveField(() => [AvailableTransitionType])
  availableTransitions(
    assessment: RiskAssessment,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<AvailableTransition[]> {
    return this.loader.transitions(context, assessment);
  }

  @ResolveField(() => [StaleSourceType], { description: 'What changed since it was handed in.' })
  staleness(
    assessment: RiskAssessment,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<StaleSource[]> {
    return this.loader.staleness(context, assessment);
  }

  @ResolveField(() => Boolean, { description: 'Whether anything it was built on has changed.' })
  async stale(
    assessment: RiskAssessment,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.loader.staleness(context, assessment)).length > 0;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether the content still has the hash it was handed in with; null in a draft.',
  })
  async contentMatchesHash(
    assessment: RiskAssessment,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<boolean | null> {
    if (assessment.contentHash === null) return null;
    const register = await this.loader.register(context, assessment.id);
    const { steps } = await this.stepLoader.situation(context, assessment);
    return riskContentHash(assessment, register, steps) === assessment.contentHash;
  }
}

@Resolver(() => RiskApproval)
export class RiskApprovalFieldsResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => Person, { nullable: true })
  person(approval: RiskApproval, _args: unknown, context: GraphqlContext) {
    return this.people.person(context, approval.personId);
  }
}
