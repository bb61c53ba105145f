import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { NegotiationsModule } from '../negotiations/index.js';
import { CalculationsResolver } from './calculations.resolver.js';
import { CalculationsService } from './calculations.service.js';
import {
  ConditionRiskFieldsResolver,
  EventRiskFieldsResolver,
} from './event-risk.fields.resolver.js';
import { ControlMeasureFieldsResolver, HazardFieldsResolver } from './hazard.fields.resolver.js';
import { RiskApprovalService } from './risk-approval.service.js';
import {
  RiskApprovalFieldsResolver,
  RiskAssessmentFieldsResolver,
} from './risk-assessment.fields.resolver.js';
import { RiskBasisService } from './risk-basis.service.js';
import { RiskLoader } from './risk.loader.js';
import { RiskRepository } from './risk.repository.js';
import { RiskResolver } from './risk.resolver.js';
import { RiskService } from './risk.service.js';

/** Risk assessments with their register and signatures, and the calculations behind them. */
@Module({
  imports: [EventsModule, NegotiationsModule],
  providers: [
    RiskRepository,
    RiskService,
    RiskBasisService,
    RiskApprovalService,
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
  ],
  exports: [RiskService, RiskBasisService, RiskLoader],
})
export class RiskModule {}
