import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { StaleSource } from '../../core/basis/basis.service.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey, oneByKey } from '../../core/graphql/loaders.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { EventLoader } from '../events/index.js';
import { type AgreedFacts, AgreedValuesLoader } from '../negotiations/index.js';
import { AssessmentStepLoader } from './assessment-step.loader.js';
import type { ControlMeasure, Hazard } from './hazard.entity.js';
import type { MarchPlan } from './march-plan.rules.js';
import type { RiskApproval } from './risk-approval.entity.js';
import { RiskApprovalService } from './risk-approval.service.js';
import type { RiskAssessment } from './risk-assessment.entity.js';
import { RiskBasisService } from './risk-basis.service.js';
import type { RiskPaper } from './risk-paper.entity.js';
import type { Register } from './risk-register.rules.js';
import { RiskService } from './risk.service.js';

const CURRENT = {};
const NUMBERS = {};
const BY_ID = {};
const HAZARDS = {};
const HAZARD = {};
const MEASURES_OF_ASSESSMENT = {};
const MEASURE = {};
const MEASURES_OF_CONDITION = {};
const APPROVALS = {};
const STALENESS = {};
const PAPERS = {};

/** Assessments and what belongs to them, one statement per operation. */
@Injectable()
export class RiskLoader {
  constructor(
    private readonly risks: RiskService,
    private readonly basis: RiskBasisService,
    private readonly signatures: RiskApprovalService,
    private readonly events: EventLoader,
    private readonly agreed: AgreedValuesLoader,
    private readonly steps: AssessmentStepLoader,
  ) {}

  /** The current assessment of an event. */
  currentOf(context: GraphqlContext, eventId: string): Promise<RiskAssessment | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(CURRENT, async (ids) =>
        oneByKey(ids, await this.risks.currentOf(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  /** Every number of an event, the latest first. */
  numbersOf(context: GraphqlContext, eventId: string): Promise<RiskAssessment[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(NUMBERS, async (ids) =>
        groupByKey(ids, await this.risks.numbersOf(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  assessment(context: GraphqlContext, id: string): Promise<RiskAssessment | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(BY_ID, async (ids) => oneByKey(ids, await this.risks.byIds(actor, ids), (row) => row.id))
      .load(id);
  }

  hazards(context: GraphqlContext, assessmentId: string): Promise<Hazard[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(HAZARDS, async (ids) =>
        groupByKey(ids, await this.risks.hazardsOf(actor, ids), (row) => row.assessmentId),
      )
      .load(assessmentId);
  }

  hazard(context: GraphqlContext, id: string): Promise<Hazard | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(HAZARD, async (ids) =>
        oneByKey(ids, await this.risks.hazardsByIds(actor, ids), (row) => row.id),
      )
      .load(id);
  }

  async measuresOfHazard(context: GraphqlContext, hazard: Hazard): Promise<ControlMeasure[]> {
    const measures = await this.measures(context, hazard.assessmentId);
    return measures.filter((measure) => measure.hazardId === hazard.id);
  }

  /** Hazards and measures of an assessment, in their order. */
  async register(context: GraphqlContext, assessmentId: string): Promise<Register> {
    const hazards = await this.hazards(context, assessmentId);
    return { hazards, measures: await this.measures(context, assessmentId) };
  }

  /** What has changed since an assessment was handed in. */
  staleness(context: GraphqlContext, assessment: RiskAssessment): Promise<StaleSource[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(STALENESS, (rows: readonly RiskAssessment[]) => this.basis.stalenessOf(actor, rows))
      .load(assessment);
  }

  /** The timing of the march; null while nobody has entered figures for one. */
  async march(context: GraphqlContext, assessment: RiskAssessment): Promise<MarchPlan | null> {
    if (assessment.marchWidthM === null) return null;
    const event = await this.events.event(context, assessment.eventId);
    const figures = await this.events.assessment(context, assessment.eventId);
    const agreed = event && (await this.agreed.facts(context, event));
    return event && this.risks.marchOf(assessment, event, figures, agreed);
  }

  /** What is agreed about the hours and figures of a dossier. */
  async agreedFacts(context: GraphqlContext, eventId: string): Promise<AgreedFacts | null> {
    const event = await this.events.event(context, eventId);
    return event && this.agreed.facts(context, event);
  }

  /** What the actor may do next with an assessment. */
  async transitions(
    context: GraphqlContext,
    assessment: RiskAssessment,
  ): Promise<AvailableTransition[]> {
    const actor = context.actor as Actor;
    const event = await this.events.event(context, assessment.eventId);
    if (!event) return [];
    const stepped = await this.steps.situation(context, assessment);
    const staleness = await this.staleness(context, assessment);
    return this.signatures.transitionsOf(actor, assessment, { event, stepped, staleness });
  }

  measure(context: GraphqlContext, id: string): Promise<ControlMeasure | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(MEASURE, async (ids) =>
        oneByKey(ids, await this.risks.measuresByIds(actor, ids), (row) => row.id),
      )
      .load(id);
  }

  /** Measures of the current assessment that rest on a condition. */
  measuresOfCondition(context: GraphqlContext, conditionId: string): Promise<ControlMeasure[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(MEASURES_OF_CONDITION, async (ids) =>
        groupByKey(
          ids,
          await this.risks.measuresOfConditions(actor, ids),
          (row) => row.conditionId ?? '',
        ),
      )
      .load(conditionId);
  }

  async approvals(context: GraphqlContext, assessment: RiskAssessment): Promise<RiskApproval[]> {
    const actor = context.actor as Actor;
    const approvals = await context.loaders
      .get(APPROVALS, async (ids) =>
        groupByKey(ids, await this.risks.approvalsOf(actor, ids), (row) => row.eventId),
      )
      .load(assessment.eventId);
    return approvals.filter((approval) => approval.number === assessment.number);
  }

  private measures(context: GraphqlContext, assessmentId: string): Promise<ControlMeasure[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(MEASURES_OF_ASSESSMENT, async (ids) =>
        groupByKey(
          ids,
          await this.risks.measuresOfAssessments(actor, ids),
          (row) => row.assessmentId,
        ),
      )
      .load(assessmentId);
  }

  /** What was put on paper of one number of an event. */
  async paper(
    context: GraphqlContext,
    { eventId, number }: RiskAssessment,
  ): Promise<RiskPaper | null> {
    const actor = context.actor as Actor;
    const papers = await context.loaders
      .get(PAPERS, async (ids) =>
        groupByKey(ids, await this.risks.papersOf(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
    return papers.find((each) => each.number === number) ?? null;
  }
}
