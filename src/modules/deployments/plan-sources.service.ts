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
    return (await this.presentOf(actor, [eventId]))[0] ?? [];
  }

  /** `present` of many events, in their order; one statement a kind of source. */
  async presentOf(actor: Actor, eventIds: readonly string[]): Promise<BasisSource[][]> {
    const events = await this.events.byIds(actor, eventIds);
    const risks = await this.risks.sourcesOf(actor, eventIds);
    const standing = (await this.conditions.standingOf(actor, eventIds)).filter(
      ({ state }) => state === ConditionState.agreed || state === ConditionState.imposed,
    );
    return eventIds.map((eventId) => [
      ...events
        .filter(({ id }) => id === eventId)
        .map((event) => ({ type: 'event', id: event.id, facts: eventFacts(event) })),
      ...risks.filter((risk) => risk.eventId === eventId),
      ...standing
        .filter(({ condition }) => condition.eventId === eventId)
        .map((each) => ({ type: 'condition', id: each.condition.id, facts: factsOf(each) })),
    ]);
  }
}
