import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import {
  type BasisSource,
  BasisService,
  type StaleSource,
  type UsedPart,
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
import type { PlanAssignment } from './plan-shift.entity.js';
import { PoolService } from './pool.service.js';

/** What the next step of a plan depends on besides itself and the actor. */
export interface PlanStanding {
  readonly staleness: readonly StaleSource[];
  readonly assignments: readonly PlanAssignment[];
  readonly breaches: readonly DeploymentBreach[];
}

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

  /** The rules that would break if every shift of the plan of an event moved along. */
  async breachesIfMoved(actor: Actor, eventId: string, ms: number): Promise<DeploymentBreach[]> {
    const plan = await this.planOf(actor, eventId);
    if (!plan) return [];
    const at = (instant: string) => new Date(Date.parse(instant) + ms).toISOString();
    const shifts = await this.repository.shiftsOf([plan.id]);
    const moved = new Map(
      shifts.map(({ id, startsAt, endsAt }) => [
        id,
        { startsAt: at(startsAt), endsAt: at(endsAt) },
      ]),
    );
    return this.check.ifMoved(actor, plan.id, moved);
  }

  /** How many units a plan engages. */
  async unitCount(_actor: Actor, plan: DeploymentPlan): Promise<number> {
    const assigned = await this.repository.assignmentsOf([plan.id]);
    return new Set(assigned.map(({ unitId }) => unitId)).size;
  }

  /** How many units plans of other events engage on a day in Brussels. */
  unitsEngagedOn(_actor: Actor, day: string, exceptEventId: string): Promise<number> {
    return this.repository.unitsEngagedOn(day, exceptEventId);
  }

  /** The plan with everything that hangs on it, as one document. */
  async content(actor: Actor, plan: DeploymentPlan): Promise<PlanContent> {
    return (await this.contentsOf(actor, [plan]))[0] as PlanContent;
  }

  /** What orders of these events are built on: number and state of each plan, who stands where. */
  async sourcesOf(
    actor: Actor,
    eventIds: readonly string[],
  ): Promise<(BasisSource & { readonly eventId: string })[]> {
    const plans = await this.repository.plansOf(eventIds);
    const contents = await this.contentsOf(actor, plans);
    return plans.map(({ id, eventId, state }, index) => ({
      type: 'deploymentPlan',
      id,
      eventId,
      facts: planFacts(contents[index] as PlanContent, state),
    }));
  }

  /** `content` of many plans, in their order; one statement a kind of row. */
  private async contentsOf(actor: Actor, plans: readonly DeploymentPlan[]): Promise<PlanContent[]> {
    if (plans.length === 0) return [];
    const ids = plans.map(({ id }) => id);
    const assignments = await this.repository.assignmentsOf(ids);
    const units = await this.pool.unitsByIds(actor, [...new Set(assignments.map((a) => a.unitId))]);
    const strengths = await this.pool.strengths(actor, units);
    const sectors = await this.repository.sectorsOf(ids);
    const posts = await this.repository.postsOf(ids);
    const shifts = await this.repository.shiftsOf(ids);
    const present = units.map((unit) => ({
      ...unit,
      presentStrength: strengths.find((each) => each.unitId === unit.id)?.presentStrength ?? 0,
    }));
    return plans.map((plan) => {
      const own = <Row extends { planId: string }>(rows: readonly Row[]) =>
        rows.filter(({ planId }) => planId === plan.id);
      const assigned = own(assignments);
      return planContent({
        plan,
        sectors: own(sectors),
        posts: own(posts),
        shifts: own(shifts),
        assignments: assigned,
        units: present.filter(({ id }) => assigned.some(({ unitId }) => unitId === id)),
      });
    });
  }

  /** Every record that is no longer what the plan was built on. */
  async staleness(actor: Actor, plan: DeploymentPlan): Promise<StaleSource[]> {
    return (await this.stalenessOf(actor, [plan]))[0] ?? [];
  }

  /** `staleness` of many plans, in their order. */
  async stalenessOf(actor: Actor, plans: readonly DeploymentPlan[]): Promise<StaleSource[][]> {
    const eventIds = plans.map(({ eventId }) => eventId);
    const sources = await this.sources.presentOf(actor, eventIds);
    const used = await this.sources.usedBy(
      actor,
      plans.map(({ id }) => id),
    );
    return this.basis.stalenessOf(
      plans.map((plan, index) => ({
        product: PlanSources.product(plan),
        present: sources[index] ?? [],
        used: used[index] as UsedPart,
      })),
    );
  }

  /** What a plan uses of its sources. */
  async usedBy(actor: Actor, plan: DeploymentPlan): Promise<UsedPart> {
    const [used] = await this.sources.usedBy(actor, [plan.id]);
    return used as UsedPart;
  }

  /** Every rule an assignment of the plan breaks as things stand. */
  breaches(actor: Actor, plan: DeploymentPlan): Promise<DeploymentBreach[]> {
    return this.check.ofPlan(actor, plan.id);
  }

  /** `breaches` of many plans, in the order of their ids. */
  breachesOf(actor: Actor, planIds: readonly string[]): Promise<DeploymentBreach[][]> {
    return this.check.ofPlans(actor, planIds);
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
    return factsOf(actor, {
      staleness: await this.staleness(actor, plan),
      assignments: await this.repository.assignmentsOf([plan.id]),
      breaches: await this.breaches(actor, plan),
    });
  }

  /** What the actor may do next with a plan, as things stand. */
  transitionsOf(actor: Actor, plan: DeploymentPlan, standing: PlanStanding): AvailableTransition[] {
    return planWorkflow.available(plan.state, factsOf(actor, standing));
  }
}

function factsOf(actor: Actor, { staleness, assignments, breaches }: PlanStanding): PlanFacts {
  return {
    mayPlan: actor.permissions.has('deployment.plan'),
    stale: staleness.length > 0,
    assignments: assignments.length,
    breaches: breaches.length,
  };
}
