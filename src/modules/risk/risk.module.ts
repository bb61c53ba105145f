import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../core/documents/documents.module.js';
import { CrowdModule } from '../crowd/index.js';
import { EventsModule } from '../events/index.js';
import { NegotiationsModule } from '../negotiations/index.js';
import { AssessmentStepReader } from './assessment-step-reader.service.js';
import { AssessmentStepLoader } from './assessment-step.loader.js';
import { AssessmentStepRepository } from './assessment-step.repository.js';
import {
  AssessmentStepFieldsResolver,
  AssessmentStepResolver,
} from './assessment-step.resolver.js';
import { AssessmentStepService } from './assessment-step.service.js';
import { PermitsModule } from '../permits/index.js';
import { CalculationsResolver } from './calculations.resolver.js';
import { CalculationsService } from './calculations.service.js';
import {
  ConditionRiskFieldsResolver,
  EventRiskFieldsResolver,
} from './event-risk.fields.resolver.js';
import { ControlMeasureFieldsResolver, HazardFieldsResolver } from './hazard.fields.resolver.js';
import { ClosureController } from './closure.controller.js';
import { ClosureRepository } from './closure.repository.js';
import { ClosureResolver } from './closure.resolver.js';
import { ClosureService } from './closure.service.js';
import { EventMarchResolver } from './event-march.resolver.js';
import { EventMarchService } from './event-march.service.js';
import { RiskApprovalService } from './risk-approval.service.js';
import {
  RiskApprovalFieldsResolver,
  RiskAssessmentFieldsResolver,
} from './risk-assessment.fields.resolver.js';
import { RiskBasisService } from './risk-basis.service.js';
import { RiskPaperFileService } from './risk-paper-file.service.js';
import { RiskPaperController } from './risk-paper.controller.js';
import { RiskPaperService } from './risk-paper.service.js';
import { RiskLoader } from './risk.loader.js';
import { RiskRepository } from './risk.repository.js';
import { RiskResolver } from './risk.resolver.js';
import { RiskService } from './risk.service.js';

/** Risk assessments with their register and signatures, and the calculations behind them. */
@Module({
  imports: [EventsModule, NegotiationsModule, CrowdModule, PermitsModule, DocumentsModule],
  controllers: [ClosureController, RiskPaperController],
  providers: [
    RiskRepository,
    AssessmentStepRepository,
    AssessmentStepReader,
    AssessmentStepService,
    AssessmentStepLoader,
    AssessmentStepResolver,
    AssessmentStepFieldsResolver,
    RiskService,
    RiskBasisService,
    RiskApprovalService,
    RiskPaperService,
    RiskPaperFileService,
    RiskLoader,
    RiskResolver,
    RiskAssessmentFieldsResolver,
    RiskApprovalFieldsResolver,
    HazardFieldsResolver,
    ControlMeasureFieldsResolver,
    EventRiskFieldsResolver,
    ConditionRiskFieldsResolver,
    CalculationsService,
    CalculationsResolver,
    EventMarchService,
    EventMarchResolver,
    ClosureRepository,
    ClosureService,
    ClosureResolver,
  ],
  exports: [RiskService, RiskBasisService, RiskLoader],
})
export class RiskModule {}
