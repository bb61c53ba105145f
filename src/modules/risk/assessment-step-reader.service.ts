import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import {
  EventInsightService,
  EventService,
  instantToBrusselsDate,
  type PublicEvent,
} from '../events/index.js';
import type { AssessmentGround } from './assessment-step-content.inputs.js';
import type { StepSituation } from './assessment-step-gaps.rules.js';
import type { AssessmentStep } from './assessment-step.entity.js';
import { GroundPointKind } from './assessment-step.enums.js';
import { AssessmentStepRepository } from './assessment-step.repository.js';
import type { GroundProposal } from './assessment-step.types.js';
import { decidedProposals } from './assessment-step-view.rules.js';
import type { RiskAssessment } from './risk-assessment.entity.js';
import { RiskRepository } from './risk.repository.js';

/** What class the rules go by while nobody confirmed one: it asks for every step. */
const UNCLASSIFIED = 'unclassified';
const NEAR: readonly string[] = ['inside', 'adjacent'];

/** An assessment's steps with all their completeness depends on. */
export interface SteppedAssessment extends StepSituation {
  readonly steps: readonly AssessmentStep[];
}

type Proposal = Omit<GroundProposal, 'kept'>;

/** Reads the steps of assessments with what the register, the class and the day say of them. */
@Injectable()
export class AssessmentStepReader {
  constructor(
    private readonly repository: RiskRepository,
    private readonly steps: AssessmentStepRepository,
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly clock: Clock,
  ) {}

  async situation(actor: Actor, assessment: RiskAssessment): Promise<SteppedAssessment> {
    return (await this.situationsOf(actor, [assessment]))[0] as SteppedAssessment;
  }

  /** `situation` of many assessments, in their order; one statement a kind of fact. */
  async situationsOf(
    actor: Actor,
    assessments: readonly RiskAssessment[],
  ): Promise<SteppedAssessment[]> {
    if (assessments.length === 0) return [];
    const ids = assessments.map(({ id }) => id);
    const today = instantToBrusselsDate(this.clock.now());
    const steps = await this.steps.stepsOf(ids);
    const hazards = await this.repository.hazardsOf(ids);
    const measures = await this.repository.measuresOf(ids);
    const eventIds = [...new Set(assessments.map(({ eventId }) => eventId))];
    const figures = await this.insight.assessments(actor, eventIds);
    const rules = await this.steps.rulesOn(today);
    return assessments.map(({ id, eventId, state, matrix }) => {
      const own = figures.find((each) => each.eventId === eventId);
      const eventClass = own?.eventClass ?? UNCLASSIFIED;
      const needed = rules.filter((rule) => rule.eventClass === eventClass);
      return {
        ...{ state, today, matrix, threatLevel: own?.threatLevel ?? null },
        needed: new Set(needed.map(({ stepKey }) => stepKey)),
        steps: steps.filter(({ assessmentId }) => assessmentId === id),
        hazards: hazards.filter(({ assessmentId }) => assessmentId === id),
        measures: measures.filter(({ assessmentId }) => assessmentId === id),
      };
    });
  }

  /** What map and calendar propose for ground and time, with what was decided about each. */
  async proposals(actor: Actor, assessment: RiskAssessment): Promise<GroundProposal[]> {
    const event = await this.events.find(actor, assessment.eventId);
    const written = await this.steps.stepsOf([assessment.id]);
    const ground = written.find(({ key }) => key === 'ground')?.content ?? null;
    const found = [
      ...(await this.parallelEvents(actor, event)),
      ...(await this.nearZones(actor, event)),
      ...routePoints(event),
    ];
    return decidedProposals(found, ground as AssessmentGround | null);
  }

  private async parallelEvents(actor: Actor, event: PublicEvent): Promise<Proposal[]> {
    const overlaps = await this.insight.overlaps(actor, event);
    return overlaps.map(({ event: other, minutes, distanceM }) => ({
      ref: `event:${other.id}`,
      kind: GroundPointKind.parallelEvent,
      name: other.title,
      minutes,
      distanceM,
    }));
  }

  private async nearZones(actor: Actor, event: PublicEvent): Promise<Proposal[]> {
    const findings = await this.insight.restrictionFindings(actor, event);
    return findings
      .filter(({ result }) => NEAR.includes(result))
      .map(({ zone, distanceM }) => ({
        ref: `zone:${zone.id}`,
        kind: GroundPointKind.criticalBuilding,
        name: zone.name,
        minutes: null,
        distanceM: Math.round(distanceM),
      }));
  }
}

/** The points of a route: where a column narrows or turns is for the planner to say. */
function routePoints({ waypoints }: PublicEvent): Proposal[] {
  return (waypoints ?? []).map(({ name }, index) => ({
    ref: `waypoint:${index}:${name}`,
    kind: GroundPointKind.pinchPoint,
    name: { nl: name, fr: name, en: name } satisfies Localized,
    minutes: null,
    distanceM: null,
  }));
}
