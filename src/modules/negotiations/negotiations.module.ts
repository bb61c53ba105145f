import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { MandatesModule } from '../mandates/index.js';
import { IntakeModule } from '../intake/index.js';
import { PeopleModule } from '../people/index.js';
import { PlacesModule } from '../places/index.js';
import { AgreedValuesLoader } from './agreed-values.loader.js';
import { AgreedValuesService } from './agreed-values.service.js';
import { AnswerClockRepository } from './answer-clock.repository.js';
import { AnswerClockResolver } from './answer-clock.resolver.js';
import { AnswerClockService } from './answer-clock.service.js';
import { AnswerWatchService } from './answer-watch.service.js';
import { ConditionBasisService } from './condition-basis.service.js';
import { ConditionCatalogueService } from './condition-catalogue.service.js';
import { ConditionDecisionService } from './condition-decision.service.js';
import { ConditionVersionFieldsResolver } from './condition-version.fields.resolver.js';
import { ConditionFieldsResolver } from './condition.fields.resolver.js';
import { ConditionLoader } from './condition.loader.js';
import { ConditionPlannerService } from './condition-planner.service.js';
import { ConditionRepository } from './condition.repository.js';
import { ConditionResolver } from './condition.resolver.js';
import { ConditionService } from './condition.service.js';
import { DayCheckResolver } from './day-check.fields.resolver.js';
import { EventConditionsFieldsResolver } from './event-conditions.fields.resolver.js';
import { EventFulfilmentFieldsResolver } from './event-fulfilment.fields.resolver.js';
import { FulfilmentNoticeFollower } from './fulfilment-notice.follower.js';
import { FulfilmentStepService } from './fulfilment-step.service.js';
import { FulfilmentTaskService } from './fulfilment-task.service.js';
import { FulfilmentWatchService } from './fulfilment-watch.service.js';
import {
  ConditionFulfilmentResolver,
  EvidenceFieldsResolver,
  FulfilmentFieldsResolver,
  FulfilmentStepFieldsResolver,
} from './fulfilment.fields.resolver.js';
import { FulfilmentLoader } from './fulfilment.loader.js';
import { FulfilmentRepository } from './fulfilment.repository.js';
import { FulfilmentResolver } from './fulfilment.resolver.js';
import { FulfilmentService } from './fulfilment.service.js';
import { ObservationService } from './observation.service.js';
import { OrganiserNoticeFollower } from './organiser-notice.follower.js';
import { OrganiserNoticeService } from './organiser-notice.service.js';

/** What police and organiser agree on, how they got there, and what the authority imposes. */
@Module({
  imports: [PeopleModule, PlacesModule, EventsModule, IntakeModule, MandatesModule],
  providers: [
    ConditionRepository,
    AnswerClockRepository,
    AnswerClockService,
    AnswerWatchService,
    AnswerClockResolver,
    ConditionCatalogueService,
    ConditionBasisService,
    ConditionService,
    AgreedValuesService,
    AgreedValuesLoader,
    DayCheckResolver,
    ConditionDecisionService,
    ConditionLoader,
    ConditionResolver,
    ConditionFieldsResolver,
    ConditionVersionFieldsResolver,
    EventConditionsFieldsResolver,
    OrganiserNoticeService,
    OrganiserNoticeFollower,
    ConditionPlannerService,
    FulfilmentRepository,
    FulfilmentService,
    FulfilmentTaskService,
    FulfilmentStepService,
    FulfilmentWatchService,
    FulfilmentNoticeFollower,
    ObservationService,
    FulfilmentLoader,
    FulfilmentResolver,
    ConditionFulfilmentResolver,
    FulfilmentFieldsResolver,
    FulfilmentStepFieldsResolver,
    EvidenceFieldsResolver,
    EventFulfilmentFieldsResolver,
  ],
  exports: [
    AnswerClockService,
    ConditionService,
    AgreedValuesService,
    AgreedValuesLoader,
    ConditionBasisService,
    ConditionDecisionService,
    ConditionCatalogueService,
    ConditionLoader,
    OrganiserNoticeService,
    FulfilmentService,
    FulfilmentStepService,
    FulfilmentLoader,
  ],
})
export class NegotiationsModule {}
