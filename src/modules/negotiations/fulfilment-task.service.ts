import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { ConditionPlannerService } from './condition-planner.service.js';
import type { Condition } from './condition.entity.js';
import { CONDITION_JOURNAL } from './condition.journal.js';
import { FulfilmentCause } from './fulfilment.enums.js';
import type { FulfilmentTask } from './fulfilment-task.entity.js';
import { FulfilmentRepository } from './fulfilment.repository.js';

const MOST_TASKS = 100;

/** Why a task is raised, and about which words. */
export interface RaisedTask {
  readonly cause: FulfilmentCause;
  readonly number: number;
  readonly dueAt: string | null;
}

/** What a person has to see to: promises late, not kept, or handed upward. */
@Injectable()
export class FulfilmentTaskService {
  constructor(
    private readonly repository: FulfilmentRepository,
    private readonly planners: ConditionPlannerService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Tasks nobody settled, over all dossiers, the longest waiting first. */
  openTasks(_actor: Actor): Promise<FulfilmentTask[]> {
    return this.repository.openTasks(MOST_TASKS);
  }

  /**
   * Raises a task for whoever looks after the condition; what goes upward is for whoever is there.
   * False when it was raised before.
   */
  async raise(condition: Condition, raised: RaisedTask): Promise<boolean> {
    const { id: conditionId, zoneId, eventId } = condition;
    const upward = raised.cause === FulfilmentCause.escalated;
    const assignee = upward ? null : await this.planners.of(conditionId);
    return this.repository.keepTask({
      id: randomUUID(),
      zoneId,
      version: 1,
      eventId,
      conditionId,
      ...raised,
      raisedAt: this.clock.now(),
      assigneeId: assignee?.id ?? null,
      assigneeName: assignee?.name ?? null,
      outcome: null,
      doneBy: null,
      doneByName: null,
      doneAt: null,
    });
  }

  /** Says what was done. Errors: STALE, NOT_FOUND, CONFLICT fulfilmentTaskSettled. */
  async settle(
    actor: Actor,
    input: { taskId: string; expectedVersion: number; outcome: string },
  ): Promise<FulfilmentTask> {
    const before = await this.repository.task(input.taskId);
    if (before.doneAt) throw DomainError.conflict('fulfilmentTaskSettled');
    const done = await this.repository.changeTask(
      { id: before.id, expectedVersion: input.expectedVersion },
      {
        outcome: input.outcome,
        doneBy: actor.personId,
        doneByName: actor.name,
        doneAt: this.clock.now(),
      },
    );
    const { conditionId, eventId, cause, version } = done;
    this.journal.record(actor, {
      kind: CONDITION_JOURNAL.fulfilmentTaskSettled,
      subjectType: 'condition',
      subjectId: conditionId,
      eventId,
      data: { cause, version },
    });
    return done;
  }
}
