import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { BasisSource } from '../../core/basis/basis.service.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import {
  type EventAssessment,
  EventInsightService,
  EventService,
  type PublicEvent,
  SETTLED_STATES,
} from '../events/index.js';
import { type AgreedFacts, AgreedValuesService, ConditionService } from '../negotiations/index.js';
import { AssessmentStepRepository } from './assessment-step.repository.js';
import type { ControlMeasure, Hazard } from './hazard.entity.js';
import { MARCH_DEFAULTS } from '../../core/crowd/march-input.rules.js';
import { marchFigureProblems, type MarchPlan, marchPlan } from './march-plan.rules.js';
import type { RiskApproval } from './risk-approval.entity.js';
import { assertEditable, preparedWith } from './risk-assessment.policy.js';
import type { RiskAssessment } from './risk-assessment.entity.js';
import type { RiskPaper } from './risk-paper.entity.js';
import type { SaveHazardsInput, SaveMarchParametersInput } from './risk-assessment.inputs.js';
import { riskContent, riskContentHash } from './risk-content.rules.js';
import { RISK_BAND_TABLE, type RegisterRating, rateRegister } from './risk-matrix.rules.js';
import {
  mergedRegister,
  ratedPairs,
  type Register,
  registerProblems,
} from './risk-register.rules.js';
import { RISK_JOURNAL } from './risk.journal.js';
import { RiskRepository } from './risk.repository.js';

/** Use cases of preparing a risk assessment, and reading it; signing is in RiskApprovalService. */
@Injectable()
export class RiskService {
  constructor(
    private readonly repository: RiskRepository,
    private readonly steps: AssessmentStepRepository,
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly conditions: ConditionService,
    private readonly agreed: AgreedValuesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** An assessment the actor may see; NOT_FOUND otherwise. */
  find(_actor: Actor, id: string): Promise<RiskAssessment> {
    return this.repository.find(id);
  }

  /** The current assessments of these events, at most one each. */
  currentOf(_actor: Actor, eventIds: readonly string[]): Promise<RiskAssessment[]> {
    return this.repository.currentOf(eventIds);
  }

  /** Every number of these events, the latest first. */
  numbersOf(_actor: Actor, eventIds: readonly string[]): Promise<RiskAssessment[]> {
    return this.repository.allOf(eventIds);
  }

  byIds(_actor: Actor, ids: readonly string[]): Promise<RiskAssessment[]> {
    return this.repository.byIds(ids);
  }

  hazardsOf(_actor: Actor, assessmentIds: readonly string[]): Promise<Hazard[]> {
    return this.repository.hazardsOf(assessmentIds);
  }

  hazardsByIds(_actor: Actor, ids: readonly string[]): Promise<Hazard[]> {
    return this.repository.hazardsByIds(ids);
  }

  measuresOfAssessments(_actor: Actor, ids: readonly string[]): Promise<ControlMeasure[]> {
    return this.repository.measuresOf(ids);
  }

  measuresByIds(_actor: Actor, ids: readonly string[]): Promise<ControlMeasure[]> {
    return this.repository.measuresByIds(ids);
  }

  /** Measures of current assessments that rest on these conditions. */
  measuresOfConditions(_actor: Actor, ids: readonly string[]): Promise<ControlMeasure[]> {
    return this.repository.measuresOfConditions(ids);
  }

  /** The measures of the current assessment of an event; empty while there is none. */
  async measuresOf(_actor: Actor, eventId: string): Promise<ControlMeasure[]> {
    const [current] = await this.repository.currentOf([eventId]);
    return current ? this.repository.measuresOf([current.id]) : [];
  }

  approvalsOf(_actor: Actor, eventIds: readonly string[]): Promise<RiskApproval[]> {
    return this.repository.approvalsOf(eventIds);
  }

  /** What was put on paper of these events, the latest number first. */
  papersOf(_actor: Actor, eventIds: readonly string[]): Promise<RiskPaper[]> {
    return this.repository.papersOf(eventIds);
  }

  async register(_actor: Actor, assessmentId: string): Promise<Register> {
    const hazards = await this.repository.hazardsOf([assessmentId]);
    return { hazards, measures: await this.repository.measuresOf([assessmentId]) };
  }

  /**
   * The current assessments of these events as sources of a basis: what a product built on one
   * remembers of it, its content without signatures. None for an event that has none.
   */
  async sourcesOf(
    _actor: Actor,
    eventIds: readonly string[],
  ): Promise<(BasisSource & { readonly eventId: string })[]> {
    const current = await this.repository.currentOf(eventIds);
    if (current.length === 0) return [];
    const ids = current.map(({ id }) => id);
    const hazards = await this.repository.hazardsOf(ids);
    const measures = await this.repository.measuresOf(ids);
    const steps = await this.steps.stepsOf(ids);
    return current.map((assessment) => {
      const { id, eventId } = assessment;
      const own = <Row extends { readonly assessmentId: string }>(rows: readonly Row[]) =>
        rows.filter((each) => each.assessmentId === id);
      const register = { hazards: own(hazards), measures: own(measures) };
      const facts = riskContent(assessment, register, own(steps));
      return { type: 'riskAssessment', id, eventId, facts };
    });
  }

  /** The hash the content has now; differs from the signed one when somebody changed it since. */
  async presentHash(actor: Actor, assessment: RiskAssessment): Promise<string> {
    const register = await this.register(actor, assessment.id);
    return riskContentHash(assessment, register, await this.steps.stepsOf([assessment.id]));
  }

  /** Scores and bands of a register by the assessment's own scheme; null while it is empty. */
  rating(assessment: RiskAssessment, hazards: readonly Hazard[]): RegisterRating | null {
    return hazards.length === 0 ? null : rateRegister(ratedPairs(hazards), assessment.matrix);
  }

  /** The timing of the march; null while nobody has entered figures for one. */
  async march(actor: Actor, assessment: RiskAssessment): Promise<MarchPlan | null> {
    if (assessment.marchWidthM === null) return null;
    const event = await this.events.find(actor, assessment.eventId);
    const [agreed = null] = await this.agreed.factsOf(actor, [event]);
    return this.marchUnder(actor, assessment, event, agreed);
  }

  /** `march` as it would be under other values than those in force. */
  async marchUnder(
    actor: Actor,
    assessment: RiskAssessment,
    event: PublicEvent,
    agreed: AgreedFacts | null,
  ): Promise<MarchPlan | null> {
    const figures = await this.insight.assessment(actor, event.id);
    return this.marchOf(assessment, event, figures, agreed);
  }

  /** `march` where the dossier, the police figures and what is agreed are known already. */
  marchOf(
    assessment: RiskAssessment,
    event: PublicEvent,
    figures: EventAssessment | null,
    agreed: AgreedFacts | null,
  ): MarchPlan | null {
    if (assessment.marchWidthM === null) return null;
    return marchPlan(assessment, event, figures?.policeNumber ?? null, agreed);
  }

  /** Begins the assessment of an event. Errors: CONFLICT when it has one, NOT_FOUND. */
  async start(actor: Actor, eventId: string): Promise<RiskAssessment> {
    const event = await this.events.find(actor, eventId);
    const [present] = await this.repository.currentOf([eventId]);
    if (present) throw DomainError.conflict('assessmentExists', { id: present.id });
    if (SETTLED_STATES.includes(event.state))
      throw DomainError.transition(event.state, 'startRiskAssessment', 'settled');
    const now = this.clock.now();
    const assessment = await this.repository.insert({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId,
      version: 1,
      number: 1,
      round: 0,
      state: 'draft',
      matrix: { ...RISK_BAND_TABLE },
      informationGaps: [],
      authorId: actor.personId,
      preparedBy: [actor.personId],
      createdAt: now,
      updatedAt: now,
    } as unknown as RiskAssessment);
    this.note(actor, RISK_JOURNAL.started, assessment);
    return assessment;
  }

  /**
   * Makes the register exactly what is given, and the texts beside it where given. The whole
   * register at once: of two planners who edit at the same time the second gets STALE and loses
   * nothing silently. Errors: INVALID_INPUT naming each field, TRANSITION_NOT_ALLOWED, STALE.
   */
  async saveHazards(actor: Actor, input: SaveHazardsInput): Promise<RiskAssessment> {
    const before = await this.editable(actor, input.assessmentId, 'saveHazards');
    const stored = await this.register(actor, before.id);
    const conditions = await this.conditions.ofEvents(actor, [before.eventId]);
    const known = new Set(conditions.map((condition) => condition.id));
    const problems = registerProblems(input.hazards, stored, known, 'input.hazards');
    if (problems.length > 0) throw DomainError.invalid(problems);
    const target = { zoneId: actor.zoneId, assessmentId: before.id, newId: randomUUID };
    const register = mergedRegister(input.hazards, stored, target);
    const after = await this.change(actor, before, input.expectedVersion, {
      ...(input.thirdPartyImpact === undefined ? {} : { thirdPartyImpact: input.thirdPartyImpact }),
      ...(input.informationGaps ? { informationGaps: input.informationGaps } : {}),
    });
    await this.repository.replaceRegister(before.id, register);
    this.note(actor, RISK_JOURNAL.registerSaved, after, {
      hazards: register.hazards.length,
      measures: register.measures.length,
    });
    return after;
  }

  /** Enters, or with `march: null` removes, the figures the march is timed with. */
  async saveMarch(actor: Actor, input: SaveMarchParametersInput): Promise<RiskAssessment> {
    const before = await this.editable(actor, input.assessmentId, 'saveMarchParameters');
    const { march } = input;
    if (march) {
      const event = await this.events.find(actor, before.eventId);
      const waypoints = event.waypoints?.length ?? 0;
      const problems = marchFigureProblems(march, waypoints, 'input.march.');
      if (problems.length > 0) throw DomainError.invalid(problems);
    }
    const after = await this.change(actor, before, input.expectedVersion, {
      marchWidthM: march?.widthM ?? null,
      marchDensityPerM2: march?.densityPerM2 ?? null,
      marchSpeedMps: march?.speedMps ?? null,
      marchBufferMin: march ? (march.bufferMin ?? MARCH_DEFAULTS.bufferMin) : null,
      marchParticipantsSource: march?.participantsSource ?? null,
      marchOwnParticipants: march?.ownParticipants ?? null,
      marchLengthOverrideM: march?.lengthOverrideM ?? null,
      marchWaypointMetres: march?.waypointMetres ?? null,
    });
    this.note(actor, RISK_JOURNAL.marchSaved, after);
    return after;
  }

  private async editable(actor: Actor, id: string, act: string): Promise<RiskAssessment> {
    const assessment = await this.repository.find(id);
    const event = await this.events.find(actor, assessment.eventId);
    assertEditable(assessment, SETTLED_STATES.includes(event.state), act);
    return assessment;
  }

  private change(
    actor: Actor,
    before: RiskAssessment,
    expectedVersion: number,
    patch: Partial<RiskAssessment>,
  ): Promise<RiskAssessment> {
    return this.repository.change(
      { id: before.id, expectedVersion, state: before.state },
      {
        ...patch,
        preparedBy: preparedWith(before, actor.personId),
        updatedAt: this.clock.now(),
      },
    );
  }

  private note(
    actor: Actor,
    kind: string,
    assessment: RiskAssessment,
    data: Readonly<Record<string, unknown>> = {},
  ): void {
    this.journal.record(actor, {
      kind,
      subjectType: 'riskAssessment',
      subjectId: assessment.id,
      eventId: assessment.eventId,
      data: { number: assessment.number, version: assessment.version, ...data },
    });
  }
}
