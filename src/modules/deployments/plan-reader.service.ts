import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import {
  type BasisSource,
  BasisService,
  type StaleSource,
} from '../../core/basis/basis.service.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { AssignmentCheck } from './assignment-check.service.js';
import type { DeploymentBreach } from './assignment-check.rules.js';
import type { DeploymentPlan } from './deployment-plan.entity.js';
import { type PlanFacts, planWorkflow } from './deployment-plan.workflow.js';
import { DeploymentRepository } from './deployment.repository.js';
import { type PlanContent, planContent } from './plan-content.rules.js';
import { planFacts } from './plan-facts.rules.js';
import { PlanSources } from './plan-sources.service.js';
import type { PlanPost } from './plan-post.entity.js';
import { PoolService } from './pool.service.js';

/** What can be read of a plan, for the desk and for the modules that build on it. */
@Injectable()
export class PlanReader {
  constructor(
    private readonly repository: DeploymentRepository,
    private readonly pool: PoolService,
    private readonly sources: PlanSources,
    private readonly basis: BasisService,
    private readonly check: AssignmentCheck,
  ) {}

  /** The plan of an event, or null. */
  async planOf(_actor: Actor, eventId: string): Promise<DeploymentPlan | null> {
    return (await this.repository.plansOf([eventId]))[0] ?? null;
  }

  /** The plan with everything that hangs on it, as one document. */
  async content(actor: Actor, plan: DeploymentPlan): Promise<PlanContent> {
    const ids = [plan.id];
    const assignments = await this.repository.assignmentsOf(ids);
    const units = await this.pool.unitsByIds(actor, [...new Set(assignments.map((a) => a.unitId))]);
    const strengths = await this.pool.strengths(actor, units);
    return planContent({
      plan,
      sectors: await this.repository.sectorsOf(ids),
      posts: await this.repository.postsOf(ids),
      shifts: await this.repository.shiftsOf(ids),
      assignments,
      units: units.map((unit) => ({
        ...unit,
        presentStrength: strengths.find((each) => each.unitId === unit.id)?.presentStrength ?? 0,
      })),
    });
  }

  /** What an order is built on: the plan's number and state, and who stands where when. */
  async factsOf(actor: Actor, eventId: string): Promise<BasisSource | null> {
    const plan = await this.planOf(actor, eventId);
    if (!plan) return null;
    const content = await this.content(actor, plan);
    return { type: 'deploymentPlan', id: plan.id, facts: planFacts(content, plan.state) };
  }

  /** Every record that is no longer what the plan was built on. */
  async staleness(actor: Actor, plan: DeploymentPlan): Promise<StaleSource[]> {
    const present = await this.sources.present(actor, plan.eventId);
    return this.basis.staleness(PlanSources.product(plan), present);
  }

  /** Every rule an assignment of the plan breaks as things stand. */
  breaches(actor: Actor, plan: DeploymentPlan): Promise<DeploymentBreach[]> {
    return this.check.ofPlan(actor, plan.id);
  }

  /** Posts that stand there because of these measures or conditions; for the golden thread. */
  postsFor(
    _actor: Actor,
    field: 'measureId' | 'conditionId',
    ids: readonly string[],
  ): Promise<PlanPost[]> {
    return this.repository.postsFor(field, ids);
  }

  /** One post with its plan; NOT_FOUND otherwise. */
  async post(_actor: Actor, id: string): Promise<{ post: PlanPost; plan: DeploymentPlan }> {
    const post = await this.repository.post(id);
    return { post, plan: await this.repository.plan(post.planId) };
  }

  async transitionFacts(actor: Actor, plan: DeploymentPlan): Promise<PlanFacts> {
    return {
      mayPlan: actor.permissions.has('deployment.plan'),
      stale: (await this.staleness(actor, plan)).length > 0,
      assignments: (await this.repository.assignmentsOf([plan.id])).length,
      breaches: (await this.breaches(actor, plan)).length,
    };
  }

  async transitionsOf(actor: Actor, plan: DeploymentPlan): Promise<AvailableTransition[]> {
    return planWorkflow.available(plan.state, await this.transitionFacts(actor, plan));
  }
}
