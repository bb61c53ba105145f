import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService, type PublicEvent, SETTLED_STATES } from '../events/index.js';
import type { DeploymentPlan } from './deployment-plan.entity.js';
import { DeploymentRepository } from './deployment.repository.js';

/** Opens a plan for one change: right version, right state, one new version, one journal entry. */
@Injectable()
export class PlanEditor {
  constructor(
    private readonly repository: DeploymentRepository,
    private readonly events: EventService,
    private readonly journal: Journal,
  ) {}

  /** NOT_FOUND, STALE, TRANSITION_NOT_ALLOWED; answers the plan with its version taken. */
  async edit(
    actor: Actor,
    match: { planId: string; expectedVersion: number },
    change: string,
  ): Promise<{ plan: DeploymentPlan; event: PublicEvent }> {
    const present = await this.repository.plan(match.planId);
    const event = await this.events.find(actor, present.eventId);
    this.assertOpen(event, change);
    if (present.version !== match.expectedVersion) throw DomainError.stale(present.version);
    if (present.state !== 'draft') {
      throw DomainError.transition(present.state, change, 'wrongState');
    }
    const plan = await this.repository.changePlan(
      { id: present.id, expectedVersion: match.expectedVersion, state: 'draft' },
      {},
    );
    return { plan, event };
  }

  /** Once an event is over or called off, its plan is history. */
  assertOpen(event: PublicEvent, change: string): void {
    if (SETTLED_STATES.includes(event.state))
      throw DomainError.transition(event.state, change, 'settled');
  }

  note(
    actor: Actor,
    kind: string,
    plan: DeploymentPlan,
    data: Readonly<Record<string, unknown>> = {},
  ): void {
    this.journal.record(actor, {
      kind,
      subjectType: 'deploymentPlan',
      subjectId: plan.id,
      eventId: plan.eventId,
      data: { version: plan.version, number: plan.number, ...data },
    });
  }
}
