import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { StaleSource } from '../../core/basis/basis.service.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey, oneByKey } from '../../core/graphql/loaders.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import type { DeploymentBreach, Engagement } from './assignment-check.rules.js';
import type { DeploymentPlan, PlanRelease } from './deployment-plan.entity.js';
import { DeploymentReads } from './deployment-reads.service.js';
import { PlanReader } from './plan-reader.service.js';
import type { PlanPost, PlanSector } from './plan-post.entity.js';
import type { PlanAssignment, PlanShift } from './plan-shift.entity.js';
import { PoolService, type UnitStrength } from './pool.service.js';
import type { Unit } from './unit.entity.js';

const PLAN = {};
const RELEASES = {};
const SECTORS = {};
const POSTS = {};
const POST = {};
const SHIFTS = {};
const ASSIGNMENTS = {};
const UNIT = {};
const STRENGTH = {};
const ENGAGEMENTS = {};
const STALENESS = {};
const BREACHES = {};

/** Plans, what hangs on them, and the pool; one statement per kind and operation. */
@Injectable()
export class DeploymentLoader {
  constructor(
    private readonly reads: DeploymentReads,
    private readonly reader: PlanReader,
    private readonly pool: PoolService,
  ) {}

  planOfEvent(context: GraphqlContext, eventId: string): Promise<DeploymentPlan | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(PLAN, async (ids) =>
        oneByKey(ids, await this.reads.plansOf(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  releases(context: GraphqlContext, planId: string): Promise<PlanRelease[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(RELEASES, async (ids) =>
        groupByKey(ids, await this.reads.releasesOf(actor, ids), (row) => row.planId),
      )
      .load(planId);
  }

  sectors(context: GraphqlContext, planId: string): Promise<PlanSector[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(SECTORS, async (ids) =>
        groupByKey(ids, await this.reads.sectorsOf(actor, ids), (row) => row.planId),
      )
      .load(planId);
  }

  posts(context: GraphqlContext, planId: string): Promise<PlanPost[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(POSTS, async (ids) =>
        groupByKey(ids, await this.reads.postsOf(actor, ids), (row) => row.planId),
      )
      .load(planId);
  }

  post(context: GraphqlContext, id: string): Promise<PlanPost | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(POST, async (ids) =>
        oneByKey(ids, await this.reads.postsByIds(actor, ids), (row) => row.id),
      )
      .load(id);
  }

  shifts(context: GraphqlContext, planId: string): Promise<PlanShift[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(SHIFTS, async (ids) =>
        groupByKey(ids, await this.reads.shiftsOf(actor, ids), (row) => row.planId),
      )
      .load(planId);
  }

  assignments(context: GraphqlContext, planId: string): Promise<PlanAssignment[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(ASSIGNMENTS, async (ids) =>
        groupByKey(ids, await this.reads.assignmentsOf(actor, ids), (row) => row.planId),
      )
      .load(planId);
  }

  unit(context: GraphqlContext, id: string): Promise<Unit | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(UNIT, async (ids) =>
        oneByKey(ids, await this.pool.unitsByIds(actor, ids), (row) => row.id),
      )
      .load(id);
  }

  async strength(context: GraphqlContext, unitId: string): Promise<UnitStrength> {
    const actor = context.actor as Actor;
    const strength = await context.loaders
      .get(STRENGTH, async (ids) => {
        const units = await this.pool.unitsByIds(actor, ids);
        return oneByKey(ids, await this.pool.strengths(actor, units), (row) => row.unitId);
      })
      .load(unitId);
    return strength ?? { unitId, presentStrength: 0, qualifications: [], members: [] };
  }

  engagements(context: GraphqlContext, unitId: string): Promise<Engagement[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(ENGAGEMENTS, async (ids) =>
        groupByKey(ids, await this.pool.engagements(actor, ids), (row) => row.unitId),
      )
      .load(unitId);
  }

  /** Every record that is no longer what a plan was built on. */
  staleness(context: GraphqlContext, plan: DeploymentPlan): Promise<StaleSource[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(STALENESS, (plans: readonly DeploymentPlan[]) =>
        this.reader.stalenessOf(actor, plans),
      )
      .load(plan);
  }

  /** Every rule an assignment of a plan breaks as things stand. */
  breaches(context: GraphqlContext, planId: string): Promise<DeploymentBreach[]> {
    const actor = context.actor as Actor;
    return context.loaders.get(BREACHES, (ids) => this.reader.breachesOf(actor, ids)).load(planId);
  }

  /** What the actor may do next with a plan. */
  async transitions(context: GraphqlContext, plan: DeploymentPlan): Promise<AvailableTransition[]> {
    const actor = context.actor as Actor;
    return this.reader.transitionsOf(actor, plan, {
      staleness: await this.staleness(context, plan),
      assignments: await this.assignments(context, plan.id),
      breaches: await this.breaches(context, plan.id),
    });
  }
}
