import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey, oneByKey } from '../../core/graphql/loaders.js';
import type { ControlMeasure, Hazard } from './hazard.entity.js';
import type { RiskApproval } from './risk-approval.entity.js';
import type { RiskAssessment } from './risk-assessment.entity.js';
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

/** Assessments and what belongs to them, one statement per operation. */
@Injectable()
export class RiskLoader {
  constructor(private readonly risks: RiskService) {}

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
    const actor = context.actor as Actor;
    const measures = await context.loaders
      .get(MEASURES_OF_ASSESSMENT, async (ids) =>
        groupByKey(
          ids,
          await this.risks.measuresOfAssessments(actor, ids),
          (row) => row.assessmentId,
        ),
      )
      .load(hazard.assessmentId);
    return measures.filter((measure) => measure.hazardId === hazard.id);
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
}
