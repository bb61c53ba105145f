import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { ClassModel, ClassModelService } from '../events/index.js';
import {
  ClassModelEffectArgs,
  DecideClassModelInput,
  ProposeClassModelInput,
  RecordOutcomeInput,
} from './calibration.inputs.js';
import { CalibrationService } from './calibration.service.js';
import { CalibrationReport, ClassModelEffect } from './calibration.types.js';
import { ClassModelProposal } from './class-model-proposal.entity.js';
import { ClassTuningService } from './class-tuning.service.js';
import { EventOutcome } from './event-outcome.entity.js';
import { OutcomeService } from './outcome.service.js';

/** What was foretold beside what came; class models that follow from it. For police eyes. */
@Resolver()
export class CalibrationResolver {
  constructor(
    private readonly outcomes: OutcomeService,
    private readonly calibrations: CalibrationService,
    private readonly tuning: ClassTuningService,
    private readonly models: ClassModelService,
  ) {}

  @Allow('calibration.read')
  @Query(() => CalibrationReport, {
    description: 'Foretold beside actual, per event, kind and commune.',
  })
  calibration(@CurrentActor() actor: Actor): Promise<CalibrationReport> {
    return this.calibrations.report(actor);
  }

  @Allow('calibration.read')
  @Query(() => [ClassModel], { description: 'The one in force first.' })
  classModels(@CurrentActor() actor: Actor): Promise<ClassModel[]> {
    return this.models.all(actor);
  }

  @Allow('calibration.read')
  @Query(() => ClassModelEffect, {
    description:
      'What these thresholds would have done to past events; left out, those the search proposes. Nothing is stored.',
  })
  classModelEffect(
    @CurrentActor() actor: Actor,
    @Args() { thresholds }: ClassModelEffectArgs,
  ): Promise<ClassModelEffect> {
    return this.tuning.effect(actor, thresholds ?? null);
  }

  @Allow('calibration.read')
  @Query(() => [ClassModelProposal], { description: 'The open one first.' })
  classModelProposals(@CurrentActor() actor: Actor): Promise<ClassModelProposal[]> {
    return this.tuning.proposals(actor);
  }

  @Allow('outcomes.record')
  @Mutation(() => EventOutcome, { description: 'Records what an event turned out to be.' })
  recordOutcome(
    @CurrentActor() actor: Actor,
    @Args('input') input: RecordOutcomeInput,
  ): Promise<EventOutcome> {
    return this.outcomes.record(actor, input);
  }

  @Allow('classModel.propose')
  @Mutation(() => ClassModelProposal, { description: 'Puts other thresholds forward.' })
  proposeClassModel(
    @CurrentActor() actor: Actor,
    @Args('input') input: ProposeClassModelInput,
  ): Promise<ClassModelProposal> {
    return this.tuning.propose(actor, input);
  }

  @Allow('classModel.accept')
  @Mutation(() => ClassModelProposal, {
    description: 'Makes a proposal of somebody else the model in force.',
  })
  acceptClassModel(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecideClassModelInput,
  ): Promise<ClassModelProposal> {
    return this.tuning.accept(actor, input);
  }

  @Allow('classModel.reject')
  @Mutation(() => ClassModelProposal, { description: 'Puts a proposal aside.' })
  rejectClassModel(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecideClassModelInput,
  ): Promise<ClassModelProposal> {
    return this.tuning.reject(actor, input);
  }
}
