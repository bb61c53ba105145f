import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import { Messages } from '../../core/messages.js';
import { type DeploymentPlan, PlanReader, WORKING_TIME_LIMITS } from '../deployments/index.js';
import { EventInsightService, EventService, type PublicEvent } from '../events/index.js';
import { ConditionService, ConditionState, conditionLabel } from '../negotiations/index.js';
import { PeopleService } from '../people/index.js';
import { type RiskAssessment, RiskService, rateHazard } from '../risk/index.js';
import { orderContent } from './order-content.rules.js';
import { type OrderClassification, type OrderContent } from './order-content.types.js';
import type {
  CommandFacts,
  ConditionFacts,
  HazardFacts,
  OrderSources,
  RestrictionFacts,
} from './order-facts.types.js';
import { inEach } from './order-text.rules.js';
import type { OrderTexts, Say } from './order-texts.rules.js';

const NAMESPACE = 'orders';

/** What an order is compiled with beside today's facts. */
export interface OrderFrame {
  readonly eventId: string;
  readonly reference: string;
  readonly classification: OrderClassification;
  readonly texts: OrderTexts;
}

/** Builds the five paragraphs from what the other modules know now. */
@Injectable()
export class OrderCompiler {
  constructor(
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly conditions: ConditionService,
    private readonly risks: RiskService,
    private readonly plans: PlanReader,
    private readonly people: PeopleService,
    private readonly messages: Messages,
  ) {}

  /** RULE_VIOLATED `eventWithoutTimes` or `noPlan` when there is nothing to compile from. */
  async compile(actor: Actor, frame: OrderFrame): Promise<OrderContent> {
    const event = await this.events.find(actor, frame.eventId);
    const plan = await this.plans.planOf(actor, event.id);
    if (!plan) throw DomainError.rule('noPlan');
    const sources = await this.sources(actor, frame, event, plan);
    return orderContent(sources, frame.texts, this.say);
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
    { reference, classification }: OrderFrame,
    event: PublicEvent,
    plan: DeploymentPlan,
  ): Promise<OrderSources> {
    const { startAt, endAt } = event;
    if (!startAt || !endAt) throw DomainError.rule('eventWithoutTimes');
    const [risk] = await this.risks.currentOf(actor, [event.id]);
    const figures = await this.insight.assessment(actor, event.id);
    return {
      reference,
      classification,
      zone: await this.people.zoneName(actor),
      event: {
        id: event.id,
        reference: event.reference,
        title: event.title,
        kind: event.kind,
        gatheringAt: event.gatheringAt,
        startAt,
        endAt,
        dispersalAt: event.dispersalAt,
        expectedNumber: event.expectedNumber,
        stewardCount: event.stewardCount,
      },
      figures,
      risk: risk ? await this.riskFacts(actor, risk) : null,
      march: risk ? await this.marchFacts(actor, risk) : null,
      conditions: await this.conditionFacts(actor, event.id),
      restrictions: await this.restrictionFacts(actor, event),
      plan: await this.plans.content(actor, plan),
      command: await this.commandFacts(actor, startAt),
      limits: WORKING_TIME_LIMITS,
    };
  }

  private async riskFacts(actor: Actor, risk: RiskAssessment): Promise<OrderSources['risk']> {
    const { hazards, measures } = await this.risks.register(actor, risk.id);
    const rating = this.risks.rating(risk, hazards);
    const rate = (likelihood: number, impact: number) => {
      const { score, band } = rateHazard(likelihood, impact, risk.matrix);
      return { score, band };
    };
    return {
      id: risk.id,
      number: risk.number,
      score: rating?.residualMax ?? null,
      band: rating?.residualBand ?? null,
      hazards: hazards.map((hazard): HazardFacts => {
        const { afterLikelihood: likelihood, afterImpact: impact } = hazard;
        return {
          id: hazard.id,
          code: hazard.code,
          title: hazard.title,
          before: rate(hazard.beforeLikelihood, hazard.beforeImpact),
          after: likelihood !== null && impact !== null ? rate(likelihood, impact) : null,
          measures: measures
            .filter((measure) => measure.hazardId === hazard.id)
            .map(({ id, code, text, conditionId }) => ({ id, code, text, conditionId })),
        };
      }),
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

  private async conditionFacts(actor: Actor, eventId: string): Promise<ConditionFacts[]> {
    const standing = await this.conditions.standingOf(actor, [eventId]);
    return standing.flatMap(({ condition, state, wording }) => {
      if (state !== ConditionState.agreed && state !== ConditionState.imposed) return [];
      const { id, number } = condition;
      const imposed = state === ConditionState.imposed;
      return [{ id, label: conditionLabel(number), text: wording.text, imposed }];
    });
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

  private async commandFacts(actor: Actor, at: string): Promise<CommandFacts[]> {
    const holders = await this.people.commandHolders(actor, at);
    return holders.map(({ code, name, personName }) => ({ code, name, person: personName }));
  }
}
