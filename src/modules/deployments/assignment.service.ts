import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import type { PublicEvent } from '../events/index.js';
import { AssignmentCheck } from './assignment-check.service.js';
import type { DeploymentPlan } from './deployment-plan.entity.js';
import type {
  AssignUnitInput,
  RemoveShiftInput,
  SaveShiftInput,
  ShiftPlanInput,
} from './deployment.inputs.js';
import { DEPLOYMENT_JOURNAL } from './deployment.journal.js';
import { DeploymentRepository } from './deployment.repository.js';
import { PlanEditor } from './plan-editor.service.js';
import { shiftProblems } from './plan-input.rules.js';
import type { PlanShift } from './plan-shift.entity.js';
import { PoolRepository } from './pool.repository.js';

const MINUTE_MS = 60_000;

/** Shifts of posts and the units that take them. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly repository: DeploymentRepository,
    private readonly pool: PoolRepository,
    private readonly editor: PlanEditor,
    private readonly check: AssignmentCheck,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a shift or moves one. INVALID_INPUT on impossible times, NOT_FOUND on a foreign post,
   * RULE_VIOLATED when a unit that has it would break a rule.
   */
  async saveShift(actor: Actor, input: SaveShiftInput): Promise<DeploymentPlan> {
    const { plan, event } = await this.editor.edit(actor, input, 'saveShift');
    this.assertTimes(input, event, 'input');
    const post = await this.repository.post(input.postId);
    if (post.planId !== plan.id) throw DomainError.notFound();
    const shift: PlanShift = {
      id: input.shiftId ?? randomUUID(),
      zoneId: actor.zoneId,
      planId: plan.id,
      postId: post.id,
      startsAt: input.startsAt,
      endsAt: input.endsAt,
    };
    if (input.shiftId) {
      const present = await this.ownShift(plan, input.shiftId);
      if (present.postId !== post.id) throw DomainError.notFound();
      await this.check.assertMovable(actor, plan.id, new Map([[shift.id, shift]]));
      await this.repository.changeShift(shift);
    } else {
      await this.repository.insertShift(shift);
    }
    this.editor.note(actor, DEPLOYMENT_JOURNAL.shiftSaved, plan, {
      shiftId: shift.id,
      postId: post.id,
      startsAt: shift.startsAt,
      endsAt: shift.endsAt,
    });
    return plan;
  }

  /** Removes a shift with its assignments. */
  async removeShift(actor: Actor, input: RemoveShiftInput): Promise<DeploymentPlan> {
    const { plan } = await this.editor.edit(actor, input, 'removeShift');
    const shift = await this.ownShift(plan, input.shiftId);
    await this.repository.removeShift(shift.id);
    this.editor.note(actor, DEPLOYMENT_JOURNAL.shiftRemoved, plan, { shiftId: shift.id });
    return plan;
  }

  /**
   * Puts a unit on a shift. RULE_VIOLATED names the rule: `qualificationMissing`, `doubleBooked`,
   * `over10hIn24h`, `over50hInWeek`, `restUnder11h`; a short strength only warns.
   */
  async assign(actor: Actor, input: AssignUnitInput): Promise<DeploymentPlan> {
    const shift = await this.repository.shift(input.shiftId);
    const unit = await this.pool.unit(input.unitId);
    const match = { planId: shift.planId, expectedVersion: input.expectedVersion };
    const { plan } = await this.editor.edit(actor, match, 'assignUnit');
    const post = await this.repository.post(shift.postId);
    await this.check.assertAssignable(actor, unit, shift, post);
    await this.repository.insertAssignment({
      id: randomUUID(),
      zoneId: actor.zoneId,
      planId: plan.id,
      shiftId: shift.id,
      unitId: unit.id,
      assignedBy: actor.personId,
      assignedAt: this.clock.now(),
    });
    this.note(actor, DEPLOYMENT_JOURNAL.assigned, plan, shift, unit);
    return plan;
  }

  /** Takes a unit off a shift; NOT_FOUND when it is not on it. */
  async unassign(actor: Actor, input: AssignUnitInput): Promise<DeploymentPlan> {
    const shift = await this.repository.shift(input.shiftId);
    const unit = await this.pool.unit(input.unitId);
    const match = { planId: shift.planId, expectedVersion: input.expectedVersion };
    const { plan } = await this.editor.edit(actor, match, 'unassignUnit');
    if (!(await this.repository.removeAssignment(shift.id, unit.id))) throw DomainError.notFound();
    this.note(actor, DEPLOYMENT_JOURNAL.unassigned, plan, shift, unit);
    return plan;
  }

  /**
   * Moves all shifts, or those of some posts, by so many minutes on the time line; all or nothing.
   * RULE_VIOLATED names the first rule that would break, `params.all` holds every one.
   */
  async move(actor: Actor, input: ShiftPlanInput): Promise<DeploymentPlan> {
    if (input.minutes === 0) {
      throw DomainError.invalid([{ path: 'input.minutes', code: 'zero' }]);
    }
    const { plan, event } = await this.editor.edit(actor, input, 'shiftPlan');
    const posts = await this.repository.postsOf([plan.id]);
    const chosen = input.postIds ?? posts.map((post) => post.id);
    if (chosen.some((id) => !posts.some((post) => post.id === id))) throw DomainError.notFound();
    const shifts = await this.repository.shiftsOf([plan.id]);
    const moved = shifts
      .filter((shift) => chosen.includes(shift.postId))
      .map((shift) => ({
        ...shift,
        startsAt: later(shift.startsAt, input.minutes),
        endsAt: later(shift.endsAt, input.minutes),
      }));
    for (const shift of moved) this.assertTimes(shift, event, 'input.minutes');
    const byId = new Map(moved.map((shift) => [shift.id, shift]));
    await this.check.assertMovable(actor, plan.id, byId);
    for (const shift of moved) await this.repository.changeShift(shift);
    this.editor.note(actor, DEPLOYMENT_JOURNAL.moved, plan, {
      minutes: input.minutes,
      shifts: moved.length,
    });
    return plan;
  }

  private assertTimes(
    shift: { startsAt: string; endsAt: string },
    event: PublicEvent,
    path: string,
  ): void {
    const problems = shiftProblems(shift, event, path);
    if (problems.length > 0) throw DomainError.invalid(problems);
  }

  private async ownShift(plan: DeploymentPlan, shiftId: string): Promise<PlanShift> {
    const shift = await this.repository.shift(shiftId);
    if (shift.planId !== plan.id) throw DomainError.notFound();
    return shift;
  }

  private note(
    actor: Actor,
    kind: string,
    plan: DeploymentPlan,
    shift: PlanShift,
    unit: { id: string; code: string },
  ): void {
    const data = { shiftId: shift.id, unitId: unit.id, unit: unit.code };
    this.editor.note(actor, kind, plan, data);
  }
}

function later(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * MINUTE_MS).toISOString();
}
