import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AssessmentStepReader, type SteppedAssessment } from './assessment-step-reader.service.js';
import type { RiskAssessment } from './risk-assessment.entity.js';

const SITUATIONS = {};

/** The steps of assessments, one statement a kind of fact and operation. */
@Injectable()
export class AssessmentStepLoader {
  constructor(private readonly reader: AssessmentStepReader) {}

  situation(context: GraphqlContext, assessment: RiskAssessment): Promise<SteppedAssessment> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(SITUATIONS, (rows: readonly RiskAssessment[]) =>
        this.reader.situationsOf(actor, rows),
      )
      .load(assessment);
  }
}
