import { ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../core/access/field-audience.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { Condition, ConditionLoader } from '../negotiations/index.js';
import { ControlMeasure, RiskLoader } from '../risk/index.js';
import { DeploymentLoader } from './deployment.loader.js';
import { PlanPost, PlanSector } from './plan-post.entity.js';
import { PlanAssignment, PlanShift } from './plan-shift.entity.js';
import { PostCoverageType } from './pool.types.js';
import { coverageOf } from './post-coverage.rules.js';
import { Unit } from './unit.entity.js';

@Resolver(() => PlanSector)
export class PlanSectorFieldsResolver {
  constructor(private readonly loader: DeploymentLoader) {}

  @ResolveField(() => [PlanPost])
  async posts(sector: PlanSector, _args: unknown, context: GraphqlContext): Promise<PlanPost[]> {
    const posts = await this.loader.posts(context, sector.planId);
    return posts.filter((post) => post.sectorId === sector.id);
  }
}

@Resolver(() => PlanPost)
export class PlanPostFieldsResolver {
  constructor(
    private readonly loader: DeploymentLoader,
    private readonly risks: RiskLoader,
    private readonly conditions: ConditionLoader,
  ) {}

  @ResolveField(() => PlanSector, { nullable: true })
  async sector(post: PlanPost, _args: unknown, context: GraphqlContext) {
    const sectors = await this.loader.sectors(context, post.planId);
    return sectors.find((sector) => sector.id === post.sectorId) ?? null;
  }

  @ResolveField(() => [PlanShift])
  async shifts(post: PlanPost, _args: unknown, context: GraphqlContext) {
    const shifts = await this.loader.shifts(context, post.planId);
    return shifts.filter((shift) => shift.postId === post.id);
  }

  @ResolveField(() => PostCoverageType, { description: 'Required against assigned strength.' })
  async coverage(
    post: PlanPost,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PostCoverageType> {
    const shifts = await this.shifts(post, _args, context);
    const assignments = await this.loader.assignments(context, post.planId);
    const strengthOf = async (unitId: string) =>
      (await this.loader.strength(context, unitId)).presentStrength;
    const manned = await Promise.all(
      shifts.map(async ({ id }) => ({
        id,
        strengths: await Promise.all(
          assignments.filter((each) => each.shiftId === id).map((each) => strengthOf(each.unitId)),
        ),
      })),
    );
    return coverageOf(post.requiredStrength, manned);
  }

  @ResolveField(() => ControlMeasure, { nullable: true, description: 'Why this post exists.' })
  measure(
    post: PlanPost,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<ControlMeasure | null> | null {
    const actor = actorOf(context);
    return post.measureId && may(actor, 'risk.read')
      ? this.risks.measure(context, post.measureId)
      : null;
  }

  @ResolveField(() => Condition, { nullable: true })
  condition(
    post: PlanPost,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<Condition | null> | null {
    const actor = actorOf(context);
    return post.conditionId && may(actor, 'conditions.read')
      ? this.conditions.condition(context, post.conditionId)
      : null;
  }
}

@Resolver(() => PlanShift)
export class PlanShiftFieldsResolver {
  constructor(private readonly loader: DeploymentLoader) {}

  @ResolveField(() => [PlanAssignment])
  async assignments(shift: PlanShift, _args: unknown, context: GraphqlContext) {
    const assignments = await this.loader.assignments(context, shift.planId);
    return assignments.filter((each) => each.shiftId === shift.id);
  }
}

@Resolver(() => PlanAssignment)
export class PlanAssignmentFieldsResolver {
  constructor(private readonly loader: DeploymentLoader) {}

  @ResolveField(() => Unit, { nullable: true })
  unit(assignment: PlanAssignment, _args: unknown, context: GraphqlContext) {
    return this.loader.unit(context, assignment.unitId);
  }
}
