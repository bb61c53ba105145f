import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { AssignmentService } from './assignment.service.js';
import { DeploymentPlan } from './deployment-plan.entity.js';
import { DeploymentPlanService } from './deployment-plan.service.js';
import {
  AssignUnitInput,
  PlanVersionInput,
  RemovePostInput,
  RemoveShiftInput,
  SavePostInput,
  SaveSectorsInput,
  SaveShiftInput,
  ShiftPlanInput,
  StartDeploymentPlanInput,
} from './deployment.inputs.js';
import { PlanEditing } from './plan-editing.service.js';

@Resolver(() => DeploymentPlan)
export class DeploymentResolver {
  constructor(
    private readonly plans: DeploymentPlanService,
    private readonly editing: PlanEditing,
    private readonly assignments: AssignmentService,
  ) {}

  @Allow('deployment.plan')
  @Mutation(() => DeploymentPlan, { description: 'Starts the deployment plan of an event.' })
  startDeploymentPlan(
    @CurrentActor() actor: Actor,
    @Args('input') input: StartDeploymentPlanInput,
  ): Promise<DeploymentPlan> {
    return this.plans.start(actor, input);
  }

  @Allow('deployment.plan')
  @Mutation(() => DeploymentPlan, { description: 'Replaces the list of sectors.' })
  saveSectors(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveSectorsInput,
  ): Promise<DeploymentPlan> {
    return this.editing.saveSectors(actor, input);
  }

  @Allow('deployment.plan')
  @Mutation(() => DeploymentPlan, { description: 'Adds or changes a post.' })
  savePost(
    @CurrentActor() actor: Actor,
    @Args('input') input: SavePostInput,
  ): Promise<DeploymentPlan> {
    return this.editing.savePost(actor, input);
  }

  @Allow('deployment.plan')
  @Mutation(() => DeploymentPlan, { description: 'Removes a post with its shifts.' })
  removePost(
    @CurrentActor() actor: Actor,
    @Args('input') input: RemovePostInput,
  ): Promise<DeploymentPlan> {
    return this.editing.removePost(actor, input);
  }

  @Allow('deployment.plan')
  @Mutation(() => DeploymentPlan, { description: 'Adds a shift to a post, or changes its times.' })
  saveShift(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveShiftInput,
  ): Promise<DeploymentPlan> {
    return this.assignments.saveShift(actor, input);
  }

  @Allow('deployment.plan')
  @Mutation(() => DeploymentPlan, { description: 'Removes a shift with its assignments.' })
  removeShift(
    @CurrentActor() actor: Actor,
    @Args('input') input: RemoveShiftInput,
  ): Promise<DeploymentPlan> {
    return this.assignments.removeShift(actor, input);
  }

  @Allow('deployment.plan')
  @Mutation(() => DeploymentPlan, {
    description: 'Puts a unit on a shift; refused with the rule named when one would be broken.',
  })
  assignUnit(
    @CurrentActor() actor: Actor,
    @Args('input') input: AssignUnitInput,
  ): Promise<DeploymentPlan> {
    return this.assignments.assign(actor, input);
  }

  @Allow('deployment.plan')
  @Mutation(() => DeploymentPlan, { description: 'Takes a unit off a shift.' })
  unassignUnit(
    @CurrentActor() actor: Actor,
    @Args('input') input: AssignUnitInput,
  ): Promise<DeploymentPlan> {
    return this.assignments.unassign(actor, input);
  }

  @Allow('deployment.plan')
  @Mutation(() => DeploymentPlan, {
    description: 'Moves all shifts, or those of some posts, by so many minutes; all or nothing.',
  })
  shiftPlan(
    @CurrentActor() actor: Actor,
    @Args('input') input: ShiftPlanInput,
  ): Promise<DeploymentPlan> {
    return this.assignments.move(actor, input);
  }

  @Allow('deployment.plan')
  @Mutation(() => DeploymentPlan, {
    description: "Re-validates the plan: checks every rule again and takes today's facts as basis.",
  })
  rebasePlan(
    @CurrentActor() actor: Actor,
    @Args('input') input: PlanVersionInput,
  ): Promise<DeploymentPlan> {
    return this.plans.rebase(actor, input);
  }

  @Allow('deployment.plan')
  @Mutation(() => DeploymentPlan, { description: 'Declares the plan ready for the order.' })
  markPlanReady(
    @CurrentActor() actor: Actor,
    @Args('input') input: PlanVersionInput,
  ): Promise<DeploymentPlan> {
    return this.plans.markReady(actor, input);
  }

  @Allow('deployment.plan')
  @Mutation(() => DeploymentPlan, { description: 'Opens a ready plan under the next number.' })
  reopenPlan(
    @CurrentActor() actor: Actor,
    @Args('input') input: PlanVersionInput,
  ): Promise<DeploymentPlan> {
    return this.plans.reopen(actor, input);
  }
}
