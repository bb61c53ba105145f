import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import { EventService } from '../events/index.js';
import {
  type DeploymentBreach,
  type Engagement,
  requirementBreaches,
  timeBreaches,
} from './assignment-check.rules.js';
import { DeploymentRepository } from './deployment.repository.js';
import type { PlanPost } from './plan-post.entity.js';
import type { PlanAssignment, PlanShift } from './plan-shift.entity.js';
import { PoolRepository } from './pool.repository.js';
import { PoolService } from './pool.service.js';
import type { Unit } from './unit.entity.js';

/** Shifts of a plan as they would be after a change; absent ids keep their times. */
export type MovedShifts = ReadonlyMap<string, { startsAt: string; endsAt: string }>;

const NOTHING_MOVED: MovedShifts = new Map();

/** Looks at assignments with everything the units do elsewhere; refuses what breaks a rule. */
@Injectable()
export class AssignmentCheck {
  constructor(
    private readonly repository: DeploymentRepository,
    private readonly pool: PoolRepository,
    private readonly units: PoolService,
    private readonly events: EventService,
  ) {}

  /**
   * Refuses one unit on one shift with RULE_VIOLATED {rule, params}. Locks the unit and who shares
   * its people first, so that of two assignments at the same moment the later sees the earlier.
   */
  async assertAssignable(
    actor: Actor,
    unit: Unit,
    shift: PlanShift,
    post: PlanPost,
  ): Promise<void> {
    const kin = await this.lockKin([unit.id]);
    const [strength] = await this.units.strengths(actor, [unit]);
    const profile = {
      ...unit,
      presentStrength: strength?.presentStrength ?? 0,
      qualifications: strength?.qualifications ?? [],
    };
    const taken = await this.engagements(actor, kin);
    refuseOn([
      ...requirementBreaches(profile, post, shift.id),
      ...timeBreaches(unit, kin, taken, shift),
    ]);
  }

  /** Refuses moved shifts that would break a rule for any unit of the plan. */
  async assertMovable(actor: Actor, planId: string, moved: MovedShifts): Promise<void> {
    const assigned = await this.repository.assignmentsOf([planId]);
    const touched = assigned.filter((each) => moved.has(each.shiftId));
    const kin = await this.lockKin(touched.map((each) => each.unitId));
    refuseOn(await this.timesOf(actor, [planId], touched, kin, moved));
  }

  /** The hours a plan would break with other shifts; nothing is locked, nothing refused. */
  async ifMoved(actor: Actor, planId: string, moved: MovedShifts): Promise<DeploymentBreach[]> {
    const assigned = await this.repository.assignmentsOf([planId]);
    if (assigned.length === 0) return [];
    const kin = await this.pool.kinOf([...new Set(assigned.map(({ unitId }) => unitId))]);
    return this.timesOf(actor, [planId], assigned, kin, moved);
  }

  /** Every breach of a plan as it stands, posts' requirements included. */
  async ofPlan(actor: Actor, planId: string): Promise<DeploymentBreach[]> {
    return (await this.ofPlans(actor, [planId]))[0] ?? [];
  }

  /** `ofPlan` of many plans, in their order. */
  async ofPlans(actor: Actor, planIds: readonly string[]): Promise<DeploymentBreach[][]> {
    const assigned = await this.repository.assignmentsOf(planIds);
    if (assigned.length === 0) return planIds.map(() => []);
    const kin = await this.pool.kinOf([...new Set(assigned.map((each) => each.unitId))]);
    const breaches = [
      ...(await this.requirementsOf(actor, planIds, assigned)),
      ...(await this.timesOf(actor, planIds, assigned, kin, NOTHING_MOVED)),
    ];
    const planOf = new Map(assigned.map(({ shiftId, planId }) => [shiftId, planId]));
    return planIds.map((id) => breaches.filter(({ shiftId }) => planOf.get(shiftId) === id));
  }

  private async lockKin(unitIds: readonly string[]): Promise<Unit[]> {
    const kin = await this.pool.kinOf([...new Set(unitIds)]);
    await this.pool.lock(kin.map((unit) => unit.id));
    return kin;
  }

  /** What the units do in events that are not called off. */
  private async engagements(actor: Actor, kin: readonly Unit[]): Promise<Engagement[]> {
    const all = await this.repository.engagementsOf(kin.map((unit) => unit.id));
    const eventIds = [...new Set(all.map((each) => each.eventId))];
    const events = await this.events.byIds(actor, eventIds);
    const off = new Set(events.filter(({ state }) => state === 'withdrawn').map(({ id }) => id));
    return all.filter((each) => !off.has(each.eventId));
  }

  private async requirementsOf(
    actor: Actor,
    planIds: readonly string[],
    assigned: readonly PlanAssignment[],
  ): Promise<DeploymentBreach[]> {
    const units = await this.units.unitsByIds(actor, [...new Set(assigned.map((a) => a.unitId))]);
    const strengths = await this.units.strengths(actor, units);
    const shifts = await this.repository.shiftsOf(planIds);
    const posts = await this.repository.postsOf(planIds);
    return assigned.flatMap(({ shiftId, unitId }) => {
      const postId = shifts.find((shift) => shift.id === shiftId)?.postId;
      const post = posts.find((each) => each.id === postId);
      const unit = units.find((each) => each.id === unitId);
      const strength = strengths.find((each) => each.unitId === unitId);
      return post && unit && strength
        ? requirementBreaches({ ...unit, ...strength }, post, shiftId)
        : [];
    });
  }

  private async timesOf(
    actor: Actor,
    planIds: readonly string[],
    assigned: readonly PlanAssignment[],
    kin: readonly Unit[],
    moved: MovedShifts,
  ): Promise<DeploymentBreach[]> {
    const taken = (await this.engagements(actor, kin)).map((each) => ({
      ...each,
      ...moved.get(each.shiftId),
    }));
    const shifts = await this.repository.shiftsOf(planIds);
    return assigned.flatMap(({ shiftId, unitId }) => {
      const shift = shifts.find((each) => each.id === shiftId);
      const unit = kin.find((each) => each.id === unitId);
      if (!shift || !unit) return [];
      const others = taken.filter((each) => each.shiftId !== shiftId || each.unitId !== unitId);
      return timeBreaches(unit, kin, others, { ...shift, ...moved.get(shiftId) });
    });
  }
}

/** The first breach names the refusal; all of them travel along for the planner. */
function refuseOn(breaches: readonly DeploymentBreach[]): void {
  const [first] = breaches;
  if (!first) return;
  throw DomainError.rule(first.rule, {
    ...first.params,
    unitId: first.unitId,
    shiftId: first.shiftId,
    all: breaches.map(({ rule, shiftId, params }) => ({ rule, shiftId, ...params })),
  });
}
