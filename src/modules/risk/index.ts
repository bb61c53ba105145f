export type { StepContents } from './assessment-step-content.rules.js';
export { AssessmentStep } from './assessment-step.entity.js';
export {
  AssessmentAgency,
  AssessmentStepKey,
  AssessmentStepMark,
  StepReviewVerdict,
} from './assessment-step.enums.js';
export { ControlMeasure, Hazard, RiskRatingType } from './hazard.entity.js';
export { ImpactDomain, MeasureKind, ParticipantsSource } from './risk.enums.js';
export { RiskApproval } from './risk-approval.entity.js';
export { RiskAssessment } from './risk-assessment.entity.js';
export type { RiskContent } from './risk-content.rules.js';
export {
  RISK_BAND_TABLE,
  type RegisterRating,
  type RiskRating,
  rateHazard,
} from './risk-matrix.rules.js';
export type { MarchPassagePlan, MarchPlan, MarchPlanResult } from './march-plan.rules.js';
export { RiskBasisService } from './risk-basis.service.js';
export { RiskLoader } from './risk.loader.js';
export { RiskModule } from './risk.module.js';
export { RiskService } from './risk.service.js';
