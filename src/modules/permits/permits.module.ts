import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../core/documents/documents.module.js';
import { EventsModule } from '../events/index.js';
import { IntakeModule } from '../intake/index.js';
import { MandatesModule } from '../mandates/index.js';
import { NegotiationsModule } from '../negotiations/index.js';
import { PlacesModule } from '../places/index.js';
import { AdviceAnswerService } from './advice-answer.service.js';
import { AdviceDraftService } from './advice-draft.service.js';
import { AdviceFileService } from './advice-file.service.js';
import { AdviceFilesController } from './advice-files.controller.js';
import { AdviceLinkService } from './advice-link.service.js';
import { AdviceMessageService } from './advice-message.service.js';
import { AdviceLoader } from './advice.loader.js';
import { ADVICE_PROVIDERS } from './advice.providers.js';
import { AdviceService } from './advice.service.js';
import { ApplicationDueService } from './application-due.service.js';
import { ApplicationQuestionsService } from './application-questions.service.js';
import { ApplicationRepository } from './application.repository.js';
import { ApplicationService } from './application.service.js';
import { ChangeRequestService } from './change-request.service.js';
import { AppealClockService } from './appeal-clock.service.js';
import { DECISION_CONTROLLERS, DECISION_PROVIDERS } from './decision.providers.js';
import { DecisionService } from './decision.service.js';
import { AbandonedDraftRepository } from './abandoned-draft.repository.js';
import { AbandonedDraftService } from './abandoned-draft.service.js';
import { ApplicationFactsSource } from './application-facts.source.js';
import { DocumentAccessService } from './document-access.service.js';
import { DocumentsController } from './documents.controller.js';
import { ApplicationFieldsResolver, PermitsFieldsResolver } from './permits.fields.resolver.js';
import { EditionResolver } from './edition.resolver.js';
import { EditionService } from './edition.service.js';
import { DecisionReader } from './decision-reader.service.js';
import { PermitsLoader } from './permits.loader.js';
import { PermitsResolver } from './permits.resolver.js';
import { WhereaboutsFieldsResolver } from './whereabouts.fields.resolver.js';
import { WhereaboutsRepository } from './whereabouts.repository.js';
import { WhereaboutsService } from './whereabouts.service.js';

/** Application, completeness, advice round, decision, agreed change. */
@Module({
  imports: [
    DocumentsModule,
    PlacesModule,
    EventsModule,
    IntakeModule,
    MandatesModule,
    NegotiationsModule,
  ],
  controllers: [DocumentsController, AdviceFilesController, ...DECISION_CONTROLLERS],
  providers: [
    AbandonedDraftRepository,
    AbandonedDraftService,
    ApplicationRepository,
    ApplicationService,
    ApplicationQuestionsService,
    ApplicationDueService,
    ApplicationFactsSource,
    EditionService,
    EditionResolver,
    WhereaboutsRepository,
    WhereaboutsService,
    WhereaboutsFieldsResolver,
    ChangeRequestService,
    DocumentAccessService,
    PermitsLoader,
    PermitsResolver,
    PermitsFieldsResolver,
    ApplicationFieldsResolver,
    ...ADVICE_PROVIDERS,
    ...DECISION_PROVIDERS,
  ],
  exports: [
    AbandonedDraftService,
    ApplicationService,
    ApplicationQuestionsService,
    ApplicationDueService,
    EditionService,
    WhereaboutsService,
    AdviceService,
    AdviceAnswerService,
    AdviceDraftService,
    AdviceLinkService,
    AdviceMessageService,
    AdviceFileService,
    AdviceLoader,
    ChangeRequestService,
    DecisionService,
    DecisionReader,
    AppealClockService,
    PermitsLoader,
  ],
})
export class PermitsModule {}
