import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import {
  BasisService,
  type BasisSource,
  type Product,
  type StaleSource,
} from '../../core/basis/basis.service.js';
import { EventInsightService, EventService } from '../events/index.js';
import { ConditionService, factsOf } from '../negotiations/index.js';
import type { ControlMeasure } from './hazard.entity.js';
import type { RiskAssessment } from './risk-assessment.entity.js';
import { RiskRepository } from './risk.repository.js';

/** States in which an assessment stands on a recorded basis. */
const SIGNED_STATES = ['submitted', 'checked', 'validated'];

/** What a risk assessment was built on: dossier, police figures, the conditions it counts on. */
@Injectable()
export class RiskBasisService {
  constructor(
    private readonly basis: BasisService,
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly conditions: ConditionService,
    private readonly repository: RiskRepository,
  ) {}

  /** Remembers the present facts as those this assessment stands on. */
  async record(actor: Actor, assessment: RiskAssessment): Promise<void> {
    await this.basis.record(actor, productOf(assessment), await this.sources(actor, assessment));
  }

  /** What has changed since; empty for a draft and for what a later number replaced. */
  async staleness(actor: Actor, assessment: RiskAssessment): Promise<StaleSource[]> {
    if (!SIGNED_STATES.includes(assessment.state)) return [];
    return this.basis.staleness(productOf(assessment), await this.sources(actor, assessment));
  }

  private async sources(actor: Actor, assessment: RiskAssessment): Promise<BasisSource[]> {
    const measures = await this.repository.measuresOf([assessment.id]);
    return [
      await this.eventSource(actor, assessment.eventId),
      ...(await this.figuresSource(actor, assessment.eventId)),
      ...(await this.conditionSources(actor, assessment.eventId, measures)),
    ];
  }

  private async eventSource(actor: Actor, eventId: string): Promise<BasisSource> {
    const event = await this.events.find(actor, eventId);
    return {
      type: 'event',
      id: eventId,
      facts: {
        gatheringAt: event.gatheringAt,
        startAt: event.startAt,
        endAt: event.endAt,
        dispersalAt: event.dispersalAt,
        expectedNumber: event.expectedNumber,
        footprintVersion: event.footprintVersion,
        waypoints: event.waypoints,
      },
    };
  }

  private async figuresSource(actor: Actor, eventId: string): Promise<BasisSource[]> {
    const figures = await this.insight.assessment(actor, eventId);
    if (!figures) return [];
    const { policeNumber, threatLevel } = figures;
    return [{ type: 'eventAssessment', id: figures.id, facts: { policeNumber, threatLevel } }];
  }

  private async conditionSources(
    actor: Actor,
    eventId: string,
    measures: readonly ControlMeasure[],
  ): Promise<BasisSource[]> {
    const linked = new Set(measures.map((measure) => measure.conditionId));
    const standing = await this.conditions.standingOf(actor, [eventId]);
    return standing
      .filter(({ condition }) => linked.has(condition.id))
      .map((each) => ({ type: 'condition', id: each.condition.id, facts: factsOf(each) }));
  }
}

function productOf(assessment: RiskAssessment): Product {
  return { type: 'riskAssessment', id: assessment.id, eventId: assessment.eventId };
}
