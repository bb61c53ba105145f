import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { BasisSource, Product } from '../../core/basis/basis.service.js';
import { EventService } from '../events/index.js';
import { ConditionService, ConditionState, factsOf } from '../negotiations/index.js';
import { RiskService } from '../risk/index.js';
import { eventFacts } from './plan-facts.rules.js';

/** The records a deployment plan is built on, as they are now. */
@Injectable()
export class PlanSources {
  constructor(
    private readonly events: EventService,
    private readonly risks: RiskService,
    private readonly conditions: ConditionService,
  ) {}

  static product(plan: { id: string; eventId: string }): Product {
    return { type: 'deploymentPlan', id: plan.id, eventId: plan.eventId };
  }

  /** Event, risk assessment, and every condition that holds. */
  async present(actor: Actor, eventId: string): Promise<BasisSource[]> {
    const event = await this.events.find(actor, eventId);
    return [
      { type: 'event', id: event.id, facts: eventFacts(event) },
      ...(await this.risks.sourcesOf(actor, eventId)),
      ...(await this.conditionsThatHold(actor, eventId)),
    ];
  }

  private async conditionsThatHold(actor: Actor, eventId: string): Promise<BasisSource[]> {
    const standing = await this.conditions.standingOf(actor, [eventId]);
    return standing
      .filter(({ state }) => state === ConditionState.agreed || state === ConditionState.imposed)
      .map((each) => ({ type: 'condition', id: each.condition.id, facts: factsOf(each) }));
  }
}
