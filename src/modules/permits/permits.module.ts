import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../core/documents/documents.module.js';
import { EventsModule } from '../events/index.js';
import { IntakeModule } from '../intake/index.js';
import { NegotiationsModule } from '../negotiations/index.js';
import { PlacesModule } from '../places/index.js';
import { AdviceRepository } from './advice.repository.js';
import { AdviceService } from './advice.service.js';
import { ApplicationQuestionsService } from './application-questions.service.js';
import { ApplicationRepository } from './application.repository.js';
import { ApplicationService } from './application.service.js';
import { ChangeRequestService } from './change-request.service.js';
import { DecisionContentService } from './decision-content.service.js';
import { DecisionDocumentFollower } from './decision-document.follower.js';
import { DecisionFactsService } from './decision-facts.service.js';
import { DecisionTakingService } from './decision-taking.service.js';
import {
  DecisionFieldsResolver,
  EventDecisionsFieldsResolver,
} from './decision.fields.resolver.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionResolver } from './decision.resolver.js';
import { DecisionService } from './decision.service.js';
import { DocumentAccessService } from './document-access.service.js';
import { DocumentsController } from './documents.controller.js';
import {
  AdviceFieldsResolver,
  ApplicationFieldsResolver,
  PermitsFieldsResolver,
} from './permits.fields.resolver.js';
import { PermitsLoader } from './permits.loader.js';
import { PermitsResolver } from './permits.resolver.js';

/** Application, completeness, advice round, decision, agreed change. */
@Module({
  imports: [DocumentsModule, PlacesModule, EventsModule, IntakeModule, NegotiationsModule],
  controllers: [DocumentsController],
  providers: [
    ApplicationRepository,
    ApplicationService,
    ApplicationQuestionsService,
    AdviceRepository,
    AdviceService,
    ChangeRequestService,
    DecisionRepository,
    DecisionService,
    DecisionFactsService,
    DecisionContentService,
    DecisionTakingService,
    DecisionDocumentFollower,
    DocumentAccessService,
    PermitsLoader,
    PermitsResolver,
    PermitsFieldsResolver,
    ApplicationFieldsResolver,
    AdviceFieldsResolver,
    DecisionResolver,
    DecisionFieldsResolver,
    EventDecisionsFieldsResolver,
  ],
  exports: [
    ApplicationService,
    ApplicationQuestionsService,
    AdviceService,
    ChangeRequestService,
    DecisionService,
    PermitsLoader,
  ],
})
export class PermitsModule {}
