export { DeploymentLoader } from './deployment.loader.js';
export { DeploymentPlan, PlanRelease } from './deployment-plan.entity.js';
export { DeploymentsModule } from './deployments.module.js';
export type {
  PlanContent,
  PlanPostFact,
  PlanShiftFact,
  PlanUnitFact,
} from './plan-content.rules.js';
export { PlanPost, PlanSector } from './plan-post.entity.js';
export { PlanReader } from './plan-reader.service.js';
export { PlanAssignment, PlanShift } from './plan-shift.entity.js';
export { DeploymentBreachType } from './pool.types.js';
export { PoolService } from './pool.service.js';
export { Officer, Unit } from './unit.entity.js';
export { WORKING_TIME_LIMITS } from './working-time.rules.js';
