import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { NegotiationsModule } from '../negotiations/index.js';
import { PeopleModule } from '../people/index.js';
import { RiskModule } from '../risk/index.js';
import { AssignmentCheck } from './assignment-check.service.js';
import { AssignmentService } from './assignment.service.js';
import { DeploymentPlanService } from './deployment-plan.service.js';
import { DeploymentReads } from './deployment-reads.service.js';
import {
  DeploymentPlanFieldsResolver,
  EventDeploymentResolver,
  PlanReleaseFieldsResolver,
} from './deployment.fields.resolver.js';
import { DeploymentLoader } from './deployment.loader.js';
import { DeploymentRepository } from './deployment.repository.js';
import { DeploymentResolver } from './deployment.resolver.js';
import { PlanEditing } from './plan-editing.service.js';
import { PlanEditor } from './plan-editor.service.js';
import { PlanLinks } from './plan-links.service.js';
import {
  PlanAssignmentFieldsResolver,
  PlanPostFieldsResolver,
  PlanSectorFieldsResolver,
  PlanShiftFieldsResolver,
} from './plan-post.fields.resolver.js';
import { PlanReader } from './plan-reader.service.js';
import { PlanSources } from './plan-sources.service.js';
import { PoolRepository } from './pool.repository.js';
import { PoolResolver } from './pool.resolver.js';
import { PoolService } from './pool.service.js';

/** Units, and the plan that says who stands where, when, and why. */
@Module({
  imports: [PeopleModule, EventsModule, NegotiationsModule, RiskModule],
  providers: [
    DeploymentRepository,
    PoolRepository,
    PoolService,
    AssignmentCheck,
    AssignmentService,
    PlanEditor,
    PlanEditing,
    PlanLinks,
    PlanSources,
    PlanReader,
    DeploymentPlanService,
    DeploymentReads,
    DeploymentLoader,
    DeploymentResolver,
    PoolResolver,
    EventDeploymentResolver,
    DeploymentPlanFieldsResolver,
    PlanReleaseFieldsResolver,
    PlanSectorFieldsResolver,
    PlanPostFieldsResolver,
    PlanShiftFieldsResolver,
    PlanAssignmentFieldsResolver,
  ],
  exports: [PlanReader, PoolService, DeploymentLoader],
})
export class DeploymentsModule {}
