import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { RiskApprovalService } from './risk-approval.service.js';
import { RiskAssessment } from './risk-assessment.entity.js';
import {
  ReturnRiskAssessmentInput,
  RiskStepInput,
  SaveHazardsInput,
  SaveMarchParametersInput,
  StartRiskAssessmentInput,
} from './risk-assessment.inputs.js';
import { RiskService } from './risk.service.js';

@Resolver(() => RiskAssessment)
export class RiskResolver {
  constructor(
    private readonly risks: RiskService,
    private readonly approvals: RiskApprovalService,
  ) {}

  @Allow('risk.read')
  @Query(() => RiskAssessment, { description: 'One assessment, also a superseded one.' })
  riskAssessment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RiskAssessment> {
    return this.risks.find(actor, id);
  }

  @Allow('risk.prepare')
  @Mutation(() => RiskAssessment, { description: 'Begins the risk assessment of an event.' })
  startRiskAssessment(
    @CurrentActor() actor: Actor,
    @Args('input') input: StartRiskAssessmentInput,
  ): Promise<RiskAssessment> {
    return this.risks.start(actor, input.eventId);
  }

  @Allow('risk.prepare')
  @Mutation(() => RiskAssessment, {
    description: 'Makes the register exactly this; hazards and measures keep their ids.',
  })
  saveHazards(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveHazardsInput,
  ): Promise<RiskAssessment> {
    return this.risks.saveHazards(actor, input);
  }

  @Allow('risk.prepare')
  @Mutation(() => RiskAssessment, { description: 'Enters the figures the march is timed with.' })
  saveMarchParameters(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveMarchParametersInput,
  ): Promise<RiskAssessment> {
    return this.risks.saveMarch(actor, input);
  }

  @Allow('risk.prepare')
  @Mutation(() => RiskAssessment, { description: 'Hands the assessment in for Silver’s check.' })
  submitRiskAssessment(
    @CurrentActor() actor: Actor,
    @Args('input') input: RiskStepInput,
  ): Promise<RiskAssessment> {
    return this.approvals.submit(actor, input);
  }

  @Allow('risk.check')
  @Mutation(() => RiskAssessment, { description: 'Silver’s signature; never under own work.' })
  checkRiskAssessment(
    @CurrentActor() actor: Actor,
    @Args('input') input: RiskStepInput,
  ): Promise<RiskAssessment> {
    return this.approvals.check(actor, input);
  }

  @Allow('risk.return')
  @Mutation(() => RiskAssessment, { description: 'Sends it back to the planners, with a reason.' })
  returnRiskAssessment(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReturnRiskAssessmentInput,
  ): Promise<RiskAssessment> {
    return this.approvals.returnForRework(actor, input);
  }

  @Allow('risk.validate')
  @Mutation(() => RiskAssessment, { description: 'Gold’s signature; never after own check.' })
  validateRiskAssessment(
    @CurrentActor() actor: Actor,
    @Args('input') input: RiskStepInput,
  ): Promise<RiskAssessment> {
    return this.approvals.validate(actor, input);
  }

  @Allow('risk.prepare')
  @Mutation(() => RiskAssessment, {
    description: 'Opens it for work again; a validated one gets the next number.',
  })
  reopenRiskAssessment(
    @CurrentActor() actor: Actor,
    @Args('input') input: RiskStepInput,
  ): Promise<RiskAssessment> {
    return this.approvals.reopen(actor, input);
  }
}
