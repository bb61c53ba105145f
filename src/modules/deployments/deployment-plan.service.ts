import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { BasisService } from '../../core/basis/basis.service.js';
import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { EventService } from '../events/index.js';
import type { DeploymentPlan } from './deployment-plan.entity.js';
import { planWorkflow } from './deployment-plan.workflow.js';
import type { PlanVersionInput, StartDeploymentPlanInput } from './deployment.inputs.js';
import { DEPLOYMENT_JOURNAL } from './deployment.journal.js';
import { DeploymentRepository } from './deployment.repository.js';
import { PlanEditor } from './plan-editor.service.js';
import { PlanReader } from './plan-reader.service.js';
import { PlanSources } from './plan-sources.service.js';

/** The way of a deployment plan: started, declared ready, opened again, brought up to date. */
@Injectable()
export class DeploymentPlanService {
  constructor(
    private readonly repository: DeploymentRepository,
    private readonly events: EventService,
    private readonly editor: PlanEditor,
    private readonly reader: PlanReader,
    private readonly sources: PlanSources,
    private readonly basis: BasisService,
    private readonly clock: Clock,
  ) {}

  /** Starts the one plan of an event. Errors: NOT_FOUND, CONFLICT `alreadyExists`. */
  async start(actor: Actor, input: StartDeploymentPlanInput): Promise<DeploymentPlan> {
    const event = await this.events.find(actor, input.eventId);
    this.editor.assertOpen(event, 'startDeploymentPlan');
    if (!event.startAt || !event.endAt) throw DomainError.rule('eventWithoutTimes');
    const plan = await this.repository.insertPlan({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: event.id,
      version: 1,
      number: 1,
      state: 'draft',
      startedBy: actor.personId,
      startedAt: this.clock.now(),
      readyBy: null,
      readyAt: null,
    });
    await this.recordBasis(actor, plan);
    this.editor.note(actor, DEPLOYMENT_JOURNAL.started, plan);
    return plan;
  }

  /**
   * Declares a plan ready and keeps what it says under its number. TRANSITION_NOT_ALLOWED with
   * `staleBasis`, `nothingAssigned` or `rulesBroken`.
   */
  async markReady(actor: Actor, input: PlanVersionInput): Promise<DeploymentPlan> {
    const present = await this.present(actor, input, 'markReady');
    const facts = await this.reader.transitionFacts(actor, present);
    const state = planWorkflow.move(present.state, 'markReady', facts);
    const now = this.clock.now();
    const plan = await this.repository.changePlan(
      { id: present.id, expectedVersion: input.expectedVersion, state: present.state },
      { state, readyBy: actor.personId, readyAt: now },
    );
    const content = await this.reader.content(actor, plan);
    const contentHash = sha256Hex(canonicalJson(content));
    await this.repository.insertRelease({
      id: randomUUID(),
      zoneId: actor.zoneId,
      planId: plan.id,
      number: plan.number,
      content: { ...content },
      contentHash,
      readyBy: actor.personId,
      readyAt: now,
    });
    this.editor.note(actor, DEPLOYMENT_JOURNAL.ready, plan, { contentHash });
    return plan;
  }

  /** Opens a ready plan again under the next number; the earlier release stays as it was. */
  async reopen(actor: Actor, input: PlanVersionInput): Promise<DeploymentPlan> {
    const present = await this.present(actor, input, 'reopen');
    const facts = await this.reader.transitionFacts(actor, present);
    const state = planWorkflow.move(present.state, 'reopen', facts);
    const plan = await this.repository.changePlan(
      { id: present.id, expectedVersion: input.expectedVersion, state: present.state },
      { state, number: present.number + 1, readyBy: null, readyAt: null },
    );
    this.editor.note(actor, DEPLOYMENT_JOURNAL.reopened, plan);
    return plan;
  }

  /**
   * Re-validates a plan against today's facts: every rule is checked again, and the facts become
   * the new basis. RULE_VIOLATED names the first rule an assignment breaks.
   */
  async rebase(actor: Actor, input: PlanVersionInput): Promise<DeploymentPlan> {
    const { plan } = await this.editor.edit(actor, input, 'rebase');
    const [breach, ...others] = await this.reader.breaches(actor, plan);
    if (breach) {
      throw DomainError.rule(breach.rule, { ...breach.params, all: [breach, ...others] });
    }
    const differences = await this.reader.staleness(actor, plan);
    await this.recordBasis(actor, plan);
    this.editor.note(actor, DEPLOYMENT_JOURNAL.rebased, plan, {
      sources: differences.map(({ sourceType, sourceId, change }) => ({
        sourceType,
        sourceId,
        change,
      })),
    });
    return plan;
  }

  private async recordBasis(actor: Actor, plan: DeploymentPlan): Promise<void> {
    const present = await this.sources.present(actor, plan.eventId);
    await this.basis.record(actor, PlanSources.product(plan), present);
  }

  private async present(
    actor: Actor,
    { planId, expectedVersion }: PlanVersionInput,
    change: string,
  ): Promise<DeploymentPlan> {
    const plan = await this.repository.plan(planId);
    this.editor.assertOpen(await this.events.find(actor, plan.eventId), change);
    if (plan.version !== expectedVersion) throw DomainError.stale(plan.version);
    return plan;
  }
}
