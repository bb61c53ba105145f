import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { BasisSource, Product, UsedPart } from '../../core/basis/basis.service.js';
import { EventService } from '../events/index.js';
import {
  ConditionService,
  type Feed,
  type StandingFacts,
  factsFed,
  factsOf,
  isInForce,
} from '../negotiations/index.js';
import { RiskService } from '../risk/index.js';
import { DeploymentRepository } from './deployment.repository.js';
import { eventFacts } from './plan-facts.rules.js';

/** The values a demand for staff is counted with. */
const OF_STAFFING: readonly Feed[] = ['staffing'];

/** The records a deployment plan is built on, as they are now. */
@Injectable()
export class PlanSources {
  constructor(
    private readonly events: EventService,
    private readonly risks: RiskService,
    private readonly conditions: ConditionService,
    private readonly repository: DeploymentRepository,
  ) {}

  static product(plan: { id: string; eventId: string }): Product {
    return { type: 'deploymentPlan', id: plan.id, eventId: plan.eventId };
  }

  /** Event, risk assessment, and every condition that holds, each whole. */
  async present(actor: Actor, eventId: string): Promise<BasisSource[]> {
    return (await this.presentOf(actor, [eventId]))[0] ?? [];
  }

  /** `present` of many events, in their order; one statement a kind of source. */
  async presentOf(actor: Actor, eventIds: readonly string[]): Promise<BasisSource[][]> {
    const events = await this.events.byIds(actor, eventIds);
    const risks = await this.risks.sourcesOf(actor, eventIds);
    const standing = (await this.conditions.standingOf(actor, eventIds)).filter(isInForce);
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

  /**
   * What plans use of their sources, in their order: a condition a post watches over whole, by itself
   * or by the measure it carries out; of any other the values the demand for staff is counted with.
   */
  async usedBy(actor: Actor, planIds: readonly string[]): Promise<UsedPart[]> {
    const posts = await this.repository.postsOf(planIds);
    const measureIds = posts.flatMap(({ measureId }) => measureId ?? []);
    const measures = await this.risks.measuresByIds(actor, [...new Set(measureIds)]);
    return planIds.map((planId) => {
      const own = posts.filter((post) => post.planId === planId);
      const carried = measures.filter(({ id }) => own.some(({ measureId }) => measureId === id));
      const watched = new Set([...own, ...carried].map(({ conditionId }) => conditionId));
      return ({ type, id, facts }) =>
        type !== 'condition' || watched.has(id)
          ? facts
          : factsFed(facts as StandingFacts, OF_STAFFING);
    });
  }
}
