import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import { Messages } from '../../core/messages.js';
import { type DeploymentPlan, PlanReader, WORKING_TIME_LIMITS } from '../deployments/index.js';
import { EventInsightService, EventService, type PublicEvent } from '../events/index.js';
import { AgreedValuesService } from '../negotiations/index.js';
import { type RiskAssessment, RiskService } from '../risk/index.js';
import { minimalContent } from './minimal-order.rules.js';
import { orderContent } from './order-content.rules.js';
import type { OrderClassification, OrderContent, OrderForm } from './order-content.types.js';
import type {
  MinimalSources,
  OrderGround,
  OrderSources,
  RestrictionFacts,
} from './order-facts.types.js';
import { OrderGroundService } from './order-ground.service.js';
import { inEach } from './order-text.rules.js';
import type { OrderTexts, Say } from './order-texts.rules.js';

const NAMESPACE = 'orders';

/** What an order is compiled with beside today's facts. */
export interface OrderFrame {
  readonly eventId: string;
  readonly reference: string;
  readonly form: OrderForm;
  readonly classification: OrderClassification;
  readonly texts: OrderTexts;
}

/** Builds an order from what the other modules know now. */
@Injectable()
export class OrderCompiler {
  constructor(
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly ground: OrderGroundService,
    private readonly risks: RiskService,
    private readonly plans: PlanReader,
    private readonly agreed: AgreedValuesService,
    private readonly messages: Messages,
  ) {}

  /**
   * RULE_VIOLATED `eventWithoutTimes`, or `noPlan` for a full order, when there is nothing to
   * compile from.
   */
  async compile(actor: Actor, frame: OrderFrame): Promise<OrderContent> {
    const event = await this.events.find(actor, frame.eventId);
    const plan = await this.plans.planOf(actor, event.id);
    if (frame.form === 'full' && !plan) throw DomainError.rule('noPlan');
    const [risk = null] = await this.risks.currentOf(actor, [event.id]);
    const ground = await this.ground.of(actor, event, frame, risk);
    if (frame.form === 'minimal' || !plan) {
      const facts = await this.minimalSources(actor, ground, event, plan);
      return minimalContent(facts, frame.texts, this.say);
    }
    const facts = await this.sources(actor, ground, event, plan, risk);
    return orderContent(facts, frame.texts, this.say);
  }

  /** A text of the catalogue in every language of the order, values in the same language. */
  readonly say: Say = (key, values = {}) =>
    inEach((language) =>
      this.messages.text(
        language,
        NAMESPACE,
        key,
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            typeof value === 'object' ? value[language] : value,
          ]),
        ),
      ),
    );

  private async sources(
    actor: Actor,
    ground: OrderGround,
    event: PublicEvent,
    plan: DeploymentPlan,
    risk: RiskAssessment | null,
  ): Promise<OrderSources> {
    return {
      ...ground,
      march: risk ? await this.marchFacts(actor, risk) : null,
      checks: (await this.agreed.checksOf(actor, [event]))[0] ?? [],
      restrictions: await this.restrictionFacts(actor, event),
      plan: await this.plans.content(actor, plan),
      limits: WORKING_TIME_LIMITS,
    };
  }

  private async minimalSources(
    actor: Actor,
    ground: OrderGround,
    event: PublicEvent,
    plan: DeploymentPlan | null,
  ): Promise<MinimalSources> {
    return {
      ...ground,
      place: await this.ground.place(actor, event),
      signals: await this.ground.heard(actor, event.id),
      plan: plan ? await this.plans.content(actor, plan) : null,
    };
  }

  private async marchFacts(actor: Actor, risk: RiskAssessment): Promise<OrderSources['march']> {
    const plan = await this.risks.march(actor, risk);
    if (!plan?.result) return null;
    const { headArrivesAt, tailArrivesAt, endSquareCapacity, timeline } = plan.result;
    return {
      headArrivesAt,
      tailArrivesAt,
      endSquareCapacity,
      timeline: timeline.map((passage, index) => ({ id: `W${index + 1}`, ...passage })),
    };
  }

  private async restrictionFacts(actor: Actor, event: PublicEvent): Promise<RestrictionFacts[]> {
    const findings = await this.insight.restrictionFindings(actor, event);
    return findings
      .filter(({ warns, result }) => warns && (result === 'inside' || result === 'adjacent'))
      .map(({ zone, result, distanceM }) => ({
        id: zone.id,
        kind: zone.kind,
        name: zone.name,
        rule: zone.rule,
        result,
        distanceM,
      }));
  }
}
