import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../core/documents/documents.module.js';
import { EventsModule } from '../events/index.js';
import { IntakeModule } from '../intake/index.js';
import { NegotiationsModule } from '../negotiations/index.js';
import { PlacesModule } from '../places/index.js';
import { AdviceAnswerService } from './advice-answer.service.js';
import { AdviceDraftService } from './advice-draft.service.js';
import { AdviceLinkService } from './advice-link.service.js';
import { AdviceLoader } from './advice.loader.js';
import { ADVICE_PROVIDERS } from './advice.providers.js';
import { AdviceService } from './advice.service.js';
import { ApplicationQuestionsService } from './application-questions.service.js';
import { ApplicationRepository } from './application.repository.js';
import { ApplicationService } from './application.service.js';
import { ChangeRequestService } from './change-request.service.js';
import { AppealClockService } from './appeal-clock.service.js';
import { DecisionCheckService } from './decision-check.service.js';
import { DecisionContentService } from './decision-content.service.js';
import { DecisionDocumentFollower } from './decision-document.follower.js';
import { DecisionDraftService } from './decision-draft.service.js';
import { DecisionFactsService } from './decision-facts.service.js';
import {
  DecisionReasonsResolver,
  DecisionReviewFieldsResolver,
  TextBlockFieldsResolver,
} from './decision-reasons.resolver.js';
import { DecisionStandingRepository } from './decision-standing.repository.js';
import { DecisionStandingService } from './decision-standing.service.js';
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
import { ApplicationFieldsResolver, PermitsFieldsResolver } from './permits.fields.resolver.js';
import { EditionResolver } from './edition.resolver.js';
import { EditionService } from './edition.service.js';
import { PermitsLoader } from './permits.loader.js';
import { PermitsResolver } from './permits.resolver.js';
import { WhereaboutsFieldsResolver } from './whereabouts.fields.resolver.js';
import { WhereaboutsRepository } from './whereabouts.repository.js';
import { WhereaboutsService } from './whereabouts.service.js';

/** Application, completeness, advice round, decision, agreed change. */
@Module({
  imports: [DocumentsModule, PlacesModule, EventsModule, IntakeModule, NegotiationsModule],
  controllers: [DocumentsController],
  providers: [
    ApplicationRepository,
    ApplicationService,
    ApplicationQuestionsService,
    EditionService,
    EditionResolver,
    WhereaboutsRepository,
    WhereaboutsService,
    WhereaboutsFieldsResolver,
    ChangeRequestService,
    DecisionRepository,
    DecisionService,
    DecisionFactsService,
    DecisionContentService,
    DecisionTakingService,
    DecisionDraftService,
    DecisionCheckService,
    DecisionStandingRepository,
    DecisionStandingService,
    AppealClockService,
    DecisionDocumentFollower,
    DocumentAccessService,
    PermitsLoader,
    PermitsResolver,
    PermitsFieldsResolver,
    ApplicationFieldsResolver,
    ...ADVICE_PROVIDERS,
    DecisionResolver,
    DecisionFieldsResolver,
    DecisionReasonsResolver,
    DecisionReviewFieldsResolver,
    TextBlockFieldsResolver,
    EventDecisionsFieldsResolver,
  ],
  exports: [
    ApplicationService,
    ApplicationQuestionsService,
    EditionService,
    WhereaboutsService,
    AdviceService,
    AdviceAnswerService,
    AdviceDraftService,
    AdviceLinkService,
    AdviceLoader,
    ChangeRequestService,
    DecisionService,
    AppealClockService,
    PermitsLoader,
  ],
})
export class PermitsModule {}
