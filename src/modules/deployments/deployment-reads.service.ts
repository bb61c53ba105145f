import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { DeploymentPlan, PlanRelease } from './deployment-plan.entity.js';
import { DeploymentRepository } from './deployment.repository.js';
import type { PlanPost, PlanSector } from './plan-post.entity.js';
import type { PlanAssignment, PlanShift } from './plan-shift.entity.js';

/** What hangs on plans, for many of them at once. */
@Injectable()
export class DeploymentReads {
  constructor(private readonly repository: DeploymentRepository) {}

  plansOf(_actor: Actor, eventIds: readonly string[]): Promise<DeploymentPlan[]> {
    return this.repository.plansOf(eventIds);
  }

  releasesOf(_actor: Actor, planIds: readonly string[]): Promise<PlanRelease[]> {
    return this.repository.releasesOf(planIds);
  }

  sectorsOf(_actor: Actor, planIds: readonly string[]): Promise<PlanSector[]> {
    return this.repository.sectorsOf(planIds);
  }

  postsOf(_actor: Actor, planIds: readonly string[]): Promise<PlanPost[]> {
    return this.repository.postsOf(planIds);
  }

  postsByIds(_actor: Actor, ids: readonly string[]): Promise<PlanPost[]> {
    return this.repository.postsByIds(ids);
  }

  shiftsOf(_actor: Actor, planIds: readonly string[]): Promise<PlanShift[]> {
    return this.repository.shiftsOf(planIds);
  }

  assignmentsOf(_actor: Actor, planIds: readonly string[]): Promise<PlanAssignment[]> {
    return this.repository.assignmentsOf(planIds);
  }
}
