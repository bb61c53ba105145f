import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import {
  BasisService,
  type BasisSource,
  type Product,
  type StaleSource,
  type UsedPart,
} from '../../core/basis/basis.service.js';
import { Clock } from '../../core/clock.js';
import {
  type EventAssessment,
  EventInsightService,
  EventService,
  instantToBrusselsDate,
  type PublicEvent,
} from '../events/index.js';
import {
  ConditionService,
  type Feed,
  type StandingCondition,
  type StandingFacts,
  factsFed,
  factsOf,
  isInForce,
} from '../negotiations/index.js';
import { stepSources } from './assessment-step-basis.rules.js';
import { AssessmentStepRepository } from './assessment-step.repository.js';
import type { RiskAssessment } from './risk-assessment.entity.js';
import { RiskRepository } from './risk.repository.js';

/** States in which an assessment stands on a recorded basis. */
const SIGNED_STATES = ['submitted', 'checked', 'validated'];

/**
 * What a risk assessment was built on: dossier, police figures, the conditions it counts on, threat
 * levels that hold, steps in which nothing changed since.
 */
@Injectable()
export class RiskBasisService {
  constructor(
    private readonly basis: BasisService,
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly conditions: ConditionService,
    private readonly repository: RiskRepository,
    private readonly steps: AssessmentStepRepository,
    private readonly clock: Clock,
  ) {}

  /** Remembers the present facts as those this assessment stands on. */
  async record(actor: Actor, assessment: RiskAssessment): Promise<void> {
    const [sources] = await this.sourcesOf(actor, [assessment]);
    await this.basis.record(actor, productOf(assessment), sources ?? []);
  }

  /** What has changed since; empty for a draft and for what a later number replaced. */
  async staleness(actor: Actor, assessment: RiskAssessment): Promise<StaleSource[]> {
    return (await this.stalenessOf(actor, [assessment]))[0] ?? [];
  }

  /** `staleness` of many assessments, in their order; one statement a kind of source. */
  async stalenessOf(
    actor: Actor,
    assessments: readonly RiskAssessment[],
  ): Promise<StaleSource[][]> {
    const signed = assessments.filter((each) => RiskBasisService.isSigned(each));
    const sources = await this.sourcesOf(actor, signed);
    const found = await this.basis.stalenessOf(
      signed.map((each, index) => ({ product: productOf(each), present: sources[index] ?? [] })),
    );
    const byId = new Map(signed.map(({ id }, index) => [id, found[index]]));
    return assessments.map(({ id }) => byId.get(id) ?? []);
  }

  /** What an assessment uses of a condition. */
  async conditionPart(_actor: Actor, assessment: RiskAssessment): Promise<UsedPart> {
    const measures = await this.repository.measuresOf([assessment.id]);
    return usedPart(new Set(measures.map(({ conditionId }) => conditionId)), assessment);
  }

  /** Whether somebody stands by an assessment: it was handed in and is not history. */
  static isSigned({ state }: Pick<RiskAssessment, 'state'>): boolean {
    return SIGNED_STATES.includes(state);
  }

  /** The present facts each assessment stands on, in the order of the assessments. */
  private async sourcesOf(
    actor: Actor,
    assessments: readonly RiskAssessment[],
  ): Promise<BasisSource[][]> {
    if (assessments.length === 0) return [];
    const eventIds = [...new Set(assessments.map(({ eventId }) => eventId))];
    const measures = await this.repository.measuresOf(assessments.map(({ id }) => id));
    const events = await this.events.byIds(actor, eventIds);
    const figures = await this.insight.assessments(actor, eventIds);
    const standing = await this.conditions.standingOf(actor, eventIds);
    const steps = await this.steps.stepsOf(assessments.map(({ id }) => id));
    const today = instantToBrusselsDate(this.clock.now());
    return assessments.map((assessment) => {
      const { id, eventId } = assessment;
      const linked = new Set(
        measures.filter((each) => each.assessmentId === id).map((each) => each.conditionId),
      );
      return [
        ...events.filter((event) => event.id === eventId).map(eventSource),
        ...figures.filter((each) => each.eventId === eventId).map(figuresSource),
        ...standing
          .filter(({ condition }) => condition.eventId === eventId)
          .flatMap((each) => conditionSource(each, usedPart(linked, assessment))),
        ...steps
          .filter(({ assessmentId }) => assessmentId === id)
          .flatMap((step) => stepSources(step, today)),
      ];
    });
  }
}

/** What a march is timed with, beside the figures of the planner. */
const OF_MARCH: readonly Feed[] = ['march'];

/**
 * A condition a measure counts on, whole; of another one in force only the values the timing of the
 * march uses, and nothing while there is no march.
 */
function usedPart(linked: ReadonlySet<string | null>, { marchWidthM }: RiskAssessment): UsedPart {
  return ({ id, facts }) => {
    if (linked.has(id)) return facts;
    const standing = facts as StandingFacts;
    return marchWidthM !== null && isInForce(standing) ? factsFed(standing, OF_MARCH) : null;
  };
}

function conditionSource(standing: StandingCondition, used: UsedPart): BasisSource[] {
  const source = { type: 'condition', id: standing.condition.id, facts: factsOf(standing) };
  const facts = used(source);
  return facts ? [{ ...source, facts }] : [];
}

function eventSource(event: PublicEvent): BasisSource {
  return {
    type: 'event',
    id: event.id,
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

function figuresSource({ id, policeNumber, threatLevel }: EventAssessment): BasisSource {
  return { type: 'eventAssessment', id, facts: { policeNumber, threatLevel } };
}

function productOf(assessment: RiskAssessment): Product {
  return { type: 'riskAssessment', id: assessment.id, eventId: assessment.eventId };
}
