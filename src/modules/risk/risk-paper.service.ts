import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import { Clock } from '../../core/clock.js';
import { ASSUMED_MARCH } from '../../core/crowd/assumed-march.data.js';
import { EventService, type PublicEvent } from '../events/index.js';
import {
  AgreedValuesService,
  ConditionCatalogueService,
  ConditionService,
  ConditionState,
  conditionLabel,
  isInForce,
} from '../negotiations/index.js';
import { PeopleService } from '../people/index.js';
import { AdviceService } from '../permits/index.js';
import { AssessmentStepRepository } from './assessment-step.repository.js';
import { type MarchFigures, marchPlan } from './march-plan.rules.js';
import type { RiskAssessment } from './risk-assessment.entity.js';
import { ParticipantsSource } from './risk.enums.js';
import { type PaperCondition, type PublicPaper, restrictedPaper } from './risk-paper.rules.js';
import type { RestrictedPaper } from './risk-paper.rules.js';
import { RiskRepository } from './risk.repository.js';
import { RiskService } from './risk.service.js';

/** A march as somebody counts it who knows what is announced and nothing of police. */
const ANNOUNCED: MarchFigures = {
  marchWidthM: ASSUMED_MARCH.widthM,
  marchDensityPerM2: ASSUMED_MARCH.densityPerM2,
  marchSpeedMps: ASSUMED_MARCH.speedMps,
  marchBufferMin: null,
  marchParticipantsSource: ParticipantsSource.organiser,
  marchOwnParticipants: null,
  marchLengthOverrideM: null,
  marchWaypointMetres: null,
};

/** Puts a validated assessment on paper, in the transaction of the last signature. */
@Injectable()
export class RiskPaperService {
  constructor(
    private readonly repository: RiskRepository,
    private readonly risks: RiskService,
    private readonly steps: AssessmentStepRepository,
    private readonly events: EventService,
    private readonly conditions: ConditionService,
    private readonly catalogue: ConditionCatalogueService,
    private readonly agreed: AgreedValuesService,
    private readonly advice: AdviceService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  /** Keeps both parts of what was just validated. */
  async issue(actor: Actor, assessment: RiskAssessment): Promise<void> {
    const event = await this.events.find(actor, assessment.eventId);
    const publicPart = await this.publicPart(actor, event, assessment.number);
    await this.repository.insertPaper({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: event.id,
      assessmentId: assessment.id,
      number: assessment.number,
      contentHash: assessment.contentHash ?? '',
      restricted: await this.restricted(actor, event, assessment),
      publicHash: sha256Hex(canonicalJson(publicPart)),
      publicPart,
      issuedAt: this.clock.now(),
    });
  }

  private async restricted(
    actor: Actor,
    event: PublicEvent,
    assessment: RiskAssessment,
  ): Promise<RestrictedPaper> {
    const approvals = await this.repository.approvalsOf([event.id]);
    const signers = approvals.map(({ personId }) => personId);
    const ids = [...new Set([...signers, assessment.submittedBy ?? assessment.authorId])];
    const people = await this.people.peopleByIds(actor, ids);
    const conditions = await this.conditions.ofEvents(actor, [event.id]);
    return restrictedPaper({
      zone: await this.people.zoneName(actor),
      event: eventOf(event),
      assessment,
      register: await this.risks.register(actor, assessment.id),
      march: await this.risks.march(actor, assessment),
      steps: await this.steps.stepsOf([assessment.id]),
      labels: new Map(conditions.map(({ id, number }) => [id, conditionLabel(number)])),
      approvals,
      names: new Map(people.map(({ id, name }) => [id, name])),
    });
  }

  /** From the dossier, the agreed conditions and the advice the organiser may read; nothing else. */
  private async publicPart(actor: Actor, event: PublicEvent, number: number): Promise<PublicPaper> {
    const [agreed = null] = await this.agreed.factsOf(actor, [event]);
    const plan = marchPlan(ANNOUNCED, event, null, agreed);
    const walks = (event.waypoints ?? []).length > 1;
    return {
      format: 'parley-safety-1',
      zone: await this.people.zoneName(actor),
      event: eventOf(event),
      number,
      expectedNumber: event.expectedNumber,
      stewardCount: event.stewardCount,
      route: (event.waypoints ?? []).map(({ name, cumulativeM }) => ({
        name,
        m: Math.round(cumulativeM),
      })),
      march:
        walks && plan?.result
          ? {
              participants: plan.result.participants,
              widthM: ASSUMED_MARCH.widthM,
              columnM: Math.round(plan.result.columnM),
              passingMin: Math.round(plan.result.passingMin),
              passages: plan.result.timeline.map(({ name, headAt, tailAt }) => ({
                name,
                headAt,
                tailAt,
              })),
            }
          : null,
      conditions: await this.inForce(actor, event.id),
      advice: await this.readable(actor, event.id),
    };
  }

  private async inForce(actor: Actor, eventId: string): Promise<PaperCondition[]> {
    const standing = (await this.conditions.standingOf(actor, [eventId])).filter(isInForce);
    const ids = [...new Set(standing.map(({ condition }) => condition.kindId))];
    const kinds = await this.catalogue.kindsByIds(actor, ids);
    return standing.map(({ condition, state, wording }) => ({
      label: conditionLabel(condition.number),
      kind: kinds.find(({ id }) => id === condition.kindId)?.label ?? {},
      text: wording.text,
      imposed: state === ConditionState.imposed,
    }));
  }

  /** Advice as the organiser reads it himself. */
  private async readable(actor: Actor, eventId: string): Promise<PublicPaper['advice']> {
    const extracts = await this.advice.extractsOf(actor, [eventId]);
    return extracts.flatMap(({ adviserName, text }) => (text ? [{ from: adviserName, text }] : []));
  }
}

function eventOf({ reference, title, ...event }: PublicEvent) {
  const { gatheringAt, startAt, endAt, dispersalAt } = event;
  return { reference, title, gatheringAt, startAt, endAt, dispersalAt };
}
